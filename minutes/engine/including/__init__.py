"""``{% include "chu-ky.docx" %}``: the body of another template in the place of a paragraph, before anything is lifted.

All other stages of the compiler see one template.
"""
