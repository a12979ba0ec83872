"""A family that comes back meets who knows it; an own worker is agreed on, and changed kindly."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from bot.cases.tables import Case
from bot.contact import service
from bot.contact.errors import NothingAsked, OtherOwnWorker
from bot.contact.queries import is_reachable, own_worker, shown_result
from bot.contact.tables import OwnWorker
from bot.duty import service as duty
from bot.duty.tables import Shift
from bot.outbox.tables import OutgoingMessage
from bot.people.service import end_duty
from bot.people.tables import Person
from tests.contact.conftest import Returning
from tests.duty.rotas import at


def _done(story: Returning, worker: int, family: int, summary: str = "") -> Case:
    case = story.claims(worker, story.opens(family, "KANARIA"))
    if summary:
        story.do(service.write_summary, case_id=case.id, worker_id=worker, body=summary)
    story.resolves(worker, case)
    return story.closes(family, case)


def test_a_family_that_comes_back_goes_to_the_same_worker_at_once(story: Returning) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    before = _done(story, anna, family, "YHTEENVETO")
    story.pass_time(days=80)
    seen_by_ben = len(story.outbox(ben))
    case = story.comes(family, "taas minä")
    assert (case.owner_id, case.status) == (anna, "open")
    assert len(story.outbox(ben)) == seen_by_ben
    earlier = next(one for one in story.letters(anna) if one.parts[0].key == "earlier-title")
    assert (earlier.words, earlier.parts[0].args["earlier"]) == ("YHTEENVETO", before.id)
    assert story.keys(family)[-1] == "family-claimed"
    assert story.words(anna)[-2:] in (["taas minä", "YHTEENVETO"], ["YHTEENVETO", "taas minä"])


@pytest.mark.parametrize("why", ["long ago", "gone", "out of reach", "urgent"])
def test_otherwise_it_waits_in_the_queue_for_whoever_claims_it(story: Returning, why: str) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    _done(story, anna, family, "YHTEENVETO")
    story.pass_time(days=91 if why == "long ago" else 1)
    if why == "gone":
        story.do(lambda session, now: end_duty(session, person_id=anna))
    if why == "out of reach":
        with story.transaction() as session:
            session.execute(update(OutgoingMessage).where(OutgoingMessage.person_id == anna).values(status="failed"))
    case = story.comes(family, "taas minä", urgent=why == "urgent")
    assert (case.owner_id, case.status) == (None, "new")
    assert story.keys(ben, "message")[-1] == ("card-title-urgent" if why == "urgent" else "card-title")
    assert "YHTEENVETO" not in story.everything_for(ben)
    story.claims(ben, case)
    story.do(lambda session, now: service.tell_earlier(session, case=session.get_one(Case, case.id), now=now))
    assert ("YHTEENVETO" in story.everything_for(ben)) == (why != "long ago")
    assert "KANARIA" not in story.everything_for(ben)


def test_a_family_with_an_open_case_goes_on_in_it(story: Returning) -> None:
    anna, family = story.worker(), story.family()
    _done(story, anna, family)
    ben = story.worker("Ben L.")
    story.do(lambda session, now: end_duty(session, person_id=anna))
    case = story.comes(family, "yksi")
    assert case.owner_id is None
    story.claims(ben, case)
    assert (story.comes(family, "kaksi").id, story.case(case).owner_id) == (case.id, ben)
    assert story.words(ben) == ["yksi", "kaksi"]


@pytest.mark.parametrize(
    ("moment", "goes_to_anna"),
    [
        ("2026-11-23 17:00", True),  # the desk is closed, and Anna opens it
        ("2026-11-24 10:00", True),  # she is there
        ("2026-11-24 17:00", False),  # Ben opens the desk
        ("2026-11-25 10:00", False),  # Ben is there and can answer now
    ],
)
def test_a_closed_desk_gives_a_family_to_who_knows_it_when_that_worker_opens(
    story: Returning, moment: str, goes_to_anna: bool
) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    _done(story, anna, family)
    with story.transaction() as session:
        for worker, weekday in ((anna, 1), (ben, 2)):
            duty.add_shift(
                session, worker_id=worker, weekday=weekday, begins=540, ends=960, valid_from=date(2026, 1, 1)
            )
    story.now = at(moment)
    case = story.comes(family, "taas minä")
    assert case.owner_id == (anna if goes_to_anna else None)
    assert ("family-claimed" in story.keys(family)[-1:]) == goes_to_anna


def test_a_closed_desk_gives_nothing_to_who_is_away_or_does_not_come(story: Returning) -> None:
    anna, family = story.worker(), story.family()
    _done(story, anna, family)
    with story.transaction() as session:
        duty.add_shift(session, worker_id=anna, weekday=1, begins=540, ends=960, valid_from=date(2026, 1, 1))
        duty.add_hours_away(session, worker_id=anna, day=date(2026, 11, 24), begins=540, ends=600, kind="other")
    story.now = at("2026-11-23 17:00")

    def reachable() -> bool:
        with story.transaction() as session:
            return is_reachable(session, session.get_one(Person, anna), story.now)

    assert reachable()
    with story.transaction() as session:
        duty.add_absence(session, worker_id=anna, first=date(2026, 11, 23), last=date(2026, 11, 23), kind="sick")
    assert not reachable()
    story.now = at("2026-12-01 17:00")
    assert reachable()
    with story.transaction() as session:
        session.execute(update(Shift).values(valid_to=date(2026, 12, 2)))
    assert not reachable()


def test_a_worker_whose_last_letter_failed_is_not_reachable_until_one_arrives(story: Returning) -> None:
    anna, family = story.worker(), story.family()
    _done(story, anna, family)

    def reachable() -> bool:
        with story.transaction() as session:
            return is_reachable(session, session.get_one(Person, anna), story.now)

    def last_is(status: str) -> None:
        last = max(row.id for row in story.outbox(anna, "message"))
        with story.transaction() as session:
            session.execute(update(OutgoingMessage).where(OutgoingMessage.id == last).values(status=status))

    assert reachable()
    last_is("failed")
    assert not reachable()
    last_is("sent")
    assert reachable()


def test_an_own_worker_is_set_only_with_the_familys_yes(story: Returning) -> None:
    anna, family, stranger = story.worker(), story.family(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    own = story.do(service.ask_own_worker, case_id=case.id, worker_id=anna)
    assert story.do(service.ask_own_worker, case_id=case.id, worker_id=anna).id == own.id
    assert story.keys(family).count("family-own-worker-asked") == 1
    with story.transaction() as session:
        assert own_worker(session, family_id=family) is None
    with pytest.raises(NothingAsked):
        story.do(service.answer_own_worker, own_id=own.id, family_id=stranger, agrees=True)
    for _ in range(2):
        story.do(service.answer_own_worker, own_id=own.id, family_id=family, agrees=True)
    with story.transaction() as session:
        found = own_worker(session, family_id=family)
        assert found is not None
        assert found.worker_id == anna
    assert story.keys(anna).count("own-worker-agreed") == 1
    with pytest.raises(NothingAsked):
        story.do(service.answer_own_worker, own_id=own.id, family_id=family, agrees=False)


def _own(story: Returning, worker: int, case: Case) -> OwnWorker:
    own = story.do(service.ask_own_worker, case_id=case.id, worker_id=worker)
    return story.do(  # type: ignore[no-any-return]
        service.answer_own_worker, own_id=own.id, family_id=case.family_id, agrees=True
    )


def test_the_own_worker_goes_before_who_had_the_last_case(story: Returning) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    _own(story, anna, case)
    story.releases(anna, case)
    story.claims(ben, case)
    with pytest.raises(OtherOwnWorker):
        story.do(service.ask_own_worker, case_id=case.id, worker_id=ben)
    story.closes(family, case)
    assert story.comes(family, "taas").owner_id == anna


def test_a_wish_for_another_is_heard_kindly_once_and_a_handover_answers_it(story: Returning) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.claims(anna, story.opens(family, "apua"))
    with pytest.raises(NothingAsked):
        story.do(service.wish_change, family_id=family, wish="person")
    own = _own(story, anna, case)
    for wish in ("person", "times"):
        story.do(service.wish_change, family_id=family, wish=wish)
    assert story.keys(anna).count("own-worker-wish-worker") == 1
    assert story.keys(cai).count("own-worker-wish-coordinator") == 1
    handover = story.proposes(anna, case, ben, "wish")
    story.takes(ben, handover)
    story.family_letter_is(handover, "sent")
    story.ticks()
    last = story.letters(family)[-1]
    assert [part.key for part in last.parts] == [
        "family-own-worker-changes", "own-worker-why-wish", "family-own-worker-continues"
    ]  # fmt: skip
    with story.transaction() as session:
        before, after = session.get_one(OwnWorker, own.id), session.get_one(OwnWorker, own.id + 1)
        assert (before.state, before.wish, before.reason) == ("ended", "person", "wish")
        assert (after.state, after.worker_id) == ("asked", ben)
    story.do(service.answer_own_worker, own_id=own.id + 1, family_id=family, agrees=True)
    story.closes(family, case)
    assert story.comes(family, "taas").owner_id == ben


def test_a_result_is_shown_for_thirty_days(story: Returning) -> None:
    anna, family = story.worker(), story.family()
    case = _done(story, anna, family)

    def shown() -> int | None:
        with story.transaction() as session:
            found = shown_result(session, family_id=family, now=story.now)
            return found.id if found else None

    story.pass_time(days=30, seconds=-1)
    assert shown() == case.id
    story.pass_time(seconds=1)
    assert shown() is None


def test_a_summary_is_the_owners_and_has_a_length(story: Returning) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    for wrong in (" ", "x" * 901):
        with pytest.raises(ValueError, match="900"):
            story.do(service.write_summary, case_id=case.id, worker_id=anna, body=wrong)
    story.do(service.write_summary, case_id=case.id, worker_id=anna, body="ensin")
    assert story.do(service.write_summary, case_id=case.id, worker_id=anna, body="sitten").body == "sitten"
