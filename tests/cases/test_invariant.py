"""What ``koppi check --cases`` sees: nothing in a sound house, and every kind of damage by its case's number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text, update

from bot.cases import invariant
from bot.cases.tables import Case, CaseHistory, Ownership
from bot.db import Database
from bot.people.service import end_duty
from tests.cases.conftest import Story


def _broken(story: Story) -> dict[str, list[int]]:
    with story.transaction() as session:
        return invariant.broken(session, now=story.now)


def _owned_and_waiting(story: Story) -> tuple[Case, Case]:
    anna = story.worker()
    waiting = story.opens(story.family(), "apua")
    return story.claims(anna, story.opens(story.family(), "apua")), waiting


def test_a_house_in_which_everything_happened_properly_is_sound(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    _owned_and_waiting(story)
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "hei")
    story.leaves(anna, ben)
    story.resolves(ben, case)
    story.writes(family, "vielä")
    story.pass_time(hours=5)
    story.reminds()
    assert _broken(story) == {}


def test_a_resolved_case_may_keep_the_name_of_somebody_who_left(story: Story) -> None:
    anna = story.worker()
    story.resolves(anna, story.claims(anna, story.opens(story.family(), "apua")))
    story.leaves(anna)
    with story.transaction() as session:
        end_duty(session, person_id=anna)
    assert _broken(story) == {}


@pytest.mark.parametrize(
    ("rule", "damage"),
    [
        ("the books of owners say something else", lambda case: update(Ownership).values(released_at=case.opened_at)),
        ("the books of owners say something else", lambda case: update(Ownership).values(worker_id=case.family_id)),
        ("no next action, or one that does not fit", lambda case: _change(case, next_action="claim")),
        (
            "the next date has passed and nobody was told",
            lambda case: _change(case, next_date=case.opened_at - timedelta(minutes=11)),
        ),
        (
            "no promise, or one that is not in the history",
            lambda case: _change(case, promised_at=case.promised_at + timedelta(minutes=1)),
        ),
        (
            "no promise, or one that is not in the history",
            lambda case: update(CaseHistory).where(CaseHistory.case_id == case.id).values(what="nudged"),
        ),
    ],
)
def test_each_kind_of_damage_is_seen_and_named_by_its_case_alone(
    story: Story, rule: str, damage: Callable[[Case], object]
) -> None:
    owned, _ = _owned_and_waiting(story)
    assert _broken(story) == {}
    with story.transaction() as session:
        session.execute(damage(owned))  # type: ignore[call-overload]
    assert _broken(story) == {rule: [owned.id]}


def _change(case: Case, **values: object) -> object:
    return update(Case).where(Case.id == case.id).values(values)


def test_an_owner_who_left_without_anybody_taking_over_is_seen(story: Story) -> None:
    owned, _ = _owned_and_waiting(story)
    with story.transaction() as session:
        end_duty(session, person_id=owned.owner_id or 0)
    assert _broken(story) == {"the owner answers no families any more": [owned.id]}


def test_what_the_database_refuses_is_seen_where_it_is_not_refused(sqlite_url: str, now: datetime) -> None:
    """Somebody may have repaired tables by hand: without the constraints the check sees the same."""
    story = Story(Database(sqlite_url), now)
    owned, waiting = _owned_and_waiting(story)
    with story.transaction() as session:
        session.execute(text("PRAGMA ignore_check_constraints=ON"))
        session.execute(_change(waiting, owner_id=owned.owner_id))  # type: ignore[call-overload]
        session.execute(_change(owned, next_date=None))  # type: ignore[call-overload]
    found = _broken(story)
    assert found["neither with an owner nor in the queue, or both"] == [waiting.id]
    assert found["no next date"] == [owned.id]
    story.database.close()
