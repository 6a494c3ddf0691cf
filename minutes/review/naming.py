"""The names that rules are chosen by: those of the standard, what they are about, and those of the content audit."""

from collections.abc import Iterable
from typing import NamedTuple

from minutes.audit.faults import Fault
from minutes.audit.faults import rules as content_rules
from minutes.lint.linter import chosen, rules_of, unknown_rule
from minutes.problems import InputError
from minutes.standards.rules import Rule
from minutes.standards.standard import Standard


class Choice(NamedTuple):
    """What is asked of a document."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    """Of the standard's rules; see :func:`minutes.checking.check`."""
    form: tuple[Rule, ...]
    """The rules of the standard that are left."""
    content: tuple[Fault, ...]
    """What the content audit looks for; what a rule of the standard finds as well is left to that."""


def choice(standard: Standard, select: Iterable[str], ignore: Iterable[str]) -> Choice:
    """What is selected and not ignored; nothing selected means all. InputError for names that there are not."""
    form = {name for rule in rules_of(standard) for name in (rule.name, *rule.about)}
    content = {fault.name: fault for fault in content_rules() if fault.name not in form}
    wanted, unwanted = tuple(select), tuple(ignore)
    if unknown := [name for name in (*wanted, *unwanted) if name not in form and name not in content]:
        raise InputError(unknown_rule(name, {*form, *content}) for name in unknown)
    left = tuple(one for name, one in content.items() if name not in unwanted and (not wanted or name in wanted))
    picked, dropped = (tuple(name for name in names if name in form) for names in (wanted, unwanted))
    # Nothing selected means all: who selects nothing but the content wants nothing of the form.
    rules = tuple(chosen(standard, picked, dropped)) if picked or not wanted else ()
    return Choice(picked, dropped, rules, left)
