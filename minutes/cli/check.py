"""``minutes check``: reviews documents, with commented or fixed copies on request, and lists the rules."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from minutes.cli.exit import DONE, FOUND, note
from minutes.cli.options import Argument, Command, Option, lang_option, say, spoken
from minutes.cli.output import STANDARD_STREAM
from minutes.cli.render import plan
from minutes.i18n import fill
from minutes.problems import N_, MinutesError

if TYPE_CHECKING:
    from minutes.review import CheckOptions, Review, Unreadable


def _print_rules(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        print_rules(ctx.params.get("standard") or "nd30")
        ctx.exit()


@click.command(
    cls=Command,
    help=N_(
        "Hold finished documents against the form that is prescribed, and their figures against each other.\n\n"
        "Any Word file, also one that was not made here or was edited since. Each finding is told with its place, what"
        " is prescribed, the article and the name of the rule. Figures, names and dates are held against each other,"
        " and against the meeting's data when the document carries them. Exit code 0: clean, there are hints at most;"
        " 1: there are faults; 2: a document could not be read, the others were checked all the same."
    ),
    epilog=(
        "minutes check bien-ban.docx\n"
        "minutes check bien-ban.docx --annotate loi.docx\n"
        "minutes check bien-ban.docx --fix -o da-sua.docx\n"
        "minutes check 2025/ --summary\n"
        "minutes check bien-ban.docx --ignore comments-left,motto.size\n"
        "minutes check bien-ban.docx --format json"
    ),
)
@click.argument(
    "inputs",
    cls=Argument,
    metavar=N_("DOCUMENT"),
    nargs=-1,
    required=True,
    help=N_("The documents: .docx files, folders of them, patterns such as 2025/*.docx; - for standard input."),
)
@click.option(
    "--standard",
    cls=Option,
    type=click.Choice(["nd30"]),
    default="nd30",
    is_eager=True,
    help=N_("What to hold them against: nd30 is Nghị định 30/2020/NĐ-CP."),
)
@click.option(
    "--select",
    cls=Option,
    multiple=True,
    metavar=N_("RULE"),
    help=N_("Ask only these rules, or what is about these things, such as motto.size; several with commas."),
)
@click.option(
    "--ignore",
    cls=Option,
    multiple=True,
    metavar=N_("RULE"),
    help=N_("Leave these rules out, besides those that the organisation ignores (ignored_rules); several with commas."),
)
@click.option(
    "--organization",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("The organisation's file; when it is left out, organization.yaml beside each document or above it."),
)
@click.option(
    "--data",
    cls=Option,
    metavar=N_("MEETING"),
    help=N_("The meeting's file that the document was made from; else the data that it carries, if it carries some."),
)
@click.option(
    "--no-audit",
    cls=Option,
    is_flag=True,
    help=N_("Do not hold figures, names and dates against each other and against the data."),
)
@click.option("--hints/--no-hints", cls=Option, default=True, help=N_("Show hints, which leave a document clean."))
@click.option("--summary", cls=Option, is_flag=True, help=N_("Only count what was found."))
@click.option("--explain", cls=Option, is_flag=True, help=N_("Tell first what each paragraph was taken for, and why."))
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(["text", "json"]),
    default="text",
    help=N_("How to tell it: as text, or as JSON for programs."),
)
@click.option(
    "--annotate",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("Write a copy of the document with a Word comment at each finding; of several documents into a folder."),
)
@click.option(
    "--fix",
    cls=Option,
    is_flag=True,
    help=N_("Mend what needs no word changed, in a copy (-o): page, letters, spacing, page number, drawn lines."),
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("Where the mended copy goes; of several documents a folder."),
)
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a copy that is already there."))
@click.option(
    "--convert",
    cls=Option,
    is_flag=True,
    help=N_("Have LibreOffice make Word files of .doc, .odt and .rtf and check those."),
)
@click.option(
    "--rules",
    cls=Option,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_rules,
    help=N_("List the rules and exit."),
)
@lang_option
def check(inputs: tuple[str, ...], form: str, annotate: str | None, force: bool, **settings: Any) -> int:
    """Check the documents; return the highest exit code."""
    from minutes.review import CheckOptions, gathered, review_files

    show = settings.pop("hints"), settings.pop("summary"), settings.pop("explain")
    output = _output(settings.pop("fix"), settings.pop("output"))
    settings |= {key: tuple(_split(settings[key])) for key in ("select", "ignore")}
    options = CheckOptions(audit=not settings.pop("no_audit"), **settings)
    sources = gathered(inputs, convert=options.convert)
    if options.data and len(sources) > 1:
        raise click.UsageError(say(N_("--data tells of one document; {count} were given."), count=len(sources)))
    reviews = review_files(sources, options)
    if output:
        reviews = fixing(reviews, sources, options, Output(output, force))
    if annotate:
        reviews = annotating(reviews, sources, annotate, force=force, hints=show[0])
    if form == "json":
        from minutes.cli.check_output import print_json

        return _worst(print_json(reviews, options.standard, *show))
    from minutes.cli.check_output import tell

    return _worst(tell(reviews, len(sources), *show))


def _output(fix: bool, output: str | None) -> str | None:
    """Return the target of fixed copies; ``None`` without ``--fix``. UsageError for one option without the other."""
    if fix == (output is None):
        message = N_("--fix mends in a copy; say with -o where it goes.") if fix else N_("-o is for the copy of --fix.")
        raise click.UsageError(say(message))
    return output


def _split(values: tuple[str, ...]) -> Iterator[str]:
    for value in values:
        yield from filter(None, (name.strip() for name in value.split(",")))


def _worst(reviews: "Iterator[Review | Unreadable]") -> int:
    """Return the exit code of a run; reviews are printed as they are consumed."""
    from minutes.review import Unreadable

    worst = DONE
    for review in reviews:
        if isinstance(review, Unreadable):
            worst = max(worst, review.exit_code)
        elif not review.clean:
            worst = max(worst, FOUND)
    return worst


def annotating(
    reviews: "Iterator[Review | Unreadable]", sources: Sequence[str], target: str, *, force: bool, hints: bool
) -> "Iterator[Review | Unreadable]":
    """Yield the reviews; before each, write its commented copy if anything was found.

    UsageError, before the first, for a target that would replace a document or is not for Word files.
    """
    paths = targets(sources, target)
    return (_annotated(review, path, force=force, hints=hints) for review, path in zip(reviews, paths, strict=True))


def targets(sources: Sequence[str], target: str) -> list[str]:
    """Return the path of each document's copy. UsageError as for :func:`annotating`."""
    if target == STANDARD_STREAM:
        raise click.UsageError(say(N_("the copy with comments needs a file; standard output tells the findings.")))
    originals = {os.path.realpath(source) for source in sources}
    paths = [job.target for job in plan(sources, target)]
    for path in paths:
        if not path.lower().endswith(".docx"):
            raise click.UsageError(say(N_("the copy {path} does not end in .docx."), path=path))
        if os.path.realpath(path) in originals:
            message = N_("the copy {path} would replace the document itself; give another name.")
            raise click.UsageError(say(message, path=path))
    return paths


def _annotated(review: "Review | Unreadable", path: str, *, force: bool, hints: bool) -> "Review | Unreadable":
    from minutes.cli.check_output import shown
    from minutes.cli.output import write_file
    from minutes.review import Unreadable, annotated

    if isinstance(review, Unreadable):
        return review
    found = shown(review, hints)
    if not found:
        note(say(N_("{source}: nothing was found, so no copy was written"), source=review.source))
        return review
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    write_file(annotated(review, spoken(), found), path, force)
    return review


class Output(NamedTuple):
    """Where copies go."""

    target: str
    force: bool = False
    """Whether to replace a file that was edited or is not ours; it is kept as a backup."""


def fixing(
    reviews: "Iterator[Review | Unreadable]", sources: Sequence[str], options: "CheckOptions", output: Output
) -> "Iterator[Review | Unreadable]":
    """Yield the reviews of fixed copies in place of the documents' own; each copy is written first.

    UsageError, before the first, for a target that would replace a document or is not for Word files.
    """
    if output.target == STANDARD_STREAM:
        raise click.UsageError(say(N_("the mended copy needs a file; standard output tells what was mended.")))
    paths = targets(sources, output.target)
    return (_fixed(one, options, output._replace(target=path)) for one, path in zip(reviews, paths, strict=True))


def _fixed(review: "Review | Unreadable", options: "CheckOptions", output: Output) -> "Review | Unreadable":
    from minutes.review import Unreadable, fixed

    if isinstance(review, Unreadable):
        return review
    try:
        copy = fixed(review, options)
    except MinutesError as error:
        return Unreadable(review.source, error.problems, error.exit_code)
    _save(copy.content, output)
    return copy


def _save(content: bytes, output: Output) -> None:
    from minutes.rendering import lost_at, put

    lost = lost_at(output.target, output.force, content)
    os.makedirs(os.path.dirname(output.target) or ".", exist_ok=True)
    saved = put(content, output.target, lost)
    note(say(N_("written: {path}"), path=saved.path))
    if saved.backup:
        note("  " + say(N_("what stood there is kept as {path}"), path=saved.backup))


def print_rules(standard: str) -> None:
    """Print each rule with its grade and fault."""
    from minutes.review import GRADES, choice
    from minutes.standards import load

    every = choice(load(standard), (), ())
    rows = [(one.name, one.grade, one.fault) for one in every.form]
    rows += [(one.name, GRADES[one.severity], one.fault) for one in every.content]
    width = max(len(name) for name, *_ in rows)
    for name, how, fault in rows:
        click.echo(f"{name:<{width}}  {how:<6}  {fill(fault, {}, spoken())}")
    click.echo(say(N_("{count} rules; more of each in docs/rules.md and docs/content-rules.md"), count=len(rows)))
