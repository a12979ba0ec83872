"""A family and its open case: writing into it, and ending it."""

from __future__ import annotations

from bot.appointments import closing
from bot.appointments.letters import stays_though_closed
from bot.cases import service as cases
from bot.cases.letters import signature
from bot.cases.queries import open_case_of
from bot.cases.tables import Case, CaseMessage
from bot.errors import Stale
from bot.feedback import service as feedback
from bot.feedback.rules import Answer
from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import Role
from handlers.family import danger
from handlers.family.buttons import ALWAYS, EMERGENCY, withdraw
from handlers.family.human import ask_urgently, reopen
from handlers.family.sharing import share_button
from handlers.family.status import owner_of
from handlers.places import origin_of
from handlers.professional.duty import duty_card
from handlers.promises import promise_in
from handlers.visit import Reply, Visit, say
from knowledge.danger import look_for_danger


def write_in_case(visit: Visit, case: Case) -> Reply:
    """Bring the words to whoever has the case; only the last message of a burst is acknowledged."""
    message = cases.write_as_family(
        visit.session, family_id=visit.person.id, case_id=case.id, body=visit.event.text, origin=origin_of(visit),
        now=visit.now, promised_at=promise_in(visit, case),
    )  # fmt: skip
    cards = danger_cards(visit)
    acknowledged = [] if visit.more_waiting else [_acknowledged(visit, case, message)]
    klass = OutgoingClass.URGENT if cards else OutgoingClass.REPLY
    return Reply([*cards, *acknowledged], binds=place_of(message), about=place_of(message), klass=klass)


def danger_cards(visit: Visit) -> list[Letter]:
    """Cards for what was written into an open case, which danger makes urgent; its owner hears of danger now each time."""
    seen = look_for_danger(visit.event.text)
    if seen.severity < 2:
        return []
    if visit.person.role == Role.PROFESSIONAL:
        return [duty_card(visit)]
    case = open_case_of(visit.session, person_id=visit.person.id)
    if seen.severity == 3 or (case is not None and not case.urgent):
        ask_urgently(visit)
    return [danger.now_card(visit, seen, 0) if seen.severity == 3 else danger.today_card(visit, seen, 0)]


def place_of(message: CaseMessage) -> str:
    """What an own message is about, so that its edit finds it."""
    return f"case:{message.case_id}/message:{message.id}"


def on_close(visit: Visit) -> Reply:
    """The matter is well, says the family."""
    case_id = visit.event.action.number()
    cases.close_case(visit.session, case_id=case_id, family_id=visit.person.id, now=visit.now)
    feedback.ask(visit.session, case_id=case_id, person_id=visit.person.id, now=visit.now)
    closing.tell_workers(visit.session, case_id=case_id, now=visit.now)
    return say(_closed(visit, case_id), replaces=True)


def _closed(visit: Visit, case_id: int) -> Letter:
    """The matter is closed; times that were agreed hold, and can be called off from here."""
    times = closing.of_person(visit.session, case_id=case_id, person_id=visit.person.id, now=visit.now)
    if times:
        return stays_though_closed(times, Part("case-closed"))
    return Letter((Part("case-closed"),), buttons=ALWAYS)


def on_reopen(visit: Visit) -> Reply:
    """There is more to tell: the case opens again with its owner."""
    return reopen(visit, visit.event.action.number())


class AnswerUnknown(Stale):
    """A button with an answer that nobody was asked for."""

    key = "stale-general"


def on_feedback(visit: Visit) -> Reply:
    """One answer, kept without a name.

    Raises:
        AnswerUnknown: the answer on the button is not one of ours.
    """
    action = visit.event.action
    if action.word(1) not in list(Answer):
        raise AnswerUnknown
    feedback.give(
        visit.session, case_id=action.number(), person_id=visit.person.id, answer=action.word(1), now=visit.now
    )
    if action.word(1) == Answer.YES:
        return say(Letter((Part("feedback-thanks"),)), replaces=True)
    return say(Letter((Part("feedback-thanks"), Part("feedback-not-enough")), buttons=ALWAYS), replaces=True)


def _acknowledged(visit: Visit, case: Case, message: CaseMessage) -> Letter:
    owner = owner_of(visit, case)
    moment = {"moment": case.promised_at or visit.now}
    said = Part("passed-on", {"name": signature(owner), **moment}) if owner else Part("kept-in-queue", moment)
    share = share_button(visit, case, message.id)
    return Letter((said,), buttons=((withdraw(message.id),), *share, (EMERGENCY,)))
