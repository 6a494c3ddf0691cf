"""Check a document against a standard, and explain how its paragraphs are recognised."""

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
    """Return the findings of a document against a standard.

    ``select`` and ``ignore`` name rules (``head-wrong-size``) or facts (``motto.size``); an empty ``select`` means all.
    InputError for an unknown name.
    """
    return judge(recognise(document, standard), chosen(standard, tuple(select), tuple(ignore)))


def rules_of(standard: Standard) -> tuple[Rule, ...]:
    """Return all rules of the standard."""
    return requirements(standard.name).rules


def chosen(standard: Standard, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Rule]:
    """Return the selected rules without the ignored ones, each restricted to its remaining facts."""
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
    """Return the problem for an unknown rule name, with the nearest known one as a hint."""
    near = nearest(name, known)
    hint = N_("did you mean {near}?") if near else ""
    return Problem("unknown-rule", Place(), N_("there is no rule {name}"), {"name": name, "near": near}, hint=hint)


_NOTHING = N_("nothing in words, place or style tells")


class Explanation(NamedTuple):
    """The component that a paragraph was recognised as, and the reason."""

    paragraph: Paragraph
    component: str
    """Its name in the standard; empty when not recognised, so that no rule applies."""
    called: Message
    why: Message


def explain(document: Document, standard: Standard) -> tuple[Explanation, ...]:
    """Explain each non-empty paragraph, in document order."""
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
