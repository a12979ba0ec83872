"""Calls that families wish: the number is the owner's alone, and goes with the call."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.cases.errors import CaseUnknown, NotYourCase
from bot.cases.family import joining
from bot.cases.history import history
from bot.cases.rules import CaseStatus
from bot.casework import service as casework
from bot.casework.errors import NotAPhoneNumber, ToolGone
from bot.casework.rules import Slot, masked, phone_in
from bot.casework.tables import WishedCall
from tests.cases.conftest import Story
from tests.casework.conftest import Held

NUMBER = "+358 40 123 4567"


def _wish(held: Held, phone: str = NUMBER, **later: float) -> WishedCall:
    begins = held.story.now + timedelta(hours=1, **later)
    slot = Slot(begins, begins + timedelta(hours=2))
    call: WishedCall = held.story.do(
        casework.wish_call, case_id=held.case.id, family_id=held.family, phone=phone, slot=slot
    )
    return call


def _row(held: Held, call: WishedCall) -> WishedCall:
    with held.story.transaction() as session:
        return session.get_one(WishedCall, call.id)


def _happened(held: Held) -> list[str]:
    with held.story.transaction() as session:
        return [one.what for one in history(session, case_id=held.case.id)]


def test_the_owner_alone_sees_the_number(held: Held) -> None:
    other = held.story.worker("Mikael")
    _wish(held)
    assert NUMBER in held.story.everything_for(held.worker)
    assert NUMBER not in held.story.everything_for(other)
    assert NUMBER not in held.story.everything_for(held.family)
    assert all(NUMBER not in one.body for one in held.story.messages(held.case))


def test_a_number_in_the_queue_is_on_no_card_and_shown_to_who_claims(story: Story) -> None:
    family, worker = story.family(), story.worker()
    held = Held(story, family, worker, story.opens(family, "uni ei tule"))
    call = _wish(held)
    assert NUMBER not in story.everything_for(worker)
    story.claims(worker, held.case)
    assert story.do(casework.look_after) == 1
    assert NUMBER in story.everything_for(worker)
    assert story.do(casework.look_after) == 0
    assert _row(held, call).shown_to_id == worker


def test_the_next_owner_sees_the_number_and_the_former_no_more(held: Held) -> None:
    _wish(held)
    other = held.story.worker("Mikael")
    held.story.releases(held.worker, held.case)
    held.story.claims(other, held.case)
    held.story.do(casework.look_after)
    assert NUMBER in held.story.everything_for(other)
    assert held.story.keys(held.worker, "edit")[-1] == "call-moved-on"
    call = held.story.outbox(held.worker, "edit")[-1]
    assert call.target.startswith(f"owner:{held.case.id}:call:")


def test_a_held_call_is_an_answer_and_erases_the_number(held: Held) -> None:
    call = _wish(held)
    held.story.do(casework.note_called, call_id=call.id, worker_id=held.worker)
    assert (held.now().status, held.now().promised_at) == (CaseStatus.PENDING, None)
    assert (_row(held, call).phone, _row(held, call).ended_at) == ("", held.story.now)
    assert held.story.keys(held.family)[-1] == "call-told-done"
    assert held.story.keys(held.worker)[-1] == "call-was-held"
    assert _happened(held)[-2:] == ["called", "answered"]
    with pytest.raises(ToolGone):
        held.story.do(casework.note_called, call_id=call.id, worker_id=held.worker)


def test_the_first_miss_is_counted_once_and_the_second_proposes_another_way(held: Held) -> None:
    call = _wish(held)
    for _ in range(2):
        held.story.do(casework.note_missed, call_id=call.id, worker_id=held.worker, seen=0)
    assert _row(held, call).missed == 1
    assert held.story.keys(held.family).count("call-told-missed") == 1
    assert held.story.keys(held.worker)[-1] == "call-missed-once"
    held.story.do(casework.note_missed, call_id=call.id, worker_id=held.worker, seen=1)
    assert held.story.keys(held.family)[-1] == "call-told-missed-twice"
    assert held.story.keys(held.worker)[-1] == "call-missed-twice"
    assert _row(held, call).phone == ""
    assert held.now().status == CaseStatus.OPEN


def test_a_new_wish_takes_the_place_of_the_old_one(held: Held) -> None:
    first = _wish(held)
    second = _wish(held, "050 765 4321")
    assert first.id == second.id
    assert _row(held, second).phone == "050 765 4321"
    assert held.story.keys(held.worker, "message").count("call-wished") == 2
    assert held.story.keys(held.worker, "edit")[-1] == "call-moved-on"


def test_a_wish_wakes_a_waiting_case_and_never_shortens_a_promise(held: Held) -> None:
    promised = held.now().promised_at
    _wish(held)
    assert held.now().promised_at == promised
    held.story.answers(held.worker, held.case, "miten menee?")
    call = _wish(held, days=1)
    assert (held.now().status, held.now().promised_at) == (CaseStatus.OPEN, call.ends_at)


def test_the_number_goes_after_a_week_and_the_family_hears_it(held: Held) -> None:
    call = _wish(held)
    held.story.pass_time(days=7)
    held.story.do(casework.look_after)
    assert _row(held, call).phone == ""
    assert held.story.keys(held.family)[-1] == "call-told-gone"


def test_the_number_goes_when_the_case_closes_or_the_family_changes_its_mind(held: Held) -> None:
    call = _wish(held)
    assert held.story.do(casework.drop_call, case_id=held.case.id, family_id=held.family)
    assert not held.story.do(casework.drop_call, case_id=held.case.id, family_id=held.family)
    assert _row(held, call).phone == ""
    second = _wish(held)
    held.story.closes(held.family, held.case)
    held.story.do(casework.look_after)
    assert _row(held, second).phone == ""


def test_the_owner_is_reminded_once_when_the_time_begins(held: Held) -> None:
    _wish(held)
    assert held.story.do(casework.look_after) == 0
    held.story.pass_time(hours=1)
    assert held.story.do(casework.look_after) == 1
    assert held.story.do(casework.look_after) == 0
    assert held.story.keys(held.worker).count("call-now") == 1


def test_the_call_of_who_is_in_the_case_no_more_cannot_be_noted_and_is_settled_once(held: Held) -> None:
    link = held.story.do(joining.link_of_founder, case_id=held.case.id, family_id=held.family)
    member = held.story.family()
    held.story.do(joining.join, token=link.start.removeprefix(joining.LINK_PREFIX), person_id=member)
    kept, call = _wish(held), _wish(replace(held, family=member), "050 765 4321")
    held.story.do(joining.leave, person_id=member)
    told = held.story.keys(member)
    with pytest.raises(ToolGone):
        held.story.do(casework.note_called, call_id=call.id, worker_id=held.worker)
    with pytest.raises(ToolGone):
        held.story.do(casework.note_missed, call_id=call.id, worker_id=held.worker, seen=0)
    held.story.do(casework.end_calls_of_gone, case_id=held.case.id)
    assert held.story.do(casework.look_after) == 0
    assert (_row(held, call).phone, _row(held, kept).phone) == ("", NUMBER)
    assert held.story.keys(held.worker)[-1] == "call-not-wished"
    assert held.story.keys(member) == told


def test_strangers_get_nowhere(held: Held) -> None:
    call = _wish(held)
    other = held.story.worker("Mikael")
    with pytest.raises(NotYourCase):
        held.story.do(casework.note_called, call_id=call.id, worker_id=other)
    with pytest.raises(CaseUnknown):
        held.story.do(casework.drop_call, case_id=held.case.id, family_id=other)
    with pytest.raises(NotAPhoneNumber):
        _wish(held, "soittakaa illalla")


def test_the_number_is_erased_with_the_family(held: Held) -> None:
    call = _wish(held)
    with held.story.transaction() as session:
        session.execute(text("DELETE FROM ownership"))
        session.execute(text("DELETE FROM case_message"))
        session.execute(text("DELETE FROM cases"))
    with held.story.transaction() as session:
        assert session.get(WishedCall, call.id) is None


@pytest.mark.parametrize("written", ["0401234567", "+358 40 123 4567", "(09) 123-4567", " 050 123 45 67 "])
def test_numbers_as_people_write_them(written: str) -> None:
    assert phone_in(written)
    assert masked(phone_in(written)) == "…67"


@pytest.mark.parametrize(
    "written",
    ["112", "soita 0401234567", "27.11.", "", "12345", "1" * 30, "kello 12", "40-50", "27.11.2026", "2026-11-27"],
)
def test_other_words_are_no_number(written: str) -> None:
    assert phone_in(written) == ""
