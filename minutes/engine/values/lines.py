"""Values → WordprocessingML inside a line of text."""

from collections.abc import Callable, Iterable
from itertools import count

from minutes.engine.runtime.printable import is_printable
from minutes.engine.values import blanks
from minutes.engine.values.breaks import take_apart
from minutes.engine.values.drawings import drawing
from minutes.engine.values.emphasis import emphasised
from minutes.engine.values.media import Media
from minutes.engine.values.text import AGAIN, BREAK, in_text
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Paragraph, Phrase, Picture, RichText, Run, Table, WordDocument

_NOT_TEXT: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), N_("there is no value to print")),
    (bytes, N_("the value is not text")),
    (Table, N_("a table cannot stand beside text; put its tag alone in a paragraph")),
    (WordDocument, N_("a document cannot stand beside text; put its tag alone in a paragraph")),
    (dict, N_("a group of fields cannot be printed as text; name one of its fields")),
    ((list, tuple, set, frozenset), N_("a list cannot be printed as text; repeat over it, or join it")),
)


class Lines:
    """Writes values into lines; counts ids, collects pictures and reports blanks."""

    __slots__ = ("_new_id", "_report_blank", "documents", "media", "part")

    def __init__(self, report_blank: Callable[[Blank], None], new_id: Callable[[], int] | None = None) -> None:
        self._report_blank = report_blank
        self._new_id = new_id or count(1).__next__
        self.media = Media()
        """The pictures that were inserted, to be put into the package at the end."""
        self.documents: list[bytes] = []
        """The other Word files that take the place of paragraphs, by their numbers."""
        self.part = "word/document.xml"
        """The part that is being written: a picture's relationship belongs to it."""

    def inside(self, value: object, run_properties: str, paragraph_properties: str | None = None) -> str:
        """Return the value as the content of an open ``<w:t xml:space="preserve">`` of a run with ``run_properties``.

        With ``paragraph_properties``, what has several paragraphs becomes several; without, it becomes lines.
        :class:`TemplateError`, without a place, for what cannot be printed.
        """
        if type(value) is str and "\a" not in value:
            return in_text(value)
        if isinstance(value, Blank):
            self._report_blank(value)
            return blanks.inside(value)
        if isinstance(value, Picture):
            return f"</w:t>{self._drawing(value)}{AGAIN}"
        if isinstance(value, Run):
            return self._between((value,), run_properties)
        if isinstance(value, Phrase | Paragraph):
            return self._between(value.runs, run_properties)
        new_line = _new_line(run_properties, paragraph_properties)
        if isinstance(value, RichText):
            return new_line.join(self.inside(block, run_properties) for block in value.blocks)
        return in_text(_as_text(value), new_line)

    def _between(self, runs: tuple[Run | Blank, ...], properties: str) -> str:
        """Runs of their own between the end of the open one and the beginning of one like it."""
        return f"</w:t></w:r>{self._runs(runs, properties)}<w:r>{properties}{AGAIN}"

    def _runs(self, runs: Iterable[Run | Blank], properties: str, bold: bool = False) -> str:
        written = []
        for run in runs:
            if isinstance(run, Blank):
                self._report_blank(run)
                written.append(f"<w:r>{properties}{blanks.run_content(run)}</w:r>")
            else:
                own = emphasised(properties, run.bold or bold, run.italic)
                written.append(f"<w:r>{own}{AGAIN}{in_text(run.text)}</w:t></w:r>")
        return "".join(written)

    def _drawing(self, picture: Picture) -> str:
        return drawing(picture, self.media.use(self.part, picture), self._new_id())


def _new_line(run_properties: str, paragraph_properties: str | None) -> str:
    """Ends a line: the paragraph, when it may be ended; one that ends a section may not, or the section would move."""
    if paragraph_properties is None or "<w:sectPr" in paragraph_properties:
        return BREAK
    paragraph_properties = take_apart(paragraph_properties).properties
    return f"</w:t></w:r></w:p><w:p>{paragraph_properties}<w:r>{run_properties}{AGAIN}"


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    for kinds, message in _NOT_TEXT:
        if isinstance(value, kinds):
            raise TemplateError([Problem("unprintable-value", Place(), message)])
    if not is_printable(value):
        message = N_("a value of the kind {kind} cannot be printed as text")
        raise TemplateError([Problem("unprintable-value", Place(), message, {"kind": type(value).__name__})])
    return str(value)
