"""A desk with people around it, for stories about cases: who does what, and what each of them is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.cases import departures, notices
from bot.cases import service as cases
from bot.cases.queries import case_story
from bot.cases.queue import watch
from bot.cases.queue.stages import Timetable
from bot.cases.tables import Case, CaseMessage
from bot.db import Database
from bot.outbox.letter import Letter, from_json
from bot.outbox.tables import OutgoingMessage
from bot.people.service import invite, new_person, redeem

#: The name of the service that the stories' cases are about.
SLEEP = {"fi": "Unineuvonta", "sv": "Sömnrådgivning", "en": "Sleep advice"}


class Story:
    """People who do one thing after the other, each in a transaction of its own."""

    def __init__(self, database: Database, now: datetime) -> None:
        self.database = database
        self.now = now
        self._updates = 0

    def transaction(self) -> AbstractContextManager[Session]:
        """A session that commits."""
        return self.database.transaction()

    def do(self, work: Callable[..., Any], **what: Any) -> Any:
        """Ask a service in a transaction of its own."""
        with self.transaction() as session:
            return work(session, now=self.now, **what)

    def pass_time(self, **how_long: float) -> None:
        """Let time pass, as ``timedelta`` counts it."""
        self.now += timedelta(**how_long)

    @property
    def promised_at(self) -> datetime:
        """By when somebody answers who is asked now."""
        return self.now + timedelta(hours=4)

    def origin(self) -> str:
        """The name of a fresh update."""
        self._updates += 1
        return f"update:{self._updates}"

    def family(self, language: str = "fi") -> int:
        """A new family's id."""
        return int(self.do(new_person, language=language).id)

    def worker(self, name: str = "Anna K.", title: str = "perheohjaaja", role: str = "worker") -> int:
        """A new worker's id."""
        person_id = self.family()
        token = self.do(invite, role=role, name=name, title=title)
        self.do(redeem, token=token, person_id=person_id)
        return person_id

    def opens(self, family_id: int, *words: str, **more: Any) -> Case:
        """The family asks for a person after writing some words."""
        bodies = [(self.origin(), body, self.now) for body in words]
        given: dict[str, Any] = {"language": "fi", "topic": "uni", "topic_names": SLEEP, **more}
        return self.do(cases.open_case, family_id=family_id, bodies=bodies, promised_at=self.promised_at, **given)  # type: ignore[no-any-return]

    def claims(self, worker_id: int, case: Case) -> Case:
        """The worker takes the case."""
        return self.do(cases.claim_case, case_id=case.id, worker_id=worker_id, promised_at=self.promised_at)  # type: ignore[no-any-return]

    def releases(self, worker_id: int, case: Case, reason: str = "absent") -> Case:
        """The worker gives the case back."""
        return self.do(  # type: ignore[no-any-return]
            cases.release_case, case_id=case.id, worker_id=worker_id, reason=reason, promised_at=self.promised_at
        )

    def resolves(self, worker_id: int, case: Case) -> Case:
        """The worker thinks that the case is well."""
        return self.do(cases.resolve_case, case_id=case.id, worker_id=worker_id)  # type: ignore[no-any-return]

    def reopens(self, family_id: int, case: Case) -> Case:
        """The family wants to tell more."""
        return self.do(cases.reopen_case, case_id=case.id, family_id=family_id, promised_at=self.promised_at)  # type: ignore[no-any-return]

    def closes(self, family_id: int, case: Case) -> Case:
        """The family says that all is well."""
        return self.do(cases.close_case, case_id=case.id, family_id=family_id)  # type: ignore[no-any-return]

    def writes(self, family_id: int, body: str, origin: str = "") -> CaseMessage:
        """The family writes in its case."""
        return self.do(  # type: ignore[no-any-return]
            cases.write_as_family,
            family_id=family_id,
            body=body,
            origin=origin or self.origin(),
            promised_at=self.promised_at,
        )

    def answers(self, worker_id: int, case: Case, body: str, origin: str = "") -> CaseMessage:
        """The worker writes in a case."""
        return self.do(  # type: ignore[no-any-return]
            cases.write_as_worker, case_id=case.id, worker_id=worker_id, body=body, origin=origin or self.origin()
        )

    def edits(self, person_id: int, message: CaseMessage, body: str) -> CaseMessage:
        """Somebody edits a message of their own."""
        return self.do(cases.edit_message, person_id=person_id, message_id=message.id, body=body)  # type: ignore[no-any-return]

    def withdraws(self, person_id: int, message: CaseMessage) -> CaseMessage:
        """Somebody withdraws a message of their own."""
        return self.do(cases.withdraw_message, message_id=message.id, person_id=person_id)  # type: ignore[no-any-return]

    @property
    def timetable(self) -> Timetable:
        """A desk that is always open."""
        return Timetable(promise=lambda _case: self.promised_at, after=lambda moment, pause: moment + pause)

    def reminds(self) -> int:
        """The ticker looks after the dates; how many cases it concerned."""
        found = self.do(watch.due, timetable=self.timetable)
        return sum(self.do(watch.look_at, case_id=case_id, timetable=self.timetable) for case_id in found)

    def closes_silent(self) -> int:
        """The ticker closes what families were silent about; how many cases."""
        return sum(self.do(cases.close_silent, case_id=case_id) for case_id in self.do(cases.silent))

    def leaves(self, worker_id: int, substitute_id: int | None = None, reason: str = "left") -> int:
        """The worker leaves; somebody else gets the cases."""
        return self.do(  # type: ignore[no-any-return]
            departures.leave, worker_id=worker_id, reason=reason, promise=lambda _case: self.promised_at,
            substitute_id=substitute_id,
        )  # fmt: skip

    def loses(self, reader_id: int, message: CaseMessage) -> None:
        """A message does not arrive at its reader's."""
        about = f"case:{message.case_id}/message:{message.id}"
        key = f"relay:{message.id}:1:x"
        self.do(notices.tell_not_delivered, about=about, recipient_id=reader_id, key=key)

    def arrives(self, person_id: int, *, status: str = "sent") -> None:
        """What waits for somebody has left, or came to another end."""
        with self.transaction() as session:
            waiting = update(OutgoingMessage).where(
                OutgoingMessage.person_id == person_id, OutgoingMessage.status == "pending"
            )
            session.execute(waiting.values(status=status))

    def case(self, case: Case) -> Case:
        """The case as it is now."""
        with self.transaction() as session:
            return session.get_one(Case, case.id)

    def messages(self, case: Case) -> list[CaseMessage]:
        """What was written in the case."""
        with self.transaction() as session:
            return case_story(session, case_id=case.id)

    def outbox(self, person_id: int, *kinds: str) -> list[OutgoingMessage]:
        """What leaves for a person, in order."""
        with self.transaction() as session:
            rows = session.scalars(
                select(OutgoingMessage).where(OutgoingMessage.person_id == person_id).order_by(OutgoingMessage.id)
            )
            return [row for row in rows if not kinds or row.kind in kinds]

    def letters(self, person_id: int, *kinds: str) -> list[Letter]:
        """The letters that leave for a person, in order; messages and edits unless told otherwise."""
        rows = self.outbox(person_id, *(kinds or ("message", "edit")))
        return [from_json(row.payload["letter"]) for row in rows if "letter" in row.payload]

    def keys(self, person_id: int, *kinds: str) -> list[str]:
        """The first key of each letter to a person, in order."""
        return [letter.parts[0].key for letter in self.letters(person_id, *kinds)]

    def words(self, person_id: int) -> list[str]:
        """The foreign words that a person is sent, in order."""
        return [letter.words for letter in self.letters(person_id, "message") if letter.words]

    def everything_for(self, person_id: int) -> str:
        """All that leaves for a person, as one text to look for a leak in."""
        return json.dumps([row.payload for row in self.outbox(person_id)], ensure_ascii=False)


@pytest.fixture
def story(database: Database, now: datetime) -> Story:
    """A desk without people."""
    return Story(database, now)
