"""Word fields of the complex form: they begin, separate and end in runs of their own, and may be nested (17.16.18)."""


class _Field:
    __slots__ = ("in_result", "instruction", "pieces", "shown")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.instruction = ""
        self.in_result = False
        self.shown = False

    def end_instruction(self) -> None:
        self.instruction = instruction("".join(self.pieces))


class Fields:
    """The fields that are open at a place of a story; a field may reach over paragraphs."""

    __slots__ = ("hides", "open")

    def __init__(self) -> None:
        self.open: list[_Field] = []
        """From the outermost to the innermost."""
        self.hides = 0
        """How many instructions are open; text is a part of them."""

    def show(self) -> str:
        """Return the instruction of the innermost field, whose result is shown here; empty outside of fields."""
        if not self.open:
            return ""
        self.open[-1].shown = True
        return self.open[-1].instruction

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].pieces.append(text)

    def mark(self, kind: str) -> str:
        """Pass ``begin``, ``separate`` or ``end``; the instruction of a field that ends without a result."""
        if kind == "begin":
            self.open.append(_Field())
            self.hides += 1
        elif kind == "separate" and self.open and not self.open[-1].in_result:
            self.open[-1].in_result = True
            self.open[-1].end_instruction()
            self.hides -= 1
        elif kind == "end" and self.open:
            return self._end(self.open.pop())
        return ""

    def end_paragraph(self) -> None:
        """Forget instructions that do not end: a torn file must not lose its text. Results go on."""
        self.open = [field for field in self.open if field.in_result]
        self.hides = 0

    def _end(self, field: _Field) -> str:
        if not field.in_result:
            field.end_instruction()
            self.hides -= 1
        return "" if field.shown or self.hides else field.instruction


def instruction(written: str) -> str:
    """Return an instruction with single spaces: ``PAGE \\* MERGEFORMAT``."""
    return " ".join(written.split())
