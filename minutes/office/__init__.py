"""LibreOffice as a helper: other file forms, page counts, pictures of pages. Its absence is a clear problem.

>>> converted([Path("bien-ban.docx")], Path("out"))
[PosixPath('out/bien-ban.pdf')]
"""

from minutes.finding import find_measurer, find_pdftoppm, find_soffice
from minutes.libreoffice import converted, pdf_of
from minutes.pages import page_count
from minutes.pictures import page_pictures
from minutes.positions import DESTINATIONS, MEASURERS, Paper, Positions, Spot, positions

__all__ = [
    "DESTINATIONS",
    "MEASURERS",
    "Paper",
    "Positions",
    "Spot",
    "converted",
    "find_measurer",
    "find_pdftoppm",
    "find_soffice",
    "page_count",
    "page_pictures",
    "pdf_of",
    "positions",
]
