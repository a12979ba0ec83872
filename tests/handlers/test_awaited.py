"""Awaited words, of every kind there is: never from where words belong to somebody else, and not for ever."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from sqlalchemy.orm import Session

from bot.people.rules import Role
from bot.people.tables import Person
from handlers.awaited import words
from handlers.awaited.kinds import READERS
from handlers.awaited.words import Ends, Kind
from handlers.visit import Action, Event, EventKind, Visit
from tests.handlers.chats import Chat, House

DANGER = "haluan kuolla"
_UPDATES = count(1_000_000)


def _ids(kind: Kind) -> str:
    return kind.name


def _open(kind: Kind) -> Kind:
    """The kind as if whatever is written were an answer to it: what is left is what guards them all."""
    return replace(kind, is_open=lambda _visit, _data: True)


def _who(house: House, kind: Kind) -> Chat:
    """Somebody who can be asked for words of this kind."""
    role = next(one for one in (Role.FAMILY, Role.WORKER, Role.COORDINATOR) if kind.whose(one))
    return house.chat() if role is Role.FAMILY else house.worker(role=role)


def _visit(session: Session, chat: Chat, event: EventKind = EventKind.TEXT, **more: str) -> Visit:
    number, house = next(_UPDATES), chat.house
    about, topic = more.pop("about", ""), more.pop("topic", "")
    given = Event(number, event, chat.person_id, chat.person_id, message_id=number, action=Action(""), **more)  # type: ignore[arg-type]
    return Visit(
        session, house.now, given, session.get_one(Person, chat.person_id), house.settings, house.catalogue, house.directory,
        about, topic
    )  # fmt: skip


def _is_answer(chat: Chat, kind: Kind, **more: str) -> bool:
    with chat.house.database.transaction() as session:
        return words.is_answer(_visit(session, chat, **{"text": "sanoja", **more}), _open(kind))


def _asks(chat: Chat, kind: Kind) -> None:
    with chat.house.database.transaction() as session:
        words.ask(_visit(session, chat), kind, what="word")


def _is_asked(chat: Chat, kind: Kind) -> bool:
    with chat.house.database.transaction() as session:
        return words.asked(_visit(session, chat), kind) is not None


@pytest.mark.parametrize("kind", READERS, ids=_ids)
@pytest.mark.parametrize("place", ["about", "topic"])
def test_words_of_a_case_are_never_taken(house: House, kind: Kind, place: str) -> None:
    chat = _who(house, kind)
    assert not _is_answer(chat, kind)
    _asks(chat, kind)
    assert _is_answer(chat, kind)
    assert not _is_answer(chat, kind, **{place: "case:12/message:40"})


@pytest.mark.parametrize("kind", [one for one in READERS if one.whose(Role.WORKER)], ids=_ids)
@pytest.mark.parametrize("place", ["about", "topic"])
def test_a_workers_words_are_the_familys_wherever_a_case_is_named(house: House, kind: Kind, place: str) -> None:
    worker = house.worker()
    _asks(worker, kind)
    assert not _is_answer(worker, kind, **{place: "case:12"})


@pytest.mark.parametrize("kind", [one for one in READERS if one.whose(Role.FAMILY)], ids=_ids)
def test_words_of_danger_of_a_family_are_heard_whatever_was_asked(house: House, kind: Kind) -> None:
    family = house.chat()
    _asks(family, kind)
    assert not _is_answer(family, kind, text=DANGER)


@pytest.mark.parametrize("kind", READERS, ids=_ids)
def test_a_question_is_forgotten_after_a_while_and_when_another_one_comes(house: House, kind: Kind) -> None:
    chat = _who(house, kind)
    _asks(chat, kind)
    house.now += kind.waits
    assert _is_answer(chat, kind)
    house.later(seconds=1)
    assert not _is_answer(chat, kind)
    _asks(chat, kind)
    _asks(chat, Kind("another"))
    assert not _is_answer(chat, kind)


@pytest.mark.parametrize("kind", READERS, ids=_ids)
def test_what_ends_the_waiting_is_said_by_the_kind(house: House, kind: Kind) -> None:
    chat = _who(house, kind)
    for event, ends in (
        (EventKind.PRESS, {Ends.WITH_ANYTHING, Ends.WITH_AN_ACT}),
        (EventKind.COMMAND, {Ends.WITH_ANYTHING, Ends.WITH_A_COMMAND, Ends.WITH_AN_ACT}),
    ):
        _asks(chat, kind)
        with house.database.transaction() as session:
            words.moves_on(_visit(session, chat, event), kind)
        assert _is_asked(chat, kind) is (kind.ends not in ends)


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in READERS}) == len(READERS)
