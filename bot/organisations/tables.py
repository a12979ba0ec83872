"""Organisations, units, whose professionals work where, and the topics that somebody volunteers for."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row

_GOES = "exported; goes when the person works here no more, and with the person"


class Organisation(Row):
    """An organisation whose professionals may come in: a county, a town, a parish, an association."""

    __tablename__ = "organisation"
    personal = "not exported: names of organisations; about nobody"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    #: Language → name.
    name: Mapped[dict[str, str]] = mapped_column(JSON)
    #: One of ``SECTORS`` in ``bot/organisations/rules.py``.
    sector: Mapped[str] = mapped_column(String(16))


class Unit(Row):
    """A place or team of an organisation: a school, a clinic, a youth centre."""

    __tablename__ = "unit"
    personal = "not exported: names of units; about nobody"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    #: Language → name.
    name: Mapped[dict[str, str]] = mapped_column(JSON)
    #: See ``UnitKind`` in ``bot/organisations/rules.py``.
    kind: Mapped[str] = mapped_column(String(16))
    #: The municipality as the catalogue writes it, such as ``564``; empty when the unit serves all.
    area: Mapped[str] = mapped_column(String(40), default="", server_default="")


class Affiliation(Row):
    """Where somebody who came by an invitation works, and whether they lead the people of that organisation."""

    __tablename__ = "affiliation"
    personal = _GOES

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id", ondelete="SET NULL"), index=True)
    leads: Mapped[bool] = mapped_column(default=False)
    #: When the person or somebody who leads last said that this is right.
    verified_at: Mapped[datetime]
    #: The day of the training in taking up concerns (Lapset puheeksi); empty when there was none.
    lp_trained_on: Mapped[date | None]


class InvitationPlace(Row):
    """Where whoever uses an invitation will work."""

    __tablename__ = "invitation_place"
    personal = "not exported: an organisation's id beside an invitation; goes with the invitation"

    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitation.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id", ondelete="SET NULL"), index=True)
    leads: Mapped[bool] = mapped_column(default=False)


class TopicVolunteer(Row):
    """A topic about which somebody likes to be asked."""

    __tablename__ = "topic_volunteer"
    personal = _GOES

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: A theme of the contact list, such as ``school``.
    topic: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)
