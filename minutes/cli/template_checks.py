"""``minutes templates check``, ``learn`` and ``names``: faults of templates, templates from documents, tag names."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from unicodedata import normalize

import click

from minutes.cli.exit import DONE, FOUND, note, print_problems
from minutes.cli.fields import labelled, vietnamese_name
from minutes.cli.options import Argument, Command, Option, lang_option, say, spoken
from minutes.cli.output import write_file
from minutes.cli.templates import located, organization_option
from minutes.i18n import word
from minutes.problems import N_, OutputError, Place, Problem, Severity
from minutes.suggest import bare


@click.command(
    cls=Command,
    help=N_(
        "Find all faults of a template.\n\n"
        "Each is told with its place and the way out, as is text that looks like a mistyped tag. A template without"
        " faults is then filled with a sample meeting, and told which styles it lacks."
        " Exit code 0: there is no fault; 1: there are some; 2: it is no Word file."
    ),
    epilog=(
        "minutes templates check mau.docx\n"
        "minutes templates check mau.docx --annotate loi.docx\n"
        "minutes templates check mau.docx --unused"
    ),
)
@click.argument(
    "template",
    cls=Argument,
    metavar=N_("TEMPLATE"),
    help=N_("The template: its file, or its name as minutes templates list shows it."),
)
@click.option(
    "--annotate",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("Write a copy of the template with a Word comment at each fault."),
)
@click.option(
    "--unused",
    cls=Option,
    is_flag=True,
    help=N_("List the fields of a meeting for which a template without faults has no place."),
)
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@organization_option
@lang_option
def check(template: str, annotate: str | None, unused: bool, organization: str | None, force: bool) -> int:
    """Print the faults; return the exit code."""
    from minutes.cli.output import read_file
    from minutes.rendering import doubts, faults, suspicions

    file = located(template, organization)
    content = read_file(file)
    found = (faults(content, file) or doubts(content, file)) + suspicions(content, file)
    wrong = any(problem.severity == Severity.ERROR for problem in found)
    print_problems(found)
    if not wrong:
        note(say(N_("{source}: no faults"), source=file))
    if annotate and found:
        from minutes.engine import annotate as annotated

        write_file(annotated(content, found, _comment), annotate, force)
    elif found:
        note(say(N_("with --annotate FILE, each of these becomes a comment in a copy of the template")))
    if unused and not wrong:
        _list_unused(file)
    return FOUND if wrong else DONE


def _list_unused(file: str) -> None:
    from minutes.rendering import unused_fields

    fields = unused_fields(file)
    note(say(N_("fields without a place in the template ({count}):"), count=len(fields)))
    for field in fields:
        click.echo(labelled(field))


def _comment(problem: Problem) -> str:
    """Return the problem as text, with the part of its place that the comment does not show."""
    kinds = [step.kind for step in problem.place.steps]
    inside = kinds.index("file") if "file" in kinds else len(kinds)
    shown = enumerate(problem.place.steps)
    steps = tuple(step for number, step in shown if number >= inside or step.kind in ("part", "tag"))
    lines = word(problem._replace(place=Place(steps=steps)), spoken()).splitlines()
    return "\n".join(line.strip() for line in lines)


_MOST_REMARKS = 30
"""The most problems printed per kind: more of them usually have one cause."""


@click.command(
    cls=Command,
    help=N_(
        "Make a template out of a finished document.\n\n"
        "The document is a Word file, and the data are the meeting that it tells of. What the data say gives way to"
        " tags: names, dates, sentences, lists, tables; all formatting stays. The template is then filled with the"
        " same data and compared with the document. Told are the data that the document does not say, what stayed as"
        " fixed text and looks like data, and every difference.\n\n"
        "Exit code 0: the template gives the document again; 1: it was written, and differs in what is listed, or keeps"
        " figures, results or names of this meeting as fixed text; 2: it could not be made. The document"
        " itself is never changed."
    ),
    epilog="minutes templates learn bien-ban-cu.docx --data meeting.yaml -o mau.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The finished document."))
@click.option(
    "--data", cls=Option, metavar=N_("MEETING"), required=True, help=N_("The file of the meeting, .yaml or .json.")
)
@click.option("-o", "--output", cls=Option, metavar=N_("FILE"), required=True, help=N_("Where to write the template."))
@click.option(
    "--names",
    cls=Option,
    type=click.Choice(["vi", "en"]),
    default="vi",
    help=N_("In which language the tags name the data: vi, when it is left out, or en."),
)
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def learn(file: str, data: str, output: str, names: str, force: bool) -> int:
    """Write the template; return the exit code."""
    from minutes.cli.output import read_file
    from minutes.learning import learn as learned_from
    from minutes.reading import read_meeting

    _keep(file, output)
    learned = learned_from(read_file(file), file, read_meeting(data), names)
    write_file(learned.content, output, force)
    _tell(N_("the document does not say ({count}):"), learned.unplaced)
    _tell(N_("to be looked at in the template ({count}):"), learned.doubts)
    _tell(N_("the template prints otherwise ({count}):"), learned.differences)
    if not learned.differences:
        note(say(N_("proof: filled with {data}, the template gives the document again"), data=data))
    if learned.doubts:
        doubted = N_("with another meeting: see the {count} doubts above, for this says nothing of them")
        note(say(doubted, count=len(learned.doubts)))
    advice = N_("try it with another meeting before you trust it: minutes render OTHER.yaml --template {output}")
    note(say(advice, output=output))
    return int(bool(learned.differences or learned.untrue))


def _keep(file: str, output: str) -> None:
    """Raise OutputError when the template would overwrite the document, under any name."""
    if os.path.exists(output) and os.path.exists(file) and os.path.samefile(file, output):
        message = N_("this is the finished document itself; it is not overwritten")
        raise OutputError([Problem("same-file", Place(output), message, hint=N_("give another name with -o"))])


def _tell(title: str, problems: tuple[Problem, ...]) -> None:
    if problems:
        note(say(title, count=len(problems)))
        print_problems(problems[:_MOST_REMARKS])
    if len(problems) > _MOST_REMARKS:
        note(say(N_("and {count} more"), count=len(problems) - _MOST_REMARKS))


_MOST_NAMES = 40
"""The most names printed for a search; the best matches come first."""


@click.command(
    cls=Command,
    help=N_(
        "List the names that a template asks for, or may ask for.\n\n"
        "Each with its Vietnamese name in brackets, and below it the places where the template asks for it. With"
        " --offered: every name that can be asked for, and below it what it means; behind --offered may stand a word"
        " to look for, with or without its marks."
    ),
    epilog=(
        "minutes templates names mau.docx\n"
        'minutes templates names --offered "thư ký"\n'
        "minutes templates names --offered"
    ),
)
@click.argument(
    "template",
    cls=Argument,
    metavar=N_("TEMPLATE"),
    required=False,
    help=N_("The template: its file, or its name as minutes templates list shows it."),
)
@click.option(
    "--offered",
    cls=Option,
    is_flag=False,
    flag_value="",
    metavar=N_("[WORD]"),
    help=N_("List what a template may ask for; only what has to do with the word, if there is one."),
)
@organization_option
@lang_option
def names(template: str | None, offered: str | None, organization: str | None) -> None:
    """Print each name with its places or its meaning."""
    if template is None and offered is None:
        raise click.UsageError(say(N_("name a template, or give --offered to see every name that there is.")))
    if template is not None:
        _print_asked(located(template, organization))
    if offered is not None:
        _print_offered(offered)


def _print_asked(file: str) -> None:
    from minutes.layout import choose
    from minutes.rendering import compiled

    for name, places in compiled(file, choose()).names:
        click.echo(labelled(name))
        for line in dict.fromkeys(map(_place, places)):
            click.echo(f"    {line}")


def _place(place: Place) -> str:
    from minutes.i18n import word_place

    return word_place(place._replace(source=""), spoken())


def _print_offered(word: str) -> None:
    found = offered(word)
    shown = found[:_MOST_NAMES] if word.strip() else found
    for name, meaning in shown:
        click.echo(labelled(name))
        if meaning:
            click.echo(f"    {meaning}")
    if len(found) > len(shown):
        note(say(N_("and {count} more names; search for what they belong to as well"), count=len(found) - len(shown)))
    if not found:
        note(say(N_('there is no name that has to do with "{word}"'), word=word))


def offered(wanted: str) -> list[tuple[str, str]]:
    """Return dotted names with their meanings in the language of the run; only those with all words of ``wanted``.

    Words or their beginnings are searched in the English and the Vietnamese name and in the meaning; without diacritics
    they match any. Best matches come first. Names below a listed one are listed once for all parents with the same
    content.
    """
    from minutes.rendering import vocabulary

    known = vocabulary().make()[0]
    every = [(name, _meaning(name)) for name in _dotted(known)]
    if not wanted.strip():
        return every
    ranked = [(_rank(_plain(wanted), name, meaning), (name, meaning)) for name, meaning in every]
    meant = sorted((one for one in ranked if one[0] < _NOT_MEANT), key=lambda one: one[0])
    shown = set(_once(((rank, name) for rank, (name, _) in meant), known))
    return [found for _, found in meant if found[0] in shown]


def _once(ranked: Iterable[tuple[tuple[int, int], str]], known: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names that match by themselves, and direct children that were not listed below another parent."""
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
    from minutes.layout import MEANINGS, ROOT
    from minutes.model import PART_NAMES, declared

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
    """Rank by words together in the name, in its path or meaning, or apart; then by depth."""
    from minutes.model import declared

    found, label = declared(name), vietnamese_name(name)
    others = getattr(found[-1], "also", ()) if found else ()
    own = _searched(name.rpartition(".")[2], label.rpartition(".")[2], *others)
    around = _searched(name, label, meaning, *others)
    if not all(f" {word}" in around for word in wanted.split()):
        return _NOT_MEANT
    kind = 0 if f" {wanted}" in own else 1 if f" {wanted}" in around else 2
    return kind, name.count(".")


def _searched(*texts: str) -> str:
    """Return texts with and without diacritics for the search; a space precedes each word."""
    text = _plain(" ".join(texts))
    return f" {text} {bare(text)}"


def _plain(text: str) -> str:
    """Return text for the search: in key form, without punctuation."""
    from minutes.model import key_form

    return key_form("".join(sign if sign.isalnum() else " " for sign in normalize("NFC", text)))
