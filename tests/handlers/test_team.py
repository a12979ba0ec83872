"""A lead's people on the screen: one tap for all confirms the own ones only, and nobody else's button works."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.organisations import service as organisations
from bot.people.tables import Person
from bot.staff import queries
from bot.staff.errors import NotOfYourTeam, UnitGone
from bot.staff.records import standing
from tests.handlers.chats import Chat, House


def _works(house: House, name: str, organisation_id: int, *, leads: bool = False) -> Chat:
    """A professional of an organisation, of whom the quarter has asked."""
    chat = house.worker(name, "opettaja", role="professional")
    with house.database.transaction() as session:
        organisations.place(
            session, person_id=chat.person_id, organisation_id=organisation_id, unit_id=None, leads=leads, now=house.now
        )
        found = standing(session, session.get_one(Person, chat.person_id))
        found.confirmed_at, found.asked_at = house.now - timedelta(days=100), house.now
    return chat


def _organisations(house: House) -> list[int]:
    with house.database.transaction() as session:
        return [
            organisations.put_organisation(session, slug=one, name={"fi": one}, sector="county").id
            for one in ("oma", "vieras")
        ]


def test_one_tap_for_all_confirms_the_own_people_only(house: House) -> None:
    own, foreign = _organisations(house)
    lead, mine, other = (
        _works(house, "Liisa", own, leads=True),
        _works(house, "Eka", own),
        _works(house, "Toka", foreign),
    )
    shown = lead.presses("team", 0)
    assert "Eka" in shown
    assert "Toka" not in shown
    lead.presses("team-confirm", "all")
    with house.database.transaction() as session:
        waiting = {one.id for one in queries.unconfirmed(session)}
    assert mine.person_id not in waiting
    assert {other.person_id, lead.person_id} <= waiting, "neither another organisation's people nor the lead themself"
    for who, ids in (
        (lead, (other.person_id,)),
        (lead, (lead.person_id,)),
        (mine, (other.person_id,)),
        (mine, ("all",)),
    ):
        with pytest.raises(NotOfYourTeam):
            who.presses("team-confirm", *ids)
    with pytest.raises(NotOfYourTeam):
        lead.presses("team-remove", other.person_id, "yes")
    assert other.person().role == "professional"


def test_a_lead_invites_into_no_unit_of_others(house: House) -> None:
    own, foreign = _organisations(house)
    with house.database.transaction() as session:
        ours, theirs = (
            organisations.put_unit(
                session, organisation_id=one, slug=f"u{one}", name={"fi": f"u{one}"}, kind="school"
            ).id
            for one in (own, foreign)
        )
    lead = _works(house, "Liisa", own, leads=True)
    assert f"u{foreign}" not in lead.presses("team-invite", "page", 0)
    for wrong in (theirs, 4711, "x"):
        with pytest.raises(UnitGone):
            lead.presses("team-invite", wrong)
    assert "Kirjoita nimi" in lead.presses("team-invite", ours)
