"""The right name that is nearest to a wrong one."""

from unicodedata import combining, normalize

from minutes.meeting import Record, fields_of, key_form

ALIKE = 0.7
"""From which likeness on (0 to 1) a name is worth proposing; ``presidr`` and ``presider`` have 0.93."""


SURE = 0.75
"""From which likeness on a name is proposed where the whole may as well be a text: ``Giao B: …`` is no ``giao cho``."""


def nearest(key: str, struct: type[Record], least: float = ALIKE) -> tuple[str, str] | None:
    """The name that was probably meant, and the field's name in the other language; ``None`` when nothing is near."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    typed = key_form(key)
    best, found = least, None
    for field in fields_of(struct):
        for name in (field.name, field.title, *field.also):
            for one, other in ((typed, key_form(name)), (_bare(typed), _bare(key_form(name)))):
                matcher.set_seqs(one, other)
                if (likeness := matcher.ratio()) > best:
                    best, found = likeness, (name, field)
    if found is None:
        return None
    name, field = found
    return name, field.name if name != field.name else field.title


def _bare(word: str) -> str:
    """The word without its marks, for it may have been typed without them."""
    return "".join(letter for letter in normalize("NFD", word.replace("đ", "d")) if not combining(letter))
