"""The tags of a built template in the language of those who edit it.

The builder writes the names that the code uses; staff read and type Vietnamese ones.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from minutes.layout import ROOT, TITLES
from minutes.meeting import Meeting, Record, facts_of, fields_of, identifier
from minutes.wording import FILTER_ALIASES

VARIABLES = {
    "appendix": "phụ_lục_này", "attempt": "lần_triệu_tập", "ballot": "lần_biểu_quyết",
    "conclusion": "điều_kết_luận", "election": "lần_bầu", "item": "mục", "line": "dòng", "pause": "lần_nghỉ",
    "person": "người_ký_này", "picture": "hình", "position": "dòng_chức_vụ", "remark": "lượt_phát_biểu",
    "review": "lượt_đánh_giá", "session": "phiên_này", "signer": "người_cùng_ký", "site": "điểm_cầu_này",
    "table": "bảng_này", "target": "chỉ_tiêu_này", "task": "việc",
}  # fmt: skip
"""What the built templates name themselves. A name of no entry stays as it is."""

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_TOKEN = re.compile(r"'[^']*'|[\w.]+|\|")
_LOOP = re.compile(r"\{% for (\w+) in ([\w.]+) ")


def in_vietnamese(part: bytes) -> bytes:
    """A part with its tags in Vietnamese. Texts in quotation marks and the words of the grammar stay."""
    scopes: dict[str, type[Record] | None] = {}
    return _TAG.sub(lambda tag: _tag(tag.group(), scopes), part.decode()).encode()


def _tag(tag: str, scopes: dict[str, type[Record] | None]) -> str:
    loop = _LOOP.match(tag)
    if loop:
        *_, (_, struct) = _resolved(loop[2].split("."), scopes)
        scopes[loop[1]] = struct
    tokens = [(found.group(), found.span()) for found in _TOKEN.finditer(tag)]
    before = [("", (0, 0)), *tokens]
    pieces, end = [], 0
    for (last, _), (token, (start, stop)) in pairwise(before):
        pieces.append(tag[end:start] + _token(token, last, scopes))
        end = stop
    return "".join((*pieces, tag[end:]))


def _token(token: str, last: str, scopes: dict[str, type[Record] | None]) -> str:
    if token[0] in "'|" or last == "is":
        return token
    if last == "|":
        return _FILTERS.get(token, token)
    return ".".join(spelt for spelt, _ in _resolved(token.split("."), scopes))


def _resolved(names: list[str], scopes: dict[str, type[Record] | None]) -> Iterator[tuple[str, type[Record] | None]]:
    """Each name as it is spelt, and the record that it holds; ``None`` where it holds none."""
    first, *others = names
    if first in VARIABLES and first in scopes:
        struct = scopes.get(first)
        yield VARIABLES[first], struct
    elif first == ROOT:
        yield from ((TITLES[name], None) for name in names)
        return
    else:
        others, struct = names, Meeting
    for name in others:
        title, struct = _known(struct, name)
        yield title, struct


def _known(struct: type[Record] | None, name: str) -> tuple[str, type[Record] | None]:
    if struct is not None:
        named = {one.name: (one.title, one.record) for one in fields_of(struct)}
        named |= {one.name: (one.title, one.record) for one in facts_of(struct)}
        if name in named:
            title, record = named[name]
            return identifier(title), record
    return name, None


_FILTERS: dict[str, str] = {}
for _alias, _name in FILTER_ALIASES.items():
    _FILTERS.setdefault(_name, _alias)
