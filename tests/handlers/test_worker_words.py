"""Notes and other words that a tool asked for: every way in which they could go wrong is tried here.

A note must never reach a family; words for a family must never end as a note; nothing happens before a press.
"""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.cases.errors import CaseInQueue, NotYourCase
from bot.cases.tables import Case, CaseMessage
from bot.casework.errors import NotADate, WordsGone
from bot.casework.tables import AwaitedWords, CaseNote
from handlers.worker.writing import EditTooLate, EmptyMessage
from tests.handlers.chats import Chat, House

NOTE = "äiti kuulosti väsyneeltä, soita huomenna"
MINUTES = 10


class Desk:
    """Two families with cases of one worker, and a colleague."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.worker, self.other = house.worker(), house.worker("Mikael")
        self.families = [house.chat(), house.chat()]
        for family in self.families:
            family.says("vauva itkee joka yö eikä meillä kukaan nuku")
            family.command("human")
        with house.database.transaction() as session:
            self.cases = [one.id for one in session.scalars(select(Case).order_by(Case.id))]
        for case_id in self.cases:
            self.worker.presses("claim", case_id)

    def asks(self, case_id: int = 0) -> None:
        """The worker presses *Kirjaa muistiinpano*."""
        self.worker.presses("note-new", case_id or self.cases[0])

    def notes(self) -> list[tuple[int, str]]:
        """Every note that is kept."""
        with self.house.database.transaction() as session:
            return [(one.case_id, one.body) for one in session.scalars(select(CaseNote).order_by(CaseNote.id))]

    def sent(self) -> list[tuple[int, str]]:
        """Everything that workers wrote to families."""
        by_workers = select(CaseMessage).where(CaseMessage.side == "worker").order_by(CaseMessage.id)
        with self.house.database.transaction() as session:
            return [(one.case_id, one.body) for one in session.scalars(by_workers)]

    def waits(self) -> list[str]:
        """Words that wait for a press."""
        with self.house.database.transaction() as session:
            return [one.body for one in session.scalars(select(AwaitedWords))]

    def families_read(self, words: str) -> list[bool]:
        """Whether each family was sent these words."""
        return [any(words in letter for letter in family.post()) for family in self.families]


@pytest.fixture
def desk(house: House) -> Desk:
    """Two cases in one hand."""
    return Desk(house)


@pytest.mark.parametrize("place", ["topic", "about", ""])
def test_a_note_waits_for_its_button_wherever_it_is_written(desk: Desk, place: str) -> None:
    desk.asks()
    shown = desk.worker.says(NOTE, **({place: f"case:{desk.cases[0]}"} if place else {}))
    assert NOTE in shown
    assert desk.worker.actions() == {"words-keep", "words-send", "words-drop"}
    assert desk.notes() == desk.sent() == []
    desk.worker.presses("words-keep")
    assert desk.notes() == [(desk.cases[0], NOTE)]
    assert desk.sent() == []
    assert desk.families_read(NOTE) == [False, False]
    assert NOTE in desk.worker.presses("notes", desk.cases[0])


def test_words_for_the_family_go_there_with_one_press_and_are_no_note(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    desk.worker.presses("words-send")
    assert (desk.sent(), desk.notes()) == ([(desk.cases[0], NOTE)], [])
    assert desk.families_read(NOTE) == [True, False]


def test_discarded_words_go_nowhere_and_the_next_ones_go_their_way(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    desk.worker.presses("words-drop")
    assert desk.sent() == desk.notes() == desk.waits() == []
    desk.worker.says("hei", topic=f"case:{desk.cases[0]}")
    assert desk.sent() == [(desk.cases[0], "hei")]


@pytest.mark.parametrize("place", ["topic", "about"])
def test_in_another_cases_topic_or_reply_both_cases_are_named_and_nothing_is_guessed(desk: Desk, place: str) -> None:
    desk.asks()
    shown = desk.worker.says(NOTE, **{place: f"case:{desk.cases[1]}"})
    assert f"kirjoitit asiaan {desk.cases[1]}" in shown
    assert desk.notes() == desk.sent() == []
    desk.worker.presses("words-send")
    assert desk.sent() == [(desk.cases[1], NOTE)]
    assert desk.notes() == []


def test_a_note_written_in_another_topic_is_kept_with_the_case_it_was_asked_for(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[1]}")
    desk.worker.presses("words-keep")
    assert desk.notes() == [(desk.cases[0], NOTE)]
    assert desk.families_read(NOTE) == [False, False]


def test_words_elsewhere_while_a_note_waits_go_where_they_always_go(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    keep = next(button for button in desk.worker.buttons() if button.action == "words-keep")
    desk.worker.says("hei teille", topic=f"case:{desk.cases[1]}")
    assert desk.sent() == [(desk.cases[1], "hei teille")]
    desk.worker.presses("words-keep", *keep.ids)
    assert desk.notes() == [(desk.cases[0], NOTE)]


def test_a_note_in_two_messages_is_one_and_old_buttons_are_worth_nothing(desk: Desk) -> None:
    desk.asks()
    desk.worker.says("ensin tämä", topic=f"case:{desk.cases[0]}")
    old = {button.action: button.ids for button in desk.worker.buttons()}
    shown = desk.worker.says("ja vielä tämä", topic=f"case:{desk.cases[0]}")
    assert "ensin tämä\nja vielä tämä" in shown
    for action in ("words-send", "words-keep", "words-drop"):
        with pytest.raises(WordsGone):
            desk.worker.presses(action, *old[action])
    desk.worker.says("loppu")  # a reply to nothing is another place: asked about as any draft
    assert "draft" in desk.worker.reply.binds
    keep = desk.waits()
    assert keep == ["ensin tämä\nja vielä tämä"]
    assert desk.sent() == []


def test_each_message_of_a_burst_is_asked_about_so_that_none_is_left_behind(desk: Desk) -> None:
    desk.asks()
    assert "yksi" in desk.worker.says("yksi", more_waiting=True, topic=f"case:{desk.cases[0]}")
    assert "yksi\nkaksi" in desk.worker.says("kaksi", topic=f"case:{desk.cases[0]}")


def test_another_worker_is_asked_nothing(desk: Desk) -> None:
    desk.asks()
    with pytest.raises(NotYourCase):
        desk.other.says(NOTE, topic=f"case:{desk.cases[0]}")
    assert desk.waits() == [""]
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    keep = next(button for button in desk.worker.buttons() if button.action == "words-keep")
    with pytest.raises(WordsGone):
        desk.other.presses("words-keep", *keep.ids)
    with pytest.raises(NotYourCase):
        desk.other.presses("note-new", desk.cases[0])
    with pytest.raises(NotYourCase):
        desk.other.presses("notes", desk.cases[0])


def test_after_ten_minutes_words_in_a_topic_are_still_asked_about(desk: Desk) -> None:
    desk.asks()
    desk.house.later(minutes=MINUTES + 1)
    shown = desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    assert "Kymmenen minuuttia" in shown
    assert desk.notes() == desk.sent() == []
    desk.worker.presses("words-keep")
    assert desk.notes() == [(desk.cases[0], NOTE)]


def test_after_ten_minutes_words_outside_every_case_are_ordinary_ones(desk: Desk) -> None:
    desk.asks()
    desk.house.later(minutes=MINUTES + 1)
    desk.worker.says(NOTE)
    assert "send" in desk.worker.actions()
    assert desk.notes() == desk.sent() == []


def test_after_a_day_nothing_is_waited_for(desk: Desk) -> None:
    desk.asks()
    desk.house.later(hours=24)
    desk.worker.says("huomenta", topic=f"case:{desk.cases[0]}")
    assert desk.sent() == [(desk.cases[0], "huomenta")]


def test_back_before_writing_waits_for_nothing(desk: Desk) -> None:
    desk.asks()
    desk.worker.presses("words-leave", desk.cases[0])
    desk.worker.says("hei", topic=f"case:{desk.cases[0]}")
    assert desk.sent() == [(desk.cases[0], "hei")]


def test_a_command_between_changes_nothing(desk: Desk) -> None:
    desk.asks()
    desk.worker.command("queue")
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    assert desk.notes() == desk.sent() == []


def test_an_edit_before_the_press_is_shown_again(desk: Desk) -> None:
    desk.asks()
    desk.worker.says("vrhe", topic=f"case:{desk.cases[0]}")
    assert "virhe" in desk.worker.edits("virhe", about=desk.worker.reply.binds)
    desk.worker.presses("words-keep")
    assert desk.notes() == [(desk.cases[0], "virhe")]


def test_an_edit_of_a_kept_note_changes_the_note_and_nothing_else(desk: Desk) -> None:
    desk.asks()
    desk.worker.says("vrhe", topic=f"case:{desk.cases[0]}")
    bound = desk.worker.reply.binds
    desk.worker.presses("words-keep")
    desk.worker.edits(NOTE, about=bound)
    assert desk.notes() == [(desk.cases[0], NOTE)]
    assert desk.sent() == []
    assert desk.families_read(NOTE) == [False, False]
    with pytest.raises(EmptyMessage):
        desk.worker.edits("", about=bound)
    desk.worker.presses("release-reason", desk.cases[0], "other")
    with pytest.raises(CaseInQueue):
        desk.worker.edits("salaa", about=bound)


def test_an_edit_of_a_sent_message_reaches_the_family(desk: Desk) -> None:
    desk.asks()
    desk.worker.says("vrhe", topic=f"case:{desk.cases[0]}")
    bound = desk.worker.reply.binds
    desk.worker.presses("words-send")
    desk.worker.edits("virhe", about=bound)
    assert desk.sent() == [(desk.cases[0], "virhe")]
    assert desk.notes() == []


def test_an_edit_of_discarded_words_goes_nowhere(desk: Desk) -> None:
    desk.asks()
    desk.worker.says("vrhe", topic=f"case:{desk.cases[0]}")
    bound = desk.worker.reply.binds
    desk.worker.presses("words-drop")
    with pytest.raises(EditTooLate):
        desk.worker.edits(NOTE, about=bound)
    assert desk.sent() == desk.notes() == []


def test_a_case_that_went_away_meanwhile_keeps_and_sends_nothing(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    pressed = {button.action: button.ids for button in desk.worker.buttons()}
    desk.worker.presses("release-reason", desk.cases[0], "other")
    for action in ("words-keep", "words-send"):
        with pytest.raises(CaseInQueue):
            desk.worker.presses(action, *pressed[action])
    assert desk.sent() == desk.notes() == []


def test_a_second_press_keeps_and_sends_once(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE, topic=f"case:{desk.cases[0]}")
    ids = next(button.ids for button in desk.worker.buttons() if button.action == "words-keep")
    desk.worker.presses("words-keep", *ids)
    for action in ("words-keep", "words-send"):
        with pytest.raises(WordsGone):
            desk.worker.presses(action, *ids)
    assert desk.notes() == [(desk.cases[0], NOTE)]
    assert desk.sent() == []


def test_a_later_question_takes_the_place_of_an_earlier_one(desk: Desk) -> None:
    desk.asks()
    desk.asks(desk.cases[1])
    desk.worker.says(NOTE)
    desk.worker.presses("words-keep")
    assert desk.notes() == [(desk.cases[1], NOTE)]


def test_a_day_is_shown_before_anything_happens_and_other_words_are_no_day(desk: Desk) -> None:
    desk.worker.presses("snooze-other", desk.cases[0])
    shown = desk.worker.says("palaan teille pian", topic=f"case:{desk.cases[0]}")
    assert "päivää" in shown
    assert desk.worker.actions() == {"words-send", "words-drop"}
    desk.worker.presses("words-send")
    assert desk.sent() == [(desk.cases[0], "palaan teille pian")]
    desk.worker.presses("step-other", desk.cases[0], "call")
    desk.worker.says("27.11.", topic=f"case:{desk.cases[0]}")
    desk.worker.presses("words-keep")
    assert "Anna soittaa, viimeistään perjantaina 27.11." in desk.families[0].command("status")
    desk.worker.presses("step-other", desk.cases[0], "call")
    desk.worker.says("27.11.2020", topic=f"case:{desk.cases[0]}")
    with pytest.raises(NotADate):
        desk.worker.presses("words-keep")


def test_a_note_is_erased_with_one_press_and_with_its_case(desk: Desk) -> None:
    desk.asks()
    desk.worker.says(NOTE)
    desk.worker.presses("words-keep")
    desk.worker.presses("notes", desk.cases[0])
    assert NOTE not in desk.worker.presses("note-erase")
    assert desk.notes() == []
    desk.asks()
    desk.worker.says(NOTE)
    desk.worker.presses("words-keep")
    with desk.house.database.transaction() as session:
        session.delete(session.get_one(Case, desk.cases[0]))
    assert desk.notes() == []


def test_families_never_see_a_tool(desk: Desk) -> None:
    family: Chat = desk.families[0]
    from handlers.steps import ButtonOfOthers

    for action in ("tools", "notes", "note-new", "answers", "copy", "tags"):
        with pytest.raises(ButtonOfOthers):
            family.presses(action, desk.cases[0])
