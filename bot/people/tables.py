"""Persons, where they live, invitations and wrong tries."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.people.rules import Role


class Person(Row):
    """Somebody who writes to the desk, or a duty group that it writes to. Telegram's names and numbers are not here."""

    __tablename__ = "person"
    personal = "exported whole; kept while the person uses the desk; erased on request"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    role: Mapped[str] = mapped_column(String(12), default=Role.FAMILY)
    language: Mapped[str] = mapped_column(String(8))
    #: As the other side reads it, from the invitation; families have none.
    name: Mapped[str] = mapped_column(String(80), default="")
    #: Such as ``perheohjaaja``; families have none.
    title: Mapped[str] = mapped_column(String(80), default="")
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("role IN ('family', 'professional', 'worker', 'coordinator', 'duty_group')", name="role_known"),
        CheckConstraint("role NOT IN ('worker', 'coordinator') OR name <> ''", name="workers_have_names"),
        Index("ix_person_role", "role"),
    )


class Home(Row):
    """The municipality that a person named, or that they did not want to name one."""

    __tablename__ = "home"
    personal = "exported; kept until the person changes or forgets it; erased with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: As the catalogue writes it, such as ``564``; empty when the person was asked and did not want to tell.
    municipality: Mapped[str] = mapped_column(String(40))
    told_at: Mapped[datetime]


class Invitation(Row):
    """A link by which one person comes in with a role; used once."""

    __tablename__ = "invitation"
    personal = "not exported; kept a year to show who was let in; the person's id goes with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)


class WrongToken(Row):
    """Somebody tried an invitation that was not valid; what was tried is not kept."""

    __tablename__ = "wrong_token"
    personal = "not exported; counts for an hour; erased with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    tried_at: Mapped[datetime] = mapped_column(index=True)
