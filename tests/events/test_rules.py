"""Times by wall clock, holidays, held seats and agendas: values in, values out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.events import rules
from bot.events.errors import EventIsOver, NotATime
from bot.events.reading import day_in, time_in
from bot.events.rules import Repeat
from bot.reminders.rules import is_quiet
from bot.wall import NoSuchTime, TimeTwice, Wall
from handlers.events.words import Here

HELSINKI = "Europe/Helsinki"
TODAY = date(2026, 11, 23)
STARTS = st.datetimes(datetime(2026, 9, 1), datetime(2027, 9, 30)).map(lambda one: one.replace(second=0, microsecond=0))


@given(STARTS, st.sampled_from(Repeat), st.sampled_from([HELSINKI, "America/New_York", "Australia/Lord_Howe"]))
def test_an_event_comes_back_at_the_same_clock_time_over_both_changes(
    local: datetime, repeat: Repeat, zone: str
) -> None:
    first = Wall(local, zone)
    until = datetime(2028, 1, 1, tzinfo=UTC)
    rule = rules.rule_of(repeat, local.date())
    found = rules.walls(first, rule, until=until)
    assert {one.local.time() for one in found} <= {local.time()}
    assert found == sorted(found, key=lambda one: one.moment)
    for one in found:
        if one.exists:
            shown = one.moment.astimezone(ZoneInfo(zone))
            assert (shown.date(), shown.time()) == (one.local.date(), local.time())
    if repeat in (Repeat.WEEKLY, Repeat.FORTNIGHTLY):
        gap = timedelta(days=7 if repeat is Repeat.WEEKLY else 14)
        assert all(later.local - earlier.local == gap for earlier, later in pairwise(found))
    if repeat in (Repeat.MONTHLY, Repeat.MONTHLY_LAST):
        assert {one.local.weekday() for one in found} <= {local.weekday()}


def test_a_coffee_stays_at_half_past_eight_in_2027() -> None:
    first = Wall(datetime(2027, 3, 2, 8, 30), HELSINKI)
    found = rules.walls(first, "FREQ=WEEKLY", until=datetime(2027, 12, 1, tzinfo=UTC))
    utc = {one.local.date(): one.moment.hour for one in found}
    assert (utc[date(2027, 3, 23)], utc[date(2027, 3, 30)]) == (6, 5)
    assert (utc[date(2027, 10, 26)], utc[date(2027, 11, 2)]) == (5, 6)


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_the_nth_weekday_is_kept_in_every_month_that_has_it(day: date) -> None:
    for repeat in rules.repeats_from(day):
        if repeat is not Repeat.MONTHLY:
            continue
        first = Wall(datetime.combine(day, time(9)), HELSINKI)
        found = rules.walls(first, rules.rule_of(repeat, day), until=first.moment + timedelta(days=400))
        assert {rules.nth_weekday(one.local.date()) for one in found} == {rules.nth_weekday(day)}
        assert len(found) >= 13


def test_the_fifth_tuesday_is_offered_as_the_last_one() -> None:
    assert Repeat.MONTHLY not in rules.repeats_from(date(2026, 12, 29))
    assert Repeat.MONTHLY_LAST in rules.repeats_from(date(2026, 12, 29))
    assert Repeat.MONTHLY_LAST not in rules.repeats_from(date(2026, 12, 1))


def test_days_left_out_and_the_last_day_are_kept() -> None:
    first = Wall(datetime(2026, 12, 3, 9), HELSINKI)
    found = rules.walls(
        first, "FREQ=WEEKLY", until=datetime(2027, 6, 1, tzinfo=UTC), last_day=date(2027, 1, 7),
        skipped={date(2026, 12, 24), date(2026, 12, 31)},
    )  # fmt: skip
    assert [one.local.date().isoformat() for one in found] == ["2026-12-03", "2026-12-10", "2026-12-17", "2027-01-07"]


def test_holidays_are_named_in_each_language() -> None:
    first = Wall(datetime(2026, 12, 3, 9), HELSINKI)
    found = rules.holidays_in(rules.walls(first, "FREQ=WEEKLY", until=datetime(2027, 6, 1, tzinfo=UTC)))
    assert [day for day, _ in found] == [date(2026, 12, 24), date(2027, 5, 6)]
    assert found[0][1] == {"fi": "Jouluaatto", "sv": "Julafton", "en": "Christmas Eve"}


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)))
def test_a_seat_is_held_two_hours_that_are_not_at_night(now: datetime) -> None:
    until = rules.held_until(now, HELSINKI)
    assert until - now >= rules.HELD
    awake, moment = timedelta(), now
    while moment < until:
        step = min(timedelta(minutes=1), until - moment)
        awake += timedelta() if is_quiet(moment, HELSINKI) else step
        moment += step
    assert abs(awake - rules.HELD) <= timedelta(minutes=1)


@given(STARTS, st.sampled_from(rules.AGENDAS))
def test_an_agenda_never_leaves_at_night_and_always_before(local: datetime, hours: int) -> None:
    begins = Wall(local, HELSINKI)
    leaves = rules.agenda_at(begins, hours)
    assert leaves < begins.moment
    assert not is_quiet(leaves, HELSINKI)


@pytest.mark.parametrize(
    ("words", "local", "minutes"),
    [
        ("ti 1.12. klo 8.30–9.30", datetime(2026, 12, 1, 8, 30), 60),
        ("1.12.2026 8:30", datetime(2026, 12, 1, 8, 30), 60),
        ("Tue 1.12. at 8.30-10", datetime(2026, 12, 1, 8, 30), 90),
        ("on 2.12. kl. 17 – 19.15", datetime(2026, 12, 2, 17), 135),
        ("5.1. 9", datetime(2027, 1, 5, 9), 60),
        ("ensi viikon tiistaina puoli yhdeksältä", datetime(2026, 12, 1, 8, 30), 60),
        ("imorgon kl. 17–19", datetime(2026, 11, 24, 17), 120),
        ("tomorrow at 5 pm", datetime(2026, 11, 24, 17), 60),
    ],
)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_time_is_read_as_people_write_it(words: str, local: datetime, minutes: int, language: str) -> None:
    assert time_in(words, **_here(language)) == (Wall(local, HELSINKI), minutes)


def _here(language: str = "fi") -> Here:
    """Noon of the day on which these sentences are written."""
    return {"now": datetime(2026, 11, 23, 10, tzinfo=UTC), "zone": HELSINKI, "language": language}


@pytest.mark.parametrize(
    "words",
    ["1.12.", "klo 8", "huomenna", "", "kahvit", "1.12. klo 8 ja 10", "joka tiistai klo 8", "1.12. klo 8 kirjastossa"],
)
def test_what_is_no_time_or_more_than_one_is_not_guessed(words: str) -> None:
    with pytest.raises(NotATime):
        time_in(words, **_here())


@pytest.mark.parametrize(
    "words", ["33.14. klo 8", "1.12. klo 25", "1.12. klo 9–8", "1.12. 8.75", "29.2.2027 9", "to 1.12. 9"]
)
def test_what_cannot_be_is_refused_with_what_was_read(words: str) -> None:
    with pytest.raises(Refusal, match=r"times-.+|event-not-a-time"):
        time_in(words, **_here())


def test_what_is_over_is_over() -> None:
    with pytest.raises(EventIsOver):
        time_in("tänään klo 8", **_here())
    with pytest.raises(EventIsOver):
        day_in("22.11.2026", **_here())


def test_times_that_the_clocks_skip_or_repeat_are_told() -> None:
    with pytest.raises(NoSuchTime):
        time_in("28.3.2027 03.30", **_here())
    with pytest.raises(TimeTwice):
        time_in("31.10.2027 03.30", **_here())


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert day_in("24.12.", **_here()) == date(2026, 12, 24)
    assert day_in("ke 6.1.", **_here()) == date(2027, 1, 6)
    for words in (
        "to 6.1.",
        "6.1. klo 8",
        "6.1. kirjasto",
    ):  # a weekday that is not the date's is not passed over any more
        with pytest.raises(Refusal):
            day_in(words, **_here())


def test_small_numbers_of_people_are_not_shown() -> None:
    assert [rules.shown(number) for number in (0, 1, 4, 5, 12)] == ["0", "< 5", "< 5", "5", "12"]
