"""Coverage: given texts that a document does not print, and fields of a meeting that a template does not use.

Templates mostly ask for computed lines, so the names in them do not tell which fields they use. Texts are searched in
the printed document; fields are removed from a sample meeting that has all of them, to see which facts change.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from unicodedata import normalize

from minutes.engine import Rendered, Template
from minutes.kinds import kind
from minutes.layout import Layout, choose, fitted, measures
from minutes.model import Meeting, Record, RichTextSource, Setting, facts, facts_of, fields_of, house_style_of
from minutes.ooxml import read_archive
from minutes.problems import N_, Problem, Severity
from minutes.rendering.compile import compiled, drawing
from minutes.resources import find_template, sample_meeting
from minutes.richtext import RichText
from minutes.wording import bound

if TYPE_CHECKING:
    from minutes.reading import Reading


SAMPLES = 3
"""How many texts of a field to search for: a template prints a field for all items of a list or for none."""

SILENT = frozenset(
    """
    Meeting.house Meeting.kind Meeting.template Meeting.state Meeting.secrecy Organization.habits Organization.members
    Organization.template Organization.templates Organization.margins Organization.size_set Organization.abbreviation
    Organization.place Organization.house Organization.ignored_rules
    DataTable.description
    Photo.file Photo.description PreviousMinutes.file Reference.file
    """.split()
)
"""Fields that are not printed, by struct: settings, names for links, what is stamped by hand."""

HINTED = frozenset(("organization.address", "organization.code", "organization.contact"))
"""Letters print these; many forms, Mẫu 1.9 among them, have no line for them, so their absence is only a hint."""
MESSAGE = N_("the template has no place for it; it was not printed")


def unplaced(content: bytes, asked: frozenset[str], reading: "Reading") -> tuple[Problem, ...]:
    """Return a warning for each given text that the document does not print, at its place in the data.

    ``asked`` are the dotted names that the template asks for, without list indices.
    """
    printed, known = printed_text(content), asked | overridden(reading.meeting)
    unasked = unasked_offices(asked)
    found, looked_for = [], Counter[str]()
    for path, name, text in given_texts(reading.meeting):
        if name in known or looked_for[name] == SAMPLES:
            continue
        looked_for[name] += 1
        # The end mark may have changed where the sentence became part of a longer one.
        if name in unasked or plain(text).rstrip(".;:,") not in printed:
            severity = Severity.HINT if name in HINTED else Severity.WARNING
            found.append(Problem("unplaced", reading.positions.place(path), MESSAGE, {}, severity))
    return tuple(found)


OFFICES = {
    "convener": ("convener",),
    "presider": ("presider", "presidium"),
    "presidium": ("presider", "presidium"),
    "secretaries": ("secretaries",),
    "counting_board": ("counting_board",),
}
"""Fields of officers, who are also named among the attendees, with the fields that print them as officers."""


def unasked_offices(asked: frozenset[str]) -> frozenset[str]:
    """Return the names of officers that the template does not ask for; a name printed elsewhere does not count."""
    roots = {name.partition(".")[0] for name in asked}
    roots.update(one.needs for one in facts_of(Meeting) if one.name in roots)
    return frozenset(f"{office}.name" for office, fields in OFFICES.items() if roots.isdisjoint(fields))


OWN = {"recipients": "organization.recipients", "archive": "organization.archive"}
"""Fields of a meeting that replace those of its organisation."""


def overridden(meeting: "Meeting") -> set[str]:
    """Return the organisation's fields that the meeting replaces: they are not lost."""
    return {usual for own, usual in OWN.items() if getattr(meeting, own) is not None}


def printed_text(content: bytes) -> str:
    """Return the text of body, headers and notes as of :func:`plain`, one line per paragraph."""
    archive = read_archive(content, "")
    stories = [
        name for name in archive.members if re.fullmatch(r"word/(document|header|footer|foot|end)\w*\.xml", name)
    ]
    return "\n".join(_text(archive.read(name).decode()) for name in stories)


def _text(xml: str) -> str:
    xml = re.sub(r"<w:(tab|br)\b[^>]*/>", " ", xml)
    return "\n".join(plain(_unescaped(re.sub(r"<[^>]*>", "", paragraph))) for paragraph in xml.split("</w:p>"))


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    if "&#" in text:
        from html import unescape  # all HTML entities; takes a millisecond to load

        return unescape(text)
    for name, sign in _SIGNS:
        text = text.replace(name, sign)
    return text


_SIGNS = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
"""The predefined entities of XML; the ampersand last, so that nothing is unescaped twice."""


def plain(text: str) -> str:
    """Return text for comparison: NFC, case-folded, single spaces."""
    return " ".join(normalize("NFC", text).casefold().split())


def given_texts(record: Record, path: str = "", name: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield path, dotted name without indices, and text of each given text; of rich text the first paragraph."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value is None or field.name == "id" or f"{type(record).__name__}.{field.name}" in SILENT:
            continue
        dotted = f"{name}.{field.name}" if name else field.name
        below = f"{path}.{field.name}" if path else field.name
        items = enumerate(value, 1) if isinstance(value, tuple) else [(0, value)]
        for number, item in items:
            yield from _texts(item, f"{below}[{number}]" if number else below, dotted)


def _texts(item: object, path: str, name: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(item, Record):
        yield from given_texts(item, path, name)
    elif isinstance(item, RichTextSource):
        from minutes.richtext import rich_text

        first = next(iter(rich_text(item).blocks), None)
        if first is not None:
            yield path, name, "".join(getattr(run, "text", "") for run in getattr(first, "runs", ()))
    elif isinstance(item, str) and type(item) is str and item.strip():
        yield path, name, item


R = TypeVar("R", bound=Record)


def unused_fields(path: str) -> tuple[str, ...]:
    """Return dotted names without list indices, in the order of declaration; an unused record as one name.

    Settings are left out, and so is what the sample holds twice and the built-in template does not use either.
    TemplateError when the template cannot be compiled or filled.
    """
    sample = trial()
    template = compiled(path, sample.layout)
    done = sample.fill(template)
    usual = find_template(sample.layout.standard.name, kind().template)
    lost = unplaced(done.content, template.asked, sample.reading)
    return tuple(
        _Search(
            frozenset(done.unused),
            frozenset(sample.fill(compiled(usual, sample.layout)).unused),
            frozenset(re.sub(r"\[\d+\]", "", problem.place.field) for problem in lost),
        ).below(Meeting)
    )


class _Search:
    """``ignored`` are the facts that the template never uses, ``usually`` those that the built-in one does not use,
    ``lost`` the fields whose texts are not in the filled template.
    """

    def __init__(self, ignored: frozenset[str], usually: frozenset[str], lost: frozenset[str]) -> None:
        self.ignored, self.usually, self.lost = ignored, usually, lost
        self.sample = trial()
        self.facts = self.sample.facts(self.sample.reading.meeting)

    def below(self, struct: type[Record], above: tuple[str, ...] = ()) -> Iterator[str]:
        """Yield the unused fields of a record and of the records in it."""
        meeting = self.sample.reading.meeting
        for field in fields_of(struct):
            steps = (*above, field.name)
            rest = _without(meeting, steps)
            if field.name == "id" or f"{struct.__name__}.{field.name}" in SILENT or rest == meeting:
                continue
            changed = set(_changed(self.facts, self.sample.facts(rest), ""))
            name = ".".join(steps)
            if not all(_is_in(self.ignored, one) for one in changed):
                yield from self.below(field.record, steps) if field.record else ()
            elif name in self.lost or not all(_is_in(self.usually, one) for one in changed):
                yield name


def _without(record: R, steps: tuple[str, ...]) -> R:
    """Return the record with one field, or one field of a nested record, unknown."""
    from msgspec.structs import replace

    name, *below = steps
    value = getattr(record, name)
    if value is None or not below:
        return replace(record, **{name: None})
    if isinstance(value, tuple):
        return replace(record, **{name: tuple(_without(one, tuple(below)) for one in value)})
    return replace(record, **{name: _without(value, tuple(below))})


def _changed(before: Any, after: Any, name: str) -> Iterator[str]:
    """Yield the dotted names of facts that differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from _changed(value, after.get(key), f"{name}.{key}" if name else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from _changed(one, other, name)
    elif _said(before) != _said(after) and not name.endswith(_KEY):
        yield name


_KEY = ".key"
"""The identity of a value: it changes with the value's content and is not printed."""


def _said(value: Any) -> Any:
    return value.blocks if isinstance(value, RichText) else value


def _is_in(names: Collection[str], name: str) -> bool:
    """Return whether the name or a parent of it is among the names."""
    while name:
        if name in names:
            return True
        name = name.rpartition(".")[0]
    return False


class Trial(NamedTuple):
    """The sample meeting, which has every field, in the default layout."""

    reading: "Reading"
    layout: Layout

    def facts(self, meeting: Meeting) -> dict[str, object]:
        """Return the facts of the sample or of a part of it, without page measures."""
        setting = Setting(kind().symbol, drawing(self.reading, self.layout), partial(fitted, layout=self.layout))
        return facts(meeting, house_style_of(meeting), setting)

    def fill(self, template: Template) -> Rendered:
        """Return the template filled with the sample. TemplateError when a tag fails."""
        data = self.facts(self.reading.meeting)
        filters = bound(house_style_of(self.reading.meeting))
        return template.render({**data, "layout": measures(self.layout, data)}, filters=filters)


@cache
def trial() -> Trial:
    """Return the sample meeting, read once."""
    from minutes.reading import read_meeting

    return Trial(read_meeting(sample_meeting()), choose())
