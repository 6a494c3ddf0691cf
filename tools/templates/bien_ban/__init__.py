"""The template of minutes: Mẫu 1.9 of NĐ 30/2020/NĐ-CP, Phụ lục III, line by line, with optional blocks.

Lines of the form are always printed, other blocks only when the data hold them.
"""

from minutes.layout.layout import Layout
from tools.templates.bien_ban.head import head, opening
from tools.templates.bien_ban.proceedings import appendices, ending, proceedings
from tools.templates.bien_ban.signatures import signatures
from tools.templates.flow import flow
from tools.templates.package import Content


def minutes_template(layout: Layout) -> Content:
    """Return the template's content in a layout."""
    body = flow(head(layout), opening(), proceedings(layout), ending(), signatures(layout), appendices())
    return Content(body, title="Biên bản {{ full_title | optional }}")
