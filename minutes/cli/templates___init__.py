"""``minutes templates``: what can be done with Word templates."""

from minutes.cli.options import Group, lang_option
from minutes.problems import N_

templates = Group(
    "templates",
    help=N_("List, copy, check, preview and look at Word templates."),
    lazy=[
        "list:minutes.cli.listing",
        "copy:minutes.cli.templates",
        "check:minutes.cli.template_checks",
        "names:minutes.cli.naming",
        "preview:minutes.cli.previewing",
        "show:minutes.cli.showing",
        "learn:minutes.cli.learning",
    ],
    no_args_is_help=True,
)
lang_option(templates)
