"""The template that a command is about: a file, or a name of ``minutes templates list``."""

from collections.abc import Callable
from typing import Any

import click

from minutes.cli.options import Option
from minutes.problems import N_


def located(template: str, organization: str | None = None, house: str | None = None) -> str:
    """The path of a template that is named by its path, or by its name as ``minutes render`` finds it.

    Own templates are those of the organisation's file, or of the one near the folder in which the command runs; that
    is read for a name only. MinutesError when there is no such template.
    """
    from minutes.resources import is_path

    if is_path(template):
        return template
    from minutes.model.usages import house_of
    from minutes.reading.bodies import read_body
    from minutes.rendering.choosing import template_file

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
"""The option that goes with :func:`located`."""
