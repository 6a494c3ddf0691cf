"""Laws that hold for every sentence, whatever the figures."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from minutes.richtext import Blank, Phrase, Run
from minutes.wording.dates import full_date, short_date
from minutes.wording.people import Attendance, Quorum, attendance, quorum
from minutes.wording.phrases import ended, phrase
from minutes.wording.votes import Answer, Ballot, agreement_of, ballot

SMALL = st.integers(0, 60)
MAYBE = st.none() | SMALL
PARTS = st.text("aB.;,…") | st.builds(Blank, st.sampled_from(["end", "start"]))


@given(SMALL, MAYBE, MAYBE, MAYBE)
def test_a_vote_says_all_only_when_the_counts_prove_it(in_favour, against, abstained, base):
    answers = (Answer("tán thành", in_favour), Answer("không tán thành", against), Answer("không ý kiến", abstained))
    said = ballot(Ballot(answers, base))
    proved = bool(base) and in_favour == base and not against and not abstained
    assert ("100%" in said) == proved
    assert ("100%" in agreement_of(in_favour, base)) == (bool(base) and in_favour == base)


@given(st.lists(SMALL, min_size=1, max_size=4), SMALL)
def test_a_vote_with_more_answers_than_voters_has_no_fraction_and_no_percentage(counts, base):
    said = ballot(Ballot(tuple(Answer(f"mức {chr(97 + place)}", count) for place, count in enumerate(counts)), base))
    assert ("/" in said) == (0 < base >= sum(counts))
    assert ("%" in said) == (0 < base >= sum(counts))


@given(MAYBE, MAYBE)
def test_nobody_sets_more_people_against_fewer(present, total):
    for said in (attendance(Attendance(total, present)), quorum(Quorum(None, present, total))):
        for part, whole in re.findall(r"(\d+)/(\d+)", said):
            assert int(part) <= int(whole)


@given(st.builds(Attendance, *[MAYBE] * 8, noun=st.just("")))
def test_each_number_that_is_known_is_said_and_no_other(counts):
    digits = [int(found) for found in re.findall(r"\d+", attendance(counts))]
    known = {number for number in counts if isinstance(number, int)}
    assert set(digits) - {0} == known - {0}


@given(st.dates())
def test_a_date_reads_back(day):
    year, month, number = (int(found) for found in re.findall(r"\d+", str(full_date(day)))[::-1])
    assert date(year, month, number) == day
    number, month, year = map(int, str(short_date(day)).split("/"))
    assert date(year, month, number) == day


@given(st.lists(PARTS), st.sampled_from([".", ";", "./."]))
def test_a_mark_is_set_once(parts, mark):
    once = ended(phrase(*parts), mark)
    assert ended(once, mark) == once


@given(st.lists(PARTS))
def test_parts_are_said_in_their_order_and_plain_when_nothing_is_unknown(parts):
    said = phrase(*parts)
    assert str(said) == "".join("…" if isinstance(part, Blank) else part for part in parts)
    assert isinstance(said, Phrase) == any(isinstance(part, Blank) for part in parts)


def test_emphasis_is_kept():
    bold = Phrase((Run("Kết luận", bold=True),))
    assert phrase(bold, ": ", "nhất trí") == Phrase((Run("Kết luận", bold=True), Run(": nhất trí")))
