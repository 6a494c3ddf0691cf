"""Which values say something when they are printed."""


def is_printable(value: object) -> bool:
    """Whether a value has a text of its own.

    What Python writes of other objects tells where they lie in memory, and of sets in any order: not the same twice.
    """
    return type(value).__str__ is not object.__str__ or isinstance(value, int | float | complex)
