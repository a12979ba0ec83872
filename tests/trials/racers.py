"""A process of its own in which some workers claim, hand over, let go and leave: ``python -m tests.trials.racers``."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import departures
from bot.cases import service as cases
from bot.cases.queries import own_cases
from bot.cases.queue import recipients
from bot.cases.tables import Case
from bot.db import Database
from bot.errors import HelpdeskError
from bot.handover import service, watch
from bot.handover.rules import RUNNING
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.service import end_duty
from bot.people.tables import Person

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
PROMISED_AT = NOW + timedelta(hours=4)
#: So many workers are on duty and have cards; the others race by the queue.
ON_DUTY = 3
#: So many things one process does at once.
AT_ONCE = 4
#: One thing in so many is a removal for good, one a day away.
REMOVALS, ABSENCES = 60, 12
#: Of the other things, so many are about handovers.
HANDOVERS = 0.45
#: PostgreSQL's word for a statement that took longer than ``statement_timeout``: the machine has too much to do.
TOO_SLOW = "57014"


class NothingToDo(HelpdeskError):
    """There was nothing of the kind to do."""


def few_on_duty() -> None:
    """Two hundred workers are never on duty at once: let a few have cards."""

    def on_duty(session: Session, _case: Case, _now: datetime) -> list[Person]:
        return list(session.scalars(select(Person).where(Person.role == "worker").order_by(Person.id).limit(ON_DUTY)))

    recipients.card_readers = on_duty


@dataclass
class Racer:
    """One process's part of the race."""

    database: Database
    random: Random
    workers: list[int]
    everybody: list[int]
    case_ids: list[int]
    done: Counter[str] = field(default_factory=Counter)

    async def race(self, steps: int) -> None:
        """Do so many things, several at once."""
        await asyncio.gather(*(self._run(steps // AT_ONCE) for _ in range(AT_ONCE)))

    async def _run(self, steps: int) -> None:
        for _ in range(steps):
            name, work = self._choose()
            try:
                await self.database.run(work)
                self.done[name] += 1
            except HelpdeskError as error:
                self.done[type(error).__name__] += 1
            except Exception as error:
                self.done[_fault(error)] += 1

    def _choose(self) -> tuple[str, Callable[[Session], object]]:
        worker, case_id = self.random.choice(self.workers), self.random.choice(self.case_ids)
        substitute = self.random.choice([None, self.random.choice(self.everybody)])
        if self.random.randrange(REMOVALS) == 0:
            return "removed", lambda session: self._leave(session, worker, substitute, removed=True)
        if self.random.randrange(ABSENCES) == 0:
            return "left", lambda session: self._leave(session, worker, substitute, removed=False)
        if self.random.random() < HANDOVERS:
            return self._choose_handover(worker)
        if self.random.random() < 0.3:
            return "released", lambda session: self._release(session, worker)
        return "claimed", lambda session: cases.claim_case(
            session, case_id=case_id, worker_id=worker, now=NOW, promised_at=PROMISED_AT
        )

    def _choose_handover(self, worker: int) -> tuple[str, Callable[[Session], object]]:
        """Ask a colleague, answer one, take a question back, or do what the post and the ticker do meanwhile."""
        ways: dict[str, Callable[[Session, int], object]] = {
            "proposed": self._propose,
            "taken": partial(self._step, service.take, True),
            "declined": partial(self._step, service.decline, True),
            "withdrawn": partial(self._step, service.withdraw, False),
            "told otherwise": partial(self._step, service.told_otherwise, False),
            "post": self._post_leaves,
            "ticker": self._tick,
        }
        name = self.random.choices(list(ways), weights=(6, 6, 1, 1, 1, 4, 4))[0]
        return name, lambda session: ways[name](session, worker)

    def _propose(self, session: Session, _worker: int) -> None:
        """Some owner asks some colleague, whichever process they belong to."""
        owned = select(Case).where(Case.owner_id.is_not(None)).order_by(Case.id)
        case = session.scalar(owned.where(Case.id >= self.random.choice(self.case_ids)).limit(1))
        if case is None:
            raise NothingToDo
        service.propose(
            session, case_id=case.id, worker_id=case.owner_id or 0, to_id=self.random.choice(self.everybody),
            reason="skill", now=NOW, due_at=PROMISED_AT,
        )  # fmt: skip

    def _step(self, step: Callable[..., object], by_new: bool, session: Session, _worker: int) -> None:
        """What somebody does about one of the newest handovers; now and then it is over already."""
        newest = select(Handover).order_by(Handover.id.desc()).limit(20)
        running = newest if self.random.random() < 0.1 else newest.where(Handover.state.in_(RUNNING))
        found = session.scalars(running).all()
        if not found:
            raise NothingToDo
        one = self.random.choice(found)
        step(session, handover_id=one.id, worker_id=one.to_id if by_new else one.from_id, now=NOW)

    def _post_leaves(self, session: Session, _worker: int) -> None:
        """Some of the letters that tell families of a handover arrive; one in ten does not."""
        waits = (OutgoingMessage.status == OutgoingStatus.PENDING, OutgoingMessage.key.like("family:%:handover:%"))
        found = session.scalars(select(OutgoingMessage).where(*waits).with_for_update(skip_locked=True).limit(5)).all()
        if not found:
            raise NothingToDo
        for one in found:
            one.status = OutgoingStatus.SENT if self.random.random() < 0.9 else OutgoingStatus.FAILED

    def _tick(self, session: Session, _worker: int) -> None:
        """The ticker looks at one of the handovers that go on, as any replica may at any time."""
        due = watch.due(session)
        if not due:
            raise NothingToDo
        watch.look_at(session, handover_id=self.random.choice(due), now=NOW)

    def _leave(self, session: Session, worker: int, substitute: int | None, *, removed: bool) -> None:
        departures.leave(
            session,
            worker_id=worker,
            reason="left",
            now=NOW,
            promise=lambda _case: PROMISED_AT,
            substitute_id=substitute,
        )
        if removed:
            end_duty(session, person_id=worker)

    def _release(self, session: Session, worker: int) -> None:
        own = own_cases(session, worker_id=worker)
        if own:
            cases.release_case(
                session, case_id=own[0].id, worker_id=worker, reason="absent", now=NOW, promised_at=PROMISED_AT
            )


def _fault(error: Exception) -> str:
    """What a failure is called; a statement that gets no turn for ten seconds is ended, and nothing of it has happened."""
    state = getattr(getattr(error, "orig", None), "sqlstate", "")
    return "too slow" if state == TOO_SLOW else f"FAULT {type(error).__name__} {state}".strip()


def main(share: int, shares: int, steps: int, seed: int) -> None:
    """Race with every so-many-eth worker; prints what was done, as JSON."""
    few_on_duty()
    database = Database(os.environ["KOPPI_DATABASE__URL"])
    with database.transaction() as session:
        everybody = list(session.scalars(select(Person.id).where(Person.role == "worker").order_by(Person.id)))
        case_ids = list(session.scalars(select(Case.id).order_by(Case.id)))
    racer = Racer(database, Random(seed + share), everybody[share::shares], everybody, case_ids)
    asyncio.run(racer.race(steps))
    database.close()
    print(json.dumps(racer.done))  # noqa: T201


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
