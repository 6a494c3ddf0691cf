"""Convert rich values (text, phrases with blanks, paragraphs, tables, pictures) to WordprocessingML strings.

>>> insertion = Insertion({"bullet-1": "GachDau", "table": "BangSoLieu"}, report_blank=missing.append)
>>> insertion.inside("R&D <Hà Nội>", run_properties)
'R&amp;D &lt;Hà Nội&gt;'
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.values.insert import AWAITED, Insertion
    from minutes.engine.values.media import Links, is_address
    from minutes.engine.values.text import in_attribute
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "insert": "AWAITED Insertion",
        "media": "Links is_address",
        "text": "in_attribute",
    })
