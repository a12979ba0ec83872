"""What happens to a case is written down: kinds and dates, never words."""

from __future__ import annotations

import pytest

from bot.cases import history
from bot.cases.history import Happening
from bot.cases.tables import Case, LetGo
from tests.cases.conftest import Story


def _told(story: Story, case: Case) -> list[str]:
    with story.transaction() as session:
        return [entry.what for entry in history.history(session, case_id=case.id)]


def test_a_case_from_its_opening_to_its_end(story: Story) -> None:
    family, worker = story.family(), story.worker()
    case = story.opens(family, "emme nuku")
    story.claims(worker, case)
    story.answers(worker, case, "Kerro lisää.")
    story.resolves(worker, case)
    story.reopens(family, case)
    story.closes(family, case)
    assert _told(story, case) == [
        Happening.OPENED, Happening.PROMISED, Happening.CLAIMED, Happening.ANSWERED, Happening.RESOLVED,
        Happening.PROMISED, Happening.REOPENED, Happening.CLOSED,
    ]  # fmt: skip


def test_an_answer_tells_which_promise_it_kept(story: Story) -> None:
    family, worker = story.family(), story.worker()
    case = story.opens(family, "emme nuku")
    promised_at = story.promised_at
    story.claims(worker, case)
    story.pass_time(hours=1)
    story.answers(worker, case, "Hei!")
    with story.transaction() as session:
        answered = [one for one in history.history(session, case_id=case.id) if one.what == Happening.ANSWERED]
    assert [(one.moment, one.at, one.actor_id) for one in answered] == [(promised_at, story.now, worker)]


def test_a_promise_that_is_put_off_is_a_correction(story: Story) -> None:
    story.worker()
    case = story.opens(story.family(), "emme nuku")
    story.pass_time(hours=5)
    story.reminds()
    assert _told(story, case)[2:] == [Happening.CORRECTED, Happening.NUDGED]


def test_whoever_gives_a_case_back_has_let_go_of_it(story: Story) -> None:
    family, worker = story.family(), story.worker()
    case = story.opens(family, "emme nuku")
    story.claims(worker, case)
    story.releases(worker, case, "other-skill")
    with story.transaction() as session:
        returned = history.history(session, case_id=case.id)[-1]
        assert (returned.what, returned.actor_id, returned.reason) == (Happening.RETURNED, worker, "other-skill")
        assert session.get(LetGo, (case.id, worker)) is not None


@pytest.mark.parametrize("words", ["salainen asia"])
def test_no_word_of_a_message_is_in_the_history(story: Story, words: str) -> None:
    case = story.opens(story.family(), words)
    with story.transaction() as session:
        entries = history.history(session, case_id=case.id)
        assert entries
        assert not any(words in str(vars(entry)) for entry in entries)
