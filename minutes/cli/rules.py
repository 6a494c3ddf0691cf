"""The rules of a standard as a list."""

import click

from minutes.cli.speaking import say, spoken
from minutes.filling import fill
from minutes.problems import N_


def print_rules(standard: str) -> None:
    """Each rule with how grave a breach is and what the fault is."""
    from minutes.review.found import GRADES
    from minutes.review.naming import choice
    from minutes.standards.loading import load

    every = choice(load(standard), (), ())
    rows = [(one.name, one.grade, one.fault) for one in every.form]
    rows += [(one.name, GRADES[one.severity], one.fault) for one in every.content]
    width = max(len(name) for name, *_ in rows)
    for name, how, fault in rows:
        click.echo(f"{name:<{width}}  {how:<6}  {fill(fault, {}, spoken())}")
    click.echo(say(N_("{count} rules; more of each in docs/rules.md and docs/content-rules.md"), count=len(rows)))
