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
DAY_CARE = {"fi": "Päiväkoti Koivikko", "sv": "Daghemmet Björkbacken", "en": "Koivikko Daycare Centre"}
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
        county = organisations.put_organisation(session, slug=f"pohde-{walk.language}", name=COUNTY, sector="county")
        slug = f"koivikko-{walk.language}"
        organisations.put_unit(session, organisation_id=county.id, slug=slug, name=DAY_CARE, kind="daycare")
        number = lead.person(session).id
    await coordinator.says("/henkilosto")
    coordinator.phone.world.press(coordinator.phone.from_bot[-1], coordinator.phone.person, f"staff-person:{number}")
    await walk.calm()
    await coordinator.presses("staff-button-place")
    await coordinator.presses(next(one for one in reversed(coordinator.buttons()) if one == COUNTY[walk.language]))
    assert coordinator.reads("staff-place-unit")
    await coordinator.presses("staff-button-no-unit")
    assert coordinator.reads("staff-place-how")
    lead.look_away()
    await coordinator.presses("staff-button-leads")
    assert coordinator.reads("staff-placed")
    assert lead.reads("staff-placed-you", "pro-welcome-place", "pro-help-leads")
    return lead


async def has_an_own_door(newcomer: Walker, lead: Walker) -> None:
    """The keyboard, the menu, the help and the about of a professional; a lead's help says one thing more."""
    rows = [[newcomer.text(f"keyboard-{one}") for one in row] for row in (("whom", "consult"), ("here", "emergency"))]
    assert newcomer.phone.keyboard[:2] == rows
    await newcomer.says("/help")
    assert newcomer.reads("pro-help", "pro-help-whom", "pro-help-consult", "pro-help-danger")
    assert not newcomer.reads("pro-help-leads")
    await lead.says("/help")
    assert lead.reads("pro-help", "pro-help-leads")
    await newcomer.says("/about")
    assert newcomer.reads("about-bot", "pro-about-kept", "pro-about-lines")
    await newcomer.presses("keyboard-here")
    assert newcomer.reads("whom-here") or newcomer.reads("whom-here-none")


async def test_a_lead_invites_confirms_and_removes_their_own(walk: Walk) -> None:
    lead, newcomer = await lead_of(walk), await walk.family()
    await lead.says("/profiili")
    assert lead.reads("profile-organisation", "profile-lp-no", "profile-topics-none")
    await lead.presses("team-button")
    await lead.presses("team-button-invite")
    assert lead.reads("team-ask-unit")
    await lead.presses(DAY_CARE[walk.language])
    await lead.says(NAME)
    assert lead.reads("team-invite-sure", "profile-unit")
    await lead.presses("staff-button-yes")
    assert lead.reads("team-invited", "staff-invited-how")
    link = next(word for word in lead.news.split() if "start=" in word)
    newcomer.look_away()
    newcomer.phone.open_link(link)
    await walk.calm()
    assert newcomer.reads("pro-welcome", "pro-welcome-unit", "pro-how")
    assert DAY_CARE[walk.language] in newcomer.news
    assert role_of(newcomer) == Role.PROFESSIONAL
    await has_an_own_door(newcomer, lead)
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
    assert newcomer.phone.keyboard[0] == [newcomer.text("keyboard-emergency"), newcomer.text("keyboard-human")]
    await newcomer.presses(SERVICE)
    assert LINE not in newcomer.news
    await newcomer.says("/profiili")
    assert newcomer.reads("not-for-you")


async def test_no_words_give_a_role(walk: Walk) -> None:
    family = await walk.family()
    for words in CLAIMS[walk.language]:
        await family.says(words)
        assert role_of(family) == Role.FAMILY
    for payload in ("professional", "who-0123456789", "x" * 22, "coordinator", "avaa", "lupa-x", "kutsu-x", "lead"):
        family.phone.start(payload)
        await walk.calm()
        assert role_of(family) == Role.FAMILY
    await family.says("/profiili")
    assert family.reads("not-for-you")
    await family.says("/help")
    assert family.reads("help-write")
    assert not family.reads("pro-help")


async def test_a_professional_tells_of_a_training_and_of_topics(walk: Walk) -> None:
    lead = await lead_of(walk)
    await lead.says("/profiili")
    await lead.presses("profile-button-lp")
    await lead.says("27.11.2099")
    assert lead.reads("profile-lp-not-a-day")
    await lead.says("27.11.2025")
    assert lead.reads("profile-lp-yes")
    await lead.presses("profile-button-topics")
    await lead.presses(lead.text("theme-mind"))
    await lead.presses("profile-button")
    assert lead.reads("profile-topics", "theme-mind")
    await lead.presses("profile-button-right")
    assert lead.reads("profile-confirmed")
    with walk.house.koppi.database.transaction() as session:
        assert lead.person(session).id in [one.id for one in places.volunteers(session, topic="mind")]
    coordinator = walk.walkers[0]
    await coordinator.says("/staff")
    await coordinator.presses("figures-button")
    assert coordinator.reads("figures-meetings", "figures-meetings-none", "figures-meetings-what")
    await coordinator.presses("lp-share-button")
    assert coordinator.reads("lp-share", "lp-share-new", "lp-share-what")
    await coordinator.presses("lp-share-before")
    assert coordinator.reads("lp-share")


async def test_a_coordinator_invites_a_professional_into_a_unit(walk: Walk) -> None:
    await lead_of(walk)
    coordinator, newcomer = walk.walkers[0], await walk.family()
    await coordinator.says("/staff")
    await coordinator.presses("staff-button-invite")
    await coordinator.presses("staff-role-professional")
    assert coordinator.reads("staff-invite-where")
    await coordinator.presses(COUNTY[walk.language])
    assert coordinator.reads("team-ask-unit")
    await coordinator.presses(DAY_CARE[walk.language])
    await coordinator.says(NAME)
    assert coordinator.reads("staff-check-invite", "profile-unit")
    await coordinator.presses("staff-button-yes")
    assert coordinator.reads("staff-invited", "staff-invited-how")
    link = next(word for word in coordinator.news.split() if "start=" in word)
    newcomer.look_away()
    newcomer.phone.open_link(link)
    await walk.calm()
    assert newcomer.reads("pro-welcome-unit")
    assert DAY_CARE[walk.language] in newcomer.news
