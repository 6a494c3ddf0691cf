"""Several sequences as one: what stands in one of them, in some or in all, in an order that suits all of them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
Column = dict[int, T]
"""What stands at one place of the common sequence, by the number of the sequence."""

_SAMPLES = 4
"""With how many of the first and of the last of a column another is compared: they are alike already."""


def aligned(sequences: Sequence[Sequence[T]], likeness: Callable[[T, T], float]) -> list[Column[T]]:
    """The common sequence. ``likeness`` is 0 for two that never share a place, and the more the better they suit."""
    columns: list[Column[T]] = []
    for number, sequence in enumerate(sequences):
        columns = _joined(columns, sequence, number, likeness)
    return columns


def _joined(
    columns: list[Column[T]], sequence: Sequence[T], number: int, likeness: Callable[[T, T], float]
) -> list[Column[T]]:
    best = _table(columns, sequence, likeness)
    found: list[Column[T]] = []
    at, place = 0, 0
    while at < len(columns) or place < len(sequence):
        here = best[at][place]
        if at < len(columns) and place < len(sequence):
            like = _like(columns[at], sequence[place], likeness)
            if like and here == like + best[at + 1][place + 1]:
                columns[at][number] = sequence[place]
                found.append(columns[at])
                at, place = at + 1, place + 1
                continue
        if at < len(columns) and (place == len(sequence) or here == best[at + 1][place]):
            found.append(columns[at])
            at += 1
        else:
            found.append({number: sequence[place]})
            place += 1
    return found


def _table(columns: list[Column[T]], sequence: Sequence[T], likeness: Callable[[T, T], float]) -> list[list[float]]:
    """The most likeness that the rests of both may have together."""
    best = [[0.0] * (len(sequence) + 1) for _ in range(len(columns) + 1)]
    for at in reversed(range(len(columns))):
        for place in reversed(range(len(sequence))):
            best[at][place] = max(best[at + 1][place], best[at][place + 1])
            like = _like(columns[at], sequence[place], likeness)
            if like:
                best[at][place] = max(best[at][place], like + best[at + 1][place + 1])
    return best


def _like(column: Column[T], one: T, likeness: Callable[[T, T], float]) -> float:
    """How well one suits what stands in a column already: as badly as with the worst of them."""
    return min(likeness(other, one) for other in _samples(column))


def _samples(column: Column[T]) -> Iterator[T]:
    yield from islice(column.values(), _SAMPLES)
    yield from islice(reversed(column.values()), max(0, min(_SAMPLES, len(column) - _SAMPLES)))
