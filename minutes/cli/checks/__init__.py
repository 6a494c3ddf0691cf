"""``minutes check`` and what it prints."""

from minutes.cli.check import check

__all__ = ["check"]
