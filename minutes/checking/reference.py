"""The page ``docs/rules.md``, from the rules themselves: ``python -m minutes.checking.reference docs/rules.md``."""

import sys
from collections.abc import Iterator
from pathlib import Path

from minutes.catalogue import fill
from minutes.checking.judging.allowed import allowed, citation
from minutes.checking.judging.aspects import MODULES
from minutes.checking.judging.messages import shown_wanted
from minutes.checking.judging.names import NAMES
from minutes.checking.judging.registering import aspect
from minutes.problems import N_
from minutes.standards import Standard, load, names
from minutes.standards.requirements import Rule, requirements

HEAD = """# Các quy tắc kiểm tra · The rules

Made by `python -m minutes.checking.reference docs/rules.md` from the standards; do not edit.

Mỗi quy tắc mang tên của lỗi. Chọn hoặc bỏ qua một quy tắc bằng tên của nó, hoặc bằng tên của điều nó xét
(`motto.size`). Điều gì không chắc chắn thì không xét.

Each rule is named for the fault. A rule is selected or ignored by its name, or by what it is about (`motto.size`). What
is not certain is not judged.

| | | |
|---|---|---|
| **must** | {must} | the standard says so; an error |
| **should** | {should} | it follows from the standard, or its model documents show it; a warning |
| **hint** | {hint} | practice, a doubt, or a fact that was not verified; a document with hints is clean |
| `--fix` | `minutes check --fix` sửa được trong bản sao, không đổi chữ nào | it is mended in a copy, no word changes |
"""
GRADES = {
    "must": N_("the standard says so"),
    "should": N_("it follows from the standard, or its model documents show it"),
    "hint": N_("practice or a doubt; a document with hints is clean"),
}
assert MODULES  # importing them has registered the facts

KINDS = {
    "minutes": N_("minutes"),
    "titled": N_("other documents with a type"),
    "letter": N_("official letters"),
}


def page() -> str:
    """The whole page."""
    grades = {name: fill(text, {}, "vi") for name, text in GRADES.items()}
    return HEAD.format_map(grades) + "".join(_standard(load(name)) for name in names())


def _standard(standard: Standard) -> str:
    rules = requirements(standard.name).rules
    lines = [f"| [{rule.name}](#{rule.name}) | {rule.grade} | {_sentence(rule.fault, 'vi')} |\n" for rule in rules]
    table = f"\n## {standard.title}\n\n| {len(rules)} quy tắc · rules | | |\n|---|---|---|\n{''.join(lines)}"
    return table + "".join(_section(rule, standard) for rule in rules)


def _section(rule: Rule, standard: Standard) -> str:
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
    """The articles, the decree named once."""
    found = dict.fromkeys(citation(rule, standard, about.partition(".")[0]) for about in rule.about)
    first, *others = [one for one in found if one] or [""]
    return "; ".join([first, *(one.removeprefix(f"{standard.short_title}, ") for one in others)])


def _notes(rule: Rule) -> Iterator[str]:
    if rule.fixable:
        yield "`--fix`"
    for kind in rule.kinds:
        yield f"{fill(KINDS[kind], {}, 'vi')} ({KINDS[kind]})"


def _company(rule: Rule) -> str:
    others = ", ".join(f"[{one}](#{one})" for one in rule.implies)
    return f"Có thể đi cùng · may come with: {others}" if others else ""


def _values(rule: Rule, standard: Standard) -> Iterator[str]:
    """What it is about, and what is allowed; where nothing can be measured only the former."""
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


def _sentence(message: str, lang: str) -> str:
    text = fill(message, {}, lang)
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
