"""Rich values → WordprocessingML strings: text, sentences with blanks, paragraphs, tables, pictures.

>>> insertion = Insertion({"bullet-1": "GachDau", "table": "BangSoLieu"}, report_blank=missing.append)
>>> insertion.inside("R&D <Hà Nội>", run_properties)
'R&amp;D &lt;Hà Nội&gt;'

Only strings are built; nothing is parsed and no tree is made.
"""

from minutes.engine.values.anchors import bookmark_name
from minutes.engine.values.insert import Insertion
from minutes.engine.values.media import Media
from minutes.engine.values.text import in_attribute, in_text

__all__ = ["Insertion", "Media", "bookmark_name", "in_attribute", "in_text"]
