"""A module imports only from rooms below its own; rooms of one level are strangers; there is no cycle."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.imports import PACKAGE, Import, imports, modules

LEVELS = """
0  problems richtext suggest built lazy
1  wording ooxml libreoffice typography standards i18n
2  model engine kinds resources layout
3  reading lint
4  rendering audit fix
5  roundtrip learning fitting
6  review
7  cli web api
8  __main__
"""

LEVEL = {room: int(line.split()[0]) for line in LEVELS.strip().splitlines() for room in line.split()[1:]}

OFFERED = {"api", "problems"}
"""The rooms whose names the package itself offers; it imports them for types, and when a name is asked for."""


def room(module: str) -> str:
    """The room of a module: the first name below the package; empty for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def strays(names: Iterable[str]) -> list[str]:
    """Modules that have no level. The package itself needs none: all may import it."""
    return [name for name in names if room(name) and room(name) not in LEVEL]


def trespasses(found: Iterable[Import]) -> Iterator[str]:
    for one in found:
        above, below = room(one.importer), room(one.imported)
        if above == below or not below or (not above and below in OFFERED):
            continue
        if not above or LEVEL.get(below, 99) >= LEVEL.get(above, -1):
            yield str(one)


def cycle(found: Iterable[Import]) -> list[str]:
    """The modules of one cycle of imports, or none. A package and its parts count as they are written."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for one in found:
        sorter.add(one.importer, one.imported)
    try:
        sorter.prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_module_has_a_level() -> None:
    assert strays(modules()) == []


def test_modules_import_only_from_lower_levels() -> None:
    assert list(trespasses(imports())) == []


def test_no_import_goes_round_in_a_circle() -> None:
    assert cycle(imports()) == []


CASES = """
richtext.py      import minutes.wording                         => minutes.richtext:1 imports minutes.wording
engine.py        from minutes import model                      => minutes.engine:1 imports minutes.model
engine.py        from minutes.model import Meeting              => minutes.engine:1 imports minutes.model
engine.py        def f(): import minutes.cli                    => minutes.engine:1 imports minutes.cli
engine.py        if TYPE_CHECKING: from .model import Meeting   => minutes.engine:1 imports minutes.model
__init__.py      from .richtext import Run                      => minutes:1 imports minutes.richtext
__init__.py      if TYPE_CHECKING: from minutes.api import fit  =>
engine.py        from minutes.api import fit                    => minutes.engine:1 imports minutes.api
engine.py        from . import richtext                         =>
cli.py           import minutes.engine                          =>
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_the_test_itself_sees_a_trespass(case: str, tmp_path: Path) -> None:
    given, _, expected = (part.strip() for part in case.partition("=>"))
    file, _, code = given.partition(" ")
    package = tmp_path / "minutes"
    package.mkdir()
    for name in ("__init__", "richtext", "wording", "engine", "model", "cli", "api"):
        (package / f"{name}.py").touch()
    (package / file).write_text(code.strip(), "utf-8")
    assert list(trespasses(imports(package))) == [line for line in [expected] if line]


def test_the_test_itself_sees_a_stray_and_a_cycle() -> None:
    assert strays(["minutes", "minutes.richtext", "minutes.utils"]) == ["minutes.utils"]
    assert cycle([Import("a", "b", 1), Import("b", "a", 1)]) == ["a", "b", "a"]
    assert PACKAGE.name == "minutes"
