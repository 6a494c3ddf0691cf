"""How Python spells the names of a template: names that are one to Python must not be two in a program."""

from unicodedata import normalize


def as_python(name: str) -> str:
    """The name as Python understands it: ``ª`` is ``a`` (NFKC)."""
    return name if name.isascii() else normalize("NFKC", name)
