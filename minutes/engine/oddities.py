"""What Jinja's parser lets through and no program can be made of, or none that means anything."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.engine.spelling import as_python
from minutes.problems import N_, Message

if TYPE_CHECKING:
    from jinja2 import nodes

_LARGEST = 10**40
"""No number worked out in a template is larger."""
_LONG = N_("a number in it is too long")
_TWICE = N_("“{name}” stands there twice")
_SIGN = N_("the sign “{found}” does not belong there")
_NOTHING = N_("there is no name between the brackets")


def oddity(node: "nodes.Node") -> Message | None:
    """What is wrong with a tag's syntax tree; ``None`` when it can be worked with."""
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
    """Halves of a pair of surrogates, written as escapes: no file and no terminal takes them."""
    for sign in text:
        if "\ud800" <= sign <= "\udfff":
            yield Message(_SIGN, {"found": f"\\u{ord(sign):04x}"})


def _twice(names: Iterator[str]) -> Iterator[Message]:
    """Arguments of one name: to Python, letters that look alike may be one."""
    seen: set[str] = set()
    for name in names:
        if as_python(name) in seen:
            yield Message(_TWICE, {"name": name})
        seen.add(as_python(name))
