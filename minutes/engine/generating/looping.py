"""Lists that are used as if they were one value: which loop is meant."""

from collections.abc import Mapping

from minutes.engine.vocabulary import Names, is_list
from minutes.problems import N_, Message

REPEAT = N_("repeat over it with {loop}")
"""The way out where a list stands for one of its items; ``{loop}`` is the tag that is meant."""
IN_LIST = N_("{list} is a list: repeat over it with {loop}")


def loop_over(listed: str, item: str = "") -> str:
    """The tag that repeats over a list, whose items are called as somebody called one, or ``item``."""
    names = ("item", "one") if listed.isascii() else ("mục", "phần")
    item = item or next(name for name in names if not listed.startswith(f"{name}."))
    return f"{{% for {item} in {listed} %}}"


def list_of(parts: list[str], names: Names, aliases: Mapping[str, str]) -> str:
    """The one list at the top of the data whose items have the name behind the first part; empty: none, or many."""
    if len(parts) < 2 or parts[1].startswith("["):
        return ""
    wanted = {parts[1], aliases.get(parts[1], parts[1])}
    found = [name for name, below in names.items() if is_list(below) and below and wanted & below.keys()]
    if len(found) != 1:
        return ""
    spelt = next((alias for alias, name in aliases.items() if name == found[0]), found[0])
    return spelt if parts[1] not in names and aliases.get(parts[1]) else found[0]


def printed_list(source: str, names: object) -> tuple[str, Message]:
    """What a tag that prints a list does wrong, and the tag that is meant: a loop over records, a joined text."""
    if names:
        return N_("{tag}: a list cannot be printed as text"), Message(REPEAT, {"loop": loop_over(source)})
    near = f'{{{{ {source} | join("; ") }}}}'
    return N_("{tag}: a list cannot be printed as text"), Message(N_("write {near}"), {"near": near})
