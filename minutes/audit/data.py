"""Comparison of a document with its data: sentences, unanimity, table cells, votes of candidates, start time."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper, plain
from minutes.audit.names import form, persons
from minutes.audit.sentences import LEAST_WORDS, Difference, Expected, Statements, Tokens, differences, expected
from minutes.audit.votes import CLAIM
from minutes.model import facts, house_style_of
from minutes.problems import N_, Message, Problem, Severity
from minutes.wording import dates_in, percent, times_in, value

if TYPE_CHECKING:
    from minutes.model import Ballot, Meeting
    from minutes.reading import Reading


IMPORTANT = (".conclusions[", "conclusions[", ".resolution", ".ballots[", "resolutions")
"""Fields whose absence from the document is reported."""
GONE = 0.5
"""The share of a fact's tokens that one paragraph must hold for the fact to count as present in other words."""

_SENTENCE = N_("the data would say: “{sentence}”")


def compared(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Yield a problem for everything that differs from the data or is missing from the document."""
    texts, statements = expected(reading), Statements(paper)
    for difference in differences(texts, statements):
        yield _differs(difference, reading)
    yield from data_statements(paper, reading, statements)
    yield from drawn(paper, reading)
    yield from persons(paper, reading)
    yield from starting(paper, reading)
    yield from _gone(texts, statements, paper, reading)


def _differs(one: Difference, reading: "Reading") -> Problem:
    place = there(reading.positions.place(one.expected.field))
    values = {"found": ", ".join(one.found), "expected": ", ".join(one.wanted), "sentence": one.expected.text}
    return found("figures-differ", one.line.paragraph, None, there=place, **values)._replace(hint=_SENTENCE)


def _gone(texts: list[Expected], statements: Statements, paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Yield conclusions and motions that no paragraph holds, each at the last matching paragraph before it."""
    before = 0
    for one in texts if paper.lines else ():
        before = statements.places.get(one.text, before)
        name = one.field.rpartition(".")[2].partition("[")[0]
        if name not in ("text", "motion", "resolution") or not any(part in one.field for part in IMPORTANT):
            continue
        tokens = Tokens.of(one.text)
        if one.text in statements.places or len(tokens.plain) < LEAST_WORDS or statements.is_common(tokens):
            continue
        if not statements.is_near(tokens, GONE):
            place = there(reading.positions.place(one.field))
            paragraph = paper.lines[before].paragraph
            yield found("fact-missing", paragraph, None, fact=one.text, there=place)


_NONE = N_("nothing of it")
_CLOSING = re.compile(r"\b(?:kết thúc|bế mạc|tạm dừng|biên bản|sinh hoạt)\b", re.IGNORECASE)
_FRACTION = re.compile(r"(?<![\d.,/])(?P<part>[\d.]+)/(?P=part)(?![\d/])")


def data_statements(paper: Paper, reading: "Reading", statements: Statements) -> Iterator[Problem]:
    """Yield claims of unanimity that the data do not support: an error where the data state another agreement."""
    agreement = reading.meeting.agreement
    for number, line in enumerate(paper.lines):
        claim = CLAIM.search(line.text) if "100" in line.text else None
        if claim is None or _is_given(number, statements) or _is_proved(line.text, reading.meeting):
            continue
        other = agreement is not None and not _is_all(agreement) and _CLOSING.search(line.text)
        said = _worded(agreement) if other else Message(_NONE)
        severity = Severity.ERROR if other else Severity.WARNING
        place = there(reading.positions.place("agreement"))
        yield found("unanimity-unproved", line.paragraph, severity, claim=claim[0].strip(), expected=said, there=place)


def _is_given(number: int, statements: Statements) -> bool:
    """Return whether each 100 in the paragraph belongs to a sentence of the data."""
    tokens = statements.tokens[number].plain
    return all((number, place) in statements.explained for place, token in enumerate(tokens) if token == "100")


def _is_proved(text: str, meeting: "Meeting") -> bool:
    """Return whether the data hold a unanimous vote or closing agreement that the text may refer to."""
    if _CLOSING.search(text):
        return meeting.agreement is not None and _is_all(meeting.agreement)
    fraction = _FRACTION.search(text)
    votes = [ballot for item in meeting.agenda or () for ballot in item.ballots or () if _is_all(ballot)]
    if fraction is None:
        return bool(votes) or (meeting.agreement is not None and _is_all(meeting.agreement))
    return any(vote.in_favour is None or vote.in_favour == value(fraction["part"]) for vote in votes)


def _is_all(vote: "Ballot") -> bool:
    if vote.in_favour_share is not None:
        return vote.in_favour_share.is_all
    return (vote.in_favour is not None and vote.in_favour == vote.total) or (
        vote.in_favour is not None and vote.total is None and not vote.against and not vote.abstained
    )


def _worded(vote: "Ballot | None") -> str:
    if vote is None:
        return ""
    parts = [f"{vote.in_favour}/{vote.total}"] if vote.in_favour is not None and vote.total is not None else []
    if vote.in_favour_share is not None:
        parts.append(percent(vote.in_favour_share.value))
    return " = ".join(parts)


Cells = dict[tuple[int, int], Line]


def drawn(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Yield cells that differ from the data. Tables are matched by header row, rows by their first cell."""
    by_head: dict[tuple[str, ...], list[Cells]] = {}
    for cells in paper.tables.values():
        columns = sorted(column for row, column in cells if row == 1)
        by_head.setdefault(tuple(form(cells[1, column].text) for column in columns), []).append(cells)
    tree = facts(reading.meeting, house_style_of(reading.meeting))
    for field, table in _tables(tree):
        head = tuple(form(plain(str(text))) for text in table["header"] or ())
        places = by_head.get(head, [])
        if len(places) == 1:
            yield from _rows(places[0], table, field, reading)
    yield from _candidates(paper, tree, reading)


def _tables(tree: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for list_name in ("agenda", "appendices"):
        for number, item in enumerate(tree.get(list_name) or (), 1):
            for place, table in enumerate(item.get("tables") or (), 1):
                yield f"{list_name}[{number}].tables[{place}]", table


def _rows(cells: Cells, table: dict[str, Any], field: str, reading: "Reading") -> Iterator[Problem]:
    by_first: dict[str, list[int]] = {}
    for row, column in sorted(cells):
        if column == 1 and row > 1:
            by_first.setdefault(form(cells[row, 1].text), []).append(row)
    for number, row in enumerate(table["rows"] or (), 1):
        texts = [plain(str(text)) for text in row.get("cells") or ()]
        rows = by_first.get(form(texts[0]), []) if texts else []
        if len(rows) != 1:
            continue
        for column, text in enumerate(texts[1:], 2):
            cell = cells.get((rows[0], column))
            if cell is not None and form(cell.text) != form(text):
                place = there(reading.positions.place(f"{field}.rows[{number}]"))
                yield found("cell-differs", cell.paragraph, None, found=cell.text, expected=text, there=place)


def _candidates(paper: Paper, tree: dict[str, Any], reading: "Reading") -> Iterator[Problem]:
    """Yield votes of candidates that differ, in the row that names the candidate."""
    rows: dict[str, list[tuple[Cells, int]]] = {}
    for cells in paper.tables.values():
        for (row, _), line in cells.items():
            rows.setdefault(form(line.text), []).append((cells, row))
    for number, item in enumerate(tree.get("agenda") or (), 1):
        for place, election in enumerate(item.get("elections") or (), 1):
            for order, one in enumerate(election.get("candidates") or (), 1):
                field = f"agenda[{number}].elections[{place}].candidates[{order}]"
                for spot in rows.get(form(str(one.get("named") or "")), [])[:1]:
                    yield from _votes(*spot, one, field, reading)


def _votes(cells: Cells, row: int, one: dict[str, Any], field: str, reading: "Reading") -> Iterator[Problem]:
    for column, word in sorted((column, line.text) for (number, column), line in cells.items() if number == 1):
        name = {"số phiếu": "votes", "tỷ lệ": "share"}.get(form(word))
        cell = cells.get((row, column))
        if name is None or cell is None or one.get(name) is None:
            continue
        wanted = str(one[name])
        if cell.text.lstrip("0") != wanted.lstrip("0"):
            place = there(reading.positions.place(f"{field}.{name}"))
            yield found("cell-differs", cell.paragraph, None, found=cell.text, expected=wanted, there=place)


_LINE = re.compile(r"^(?:\d+[.)]\s*)?thời gian(?: bắt đầu)?\s*:|^hôm nay\b", re.IGNORECASE)


def starting(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """Yield a problem when the first line with the start differs from the data in day or hour."""
    line = next((line for line in paper.running if _LINE.search(line.text)), None)
    tree = facts(reading.meeting, house_style_of(reading.meeting))
    wanted = str(tree.get("start_line") or tree.get("start") or "")
    if line is None or not wanted:
        return
    day, other = (next((one.date for one in dates_in(text)), None) for text in (line.text, wanted))
    at, begun = (next((one.at for one in times_in(text)), None) for text in (line.text, wanted))
    if (day and other and day != other) or (at and begun and at != begun):
        place = there(reading.positions.place("start"))
        yield found("start-differs", line.paragraph, None, found=line.text, expected=wanted, there=place)
