"""Whatever happens in whatever order: what can be pressed in the duty group is what waits in the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

import pytest
from sqlalchemy import select

from bot.cases.queries import queue
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, QueueCard
from bot.db import Database
from bot.dutygroup import service as dutygroup
from bot.outbox.tables import OutgoingKind, OutgoingMessage
from tests.cases.grouped import Grouped

STEPS = 25


@dataclass
class Screen:
    """A group as its members see it: the cases that can be pressed, by the key of the card."""

    group_id: int
    away: bool = False
    shown: dict[str, list[int]] = field(default_factory=dict)

    def take(self, row: OutgoingMessage) -> str:
        """What Telegram does with a message; gives what becomes of it."""
        if self.away:
            return "failed"
        key = row.target if row.kind == OutgoingKind.EDIT else row.key
        if row.kind == OutgoingKind.MESSAGE or key in self.shown:
            buttons = [button for line in row.payload["letter"]["buttons"] for button in line]
            self.shown[key] = [int(button[2][0]) for button in buttons if button[1] == "claim"]
        return "sent"

    def pressable(self) -> list[int]:
        """The cases whose buttons are there, in order."""
        return sorted(case_id for cases in self.shown.values() for case_id in cases)


class Desk:
    """Families, three workers, a coordinator and two groups to which anything may happen."""

    def __init__(self, story: Grouped, seed: int) -> None:
        self.story, self.random = story, Random(seed)
        self.cai = story.worker("Cai", role="coordinator")
        self.workers = [self.cai, story.worker("Anna"), story.worker("Ben")]
        self.screens = [Screen(story.family()), Screen(story.family())]
        self.current: Screen | None = None

    def steps(self) -> list[Callable[[], object]]:
        """Everything that can happen now."""
        found: list[Callable[[], object]] = [
            self.opens,
            self.opens,
            self.claims,
            self.claims,
            self.releases,
            self.closes,
        ]
        found += [self.delivers, self.delivers, self.ticks]
        if self.current is None:
            return [*found, self.binds]
        here = [self.comes_back] if self.current.away else [self.loses, self.moves, self.lets_go, self.binds]
        return [*found, *here]

    def opens(self) -> None:
        """A family asks."""
        self.story.opens(self.story.family(), "KANARIA", urgent=self.random.random() < 0.3)

    def claims(self) -> None:
        """Somebody takes a case."""
        if case := self._one(CaseStatus.NEW):
            self.story.claims(self.random.choice(self.workers), case)

    def releases(self) -> None:
        """An owner gives a case back."""
        if case := self._one(CaseStatus.OPEN):
            assert case.owner_id is not None
            self.story.releases(case.owner_id, case)

    def closes(self) -> None:
        """A family needs nobody any more."""
        if case := self._one(CaseStatus.NEW, CaseStatus.OPEN):
            self.story.closes(case.family_id, case)

    def binds(self) -> None:
        """A coordinator sets one of the groups."""
        self.current = self.random.choice([one for one in self.screens if not one.away])
        self.story.binds(self.current.group_id, self.cai)

    def lets_go(self) -> None:
        """A coordinator does without a group."""
        self.story.do(dutygroup.let_go, by=self.cai)
        self.current = None

    def loses(self) -> None:
        """The bot is thrown out."""
        assert self.current is not None
        self.delivers()
        self.current.away = True
        self.story.do(dutygroup.lost, group_id=self.current.group_id)

    def comes_back(self) -> None:
        """The bot is let in again."""
        assert self.current is not None
        self.delivers()
        self.current.away = False
        self.story.do(dutygroup.back, group_id=self.current.group_id)

    def moves(self) -> None:
        """The group becomes a supergroup: nobody can edit what was said in the old one."""
        assert self.current is not None
        self.current.shown.clear()
        self.story.do(dutygroup.moved, group_id=self.current.group_id)

    def ticks(self) -> None:
        """The ticker looks whether every card is where it belongs."""
        self.story.pays()

    def delivers(self) -> None:
        """Everything leaves that waits."""
        with self.story.transaction() as session:
            for screen in self.screens:
                mine = select(OutgoingMessage).where(
                    OutgoingMessage.person_id == screen.group_id, OutgoingMessage.status == "pending"
                )
                for row in session.scalars(mine.order_by(OutgoingMessage.id)).all():
                    row.status = screen.take(row)

    def _one(self, *statuses: str) -> Case | None:
        with self.story.transaction() as session:
            found = session.scalars(select(Case).where(Case.status.in_(statuses)).order_by(Case.id)).all()
        return self.random.choice(found) if found else None

    def check(self) -> None:
        """Once all is calm, every case of the queue can be taken somewhere, and nothing else can be."""
        self.ticks()
        self.delivers()
        with self.story.transaction() as session:
            waiting = sorted(case.id for case in queue(session))
            cards = session.execute(select(QueueCard.case_id, QueueCard.reader_id)).all()
        for screen in self.screens:
            if not screen.away:
                assert screen.pressable() == (waiting if screen is self.current else [])
        if self.current is None or self.current.away:
            assert set(waiting) <= {case_id for case_id, reader_id in cards if reader_id in self.workers}


@pytest.fixture
def story(database: Database, now: datetime) -> Grouped:
    """A desk without people."""
    return Grouped(database, now)


@pytest.mark.parametrize("seed", range(12))
def test_what_can_be_pressed_in_the_group_is_what_waits(story: Grouped, seed: int) -> None:
    desk = Desk(story, seed)
    for _ in range(STEPS):
        story.pass_time(seconds=1)
        desk.random.choice(desk.steps())()
        if desk.random.random() < 0.3:
            desk.check()
    desk.check()
