"""A field as the user knows it: by its Vietnamese path, with its key, when Vietnamese is spoken; else by its path."""

from minutes.cli.options import spoken


def named(path: str) -> str:
    """``chương trình[2].người báo cáo (reporters)``, in English ``agenda[2].reporters``.

    A computed line is named: ``chương trình[2]: dòng thời gian``, in English
    ``agenda[2]: time line``.
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
    """``chương trình[2].kết luận[1].thời hạn`` when Vietnamese is spoken; what names no field stays as it is."""
    if not path or spoken() == "en":
        return path
    from minutes.model import path_in

    return path_in(path, spoken())


def vietnamese_name(name: str) -> str:
    """How a template may write a dotted name in Vietnamese: ``chủ_trì.họ_tên``; what has no such name stays."""
    from minutes.layout import TITLES
    from minutes.model import PART_NAMES, identifier, titles_along

    titles, _ = titles_along(name)
    first, *rest = steps = name.split(".")
    if first in TITLES:
        return ".".join([TITLES[first], *(TITLES.get(step, step) for step in rest)])
    parts = [PART_NAMES[step].title if step in PART_NAMES else step for step in steps[len(titles) :] if titles]
    return ".".join(map(identifier, [*titles, *parts])) if titles else name


def labelled(name: str) -> str:
    """A dotted name with its Vietnamese spelling in brackets: ``presider.name (chủ_trì.họ_tên)``."""
    label = vietnamese_name(name)
    return f"{name} ({label})" if label != name else name
