"""Puts a layout on a template: its named styles, sections, and what is as wide as the text."""

from minutes.layout.choosing import Layout, choose


def apply_layout(path: str, layout: Layout) -> "str | bytes":
    """The template in a layout as bytes; its path where nothing is to be done, which costs nothing.

    What the layout does not choose stays as the template has it, and so do styles of other names.
    """
    if layout == choose(layout.standard):
        return path
    from minutes.layout.restyling import restyled

    with open(path, "rb") as file:
        return restyled(file.read(), path, layout)
