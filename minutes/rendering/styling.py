"""The named styles that a template would need for what it prints, and lacks.

Only a template that prints rich text needs the styles of rich text. So a copy that is given the missing styles is
filled with the sample, and those that the filled copy uses are missed.
"""

from minutes.engine.stories import Styles
from minutes.ooxml.package import Package, read_archive
from minutes.ooxml.xml import NAMESPACES, quoted
from minutes.problems import N_, Message, Place, Problem, Severity
from minutes.rendering.compile import compiled_content
from minutes.rendering.trial import trial

PURPOSES = {
    "bullet-1": N_("points of a list"),
    "bullet-2": N_("points below the points of a list"),
    "caption": N_("titles of tables"),
    "unit-line": N_("the unit above a table"),
    "cell-header": N_("the heading row of a table"),
    "cell": N_("the cells of a table"),
    "cell-group": N_("rows that begin a group of a table"),
    "cell-total": N_("rows with a sum"),
    "cell-header-small": N_("the heading row of a wide table"),
    "cell-small": N_("the cells of a wide table"),
    "cell-group-small": N_("rows that begin a group of a wide table"),
    "cell-total-small": N_("rows with a sum of a wide table"),
    "after-table": N_("the space behind a table"),
    "picture": N_("pictures"),
    "picture-caption": N_("the words below a picture"),
    "table": N_("tables of data"),
}
"""What the roles of rich text are, for whoever edits a template."""
_MESSAGE = N_('the template has no style "{style}", which is for {purpose}')
_HINT = N_(
    "without it they look like the text around them; copy something that has the style from a copy of a built-in"
    " template (minutes templates copy), or make a style of exactly this name in Word (Home, Styles, Create a Style)"
)
_TABLE_HINT = N_(
    "without it they have plain lines only; copy a table that has the style from a copy of a built-in template (minutes"
    " templates copy), or make a table style of exactly this name in Word (Table Design, New Table Style); a detour"
    " through .odt loses table styles, so always save the template as .docx"
)


def missing_styles(content: bytes, source: str) -> tuple[Problem, ...]:
    """A warning for each style; the first, and that of tables, say how to make it.

    TemplateError when the template cannot be filled.
    """
    archive = read_archive(content, source)
    standard = trial().layout.standard
    known = Styles(archive).names
    lacking = {role: style for role, style in standard.roles.items() if style.lower() not in known}
    used = _used(_with_styles(archive, lacking), source, tuple(lacking)) if lacking else ()
    first = next((role for role in used if role != "table"), "")
    hints = {first: _HINT, "table": _TABLE_HINT}
    return tuple(_missing(source, role, lacking[role], hints.get(role, "")) for role in used)


def _missing(source: str, role: str, style: str, hint: str) -> Problem:
    values = {"style": style, "purpose": Message(PURPOSES[role])}
    return Problem("missing-style", Place(source), _MESSAGE, values, Severity.WARNING, hint)


def _with_styles(archive: Package, lacking: dict[str, str]) -> bytes:
    """The template with an empty style for each role; its id tells it in the filled document."""
    from lxml import etree

    part = archive.main.rpartition("/")[0] + "/styles.xml"
    w = NAMESPACES["w"]
    root = etree.fromstring(archive.read(part) if part in archive.members else f'<w:styles xmlns:w="{w}"/>'.encode())
    for role, name in lacking.items():
        kind = "table" if role == "table" else "paragraph"
        names = f'<w:name w:val="{quoted(name)}"/>'
        root.append(
            etree.fromstring(f'<w:style xmlns:w="{w}" w:type="{kind}" w:styleId="{_id(role)}">{names}</w:style>')
        )
    given = archive.copy()
    given.write(part, etree.tostring(root))
    return given.content()


def _used(content: bytes, source: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    sample = trial()
    filled = read_archive(sample.fill(compiled_content(content, source, sample.layout.standard)).content, source)
    parts = [filled.read(name) for name in filled.members if name.endswith(".xml") and not name.endswith("/styles.xml")]
    return tuple(role for role in roles if any(f'w:val="{_id(role)}"'.encode() in part for part in parts))


def _id(role: str) -> str:
    return f"minutes-{role}"
