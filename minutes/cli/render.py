"""``minutes render``: the main job."""

import sys
from typing import Any

import click

from minutes.cli.files import STANDARD_STREAM
from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.speaking import say
from minutes.problems import N_


@click.command(
    cls=Command,
    help=N_(
        "Make minutes out of meetings.\n\n"
        "Reads a meeting in YAML or JSON and writes a Word file; a PDF when the output's name ends in .pdf. What the"
        " data lack is left as a dotted blank and listed; so is what the template has no place for. A document that"
        " was edited since it was made is not overwritten."
    ),
    epilog=(
        "minutes render meeting.yaml\n"
        "minutes render meeting.yaml -o bienban.docx\n"
        "minutes render meeting.yaml -o bienban.pdf\n"
        "minutes render 2025/*.yaml -o bien-ban/ --jobs 4\n"
        "minutes render 2025/*.yaml -o bien-ban/ --scheduler tcp://may-chu:8786"
    ),
)
@click.argument(
    "inputs",
    cls=Argument,
    metavar=N_("MEETING"),
    nargs=-1,
    required=True,
    help=N_("The meetings' files, .yaml or .json; - for standard input."),
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    metavar=N_("FILE"),
    help=N_(
        "A .docx or .pdf file, a folder, or - for standard output; when it is left out, the document stands beside its"
        " meeting."
    ),
)
@click.option(
    "--template",
    cls=Option,
    metavar=N_("TEMPLATE"),
    help=N_("A template in place of the data's: a Word file, or a name that minutes templates list shows."),
)
@click.option(
    "--house",
    cls=Option,
    type=click.Choice(["nd30"]),
    help=N_("Whose form to follow: nd30 is Nghị định 30/2020/NĐ-CP; else the data say it."),
)
@click.option(
    "--strict", cls=Option, is_flag=True, help=N_("Refuse blanks and contradictions; nothing is written then.")
)
@click.option(
    "--force",
    cls=Option,
    is_flag=True,
    help=N_("Overwrite a document that was edited, or that this program did not make; it is kept as .bak."),
)
@click.option(
    "--final",
    cls=Option,
    is_flag=True,
    help=N_("Leave out the data, which a document otherwise carries inside it to be checked against them later."),
)
@click.option(
    "--jobs",
    cls=Option,
    metavar=N_("NUMBER"),
    type=click.IntRange(min=1),
    help=N_("How many documents to make at once; when it is left out, as many as the machine has processors."),
)
@click.option(
    "--scheduler",
    cls=Option,
    metavar=N_("ADDRESS"),
    help=N_(
        "Make the documents on the workers of a dask.distributed scheduler, such as tcp://may-chu:8786; the meetings'"
        " files and the output must lie at the same path for them."
    ),
)
@lang_option
def render(inputs: tuple[str, ...], output: str | None, jobs: int | None, scheduler: str | None, **wishes: Any) -> int:
    """Make the documents; returns the exit code of the worst."""
    from minutes.cli.batch import make_all
    from minutes.cli.planning import plan
    from minutes.rendering.batch import Batch
    from minutes.rendering.jobs import Wishes

    work, how = plan(inputs, output), Wishes(**wishes)
    if any(job.target == STANDARD_STREAM for job in work) and sys.stdout.isatty():
        raise click.UsageError(say(N_("a Word file cannot be shown on the screen; name a file with -o.")))
    if scheduler is None:
        return make_all(Batch(work, how, processes=jobs))
    from minutes.cli.scheduling import executor, for_workers

    elsewhere = for_workers(work, how)
    with executor(scheduler) as workers:
        return make_all(Batch(*elsewhere, executor=workers))
