"""What the build generates from the files that people edit: modules of tables, compiled catalogues.

In a checkout a generated file may be missing or older than its sources; then the sources are read, which is slower. A
wheel holds the generated files alone.
"""

import os
from collections.abc import Mapping
from typing import Any

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def tables(room: str, module: str = "_tables", package: str = PACKAGE) -> Mapping[str, Mapping[str, Any]]:
    """The tables of a room by the names of their TOML files.

    The generated module may leave out keys that its readers do not ask for.
    """
    folder = os.path.join(package, room)
    sources = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".toml")]
    if current(os.path.join(folder, f"{module}.py"), *sources):
        from importlib import import_module

        generated: Mapping[str, Mapping[str, Any]] = import_module(f"minutes.{room}.{module}").TABLES
        return generated
    return {os.path.basename(source).removesuffix(".toml"): _read(source) for source in sources}


def _read(source: str) -> Mapping[str, Any]:
    import tomllib

    with open(source, "rb") as file:
        return tomllib.load(file)


def current(generated: str, *sources: str) -> bool:
    """Whether the generated file is there, and none of its sources is newer. A source may be missing."""
    made = _age(generated)
    return made is not None and all((_age(source) or 0.0) <= made for source in sources)


def _age(path: str) -> float | None:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return None
