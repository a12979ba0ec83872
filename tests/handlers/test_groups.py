"""What Telegram tells of groups, as events; and that of groups which are not ours nothing is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select
from telegram import Bot, Update, User

from bot.clock import MovableClock
from bot.config import DutySettings, Settings
from bot.dutygroup import service as dutygroup
from bot.gateway import addresses
from bot.inbox import service as inbox
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people
from bot.people.rules import Role
from bot.people.tables import Person
from bot.staff import service as staff
from bot.staff.errors import NotStaff
from handlers import intake
from handlers.coordinator.rights import ForCoordinators
from handlers.desk import Desk
from handlers.explaining import explanation
from handlers.group import changes
from handlers.group.errors import NotForGroups
from handlers.visit import Event, EventKind, Visit
from tests.handlers.chats import Chat, House

GROUP, NEW, USER, BOT_ID = -500, -1_000_000_000_500, 77, 4711
_USER = {"id": USER, "is_bot": False, "first_name": "Kanaria"}
_BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Koppi", "username": "koppi_bot"}
_CHAT = {"id": GROUP, "type": "group", "title": "Salainen"}
_OPEN = dict.fromkeys(
    (
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
        "can_pin_messages", "can_manage_topics",
    ),
    True,
)  # fmt: skip


def _update(**content: Any) -> Update:
    bot = Bot(f"{BOT_ID}:{'a' * 35}")
    bot._bot_user = User.de_json(_BOT, bot)
    found = Update.de_json({"update_id": 1, **content}, bot)
    assert found is not None
    return found


def _message(**content: Any) -> Update:
    return _update(message={"message_id": 5, "date": 1, "chat": _CHAT, "from": _USER, **content})


def _member(status: str, user: dict[str, Any], **more: Any) -> dict[str, Any]:
    shape: dict[str, Any] = {"user": user, "status": status}
    if status == "restricted":
        shape |= _OPEN | {"is_member": True, "until_date": 0}
    if status == "kicked":
        shape["until_date"] = 0
    if status == "creator":
        shape["is_anonymous"] = False
    return shape | more


def _change(kind: str, user: dict[str, Any], old: dict[str, Any], new: dict[str, Any]) -> Update:
    told = {"chat": _CHAT, "from": _USER, "date": 1, "old_chat_member": old, "new_chat_member": new}
    return _update(**{kind: told})


@pytest.mark.parametrize(
    ("status", "more", "kind"),
    [
        ("kicked", {}, EventKind.GROUP_LOST),
        ("left", {}, EventKind.GROUP_LOST),
        ("restricted", {"can_send_messages": False}, EventKind.GROUP_LOST),
        ("restricted", {"is_member": False}, EventKind.GROUP_LOST),
        ("restricted", {}, EventKind.GROUP_BACK),
        ("member", {}, EventKind.GROUP_BACK),
    ],
)
def test_whether_the_bot_may_speak_in_a_group(status: str, more: dict[str, Any], kind: EventKind) -> None:
    event = intake.membership_event(
        _change("my_chat_member", _BOT, _member("member", _BOT), _member(status, _BOT, **more))
    )
    assert (event.kind, event.chat_id) == (kind, GROUP)


_IN = [("creator", {}), ("member", {}), ("restricted", {})]
_OUT = [("left", {}), ("kicked", {}), ("restricted", {"is_member": False})]


@pytest.mark.parametrize("old", [*_IN, *_OUT], ids=str)
@pytest.mark.parametrize("new", [*_IN, *_OUT], ids=str)
def test_only_who_was_in_a_group_and_is_no_more_has_left(old: tuple[str, Any], new: tuple[str, Any]) -> None:
    person = {**_USER, "id": 88}
    standings = (_member(one, person, **more) for one, more in (old, new))
    event = intake.member_event(_change("chat_member", person, *standings))
    left = old in _IN and new in _OUT
    assert (event.kind is EventKind.GROUP_LEFT) == left
    assert (event.other_id == 88) == left


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"migrate_to_chat_id": NEW}, (EventKind.GROUP_MOVED, GROUP, NEW)),
        ({"migrate_from_chat_id": GROUP, "chat": {**_CHAT, "id": NEW}}, (EventKind.GROUP_MOVED, GROUP, NEW)),
        ({"left_chat_member": {**_USER, "id": 88}}, (EventKind.GROUP_LEFT, GROUP, 88)),
        ({"left_chat_member": _BOT}, (EventKind.OTHER, GROUP, 0)),
        ({"new_chat_members": [_USER]}, (EventKind.OTHER, GROUP, 0)),
        ({"new_chat_title": "Muu"}, (EventKind.OTHER, GROUP, 0)),
    ],
)
def test_service_messages(content: dict[str, Any], expected: tuple[EventKind, int, int]) -> None:
    event = intake.service_event(_message(**content))
    assert (event.kind, event.chat_id, event.other_id) == expected


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/jono", "jono"), ("/Jono@KOPPI_bot hei", "jono"), ("/paivystysryhma@koppi_bot", "paivystysryhma"),
        ("/jono@other_bot", None), ("/jono@other_bot @koppi_bot", None), ("/", None),
    ],
)  # fmt: skip
def test_a_command_for_another_bot_is_not_for_us(text: str, command: str | None) -> None:
    event = intake.group_event(_message(text=text))
    assert (event.kind, event.command or None) == (EventKind.GROUP if command else EventKind.OTHER, command)
    assert (event.text, event.argument) == ("", "")


@pytest.fixture
def receive(house: House) -> Callable[[Event], str]:
    """The desk takes an event in."""
    desk = Desk(house.database, MovableClock(), house.settings, house.catalogue, house.directory, lambda: None)  # type: ignore[arg-type]

    def _receive(event: Event) -> str:
        with house.database.transaction() as session:
            raw = {"update_id": event.update_id, "message": {"text": "KANARIA", "chat": {"id": event.chat_id}}}
            inbox.store(session, raw_updates=[raw], now=house.now)
        with house.database.transaction() as session:
            return desk._step(session, event)

    return _receive


def _rows(house: House, table: type[Any]) -> int:
    with house.database.transaction() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize(
    "kind", [EventKind.GROUP_LOST, EventKind.GROUP_BACK, EventKind.GROUP_MOVED, EventKind.GROUP_LEFT]
)
def test_of_a_group_that_is_not_ours_nothing_is_kept(
    house: House, receive: Callable[[Event], str], kind: EventKind
) -> None:
    worker = house.worker()
    with house.database.transaction() as session:
        addresses.remember_person(session, person_id=worker.person_id, chat_id=USER)
    persons, letters = _rows(house, Person), _rows(house, OutgoingMessage)
    assert receive(Event(9, kind, GROUP, USER, other_id=USER)) == "done"
    assert (_rows(house, Person), _rows(house, OutgoingMessage)) == (persons, letters)
    assert worker.person().role == Role.WORKER


def test_a_failure_in_the_group_is_not_told_to_the_group(house: House) -> None:
    with house.database.transaction() as session:
        group = people.new_person(session, language="fi", now=house.now)
        group.role = Role.DUTY_GROUP.value
        addresses.remember_person(session, person_id=group.id, chat_id=GROUP)
        inbox.store(session, raw_updates=[{"update_id": 9, "callback_query": {"from": {"id": USER}}}], now=house.now)
    before = _rows(house, OutgoingMessage)
    desk = Desk(house.database, MovableClock(), house.settings, house.catalogue, house.directory, lambda: None)  # type: ignore[arg-type]
    asyncio.run(desk._put_off(9, GROUP, RuntimeError("KANARIA")))
    assert _rows(house, OutgoingMessage) == before


def test_a_refused_press_in_a_group_is_told_over_the_chat_and_nowhere_else(house: House, worker: Chat) -> None:
    with house.database.transaction() as session:
        person = session.get_one(Person, worker.person_id)
        event = Event(9, EventKind.PRESS, GROUP, USER, message_id=5)
        visit = Visit(session, house.now, event, person, house.settings, house.catalogue, house.directory)
        reply = explanation(visit, NotForGroups())
    assert reply.letters == []
    assert reply.alert
    assert reply.toast is not None


def _duty_group(house: House, by: int) -> int:
    with house.database.transaction() as session:
        group = people.new_person(session, language="fi", now=house.now)
        addresses.remember_person(session, person_id=group.id, chat_id=GROUP)
        dutygroup.bind(
            session, group_id=group.id, by=by, organisation="Suvantomaa", leaving_removes=True, now=house.now
        )
        return group.id


def _leaves(house: House, group_id: int, person_id: int, settings: Settings) -> None:
    with house.database.transaction() as session:
        if addresses.person_at(session, chat_id=USER)[0] is None:
            addresses.remember_person(session, person_id=person_id, chat_id=USER)
        event = Event(9, EventKind.GROUP_LEFT, GROUP, USER, other_id=USER)
        group = session.get_one(Person, group_id)
        changes.on_left(Visit(session, house.now, event, group, settings, house.catalogue, house.directory))


@pytest.mark.parametrize("removes", [True, False])
@pytest.mark.parametrize("role", ["worker", "professional"])
def test_whose_access_ends_when_they_leave_the_duty_group(house: House, role: str, removes: bool) -> None:
    cai, leaver = house.worker("Cai", role="coordinator"), house.worker("Aino", role=role)
    group_id = _duty_group(house, cai.person_id)
    settings = Settings(duty=DutySettings(leaving_group_removes=removes))
    for _ in range(2):
        _leaves(house, group_id, leaver.person_id, settings)
    gone = removes and role == "worker"
    assert leaver.person().role == (Role.FAMILY if gone else role)
    assert sum("poistui päivystysryhmästä" in letter for letter in cai.post()) == gone


def test_whose_access_is_paused_cannot_come_back_after_leaving_the_duty_group(house: House) -> None:
    cai, leaver = house.worker("Cai", role="coordinator"), house.worker("Aino")
    group_id = _duty_group(house, cai.person_id)
    with house.database.transaction() as session:
        staff.pause(session, person_id=leaver.person_id, now=house.now, promise=lambda _case: house.now)
    _leaves(house, group_id, leaver.person_id, Settings())
    with pytest.raises(NotStaff):
        cai.presses("staff-confirm", leaver.person_id)


def test_who_leaves_a_group_that_is_the_duty_group_no_more_goes_on(house: House) -> None:
    cai, leaver = house.worker("Cai", role="coordinator"), house.worker("Aino")
    group_id = _duty_group(house, cai.person_id)
    cai.command("paivystysryhma")
    cai.presses("group-let-go")
    cai.presses("group-let-go", "yes")
    _leaves(house, group_id, leaver.person_id, Settings())
    assert leaver.person().role == Role.WORKER


def test_only_coordinators_see_the_page_of_the_group(house: House, worker: Chat) -> None:
    for ask in (lambda: worker.command("paivystysryhma"), lambda: worker.presses("group-let-go", "yes")):
        with pytest.raises(ForCoordinators):
            ask()


def test_whoever_is_removed_is_to_be_taken_out_of_the_group_too(house: House) -> None:
    cai, leaver = house.worker("Cai", role="coordinator"), house.worker("Aino")
    assert "Poista hänet myös" not in cai.presses("staff-remove", house.worker("Ben").person_id, "queue")
    _duty_group(house, cai.person_id)
    assert "Poista hänet myös" in cai.presses("staff-remove", leaver.person_id, "queue")
