"""Steps around lists of times, plans, free times and series: what is refused, to whom, and in which words."""

from __future__ import annotations

import pytest

from bot.appointments.errors import TimeUnknown
from bot.appointments.slots.errors import OfferOver, PlanTooLong, PlanUnclear
from bot.casework.errors import WordsGone
from handlers.steps import ButtonOfOthers
from tests.handlers.chats import Chat, House


def _plan(worker: Chat, text: str = "ma-pe 8-20") -> None:
    worker.presses("week-plan-ask", "week")
    worker.says(text)
    worker.presses("week-plan-words")


@pytest.fixture
def case(family: Chat, worker: Chat) -> int:
    """A case that the worker has."""
    family.command("human")
    worker.presses("claim", _queued(worker))
    return _queued(worker)


def _queued(worker: Chat) -> int:
    return next(
        int(b.ids[0]) for letter in worker._letters() for row in letter.buttons for b in row if b.action == "claim"
    )


def test_an_empty_list_says_kindly_how_to_get_a_time(family: Chat) -> None:
    assert family.command("ajat")
    assert family.actions() == {"human", "emergency"}


def test_the_list_of_one_role_is_not_the_other_s(family: Chat, worker: Chat) -> None:
    family.command("tider")
    worker.command("times")
    assert "week-plan" in worker.actions()
    for chat, action in (
        (family, "week-plan"),
        (family, "slot-offer"),
        (worker, "slot-take"),
        (worker, "waiting-take"),
    ):
        with pytest.raises(ButtonOfOthers):
            chat.presses(action, 1)


def test_a_sentence_is_used_once_and_only_as_it_stands_on_the_screen(worker: Chat) -> None:
    worker.presses("week-plan-ask", "week")
    with pytest.raises(PlanUnclear):
        worker.says("milloin vain")
    worker.says("ma-to 9-12, 13-15.30")
    old = next(one for one in worker.buttons() if one.action == "week-plan-words")
    worker.presses("week-plan-ask", "week")
    worker.says("ti 9-10")
    with pytest.raises(WordsGone):
        worker.presses("week-plan-words", *old.ids)
    worker.presses("week-plan-words")
    with pytest.raises(WordsGone):
        worker.presses("week-plan-words", *old.ids)
    assert "ti klo 9–10" in worker.presses("week-plan", 0)


def test_a_place_that_is_too_long_is_refused_in_words(worker: Chat) -> None:
    worker.presses("week-plan-ask", "place")
    with pytest.raises(PlanTooLong):
        worker.says("a" * 301)


def test_a_quarter_of_an_hour_later_words_are_words_again(house: House, worker: Chat) -> None:
    worker.presses("week-plan-ask", "week")
    house.later(minutes=16)
    assert "week-plan-words" not in {one.action for one in worker.buttons()}
    worker.says("ma-to 9-12")
    assert "week-plan-words" not in worker.actions()


def test_the_owner_is_led_to_a_plan_where_there_is_none(worker: Chat, case: int) -> None:
    worker.presses("slot-offer", case)
    assert "week-plan" in worker.actions()
    assert "slot-offer-send" not in worker.actions()


def test_only_whoever_was_offered_times_can_pick_or_wait(house: House, family: Chat, worker: Chat, case: int) -> None:
    _plan(worker)
    worker.presses("slot-offer", case)
    worker.presses("slot-offer-send")
    stranger = house.chat()
    offer = next(b for letter in family._letters() for row in letter.buttons for b in row if b.action == "slot-day")
    for action in ("slot-days", "slot-day", "slot-take", "slot-wait"):
        with pytest.raises(TimeUnknown):
            stranger.presses(action, *offer.ids)
    family.presses("slot-day", *offer.ids)
    family.presses("slot-take")
    assert family.post()
    with pytest.raises(OfferOver):
        family.presses("slot-days", *offer.ids)
    assert "times-come" not in family.actions()
    family.command("ajat")
    assert {"time-move", "time-cancel", "time-place", "time-calendar", "remind-wishes"} <= family.actions()


def test_days_and_times_are_at_most_eight_to_a_page(family: Chat, worker: Chat, case: int) -> None:
    _plan(worker, "ma-su 0-24")
    worker.presses("slot-offer", case)
    worker.presses("slot-offer-send")
    offer = next(b for letter in family._letters() for row in letter.buttons for b in row if b.action == "slot-day")
    family.presses("slot-days", offer.ids[0], 1)
    assert sum(one.action == "slot-day" for one in family.buttons()) == 8
    assert [one.label for one in family.buttons() if one.action == "slot-days"] == ["page-before", "page-after"]
    family.presses("slot-day")
    assert sum(one.action == "slot-take" for one in family.buttons()) == 8
    family.presses("slot-day", *next(b.ids for b in family.buttons() if b.label == "page-after"))
    assert sum(one.action == "slot-take" for one in family.buttons()) == 8


def test_a_time_of_another_worker_is_not_made_a_series(house: House, family: Chat, worker: Chat, case: int) -> None:
    _plan(worker)
    worker.presses("slot-offer", case)
    worker.presses("slot-offer-send")
    family.presses("slot-day")
    family.presses("slot-take")
    family.command("ajat")
    time = next(one.ids[0] for one in family.buttons() if one.action == "time-move")
    other = house.worker("Eero")
    for action in ("series-repeat", "series-move", "series-cancel"):
        with pytest.raises(TimeUnknown):
            other.presses(action, time, 0)
    worker.presses("time-open", time)
    assert {"series-repeat", "time-calendar"} <= worker.actions()
