"""``minutes templates preview``: how the documents of a template will look."""

import os.path
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from minutes.cli.finding import located, organization_option
from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.printing import note, print_problems
from minutes.cli.speaking import say
from minutes.problems import N_

if TYPE_CHECKING:
    from minutes.rendering.document import Document
    from minutes.rendering.saving import Saved

FORMATS = (".docx", ".pdf", ".png")


@click.command(
    cls=Command,
    help=N_(
        "Show how the documents of a template will look.\n\n"
        "Fills it with a sample meeting that has every field, or with a meeting of yours, and writes a Word file, a"
        " PDF, or a picture of each page (xem-thu-1.png, xem-thu-2.png and so on). Tells which fields the template has"
        " no place for."
    ),
    epilog=(
        "minutes templates preview mau.docx\n"
        "minutes templates preview mau.docx -o xem-thu.png\n"
        "minutes templates preview bien-ban -o xem-thu.pdf --data meeting.yaml"
    ),
)
@click.argument(
    "template",
    cls=Argument,
    metavar=N_("TEMPLATE"),
    help=N_("The template: its file, or its name as minutes templates list shows it."),
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    metavar=N_("FILE"),
    help=N_("A .docx, .pdf or .png file; when it is left out, mau-xem-thu.docx beside mau.docx."),
)
@click.option(
    "--data", cls=Option, metavar=N_("MEETING"), help=N_("The file of a meeting to show in place of the sample.")
)
@organization_option
@click.option(
    "--force",
    cls=Option,
    is_flag=True,
    help=N_("Overwrite a document that was edited, or that this program did not make; it is kept as .bak."),
)
@lang_option
def preview(template: str, output: str | None, data: str | None, organization: str | None, force: bool) -> None:
    """Write the preview and say what became of it."""
    from minutes.cli.output import tell_fields
    from minutes.reading.meeting import read_meeting
    from minutes.rendering.renderer import render
    from minutes.sample import sample_meeting

    file = located(template, organization)
    target = output or _usual(template, file)
    _refuse(target, file)
    document = render(read_meeting(data or sample_meeting()), file)
    print_problems(document.warnings)
    _tell(_saved(document, target, force))
    tell_fields(N_("left as dotted blanks, because the data do not say ({count}):"), document.missing)
    tell_fields(N_("not printed, because the template has no place for it ({count}):"), document.unplaced)


def _usual(word: str, file: str) -> str:
    """Beside a template of the user's; in the present folder for one that was named."""
    return os.path.splitext(file if word == file else os.path.basename(file))[0] + "-xem-thu.docx"


def _refuse(target: str, template: str) -> None:
    """UsageError for a form that we do not write, and for what would overwrite the template itself."""
    if not target.lower().endswith(FORMATS):
        message = N_("the output {path} ends neither in .docx nor in .pdf nor in .png.")
        raise click.UsageError(say(message, path=target))
    if os.path.exists(target) and os.path.exists(template) and os.path.samefile(target, template):
        raise click.UsageError(say(N_("{path} is the template itself; give another output."), path=target))


def _saved(document: "Document", target: str, force: bool) -> "Sequence[Saved]":
    from minutes.rendering.paging import save_pages
    from minutes.rendering.saving import save

    return save_pages(document, target, force) if target.lower().endswith(".png") else [save(document, target, force)]


def _tell(saved: "Sequence[Saved]") -> None:
    """Where it was written; many pages in one line."""
    first, last = saved[0].path, saved[-1].path
    if len(saved) > 1:
        note(say(N_("written: {first} to {last}, {count} pages"), first=first, last=last, count=len(saved)))
    else:
        note(say(N_("written: {path}"), path=first))
    for one in saved:
        if one.backup:
            note("  " + say(N_("what stood there is kept as {path}"), path=one.backup))
