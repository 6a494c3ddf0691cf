"""The content audit (soát số): contradictions in a finished document, and between it and its data.

>>> for problem in audit(read_document(content, "bien-ban.docx"), reading):
...     print(problem.code, problem.place)
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.audit.auditor import audit
    from minutes.audit.faults import Fault, rules
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "auditor": "audit",
        "faults": "Fault rules",
    })
