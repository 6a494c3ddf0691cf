"""What all items of a list have in common becomes the body of its loop."""

from collections.abc import Sequence

from minutes.learning.aligning import Column, aligned
from minutes.learning.conditions import Presence, Reasons
from minutes.learning.kinds import kinds_of
from minutes.learning.line_merging import merge_lines
from minutes.learning.nodes import Box, Condition, Line, Loop, Node, Part, expressions
from minutes.learning.remarks import Remarks, texts_of


def settle(nodes: list[Node], remarks: Remarks) -> None:
    """Give every loop among the nodes its body."""
    for node in nodes:
        if isinstance(node, Loop):
            node.inside = merged(
                node.parts, list(range(len(node.parts))), [part.inside for part in node.parts], remarks
            )
        elif isinstance(node, Box | Condition):
            settle(node.inside, remarks)


def merged(
    parts: list[Part], among: Sequence[int], sequences: Sequence[Sequence[Node]], remarks: Remarks
) -> list[Node]:
    """The common sequence of what stands with the items ``among`` all ``parts`` of a list."""
    alone = all(len(sequence) == 1 for sequence in sequences)
    columns = aligned(sequences, lambda left, right: likeness(left, right, alone))
    reasons = Reasons(parts)
    found: list[Node] = []
    wants = [_wanted(column, columns[place + 1 :], among) for place, column in enumerate(columns)]
    explained: list[tuple[Presence, str]] = []
    for column, wanted in zip(columns, wants, strict=True):
        split = kinds_of(parts, {among[key]: node for key, node in column.items()}, among)
        if split is not None:
            found += split
            continue
        node = _one(parts, [among[key] for key in column], list(column.values()), remarks)
        presence = tuple(key in column for key in range(len(among)))
        if all(presence) or (
            isinstance(node, Loop) and not reasons.values([node.expression], (True,) * len(presence), among)
        ):
            found.append(node)
            continue
        reason = reasons.values(wanted, presence, among) or reasons.places(presence, among, texts_of(node))
        if reason is None and not expressions(node):
            others = [one for other in columns for two in other.values() for one in expressions(two)]
            reason = reasons.absent(others, presence, among)
            if reason is not None:
                remarks.guessed(node, reason)
        if reason is None and alone and expressions(node):
            reason = _otherwise(presence, explained)
            remarks.sometimes(node, reason)
        if reason is not None:
            explained.append((presence, reason))
        _leave_out(found, node, reason, (reasons, remarks))
    return found


def likeness(left: Node, right: Node, alone: bool) -> float:
    """How well two nodes may be printed by the same lines; ``alone``: nothing else stands there."""
    if isinstance(left, Loop) and isinstance(right, Loop):
        return 5.0 if left.expression == right.expression else 0.0
    if isinstance(left, Box) and isinstance(right, Box):
        return 1.0 if left.block.look == right.block.look else 0.0
    if not (isinstance(left, Line) and isinstance(right, Line)):
        return 0.0
    said = bool(left.block.text and right.block.text)
    if left.block.look != right.block.look and not (alone and said):
        return 0.0
    shared = sum(any(one & other for other in right.choices) for one in left.choices)
    if shared:
        return 2.0 + shared
    if left.expressions or right.expressions:
        return 0.5 if alone and not said else 0.0
    return 2.0 if left.block.lines == right.block.lines else 0.5 if alone else 0.0


def _one(parts: list[Part], among: list[int], nodes: list[Node], remarks: Remarks) -> Node:
    """One node for those of several items."""
    first = nodes[0]
    if isinstance(first, Loop):
        loop = Loop(
            first.expression, first.variable, [part for node in nodes if isinstance(node, Loop) for part in node.parts]
        )
        settle([loop], remarks)
        return loop
    if isinstance(first, Box):
        inside = merged(parts, among, [node.inside for node in nodes if isinstance(node, Box)], remarks)
        return Box(first.block, inside)
    return merge_lines([parts[item] for item in among], [node for node in nodes if isinstance(node, Line)], remarks)


def _wanted(column: Column[Node], behind: list[Column[Node]], among: Sequence[int]) -> list[str]:
    """What a column may depend on: what it prints, else what stands behind it with the same items."""
    own = [one for node in column.values() for one in expressions(node)]
    for other in behind:
        if other.keys() != column.keys():
            break
        own += [one for node in other.values() for one in expressions(node)]
    return own


def _otherwise(presence: Presence, explained: list[tuple[Presence, str]]) -> str | None:
    """Where one cell has lines of several kinds: this one stands where those that are explained do not."""
    others = [
        reason for known, reason in explained if not any(one and two for one, two in zip(presence, known, strict=True))
    ]
    return " and ".join(f"not {reason}" for reason in others if not reason.startswith("not ")) or None


def _says_words(node: Node) -> bool:
    """Whether a line has words of its own: these are of one item, and not to be printed with others."""
    tokens = node.tokens() if isinstance(node, Line) else []
    return any(len(token.text) > 1 and token.text.isalpha() for token in tokens if not token.is_tag)


def _leave_out(found: list[Node], node: Node, reason: str | None, tools: tuple[Reasons, Remarks]) -> None:
    """Put a node behind its reason; without one, behind its own value, or nowhere, and say so."""
    reasons, remarks = tools
    if reason is None:
        reason = None if _says_words(node) else next(filter(None, map(reasons.path, expressions(node))), None)
        remarks.sometimes(node, reason)
        if reason is None:
            return
    last = found[-1] if found else None
    if isinstance(last, Condition) and last.expression == reason:
        last.inside.append(node)
    else:
        found.append(Condition(reason, [node]))
