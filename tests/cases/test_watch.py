"""Dates are looked after: a reminder before, an honest word when one is missed, the queue when it is missed again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot.cases.history import history
from bot.cases.queue import recipients, watch
from bot.cases.rules import FOLLOW_UP_AFTER
from bot.cases.tables import Case, CaseHistory
from bot.clock import Clock
from bot.config import DeskSettings
from bot.db import Database
from bot.jobs.tickers import tick, tickers
from bot.people.tables import Person
from tests.cases.conftest import Story


class Stopped(Clock):
    """A clock that stands."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def only(*ids: int) -> Callable[[Session, Case, datetime], list[Person]]:
    """Who is on duty, for ``card_readers``."""
    return lambda session, _case, _now: [session.get_one(Person, one) for one in ids]


def test_workers_are_reminded_once_of_a_case_that_nobody_claims(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "KANARIA")
    assert story.reminds() == 0
    story.pass_time(hours=3)
    assert [story.reminds(), story.reminds()] == [1, 0]
    for worker in (anna, ben):
        assert story.keys(worker, "message") == ["card-title", "queue-claim-soon"]
        assert story.letters(worker)[-1].buttons[0][0].ids == (case.id,)
        assert "KANARIA" not in story.everything_for(worker)


def test_an_urgent_case_rings_on_duty_then_everybody_then_the_coordinators(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    cai = story.worker("Cai M.", role="coordinator")
    monkeypatch.setattr(recipients, "card_readers", only(anna))
    story.opens(story.family(), "KANARIA", urgent=True)
    assert [story.keys(one, "message") for one in (anna, ben, cai)] == [["card-title-urgent"], [], []]
    heard = {}
    for minute in range(1, 20):
        story.pass_time(minutes=1)
        before = [len(story.keys(one)) for one in (anna, ben, cai)]
        story.reminds()
        after = [len(story.keys(one)) for one in (anna, ben, cai)]
        if before != after:
            heard[minute] = [new - old for old, new in zip(before, after, strict=True)]
    assert heard == {5: [1, 0, 0], 10: [1, 1, 1], 15: [0, 0, 1]}
    assert "KANARIA" not in story.everything_for(cai)


def test_after_a_pause_of_the_desk_only_the_latest_stage_is_told(story: Story) -> None:
    anna, cai = story.worker(), story.worker("Cai M.", role="coordinator")
    story.opens(story.family(), "apua", urgent=True)
    story.pass_time(minutes=40)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna, "message") == ["card-title-urgent"]
    assert story.keys(cai, "message") == ["card-title-urgent", "queue-claim-soon"]


def test_a_missed_promise_of_a_case_that_nobody_has_is_told_to_all_and_openly_to_the_family(story: Story) -> None:
    anna, family = story.worker(), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.opens(family, "apua")
    story.pass_time(hours=5)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(family) == ["family-late"]
    assert story.keys(anna, "message")[-1] == story.keys(cai, "message")[-1] == "queue-claim-soon"
    assert story.case(case).promised_at == story.promised_at
    shown = [letter for letter in story.letters(anna, "edit") if letter.parts[1].args["moment"] == story.promised_at]
    assert len(shown) == 1


def test_a_short_wait_is_not_reminded_of_at_its_beginning(story: Story) -> None:
    anna = story.worker()
    case = story.opens(story.family(), "apua")
    story.pass_time(hours=3, minutes=30)
    story.claims(anna, case)
    assert story.reminds() == 0
    story.pass_time(minutes=16)
    assert story.reminds() == 1
    assert story.keys(anna)[-1] == "owner-answer-soon"


def test_a_case_that_somebody_let_go_is_offered_to_the_others_first(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.claims(anna, story.opens(story.family(), "apua"))
    story.releases(anna, case)
    assert "card-title-returned" not in story.keys(anna, "message")
    assert "card-title-returned" in story.keys(ben, "message")
    story.pass_time(minutes=29)
    assert story.reminds() == 0
    story.pass_time(minutes=1)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna, "message")[-1] == "card-title-returned"


def test_the_button_of_a_reminder_leaves_when_the_case_is_taken(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "apua")
    story.pass_time(hours=3, minutes=31)
    story.reminds()
    assert story.keys(ben, "message") == ["card-title", "queue-claim-soon"]
    story.claims(anna, case)
    edits = story.letters(ben, "edit")[-2:]
    assert [(one.parts[0].key, one.buttons) for one in edits] == [("card-taken", ())] * 2


def test_a_case_that_everybody_let_go_is_offered_to_everybody(story: Story) -> None:
    anna = story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    story.releases(anna, case)
    assert story.keys(anna, "message")[-1] == "card-title-returned"


def test_one_case_that_fails_does_not_silence_the_others(
    database: Database, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    story = Story(database, now)
    story.worker()
    families = [story.family() for _ in range(3)]
    bad, *_ = [story.opens(family, "apua").id for family in families]

    def look_at(session: Session, *, case_id: int, **more: Any) -> bool:
        if case_id == bad:
            session.add(CaseHistory(case_id=case_id, what="broken", at=now))
            session.flush()
            raise RuntimeError
        return real(session, case_id=case_id, **more)

    real = watch.look_at
    monkeypatch.setattr(watch, "look_at", look_at)
    (ticker,) = [one for one in tickers(DeskSettings()) if one.name == "remind"]
    asyncio.run(tick(database, Stopped(now + timedelta(days=3)), ticker, lambda: None))
    assert [story.keys(family) for family in families] == [[], ["family-late"], ["family-late"]]
    with story.transaction() as session:
        assert "broken" not in [row.what for row in history(session, case_id=bad)]


def test_the_owner_alone_is_reminded_of_a_claimed_case(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=3)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna)[-1] == "owner-answer-soon"
    assert story.keys(ben, "message") == ["card-title"]
    assert story.keys(family) == ["family-claimed"]


def test_a_missed_promise_is_admitted_and_renewed_and_the_coordinator_hears_of_it(story: Story) -> None:
    anna, family = story.worker(), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.claims(anna, story.opens(family, "KANARIA"))
    story.pass_time(hours=4)
    assert [story.reminds(), story.reminds()] == [1, 0]
    case = story.case(case)
    assert (case.status, case.owner_id, case.promised_at) == ("open", anna, story.promised_at)
    late = story.letters(family)[-1]
    assert (late.parts[0].key, late.parts[0].args) == ("family-late", {"moment": story.promised_at})
    assert story.keys(anna)[-1] == "owner-answer-soon"
    assert story.keys(cai)[-1] == "coordinator-late"
    assert "KANARIA" not in story.everything_for(cai)


def test_an_owner_who_misses_two_promises_in_a_row_loses_the_case_to_the_queue(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=4)
    story.reminds()
    story.pass_time(hours=4)
    story.reminds()
    case = story.case(case)
    assert (case.status, case.owner_id, case.next_date) == ("new", None, story.promised_at)
    assert story.keys(ben, "message")[-1] == "card-title-returned"
    assert story.keys(family)[-1] == "family-released"


def test_an_answer_wipes_the_slate_clean(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=4)
    story.reminds()
    story.answers(anna, case, "Anteeksi, tässä olen")
    story.writes(family, "Kiitos")
    story.pass_time(hours=4)
    story.reminds()
    assert story.case(case).owner_id == anna


def test_a_case_that_nobody_claims_keeps_ringing_and_never_leaves_the_queue(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "apua")
    for _ in range(5):
        story.pass_time(hours=4)
        assert story.reminds() == 1
        assert story.case(case).next_date == story.promised_at
    assert story.case(case).status == "new"
    assert story.keys(family) == ["family-late"] * 5
    assert story.keys(anna, "message")[1:] == ["queue-claim-soon"] * 5


def test_the_owner_comes_back_to_a_silent_family_on_the_day_that_was_said(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "Kerro, miten menee")
    story.pass_time(seconds=FOLLOW_UP_AFTER.total_seconds() - 1)
    assert story.reminds() == 0
    story.pass_time(seconds=1)
    assert [story.reminds(), story.reminds()] == [1, 0]
    assert story.keys(anna)[-1] == "owner-ask-family"
    assert story.case(case).next_date == story.now + timedelta(days=7)


def test_resolved_and_closed_cases_are_left_in_peace(story: Story) -> None:
    anna, family, other = story.worker(), story.family(), story.family()
    story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.closes(other, story.opens(other, "apua"))
    story.pass_time(days=30)
    assert story.reminds() == 0


def test_a_family_that_writes_on_does_not_put_off_what_its_worker_owes(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    promised_at = case.promised_at
    for _ in range(3):
        story.pass_time(hours=1)
        story.writes(family, "oletko siellä?")
    assert story.case(case).promised_at == promised_at
    assert [story.reminds(), story.reminds()] == [1, 0]
    story.pass_time(hours=1)
    story.writes(family, "hei?")
    story.reminds()
    assert story.keys(family)[-1] == "family-late"
    story.pass_time(hours=4)
    story.writes(family, "hei??")
    story.reminds()
    assert story.case(case).status == "new"
