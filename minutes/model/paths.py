"""Paths of fields, and their names in the other language."""

from minutes.model.fact_registry import Fact, facts_of
from minutes.model.fields import Field, Record, fields_of
from minutes.model.meeting import Meeting


def path_in(path: str, lang: str) -> str:
    """Return ``chương trình[2].kết luận[1].thời hạn`` for ``vi``; what names no field stays as it is."""
    if lang != "vi":
        return path
    titles, _ = titles_along(path)
    steps = path.split(".")
    said = [title + step[len(step.partition("[")[0]) :] for title, step in zip(titles, steps, strict=False)]
    return ".".join([*said, *steps[len(said) :]])


def titles_along(path: str) -> tuple[list[str], bool]:
    """Return the Vietnamese names along a path, as far as it leads, and whether the last one is a key of the data."""
    found = declared(path)
    return [one.title for one in found], bool(found) and isinstance(found[-1], Field)


def declared(path: str) -> list[Field | Fact]:
    """Return what is declared along a path of the data or of a template, as far as it leads."""
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
