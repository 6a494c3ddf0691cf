"""A field as the user knows it: its path, and its Vietnamese name when Vietnamese is spoken."""

from minutes.cli.speaking import spoken


def named(path: str) -> str:
    """``agenda[2].reporters (người báo cáo)``, the path alone in English; what nobody types is called by its name.

    A computed line is no key of the data: ``agenda[2]: dòng thời gian``, in English ``agenda[2]: time line``.
    """
    title, is_key = _vietnamese(path)
    if not title:
        return path
    if is_key:
        return f"{path} ({title})" if spoken() == "vi" else path
    around, _, name = path.rpartition(".")
    called = title if spoken() == "vi" else name.replace("_", " ")
    return f"{around}: {called}" if around else called


def _vietnamese(path: str) -> tuple[str, bool]:
    """The Vietnamese name that a path leads to, empty when it leads to none, and whether it is a key of the data."""
    from minutes.meeting import Meeting, Record, facts_of, fields_of

    struct: type[Record] | None = Meeting
    title, is_key = "", False
    for step in path.split("."):
        if struct is None:
            return "", False
        name = step.partition("[")[0]
        field = next((field for field in fields_of(struct) if field.name == name), None)
        fact = next((fact for fact in facts_of(struct) if fact.name == name), None)
        found = field or fact
        title, is_key, struct = found.title if found else "", field is not None, found.record if found else None
    return title, is_key
