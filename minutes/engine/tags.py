"""Tags of a template: their words, their source, and their syntax trees from Jinja's parser (not its compiler)."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from minutes.problems import N_, Message, Place, Problem, Step

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateSyntaxError, nodes


BLOCKS = {
    "for": "endfor",
    "if": "endif",
    "set": "endset",
    "with": "endwith",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
}
"""Words that open a block, with the word that closes it; ``set`` opens one only without a value."""
CLOSERS = {closer: opener for opener, closer in BLOCKS.items()}
MIDDLES = {"elif": ("if",), "else": ("if", "for")}
"""Words inside a block, with the blocks that may contain them."""
PRINTING = ("call", "filter")
"""Blocks that print the result of their content."""
CAPTURING = ("set", "macro")
"""Blocks that store their content and print nothing in place."""
CELLS = frozenset(("cellbg", "colspan", "vm", "hm"))
"""docxtpl's words that set a property of their cell."""
MERGING = frozenset(("vm", "hm"))
"""Words that merge the cells that a loop makes."""
SINGLES = frozenset(("set", "needs", "include", "width", "height", *CELLS))
"""Words that need no closing tag; ``set`` with a value."""
WORDS = frozenset((*BLOCKS, *CLOSERS, *MIDDLES, *SINGLES, "raw", "endraw"))


class Span(NamedTuple):
    """A tag in a paragraph's text, from ``start`` to ``end``."""

    start: int
    end: int
    sign: str
    """``{{``, ``{%`` or ``{#``."""
    half: bool = False
    """Whether its end is only half typed, or is that of another sign."""


class Tag:
    """One tag. ``node`` is its syntax tree once parsed; ``None`` when it cannot be."""

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
        """The text between the signs, normalized, without prefix and trimming signs."""
        self.source = source
        """The tag as typed."""
        self.place = place._replace(steps=(*place.steps, Step("tag", source)))
        self.word = ""
        """The first word of a statement."""
        self.prefix = ""
        """docxtpl's ``p``, ``tr``, ``tc``, ``r``, or empty."""
        self.trims = (False, False)
        """Whether white space before and after it is removed (``{%- -%}``)."""
        self.guessed = False
        """Whether the content was corrected; the error is already reported and must not cause others."""
        self.orphaned = False
        """Whether the row that begins its loop is missing; an unknown name of that loop is then no further error."""
        self.number = -1
        self.node: nodes.Node | None = None
        self.output: object = None
        """How a block that prints its result (``call``, ``filter``) prints it; see ``nodes.Output``."""
        self.opener: Tag | None = None
        """The opening tag of the block, for a tag inside or at the end of one."""

    def __repr__(self) -> str:
        return f"<Tag {self.source}>"

    @property
    def is_output(self) -> bool:
        """Whether the tag prints a value."""
        return self.sign == "{{"

    @property
    def prints(self) -> bool:
        """Whether the tag, or the block it opens, prints something in place."""
        return self.is_output or self.word in PRINTING

    @property
    def opens(self) -> bool:
        """Whether the tag opens a block."""
        if self.word == "set":  # neither sign can be in the target of set; after a filter's, any may
            return "=" not in self.content.partition("|")[0]
        return self.word in BLOCKS


LONGEST = 4_000
"""Characters of a tag."""
_DEEPEST = 40
_END = N_("the end of the tag")
_TROUBLES = (
    (r"expected token '(.+)', got '(.+)'", N_("“{found}” stands where {wanted} should be")),
    (r"unexpected '(?P<found>(?!end of|eof).+)'", N_("“{found}” does not belong there")),
    (r"unexpected char '(?P<found>.+)'.*", N_("the sign “{found}” does not belong there")),
    (r"(?:Expected an expression, got|unexpected) .*(?:end of|eof).*", N_("something is missing at the end")),
    (r".*(?:end of|eof).*", N_("something is missing at the end")),
    (r"can't assign to .*|cannot assign .*", N_("this name cannot be given a value")),
)


class Parser:
    """Parses tags one by one, so that an error in one hides no other."""

    def __init__(self) -> None:
        from jinja2 import Environment

        self._environment = Environment(autoescape=False)

    def parse(self, tag: Tag) -> list[Problem]:
        """Set the tag's node and return the syntax errors."""
        from jinja2 import TemplateSyntaxError

        if tag.word in CLOSERS or not (tag.is_output or tag.word in WORDS):
            return []
        if len(tag.content) > LONGEST:
            return [_problem(tag, Message(N_("it is longer than {limit} characters"), {"limit": LONGEST}))]
        try:
            node = _expression(self._environment, tag.content) if tag.is_output else _statement(self._environment, tag)
            deep = _depth(node) > _DEEPEST
        except TemplateSyntaxError as error:
            return [_problem(tag, _trouble(error))]
        except RecursionError:
            deep = True
        except (ValueError, OverflowError):  # a number of thousands of digits
            return [_problem(tag, Message(N_("a number in it is too long")))]
        if deep:
            return [_problem(tag, Message(N_("it is nested too deeply")))]
        odd = oddity(node)
        if odd is not None:
            return [_problem(tag, odd)]
        tag.node = node
        return []


def _expression(environment: "Environment", source: str) -> "nodes.Node":
    from jinja2.parser import Parser as JinjaParser

    parser = JinjaParser(environment, source, state="variable")
    node = parser.parse_expression()
    if not parser.stream.eos:
        token = parser.stream.current
        parser.fail(f"expected token 'end of print statement', got '{token.value}'")
    return node


def _statement(environment: "Environment", tag: Tag) -> "nodes.Node":
    """Return the node of a statement, completed to an empty block if it opens one."""
    from jinja2 import TemplateSyntaxError

    content = tag.content
    if content == "else":
        return _expression(environment, "none")
    if tag.word in MERGING:
        if content != tag.word:
            raise TemplateSyntaxError(f"unexpected '{content[len(tag.word) :].strip()}'", 1)
        return _expression(environment, "loop.first" if tag.word == "vm" else "loop.length")
    if tag.word in ("needs", "elif", "width", "height", "cellbg", "colspan"):
        return _expression(environment, content[len(tag.word) :])
    closer = f"{{% {BLOCKS[tag.word]} %}}" if tag.opens else ""
    parsed = environment.parse(f"{{% {content} %}}{closer}")
    if len(parsed.body) != 1 or tag.word == "else":
        raise TemplateSyntaxError("", 1)
    return parsed.body[0]


def _depth(node: "nodes.Node") -> int:
    return 1 + max((_depth(child) for child in node.iter_child_nodes()), default=0)


def _trouble(error: "TemplateSyntaxError") -> Message:
    """Translate a Jinja error message."""
    text = error.message or ""
    for pattern, message in _TROUBLES:
        match = re.fullmatch(pattern, text)
        if match:
            wanted, found = (*match.groups(), "", "")[:2]
            named = match.groupdict()
            if re.search(r"end of|eof", found):
                return Message(N_("something is missing at the end"))
            ends = wanted.startswith("end of")
            values = {"wanted": Message(_END) if ends else f"“{wanted}”", "found": named.get("found", found)}
            return Message(message, values)
    return Message(N_("it is not written as a tag must be"))


def _problem(tag: Tag, trouble: Message) -> Problem:
    return Problem(
        "tag-syntax",
        tag.place,
        N_("the tag {tag} cannot be understood: {trouble}"),
        {"tag": tag.source, "trouble": trouble},
    )


# Two names that are one identifier to Python must not be two in a program.
def as_python(name: str) -> str:
    """Return the name as Python reads it: ``ª`` is ``a`` (NFKC)."""
    return name if name.isascii() else normalize("NFKC", name)


# Constructs that Jinja's parser accepts and that cannot be compiled, or mean nothing.
_LARGEST = 10**40
"""The largest number in a template."""
_LONG = N_("a number in it is too long")
_TWICE = N_("“{name}” stands there twice")
_SIGN = N_("the sign “{found}” does not belong there")
_NOTHING = N_("there is no name between the brackets")


def oddity(node: "nodes.Node") -> Message | None:
    """Return what is wrong with a tag's syntax tree; ``None`` when it can be compiled."""
    return next(_oddities(node), None)


def _oddities(node: "nodes.Node") -> Iterator[Message]:
    from jinja2 import nodes

    if isinstance(node, nodes.Const) and isinstance(node.value, int) and node.value > _LARGEST:
        yield Message(_LONG)
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield from _half_signs(node.value)
    if isinstance(node, nodes.Tuple) and node.ctx in ("store", "param") and not node.items:
        yield Message(_NOTHING)
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        yield from _twice(argument.name for argument in node.args if isinstance(argument, nodes.Name))
    if isinstance(node, nodes.Call | nodes.Filter | nodes.Test):
        yield from _twice(str(pair.key) for pair in node.kwargs)
    for child in node.iter_child_nodes():
        yield from _oddities(child)


def _half_signs(text: str) -> Iterator[Message]:
    """Lone surrogates, written as escapes: no file and no terminal accepts them."""
    for sign in text:
        if "\ud800" <= sign <= "\udfff":
            yield Message(_SIGN, {"found": f"\\u{ord(sign):04x}"})


def _twice(names: Iterator[str]) -> Iterator[Message]:
    """Arguments with the same name, compared as Python identifiers."""
    seen: set[str] = set()
    for name in names:
        if as_python(name) in seen:
            yield Message(_TWICE, {"name": name})
        seen.add(as_python(name))
