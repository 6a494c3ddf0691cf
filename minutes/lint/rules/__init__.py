"""Evaluation of rules: facts compared with the standard, giving findings."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.lint.rules.engine import Finding, allowed, citation, judge
    from minutes.lint.rules.head import printed_widths
    from minutes.lint.rules.messages import name
    from minutes.lint.rules.registry import aspect
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "engine": "Finding allowed citation judge",
        "head": "printed_widths",
        "messages": "name",
        "registry": "aspect",
    })
