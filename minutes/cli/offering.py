"""The names that a template may ask for, as somebody looks for them who wants to type a tag."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from unicodedata import normalize

from minutes.cli.fields import vietnamese_name
from minutes.cli.speaking import say
from minutes.problems import N_
from minutes.suggest import bare


def offered(wanted: str) -> list[tuple[str, str]]:
    """Dotted names, each with what it means in the language of the run; only those that have all words of ``wanted``.

    A word, or its beginning, is looked for in the English and the Vietnamese name and in the meaning; without marks it
    finds those with marks as well. What is nearest stands first. What stands below a name that is shown is shown once
    for all names that hold the same.
    """
    from minutes.rendering.vocabulary import vocabulary

    known = vocabulary().make()[0]
    every = [(name, _meaning(name)) for name in _dotted(known)]
    if not wanted.strip():
        return every
    ranked = [(_rank(_plain(wanted), name, meaning), (name, meaning)) for name, meaning in every]
    meant = sorted((one for one in ranked if one[0] < _NOT_MEANT), key=lambda one: one[0])
    shown = set(_once(((rank, name) for rank, (name, _) in meant), known))
    return [found for _, found in meant if found[0] in shown]


def _once(ranked: Iterable[tuple[tuple[int, int], str]], known: Mapping[str, Any]) -> Iterator[str]:
    """The names that are found by themselves, and what is directly below them, if that was not shown below others."""
    found: set[str] = set()
    shown: set[tuple[frozenset[str], str]] = set()
    for (kind, _), name in ranked:
        parts = name.split(".")
        above = next((number for number in range(1, len(parts)) if ".".join(parts[:number]) in found), 0)
        below = (frozenset(_below(known, parts[:above])), ".".join(parts[above:]))
        if kind and above and (len(parts) - above > 1 or below in shown):
            continue
        found.add(name)
        if above:
            shown.add(below)
        yield name


def _below(known: Mapping[str, Any], parts: list[str]) -> Mapping[str, Any]:
    for part in parts:
        known = known[part] or {}
    return known


def _dotted(names: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, below in names.items():
        yield above + name
        if below:
            yield from _dotted(below, f"{above}{name}.")


def _meaning(name: str) -> str:
    """What a name means."""
    from minutes.layout.measuring import MEANINGS, ROOT
    from minutes.model.paths import declared
    from minutes.model.scalars.parts import PART_NAMES

    found = declared(name)
    if len(found) <= name.count("."):
        first, _, last = name.rpartition(".")
        part = PART_NAMES.get(last)
        if ROOT in (first, name):
            return say(MEANINGS[last])
        return say(part.description) if part else ""
    meaning = say(found[-1].description)
    many = getattr(found[-1], "many", False)
    return say(N_("{meaning} (a list, to be repeated over)"), meaning=meaning) if many else meaning


_NOT_MEANT = (3, 0)


def _rank(wanted: str, name: str, meaning: str) -> tuple[int, int]:
    """The words together in the name itself, in its path or meaning, then apart; what lies higher before the deeper."""
    from minutes.model.paths import declared

    found, label = declared(name), vietnamese_name(name)
    others = getattr(found[-1], "also", ()) if found else ()
    own = _searched(name.rpartition(".")[2], label.rpartition(".")[2], *others)
    around = _searched(name, label, meaning, *others)
    if not all(f" {word}" in around for word in wanted.split()):
        return _NOT_MEANT
    kind = 0 if f" {wanted}" in own else 1 if f" {wanted}" in around else 2
    return kind, name.count(".")


def _searched(*texts: str) -> str:
    """Texts to look words up in, with and without marks; a space before each word."""
    text = _plain(" ".join(texts))
    return f" {text} {bare(text)}"


def _plain(text: str) -> str:
    """Text as it is looked through: in the form of keys, and without signs."""
    from minutes.model.naming import key_form

    return key_form("".join(sign if sign.isalnum() else " " for sign in normalize("NFC", text)))
