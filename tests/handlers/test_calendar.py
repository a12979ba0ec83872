"""Buttons of calendars: only one's own times, only one's own address, and nothing where the desk has no address."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from bot.appointments import service
from bot.appointments.errors import TimeUnknown
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment
from bot.calendar import addresses
from bot.cases.tables import Case
from bot.config import Settings, WebSettings
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.wall import Wall
from tests.handlers.chats import Chat, House

PUBLIC = "https://koppi.example"


@pytest.fixture
def public(house: House) -> House:
    """A desk with a public address."""
    house.settings = Settings(web=WebSettings(public_url=PUBLIC))
    return house


def booked(house: House, family: Chat, worker: Chat) -> Appointment:
    """A time of a family and the worker who has its case."""
    family.says("vauva itkee yöt")
    family.command("human")
    with house.database.transaction() as session:
        case = session.scalars(select(Case).where(Case.family_id == family.person_id)).one()
    worker.presses("claim", case.id)
    wall = Wall(datetime(2026, 12, 1, 14, 30), "Europe/Helsinki")  # noqa: DTZ001
    with house.database.transaction() as session:
        return service.book(
            session, case_id=case.id, worker_id=worker.person_id, person_ids=[family.person_id], wall=wall, minutes=60,
            details=Details(place="Kaisla"), now=house.now,
        )  # fmt: skip


def documents(house: House, chat: Chat) -> list[OutgoingMessage]:
    mine = select(OutgoingMessage).where(
        OutgoingMessage.person_id == chat.person_id, OutgoingMessage.kind == "document"
    )
    with house.database.transaction() as session:
        return list(session.scalars(mine))


def test_those_who_meet_can_take_the_file_and_nobody_else(house: House, family: Chat, worker: Chat) -> None:
    time = booked(house, family, worker)
    for chat in (family, worker):
        chat.presses("time-calendar", time.id)
        assert len(documents(house, chat)) == 1
    stranger, colleague = house.chat(), house.worker("Outi")
    for chat in (stranger, colleague):
        with pytest.raises(TimeUnknown):
            chat.presses("time-calendar", time.id)
        assert documents(house, chat) == []


def test_a_reply_to_the_file_reaches_the_case(house: House, family: Chat, worker: Chat) -> None:
    time = booked(house, family, worker)
    family.presses("time-calendar", time.id)
    (file,) = documents(house, family)
    assert file.about.startswith("case:")


def test_without_a_public_address_only_files_are_offered(house: House, family: Chat, worker: Chat) -> None:
    time = booked(house, family, worker)
    family.presses("time-calendar", time.id)
    assert "calendar-address" not in str(documents(house, family)[0].payload)
    for action in ("calendar-address", "calendar-make", "calendar-revoke"):
        family.presses(action, "x")
        assert not {"calendar-make", "calendar-address"} & family.actions()
        assert "emergency" in family.actions()
    with house.database.transaction() as session:
        assert addresses.address_of(session, person_id=family.person_id) is None


def test_an_address_is_shown_once_and_then_only_that_there_is_one(public: House, family: Chat) -> None:
    family.presses("calendar-address", "x")
    assert {"calendar-make"} <= family.actions()
    made = family.presses("calendar-make", "x")
    assert family.reply.klass is OutgoingClass.CREDENTIAL
    assert made.count(f"{PUBLIC}/calendar/") == 1
    assert {"calendar-make", "calendar-revoke", "emergency"} == family.actions()
    page = family.presses("calendar-address", "x")
    assert "/calendar/" not in page
    asked = family.presses("calendar-make", "x")
    assert "/calendar/" not in asked
    assert {"calendar-make", "calendar-address", "emergency"} == family.actions()
    again = family.presses("calendar-make")
    assert again.split("/calendar/")[1][:43] != made.split("/calendar/")[1][:43]
    family.presses("calendar-revoke", "x")
    family.presses("calendar-revoke")
    assert {"calendar-make", "emergency"} == family.actions()
    with public.database.transaction() as session:
        assert addresses.address_of(session, person_id=family.person_id) is None


def test_nothing_is_lost_before_the_second_press_nor_by_an_old_one(public: House, family: Chat) -> None:
    made = family.presses("calendar-make", "x").split("/calendar/")[1][:43]
    sure: list[tuple[int | str, ...]] = []
    for action in ("calendar-make", "calendar-revoke"):
        family.presses(action, "x")
        assert {action, "calendar-address", "emergency"} == family.actions()
        sure += [one.ids for one in family.buttons() if one.action == action]
        family.presses("calendar-address")
        assert family.reply.replaces
        assert {"calendar-make", "calendar-revoke", "emergency"} == family.actions()
    assert _works(public, made)
    public.later(minutes=1)
    renewed = family.presses("calendar-make", *sure[0]).split("/calendar/")[1][:43]
    assert not _works(public, made)
    for action, ids in zip(("calendar-make", "calendar-revoke"), sure, strict=True):
        assert "/calendar/" not in family.presses(action, *ids)
        assert _works(public, renewed)


def _works(house: House, token: str) -> bool:
    with house.database.transaction() as session:
        return addresses.whose(session, token=token, now=house.now) is not None


def test_the_page_tells_when_a_calendar_last_asked(public: House) -> None:
    family = public.chat("en")
    made = family.presses("calendar-make", "x")
    assert "No calendar has asked" in family.presses("calendar-address", "x")
    token = made.split("/calendar/")[1][:43]
    with public.database.transaction() as session:
        assert addresses.whose(session, token=token, now=public.now) == family.person_id
    assert "last asked for your appointments: Monday" in family.presses("calendar-address", "x")


def test_one_persons_address_is_nobody_elses_to_take_away(public: House, family: Chat) -> None:
    family.presses("calendar-make", "x")
    other = public.chat()
    other.presses("calendar-revoke", "1")
    with public.database.transaction() as session:
        assert addresses.address_of(session, person_id=family.person_id) is not None
