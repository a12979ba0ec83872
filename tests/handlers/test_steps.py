"""Each role has its own commands and buttons; those of others are refused kindly, old ones lead to the menu."""

from __future__ import annotations

import pytest

from bot.people.rules import BY_INVITATION, Role
from handlers.commands import meaning_of
from handlers.family.asked import QuestionGone
from handlers.steps import ButtonOfOthers, CommandOfOthers, UnknownButton, commands_for
from handlers.visit import EventKind, Reply
from tests.handlers.chats import Chat, House

FAMILY_BUTTONS = ["human", "status", "none", "misread", "close", "reopen", "feedback"]
WORKER_BUTTONS = ["claim", "release", "release-reason", "resolve", "send", "discard", "active"]


@pytest.mark.parametrize("action", WORKER_BUTTONS)
def test_a_family_cannot_press_what_is_for_workers(house: House, action: str) -> None:
    with pytest.raises(ButtonOfOthers):
        house.chat().presses(action, 1)


@pytest.mark.parametrize("action", FAMILY_BUTTONS)
def test_a_worker_cannot_press_what_is_for_families(worker: Chat, action: str) -> None:
    with pytest.raises(ButtonOfOthers):
        worker.presses(action, 1)


@pytest.mark.parametrize("action", ["appointment-move", "x", "claims"])
def test_a_button_that_no_step_knows_is_stale_for_everybody(house: House, worker: Chat, action: str) -> None:
    for chat in (house.chat(), worker):
        with pytest.raises(UnknownButton):
            chat.presses(action, 1)


@pytest.mark.parametrize("command", ["jono", "ko", "queue", "omat"])
def test_a_family_cannot_use_the_commands_of_workers(house: House, command: str) -> None:
    with pytest.raises(CommandOfOthers):
        house.chat().command(command)


def test_an_unknown_command_shows_what_can_be_done(house: House, worker: Chat) -> None:
    assert "Kirjoita omin sanoin" in house.chat().command("foo")
    assert "Jonosta näet" in worker.command("foo")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("role", [Role.FAMILY, *sorted(BY_INVITATION)])
def test_every_command_in_the_menu_is_answered(house: House, role: Role, language: str) -> None:
    chat = house.chat(language) if role is Role.FAMILY else house.worker(role=role, language=language)
    for command, _ in commands_for(role, language):
        assert chat.command(command).strip()
        assert command.isascii()
        assert meaning_of(command)


@pytest.mark.parametrize("kind", ["photo", "sticker"])
def test_no_kind_of_message_is_met_with_silence(house: House, kind: str) -> None:
    assert house.chat().sends(kind)


def test_being_shut_out_needs_no_answer(house: House) -> None:
    chat = house.chat()
    for kind in (EventKind.BLOCKED, EventKind.UNBLOCKED, EventKind.OTHER):
        chat.meets(kind)
        assert chat.reply == Reply()


def test_a_group_hears_one_line(house: House) -> None:
    assert "yksityisesti" in house.chat().meets(EventKind.GROUP)


@pytest.mark.parametrize("action", ["none", "choice", "misread"])
def test_the_questions_of_others_cannot_be_reached(house: House, action: str) -> None:
    owner, other = house.chat(), house.chat()
    owner.says("vauva itkee yöt ja huutaa koliikkia")
    number = int(owner.reply.binds.rpartition(":")[2])
    with pytest.raises(QuestionGone):
        other.presses(action, number, "child")
