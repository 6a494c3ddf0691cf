"""Rich values → WordprocessingML strings: text, sentences with blanks, paragraphs, tables, pictures.

>>> insertion = Insertion({"bullet-1": "GachDau", "table": "BangSoLieu"}, report_blank=missing.append)
>>> insertion.inside("R&D <Hà Nội>", run_properties)
'R&amp;D &lt;Hà Nội&gt;'

Only strings are built; nothing is parsed and no tree is made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.engine.values.insert import AWAITED, Insertion
    from minutes.engine.values.media import Links, is_address
    from minutes.engine.values.text import in_attribute
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "insert": "AWAITED Insertion",
            "media": "Links is_address",
            "text": "in_attribute",
        },
    )
