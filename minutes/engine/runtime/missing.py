"""What the data do not hold, as a value of its own: false, empty, and handed on by whatever is done with it."""

from minutes.richtext import Blank


class Missing:
    """The one value that stands for all that is not there; ``None`` in the data means the same."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other is None or other is self

    def __hash__(self) -> int:
        return hash(None)

    def __repr__(self) -> str:
        return "missing"


M = Missing()


def is_missing(value: object) -> bool:
    """Whether there is no value: none at all, ``None``, or a blank in its place."""
    return value is None or value is M or value.__class__ is Blank
