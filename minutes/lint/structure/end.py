"""Recognise signatures and recipients at the end, in a table without borders."""

import re
from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy, fold, is_rule, is_upper, words
from minutes.problems import N_

ROLES = frozenset(
    "thuky chutoa chutri chutich phochutich nguoighibienban nguoighi truongdoan daidien giamdoc phogiamdoc "
    "hieutruong chanhvanphong thutruong botruong truongphong quyenhanchucvucuanguoiky".split()
)
_PREFIX = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. ?\S")
_GUIDE = re.compile(r"\(.*\)", re.DOTALL)
_APART = re.compile(r"\t+|\s{3,}")
_NAME = re.compile(r"(?:[^\W\d_]+[.,]? ?){2,8}")


def find_end(anatomy: Anatomy) -> None:
    """Mark the recipients, then the signatures in their table, or in the last table that resembles it."""
    label = _label(anatomy)
    if label is not None:
        _recipients(anatomy, label)
    table = label.cell.table if label is not None and label.cell else _table(anatomy)
    if anatomy.has("signer_role"):
        return
    anatomy.forget()
    if table is not None:
        _signatures(anatomy, table)
    else:
        _loose(anatomy)


def _label(anatomy: Anatomy) -> Paragraph | None:
    for paragraph in reversed(anatomy.body):
        if anatomy.component(paragraph) == "recipients_label" and paragraph.text.strip():
            return paragraph
        if not anatomy.component(paragraph) and fold(paragraph.text).startswith("noinhan"):
            if "\n" in paragraph.text.strip() or len(paragraph.text) > 30:
                anatomy.seen["recipients_label"] = paragraph.number
                return None
            anatomy.mark(paragraph, "recipients_label", N_("the words Nơi nhận"))
            return paragraph
    return None


def _recipients(anatomy: Anatomy, label: Paragraph) -> None:
    for paragraph in anatomy.below(label):
        if paragraph.cell != label.cell or (label.cell is None and not paragraph.text.strip()):
            return
        if paragraph.text.strip() and not is_rule(paragraph.text):
            anatomy.mark(paragraph, "recipients", N_("stands below Nơi nhận"))


def _is_role(text: str) -> bool:
    return fold(text) in ROLES or _PREFIX.match(text) is not None


def _table(anatomy: Anatomy) -> int | None:
    """The last table without borders that contains a signer's position."""
    for paragraph in reversed(anatomy.body):
        cell = paragraph.cell
        if cell and not anatomy.document.tables[cell.table - 1].bordered and _is_role(words(paragraph)):
            return cell.table
    return None


def _loose(anatomy: Anatomy) -> None:
    """Record positions side by side without a table as present, since they cannot be judged separately."""
    for paragraph in reversed(anatomy.body):
        pieces = _APART.split(paragraph.text.strip()) if paragraph.cell is None else []
        if len(pieces) > 1 and all(map(_is_role, pieces)):
            anatomy.seen["signer_role"] = paragraph.number
            return


def _signatures(anatomy: Anatomy, table: int) -> None:
    cells = [one for one in anatomy.body if one.cell and one.cell.table == table]
    for column in sorted({one.cell.column for one in cells if one.cell}):
        column_of = [one for one in cells if one.cell and one.cell.column == column]
        lines = [one for one in column_of if not anatomy.component(one)]
        roles = list(_roles(lines))
        for paragraph in roles:
            anatomy.mark(paragraph, "signer_role", N_("capitals at the top of a column beside or above the recipients"))
        if roles:
            _name(anatomy, lines[lines.index(roles[-1]) + 1 :])


def _roles(lines: list[Paragraph]) -> Iterator[Paragraph]:
    """The first lines of a column that are in capitals or a known position."""
    begun = False
    row = 0
    for paragraph in lines:
        text = words(paragraph)
        if not text and not begun:
            continue
        cell = paragraph.cell
        if not (is_upper(text) or _is_role(text)) or _GUIDE.fullmatch(text) or (begun and cell and cell.row != row):
            return
        begun, row = True, cell.row if cell else 0
        yield paragraph


def _name(anatomy: Anatomy, below: list[Paragraph]) -> None:
    filled = [one for one in below if words(one)]
    for paragraph in filled:
        if _GUIDE.fullmatch(words(paragraph)):
            anatomy.mark(paragraph, "signature", N_("a note in brackets below the position of a signer"))
    names = [one for one in filled if not anatomy.component(one)]
    if names and _NAME.fullmatch(words(names[-1])):
        anatomy.mark(names[-1], "signer_name", N_("the last line below the position of a signer"))
