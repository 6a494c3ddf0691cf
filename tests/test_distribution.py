"""What is installed is what was tested: a wheel alone, and an editable install, do the main job like the checkout."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest

from hatch_build import table_modules
from tests.kept import ROOT, kept_files

pytestmark = pytest.mark.xdist_group("distribution")  # one worker builds the wheel

MEETING = "examples/ubnd-quan-long-bien/meeting.yaml"


def run(*command: str | Path, cwd: Path, path: str | Path = "") -> None:
    """Run a program to its end, with a cache of its own so that nothing compiled elsewhere is used."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cwd / "cache"), "PYTHONPATH": str(path), "LC_ALL": "C.UTF-8"}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the files that git keeps or would keep, as a fresh clone has them."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in kept_files():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of a source distribution of the checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", folder, cwd=checkout)
    [source] = folder.glob("*.tar.gz")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    run(*pip, "--wheel-dir", folder, source, cwd=folder)
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def fresh_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a virtual environment that has nothing in it."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    return folder / "venv" / "bin" / "python"


def install(python: Path, *what: str | Path, cwd: Path) -> None:
    """pip, held to the library versions of this environment: other versions may well give other bytes."""
    held = (f"{one.name}=={one.version}" for one in distributions() if one.name.lower() != "minutes")
    (cwd / "constraints.txt").write_text("\n".join(sorted(set(held))), "utf-8")
    run(python, "-m", "pip", "install", "-qq", "--constraint", cwd / "constraints.txt", *what, cwd=cwd)


def test_a_wheel_carries_the_templates_and_the_generated_files(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    templates = {
        f"minutes/_templates/{path.relative_to(ROOT / 'templates')}" for path in ROOT.glob("templates/*/*.docx")
    }
    catalogues = {
        str(path.relative_to(ROOT).with_suffix(".mo")) for path in ROOT.glob("minutes/locale/*/LC_MESSAGES/*.po")
    }
    modules = {f"minutes/{name}" for name in table_modules(ROOT / "minutes")}
    sample = {f"minutes/_sample/{path.name}" for path in ROOT.glob("examples/day-du/*")}
    assert templates | sample | catalogues | modules | {"minutes/py.typed"} <= inside
    assert templates
    assert sample
    assert catalogues
    assert not [name for name in inside if name.endswith((".po", ".toml", ".pyc"))]
    # What builds the templates, the tables and the reference pages stays in the repository.
    assert {name.partition("/")[0] for name in inside if ".dist-info/" not in name} == {"minutes"}


def test_a_wheel_alone_and_an_editable_install_do_the_main_job(
    wheel: Path, checkout: Path, fresh_python: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.docx"
    render = ("render", checkout / MEETING, "-o", made)
    run(sys.executable, "-m", "minutes", *render, cwd=tmp_path, path=checkout)
    here = made.read_bytes()
    command = fresh_python.parent / "minutes"

    install(fresh_python, wheel, cwd=tmp_path)
    run(command, *render, cwd=tmp_path)
    assert made.read_bytes() == here
    run(command, "templates", "preview", "bien-ban", cwd=tmp_path)

    run(fresh_python, "-m", "pip", "uninstall", "-qq", "--yes", "minutes", cwd=tmp_path)
    install(fresh_python, "--editable", checkout, cwd=tmp_path)
    run(command, *render, cwd=tmp_path)
    assert made.read_bytes() == here


def test_a_library_is_asked_for_when_the_package_imports_it_and_only_then() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = {name: asked for name, asked in project["optional-dependencies"].items() if name != "test"}
    wanted = [*project["dependencies"], *(one for asked in extras.values() for one in asked)]
    asked_for = {re.split(r"[^\w-]", one, maxsplit=1)[0] for one in wanted}
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "minutes").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", sources, re.MULTILINE)) - {"minutes"}
    third_party = imported - sys.stdlib_module_names - {"_sha2"}  # a module of newer Pythons
    names = {"pyyaml": "yaml", "python-docx": "docx"}
    assert {names.get(one, one) for one in asked_for} == third_party
