"""Word fields of the complex form: they begin, separate and end in runs of their own, and may be nested (17.16.18)."""


class _Field:
    __slots__ = ("in_result", "instruction", "shown")

    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = False
        self.shown = False


class Fields:
    """The fields that are open at a place of a story; a field may reach over paragraphs."""

    __slots__ = ("open",)

    def __init__(self) -> None:
        self.open: list[_Field] = []
        """From the outermost to the innermost."""

    @property
    def hides(self) -> bool:
        """Whether text here belongs to an instruction."""
        return any(not field.in_result for field in self.open)

    def show(self) -> str:
        """Return the instruction of the innermost field, whose result is shown here; empty outside of fields."""
        if not self.open:
            return ""
        self.open[-1].shown = True
        return instruction(self.open[-1].instruction)

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].instruction += text

    def mark(self, kind: str) -> str:
        """Pass ``begin``, ``separate`` or ``end``; the instruction of a field that ends without a result."""
        if kind == "begin":
            self.open.append(_Field())
        elif kind == "separate" and self.open:
            self.open[-1].in_result = True
        elif kind == "end" and self.open:
            field = self.open.pop()
            return "" if field.shown or self.hides else instruction(field.instruction)
        return ""

    def end_paragraph(self) -> None:
        """Forget instructions that do not end: a torn file must not lose its text. Results go on."""
        self.open = [field for field in self.open if field.in_result]


def instruction(written: str) -> str:
    """Return an instruction with single spaces: ``PAGE \\* MERGEFORMAT``."""
    return " ".join(written.split())
