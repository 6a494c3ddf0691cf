"""All facts that there are: importing this registers them."""

from minutes.checking.judging import (
    endings,
    files,
    heads,
    inks,
    layouts,
    letters,
    lines,
    numbers,
    pages,
    points,
    presence,
    shapes,
    texts,
)

MODULES = (endings, files, heads, inks, layouts, letters, lines, numbers, pages, points, presence, shapes, texts)
