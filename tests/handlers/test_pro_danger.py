"""A professional's words of danger bring the duty card and nothing else: no row anywhere is new, other or gone."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import Table, select

from bot.db import Row
from bot.dialogue import service as dialogue
from bot.outbox.tables import OutgoingClass
from handlers.commands import _WORDS
from handlers.professional.danger import is_danger
from handlers.visit import Reply
from tests.handlers.chats import Chat, House

#: What professionals write of a child in danger, and of danger to anybody.
WORDS = {
    "fi": ["isä hakkaa lasta", "oppilas sanoo että haluaa kuolla", "tapan itseni tänä yönä"],
    "sv": ["pappan slår barnet", "eleven säger att hon vill dö", "jag tänker döda mig i natt"],
    "en": ["the father beats the child", "the pupil says she wants to die", "I am going to kill myself tonight"],
}
#: Each place in a talk where words are awaited, as the rooms remember it.
STATES = {
    "": {},
    "edit": {"what": "word", "subject": "koulukuraattori", "old": ""},
    "staff": {"what": "rename", "subject": "1"},
    "event-words": {"what": "wish", "subject": 1},
    "kutsu-suggestion": {"kutsu": 1, "version": 1},
    "plan-words": {"what": "step", "subject": 1},
    "week-plan": {"what": "hours"},
}
#: Harmless apart, danger together.
TOGETHER = [("haluan", "kuolla"), ("hän aikoo tappaa", "itsensä")]
#: The first of each language that the danger rules know.
KNOWN = {language: next(one for one in words if is_danger(one)) for language, words in WORDS.items()}


def _everything(house: House) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with house.database.transaction() as session:
        return {name: _rows(session, table) for name, table in Row.metadata.tables.items()}


def _rows(session: object, table: Table) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in session.execute(select(table))), key=repr)  # type: ignore[attr-defined]


def _awaits(chat: Chat, state: str) -> None:
    until = (chat.house.now + timedelta(minutes=9)).isoformat()
    if state:
        with chat.house.database.transaction() as session:
            dialogue.remember(
                session, person_id=chat.person_id, state=state, data={**STATES[state], "until": until}, now=chat.house.now
            )  # fmt: skip


def _ways(chat: Chat, words: str, about: str = "") -> list[object]:
    """Every way to write these words."""
    return [
        lambda: chat.says(words, about=about), lambda: chat.says(words, about=about, more_waiting=True),
        lambda: chat.edits(words, about or "question:1"), lambda: chat.sends("photo", words),
        lambda: chat.command(words.partition(" ")[0], words.partition(" ")[2]),
    ]  # fmt: skip


def _is_card_alone(reply: Reply) -> bool:
    keys = [[part.key for part in letter.parts] for letter in reply.letters]
    return keys == [["danger-pro"]] and reply.klass is OutgoingClass.URGENT and not reply.binds


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", WORDS)
def test_danger_brings_the_card_in_every_state_and_keeps_nothing(house: House, language: str, state: str) -> None:
    chat = house.worker(language=language, role="professional")
    _awaits(chat, state)
    for way, about in product(range(5), ("", "question:1", "case:1/message:1")):
        before = _everything(house)
        _ways(chat, KNOWN[language], about)[way]()  # type: ignore[operator]
        assert _is_card_alone(chat.reply), (way, about)
        assert _everything(house) == before


@pytest.mark.parametrize("command", sorted(_WORDS))
def test_danger_after_a_command_is_heard(house: House, command: str) -> None:
    chat = house.worker(role="professional")
    for words in _WORDS[command].values():
        before = _everything(house)
        chat.command(words, KNOWN["fi"])
        assert _is_card_alone(chat.reply)
        assert _everything(house) == before


def test_danger_in_an_open_case_stays_out_of_it(house: House) -> None:
    worker, chat = house.worker(), house.worker(role="professional")
    chat.says("oppilas ei tule kouluun")
    chat.command("human")
    worker.presses("claim")
    before = _everything(house)
    chat.says(KNOWN["fi"])
    assert _is_card_alone(chat.reply)
    assert _everything(house) == before


def test_the_card_names_the_law_the_number_and_that_nothing_is_kept(house: House) -> None:
    said = house.worker(role="professional").says(KNOWN["fi"])
    for words in ("112", "25 §", "itse", "Salassapito ei estä", "ei säilytetä", "ei säilytetä, eikä kukaan"):
        assert words in said


def test_danger_that_two_messages_tell_together_leaves_neither(house: House) -> None:
    chat = house.worker(role="professional")
    first, second = next(pair for pair in TOGETHER if not any(map(is_danger, pair)) and is_danger("\n".join(pair)))
    before = _everything(house)["question"]
    chat.says(first)
    chat.says(second)
    assert [[part.key for part in letter.parts] for letter in chat.reply.letters] == [["danger-pro"]]
    assert _everything(house)["question"] == before


def test_a_workers_words_to_a_family_go_to_the_family(house: House) -> None:
    worker, family = house.worker(), house.chat()
    family.says("vauva itkee yöt")
    family.command("human")
    worker.presses("claim")
    about = "case:1/message:1"
    worker.says(f"Kerroit, että {KNOWN['fi']}. Soita 112.", about=about)
    assert not _is_card_alone(worker.reply)
    assert any("Kerroit, että" in letter for letter in family.post())
    worker.says(KNOWN["fi"])
    assert not _is_card_alone(worker.reply)


def test_a_worker_without_a_case_gets_the_card_too(house: House) -> None:
    worker = house.worker()
    before = _everything(house)
    for way in range(4):
        _ways(worker, KNOWN["fi"])[way]()  # type: ignore[operator]
        assert _is_card_alone(worker.reply)
    assert _everything(house) == before


def test_a_familys_danger_is_still_a_familys(house: House) -> None:
    chat = house.chat()
    chat.says(KNOWN["fi"])
    assert not _is_card_alone(chat.reply)


def test_what_is_no_danger_is_answered_as_before(house: House) -> None:
    chat = house.worker(role="professional")
    chat.says("oppilas ei tule kouluun, kuraattori")
    assert not _is_card_alone(chat.reply)
    assert chat.reply.binds.startswith("question:")
