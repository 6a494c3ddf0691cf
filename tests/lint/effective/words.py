"""Facts in a few words: what is as usual is not said."""

from collections.abc import Callable, Iterable

from minutes.lint.document import Document, Letters, Paragraph, Section, Shape

SWITCHES = ("bold", "italic", "underlined", "capitals", "small_capitals", "hidden", "struck", "shaded")


def letters(document: Document) -> Iterable[str]:
    """The stretches of each paragraph with their letters; neighbours that look alike are together."""
    for paragraph in document.paragraphs:
        yield ", ".join(f'"{one.text}" {letters_in_words(one.letters)}' for one in paragraph.stretches)


def letters_in_words(found: Letters) -> str:
    words = [found.font or "?", f"{found.size:g}" if found.size is not None else "?"]
    words += [name.replace("_", "-") for name in SWITCHES if getattr(found, name)]
    words += [found.raised, "" if found.color == "000000" else str(found.color), found.language or ""]
    return " ".join(filter(None, words))


def shapes(document: Document) -> Iterable[str]:
    return (shape_in_words(paragraph.shape) for paragraph in document.paragraphs)


def shape_in_words(found: Shape) -> str:
    numbers = {"left": found.left, "right": found.right, "first": found.first_line, "before": found.before}
    numbers["after"] = found.after
    words = [found.align if found.align != "left" else ""]
    words += [f"{name} {number:.4g}" for name, number in numbers.items() if number]
    if found.line.value != 1 or found.line.rule != "multiple":
        words.append(f"line {found.line.rule} {found.line.value:g}")
    words += [f"stop {one.position:.4g} {one.kind} {one.leader}".strip() for one in found.stops]
    words += [name for name in ("keep_next", "keep_lines", "break_before") if getattr(found, name)]
    words += ["" if found.widow_control else "no widow_control", f"outline {found.outline}" if found.outline else ""]
    words += [f"border {side}" for side in found.borders]
    return " ".join(filter(None, words)) or "plain"


def texts(document: Document) -> Iterable[str]:
    return (repr(paragraph.text)[1:-1] for paragraph in document.paragraphs)


def stretches(document: Document) -> Iterable[str]:
    for paragraph in document.paragraphs:
        yield ", ".join(
            f'"{one.text}"{f" of {one.field}" if one.field else ""}{" deleted" if one.deleted else ""}'
            for one in paragraph.stretches
        )


def labels(document: Document) -> Iterable[str]:
    return (paragraph.label or "none" for paragraph in document.paragraphs)


def places(document: Document) -> Iterable[str]:
    return (f"{_place(paragraph)}: {paragraph.text}".strip() for paragraph in document.paragraphs)


def _place(paragraph: Paragraph) -> str:
    cell = f" cell {'.'.join(map(str, paragraph.cell[:3]))}" if paragraph.cell else ""
    return f"{paragraph.story}{cell}"


def styles(document: Document) -> Iterable[str]:
    return (paragraph.style for paragraph in document.paragraphs)


def drawings(document: Document) -> Iterable[str]:
    for paragraph in document.paragraphs:
        for one in paragraph.drawings:
            words = [one.kind, f"{one.width} × {one.height}", "" if one.described else "undescribed"]
            words += ["floating" if one.floating else "", one.color or "", f"{one.weight} pt" if one.weight else ""]
            yield " ".join(filter(None, words))


def sections(document: Document) -> Iterable[str]:
    return (_section(one, document) for one in document.sections)


def _section(one: Section, document: Document) -> str:
    lengths = [one.top, one.right, one.bottom, one.left]
    words = [f"{_mm(one.width)} × {_mm(one.height)}", f"margins {' '.join(map(_mm, lengths))}"]
    words += ["landscape" if one.landscape else "", f"columns {one.columns}" if one.columns > 1 else ""]
    words += [f"from {one.numbering.start}" if one.numbering.start is not None else ""]
    words += [one.numbering.form if one.numbering.form != "decimal" else ""]
    for kind, shown in (("header", one.headers), ("footer", one.footers)):
        for page, numbers in shown.items():
            text = " ".join(document.paragraphs[number].text for number in numbers)
            words.append(f"{page} {kind} {text or 'blank'}")
    return ", ".join(filter(None, words))


def _mm(length: float | None) -> str:
    return "?" if length is None else f"{length:.4g}"


def tables(document: Document) -> Iterable[str]:
    for one in document.tables:
        words = [f"{one.rows} × {one.columns}", "bordered" if one.bordered else "", one.style]
        words += [f"header rows {one.header_rows}" if one.header_rows else ""]
        words += [f"in {one.within}" if one.within else "", " ".join(f"{width:.4g}" for width in one.widths)]
        yield ", ".join(filter(None, words))


ASKED: dict[str, Callable[[Document], Iterable[str]]] = {
    "letters": letters, "shapes": shapes, "texts": texts, "stretches": stretches, "labels": labels, "places": places,
    "styles": styles, "drawings": drawings, "sections": sections, "tables": tables,
    "label letters": lambda document: (
        letters_in_words(one.label_letters) for one in document.paragraphs if one.label_letters
    ),
    "bookmarks": lambda document: (" ".join(one.bookmarks) for one in document.paragraphs),
    "document": lambda document: [
        f"{document.language}, {'tracked' if document.tracked else 'untracked'}, {document.comments} comments"
    ],
}  # fmt: skip
