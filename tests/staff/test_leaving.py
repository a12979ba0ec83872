"""Whoever is let go has nothing left of the desk, at once, and no family is left behind."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import select

from bot.cases import notices
from bot.cases import service as cases
from bot.cases.errors import NotYourCase, OnlyForWorkers
from bot.cases.tables import ActiveCase, Draft
from bot.cases.words import worktable
from bot.catalogue import service as catalogue
from bot.config import DeskSettings
from bot.dialogue import service as dialogue
from bot.duty import queries
from bot.duty import service as duty
from bot.duty.rules import ServiceHours
from bot.duty.tables import Shift
from bot.people import service as people
from bot.people.rules import Role
from bot.people.service import InvitationNotValid, redeem
from bot.people.tables import Person
from bot.staff import service as staff
from bot.staff.errors import LastCoordinator, NotStaff, OnlyForCoordinators
from tests.staff.conftest import StaffStory

WORDS = "vauva itkee öisin"


def test_whoever_is_removed_is_a_family_again_and_everybody_hears_of_it(story: StaffStory) -> None:
    kaisa, liisa, anna = story.coordinator(), story.coordinator("Liisa L."), story.worker()
    story.removes(anna, kaisa)
    person = story.person(anna)
    assert (person.role, person.name, person.title) == ("family", "", "")
    letter = story.letters(anna)[-1]
    assert [part.key for part in letter.parts] == ["staff-removed-you"]
    assert letter.keyboard[0] == ("keyboard-emergency", "keyboard-human")
    assert story.outbox(anna, "commands")[-1].payload == {"role": "family"}
    told = story.letters(liisa)[-1].parts[0]
    assert (told.key, told.args["who"], told.args["name"]) == (
        "staff-told-removed",
        "Kaisa K.",
        "Anna K., perheohjaaja",
    )
    assert "staff-told-removed" not in story.keys(kaisa)
    assert story.events(anna) == [("removed", kaisa, "worker", "family")]
    assert story.member(anna) is None


@pytest.mark.parametrize("way", ["removed", "role", "invitation"])
def test_shifts_to_come_end_and_do_not_come_back(story: StaffStory, way: str) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    day = story.now.date()
    with story.transaction() as session:
        duty.add_shift(session, worker_id=anna, weekday=day.weekday(), begins=0, ends=1440, valid_from=date(2026, 1, 1))
        duty.add_absence(session, worker_id=anna, first=day, last=date(2027, 12, 31), kind="leave")
    if way == "removed":
        story.removes(anna, kaisa)
    elif way == "role":
        story.gives_role(anna, "professional", kaisa)
    else:
        token = story.do(people.invite, role="professional", name="Anna", title="")
        story.do(staff.come_in, token=token, person_id=anna, promise=story.promise)
    token = story.do(people.invite, role="worker", name="Anna", title="")
    story.do(staff.come_in, token=token, person_id=anna, promise=story.promise)
    with story.transaction() as session:
        standing = queries.rota(session, now=story.now, hours=ServiceHours.of(DeskSettings()))
    assert (standing.shifts_of(day), standing.aways, standing.workers) == ([], (), {kaisa, anna})


def test_a_pause_keeps_the_shifts_for_the_way_back(story: StaffStory) -> None:
    story.coordinator()
    anna = story.worker()
    with story.transaction() as session:
        duty.add_shift(session, worker_id=anna, weekday=0, begins=0, ends=1440, valid_from=date(2026, 1, 1))
    story.do(staff.pause, person_id=anna, promise=story.promise)
    with story.transaction() as session:
        assert session.scalars(select(Shift.valid_to)).all() == [None]


def test_cases_go_to_the_substitute_or_the_queue_in_the_same_transaction(story: StaffStory) -> None:
    kaisa, anna, ben = story.coordinator(), story.worker(), story.worker("Ben L.")
    first = story.claims(anna, story.opens(story.family(), WORDS))
    assert story.removes(anna, kaisa, ben) == 1
    assert story.case(first).owner_id == ben
    second = story.opens(story.family(), WORDS)
    story.claims(ben, second)
    assert story.removes(ben, kaisa) == 2
    assert {story.case(one).status for one in (first, second)} == {"new"}
    assert "card-title-returned" in story.keys(kaisa)
    assert "card-title-returned" not in story.keys(ben)[-3:]


def test_the_removed_have_nothing_left(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    case = story.claims(anna, story.opens(story.family(), WORDS))
    with story.transaction() as session:
        worktable.set_active_case(session, worker_id=anna, case_id=case.id)
        worktable.keep_draft(session, worker_id=anna, body="luonnos", origin="update:900", now=story.now)
        dialogue.remember(session, person_id=anna, state="edit", data={}, now=story.now)
        catalogue.set_owner(session, service_id="uni", owner_id=anna, by=kaisa, now=story.now)
    story.removes(anna, kaisa)
    with story.transaction() as session:
        assert session.get(Draft, anna) is None
        assert session.get(ActiveCase, anna) is None
        assert dialogue.recall(session, person_id=anna) == ("", {})
        assert catalogue.owned_by(session, owner_id=anna) == []


def test_an_entry_goes_back_to_whoever_kept_it_before(story: StaffStory) -> None:
    kaisa, anna, ben = story.coordinator(), story.worker(), story.worker("Ben L.")
    with story.transaction() as session:
        for owner in (ben, anna):
            catalogue.set_owner(session, service_id="uni", owner_id=owner, by=kaisa, now=story.now)
    story.removes(anna, kaisa)
    with story.transaction() as session:
        assert catalogue.owned_by(session, owner_id=ben) == ["uni"]


def test_nothing_about_a_case_is_sent_to_the_removed_from_then_on(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    family = story.family()
    case = story.claims(anna, story.opens(family, WORDS))
    mine = story.answers(anna, case, "Hei, soitan teille huomenna")
    story.all_arrives()
    before = {row.id for row in story.outbox(anna)}
    story.removes(anna, kaisa)
    case = story.claims(kaisa, case)
    theirs = story.writes(family, "salainen asia")
    story.edits(family, theirs, "salaisempi asia")
    story.loses(family, mine)
    story.pass_time(hours=3, minutes=30)
    story.reminds()
    story.opens(story.family(), "toinen salainen asia")
    story.resolves(kaisa, story.case(case))
    story.reopens(family, case)
    later = [row for row in story.outbox(anna) if row.id not in before]
    text = json.dumps([row.payload for row in later], ensure_ascii=False)
    for word in ("salai", "Unineuvonta", WORDS, "soitan"):
        assert word not in text
    words = [part[0] for row in later if "letter" in row.payload for part in row.payload["letter"]["parts"]]
    assert set(words) == {"staff-removed-you", "staff-card-put-away"}


def test_what_had_not_left_is_not_sent_but_an_own_matter_is(story: StaffStory) -> None:
    kaisa, anna, ben = story.coordinator(), story.worker(), story.worker("Ben L.")
    own = story.opens(anna, "oma asia")
    story.claims(ben, own)
    story.claims(anna, story.opens(story.family(), WORDS))
    assert any(WORDS in json.dumps(row.payload, ensure_ascii=False) for row in story.waiting_for(anna))
    story.removes(anna, kaisa)
    left = json.dumps([row.payload for row in story.waiting_for(anna)], ensure_ascii=False)
    assert WORDS not in left
    assert "family-claimed" in left
    assert story.case(own).owner_id == ben


def test_cards_on_the_screen_lose_their_words_and_buttons(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    story.opens(story.family(), WORDS)
    story.all_arrives()
    story.removes(anna, kaisa)
    edits = story.letters(anna, "edit")
    assert [(letter.parts[0].key, letter.buttons) for letter in edits] == [("staff-card-put-away", ())]


def test_the_removed_cannot_do_anything_with_a_case_any_more(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    case = story.claims(anna, story.opens(story.family(), WORDS))
    message = story.answers(anna, case, "Hei")
    waiting = story.opens(story.family(), WORDS)
    story.removes(anna, kaisa)
    for attempt in (
        lambda: story.claims(anna, waiting),
        lambda: story.answers(anna, case, "vielä"),
        lambda: story.edits(anna, message, "muutettu"),
        lambda: story.withdraws(anna, message),
        lambda: story.resolves(anna, case),
        lambda: story.releases(anna, case),
    ):
        with pytest.raises((OnlyForWorkers, NotYourCase)):
            attempt()


def test_a_worker_may_leave_by_themself(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    case = story.claims(anna, story.opens(story.family(), WORDS))
    assert story.removes(anna, anna) == 1
    assert story.case(case).status == "new"
    assert story.keys(anna)[-1] == "staff-left-you"
    assert "staff-told-left" in story.keys(kaisa)
    assert story.events(anna) == [("left", anna, "worker", "family")]


def test_a_worker_cannot_remove_or_change_anybody_else(story: StaffStory) -> None:
    kaisa, anna, ben = story.coordinator(), story.worker(), story.worker("Ben L.")
    for change in (
        lambda: story.removes(ben, anna),
        lambda: story.gives_role(ben, "professional", anna),
        lambda: story.do(staff.rename, person_id=ben, name="X", title="", by=anna),
        lambda: story.confirms(anna, anna),
        lambda: story.do(staff.invite, role="worker", name="X", title="", by=anna),
        lambda: story.removes(kaisa, anna),
    ):
        with pytest.raises(OnlyForCoordinators):
            change()


def test_the_last_coordinator_stays_whoever_asks(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    for by in (kaisa, None):
        with pytest.raises(LastCoordinator):
            story.removes(kaisa, by)
        with pytest.raises(LastCoordinator):
            story.gives_role(kaisa, "worker", by)
    story.gives_role(anna, "coordinator", kaisa)
    story.removes(kaisa, kaisa)
    with pytest.raises(LastCoordinator):
        story.removes(anna, anna)


def test_of_two_coordinators_who_remove_each_other_at_once_one_stays(story: StaffStory) -> None:
    for _ in range(5):
        pair = [story.coordinator("Kaisa K."), story.coordinator("Liisa L.")]

        def remove(by: int, pair: list[int] = pair) -> str:
            other = next(one for one in pair if one != by)
            try:
                story.removes(other, by)
            except (OnlyForCoordinators, LastCoordinator, NotStaff) as refused:
                return type(refused).__name__
            return "removed"

        with ThreadPoolExecutor(2) as doors:
            assert sorted(doors.map(remove, pair)) == ["OnlyForCoordinators", "removed"]
        with story.transaction() as session:
            left = session.scalars(select(Person.id).where(Person.role == Role.COORDINATOR)).all()
            assert len(left) == 1
            session.get_one(Person, left[0]).role = Role.FAMILY


def test_a_claim_that_races_with_the_removal_never_leaves_a_case_with_the_removed(story: StaffStory) -> None:
    kaisa = story.coordinator()
    for _ in range(10):
        anna, case = story.worker(), story.opens(story.family(), WORDS)

        def claim(anna: int = anna, case: object = case) -> str:
            try:
                story.claims(anna, case)  # type: ignore[arg-type]
            except OnlyForWorkers:
                return "refused"
            return "claimed"

        with ThreadPoolExecutor(2) as doors:
            claiming = doors.submit(claim)
            removing = doors.submit(story.removes, anna, kaisa)
            outcome, changed = claiming.result(), removing.result()
        assert changed == (1 if outcome == "claimed" else 0)
        assert story.case(case).status == "new"


def test_invitations_of_a_removed_coordinator_are_worth_nothing(story: StaffStory) -> None:
    kaisa, liisa = story.coordinator(), story.coordinator("Liisa L.")
    token = story.do(staff.invite, role="coordinator", name="Takaovi", title="", by=liisa).token
    kept = story.do(staff.invite, role="worker", name="Aino", title="", by=kaisa).token
    story.removes(liisa, kaisa)
    with pytest.raises(InvitationNotValid):
        story.do(redeem, token=token, person_id=liisa)
    assert story.do(redeem, token=kept, person_id=story.family()).role == "worker"


def test_removing_twice_is_removing_once(story: StaffStory) -> None:
    kaisa, anna = story.coordinator(), story.worker()
    story.removes(anna, kaisa)
    with pytest.raises(NotStaff):
        story.removes(anna, kaisa)
    assert story.keys(anna).count("staff-removed-you") == 1


def test_what_a_former_worker_wrote_and_did_not_arrive_is_told_to_the_owner(story: StaffStory) -> None:
    kaisa, anna, family = story.coordinator(), story.worker(), story.family()
    case = story.claims(anna, story.opens(family, WORDS))
    message = story.answers(anna, case, "Hei")
    story.removes(anna, kaisa)
    story.claims(kaisa, case)
    with story.transaction() as session:
        about = f"case:{case.id}/message:{message.id}"
        notices.tell_not_delivered(session, about=about, recipient_id=family, key="x", now=story.now)
    assert "owner-not-delivered" in story.keys(kaisa)
    assert "owner-not-delivered" not in story.keys(anna)


def test_a_resolved_case_tells_its_removed_owner_nothing_and_opens_into_the_queue(story: StaffStory) -> None:
    kaisa, anna, families = story.coordinator(), story.worker(), [story.family() for _ in range(2)]
    cases_of = [story.resolves(anna, story.claims(anna, story.opens(one, WORDS))) for one in families]
    story.removes(anna, kaisa)
    story.all_arrives()
    story.edits(families[0], story.messages(cases_of[0])[0], "salaisempi asia")
    story.writes(families[1], "salainen asia")
    assert story.case(cases_of[1]).status == "new"
    case, family = cases_of[0], families[0]
    story.do(cases.close_case, case_id=case.id, family_id=family)
    assert story.waiting_for(anna) == []
