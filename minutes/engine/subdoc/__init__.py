"""``{% include "chu-ky.docx" %}``: the body of another template in the place of a paragraph, before anything is lifted.

All other stages of the compiler see one template.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.engine.subdoc.assembly import Assembly
    from minutes.engine.subdoc.files import NotFound, read_below
    from minutes.engine.subdoc.include import Inclusion, put_documents
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "assembly": "Assembly",
            "files": "NotFound read_below",
            "include": "Inclusion put_documents",
        },
    )
