"""The template of minutes: Mẫu 1.9 of NĐ 30/2020/NĐ-CP, Phụ lục III, line by line, and what minutes may hold besides.

What stands in the form's own lines is always printed; every other block only when the data holds it.
"""

from minutes.layout.layout import Layout
from tools.templates.bien_ban.head import head, opening
from tools.templates.bien_ban.proceedings import appendices, ending, proceedings
from tools.templates.bien_ban.signatures import signatures
from tools.templates.flow import flow
from tools.templates.package import Content


def minutes_template(layout: Layout) -> Content:
    """The template's content in a layout."""
    body = flow(head(layout), opening(), proceedings(layout), ending(), signatures(layout), appendices())
    return Content(body, title="Biên bản {{ full_title | optional }}")
