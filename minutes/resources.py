"""Paths of templates, an organisation's own and built-in ones, and of the sample meeting.

A wheel has the built-in ones in the package as ``_templates`` and ``_sample``; a checkout in ``templates`` and
``examples``.
"""

import os.path
from collections.abc import Iterator

from minutes.problems import N_, Place, Problem, TemplateError

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # importing pathlib takes a tenth of a warm start

ENDING = ".docx"
_OF_PATHS = (ENDING, ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".rtf", ".xml")
"""File extensions of word processors: a text with one is a path, not a name."""


def templates_folder() -> str:
    """Return the folder with one subfolder per house."""
    inside = os.path.join(_PACKAGE, "_templates")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "templates")


def builtin_templates() -> Iterator[tuple[str, str]]:
    """Yield house and name of every built-in template, in order: ``("nd30", "bien-ban")``."""
    folder = templates_folder()
    for house in sorted(os.listdir(folder)):
        inside = os.path.join(folder, house)
        if os.path.isdir(inside):
            yield from ((house, name) for name in templates_in(inside))


def templates_in(folder: str) -> list[str]:
    """Return the sorted names of a folder's Word files, without ``.docx``; empty when there is no folder."""
    try:
        files = os.listdir(folder)
    except OSError:
        return []
    return sorted(name[: -len(ENDING)] for name in files if _is_template(name))


def is_path(text: str) -> bool:
    """Return whether a text gives a template by path (``-`` is standard input), not by name."""
    return text == "-" or "/" in text or "\\" in text or text.lower().endswith(_OF_PATHS)


def find_template(house: str, name: str, own: str = "", place: Place = Place()) -> str:  # noqa: B008 - immutable
    """Return the path of a template from the organisation's own folder, if any, or the built-in ones.

    ``place`` is where it was named. TemplateError, with the known names, for an unknown name or one that leaves the
    folder.
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
    """Return a name in NFC, case-folded: file names unpacked on another system may be decomposed."""
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


def sample_meeting() -> str:
    """Return the path of the sample meeting, which fills every field; the files that it names are beside it."""
    inside = os.path.join(_PACKAGE, "_sample")
    folder = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "examples", "day-du")
    return os.path.join(folder, "meeting.yaml")
