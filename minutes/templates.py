"""Where the built-in Word templates lie: in a checkout, in an editable install, in a wheel.

A wheel carries them inside the package as ``_templates``; the checkout keeps them at its top, where staff look.
"""

import os.path
from collections.abc import Iterator

from minutes.problems import N_, Place, Problem, TemplateError

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # os.path: pathlib alone would cost a tenth of a warm start


def templates_folder() -> str:
    """The folder that holds one folder a house."""
    inside = os.path.join(_PACKAGE, "_templates")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "templates")


def builtin_templates() -> Iterator[tuple[str, str]]:
    """House and name of every built-in template, in order: ``("nd30", "bien-ban")``."""
    folder = templates_folder()
    for house in sorted(os.listdir(folder)):
        inside = os.path.join(folder, house)
        if os.path.isdir(inside):
            yield from ((house, name[: -len(".docx")]) for name in sorted(os.listdir(inside)) if _is_template(name))


def find_template(house: str, name: str) -> str:
    """The path of a built-in template; TemplateError, with what there is, if the house has none of that name."""
    path = os.path.join(templates_folder(), house, f"{name}.docx")
    if os.path.isfile(path):
        return path
    known = ", ".join("/".join(template) for template in builtin_templates())
    raise TemplateError(
        [
            Problem(
                "no-such-template",
                Place(),
                N_("there is no built-in template {house}/{name}"),
                {"house": house, "name": name, "known": known},
                hint=N_("the built-in templates: {known}"),
            )
        ]
    )


def _is_template(name: str) -> bool:
    # Word's lock file of an open document is called ~$…
    return name.endswith(".docx") and not name.startswith("~$")
