"""What ``koppi check --cases`` sees of handovers: nothing in a sound house, and every kind of damage by its case's number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text, update

from bot.cases.tables import Case, Ownership
from bot.handover import invariant
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingMessage
from tests.handover.conftest import Handing


def _broken(story: Handing) -> dict[str, list[int]]:
    with story.transaction() as session:
        return invariant.broken(session, now=story.now)


def _proposed(story: Handing) -> tuple[Case, Handover, int]:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.claims(anna, story.opens(story.family(), "apua"))
    return case, story.proposes(anna, case, ben), ben


def _handed(story: Handing) -> tuple[Case, Handover]:
    case, handover, ben = _proposed(story)
    story.takes(ben, handover)
    story.family_letter_is(handover, "sent")
    story.ticks()
    return case, handover


def test_a_house_in_which_every_family_knew_before_is_sound(story: Handing) -> None:
    _handed(story)
    case, _, _ = _proposed(story)
    story.releases(case.owner_id or 0, case)
    assert _broken(story) == {}
    story.pass_time(minutes=11)
    story.ticks()
    _proposed(story)
    assert _broken(story) == {}


@pytest.mark.parametrize(
    ("rule", "damage"),
    [
        ("changed hands before the family knew", lambda _: update(OutgoingMessage).values(status="failed")),
        (
            "changed hands before the family knew",
            lambda _: update(OutgoingMessage).values(key=OutgoingMessage.key + "x"),
        ),
        ("changed hands without a handover", lambda _: update(Handover).values(state="ended")),
        (
            "handed to somebody who never got it",
            lambda case: (
                update(Ownership)
                .where(Ownership.released_at.is_(None))
                .values(claimed_at=case.opened_at - timedelta(days=1))
            ),
        ),
        ("a handover to the one who opened the case", lambda case: update(Handover).values(to_id=case.family_id)),
    ],
)
def test_each_kind_of_damage_after_a_handover_is_seen(
    story: Handing, rule: str, damage: Callable[[Case], object]
) -> None:
    case, _ = _handed(story)
    with story.transaction() as session:
        session.execute(damage(case))  # type: ignore[call-overload]
    assert _broken(story)[rule] == [case.id]


def test_what_the_ticker_should_have_ended_is_seen(story: Handing) -> None:
    case, _, _ = _proposed(story)
    other, _, _ = _proposed(story)
    story.releases(other.owner_id or 0, other)
    story.pass_time(minutes=11)
    assert _broken(story) == {"a handover goes on though its owner has the case no more": [other.id]}
    story.pass_time(days=2)
    assert _broken(story)["a proposal has waited past its date and nobody was told"] == [case.id, other.id]
    story.ticks()
    assert _broken(story) == {}


def test_two_handovers_at_once_are_seen_where_nothing_refuses_them(story: Handing) -> None:
    """Somebody may have repaired tables by hand and dropped an index."""
    case, handover, _ = _proposed(story)
    cai = story.worker("Cai M.")
    with story.transaction() as session:
        session.execute(text("DROP INDEX uq_handover_one_running"))
        session.add(
            Handover(case_id=case.id, ownership_id=handover.ownership_id, from_id=handover.from_id, to_id=cai,
                     reason="skill", note="", proposed_at=story.now, due_at=handover.due_at)
        )  # fmt: skip
        session.flush()
        assert invariant.broken(session, now=story.now) == {"more than one handover at a time": [case.id]}
        session.rollback()
