"""Up to three proposed times of which exactly one becomes an agreed one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from bot.appointments import answering
from bot.appointments import queries as times
from bot.appointments import service as appointments
from bot.appointments.errors import TimeIsOver
from bot.appointments.proposals import queries, service
from bot.appointments.proposals.errors import ChoiceOver, ProposalGone, SameChoice, TooManyChoices
from bot.appointments.proposals.rules import WAITS, Choice, ProposalStatus
from bot.appointments.proposals.tables import ProposedTime, TimeProposal
from bot.appointments.rules import Attendance, Details
from bot.appointments.tables import Appointment
from bot.cases.errors import NotYourCase
from bot.casework import service as casework
from bot.casework.marking import plan_step
from bot.casework.rules import Step
from bot.casework.tables import CasePlan
from bot.wall import Wall
from tests.cases.conftest import Story
from tests.cases.families import Household
from tests.casework.conftest import Held

ZONE = "Europe/Helsinki"


def _choice(text: str, minutes: int = 60, place: str = "") -> Choice:
    return Choice(Wall(datetime.fromisoformat(text), ZONE), minutes, Details(place=place))


CHOICES = (
    _choice("2026-11-26T14:30", place="neuvola"), _choice("2026-11-27T09:00", 45), _choice("2026-11-30T13:00"),
)  # fmt: skip


@dataclass
class Proposed:
    """Three times before a family."""

    held: Held
    proposal: int
    choices: list[int]

    def picks(self, place: int, person_id: int = 0) -> Appointment:
        """Somebody presses one of the times."""
        found = self.held.story.do(
            service.pick, choice_id=self.choices[place], person_id=person_id or self.held.family
        )  # fmt: skip
        return found[1]  # type: ignore[no-any-return]

    def status(self) -> str:
        """Where the proposal stands."""
        with self.held.story.transaction() as session:
            return session.get_one(TimeProposal, self.proposal).status

    def agreed(self) -> int:
        """How many times are agreed."""
        with self.held.story.transaction() as session:
            return session.scalar(select(func.count()).select_from(Appointment)) or 0


def _propose(held: Held, *choices: Choice, origin: str = "one", people: tuple[int, ...] = ()) -> Proposed:
    made = held.story.do(
        service.propose, **held.ids, person_ids=people or (held.family,), choices=choices or CHOICES, origin=origin
    )
    with held.story.transaction() as session:
        ids = session.scalars(
            select(ProposedTime.id).where(ProposedTime.proposal_id == made.id).order_by(ProposedTime.id)
        )
        return Proposed(held, made.id, list(ids))


def test_a_picked_time_is_agreed_and_the_others_are_free_again(held: Held) -> None:
    proposed = _propose(held)
    begins, ends = CHOICES[0].wall.moment, CHOICES[2].wall.after(60).moment
    with held.story.transaction() as session:
        assert len(queries.held(session, host_id=held.worker, begins=begins, ends=ends)) == 3
    appointment = proposed.picks(1)
    assert (appointment.begins_at, appointment.minutes) == (CHOICES[1].wall.moment, 45)
    assert proposed.status() == ProposalStatus.PICKED
    with held.story.transaction() as session:
        assert queries.held(session, host_id=held.worker, begins=begins, ends=ends) == []
        (own,) = times.times_of(session, person_id=held.family, now=held.story.now)
        assert [one.attendance for one in own.participants] == [Attendance.COMING]
    assert not _read(held, held.family, "time-agreed"), "they read it in place of the proposal"
    assert _read(held, held.worker, "times-told-picked")


def test_the_same_press_twice_is_one_time_and_another_one_is_refused(held: Held) -> None:
    proposed = _propose(held)
    first = proposed.picks(0)
    assert proposed.picks(0).id == first.id
    with pytest.raises(ProposalGone):
        proposed.picks(1)
    assert proposed.agreed() == 1


@pytest.mark.parametrize("by", ["worker", "family"])
def test_a_picked_time_that_was_called_off_is_not_theirs_by_the_old_button(held: Held, by: str) -> None:
    proposed = _propose(held)
    first = proposed.picks(0)
    if by == "worker":
        held.story.do(appointments.cancel, appointment_id=first.id, worker_id=held.worker, seen=0)
    else:
        held.story.do(answering.call_off_own, appointment_id=first.id, person_id=held.family, seen=0)
    with pytest.raises(ProposalGone):
        proposed.picks(0)


def test_of_two_who_pick_at_once_exactly_one_wins(held: Held) -> None:
    proposed = _propose(held)
    ready = Barrier(2)

    def at_once(place: int) -> Callable[[], object]:
        def press() -> object:
            ready.wait()
            try:
                return proposed.picks(place).begins_at
            except ProposalGone:
                return None

        return press

    with ThreadPoolExecutor(2) as threads:
        results = [one.result() for one in [threads.submit(at_once(place)) for place in (0, 2)]]
    assert results.count(None) == 1
    assert proposed.agreed() == 1


def test_a_time_that_has_begun_is_refused_and_the_others_are_not(held: Held) -> None:
    proposed = _propose(held)
    held.story.pass_time(days=3, hours=4)
    with pytest.raises(ChoiceOver):
        proposed.picks(0)
    assert proposed.picks(1).begins_at == CHOICES[1].wall.moment


def test_what_cannot_be_proposed_is_refused(held: Held) -> None:
    for choices, why in (
        ((*CHOICES, _choice("2026-12-01T09:00")), TooManyChoices),
        ((CHOICES[0], _choice("2026-11-26T14:30", 30)), SameChoice),
        ((_choice("2026-11-22T09:00"),), TimeIsOver),
    ):
        with pytest.raises(why):
            _propose(held, *choices)
    with pytest.raises(TooManyChoices):
        held.story.do(service.propose, **held.ids, person_ids=(held.family,), choices=(), origin="none")
    with pytest.raises(NotYourCase):
        held.story.do(
            service.propose, case_id=held.case.id, worker_id=held.story.worker("Mikael"), person_ids=(held.family,),
            choices=CHOICES, origin="other",
        )  # fmt: skip
    assert not _read(held, held.family, "times-proposed")


def test_the_same_proposal_twice_is_one_and_a_new_one_takes_its_place(held: Held) -> None:
    first = _propose(held)
    assert _propose(held).proposal == first.proposal
    second = _propose(held, CHOICES[0], origin="two")
    assert (first.status(), second.status()) == (ProposalStatus.WITHDRAWN, ProposalStatus.OPEN)
    with pytest.raises(ProposalGone):
        first.picks(0)


def test_when_nothing_suits_the_owner_finds_another_time_within_two_working_days(held: Held) -> None:
    proposed = _propose(held)
    for _ in range(2):
        held.story.do(service.none_suits, proposal_id=proposed.proposal, person_id=held.family)
    assert proposed.status() == ProposalStatus.NONE
    assert len(_read(held, held.worker, "times-told-none")) == 1
    with held.story.transaction() as session:
        due = session.get_one(CasePlan, held.case.id).due
    assert due - held.story.now == timedelta(days=2)
    with pytest.raises(ProposalGone):
        proposed.picks(0)


def test_a_proposal_expires_after_four_days_or_with_its_last_time(held: Held) -> None:
    proposed, soon = _propose(held), CHOICES[0].wall.moment - held.story.now
    with held.story.transaction() as session:
        assert session.get_one(TimeProposal, proposed.proposal).expires_at == held.story.now + WAITS
    short = _propose(held, CHOICES[0], origin="short")
    assert _due(held) == []
    held.story.pass_time(seconds=soon.total_seconds())
    assert _due(held) == [short.proposal]
    assert held.story.do(service.expire, proposal_id=short.proposal) is True
    assert held.story.do(service.expire, proposal_id=short.proposal) is False
    assert _read(held, held.family, "times-proposal-expired")
    assert _read(held, held.worker, "times-told-expired")


def test_what_runs_out_at_night_is_said_in_the_morning_and_picked_no_more(held: Held) -> None:
    held.story.now = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)  # 22.30 in Helsinki
    proposed = _propose(held, CHOICES[2])
    held.story.now += WAITS
    assert held.story.do(service.expire, proposal_id=proposed.proposal) is False
    assert not _read(held, held.family, "times-proposal-expired")
    with pytest.raises(ProposalGone):
        proposed.picks(0)
    held.story.now = datetime(2026, 11, 27, 6, tzinfo=UTC)
    assert _due(held) == [proposed.proposal]
    assert held.story.do(service.expire, proposal_id=proposed.proposal) is True
    assert _read(held, held.family, "times-proposal-expired")


def _read(held: Held, person_id: int, key: str) -> list[str]:
    """The letters to somebody that begin with this text."""
    return [one for one in held.story.keys(person_id) if one == key]


def _due(held: Held) -> list[int]:
    with held.story.transaction() as session:
        return queries.due(session, now=held.story.now)


def test_who_gave_the_case_away_proposes_nothing_any_more(held: Held) -> None:
    proposed = _propose(held)
    held.story.releases(held.worker, held.case)
    with pytest.raises(ProposalGone):
        proposed.picks(0)
    held.story.pass_time(days=5)
    assert held.story.do(service.expire, proposal_id=proposed.proposal) is True
    assert proposed.status() == ProposalStatus.WITHDRAWN
    assert not _read(held, held.family, "times-proposal-expired")


def test_another_family_can_neither_pick_nor_decline(held: Held) -> None:
    proposed = _propose(held)
    stranger = held.story.family()
    with pytest.raises(ProposalGone):
        proposed.picks(0, stranger)
    with pytest.raises(ProposalGone):
        held.story.do(service.none_suits, proposal_id=proposed.proposal, person_id=stranger)
    assert proposed.status() == ProposalStatus.OPEN


def test_a_worker_who_is_busy_by_then_is_told_but_nothing_is_forbidden(held: Held) -> None:
    proposed = _propose(held)
    other = held.story.family()
    second = held.story.opens(other, "koliikki")
    held.story.claims(held.worker, second)
    _propose(Held(held.story, other, held.worker, second), CHOICES[0], origin="other").picks(0)
    proposed.picks(0)
    assert _read(held, held.worker, "times-told-picked-clash")
    assert proposed.agreed() == 2


def test_a_proposal_counts_as_an_answer(held: Held) -> None:
    assert held.now().promised_at is not None
    _propose(held)
    assert held.now().promised_at is None


def test_none_of_several_settles_it_only_when_all_say_so(story: Story) -> None:
    house = Household.opened(story)
    other = house.joins()
    held = Held(story, house.founder, house.worker, house.case)
    proposed = _propose(held, people=(house.founder, other))
    held.story.do(service.none_suits, proposal_id=proposed.proposal, person_id=house.founder)
    assert proposed.status() == ProposalStatus.OPEN
    assert proposed.picks(2, other).begins_at == CHOICES[2].wall.moment
    assert _read(held, house.founder, "time-agreed")
    with pytest.raises(ProposalGone):
        proposed.picks(2, story.family())


def test_what_can_still_be_picked_is_listed_for_those_who_were_asked_only(held: Held) -> None:
    def listed(person_id: int) -> list[int]:
        with held.story.transaction() as session:
            return [one.id for one in queries.open_of_person(session, person_id=person_id, now=held.story.now)]

    proposed, stranger = _propose(held), held.story.family()
    assert (listed(held.family), listed(stranger)) == ([proposed.proposal], [])
    with held.story.transaction() as session:
        waits = queries.open_of_worker(session, worker_id=held.worker, now=held.story.now)
        assert [one.case_id for one in waits] == [held.case.id]
    other = held.story.worker("Ben L.")
    held.story.leaves(held.worker, substitute_id=other)
    assert listed(held.family) == [], "whoever proposed has the case no more"
    held.story.leaves(other, substitute_id=held.worker)
    assert listed(held.family) == [proposed.proposal]
    held.story.do(service.none_suits, proposal_id=proposed.proposal, person_id=held.family)
    assert listed(held.family) == []


@pytest.mark.parametrize(("step", "stays"), [(Step.WRITE, False), (Step.CALL, True), (Step.FIND_OUT, True)])
def test_an_agreed_time_does_the_step_that_was_to_write_and_no_other(held: Held, step: Step, stays: bool) -> None:
    proposed = _propose(held)
    day = (held.story.now + timedelta(days=2)).date()
    plan = held.story.do(plan_step, **held.ids, step=step, day=day, zone=ZoneInfo(ZONE))
    proposed.picks(0)
    with held.story.transaction() as session:
        assert (session.get(CasePlan, held.case.id) is not None) is stays
    held.story.now = plan.due - timedelta(hours=2)
    held.story.do(casework.look_after)
    assert held.story.keys(held.worker).count("casework-step-due") == int(stays)
