"""What was taken for what, for those who wonder about a finding, or that there is none."""

from typing import NamedTuple

from minutes.lint.document import Document, Paragraph
from minutes.lint.rules.names import name
from minutes.lint.structure.stages import recognise
from minutes.problems import N_, Message
from minutes.standards.standard import Standard

_NOTHING = N_("nothing in words, place or style tells")


class Explanation(NamedTuple):
    """What a paragraph was taken for."""

    paragraph: Paragraph
    component: str
    """The name in the standard; empty: unknown, and not judged as any."""
    called: Message
    why: Message


def explain(document: Document, standard: Standard) -> tuple[Explanation, ...]:
    """Each paragraph that says something, in the order of the document."""
    anatomy = recognise(document, standard)
    found = []
    for paragraph in document.paragraphs:
        part = anatomy.parts.get(paragraph.number)
        if not paragraph.text.strip():
            continue
        if part:
            found.append(Explanation(paragraph, part.component, Message(name(part.component)), part.why))
        else:
            several = paragraph.number in anatomy.seen.values()
            why = N_("holds several parts, which are not judged apart") if several else _NOTHING
            found.append(Explanation(paragraph, "", Message(N_("not certain")), Message(why)))
    return tuple(found)
