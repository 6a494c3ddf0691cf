"""``minutes templates list``: the templates that there are."""

import click

from minutes.cli.finding import organization_option
from minutes.cli.options import Command, lang_option
from minutes.problems import N_


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
    from minutes.model.usages import house_of
    from minutes.reading.bodies import read_body
    from minutes.rendering.choosing import own_folder
    from minutes.rendering.inspect import title_of
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
