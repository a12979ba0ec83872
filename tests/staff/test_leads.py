"""Leads look after the professionals of their own organisation: confirm, remove, invite; and after nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.organisations import queries as places
from bot.organisations import service as organisations
from bot.outbox import service as outbox
from bot.outbox.letter import Letter, Part
from bot.people.rules import Role
from bot.people.service import InvitationNotValid
from bot.people.tables import Person
from bot.staff import leading, placing, queries
from bot.staff import service as staff
from bot.staff.errors import NotOfYourTeam, OnlyForCoordinators, UnitGone
from tests.staff.conftest import JANUARY, StaffStory


def _organisation(story: StaffStory, slug: str) -> int:
    with story.transaction() as session:
        return organisations.put_organisation(session, slug=slug, name={"fi": slug}, sector="county").id


def _unit(story: StaffStory, organisation_id: int, slug: str) -> int:
    with story.transaction() as session:
        made = organisations.put_unit(
            session, organisation_id=organisation_id, slug=slug, name={"fi": slug}, kind="school"
        )
        return made.id


def _works(story: StaffStory, organisation_id: int, role: str = "professional", *, leads: bool = False) -> int:
    person_id = story.worker(f"Oona {'Johtava' if leads else 'Muu'}", "kuraattori", role=role)
    story.do(
        organisations.place, person_id=person_id, organisation_id=organisation_id, unit_id=None, leads=leads
    )  # fmt: skip
    return person_id


def _role(story: StaffStory, person_id: int) -> str:
    return str(story.person(person_id).role)


def test_a_lead_confirms_and_removes_their_own(story: StaffStory) -> None:
    story.coordinator()
    own = _organisation(story, "pohde")
    lead, other = _works(story, own, leads=True), _works(story, own)
    story.removes(_works(story, own), lead)
    story.confirms(other, lead)
    story.now += timedelta(minutes=1)
    story.confirms(other, lead)
    assert story.events(other)[-1][:2] == ("confirmed", lead)
    story.removes(other, lead)
    assert _role(story, other) == Role.FAMILY
    with story.transaction() as session:
        assert places.affiliation_of(session, person_id=other) is None


@pytest.mark.parametrize("role", ["professional", "worker", "coordinator"])
def test_a_lead_touches_nobody_of_another_organisation(story: StaffStory, role: str) -> None:
    story.coordinator()
    own, foreign = _organisation(story, "pohde"), _organisation(story, "oulu")
    lead, other = _works(story, own, leads=True), _works(story, foreign, role)
    for does in (story.confirms, story.removes):
        with pytest.raises(OnlyForCoordinators):
            does(other, lead)
    assert _role(story, other) == role


@pytest.mark.parametrize("role", ["worker", "coordinator"])
def test_a_lead_touches_no_worker_of_their_own_organisation(story: StaffStory, role: str) -> None:
    story.coordinator()
    own = _organisation(story, "pohde")
    lead, other = _works(story, own, leads=True), _works(story, own, role)
    for does in (story.confirms, story.removes):
        with pytest.raises(OnlyForCoordinators):
            does(other, lead)


def test_a_lead_gives_no_role_and_no_name_and_does_not_confirm_themself(story: StaffStory) -> None:
    story.coordinator()
    own = _organisation(story, "pohde")
    lead, other = _works(story, own, leads=True), _works(story, own)
    with pytest.raises(OnlyForCoordinators):
        story.gives_role(other, "worker", lead)
    with pytest.raises(OnlyForCoordinators):
        story.do(staff.rename, person_id=other, name="Muu", title="", by=lead)
    with pytest.raises(OnlyForCoordinators):
        story.confirms(lead, lead)
    with pytest.raises(OnlyForCoordinators):
        story.do(placing.place, person_id=other, organisation_id=own, leads=True, by=lead)


@pytest.mark.parametrize("how", ["member", "removed", "paused", "family"])
def test_who_leads_no_more_or_never_did_does_nothing(story: StaffStory, how: str) -> None:
    kaisa = story.coordinator()
    own = _organisation(story, "pohde")
    other, who = _works(story, own), _works(story, own, leads=how not in ("member", "family"))
    if how == "removed":
        story.removes(who, kaisa)
    elif how == "paused":
        story.do(staff.pause, person_id=who, promise=story.promise)
    elif how == "family":
        who = story.family()
    for does in (story.confirms, story.removes):
        with pytest.raises(OnlyForCoordinators):
            does(other, who)
    with pytest.raises(NotOfYourTeam):
        story.do(staff.invite_professional, name="Uusi", title="", by=who)
    with story.transaction() as session:
        assert leading.team(session, by=who) == []


def test_an_invitation_of_a_lead_leads_into_their_organisation_and_falls_with_them(story: StaffStory) -> None:
    kaisa = story.coordinator()
    own = _organisation(story, "pohde")
    lead = _works(story, own, leads=True)
    first, second, third = (story.do(staff.invite_professional, name="Uusi", title="", by=lead) for _ in range(3))
    newcomer = story.family()
    came = story.do(staff.come_in, token=first.token, person_id=newcomer, promise=story.promise)
    assert came.role == Role.PROFESSIONAL
    with story.transaction() as session:
        place = places.affiliation_of(session, person_id=newcomer)
        assert place is not None
        assert (place.organisation_id, place.leads) == (own, False)
        assert [one.id for one in leading.team(session, by=lead)] == [newcomer]
    story.now += timedelta(hours=1)
    story.removes(lead, kaisa)
    for token in (second.token, third.token, first.token):
        with pytest.raises(InvitationNotValid):
            story.do(staff.come_in, token=token, person_id=story.family(), promise=story.promise)


def test_an_invitation_of_a_lead_is_worth_nothing_after_three_days_or_elsewhere(story: StaffStory) -> None:
    kaisa = story.coordinator()
    own, foreign = _organisation(story, "pohde"), _organisation(story, "oulu")
    lead = _works(story, own, leads=True)
    old, moved = (story.do(staff.invite_professional, name="Uusi", title="", by=lead) for _ in range(2))
    story.do(placing.place, person_id=lead, organisation_id=foreign, leads=True, by=kaisa)
    with pytest.raises(InvitationNotValid):
        story.do(staff.come_in, token=moved.token, person_id=story.family(), promise=story.promise)
    fresh = story.do(staff.invite_professional, name="Uusi", title="", by=lead)
    story.now += timedelta(hours=72)
    for token in (old.token, fresh.token):
        with pytest.raises(InvitationNotValid):
            story.do(staff.come_in, token=token, person_id=story.family(), promise=story.promise)


def test_the_quarter_asks_leads_first_and_coordinators_at_the_reminder(story: StaffStory) -> None:
    kaisa = story.coordinator()
    own = _organisation(story, "pohde")
    lead, other = _works(story, own, leads=True), _works(story, own)
    story.waits_until(JANUARY + timedelta(days=120))
    story.all_arrives()
    story.ticks()
    asked = [row for row in story.waiting_for(lead) if "team" in row.key]
    assert len(asked) == 1
    named = story.person(other).name
    first = [str(row.payload) for row in story.waiting_for(kaisa) if row.key.startswith("staff-round:")]
    assert named in str(asked[0].payload)
    assert not any(named in words for words in first)
    story.waits_until(story.now + timedelta(days=15))
    story.ticks()
    second = [str(row.payload) for row in story.waiting_for(kaisa) if row.key.startswith("staff-round-again:")]
    assert any(named in words for words in second)
    story.confirms(other, lead)
    found = story.member(other)
    assert found is not None
    assert not found.unconfirmed


def test_a_lead_brings_a_paused_professional_back(story: StaffStory) -> None:
    story.coordinator()
    own = _organisation(story, "pohde")
    lead, other = _works(story, own, leads=True), _works(story, own)
    story.do(staff.pause, person_id=other, promise=story.promise)
    assert _role(story, other) == Role.FAMILY
    story.confirms(other, lead)
    assert _role(story, other) == Role.PROFESSIONAL
    with story.transaction() as session:
        assert session.get_one(Person, other).name


def test_a_lead_invites_into_a_unit_of_the_own_organisation_only(story: StaffStory) -> None:
    story.coordinator()
    own, foreign = _organisation(story, "pohde"), _organisation(story, "oulu")
    lead = _works(story, own, leads=True)
    ours, theirs = _unit(story, own, "ranta"), _unit(story, foreign, "meri")
    with pytest.raises(UnitGone):
        story.do(staff.invite_professional, name="Uusi", title="", by=lead, unit_id=theirs)
    invited = story.do(staff.invite_professional, name="Uusi", title="", by=lead, unit_id=ours)
    newcomer = story.family()
    story.do(staff.come_in, token=invited.token, person_id=newcomer, promise=story.promise)
    with story.transaction() as session:
        place = places.affiliation_of(session, person_id=newcomer)
        assert place is not None
        assert (place.organisation_id, place.unit_id, place.leads) == (own, ours, False)


def test_a_coordinator_invites_into_an_organisation_and_never_into_a_wrong_unit(story: StaffStory) -> None:
    kaisa = story.coordinator()
    own, foreign = _organisation(story, "pohde"), _organisation(story, "oulu")
    who = {"role": "professional", "name": "Uusi", "title": "", "by": kaisa}
    for wrong in ((own, _unit(story, foreign, "meri")), (10_000, None)):
        with pytest.raises(UnitGone):
            story.do(staff.invite, **who, organisation_id=wrong[0], unit_id=wrong[1])
    invited = story.do(staff.invite, **who, organisation_id=own)
    newcomer = story.family()
    story.do(staff.come_in, token=invited.token, person_id=newcomer, promise=story.promise)
    with story.transaction() as session:
        assert [one.id for one in places.members(session, organisation_id=own)] == [newcomer]


def test_a_lead_does_not_confirm_everybody_of_the_desk(story: StaffStory) -> None:
    story.coordinator()
    own, foreign = _organisation(story, "pohde"), _organisation(story, "oulu")
    lead, mine, other = _works(story, own, leads=True), _works(story, own), _works(story, foreign)
    story.waits_until(JANUARY + timedelta(days=120))
    story.ticks()
    with pytest.raises(OnlyForCoordinators):
        story.do(staff.confirm_all, by=lead)
    with story.transaction() as session:
        waiting = {one.id for one in queries.unconfirmed(session)}
    assert {mine, other} <= waiting, "nothing of it stays when it is refused half-way"


def test_whoever_is_let_go_gets_nothing_more_that_was_on_its_way(story: StaffStory) -> None:
    kaisa, other = story.coordinator(), _works(story, _organisation(story, "pohde"))
    card = Letter((Part("text", {"text": "000 200 401"}),))
    file = {"name": "list.txt", "content": b"000 200 401"}
    with story.transaction() as session:
        outbox.enqueue(session, person_id=other, key="whom", letter=card, now=story.now)
        outbox.enqueue(session, person_id=other, key="consult", letter=card, now=story.now, about="consult:1")
        outbox.enqueue_edit(session, person_id=other, key="edit", target="whom", letter=card, now=story.now)
        outbox.enqueue_document(session, person_id=other, key="print", letter=card, now=story.now, **file)
    story.removes(other, kaisa)
    left = story.waiting_for(other)
    assert {row.key.partition(":")[0] for row in left} == {"staff", "staff-commands"}
    assert not any("200 401" in str(row.payload) for row in story.outbox(other))
