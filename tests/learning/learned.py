"""Documents made of small texts, learned from, and filled again."""

from pathlib import Path

from minutes.learning import Learned, learn
from minutes.learning.proving import render_with
from minutes.reading import read_text
from tests.engine.paper import paper, printed

EXAMPLES = Path(__file__).parents[2] / "examples"


def learned(document: str, data: str, language: str = "vi") -> Learned:
    """The template of a document in the language of :mod:`tests.engine.paper`."""
    return learn(paper(document), "cu.docx", read_text(data), language)


def template(document: str, data: str) -> str:
    """The same template as text."""
    return printed(learned(document, data).content)


def filled(found: Learned, data: str) -> str:
    """What a learned template prints with data."""
    return printed(render_with(found.content, read_text(data)))
