"""What the build generates is current; what is not is passed over."""

import os

import pytest

from hatch_build import table_modules
from minutes.built import current, tables
from tests.kept import ROOT

PACKAGE = ROOT / "minutes"


@pytest.mark.parametrize(("name", "text"), table_modules(PACKAGE).items(), ids=lambda value: value.partition("\n")[0])
def test_a_module_of_tables_is_current(name, text):
    assert (PACKAGE / name).is_file(), "run python hatch_build.py"
    assert (PACKAGE / name).read_text("utf-8") == text, "run python hatch_build.py"


@pytest.mark.parametrize("source", sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.po")), ids=lambda path: path.stem)
def test_a_compiled_catalogue_is_current(source):
    assert current(str(source.with_suffix(".mo")), str(source)), "run python hatch_build.py"


CASES = """
generated  source  other
-          -       -      => no
-          100     -      => no
100        -       -      => yes
100        100     -      => yes
100        99      100    => yes
100        99      101    => no
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines()[1:])
def test_a_generated_file_is_current_when_no_source_is_newer(case, tmp_path):
    *ages, _, expected = case.split()
    paths = [tmp_path / name for name in CASES.split()[:3]]
    for path, age in zip(paths, ages, strict=True):
        if age != "-":
            path.touch()
            os.utime(path, (int(age), int(age)))
    assert current(*map(str, paths)) is (expected == "yes")


@pytest.mark.parametrize("module", ["older", "missing"])
def test_tables_are_read_from_toml_when_their_module_is_not_current(module, tmp_path):
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "nd99.toml").write_text('name = "mới"', "utf-8")
    if module == "older":
        (tmp_path / "standards" / "_tables.py").write_text("TABLES = {'nd99': {'name': 'cũ'}}", "utf-8")
        os.utime(tmp_path / "standards" / "_tables.py", (100, 100))
    assert tables("standards", package=str(tmp_path)) == {"nd99": {"name": "mới"}}
