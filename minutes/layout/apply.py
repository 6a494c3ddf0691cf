"""A template in another layout than it was built in."""

from minutes.layout.layout import Layout, choose


def apply_layout(content: bytes, source: str, layout: Layout) -> bytes:
    """The template, called ``source`` in messages, in a layout; the same bytes where nothing is to be done.

    What the layout does not choose stays as the template has it, and so do styles of other names. TemplateError when
    it is no Word file.
    """
    if layout == choose(layout.standard):
        return content
    from minutes.layout.restyle import restyled  # loads lxml

    return restyled(content, source, layout)
