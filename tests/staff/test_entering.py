"""Who comes in, under which name and with which role; and that nothing is left of a role that is given up."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.people.service import InvitationNotValid, invite
from bot.people.tables import Invitation
from bot.staff import service as staff
from bot.staff.errors import InvitationGone, LastCoordinator, NotStaff
from bot.staff.tables import StaffEvent
from tests.staff.conftest import StaffStory


def _comes_in(story: StaffStory, person_id: int, token: str) -> str:
    return str(story.do(staff.come_in, token=token, person_id=person_id, promise=story.promise).role)


def test_an_invitation_lets_one_person_in_and_says_who_made_it(story: StaffStory) -> None:
    kaisa, newcomer = story.coordinator(), story.family()
    invited = story.do(staff.invite, role="worker", name="Aino", title="perheohjaaja", by=kaisa)
    assert _comes_in(story, newcomer, invited.token) == "worker"
    assert story.events(newcomer) == [("joined", None, "family", "worker")]
    with story.transaction() as session:
        made = session.scalars(select(StaffEvent).where(StaffEvent.what == "invited")).one()
        assert (made.actor_id, made.role_after, made.invitation_id) == (kaisa, "worker", invited.id)
        assert invited.token not in str(session.connection().exec_driver_sql("SELECT * FROM staff_event").all())
    place = story.member(newcomer)
    assert place is not None
    assert (place.since, place.confirmed_at, place.unconfirmed) == (story.now, story.now, False)
    with pytest.raises(InvitationNotValid):
        _comes_in(story, story.family(), invited.token)


def test_an_invitation_can_be_taken_back_once(story: StaffStory) -> None:
    kaisa = story.coordinator()
    invited = story.do(staff.invite, role="worker", name="Aino", title="", by=kaisa)
    story.do(staff.take_invitation_back, invitation_id=invited.id, by=kaisa)
    with pytest.raises(InvitationNotValid):
        _comes_in(story, story.family(), invited.token)
    with pytest.raises(InvitationGone):
        story.do(staff.take_invitation_back, invitation_id=invited.id, by=kaisa)


def test_the_only_coordinator_does_not_come_in_as_something_else(story: StaffStory) -> None:
    kaisa = story.coordinator()
    token = story.do(invite, role="worker", name="Kaisa", title="")
    with pytest.raises(LastCoordinator):
        _comes_in(story, kaisa, token)
    with story.transaction() as session:
        waiting = session.scalars(select(Invitation).where(Invitation.used_at.is_(None))).all()
        assert len(waiting) == 1
    story.coordinator("Liisa L.")
    assert _comes_in(story, kaisa, token) == "worker"


def test_a_worker_who_comes_in_as_a_professional_leaves_the_cases(story: StaffStory) -> None:
    anna = story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    token = story.do(invite, role="professional", name="Anna K.", title="opettaja")
    assert _comes_in(story, anna, token) == "professional"
    assert story.case(case).status == "new"


def test_another_role_takes_what_it_does_not_have_and_tells_the_person(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    story.gives_role(anna, "coordinator", kaisa)
    assert story.case(case).owner_id == anna
    story.gives_role(anna, "professional", kaisa)
    assert story.case(case).status == "new"
    assert story.person(anna).name == "Anna K."
    assert story.keys(anna)[-1] == "staff-role-now"
    assert story.outbox(anna, "commands")[-1].payload == {"role": "professional"}
    assert [event[2:] for event in story.events(anna)] == [("worker", "coordinator"), ("coordinator", "professional")]
    before = len(story.events(anna))
    story.gives_role(anna, "professional", kaisa)
    assert len(story.events(anna)) == before


def test_a_coordinator_who_becomes_a_worker_takes_their_invitations_along(story: StaffStory) -> None:
    kaisa, liisa = story.coordinator(), story.coordinator("Liisa L.")
    token = story.do(staff.invite, role="coordinator", name="Takaovi", title="", by=liisa).token
    story.gives_role(liisa, "worker", kaisa)
    with pytest.raises(InvitationNotValid):
        _comes_in(story, story.family(), token)


def test_families_read_the_new_name(story: StaffStory) -> None:
    kaisa, anna, family = story.coordinator(), story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.do(staff.rename, person_id=anna, name=" Anna M. ", title="terapeutti", by=kaisa)
    story.answers(anna, case, "Hei")
    assert story.letters(family)[-1].parts[0].args["worker"] == "Anna M., terapeutti"
    assert story.events(anna) == [("renamed", kaisa, "", "")]
    with pytest.raises(ValueError, match="name"):
        story.do(staff.rename, person_id=anna, name=" ", title="", by=kaisa)


@pytest.mark.parametrize("role", ["family", "king"])
def test_nobody_is_given_a_role_that_does_not_exist(story: StaffStory, role: str) -> None:
    with pytest.raises(ValueError, match="role"):
        story.gives_role(story.worker(), role, story.coordinator())


def test_a_family_has_no_place_to_change(story: StaffStory) -> None:
    kaisa, family = story.coordinator(), story.family()
    for change in (
        lambda: story.removes(family, kaisa),
        lambda: story.gives_role(family, "worker", kaisa),
        lambda: story.confirms(family, kaisa),
    ):
        with pytest.raises(NotStaff):
            change()
