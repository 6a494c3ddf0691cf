"""Parsing of YAML or JSON text to a tree of nodes with positions; plain scalars are not converted."""

import re
from typing import Any

from yaml.composer import Composer
from yaml.parser import Parser as _Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from minutes.problems import N_, InputError, Problem
from minutes.reading.source import Node, Source, illegal_characters

PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
"""A character beyond U+FFFF as a JSON surrogate pair, which YAML does not support."""

BREAKS = ("\x85", "\u2028", "\u2029")
"""Line breaks of YAML that editors do not show as such."""

SPARE = 100_000
"""The number of nodes that aliases may add to those in the text."""


def compose(source: Source) -> Node | None:
    """Return the root of the tree, ``None`` for an empty text; InputError with one problem when it is not YAML."""
    if problems := illegal_characters(source):
        raise InputError(problems)
    root = _parsed(source)
    if root is not None and "*" in source.text:
        _refuse_bombs(root, source)
    return root


def _parsed(source: Source) -> Node | None:
    from yaml import YAMLError

    text = source.text
    for sign in BREAKS:
        text = text.replace(sign, " ")
    if source.is_json:
        text = _joined_pairs(text, source)
    try:
        return _root(text)
    except YAMLError as fault:
        if "Unicode character escape" in str(fault) and not source.shifts and PAIR.search(text):
            return _second_try(_joined_pairs(text, source), source)
        raise _explained(fault, source) from fault


def _second_try(text: str, source: Source) -> Node | None:
    from yaml import YAMLError

    try:
        return _root(text)
    except YAMLError as fault:
        raise _explained(fault, source) from fault


def _explained(fault: Any, source: Source) -> InputError:
    from minutes.reading.yaml_errors import explained

    return InputError([explained(fault, source)])


def _root(text: str) -> Node | None:
    loader = _loader()(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _loader() -> Any:
    """PyYAML's C parser, or the Python one when that is missing, without type resolution."""
    global _LOADER  # noqa: PLW0603 - made at the first reading, so that importing this costs no YAML
    if _LOADER is None:
        _LOADER = type("Loader", (_NoGuesses, _parser()), {})
    return _LOADER


_LOADER: Any = None


def _parser() -> type:
    try:
        from yaml._yaml import CParser
    except ImportError:
        return Parser
    return CParser


class _NoGuesses:
    """A resolver for PyYAML that makes every value a text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, parent: Any, index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def _joined_pairs(text: str, source: Source) -> str:
    """Replace surrogate pairs by their characters and record the lost length in the source."""
    shifts, lost = [], 0

    def whole(found: re.Match[str]) -> str:
        nonlocal lost
        high, low = int(found[2], 16), int(found[3], 16)
        character = chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        shifts.append((found.end(1) - lost, 11))
        lost += 11
        return found[1] + character

    joined = PAIR.sub(whole, text)
    source.shifts, source.parsed = shifts, joined
    return joined


def _refuse_bombs(root: Node, source: Source) -> None:
    """Raise InputError when aliases expand too much or are recursive."""
    limit = len(source.text) + SPARE
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        known = sizes.get(id(node))
        if known is None:
            sizes[id(node)] = limit + 1  # a node that contains itself has no end
            inner = node.value if isinstance(node.value, list) else ()
            known = sizes[id(node)] = 1 + sum(size(one) for part in inner for one in _nodes(part))
        return known

    if size(root) > limit:
        message = N_("the aliases (*name) of this file repeat too much, or repeat themselves")
        hint = N_("write out what they stand for")
        raise InputError([Problem("too-many-aliases", source.at(0), message, hint=hint)])


def _nodes(part: Any) -> tuple[Node, ...]:
    return part if isinstance(part, tuple) else (part,)


class Parser(Reader, Scanner, _Parser, Composer):
    """PyYAML's Python parser, for machines without its C library: the same tree, slower."""

    def __init__(self, stream: Any) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        _Parser.__init__(self)
        Composer.__init__(self)
