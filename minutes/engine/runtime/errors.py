"""Translate Python's errors from filters and tests, which are Python functions, to messages of the catalogue."""

import re

from minutes.problems import N_, Message

_FUNCTION = re.compile(r"^(\w+\.|<\w+>\.?)*\w*\(\) ")
_ARGUMENT = re.compile(r"'a_(\w+)'")
_SAID = tuple(
    (re.compile(said), message)
    for said, message in (
        (r"missing \d+ required .*arguments?: (?P<names>.*)", N_("in its brackets is missing: {names}")),
        (r"expected at least|takes at least", N_("there is too little in its brackets")),
        (r"expected at most|takes .*arguments? ", N_("there is too much in its brackets")),
        (r"got an unexpected keyword argument '(?P<names>\w+)'", N_('nothing in its brackets may be called "{names}"')),
        (r"got multiple values for argument '(?P<names>\w+)'", N_('"{names}" stands in its brackets twice')),
        (r"(division|modulo).* zero", N_("division by zero")),
        (r"not supported between instances|unsupported operand", N_("its values are of kinds that do not go together")),
    )
)
"""Patterns of error messages of Python 3.11 and later, with their translations."""


def told(error: Exception) -> str | Message:
    """Return the message for an error; Python's text, without function names, if the error is unknown."""
    text = _ARGUMENT.sub(r"'\1'", _FUNCTION.sub("", str(error)))
    for said, message in _SAID:
        if found := said.search(text):
            names = found.groupdict().get("names", "")
            return Message(message, {"names": ", ".join(re.findall(r"'(\w+)'", names) or [names])})
    return text or type(error).__name__
