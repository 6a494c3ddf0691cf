"""``minutes templates check``: what is wrong with a template."""

import click

from minutes.catalogue_wording import word
from minutes.cli.exit import DONE, FOUND
from minutes.cli.fields import labelled
from minutes.cli.finding import located, organization_option
from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.printing import note, print_problems
from minutes.cli.speaking import say, spoken
from minutes.cli.writing import write_file
from minutes.problems import N_, Place, Problem, Severity


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
    """Print the faults; returns the exit code."""
    from minutes.cli.files import read_file
    from minutes.rendering.inspect import doubts, faults, suspicions

    file = located(template, organization)
    content = read_file(file)
    found = (faults(content, file) or doubts(content, file)) + suspicions(content, file)
    wrong = any(problem.severity == Severity.ERROR for problem in found)
    print_problems(found)
    if not wrong:
        note(say(N_("{source}: no faults"), source=file))
    if annotate and found:
        from minutes.engine.annotation import annotate as annotated

        write_file(annotated(content, found, _comment), annotate, force)
    elif found:
        note(say(N_("with --annotate FILE, each of these becomes a comment in a copy of the template")))
    if unused and not wrong:
        _list_unused(file)
    return FOUND if wrong else DONE


def _list_unused(file: str) -> None:
    from minutes.rendering.unused import unused_fields

    fields = unused_fields(file)
    note(say(N_("fields without a place in the template ({count}):"), count=len(fields)))
    for field in fields:
        click.echo(labelled(field))


def _comment(problem: Problem) -> str:
    """The problem in the language of the run; of its place only what the comment itself does not show."""
    kinds = [step.kind for step in problem.place.steps]
    inside = kinds.index("file") if "file" in kinds else len(kinds)
    shown = enumerate(problem.place.steps)
    steps = tuple(step for number, step in shown if number >= inside or step.kind in ("part", "tag"))
    lines = word(problem._replace(place=Place(steps=steps)), spoken()).splitlines()
    return "\n".join(line.strip() for line in lines)
