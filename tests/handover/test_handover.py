"""A handover: proposed, taken, known to the family; and every way in which it comes to nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.cases import reach
from bot.cases.errors import CaseMoved, NotYourCase, OnlyForWorkers
from bot.cases.history import history
from bot.cases.tables import Case, Ownership
from bot.duty.rules import ServiceHours
from bot.handover import service
from bot.handover.errors import FamilyNotTold, HandoverOver, HandoverRunning, NotThisColleague
from bot.handover.queries import running
from bot.handover.rules import due_after
from bot.handover.tables import Handover
from bot.people.service import end_duty
from tests.handover.conftest import Handing


def _claimed(story: Handing, words: str = "KANARIA") -> tuple[int, int, int, Case]:
    anna, ben, family = story.worker(), story.worker("Ben L.", "sosiaaliohjaaja"), story.family()
    return anna, ben, family, story.claims(anna, story.opens(family, words))


def _happened(story: Handing, case: Case) -> list[tuple[str, int | None, str]]:
    with story.transaction() as session:
        return [(one.what, one.actor_id, one.reason) for one in history(session, case_id=case.id)]


def test_the_old_owner_has_the_case_until_the_family_knows(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    story.pass_time(minutes=5)
    handover = story.proposes(anna, case, ben)
    assert (story.case(case).owner_id, handover.state) == (anna, "proposed")
    story.takes(ben, handover)
    assert (story.case(case).owner_id, story.handover(handover).state) == (anna, "taken")
    assert story.ticks() == 0
    story.answers(anna, case, "olen yhä tässä")
    story.family_letter_is(handover, "sending")
    assert story.ticks() == 0
    story.family_letter_is(handover, "sent")
    assert [story.ticks(), story.ticks()] == [1, 0]
    assert (story.case(case).owner_id, story.handover(handover).state) == (ben, "done")
    assert ("handed", ben, "skill") in _happened(story, case)
    with pytest.raises(NotYourCase):
        story.answers(anna, case, "vielä")
    story.answers(ben, case, "hei, minä tässä")
    assert story.words(family)[-1] == "hei, minä tässä"


def test_the_asked_one_sees_no_content_before_the_case_is_theirs_and_all_of_it_then(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    story.answers(anna, case, "vastaus")
    handover = story.proposes(anna, case, ben, "note", "SAATE")
    story.takes(ben, handover)
    assert "KANARIA" not in story.everything_for(ben)
    assert "SAATE" not in story.everything_for(ben)
    card = next(one for one in story.letters(ben) if one.parts[0].key == "handover-card-title")
    assert card.parts[1].args["worker"] == "Anna K., perheohjaaja"
    story.family_letter_is(handover, "sent")
    story.ticks()
    assert story.words(ben) == ["SAATE", "KANARIA", "vastaus"]
    assert story.keys(anna)[-1] == "handover-done-owner"
    assert "KANARIA" in story.everything_for(anna)


def test_the_family_is_told_once_and_hears_both_names_and_the_date(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    assert story.keys(family) == ["family-claimed"]
    story.takes(ben, handover)
    story.takes(ben, handover)
    told = story.letters(family)[1:]
    assert [[part.key for part in one.parts] for one in told] == [
        ["family-handover", "family-handover-by", "family-handover-once"]
    ]
    assert told[0].parts[0].args == {"worker": "Anna K., perheohjaaja", "other": "Ben L., sosiaaliohjaaja"}
    story.family_letter_is(handover, "sent")
    story.ticks()
    assert len(story.letters(family)) == 2


def test_every_owner_is_in_the_books_for_its_own_time(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    story.takes(ben, handover)
    story.family_letter_is(handover, "sent")
    story.pass_time(hours=1)
    story.ticks()
    with story.transaction() as session:
        had = session.query(Ownership).order_by(Ownership.id).all()
    assert [(one.worker_id, one.released_at is None, one.reason) for one in had] == [
        (anna, False, "handed"), (ben, True, "")
    ]  # fmt: skip
    assert had[0].released_at == had[1].claimed_at == story.now


def test_a_family_out_of_reach_waits_for_the_old_owners_word(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    with pytest.raises(HandoverOver):
        story.asks(service.told_otherwise, anna, handover)
    story.takes(ben, handover)
    with pytest.raises(FamilyNotTold):
        story.asks(service.told_otherwise, anna, handover)
    story.family_letter_is(handover, "failed")
    assert [story.ticks(), story.ticks()] == [1, 0]
    assert story.keys(anna)[-1] == "handover-not-reached"
    assert story.case(case).owner_id == anna
    with pytest.raises(HandoverOver):
        story.asks(service.told_otherwise, ben, handover)
    story.asks(service.told_otherwise, anna, handover)
    assert (story.case(case).owner_id, story.handover(handover).state) == (ben, "done")


def test_whoever_takes_over_the_case_of_a_family_out_of_reach_hears_it(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    story.do(reach.lost, person_id=family)
    story.takes(ben, handover)
    story.family_letter_is(handover, "failed")
    story.ticks()
    assert "owner-family-away" not in story.keys(ben)
    story.asks(service.told_otherwise, anna, handover)
    assert story.keys(ben).count("owner-family-away") == 1


def test_a_colleague_who_cannot_leaves_the_case_where_it_is(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    story.asks(service.decline, ben, handover)
    assert story.keys(anna)[-1] == "handover-declined-owner"
    assert story.keys(ben)[-1] == "handover-declined-card"
    assert story.keys(family) == ["family-claimed"]
    with pytest.raises(HandoverOver):
        story.takes(ben, handover)
    assert story.proposes(anna, case, ben).id != handover.id


def test_the_old_owner_may_take_it_back_until_it_is_taken(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    story.asks(service.withdraw, anna, handover)
    assert story.keys(ben)[-1] == "handover-withdrawn-card"
    with pytest.raises(HandoverOver):
        story.takes(ben, handover)
    other = story.proposes(anna, case, ben)
    story.takes(ben, other)
    with pytest.raises(HandoverOver):
        story.asks(service.withdraw, anna, other)


def test_after_two_days_of_silence_the_koppi_stays_and_the_coordinator_hears(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    cai = story.worker("Cai M.", role="coordinator")
    handover = story.proposes(anna, case, ben)
    story.pass_time(days=2, seconds=-1)
    assert story.ticks() == 0
    story.pass_time(seconds=1)
    assert [story.ticks(), story.ticks()] == [1, 0]
    assert story.handover(handover).state == "overdue"
    assert story.keys(anna)[-1] == "handover-overdue-owner"
    assert story.keys(ben)[-1] == "handover-overdue-card"
    assert story.keys(cai) == ["handover-overdue-coordinator"]
    assert story.keys(family) == ["family-claimed"]
    with pytest.raises(HandoverOver):
        story.takes(ben, handover)
    assert "KANARIA" not in story.everything_for(cai)


def test_a_case_has_one_handover_at_a_time(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    cai = story.worker("Cai M.")
    handover = story.proposes(anna, case, ben)
    assert story.proposes(anna, case, ben).id == handover.id
    with pytest.raises(HandoverRunning) as refused:
        story.proposes(anna, case, cai)
    assert refused.value.data == {"worker": "Ben L., sosiaaliohjaaja"}
    with story.transaction() as session, pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            Handover(
                case_id=case.id, ownership_id=handover.ownership_id, from_id=anna, to_id=cai, reason="skill",
                note="", state="taken", proposed_at=story.now, due_at=story.now,
            )
        )  # fmt: skip


def test_only_a_colleague_can_be_asked_and_only_by_the_owner(story: Handing) -> None:
    anna, ben, family, case = _claimed(story)
    outsider = story.family()
    for nobody in (anna, family, outsider, 999):
        with pytest.raises(NotThisColleague):
            story.proposes(anna, case, nobody)
    with pytest.raises(NotYourCase):
        story.proposes(ben, case, anna)
    with pytest.raises(ValueError, match="reason"):
        story.proposes(anna, case, ben, "siksi")
    handover = story.proposes(anna, case, ben)
    with pytest.raises(OnlyForWorkers):
        story.takes(outsider, handover)
    with pytest.raises(HandoverOver):
        story.takes(anna, handover)
    story.resolves(anna, case)
    with pytest.raises(CaseMoved):
        story.proposes(anna, case, ben)


@pytest.mark.parametrize("how", ["release", "close", "resolve", "leave"])
def test_whatever_else_happens_ends_a_taken_handover_in_plain_words(story: Handing, how: str) -> None:
    anna, ben, family, case = _claimed(story)
    handover = story.proposes(anna, case, ben)
    story.takes(ben, handover)
    if how == "release":
        story.releases(anna, case)
    elif how == "close":
        story.closes(family, case)
    elif how == "resolve":
        story.resolves(anna, case)
    else:
        story.do(lambda session, now: end_duty(session, person_id=ben))
    story.family_letter_is(handover, "sent")
    assert [story.ticks(), story.ticks()] == [1, 0]
    assert story.handover(handover).state == "ended"
    assert story.case(case).owner_id != ben
    assert "handover-ended-owner" in story.keys(anna)
    assert "handover-ended-card" in story.keys(ben)
    assert ("family-handover-stays" in story.keys(family)) == (how in ("resolve", "leave"))


def test_a_stale_handover_gives_way_to_the_next_owners_own(story: Handing) -> None:
    anna, ben, _, case = _claimed(story)
    cai = story.worker("Cai M.")
    first = story.proposes(anna, case, ben)
    story.releases(anna, case)
    with pytest.raises(HandoverOver):
        story.takes(ben, first)
    story.claims(ben, case)
    second = story.proposes(ben, case, cai)
    assert story.handover(first).state == "ended"
    with story.transaction() as session:
        found = running(session, case_id=case.id)
        assert found is not None
        assert found.id == second.id


def test_two_working_days_leave_out_weekends_and_holidays() -> None:
    hours = ServiceHours(dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "9-16"))
    friday = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    assert due_after(friday, hours) == friday + timedelta(days=4)
    before_christmas = datetime(2026, 12, 22, 10, 0, tzinfo=UTC)  # 24th and 25th are holidays, then a weekend
    assert due_after(before_christmas, hours) == datetime(2026, 12, 28, 10, 0, tzinfo=UTC)
    before_clock_change = datetime(2026, 10, 23, 9, 0, tzinfo=UTC)  # Friday 12.00 in Helsinki, summer time
    assert due_after(before_clock_change, hours) == datetime(2026, 10, 27, 10, 0, tzinfo=UTC)
