"""The text of each reference page, from declarations, commands and rules; ``PAGES`` maps file names to functions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from minutes.audit.faults import Fault
from minutes.cli.app import program
from minutes.cli.options import speak
from minutes.i18n import fill
from minutes.layout.layout import MEANINGS, ROOT, TITLES
from minutes.lint.rules.engine import MODULES, allowed, citation
from minutes.lint.rules.messages import NAMES, shown_wanted
from minutes.lint.rules.registry import aspect
from minutes.model.fact_registry import facts_of
from minutes.model.fields import Field, Record, fields_of, identifier
from minutes.model.names import records
from minutes.model.scalars.parts import PART_NAMES
from minutes.review.found import GRADES
from minutes.review.review import choice
from minutes.standards.rules import Rule, requirements
from minutes.standards.standard import Standard, load, names
from minutes.wording.filters import FILTER_ALIASES, FILTERS

DOCS = Path(__file__).parents[2] / "docs"


def write() -> list[Path]:
    """Write the pages that are not current; return their paths."""
    written = []
    for name, page in PAGES.items():
        path, text = DOCS / name, page()
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            written.append(path)
    return written


# --- common to all pages ---------------------------------------------------------------------------------------------


def _page(title: str, made_from: str, *parts: str) -> str:
    return f"# {title}\n\nMade by `python -m tools.docs` from {made_from}; do not edit.\n" + "".join(parts)


def _table(head: str, rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table; ``head`` is its first row without the outer bars."""
    body = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n{body}"


def _sentence(message: str, lang: str) -> str:
    """Return the translated message, capitalised."""
    text = fill(message, {}, lang)
    return text[:1].upper() + text[1:]


# --- docs/fields.md --------------------------------------------------------------------------------------------------

FIELDS = """
Every field has an English key and a Vietnamese one; both are read, and may be mixed. In a template the
Vietnamese name is written with `_` for a space. A field that is not given is not known; `không` says that there is
none. What is computed is asked for by its name in a template, and is never typed into the data.
"""
PARTS = """
## Parts of values

A date, a choice or a ratio is printed as a whole; a template may ask for a part of it behind a dot, as in
`{{ start.day | weekday }}` or `{% if urgency.code == "urgent" %}`.

"""


def fields() -> str:
    """Return the page of fields and computed facts."""
    parts = ((f"`{name}`", f"`{identifier(part.title)}`", part.description) for name, part in PART_NAMES.items())
    return _page(
        "What a meeting may hold",
        "the declarations in `minutes/model/`",
        FIELDS,
        *map(_record, records()),
        PARTS,
        _table("part | in a template | meaning", parts),
    )


def _record(struct: type[Record]) -> str:
    """Return the section of a struct."""
    summary = (struct.__doc__ or "").strip().splitlines()[0]
    declared = _table("key | tiếng Việt | also | holds | meaning", map(_field, fields_of(struct)))
    facts = [(f"`{one.name}`", f"`{identifier(one.title)}`", one.description) for one in facts_of(struct)]
    computed = "\n" + _table("computed | in a template | meaning", facts) if facts else ""
    return f"\n## {struct.__name__}\n\n{summary}\n\n{declared}{computed}"


def _field(field: Field) -> tuple[str, ...]:
    holds = _kind(field) + (", a list" if field.many else "")
    return f"`{field.name}`", field.title, ", ".join(field.also), holds, field.description


def _kind(field: Field) -> str:
    """Return the kind of one value in a word; a struct links to its section."""
    if field.record:
        return f"[{field.record.__name__}](#{field.record.__name__.lower()})"
    return "text" if field.type is str else str(field.type.__name__)


# --- docs/filters.md -------------------------------------------------------------------------------------------------

FILTER_PAGE = """
The fields of a meeting are on [a page of their own](fields.md), the words of the language on
[another](template-language.md).

## The program's filters

A filter says a value as minutes say it: `{{ start.day | full_date }}`, in Vietnamese
`{{ bắt_đầu.ngày_tháng | ngày_tháng_năm }}`.

"""
MEASURES = """
## The page's measures

What depends on the page and not on the meeting. Lengths are in EMU, as `{% width … %}` in a drawing's alternative text
wants them.

"""


def filters() -> str:
    """Return the page of filters and page measures."""
    return _page(
        "What a template may use besides fields",
        "the declarations",
        FILTER_PAGE,
        _table("filter | tiếng Việt | what it makes", map(_filter, FILTERS)),
        MEASURES,
        _table("name | tiếng Việt | meaning", map(_measure, MEANINGS)),
    )


def _filter(name: str) -> tuple[str, ...]:
    aliases = ", ".join(f"`{alias}`" for alias, meant in FILTER_ALIASES.items() if meant == name)
    return f"`{name}`", aliases, summary(FILTERS[name])


def _measure(name: str) -> tuple[str, ...]:
    dotted, spelt = (name, TITLES[name]) if name == ROOT else (f"{ROOT}.{name}", f"{TITLES[ROOT]}.{TITLES[name]}")
    return f"`{dotted}`", f"`{spelt}`", MEANINGS[name]


def summary(function: Callable[..., Any]) -> str:
    """Return the first paragraph of a function's docstring as one line of a table."""
    first = (function.__doc__ or "").strip().partition("\n\n")[0]
    return " ".join(first.split()).replace("``", "`").replace("|", "\\|")


# --- docs/cli.md -----------------------------------------------------------------------------------------------------

COMMANDS = """
Messages and help are in Vietnamese, or in English with `--lang en`, with `MINUTES_LANG=en`, or where the locale
(`LC_ALL`, `LC_MESSAGES`, `LANG`) is English. The language of a document is never touched by this. Results go to
standard output, everything that is told about them to standard error, both in UTF-8.

| exit code | meaning |
|--:|---|
| 0 | done, nothing found |
| 1 | the checker found something |
| 2 | could not do it: the input, the template, the usage, the place for the output |
| 3 | would have lost somebody's edits |
| 70 | internal error |
| 130 | interrupted |
"""
WIDTH = 80


def commands() -> str:
    """Return the page with the help of every command in both languages."""
    return _page("The command line", "the commands", COMMANDS, *map(_command, _contexts(program, None, "minutes")))


def _contexts(command: click.Command, parent: click.Context | None, name: str) -> Iterator[click.Context]:
    """Yield the context of every command, a group before its members."""
    context = click.Context(command, parent, name, terminal_width=WIDTH, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from _contexts(found, context, below)


def _command(context: click.Context) -> str:
    return f"\n## {context.command_path}\n" + "".join(
        f"\n```text\n{_help(context, lang)}\n```\n" for lang in ("vi", "en")
    )


def _help(context: click.Context, lang: str) -> str:
    speak(["--lang", lang])
    return context.command.get_help(context)


# --- docs/rules.md ---------------------------------------------------------------------------------------------------

RULES = """
Mỗi quy tắc mang tên của lỗi. Chọn hoặc bỏ qua một quy tắc bằng tên của nó, hoặc bằng tên của điều nó xét
(`motto.size`). Điều gì không chắc chắn thì không xét.

Each rule is named for the fault. A rule is selected or ignored by its name, or by what it is about (`motto.size`). What
is not certain is not judged.

| | | |
|---|---|---|
| **must** | quy định ghi rõ; là lỗi | the standard says so; an error |
| **should** | suy ra từ quy định hoặc theo các mẫu; là cảnh báo | it follows from the standard, or its model \
documents show it; a warning |
| **hint** | thông lệ hoặc điều còn ngờ; văn bản chỉ có gợi ý vẫn là sạch | practice, a doubt, or a fact that \
was not verified; a document with hints is clean |
| `--fix` | `minutes check --fix` sửa được trong bản sao, không đổi chữ nào | it is mended in a copy, no word changes |
"""
assert MODULES  # imported for registering the facts

KINDS = {
    "minutes": "biên bản (minutes)",
    "titled": "văn bản có tên loại khác (other documents with a type)",
    "letter": "công văn (official letters)",
}


def rules() -> str:
    """Return the page of form rules, by standard."""
    sections = (_standard(load(name)) for name in names())
    return _page("Các quy tắc kiểm tra · The rules", "the standards", RULES, *sections)


def _standard(standard: Standard) -> str:
    found = requirements(standard.name).rules
    lines = ((f"[{rule.name}](#{rule.name})", rule.grade, _sentence(rule.fault, "vi")) for rule in found)
    table = _table(f"{len(found)} quy tắc · rules | |", lines)
    return f"\n## {standard.title}\n\n{table}" + "".join(_rule(rule, standard) for rule in found)


def _rule(rule: Rule, standard: Standard) -> str:
    paragraphs = [
        f"### {rule.name}",
        " · ".join(filter(None, [f"**{rule.grade}**", _citations(rule, standard), *_notes(rule)])),
        *(f"{_sentence(rule.fault, lang)}. {_sentence(rule.why, lang)}." for lang in ("vi", "en")),
        "\n".join(_values(rule, standard)),
        " → ".join(f"`{one}`" for one in rule.example),
        _company(rule),
    ]
    return "".join(f"\n{one}\n" for one in paragraphs if one)


def _citations(rule: Rule, standard: Standard) -> str:
    """Return the articles, the decree named once."""
    found = dict.fromkeys(citation(rule, standard, about.partition(".")[0]) for about in rule.about)
    first, *others = [one for one in found if one] or [""]
    return "; ".join([first, *(one.removeprefix(f"{standard.short_title}, ") for one in others)])


def _notes(rule: Rule) -> Iterator[str]:
    if rule.fixable:
        yield "`--fix`"
    yield from map(KINDS.__getitem__, rule.kinds)


def _company(rule: Rule) -> str:
    others = ", ".join(f"[{one}](#{one})" for one in rule.implies)
    return f"Có thể đi cùng · may come with: {others}" if others else ""


def _values(rule: Rule, standard: Standard) -> Iterator[str]:
    """Yield what the rule is about, with the allowed value where it can be measured."""
    for about in rule.about:
        asked, component = aspect(about)
        line = f"- `{about}`"
        if component in NAMES:
            line += f": {fill(NAMES[component], {}, 'vi')}"
        wanted = allowed(rule, standard, component)
        if asked.what and wanted is not None and not isinstance(wanted, bool):
            told = fill("{wanted}", {"wanted": shown_wanted(rule, wanted, asked.unit)}, "vi")
            line += f", {fill(asked.what, {}, 'vi')} {told}" if component in NAMES else f": {told}"
        yield line


# --- docs/content-rules.md -------------------------------------------------------------------------------------------

CONTENT_RULES = """
Điều văn bản nói được soát với chính nó và với dữ liệu cuộc họp (văn bản mang theo, hoặc `--data`). Quy tắc có dấu ◆ cần
dữ liệu. Chọn và bỏ qua bằng tên, như [quy tắc thể thức](rules.md); `--no-audit` bỏ tất cả.

What a document says is held against itself and against the meeting's data (which it carries, or `--data`). Rules with ◆
need the data. They are selected and ignored by name, as [the rules of form](rules.md); `--no-audit` leaves all out.

"""


def content_rules() -> str:
    """Return the page of content rules, without those that are also rules of form."""
    table = _table("| | |", map(_content_rule, choice(load(), (), ()).content))
    return _page("Soát nội dung · The content audit", "the audit", CONTENT_RULES, table)


def _content_rule(fault: Fault) -> tuple[str, ...]:
    meaning = " / ".join(f"{_sentence(fault.fault, lang)}: {fill(fault.why, {}, lang)}" for lang in ("vi", "en"))
    return f"`{fault.name}`", GRADES[fault.severity], "◆" if fault.needs_data else "", meaning


PAGES: Mapping[str, Callable[[], str]] = {
    "fields.md": fields,
    "filters.md": filters,
    "cli.md": commands,
    "rules.md": rules,
    "content-rules.md": content_rules,
}
