"""``minutes templates learn``: a template out of a finished document."""

import os

import click

from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.printing import note, print_problems
from minutes.cli.speaking import say
from minutes.cli.writing import write_file
from minutes.problems import N_, OutputError, Place, Problem

_SHOWN = 30
"""More of one kind nobody reads: most of them have one cause."""


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
    """Write the template; returns the exit code."""
    from minutes.cli.files import read_file
    from minutes.learning.learner import learn as learned_from
    from minutes.reading.meeting import read_meeting

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
    """OutputError when the template would take the place of the document, under whatever name."""
    if os.path.exists(output) and os.path.exists(file) and os.path.samefile(file, output):
        message = N_("this is the finished document itself; it is not overwritten")
        raise OutputError([Problem("same-file", Place(output), message, hint=N_("give another name with -o"))])


def _tell(title: str, problems: tuple[Problem, ...]) -> None:
    if problems:
        note(say(title, count=len(problems)))
        print_problems(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        note(say(N_("and {count} more"), count=len(problems) - _SHOWN))
