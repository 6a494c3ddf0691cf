"""The checker's entrance: a document against a standard."""

from collections.abc import Iterable
from typing import NamedTuple

from minutes.lint.document import Document, Paragraph
from minutes.lint.rules import Finding, judge, name
from minutes.lint.structure import recognise
from minutes.problems import N_, InputError, Message, Place, Problem
from minutes.standards import Rule, Standard, requirements
from minutes.suggest import nearest


def check(
    document: Document, standard: Standard, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """What the document does not keep of the standard.

    ``select`` and ``ignore`` name rules (``head-wrong-size``) or what they are about (``motto.size``); nothing selected
    means all. InputError for a name that there is not.
    """
    return judge(recognise(document, standard), chosen(standard, tuple(select), tuple(ignore)))


def rules_of(standard: Standard) -> tuple[Rule, ...]:
    """All rules of the standard."""
    return requirements(standard.name).rules


def chosen(standard: Standard, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Rule]:
    """The rules that are selected and not ignored, each about what is left of it."""
    every = rules_of(standard)
    known = {name for rule in every for name in (rule.name, *rule.about)}
    unknown = [name for name in (*select, *ignore) if name not in known]
    if unknown:
        raise InputError(unknown_rule(name, known) for name in unknown)
    found = []
    for rule in every:
        about = rule.about
        if select and rule.name not in select:
            about = tuple(one for one in about if one in select)
        if rule.name in ignore:
            about = ()
        about = tuple(one for one in about if one not in ignore)
        if about:
            found.append(rule._replace(about=about))
    return found


def unknown_rule(name: str, known: Iterable[str]) -> Problem:
    """Return the problem of a name that is none of the known rules."""
    near = nearest(name, known)
    hint = N_("did you mean {near}?") if near else ""
    return Problem("unknown-rule", Place(), N_("there is no rule {name}"), {"name": name, "near": near}, hint=hint)


# What was taken for what, for those who wonder about a finding, or that there is none.
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
