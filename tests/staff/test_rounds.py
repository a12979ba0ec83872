"""Each quarter somebody says that everybody still works here; access that nobody speaks for pauses, never all of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.staff import service as staff
from bot.staff.rules import Round, Stage, name_and_title, quarter_begin, stage
from tests.staff.conftest import HELSINKI, JANUARY, StaffStory


@pytest.mark.parametrize(
    ("now", "begin"),
    [
        (datetime(2026, 11, 23, 10, tzinfo=UTC), datetime(2026, 9, 30, 21, tzinfo=UTC)),
        (datetime(2026, 12, 31, 21, 59, tzinfo=UTC), datetime(2026, 9, 30, 21, tzinfo=UTC)),
        (datetime(2026, 12, 31, 22, tzinfo=UTC), datetime(2026, 12, 31, 22, tzinfo=UTC)),
        (datetime(2027, 4, 1, 0, tzinfo=UTC), datetime(2027, 3, 31, 21, tzinfo=UTC)),
    ],
)
def test_a_quarter_begins_at_local_midnight(now: datetime, begin: datetime) -> None:
    assert quarter_begin(now, HELSINKI) == begin


def test_each_stage_waits_for_the_one_before() -> None:
    quarter = quarter_begin(JANUARY, ZoneInfo("Europe/Helsinki"))
    long_ago, asked = quarter - timedelta(days=80), JANUARY
    late = JANUARY + timedelta(days=40)
    for found, now, due in [
        (Round(quarter - timedelta(days=29), None, None, None), JANUARY, Stage.NONE),
        (Round(long_ago, None, None, None), JANUARY, Stage.ASK),
        (Round(long_ago, quarter - timedelta(days=70), None, None), JANUARY, Stage.ASK),
        (Round(long_ago, asked, None, None), asked + timedelta(days=13), Stage.NONE),
        (Round(long_ago, asked, None, None), late, Stage.REMIND),
        (Round(long_ago, asked, late, None), late, Stage.WARN),
        (Round(long_ago, asked, late, late), late, Stage.NONE),
        (Round(long_ago, asked, late, late), late + timedelta(days=7), Stage.PAUSE),
    ]:
        assert stage(found, quarter, now) is due


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Aino, perheohjaaja", ("Aino", "perheohjaaja")),
        (" Aino ", ("Aino", "")),
        ("Aino, perheohjaaja, Suvanto", ("Aino", "perheohjaaja, Suvanto")),
        ("Hei!\nSopiiko huomenna?", None),
        ("x" * 61, None),
        ("12345", None),
        (", perheohjaaja", None),
        ("https://t.me/x", None),
    ],
)
def test_what_a_name_is(words: str, found: tuple[str, str] | None) -> None:
    assert name_and_title(words) == found


def test_coordinators_get_the_list_once_a_quarter_and_one_tap_confirms_everybody(story: StaffStory) -> None:
    kaisa, liisa, anna = story.coordinator(), story.coordinator("Liisa L."), story.worker()
    story.waits_until(JANUARY)
    assert story.ticks() == 3
    assert story.ticks() == 0
    for coordinator in (kaisa, liisa):
        assert story.keys(coordinator) == ["staff-round"]
    letter = story.letters(kaisa)[-1]
    assert letter.parts[1].args["names"] == "Anna K., perheohjaaja\nKaisa K., koordinaattori\nLiisa L., koordinaattori"
    assert len(letter.buttons) == 4
    assert letter.buttons[0][0].action == "staff-confirm-all"
    assert story.keys(anna) == []
    assert story.do(staff.confirm_all, by=kaisa) == 3
    story.pass_time(days=60)
    assert story.ticks() == 0
    assert story.events(anna) == [("confirmed", kaisa, "worker", "worker")]
    story.pass_time(days=31)
    assert story.ticks() == 3


def test_whoever_came_in_lately_is_not_asked_about(story: StaffStory) -> None:
    story.coordinator()
    story.waits_until(JANUARY - timedelta(days=20))
    story.worker()
    story.waits_until(JANUARY)
    assert story.ticks() == 0


def test_reminder_warning_and_pause_come_in_time_and_once(story: StaffStory) -> None:
    kaisa, anna, family = story.coordinator(), story.worker(), story.family()
    story.waits_until(JANUARY)
    case = story.claims(anna, story.opens(family, "apua"))
    seen = []
    for day in range(40):
        story.waits_until(JANUARY + timedelta(days=day))
        for _ in range(2):
            if story.ticks():
                seen.append(day)
        if day == 27:
            warnings = [one.parts[0] for one in story.letters(anna) if one.parts[0].key == "staff-warning"]
            story.all_arrives()
    assert seen == [0, 14, 21, 28]
    assert [warning.args for warning in warnings] == [{"moment": JANUARY + timedelta(days=28), "names": "Kaisa K."}]
    assert "staff-told-paused" in story.keys(kaisa)
    assert [key for key in story.keys(anna) if key.startswith("staff")][-1] == "staff-paused-you"
    assert story.person(anna).role == "family"
    assert story.case(case).status == "new"
    assert story.events(anna) == [("paused", None, "worker", "family")]


def _paused(story: StaffStory) -> tuple[int, int]:
    kaisa, anna = story.coordinator(), story.worker()
    for day in (0, 14, 21, 28):
        story.waits_until(JANUARY + timedelta(days=day))
        story.ticks()
    return kaisa, anna


def test_whoever_was_paused_is_back_with_the_same_name_and_role(story: StaffStory) -> None:
    kaisa, anna = _paused(story)
    place = story.member(anna)
    assert place is not None
    assert (place.role, place.paused_at, place.unconfirmed) == ("worker", story.now, True)
    story.pass_time(days=3)
    story.confirms(anna, kaisa)
    person = story.person(anna)
    assert (person.role, person.name, person.title) == ("worker", "Anna K.", "perheohjaaja")
    assert story.letters(anna)[-1].keyboard[0] == ("keyboard-queue", "keyboard-own")
    assert story.keys(anna)[-1] == "staff-back-you"
    assert story.ticks() == 0
    assert [event[0] for event in story.events(anna)] == ["paused", "returned"]


def test_whoever_was_paused_can_be_removed_and_comes_back_by_an_invitation_only(story: StaffStory) -> None:
    kaisa, anna = _paused(story)
    story.removes(anna, kaisa)
    assert story.member(anna) is None
    assert story.person(anna).name == ""
    assert story.events(anna)[-1] == ("removed", kaisa, "worker", "family")


def test_the_paused_who_come_in_by_an_invitation_are_not_paused(story: StaffStory) -> None:
    kaisa, anna = _paused(story)
    token = story.do(staff.invite, role="worker", name="Anna K.", title="", by=kaisa).token
    story.do(staff.come_in, token=token, person_id=anna, promise=story.promise)
    place = story.member(anna)
    assert place is not None
    assert (place.paused_at, place.unconfirmed) == (None, False)
    assert story.ticks() == 0


def test_the_last_coordinator_is_never_paused_nor_asked_about(story: StaffStory) -> None:
    kaisa = story.coordinator()
    for day in range(0, 60, 7):
        story.waits_until(JANUARY + timedelta(days=day))
        assert story.ticks() == 0
    assert story.person(kaisa).role == "coordinator"


def test_of_two_coordinators_of_whom_nobody_answers_one_goes_on(story: StaffStory) -> None:
    pair = [story.coordinator(), story.coordinator("Liisa L.")]
    for day in range(40):
        story.waits_until(JANUARY + timedelta(days=day))
        story.ticks()
    assert sorted(story.person(one).role for one in pair) == ["coordinator", "family"]


def test_without_a_coordinator_nobody_is_asked_about_or_paused(story: StaffStory) -> None:
    anna = story.worker()
    for day in range(0, 60, 7):
        story.waits_until(JANUARY + timedelta(days=day))
        assert story.ticks() == 0
    assert story.person(anna).role == "worker"


def test_a_desk_that_was_down_for_weeks_pauses_nobody_without_the_warning(story: StaffStory) -> None:
    story.coordinator()
    anna = story.worker()
    story.waits_until(JANUARY)
    story.ticks()
    story.pass_time(days=50)
    assert [story.ticks() for _ in range(3)] == [1, 1, 0]
    assert story.person(anna).role == "worker"
    story.pass_time(days=7)
    story.ticks()
    assert story.person(anna).role == "family"
