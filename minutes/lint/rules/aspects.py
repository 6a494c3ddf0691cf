"""All facts that there are: importing this registers them."""

from minutes.lint.rules import endings, files, inks, layouts, lines, numbers, points, presence, shapes
from minutes.lint.rules import format as letters
from minutes.lint.rules import head as heads
from minutes.lint.rules import page as pages
from minutes.lint.rules import text as texts

MODULES = (endings, files, heads, inks, layouts, letters, lines, numbers, pages, points, presence, shapes, texts)
