"""``minutes templates check``: what is wrong with a template."""

import click

from minutes.catalogue import word
from minutes.cli.commands import Argument, Command, Option, lang_option
from minutes.cli.printing import note, print_problems
from minutes.cli.speaking import say, spoken
from minutes.cli.writing import write_file
from minutes.problems import N_, Place, Problem


@click.command(
    cls=Command,
    help=N_(
        "Find all faults of a template.\n\n"
        "Each is told with its place and the way out. Exit code 0: there is none; 1: there are some; 2: it is no Word"
        " file."
    ),
    epilog="minutes templates check mau.docx\nminutes templates check mau.docx --annotate loi.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The template."))
@click.option(
    "--annotate",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("Write a copy of the template with a Word comment at each fault."),
)
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def check(file: str, annotate: str | None, force: bool) -> int:
    """Print the faults; returns the exit code."""
    from minutes.cli.files import read_file
    from minutes.rendering.inspecting import faults

    content = read_file(file)
    found = faults(content, file)
    print_problems(found)
    if not found:
        note(say(N_("{source}: no faults"), source=file))
        return 0
    if annotate:
        from minutes.engine.annotating import annotate as annotated

        write_file(annotated(content, found, _comment), annotate, force)
    return 1


def _comment(problem: Problem) -> str:
    """The problem in the language of the run; of its place only what the comment itself does not show."""
    steps = tuple(step for step in problem.place.steps if step.kind in ("part", "tag"))
    lines = word(problem._replace(place=Place(steps=steps)), spoken()).splitlines()
    return "\n".join(line.strip() for line in lines)
