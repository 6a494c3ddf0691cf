"""Documents made of small texts, learned from, and filled again."""

from functools import cache
from pathlib import Path

from minutes.learning.learner import Learned, learn
from minutes.learning.prove import render_with
from minutes.reading.meeting import read_meeting, read_text
from tests.engine.paper import paper, printed
from tests.learning.forms import FORMS

EXAMPLES = Path(__file__).parents[2] / "examples"


def learned(document: str, data: str, language: str = "vi") -> Learned:
    """The template of a document in the language of :mod:`tests.engine.paper`."""
    return learn(paper(document), "cu.docx", read_text(data), language)


@cache
def learned_form(name: str) -> Learned:
    """The template of one of the forms."""
    form = FORMS[name]
    return learn(form.content, f"{name}.docx", read_meeting(form.data))


def template(document: str, data: str) -> str:
    """The same template as text."""
    return printed(learned(document, data).content)


def filled(found: Learned, data: str) -> str:
    """What a learned template prints with data."""
    return printed(render_with(found.content, read_text(data)))
