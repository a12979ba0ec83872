"""The desk of the cases' stories, and what is done about invitations in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import update

from bot.cases.tables import Case
from bot.db import Database
from bot.outbox.tables import OutgoingMessage
from bot.partners import answering, service
from bot.partners.queries import body_of
from bot.partners.tables import PartnerInvitation
from tests.cases.conftest import Story


class Inviting(Story):
    """A story in which others are invited into a case."""

    def professional(self, name: str = "Liisa P.", title: str = "kuraattori") -> int:
        """A professional whom the desk knows."""
        return self.worker(name, title, role="professional")

    def invites(self, worker_id: int, case: Case, invitee_id: int | None = None, **more: Any) -> PartnerInvitation:
        """The owner answers the four questions, and the family is shown the text."""
        kutsu = self.do(service.begin, case_id=case.id, worker_id=worker_id, invitee_id=invitee_id, **more)
        for question, words in (("why", "MIKSI"), ("hope", "TOIVE")):
            self.rewrites(worker_id, kutsu, question, words)
        return self.do(service.finish, kutsu_id=kutsu.id, worker_id=worker_id)  # type: ignore[no-any-return]

    def rewrites(self, worker_id: int, kutsu: PartnerInvitation, question: str, words: str) -> PartnerInvitation:
        """The owner answers a question."""
        return self.do(  # type: ignore[no-any-return]
            service.answer_question, kutsu_id=kutsu.id, worker_id=worker_id, question=question, words=words
        )

    def says(self, what: Any, family_id: int, kutsu: PartnerInvitation, version: int = 0) -> PartnerInvitation:
        """The family answers what it reads."""
        return self.do(what, kutsu_id=kutsu.id, family_id=family_id, version=version or kutsu.version)  # type: ignore[no-any-return]

    def approves(self, family_id: int, kutsu: PartnerInvitation, version: int = 0) -> PartnerInvitation:
        """The family says yes."""
        return self.says(answering.approve, family_id, kutsu, version)

    def answers_kutsu(self, what: Any, person_id: int, kutsu: PartnerInvitation, **more: Any) -> PartnerInvitation:
        """The invited one answers."""
        given = {"version": kutsu.version, **more}
        return self.do(what, kutsu_id=kutsu.id, person_id=person_id, **given)  # type: ignore[no-any-return]

    def kutsu(self, kutsu: PartnerInvitation) -> PartnerInvitation:
        """The invitation as it is now."""
        with self.transaction() as session:
            return session.get_one(PartnerInvitation, kutsu.id)

    def body(self, kutsu: PartnerInvitation) -> str:
        """The text that stands."""
        with self.transaction() as session:
            return body_of(session, session.get_one(PartnerInvitation, kutsu.id))

    def all_arrives(self) -> None:
        """Every letter reaches its reader."""
        with self.transaction() as session:
            session.execute(update(OutgoingMessage).values(status="sent"))


@pytest.fixture
def story(database: Database, now: datetime) -> Inviting:
    """A desk without people."""
    return Inviting(database, now)
