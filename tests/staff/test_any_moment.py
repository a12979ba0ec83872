"""Whatever happens before and after: from the removal on, nothing of a case comes from or goes to whoever was removed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from random import Random

import pytest
from sqlalchemy import select

from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseMessage
from bot.errors import HelpdeskError
from bot.people.tables import Person
from tests.staff.conftest import JANUARY, StaffStory

EVENTS_BEFORE, EVENTS_AFTER = 25, 25
CANARY = "kanarialintu"


class Crowd:
    """A coordinator, two workers and four families who do whatever chance says."""

    def __init__(self, story: StaffStory, chance: Random) -> None:
        self.story, self.chance = story, chance
        self.kaisa = story.coordinator()
        self.workers = [story.worker(name) for name in ("Anna", "Ben")]
        self.families = [story.family() for _ in range(4)]

    def happens(self) -> None:
        """One event; what the desk refuses is refused."""
        events: list[Callable[[], object]] = [
            self._opens, self._claims, self._answers, self._writes, self._edits, self._withdraws, self._resolves,
            self._resolves, self._releases, self._ticks, self._claims, self._writes, self._answers,
        ]  # fmt: skip
        with contextlib.suppress(HelpdeskError):
            self.chance.choice(events)()

    def _any_case(self) -> Case:
        with self.story.transaction() as session:
            found = session.scalars(select(Case).order_by(Case.id)).all()
        return self.chance.choice(found) if found else self._opens()

    def _any_worker(self) -> int:
        return self.chance.choice([self.kaisa, *self.workers])

    def _with_owner(self) -> tuple[int, Case]:
        """A case and, mostly, its owner."""
        case = self._any_case()
        owner = case.owner_id if case.owner_id is not None and self.chance.random() < 0.9 else None
        return owner or self._any_worker(), case

    def _opens(self) -> Case:
        return self.story.opens(self.chance.choice(self.families), CANARY)

    def _claims(self) -> None:
        self.story.claims(self._any_worker(), self._any_case())

    def _answers(self) -> None:
        self.story.answers(*self._with_owner(), f"vastaus {CANARY}")

    def _writes(self) -> None:
        self.story.writes(self.chance.choice(self.families), CANARY)

    def _message(self) -> CaseMessage:
        with self.story.transaction() as session:
            return self.chance.choice(session.scalars(select(CaseMessage).order_by(CaseMessage.id)).all() or [_NOTHING])

    def _edits(self) -> None:
        message = self._message()
        self.story.edits(message.author_id, message, f"{CANARY} {self.chance.random()}")

    def _withdraws(self) -> None:
        message = self._message()
        self.story.withdraws(message.author_id, message)

    def _resolves(self) -> None:
        self.story.resolves(*self._with_owner())

    def _releases(self) -> None:
        self.story.releases(*self._with_owner())

    def _ticks(self) -> None:
        self.story.pass_time(hours=self.chance.choice((1, 3, 5)))
        self.story.reminds()


_NOTHING = CaseMessage(id=0, author_id=0)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("way", ["removed", "left", "professional", "paused"])
def test_nothing_of_a_case_passes_after_access_ended(story: StaffStory, seed: int, way: str) -> None:
    crowd = Crowd(story, Random(seed))
    for _ in range(EVENTS_BEFORE):
        crowd.happens()
    gone, heir = crowd.workers[0], crowd.chance.choice([None, crowd.workers[1]])
    if crowd.chance.random() < 0.7:
        story.all_arrives()
    _end_access(story, crowd, gone, heir, way)
    waiting = {row.id for row in story.waiting_for(gone)}
    seen = {row.id for row in story.outbox(gone)} - waiting
    written = _written_by(story, gone)
    for _ in range(EVENTS_AFTER):
        crowd.happens()
    sent = [row.payload for row in story.outbox(gone) if row.id not in seen]
    words = json.dumps(sent, ensure_ascii=False)
    assert CANARY not in words
    assert "Unineuvonta" not in words
    assert _written_by(story, gone) == written
    with story.transaction() as session:
        held = select(Case.status).where(Case.owner_id == gone)
        assert set(session.scalars(held)) <= {CaseStatus.RESOLVED, CaseStatus.CLOSED}


def _end_access(story: StaffStory, crowd: Crowd, gone: int, heir: int | None, way: str) -> None:
    if way in ("removed", "left"):
        story.removes(gone, crowd.kaisa if way == "removed" else gone, heir)
    elif way == "professional":
        story.gives_role(gone, "professional", crowd.kaisa)
    else:
        for _ in range(4):
            story.waits_until(max(story.now, JANUARY))
            story.ticks()
            for one in (crowd.kaisa, *crowd.workers[1:]):
                story.confirms(one, crowd.kaisa)
            story.pass_time(days=14)
        with story.transaction() as session:
            assert session.get_one(Person, gone).role == "family"


def _written_by(story: StaffStory, person_id: int) -> list[tuple[int, str]]:
    """Everything that a person wrote, as it stands."""
    with story.transaction() as session:
        mine = select(CaseMessage).where(CaseMessage.author_id == person_id).order_by(CaseMessage.id)
        return [(one.id, one.body) for one in session.scalars(mine)]
