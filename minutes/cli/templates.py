"""``minutes templates``: the group, its commands ``list``, ``copy``, ``preview`` and ``show``, and template lookup."""

import os.path
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from minutes.cli.exit import note, print_problems
from minutes.cli.options import Argument, Command, Group, Option, lang_option, say
from minutes.cli.output import write_file
from minutes.problems import N_

if TYPE_CHECKING:
    from minutes.rendering import Document, Saved


def located(template: str, organization: str | None = None, house: str | None = None) -> str:
    """Return the path of a template, given by path or by name as in ``minutes render``.

    Own templates are those of the organisation's file, or of the one near the current folder; it is read for names
    only. MinutesError when there is no such template.
    """
    from minutes.resources import is_path

    if is_path(template):
        return template
    from minutes.model import house_of
    from minutes.reading import read_body
    from minutes.rendering import template_file

    body = read_body(organization)
    return template_file(body, template, house or house_of(body.meeting))


organization_option: Callable[[Any], Any] = click.option(
    "--organization",
    cls=Option,
    metavar=N_("FILE"),
    help=N_(
        "The organisation's file, which names the folder of its own templates; when it is left out, organization.yaml"
        " in this folder or in one above it."
    ),
)
"""The option for :func:`located`."""


@click.command(
    cls=Command,
    help=N_(
        "Copy a template to edit it in Word.\n\n"
        "The copy is used with minutes render --template. A file that is there is not overwritten."
    ),
    epilog="minutes templates copy bien-ban mau.docx",
)
@click.argument(
    "name", cls=Argument, metavar=N_("NAME"), help=N_("The name of the template, as minutes templates list shows it.")
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("Where to write the copy."))
@click.option(
    "--house",
    cls=Option,
    type=click.Choice(["nd30"]),
    help=N_("Whose form: nd30 is Nghị định 30/2020/NĐ-CP; else the organisation's."),
)
@organization_option
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def copy(name: str, file: str, house: str | None, organization: str | None, force: bool) -> None:
    """Write a copy of a template."""
    from minutes.cli.output import read_file

    write_file(read_file(located(name, organization, house)), file, force)


templates = Group(
    "templates",
    help=N_("List, copy, check, preview and look at Word templates."),
    lazy=[
        "list:minutes.cli.templates",
        "copy:minutes.cli.templates",
        "check:minutes.cli.template_checks",
        "names:minutes.cli.template_checks",
        "preview:minutes.cli.templates",
        "show:minutes.cli.templates",
        "learn:minutes.cli.template_checks",
    ],
    no_args_is_help=True,
)
lang_option(templates)


@click.command(
    "list",
    cls=Command,
    help=N_(
        "List the templates: the organisation's own, then the built-in ones.\n\n"
        "A line each: the house, whose form it is; the name, as --template takes it; the title of the document; where"
        " the file lies. The four are parted by tabs."
    ),
    epilog="minutes templates list\nminutes templates list --organization co-quan/organization.yaml",
)
@organization_option
@lang_option
def list_templates(organization: str | None) -> None:
    """Print a line for each template."""
    from minutes.kinds import kind, names
    from minutes.model import house_of
    from minutes.reading import read_body
    from minutes.rendering import own_folder, title_of
    from minutes.resources import builtin_templates, find_template, templates_in

    body = read_body(organization)
    titles = {one.template: one.title for one in map(kind, names())}
    if own := own_folder(body):
        house = house_of(body.meeting)
        for name in templates_in(own):
            path = find_template(house, name, own)
            _print(house, name, title_of(path) or titles.get(name, name), path)
    for house, name in builtin_templates():
        _print(house, name, titles.get(name, name), find_template(house, name))


def _print(*columns: str) -> None:
    click.echo("\t".join(columns))


@click.command(
    cls=Command,
    help=N_(
        "Print a template, or any .docx file, as text.\n\n"
        "Each paragraph with its style and its tags, so that two versions can be compared line by line."
    ),
    epilog="minutes templates show bien-ban\nminutes templates show bienban.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The Word file, or the name of a template."))
@organization_option
@lang_option
def show(file: str, organization: str | None) -> None:
    """Print a Word file as text."""
    from minutes.cli.output import read_file
    from minutes.ooxml import dump_document as dump

    path = located(file, organization)
    click.echo(dump(read_file(path), path), nl=False)


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
    """Write the preview and report the result."""
    from minutes.cli.output import tell_fields
    from minutes.reading import read_meeting
    from minutes.rendering import render
    from minutes.resources import sample_meeting

    file = located(template, organization)
    target = output or _usual(template, file)
    _refuse(target, file)
    document = render(read_meeting(data or sample_meeting()), file)
    print_problems(document.warnings)
    _tell(_saved(document, target, force))
    tell_fields(N_("left as dotted blanks, because the data do not say ({count}):"), document.missing)
    tell_fields(N_("not printed, because the template has no place for it ({count}):"), document.unplaced)


def _usual(word: str, file: str) -> str:
    """Return a path beside the user's own template, or in the current folder for a named one."""
    return os.path.splitext(file if word == file else os.path.basename(file))[0] + "-xem-thu.docx"


def _refuse(target: str, template: str) -> None:
    """Raise UsageError for an unknown format, or when the output would overwrite the template."""
    if not target.lower().endswith(FORMATS):
        message = N_("the output {path} ends neither in .docx nor in .pdf nor in .png.")
        raise click.UsageError(say(message, path=target))
    if os.path.exists(target) and os.path.exists(template) and os.path.samefile(target, template):
        raise click.UsageError(say(N_("{path} is the template itself; give another output."), path=target))


def _saved(document: "Document", target: str, force: bool) -> "Sequence[Saved]":
    from minutes.rendering import save, save_pages

    return save_pages(document, target, force) if target.lower().endswith(".png") else [save(document, target, force)]


def _tell(saved: "Sequence[Saved]") -> None:
    """Print where it was written; many pages in one line."""
    first, last = saved[0].path, saved[-1].path
    if len(saved) > 1:
        note(say(N_("written: {first} to {last}, {count} pages"), first=first, last=last, count=len(saved)))
    else:
        note(say(N_("written: {path}"), path=first))
    for one in saved:
        if one.backup:
            note("  " + say(N_("what stood there is kept as {path}"), path=one.backup))
