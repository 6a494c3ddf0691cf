"""Where Word templates lie: an organisation's own, and the built-in ones in a checkout, an editable install, a wheel.

A wheel carries them inside the package as ``_templates``; the checkout keeps them at its top, where staff look.
"""

import os.path
from collections.abc import Iterator

from minutes.problems import N_, Place, Problem, TemplateError

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # os.path: pathlib alone would cost a tenth of a warm start

ENDING = ".docx"
_OF_PATHS = (ENDING, ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".rtf", ".xml")
"""What a file of a word processor ends in: a text that does is the path of one, and no name."""


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
            yield from ((house, name) for name in templates_in(inside))


def templates_in(folder: str) -> list[str]:
    """The names of the templates of a folder, in order: its Word files, without ``.docx``; none where none is."""
    try:
        files = os.listdir(folder)
    except OSError:
        return []
    return sorted(name[: -len(ENDING)] for name in files if _is_template(name))


def is_path(text: str) -> bool:
    """Whether a text names a template by its path (or ``-``, standard input), and not by its name alone."""
    return text == "-" or "/" in text or "\\" in text or text.lower().endswith(_OF_PATHS)


def find_template(house: str, name: str, own: str = "", place: Place = Place()) -> str:  # noqa: B008 - immutable
    """The path of a template, from the organisation's own folder, if there is one, or from the built-in ones.

    The place is where it was named. TemplateError, with what there is, if there is none of that name, and for a name
    that would lead out of the folder.
    """
    _refuse_tricks(name, place)
    built_in = os.path.join(templates_folder(), house)
    for folder in filter(None, (own, built_in)):
        path = os.path.join(folder, name + ENDING)
        if os.path.isfile(path):
            return path
        for other in templates_in(folder):
            if _plain(other) == _plain(name):
                return os.path.join(folder, other + ENDING)
    known = dict.fromkeys([*(templates_in(own) if own else ()), *templates_in(built_in)])
    raise TemplateError([_unknown(house, name, tuple(known))._replace(place=place)])


def _is_template(name: str) -> bool:
    # Word's lock file of an open document is called ~$…
    return name.lower().endswith(ENDING) and not name.startswith(("~$", "."))


def _plain(name: str) -> str:
    """A name in one form of letters: what was unpacked on another system may have its marks apart."""
    from unicodedata import normalize

    return normalize("NFC", name).casefold()


def _refuse_tricks(name: str, place: Place) -> None:
    if name and name.isprintable() and not name.startswith((".", "~$")) and not set(name) & set('/\\:*?"<>|'):
        return
    message = N_('"{name}" is no name of a template; the name of a file is wanted, without folders, such as bien-ban')
    raise TemplateError([Problem("bad-template-name", place, message, {"name": name})])


def _unknown(house: str, name: str, known: tuple[str, ...]) -> Problem:
    from minutes.suggest import nearest

    near = nearest(name, known)
    values: dict[str, object] = {"house": house, "name": name, "known": known, "near": near}
    hint = N_("did you mean {near}? there is: {known}") if near else N_("there is: {known}") if known else ""
    message = N_('there is no template "{name}" for the form {house}')
    return Problem("no-such-template", Place(), message, values, hint=hint)


# The sample meeting, which fills every field; found in a checkout, an editable install and a wheel.
#
# A wheel carries it inside the package as ``_sample``; the checkout has it among its examples.
def sample_meeting() -> str:
    """The path of the sample meeting's file; the files that it names are beside it."""
    inside = os.path.join(_PACKAGE, "_sample")
    folder = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "examples", "day-du")
    return os.path.join(folder, "meeting.yaml")
