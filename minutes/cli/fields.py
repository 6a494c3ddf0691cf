"""A field as the user knows it: by its Vietnamese path, with its key, when Vietnamese is spoken; else by its path."""

from typing import TYPE_CHECKING

from minutes.cli.speaking import spoken

if TYPE_CHECKING:
    from minutes.meeting import Fact, Field


def named(path: str) -> str:
    """``chương trình[2].người báo cáo (reporters)``, in English ``agenda[2].reporters``.

    A computed line, which nobody types, is called by its name: ``chương trình[2]: dòng thời gian``, in English
    ``agenda[2]: time line``.
    """
    titles, is_key = _vietnamese(path)
    if len(titles) <= path.count("."):
        return path
    said = spoken_path(path)
    around, _, name = path.rpartition(".")
    if is_key:
        return f"{said} ({name.partition('[')[0]})" if said != path else path
    called = titles[-1] if spoken() == "vi" else name.replace("_", " ")
    return f"{spoken_path(around)}: {called}" if around else called


def spoken_path(path: str) -> str:
    """``chương trình[2].kết luận[1].thời hạn`` when Vietnamese is spoken; what names no field stays as it is."""
    if not path or spoken() != "vi":
        return path
    titles, _ = _vietnamese(path)
    steps = path.split(".")
    said = [title + step[len(step.partition("[")[0]) :] for title, step in zip(titles, steps, strict=False)]
    return ".".join([*said, *steps[len(said) :]])


def vietnamese_name(name: str) -> str:
    """How a template may write a dotted name in Vietnamese: ``chủ_trì.họ_tên``; what has no such name stays."""
    from minutes.layout import TITLES
    from minutes.meeting import PART_NAMES, identifier

    titles, _ = _vietnamese(name)
    first, *rest = steps = name.split(".")
    if first in TITLES:
        return ".".join([TITLES[first], *(TITLES.get(step, step) for step in rest)])
    parts = [PART_NAMES[step].title if step in PART_NAMES else step for step in steps[len(titles) :] if titles]
    return ".".join(map(identifier, [*titles, *parts])) if titles else name


def labelled(name: str) -> str:
    """A dotted name with its Vietnamese spelling in brackets: ``presider.name (chủ_trì.họ_tên)``."""
    label = vietnamese_name(name)
    return f"{name} ({label})" if label != name else name


def _vietnamese(path: str) -> tuple[list[str], bool]:
    """The Vietnamese names along a path, as far as it leads, and whether the last one is a key of the data."""
    from minutes.meeting import Field

    found = declared(path)
    return [one.title for one in found], bool(found) and isinstance(found[-1], Field)


def declared(path: str) -> "list[Field | Fact]":
    """What is declared along a path of the data or of a template, as far as it leads."""
    from minutes.meeting import Meeting, Record, facts_of, fields_of

    struct: type[Record] | None = Meeting
    found: list[Field | Fact] = []
    for step in path.split("."):
        names: dict[str, Field | Fact] = {}
        if struct is not None:
            names = {one.name: one for one in facts_of(struct)} | {one.name: one for one in fields_of(struct)}
        one = names.get(step.partition("[")[0])
        if one is None:
            break
        found.append(one)
        struct = one.record
    return found
