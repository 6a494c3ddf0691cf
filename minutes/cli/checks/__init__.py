"""``minutes check`` and what it prints."""

from minutes.cli.checks.checking import check

__all__ = ["check"]
