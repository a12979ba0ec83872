"""A desk with an organisation, its units and professionals, for stories of the rooms among colleagues."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from bot.organisations import service as organisations
from bot.organisations.tables import Organisation
from bot.outbox.tables import OutgoingMessage
from bot.people.rules import Role
from bot.people.tables import Person
from tests.cases.conftest import Story


class Colleagues(Story):
    """People of one organisation who do one thing after the other."""

    def unit(self, slug: str, kind: str = "school") -> int:
        """A unit's id."""
        with self.transaction() as session:
            town = organisations.put_organisation(session, slug="kunta", name={"fi": "Kunta"}, sector="municipality")
            unit = organisations.put_unit(
                session, organisation_id=town.id, slug=slug, name={"fi": slug.title()}, kind=kind
            )
            return unit.id

    def professional(self, name: str, unit_id: int | None = None, topics: Iterable[str] = ()) -> int:
        """A professional's id, who works at a unit and volunteers for topics."""
        person_id = self.worker(name, "opettaja", role="professional")
        with self.transaction() as session:
            organisations.volunteer(session, person_id=person_id, topics=topics)
            if unit_id is not None:
                town = session.scalars(select(Organisation)).one()
                organisations.place(
                    session, person_id=person_id, organisation_id=town.id, unit_id=unit_id, leads=False, now=self.now
                )
        return person_id

    def coordinator(self, name: str = "Kaisa") -> int:
        """A coordinator's id."""
        return self.worker(name, "koordinaattori", role="coordinator")

    def leaves(self, person_id: int) -> None:
        """Somebody works here no more."""
        with self.transaction() as session:
            session.get_one(Person, person_id).role = Role.FAMILY

    def keys(self, person_id: int, begins: str) -> list[str]:
        """The keys of letters to somebody, of one sort, in order."""
        mine = select(OutgoingMessage.key).where(
            OutgoingMessage.person_id == person_id, OutgoingMessage.key.like(f"{begins}%")
        )
        with self.transaction() as session:
            return list(session.scalars(mine.order_by(OutgoingMessage.id)))
