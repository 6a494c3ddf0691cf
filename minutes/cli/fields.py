"""A field as the user knows it: its path, and its Vietnamese name when Vietnamese is spoken."""

from minutes.cli.speaking import spoken


def named(path: str) -> str:
    """``end (kết thúc)``; ``agenda[2].reporters (người báo cáo)``; the path alone in English."""
    title = vietnamese(path) if spoken() == "vi" else ""
    return f"{path} ({title})" if title else path


def vietnamese(path: str) -> str:
    """The Vietnamese name of a field or of what is computed; empty when the path leads to none."""
    from minutes.meeting import Meeting, Record, fields_of
    from minutes.meeting.computing import titles_of

    struct: type[Record] | None = Meeting
    title = ""
    for step in path.split("."):
        if struct is None:
            return ""
        name = step.partition("[")[0]
        title = titles_of(struct).get(name, "")
        struct = next((field.record for field in fields_of(struct) if field.name == name), None)
    return title
