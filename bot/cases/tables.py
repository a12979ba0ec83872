"""Cases, who has had them, what was written in them, and where each worker is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.cases.rules import CaseStatus
from bot.db import BigId, Row

_NOT_CLOSED = text("status <> 'closed'")
_STILL_OWNS = text("released_at IS NULL")
_STILL_IN = text("left_at IS NULL")


class Case(Row):
    """One matter of one family, followed until it is closed."""

    __tablename__ = "cases"
    personal = "exported without the worker's account; kept and erased with the family"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    family_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    status: Mapped[str] = mapped_column(String(8), default=CaseStatus.NEW)
    urgent: Mapped[bool] = mapped_column(default=False)
    #: Id of the service that the matter looked like; empty when none did.
    topic: Mapped[str] = mapped_column(String(80), default="")
    #: The service's name by language, as it was then; empty when there is no topic.
    topic_names: Mapped[dict[str, Any]]
    #: The language in which the family writes.
    language: Mapped[str] = mapped_column(String(8))
    #: The language of an interpreter whom the family needs, such as ``ar``; empty when it needs none.
    interpreter: Mapped[str] = mapped_column(String(8), default="", server_default="")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    opened_at: Mapped[datetime]
    next_action: Mapped[str] = mapped_column(String(16))
    #: By when the next action happens; the family sees it.
    next_date: Mapped[datetime | None]
    #: By when a person answers; empty while no answer is owed.
    promised_at: Mapped[datetime | None]
    #: When a worker first answered.
    answered_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    reopened_times: Mapped[int] = mapped_column(default=0)
    #: How often it has been offered to the workers; names the cards of that time.
    offered_times: Mapped[int] = mapped_column(default=0)
    #: How many promised dates in a row were missed in the present wait.
    missed_times: Mapped[int] = mapped_column(default=0, server_default="0")
    #: Since when the present wait is counted: in the queue for somebody, then for the owner's answer.
    waiting_since: Mapped[datetime | None]
    #: Who was told last that the wait goes on, see ``bot/cases/queue/stages.py``.
    watch_stage: Mapped[str] = mapped_column(String(16), default="", server_default="")
    feedback_asked_at: Mapped[datetime | None]
    #: That the family answered; not when and not what, so that the answer stays anonymous.
    feedback_given: Mapped[bool] = mapped_column(default=False)
    #: Goes up with every change of state; names the messages that tell of it.
    version: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("status IN ('new', 'open', 'pending', 'resolved', 'closed')", name="status_known"),
        CheckConstraint(
            "status = 'closed' OR (status = 'new' AND owner_id IS NULL) OR (status <> 'new' AND owner_id IS NOT NULL)",
            name="owner_or_queue",
        ),
        CheckConstraint(
            "status = 'closed' OR (next_action <> '' AND next_date IS NOT NULL)", name="next_action_and_date"
        ),
        CheckConstraint("status NOT IN ('new', 'open') OR promised_at IS NOT NULL", name="promise_given"),
        Index(
            "uq_cases_one_of_family",
            "family_id",
            unique=True,
            sqlite_where=_NOT_CLOSED,
            postgresql_where=_NOT_CLOSED,
        ),
        Index("ix_cases_status", "status", "next_date"),
        Index("ix_cases_family_id", "family_id", "id"),
    )


class Ownership(Row):
    """From when to when a worker had a case."""

    __tablename__ = "ownership"
    personal = "exported as name and dates; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    claimed_at: Mapped[datetime]
    released_at: Mapped[datetime | None]
    #: Why it ended: ``closed``, ``absent`` …
    reason: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (
        Index(
            "uq_ownership_one_owner",
            "case_id",
            unique=True,
            sqlite_where=_STILL_OWNS,
            postgresql_where=_STILL_OWNS,
        ),
        Index("ix_ownership_case_id", "case_id", "id"),
    )


class CaseHistory(Row):
    """One thing that happened to a case, without a word of what anybody wrote; only ever added to."""

    __tablename__ = "case_history"
    personal = "exported as kinds and dates; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    #: See ``bot/cases/history.py``.
    what: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    #: Who did it; empty when time did.
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: The promised moment that it is about.
    moment: Mapped[datetime | None]
    #: One word, such as why a case went back.
    reason: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (Index("ix_case_history_case_id", "case_id", "id"), Index("ix_case_history_what", "what", "at"))


class LetGo(Row):
    """A worker who let go of a case: it is never offered to them first again."""

    __tablename__ = "let_go"
    personal = "not exported; a worker's part in the work; goes a day after the case is closed, or with the worker"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True)


class QueueCard(Row):
    """A card of the queue that was put into a worker's chat, by the key of its message."""

    __tablename__ = "queue_card"
    personal = "not exported; a worker's part in the work; goes a day after the case is closed, or with the worker"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: Which offer of the case it shows, see ``Case.offered_times``.
    offer: Mapped[int]
    reader_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)


class WorkerSkill(Row):
    """A language that a worker answers in, or a topic that they know; a hint to themselves."""

    __tablename__ = "worker_skill"
    personal = "exported to the worker; kept while they work here; goes with the worker"

    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: ``language`` or ``topic``.
    kind: Mapped[str] = mapped_column(String(12), primary_key=True)
    #: Such as ``sv``, or the id of a service.
    value: Mapped[str] = mapped_column(String(80), primary_key=True)


class OutOfReach(Row):
    """A person whom Telegram does not reach: who blocked the bot or closed the account."""

    __tablename__ = "out_of_reach"
    personal = "not exported; goes when the person is back, and with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[datetime]


class CaseMessage(Row):
    """What one side wrote to the other in a case."""

    __tablename__ = "case_message"
    personal = "exported; the words go when the message is withdrawn; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    side: Mapped[str] = mapped_column(String(8))
    body: Mapped[str] = mapped_column(Text)
    #: Names the event it came from, such as ``update:123``.
    origin: Mapped[str] = mapped_column(String(60), unique=True)
    sent_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    edits: Mapped[int] = mapped_column(default=0)
    withdrawn_at: Mapped[datetime | None]
    #: Into how many messages it was cut in the other side's chat, at its longest.
    parts: Mapped[int] = mapped_column(default=1)
    #: Of a worker's message: the one member it is for; empty: everybody who was in the case then.
    to_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    #: Of a family's message: when its writer let the others in the case read it.
    shared_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("side IN ('family', 'worker')", name="side_known"),
        Index("ix_case_message_case_id", "case_id", "id"),
    )


class CaseMember(Row):
    """Somebody of the family who joined a case that another person of the family opened, by an own consent."""

    __tablename__ = "case_member"
    personal = "exported to the member; kept and erased with the case or the member"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: See ``rules.Relation``.
    relation: Mapped[str] = mapped_column(String(12))
    #: Names the member within the case, from 2; whoever opened it is 1. Who comes back has the same.
    number: Mapped[int]
    #: When the member consented, and was in from then on.
    consented_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    #: ``left``, ``removed``, ``closed`` or ``staff``.
    left_reason: Mapped[str] = mapped_column(String(12), default="")

    __table_args__ = (
        CheckConstraint("relation IN ('parent', 'young', 'grandparent', 'other')", name="relation_known"),
        Index("uq_case_member_one_case", "person_id", unique=True, sqlite_where=_STILL_IN, postgresql_where=_STILL_IN),
        Index("ix_case_member_case_id", "case_id", "id"),
    )


class JoinLink(Row):
    """A link by which one more person of the family joins a case, once."""

    __tablename__ = "join_link"
    personal = "not exported; a hash and dates; goes with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)


class ActiveCase(Row):
    """The case into which a worker's words go when they reply to nothing."""

    __tablename__ = "active_case"
    personal = "not exported; a worker's place in the work; goes a day after the case is closed, or with the worker"

    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)


class Draft(Row):
    """A worker's words that wait until it is sure into which case they go."""

    __tablename__ = "draft"
    personal = "not exported; kept until sent or dropped, a day at most; goes with the worker"

    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    body: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(String(60))
    written_at: Mapped[datetime]
    #: The case in which they wait to hear for whom of the family they are; empty: which case is not sure yet.
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="SET NULL"), index=True)
