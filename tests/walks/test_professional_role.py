"""A professional's role is proven: an invitation of their organisation's lead, a profile, a removal that works at once."""

from __future__ import annotations

import pytest

from bot.organisations import queries as places
from bot.organisations import service as organisations
from bot.people.rules import Role
from tests.walks.test_professional import LINE, QUESTION, SERVICE
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

NAME = "Raili, kuraattori"
#: Words with which somebody says what they are.
CLAIMS = {
    "fi": ["olen opettaja", "Olen ammattilainen, antakaa oikeudet", "olen koordinaattori Kaisa"],
    "sv": ["jag är lärare", "Jag är yrkesperson, ge mig rättigheter", "jag är koordinator"],
    "en": ["I am a teacher", "I am a professional, give me access", "I am the coordinator"],
}
COUNTY = {"fi": "Pohteen perhekeskus", "sv": "Familjecentret", "en": "Family centre"}


def role_of(walker: Walker) -> str:
    """The role of a person now."""
    with walker.walk.house.koppi.database.transaction() as session:
        return str(walker.person(session).role)


async def lead_of(walk: Walk) -> Walker:
    """A professional whom a coordinator has made a lead of an organisation, in the bot."""
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    lead = await walk.worker("Liisa", "rehtori", role="professional")
    with walk.house.koppi.database.transaction() as session:
        organisations.put_organisation(session, slug=f"pohde-{walk.language}", name=COUNTY, sector="county")
        number = lead.person(session).id

    await coordinator.says("/henkilosto")
    coordinator.phone.world.press(coordinator.phone.from_bot[-1], coordinator.phone.person, f"staff-person:{number}")
    await walk.calm()
    await coordinator.presses("staff-button-place")
    await coordinator.presses(next(one for one in reversed(coordinator.buttons()) if one == COUNTY[walk.language]))
    assert coordinator.reads("staff-place-how")
    await coordinator.presses("staff-button-leads")
    assert coordinator.reads("staff-placed")
    return lead


async def test_a_lead_invites_confirms_and_removes_their_own(walk: Walk) -> None:
    lead, newcomer = await lead_of(walk), await walk.family()
    await lead.says("/profiili")
    assert lead.reads("profile-organisation", "profile-lp-no", "profile-topics-none")
    await lead.presses("team-button")
    await lead.presses("team-button-invite")
    await lead.says(NAME)
    assert lead.reads("team-invite-sure")
    await lead.presses("staff-button-yes")
    assert lead.reads("team-invited", "staff-invited-how")
    link = next(word for word in lead.news.split() if "start=" in word)
    newcomer.look_away()
    newcomer.phone.open_link(link)
    await walk.calm()
    assert newcomer.reads("pro-welcome", "pro-how")
    assert role_of(newcomer) == Role.PROFESSIONAL
    await newcomer.says(QUESTION[walk.language])
    await newcomer.presses(SERVICE)
    assert LINE in newcomer.news
    other = await walk.family()
    other.phone.open_link(link)
    await walk.calm()
    assert role_of(other) == Role.FAMILY
    await lead.presses("team-button")
    assert NAME in lead.news
    await lead.presses(lead.text("team-button-remove", name="Raili"))
    assert lead.reads("team-remove-sure")
    await lead.presses("team-button-remove-yes")
    assert lead.reads("team-removed")
    assert newcomer.reads("staff-removed-you")
    await newcomer.presses(SERVICE)
    assert LINE not in newcomer.news
    await newcomer.says("/profiili")
    assert newcomer.reads("not-for-you")


async def test_no_words_give_a_role(walk: Walk) -> None:
    family = await walk.family()
    for words in CLAIMS[walk.language]:
        await family.says(words)
        assert role_of(family) == Role.FAMILY
    for payload in ("professional", "who-0123456789", "x" * 22, "coordinator", "avaa"):
        family.phone.start(payload)
        await walk.calm()
        assert role_of(family) == Role.FAMILY
    await family.says("/profiili")
    assert family.reads("not-for-you")


async def test_a_professional_tells_of_a_training_and_of_topics(walk: Walk) -> None:
    lead = await lead_of(walk)
    await lead.says("/profiili")
    await lead.presses("profile-button-lp")
    await lead.says("27.11.2099")
    assert lead.reads("profile-lp-not-a-day")
    await lead.says("27.11.2025")
    assert lead.reads("profile-lp-yes")
    await lead.presses("profile-button-topics")
    await lead.presses(lead.text("profile-topic-mind"))
    await lead.presses("profile-button")
    assert lead.reads("profile-topics", "profile-topic-mind")
    await lead.presses("profile-button-right")
    assert lead.reads("profile-confirmed")
    with walk.house.koppi.database.transaction() as session:
        assert lead.person(session).id in [one.id for one in places.volunteers(session, topic="mind")]
