"""Rich text with words before or after it."""

from collections.abc import Iterable

from minutes.markup import rich_text
from minutes.richtext import Blank, Block, Paragraph, Phrase, RichText, Run
from minutes.wording.phrases import Words


def runs_of(words: Words) -> tuple[Run | Blank, ...]:
    """The words as the runs of a paragraph."""
    return words.runs if isinstance(words, Phrase) else (Run(words),) if words else ()


def paragraph(words: Words, role: str = "text") -> Paragraph:
    """The words as a paragraph."""
    return Paragraph(runs_of(words), role)


def led(lead: Words, source: str | None, key: str = "") -> RichText | None:
    """The text with the words before it in its first paragraph; a text that begins with a list gets one of its own.

    ``None`` when there is neither.
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
    """Whether a text goes on from the words before it: it begins in lower case (``thẳng thắn chỉ ra …``)."""
    return (source or "").lstrip()[:1].islower()


def followed(text: RichText | None, lines: Iterable[Words], key: str = "") -> RichText | None:
    """The text with further paragraphs after it; ``None`` when there is nothing."""
    blocks: tuple[Block, ...] = text.blocks if text else ()
    blocks += tuple(paragraph(line) for line in lines if line)
    return RichText(blocks, key or (text.key if text else "")) if blocks else None


def plain_text(source: str) -> str | None:
    """The text where it is one paragraph without emphasis, as a sentence may take it in; else ``None``."""
    blocks = rich_text(source).blocks
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph) or blocks[0].role != "text":
        return None
    runs = blocks[0].runs
    return "".join(run.text for run in runs if isinstance(run, Run)) if all(_is_plain(run) for run in runs) else None


def _is_plain(run: Run | Blank) -> bool:
    return isinstance(run, Run) and not run.bold and not run.italic
