"""The kinds of document as their TOML files have them. Written by ``python -m tools.templates``."""

# fmt: off
from collections.abc import Mapping
from typing import Any

TABLES: Mapping[str, Mapping[str, Any]] = {
    'bien-ban': {
        'name': 'bien-ban',
        'title': 'Biên bản',
        'symbol': 'BB',
        'template': 'bien-ban',
    },
}
