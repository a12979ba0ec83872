"""What the reader makes of sentences as people write them, in three languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import monotonic
from bot.errors import Refusal
from bot.times_in_words.doubts import Doubt
from bot.times_in_words.errors import InThePast, TooFarAhead, WeekdayDisagrees
from bot.times_in_words.sentence import read_sentence
from bot.wall import NoSuchTime
from tests.times_in_words.reading_sets import NOW, SETS, ZONE, cases, outcome

_CASES = [(name, words, meaning) for name in SETS for words, meaning in cases(name)]


@pytest.mark.parametrize(("name", "words", "meaning"), _CASES, ids=[f"{name}: {words}" for name, words, _ in _CASES])
def test_a_sentence_means_what_its_writer_meant(name: str, words: str, meaning: str) -> None:
    assert outcome(words, name[-2:]) == meaning


@pytest.mark.parametrize(("language", "least"), [("fi", 100), ("sv", 60), ("en", 60)])
def test_there_are_enough_sentences_of_each_language(language: str, least: int) -> None:
    assert len({words for name in SETS if name.endswith(language) for words, _ in cases(name)}) >= least


def test_a_weekday_is_today_only_while_its_time_is_ahead() -> None:
    assert outcome("ti 10.05", "fi") == "2026-12-01 10:05"
    assert outcome("ti 10.00", "fi") == "2026-12-08 10:00"


def test_a_weekday_and_a_date_that_disagree_are_both_shown() -> None:
    with pytest.raises(WeekdayDisagrees) as refused:
        read_sentence("ti 2.12. klo 9", now=NOW, zone=ZONE, language="fi")
    assert refused.value.data == {"said": 1, "real": 2, "day": 2, "month": 12, "other_day": 1, "other_month": 12}


def test_what_is_over_or_too_far_says_which_moment_was_read() -> None:
    with pytest.raises(InThePast) as over:
        read_sentence("tänään klo 9", now=NOW, zone=ZONE, language="fi")
    assert over.value.data["moment"] == datetime(2026, 12, 1, 7, tzinfo=UTC)
    with pytest.raises(TooFarAhead) as far:
        read_sentence("1.12.2028 klo 10.01", now=NOW, zone=ZONE, language="fi")
    assert far.value.data["moment"] == datetime(2028, 12, 1, 8, 1, tzinfo=UTC)


def test_next_week_is_the_next_calendar_week_on_every_day() -> None:
    for day in range(1, 7):
        then = datetime(2026, 12, day, 8, tzinfo=UTC)
        assert str(read_sentence("ensi viikon ma klo 9", now=then, zone=ZONE, language="fi").day) == "2026-12-07"
    sunday = datetime(2026, 12, 6, 8, tzinfo=UTC)
    found = read_sentence("ensi maanantaina klo 9", now=sunday, zone=ZONE, language="fi")
    assert (str(found.day), found.doubts) == ("2026-12-07", frozenset())


def test_the_zone_decides_what_exists() -> None:
    assert read_sentence("28.3.2027 03.30", now=NOW, zone="America/New_York", language="fi").doubts == frozenset()
    with pytest.raises(NoSuchTime):
        read_sentence("14.3.2027 02.30", now=NOW, zone="America/New_York", language="fi")
    twice = read_sentence("7.11.2027 01.30", now=NOW, zone="America/New_York", language="fi")
    assert Doubt.TWICE in twice.doubts


def test_the_day_is_the_day_there() -> None:
    late = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)
    assert str(read_sentence("tänään klo 9", now=late, zone=ZONE, language="fi").day) == "2026-12-02"


_WORDS = (
    "ti to klo kello 14.30 3.12. 33.14. 25.70 9-10.30 puoli kolmelta ensi viikon https://a.example på kl halv tre next "
    "Tuesday at 2:30 pm tunti 45 min 31.10.2027 03.30 28.3.2027 aamulla 29.2. / - . , 2027"
)
_PIECES = st.lists(st.sampled_from(re.split(" ", _WORDS)) | st.text(max_size=6), max_size=8)


@settings(max_examples=300, deadline=None)
@given(pieces=_PIECES, language=st.sampled_from(("fi", "sv", "en")))
def test_whatever_is_written_is_read_or_refused_in_words(pieces: list[str], language: str) -> None:
    try:
        found = read_sentence(" ".join(pieces), now=NOW, zone=ZONE, language=language)
    except Refusal:
        return
    assert found.day is not None or found.at is not None
    assert found.minutes is None or 0 < found.minutes < 24 * 60
    assert (found.day is None, found.at is None) == (Doubt.NO_DATE in found.doubts, Doubt.NO_TIME in found.doubts)
    assert not set("\x01\x02\x03\x04") & set(found.place)
    if found.local is not None:
        assert found.local.isoformat() > "2026-12-01T10:00"


@pytest.mark.alone
def test_a_sentence_is_read_quickly() -> None:
    sentences = [(words, name[-2:]) for name in SETS for words, _ in cases(name)]
    for words, language in sentences:
        outcome(words, language)
    begun = monotonic()
    for words, language in sentences:
        outcome(words, language)
    assert (monotonic() - begun) / len(sentences) < 0.03
