"""``minutes fit``: renders minutes with good page breaks."""

import sys
from typing import TYPE_CHECKING, Any

import click

from minutes.cli.exit import DONE, FOUND, note, print_problems
from minutes.cli.options import Argument, Command, Option, lang_option, say
from minutes.cli.output import STANDARD_STREAM
from minutes.cli.render import render
from minutes.problems import N_, Message

if TYPE_CHECKING:
    from minutes.fitting import Fitted

AS_RENDER = [one for one in render.params if one.name in ("output", "template", "house", "strict", "force", "final")]


@click.command(
    cls=Command,
    params=AS_RENDER,
    help=N_(
        "Make minutes whose pages end well.\n\n"
        "Chooses space between paragraphs, line height, margins, indent and letter size, within what the decree"
        " allows and as near as possible to the usual layout, so that the signatures have two lines of text above"
        " them, no line stands alone on a page, no last page holds a line or two and, if asked, the minutes make a"
        " number of pages. Says what was chosen and the article that allows it. Needs LibreOffice and poppler; Word"
        " may break pages a little differently.\n\n"
        "Exit code 1: written, but not everything could be reached."
    ),
    epilog=(
        "minutes fit meeting.yaml -o bienban.docx\n"
        "minutes fit meeting.yaml -o bienban.docx --pages 2\n"
        "minutes fit meeting.yaml -o bienban.pdf --pages 3 --free"
    ),
)
@click.argument(
    "meeting",
    cls=Argument,
    metavar=N_("MEETING"),
    help=N_("The meeting's file, .yaml or .json; - for standard input."),
)
@click.option(
    "--pages",
    cls=Option,
    metavar=N_("NUMBER"),
    type=click.IntRange(min=1),
    help=N_(
        "How many pages the minutes should make, appendices not counted; when it cannot be reached, as near as the"
        " decree allows."
    ),
)
@click.option(
    "--free",
    cls=Option,
    is_flag=True,
    help=N_("Let margins and letter size change even where the organisation chose them."),
)
@lang_option
def fit(meeting: str, output: str | None, pages: int | None, free: bool, **options: Any) -> int:
    """Make the document; return 1 when a goal was not reached."""
    from minutes.cli.output import report
    from minutes.cli.render import plan
    from minutes.fitting import Goal, fit_file
    from minutes.problems import StrictError
    from minutes.rendering import Outcome, RenderOptions

    [job] = plan([meeting], output)
    if job.target == STANDARD_STREAM and sys.stdout.isatty():
        raise click.UsageError(say(N_("a Word file cannot be shown on the screen; name a file with -o.")))
    try:
        outcome, fitted = fit_file(job, Goal(pages, free), RenderOptions(**options))
    except StrictError as error:
        report(Outcome(job, error.exit_code, error.problems, strict=True))
        return error.exit_code
    report(outcome)
    _tell(fitted)
    return FOUND if fitted.problems else DONE


def _tell(fitted: "Fitted") -> None:
    """Print the page counts, the changes and the goals not reached."""
    from minutes.fitting import counts

    note("  " + _said(counts(fitted.after)))
    for change in fitted.changes:
        note("    " + _said(change))
    if not fitted.changes:
        note("    " + say(N_("the usual layout; nothing was changed")))
    elif fitted.before != fitted.after:
        note("    " + say(N_("the usual layout had: {counts}"), counts=counts(fitted.before)))
    print_problems(fitted.problems)


def _said(message: Message) -> str:
    return say(message.text, **message.values)
