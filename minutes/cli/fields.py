"""Names of fields for the user: Vietnamese with the key when messages are Vietnamese, else the path."""

from minutes.cli.options import spoken


def named(path: str) -> str:
    """Return ``chương trình[2].người báo cáo (reporters)``, in English ``agenda[2].reporters``.

    A computed line is named without a key: ``chương trình[2]: dòng thời gian``, in English ``agenda[2]: time line``.
    """
    from minutes.model import titles_along

    titles, is_key = titles_along(path)
    if len(titles) <= path.count("."):
        return path
    said = spoken_path(path)
    around, _, name = path.rpartition(".")
    if is_key:
        return f"{said} ({name.partition('[')[0]})" if said != path else path
    called = titles[-1] if spoken() == "vi" else name.replace("_", " ")
    return f"{spoken_path(around)}: {called}" if around else called


def spoken_path(path: str) -> str:
    """Return ``chương trình[2].kết luận[1].thời hạn`` when messages are Vietnamese; unknown fields are unchanged."""
    if not path or spoken() == "en":
        return path
    from minutes.model import path_in

    return path_in(path, spoken())


def vietnamese_name(name: str) -> str:
    """Return the Vietnamese spelling of a dotted name in templates, ``chủ_trì.họ_tên``; unchanged without one."""
    from minutes.layout import TITLES
    from minutes.model import PART_NAMES, identifier, titles_along

    titles, _ = titles_along(name)
    first, *rest = steps = name.split(".")
    if first in TITLES:
        return ".".join([TITLES[first], *(TITLES.get(step, step) for step in rest)])
    parts = [PART_NAMES[step].title if step in PART_NAMES else step for step in steps[len(titles) :] if titles]
    return ".".join(map(identifier, [*titles, *parts])) if titles else name


def labelled(name: str) -> str:
    """Return a dotted name with its Vietnamese spelling: ``presider.name (chủ_trì.họ_tên)``."""
    label = vietnamese_name(name)
    return f"{name} ({label})" if label != name else name
