"""Recognise running text, tables of data, page numbers, appendices, and the styles of our own templates."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import HEAD, SIGNATURE, Anatomy, is_rule, is_upper, words
from minutes.problems import N_

_POINT = re.compile(r"[a-zđ]\) ?\S.*|[a-zđ][./] \S.*")
_ITEM = re.compile(r"[-–•+] ?\S.*")
_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét) .*[;.,]")
_SECTION = re.compile(r"[IVXL]+\. ?\S.*")
_CLAUSE = re.compile(r"\d+[.)] ?\S.*")
_LINE = re.compile(r"[^:]{4,60}:(?:[\s.…_]*|.{1,200})")
LONG = 40
"""Shorter text can be a heading or a caption, as can bold text that is not a sentence."""


def find_body(anatomy: Anatomy) -> None:
    """Mark the paragraphs of running text with headings, clauses, points and items."""
    paragraphs = [one for one in _between(anatomy) if one.cell is None and one.text.strip()]
    _basis(anatomy, paragraphs)
    for paragraph in paragraphs:
        if not anatomy.component(paragraph):
            _classify(anatomy, paragraph)
    anatomy.forget()


def _basis(anatomy: Anatomy, paragraphs: list[Paragraph]) -> None:
    """Mark the legal bases at the start of the text, to the line after the last semicolon."""
    begin = dropwhile(lambda one: anatomy.component(one) or one.shape.align == "center", paragraphs)
    lines = list(takewhile(lambda one: _BASIS.fullmatch(words(one)), begin))
    parted = [number for number, one in enumerate(lines, start=1) if words(one).endswith(";")]
    for paragraph in lines[: parted[-1] + 1] if parted else ():
        anatomy.mark(paragraph, "basis", N_("begins with Căn cứ, at the beginning of the text"))


def _between(anatomy: Anatomy) -> Iterator[Paragraph]:
    """The body after the last part of head and title, without what follows the signatures outside an appendix."""
    before = {*HEAD, "type", "summary", "letter_summary", *(() if anatomy.has("type") else ("addressee",))}
    above = {number for name, number in anatomy.seen.items() if name in before}
    start = max(
        (n for n, one in enumerate(anatomy.body) if anatomy.component(one) in before or one.number in above),
        default=None,
    )
    if start is None:
        return
    ended = False
    for paragraph in anatomy.body[start + 1 :]:
        component = anatomy.component(paragraph)
        signed = component in SIGNATURE or paragraph.number == anatomy.seen.get("signer_role")
        ended = (ended or signed) and component != "appendix_label"
        if not ended:
            yield paragraph


def _classify(anatomy: Anatomy, paragraph: Paragraph) -> None:
    text = words(paragraph)
    if is_rule(text):
        return
    if _POINT.fullmatch(text):
        anatomy.mark(paragraph, "point", N_("begins with a letter and a sign"))
        return
    # Centred text can be a heading, a caption or an ornament; its words do not tell which.
    if paragraph.shape.align in ("center", "right"):
        return
    if _ITEM.fullmatch(text):
        anatomy.mark(paragraph, "bullet", N_("begins with a hyphen"))
    elif paragraph.label:
        _labelled(anatomy, paragraph)
    else:
        _unlabelled(anatomy, paragraph, text)


def _unlabelled(anatomy: Anatomy, paragraph: Paragraph, text: str) -> None:
    bold = _bold(paragraph)
    if _SECTION.fullmatch(text):
        if bold or is_upper(text):
            anatomy.mark(paragraph, "section", N_("begins with a Roman number, bold or in capitals"))
    elif _CLAUSE.fullmatch(text):
        anatomy.mark(paragraph, "heading" if bold else "clause", N_("begins with a number"))
    elif text.endswith("./."):
        anatomy.mark(paragraph, "closing", N_("has the mark ./. at its end"))
    elif not bold and _LINE.fullmatch(text):
        anatomy.mark(paragraph, "line", N_("a label with a colon"))
    elif len(text) >= LONG if not bold else len(text) >= 2 * LONG and text.endswith("."):
        anatomy.mark(paragraph, "body", N_("stands between title and signatures"))


def _bold(paragraph: Paragraph) -> bool:
    return all(one.letters.bold for one in paragraph.stretches if one.text.strip())


def _labelled(anatomy: Anatomy, paragraph: Paragraph) -> None:
    """Classify a paragraph of a native list by its label."""
    label = paragraph.label.strip()
    if re.fullmatch(r"[a-zđ][).]", label):
        anatomy.mark(paragraph, "point", N_("Word puts {label} before it"), label=label)
    elif re.fullmatch(r"\d+[.)]", label):
        component = "heading" if _bold(paragraph) else "clause"
        anatomy.mark(paragraph, component, N_("Word puts {label} before it"), label=label)
    elif re.fullmatch(r"[IVXL]+\.", label):
        if _bold(paragraph) or is_upper(words(paragraph)):
            anatomy.mark(paragraph, "section", N_("Word puts {label} before it"), label=label)
    elif not label[:1].isalnum():
        anatomy.mark(paragraph, "bullet", N_("Word puts {label} before it"), label=label)


_CAPTION = re.compile(r"(?:Bảng|Biểu|Biểu đồ|Hình|Sơ đồ)(?: số)? [\dIVX]+(?:\.\d+)*[.:] ?\S.*")
_NOTE = re.compile(r"(?:Nguồn|Ghi chú|Chú thích|Đơn vị tính|ĐVT) ?:.*")


def find_tables(anatomy: Anatomy) -> None:
    """Mark the cells of bordered tables, with their captions and notes."""
    tables = anatomy.document.tables
    for paragraph in anatomy.body:
        if paragraph.cell is None:
            _beside(anatomy, paragraph)
            continue
        if not paragraph.text.strip():
            continue
        table = tables[paragraph.cell.table - 1]
        if not table.bordered:
            continue
        if paragraph.cell.row <= table.header_rows:
            anatomy.mark(paragraph, "table_head", N_("stands in the first row of a table with lines"))
        else:
            anatomy.mark(paragraph, "table_text", N_("stands in a table with lines"))


def _beside(anatomy: Anatomy, paragraph: Paragraph) -> None:
    text = words(paragraph)
    if _CAPTION.fullmatch(text):
        anatomy.mark(paragraph, "caption", N_("the title of a table or a picture with its number"))
    elif _NOTE.fullmatch(text):
        anatomy.mark(paragraph, "table_note", N_("a note to a table"))


def find_numbers(anatomy: Anatomy) -> None:
    """Mark the paragraphs of headers and footers that show the page number."""
    for paragraph in anatomy.document.paragraphs:
        if paragraph.story in ("header", "footer") and shows_page(paragraph):
            anatomy.parts.pop(paragraph.number, None)
            anatomy.mark(paragraph, "page_number", N_("holds the Word field PAGE"))


def shows_page(paragraph: Paragraph) -> bool:
    """Return whether a paragraph contains the page number."""
    return any(one.field.split()[:1] == ["PAGE"] for one in paragraph.stretches if one.field)


_LABEL = re.compile(r"phụ lục(?: (?:số )?(?:[IVX]+|\d+|[A-Z]))?[.:]?", re.IGNORECASE)
_REFERENCE = re.compile(r"\((?:ban hành )?kèm theo .*\)", re.IGNORECASE)


def find_appendices(anatomy: Anatomy) -> None:
    """Mark the label, title and reference of each appendix, which starts at a line with only ``Phụ lục``."""
    awaited = ""
    for paragraph in anatomy.body:
        text = words(paragraph)
        if not text or paragraph.cell is not None:
            continue
        if _LABEL.fullmatch(text):
            anatomy.mark(paragraph, "appendix_label", N_("says Phụ lục and nothing else"))
            awaited = "title"
        elif awaited and _REFERENCE.fullmatch(text):
            anatomy.mark(paragraph, "appendix_reference", N_("says what it belongs to, below the title of an appendix"))
            awaited = ""
        elif awaited == "title" and not is_rule(text) and (paragraph.shape.align == "center" or is_upper(text)):
            anatomy.mark(paragraph, "appendix_title", N_("stands below Phụ lục"))
            awaited = "reference"
        elif awaited:
            awaited = ""


ENOUGH = 5
"""Number of the standard's styles that identify our templates; others also use some names, such as Mục."""


def find_by_style(anatomy: Anatomy) -> None:
    """Mark the paragraphs with a style of the standard."""
    names = {one.style: name for name, one in anatomy.standard.components.items()}
    used = {one.style for one in anatomy.document.paragraphs} & set(names)
    if len(used) < ENOUGH:
        return
    for paragraph in anatomy.document.paragraphs:
        if paragraph.style in names:
            anatomy.mark(paragraph, names[paragraph.style], N_("its style is {style}"), style=paragraph.style)
