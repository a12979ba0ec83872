"""Responsibilities, and telephone contacts without anybody."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.cases.errors import CaseUnknown, NotYourCase
from bot.cases.rules import Side
from bot.casework import items, queries
from bot.casework import service as casework
from bot.casework.errors import ItemTooLong, TooLate, ToolGone
from bot.casework.tables import PhoneContact, Responsibility
from tests.cases.conftest import Story
from tests.casework.conftest import Held

TODAY = date(2026, 11, 23)
CALL = {"topic": "child_sleep", "area": "kuulas", "areas": ["kuulas"], "outcome": "advised", "day": TODAY}


def _add(held: Held, side: Side, doer: str, text: str, origin: str = "") -> Responsibility:
    person = held.worker if side == Side.WORKER else held.family
    added: Responsibility = held.story.do(
        items.add_item, case_id=held.case.id, person_id=person, side=side, doer=doer, text=text, today=TODAY,
        origin=origin or held.story.origin(),
    )  # fmt: skip
    return added


def test_what_one_takes_on_oneself_is_accepted_and_what_others_shall_do_is_asked(held: Held) -> None:
    own = _add(held, Side.WORKER, "worker", "soitan päiväkotiin 27.11.")
    assert (own.body, own.due, own.accepted_at) == ("soitan päiväkotiin", date(2026, 11, 27), held.story.now)
    asked = _add(held, Side.WORKER, "family", "varaa aika neuvolaan")
    assert asked.accepted_at is None
    assert held.story.keys(held.family)[-1] == "item-asked"
    held.story.do(items.accept_item, item_id=asked.id, person_id=held.family, side=Side.FAMILY)
    held.story.do(items.finish_item, item_id=asked.id, person_id=held.family, side=Side.FAMILY)
    with held.story.transaction() as session:
        assert [one.id for one in items.open_items(session, case_id=held.case.id)] == [own.id]


def test_neither_side_accepts_or_finishes_for_the_other(held: Held) -> None:
    workers = _add(held, Side.FAMILY, "worker", "soittaa koululle")
    assert held.story.keys(held.worker)[-1] == "item-from-family"
    for deed in (items.accept_item, items.finish_item):
        with pytest.raises(ToolGone):
            held.story.do(deed, item_id=workers.id, person_id=held.family, side=Side.FAMILY)
    familys = _add(held, Side.WORKER, "family", "varaa aika")
    with pytest.raises(ToolGone):
        held.story.do(items.accept_item, item_id=familys.id, person_id=held.worker, side=Side.WORKER)


def test_an_item_is_short_comes_once_and_is_the_cases_own(held: Held) -> None:
    first, again = (_add(held, Side.FAMILY, "family", "käyn puistossa", "update:900") for _ in range(2))
    assert first.id == again.id
    for wrong in ("x" * 121, "  "):
        with pytest.raises(ItemTooLong):
            _add(held, Side.FAMILY, "family", wrong)
    other = held.story.worker("Mikael")
    with pytest.raises(NotYourCase):
        held.story.do(items.finish_item, item_id=first.id, person_id=other, side=Side.WORKER)
    with pytest.raises(CaseUnknown):
        held.story.do(items.finish_item, item_id=first.id, person_id=other, side=Side.FAMILY)


def test_a_call_counts_once_and_can_be_taken_back_for_a_minute(story: Story) -> None:
    for _ in range(2):
        story.do(casework.log_contact, **CALL, origin="phone:1")
    story.do(casework.log_contact, **{**CALL, "topic": "other", "area": "other"}, origin="phone:2")
    month = {"begins": date(2026, 11, 1), "ends": date(2026, 12, 1)}
    with story.transaction() as session:
        assert queries.contacts_of_month(session, **month) == {"child_sleep": 1, "other": 1}
    story.pass_time(seconds=59)
    story.do(casework.undo_contact, origin="phone:1")
    story.now += timedelta(seconds=2)
    for origin in ("phone:1", "phone:2"):
        with pytest.raises(TooLate):
            story.do(casework.undo_contact, origin=origin)
    with story.transaction() as session:
        assert queries.contacts_of_month(session, **month).total() == 1


@pytest.mark.parametrize("forged", [{"topic": "uutta"}, {"area": "muualla"}, {"outcome": "kaikki"}])
def test_a_forged_button_counts_nothing(story: Story, forged: dict[str, str]) -> None:
    with pytest.raises(ToolGone):
        story.do(casework.log_contact, **{**CALL, **forged}, origin="phone:1")


def test_a_contact_has_no_person() -> None:
    assert not [key for column in PhoneContact.__table__.columns for key in column.foreign_keys]
    assert "person_id" not in PhoneContact.__table__.columns
