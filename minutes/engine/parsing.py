"""Each tag's syntax tree, by Jinja's own parser. Jinja's compiler, sandbox and runtime are never used."""

import re
from typing import TYPE_CHECKING

from minutes.engine.oddities import oddity
from minutes.engine.tags import BLOCKS, CLOSERS, MERGING, WORDS, Tag
from minutes.problems import N_, Message, Problem

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateSyntaxError, nodes

LONGEST = 4_000
"""Letters of a tag."""
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
    """Parses tags one by one, so that the fault of one hides no other."""

    def __init__(self) -> None:
        from jinja2 import Environment

        self._environment = Environment(autoescape=False)

    def parse(self, tag: Tag) -> list[Problem]:
        """Set the tag's node; what cannot be understood is a problem."""
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
    """The node of a statement, completed to a whole block without content where it opens one."""
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
    """Jinja's complaint, as a message of ours."""
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
