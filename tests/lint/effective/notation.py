"""A short way to write WordprocessingML, so that a case can be seen at a glance.

``name`` is an element, ``name=x`` has the value x, ``name[a=1 b='x y']`` has attributes, ``name(…)`` has children, and
a text in quotation marks is a ``w:t``, or the text of ``instrText`` and its like before it::

    p(pPr(pStyle=A jc=center) r(rPr(b) "Việt"))
    <w:p><w:pPr><w:pStyle w:val="A"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Việt</w:t></w:r></w:p>
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

TOKEN = re.compile(r"""\s*(?:([\w:.-]+)|(=)|([\[\]()])|"([^"]*)"|'([^']*)')""")
TEXTS = ("w:t", "w:instrText", "w:delText", "m:t")
PLAIN_ATTRIBUTES = ("a:", "v:", "wp:", "wps:", "mc:", "pic:", "o:")
"""In these vocabularies attributes have no prefix."""


def xml(notation: str) -> str:
    """The XML that a notation stands for; names without a prefix are in the namespace ``w``."""
    return "".join(_elements(Tokens(notation)))


class Tokens:
    """The tokens of a notation, with a look at the next one."""

    def __init__(self, notation: str) -> None:
        self.all = list(_tokens(notation))
        self.place = 0

    @property
    def next(self) -> tuple[str, str]:
        return self.all[self.place] if self.place < len(self.all) else ("end", "")

    def take(self) -> tuple[str, str]:
        self.place += 1
        return self.all[self.place - 1]


def _tokens(notation: str) -> Iterator[tuple[str, str]]:
    place = 0
    notation = notation.strip()
    while place < len(notation):
        found = TOKEN.match(notation, place)
        assert found, f"not understood: {notation[place:]!r}"
        place = found.end()
        kinds = ("name", "=", "bracket", "text", "quoted")
        kind = kinds[found.lastindex - 1] if found.lastindex else ""
        yield kind, found[found.lastindex or 0]


def _elements(tokens: Tokens) -> Iterator[str]:
    while tokens.next[0] in ("name", "text"):
        kind, name = tokens.take()
        yield f'<w:t xml:space="preserve">{_escaped(name)}</w:t>' if kind == "text" else _element(name, tokens)


def _element(name: str, tokens: Tokens) -> str:
    tag = name if ":" in name else f"w:{name}"
    attributes = content = ""
    if tokens.next == ("=", "="):
        tokens.take()
        attributes = f" w:val={quoteattr(_character(tokens.take()[1]))}"
    if tokens.next == ("bracket", "["):
        attributes += _attributes(tokens, tag)
    if tokens.next == ("bracket", "("):
        tokens.take()
        content = "".join(_elements(tokens))
        assert tokens.take() == ("bracket", ")"), f"{name} is not closed"
    elif tokens.next[0] == "text" and tag in TEXTS:
        content = _escaped(tokens.take()[1])
    return f"<{tag}{attributes}>{content}</{tag}>"


def _attributes(tokens: Tokens, tag: str) -> str:
    tokens.take()
    found = ""
    while tokens.next != ("bracket", "]"):
        name = tokens.take()[1]
        assert tokens.take()[0] == "=", name
        prefix = "" if ":" in name or tag.startswith(PLAIN_ATTRIBUTES) else "w:"
        found += f" {prefix}{name}={quoteattr(_character(tokens.take()[1]))}"
    tokens.take()
    return found


def _escaped(text: str) -> str:
    return escape(_character(text))


def _character(text: str) -> str:
    """``\\u0301`` is for characters that nobody sees, or that are hard to tell apart."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
