"""``minutes templates``: what can be done with Word templates."""

from minutes.cli.commands import Group, lang_option
from minutes.problems import N_

templates = Group(
    "templates",
    help=N_("List, copy, check, preview and look at Word templates."),
    lazy=[
        "list:minutes.cli.templates.listing",
        "copy:minutes.cli.templates.copying",
        "check:minutes.cli.templates.checking",
        "names:minutes.cli.templates.naming",
        "preview:minutes.cli.templates.previewing",
        "show:minutes.cli.templates.showing",
        "learn:minutes.cli.templates.learning",
    ],
    no_args_is_help=True,
)
lang_option(templates)
