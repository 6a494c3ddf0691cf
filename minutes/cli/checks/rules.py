"""The rules of a standard as a list."""

import click

from minutes.catalogue import fill
from minutes.cli.speaking import say, spoken
from minutes.problems import N_


def print_rules(standard: str) -> None:
    """Each rule with how grave a breach is and what the fault is."""
    from minutes.checking import rules
    from minutes.standards import load

    every = rules(load(standard))
    width = max(len(rule.name) for rule in every)
    for rule in every:
        click.echo(f"{rule.name:<{width}}  {rule.grade:<6}  {fill(rule.fault, {}, spoken())}")
    click.echo(say(N_("{count} rules; more of each in docs/rules.md"), count=len(every)))
