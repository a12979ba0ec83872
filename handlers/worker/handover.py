"""Handing a case over to a colleague, and answering one who asks."""

from __future__ import annotations

from bot.cases.letters import full_name, signature, topic_of
from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import CaseEvent, next_status
from bot.casework.tables import AwaitedWords
from bot.errors import Stale
from bot.handover import queries, service, watch
from bot.handover.errors import NotThisColleague
from bot.handover.rules import NOTE, REASONS, HandoverState, due_after
from bot.handover.tables import Handover
from bot.outbox.letter import Arg, Button, Letter, Part
from bot.people.tables import Person
from handlers.promises import service_hours
from handlers.visit import Reply, Visit
from handlers.wording import short
from handlers.worker.buttons import OWN
from handlers.worker.tools.awaiting import ask

#: Colleagues on one screen.
SHOWN = 8


class ReasonUnknown(Stale):
    """A button with a reason that the desk does not know any more."""

    key = "stale-general"


def on_handover(visit: Visit) -> Reply:
    """Choose a colleague; where one was asked already, show how far that is.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseMoved: it is resolved.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    next_status(case.status, CaseEvent.RELEASE)
    going_on = queries.running(visit.session, case_id=case.id)
    if going_on is not None:
        return _about(visit, case.id, _standing(visit, going_on))
    start = visit.event.action.number(1)
    people = queries.colleagues(visit.session, case=case)
    if not people:
        return _about(visit, case.id, Letter((Part("handover-nobody"),), buttons=((OWN,),)))
    rows = [(_person_button(case.id, one),) for one in people[start : start + SHOWN]]
    if len(people) > start + SHOWN:
        rows.append((Button("handover-button-more", "handover", (case.id, start + SHOWN)),))
    asked = Part("handover-to-whom", {"number": case.id, "topic": topic_of(case)})
    return _about(visit, case.id, Letter((asked,), buttons=tuple(rows)))


def on_colleague(visit: Visit) -> Reply:
    """Why: a reason, or words of one's own.

    Raises:
        NotThisColleague: the person on the button cannot take the case.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    colleague = visit.session.get(Person, visit.event.action.number(1))
    if colleague is None or not queries.may_take(visit.session, colleague, case):
        raise NotThisColleague
    words = (case.id, colleague.id)
    rows = tuple((Button(f"handover-why-button-{why}", "handover-why", (*words, why)),) for why in REASONS)
    own_words = Button("handover-why-button-note", "handover-why", (*words, NOTE))
    asked = Part("handover-why", {"worker": signature(colleague)})
    return _about(visit, case.id, Letter((asked,), buttons=(*rows, (own_words,))))


def on_reason(visit: Visit) -> Reply:
    """Propose with the reason on the button, or ask for a note first.

    Raises:
        ReasonUnknown: the reason on the button is not one of ours.
    """
    case_id, to_id, reason = visit.event.action.number(), visit.event.action.number(1), visit.event.action.word(2)
    if reason == NOTE:
        lock_case_of_worker(visit.session, case_id, visit.person.id)
        return ask(visit, "handover", case_id, "handover-ask-note", to_id)
    if reason not in REASONS:
        raise ReasonUnknown
    return _propose(visit, case_id, to_id, reason, "")


def note_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """Propose with a note that the colleague reads when the case is theirs."""
    return _propose(visit, asked.case_id, int(asked.subject), NOTE, asked.body.strip())


def _propose(visit: Visit, case_id: int, to_id: int, reason: str, words: str) -> Reply:
    handover = service.propose(
        visit.session, case_id=case_id, worker_id=visit.person.id, to_id=to_id, reason=reason, words=words,
        now=visit.now, due_at=due_after(visit.now, service_hours(visit)),
    )  # fmt: skip
    reply = _about(visit, case_id, _standing(visit, handover))
    reply.replaces = True
    return reply


def on_take(visit: Visit) -> Reply:
    """The asked colleague says yes."""
    handover = service.take(
        visit.session, handover_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    return Reply(toast=Part("handover-taken-toast", {"number": handover.case_id}))


def on_decline(visit: Visit) -> Reply:
    """The asked colleague cannot."""
    service.decline(visit.session, handover_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now)
    return Reply(toast=Part("handover-declined-toast"))


def on_withdraw(visit: Visit) -> Reply:
    """The old owner takes the proposal back."""
    handover = service.withdraw(
        visit.session, handover_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    reply = _about(visit, handover.case_id, Letter((Part("handover-withdrawn", {"number": handover.case_id}),)))
    reply.replaces = True
    return reply


def on_told(visit: Visit) -> Reply:
    """The old owner has told the family in another way."""
    service.told_otherwise(
        visit.session, handover_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    return Reply(toast=Part("handover-told-toast"))


def on_many_changes(visit: Visit) -> Reply:
    """One word about why a case has changed hands so often, or that a joint meeting was agreed."""
    case = watch.explain_changes(
        visit.session, case_id=visit.event.action.number(), worker_id=visit.person.id,
        reason=visit.event.action.word(1), now=visit.now,
    )  # fmt: skip
    noted = Letter((Part("many-changes-noted", {"number": case.id}),))
    return Reply([noted], replaces=True, about=f"case:{case.id}")


def _standing(visit: Visit, handover: Handover) -> Letter:
    asked = signature(visit.session.get_one(Person, handover.to_id))
    if handover.state == HandoverState.TAKEN:
        return Letter((Part("handover-waits-family", {"number": handover.case_id, "worker": asked}),))
    facts: dict[str, Arg] = {"number": handover.case_id, "worker": asked, "moment": handover.due_at}
    back = Button("handover-button-withdraw", "handover-withdraw", (handover.id,))
    return Letter((Part("handover-proposed", facts),), buttons=((back,),))


def _person_button(case_id: int, person: Person) -> Button:
    return Button("handover-button-person", "handover-to", (case_id, person.id), {"name": short(full_name(person), 36)})


def _about(visit: Visit, case_id: int, said: Letter) -> Reply:
    return Reply([said], about=f"case:{case_id}", topic=visit.topic)
