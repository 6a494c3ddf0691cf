"""The content audit (soát số): a finished document against itself, and against the data that it was made from.

>>> for problem in audit(read_document(content, "bien-ban.docx"), reading):
...     print(problem.code, problem.place)
"""

from minutes.audit.auditor import audit
from minutes.audit.faults import Fault, rules

__all__ = ["Fault", "audit", "rules"]
