"""LibreOffice as a helper: other file forms, page counts. Its absence is a clear problem.

>>> converted([Path("bien-ban.docx")], Path("out"))
[PosixPath('out/bien-ban.pdf')]
"""

from minutes.office.converting import converted, pdf_of
from minutes.office.finding import find_soffice
from minutes.office.pages import page_count

__all__ = ["converted", "find_soffice", "page_count", "pdf_of"]
