"""Facts of targets and data tables; rich text with words before or after it."""

from collections.abc import Iterable

from minutes import wording
from minutes.model.fact_registry import Around, fact
from minutes.model.proceedings import DataTable, Target, TargetGroup
from minutes.richtext import Blank, Block, Cell, Paragraph, Phrase, RichText, Row, Run, Table, rich_text
from minutes.wording import Words, parse_number


@fact(Target, "câu chỉ tiêu", "How many were met, in one sentence without full stop: hoàn thành 14/15 chỉ tiêu …")
def sentence(value: Target, around: Around) -> str | None:
    """Return how many targets were met."""
    by = value.set_by if value.set_by and value.set_by not in (value.title or "") else ""
    noun = " ".join(part for part in (value.title or "chỉ tiêu", f"do {by} giao" if by else "") if part)
    if value.met is None:
        return value.title and noun
    return wording.targets(value.met.part, value.met.whole, noun, house_style=around.house_style)


@fact(TargetGroup, "dòng nhóm chỉ tiêu", "A group of targets in one line, with their names")
def group_line(value: TargetGroup, around: Around) -> str:
    """Return ``09 chỉ tiêu hoàn thành vượt mức kế hoạch: thu ngân sách; …``."""
    title = value.title or ""
    if value.count is not None:
        noun = title if title.lower().startswith("chỉ tiêu") else f"chỉ tiêu {title}".strip()
        title = wording.counted(int(value.count), noun, house_style=around.house_style)
    return f"{title}: {'; '.join(value.names)}" if value.names else title


@fact(Target, "các dòng chỉ tiêu", "The targets, a sentence a line: how many were met, then group by group")
def target_lines(value: Target, around: Around) -> list[Words]:
    """Return all lines of the targets."""
    said = [sentence(value, around) or "", *(group_line(one, around) for one in value.groups or ()), value.note or ""]
    return [wording.ended(wording.first_upper(line)) for line in said if line]


def width_of(table: DataTable) -> int:
    """Return the number of columns."""
    return max([len(table.header or ()), *(len(row.cells or ()) for row in table.rows or ()), 1])


def _cell(text: str, header: bool = False) -> Cell:
    align = "center" if header else "right" if parse_number(text.rstrip("%").strip()) is not None else "left"
    return Cell((Paragraph((Run(text),) if text else ()),), align)


@fact(DataTable, "bảng vẽ", "The table as it is drawn: header, groups, rows, sums")
def drawn(value: DataTable, around: Around) -> Table | None:
    """Return the table; None without header and rows. Short rows are padded with empty cells."""
    columns = width_of(value)
    rows = (
        [Row(tuple(_cell(text, header=True) for text in _filled(value.header, columns)), "header")]
        if value.header
        else []
    )
    for row in value.rows or ():
        if row.group:
            heading = Cell((Paragraph((Run(row.group),)),), "left", columns)
            rows.append(Row((heading,), "group"))
        if row.cells:
            cells = tuple(_cell(text) for text in _filled(row.cells, columns))
            rows.append(Row(cells, "total" if row.total else "row"))
    if not rows:
        return None
    return around.setting.table(Table(tuple(rows), description=value.description or value.caption or ""))


def _filled(cells: tuple[str, ...] | None, columns: int) -> tuple[str, ...]:
    texts = tuple(cells or ())
    return texts + ("",) * (columns - len(texts))


# Rich text.
def runs_of(words: Words) -> tuple[Run | Blank, ...]:
    """Return the words as runs of a paragraph."""
    return words.runs if isinstance(words, Phrase) else (Run(words),) if words else ()


def paragraph(words: Words, role: str = "text") -> Paragraph:
    """Return the words as a paragraph."""
    return Paragraph(runs_of(words), role)


def led(lead: Words, source: str | None, key: str = "") -> RichText | None:
    """Return the text with the words before its first paragraph, or in a paragraph of their own before a list.

    None when both are empty.
    """
    text = rich_text(source or "", key)
    if not lead:
        return text if text.blocks else None
    if not text.blocks:
        return RichText((paragraph(lead),), key)
    first = text.blocks[0]
    if isinstance(first, Paragraph) and first.role == "text":
        joined = Paragraph((*runs_of(lead), Run(" "), *first.runs))
        return RichText((joined, *text.blocks[1:]), key)
    return RichText((paragraph(lead), *text.blocks), key)


def goes_on(source: str | None) -> bool:
    """Return whether a text continues the sentence: it begins in lower case (``thẳng thắn chỉ ra …``)."""
    return (source or "").lstrip()[:1].islower()


def followed(text: RichText | None, lines: Iterable[Words], key: str = "") -> RichText | None:
    """Return the text with further paragraphs after it; None when empty."""
    blocks: tuple[Block, ...] = text.blocks if text else ()
    blocks += tuple(paragraph(line) for line in lines if line)
    return RichText(blocks, key or (text.key if text else "")) if blocks else None


def plain_text(source: str) -> str | None:
    """Return the text if it is one paragraph without emphasis, else None."""
    blocks = rich_text(source).blocks
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph) or blocks[0].role != "text":
        return None
    runs = blocks[0].runs
    return "".join(run.text for run in runs if isinstance(run, Run)) if all(_is_plain(run) for run in runs) else None


def _is_plain(run: Run | Blank) -> bool:
    return isinstance(run, Run) and not run.bold and not run.italic
