"""The programs that judge a finished document, as a small library for all tests.

Word itself cannot be run here; a document counts as right when all of these agree. A tool that is absent fails.

>>> assert validate(content) == []                      # three validators and our own checks
>>> [pdf] = to_pdf([content])                           # LibreOffice; one call for many documents
>>> [odf] = to_odf([content])                           # what LibreOffice makes of it, as OpenDocument
>>> assert_only_liberation(pdf)
>>> page = measure(pdf)[0]                              # words, lines and drawn rules in millimetres
>>> reading(content)["mammoth"]                         # what other programs read
>>> golden("bien-ban.txt", dump(content), content)      # a fixture: compared with tests/goldens/bien-ban.txt
"""

from tests.proof.dumping import dump
from tests.proof.editor import Editor
from tests.proof.findings import Finding
from tests.proof.fonts import assert_only_liberation, fonts_of
from tests.proof.measuring import Line, Page, Rule, Word, measure
from tests.proof.packages import document, make_package, parts_of, with_part
from tests.proof.printing import page_pictures, to_odf, to_pdf, to_text, to_word
from tests.proof.readers import reading
from tests.proof.validating import validate

__all__ = [
    "Editor",
    "Finding",
    "Line",
    "Page",
    "Rule",
    "Word",
    "assert_only_liberation",
    "document",
    "dump",
    "fonts_of",
    "make_package",
    "measure",
    "page_pictures",
    "parts_of",
    "reading",
    "to_odf",
    "to_pdf",
    "to_text",
    "to_word",
    "validate",
    "with_part",
]
