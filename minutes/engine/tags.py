"""A tag of a template: what it is, where it stands, what it says."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.problems import Place, Step

if TYPE_CHECKING:
    from jinja2 import nodes

BLOCKS = {
    "for": "endfor",
    "if": "endif",
    "set": "endset",
    "with": "endwith",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
}
"""Words that open a block, with the word that closes it. ``set`` opens one only without a value."""
CLOSERS = {closer: opener for opener, closer in BLOCKS.items()}
MIDDLES = {"elif": ("if",), "else": ("if", "for")}
"""Words inside a block, with the blocks they may stand in."""
PRINTING = ("call", "filter")
"""Blocks that print what comes of their content."""
CAPTURING = ("set", "macro")
"""Blocks that keep their content and print nothing where they stand."""
CELLS = frozenset(("cellbg", "colspan", "vm", "hm"))
"""Words that say something about the cell they stand in (docxtpl's)."""
MERGING = frozenset(("vm", "hm"))
"""Those that merge the cells that a loop makes."""
SINGLES = frozenset(("set", "needs", "include", "width", "height", *CELLS))
"""Words that stand alone; ``set`` with a value."""
WORDS = frozenset((*BLOCKS, *CLOSERS, *MIDDLES, *SINGLES, "raw", "endraw"))


class Span(NamedTuple):
    """A tag as found in a paragraph's text: from ``start`` to ``end``."""

    start: int
    end: int
    sign: str
    """``{{``, ``{%`` or ``{#``."""
    half: bool = False
    """Whether its end is only half typed, or that of another sign."""


class Tag:
    """One tag. ``node`` is its syntax tree, once it has been parsed; ``None`` when it cannot be."""

    __slots__ = (
        "content",
        "guessed",
        "node",
        "number",
        "opener",
        "orphaned",
        "output",
        "place",
        "prefix",
        "sign",
        "source",
        "trims",
        "word",
    )

    def __init__(self, sign: str, content: str, source: str, place: Place) -> None:
        self.sign = sign
        self.content = content
        """What stands between the signs, tidied: without prefix and trimming signs."""
        self.source = source
        """The tag as its author typed it."""
        self.place = place._replace(steps=(*place.steps, Step("tag", source)))
        self.word = ""
        """The first word of a statement."""
        self.prefix = ""
        """docxtpl's ``p``, ``tr``, ``tc``, ``r``, or nothing."""
        self.trims = (False, False)
        """Whether white space before and after it goes (``{%- -%}``)."""
        self.guessed = False
        """Whether it is not what was typed but what may be meant by it: its fault is told, and causes no others."""
        self.orphaned = False
        """Whether the row is lost that began the loop it stands in: what only that loop named is no further fault."""
        self.number = -1
        self.node: nodes.Node | None = None
        self.output: object = None
        """For a block whose result is printed where it stands (``call``, ``filter``): how, see ``nodes.Output``."""
        self.opener: Tag | None = None
        """For a tag inside or at the end of a block: the tag that opens the block."""

    def __repr__(self) -> str:
        return f"<Tag {self.source}>"

    @property
    def is_output(self) -> bool:
        """Whether it prints a value."""
        return self.sign == "{{"

    @property
    def prints(self) -> bool:
        """Whether something is printed where it stands."""
        return self.is_output or self.word in PRINTING

    @property
    def opens(self) -> bool:
        """Whether a block begins here."""
        if self.word == "set":  # neither sign can stand in what is set; behind a filter's, any may
            return "=" not in self.content.partition("|")[0]
        return self.word in BLOCKS
