"""Second thoughts of a family: a message is changed or taken back."""

from __future__ import annotations

from datetime import timedelta

from bot.cases import service as cases
from bot.cases.errors import CaseIsClosed, MessageUnknown, OnlyForWorkers
from bot.cases.queries import messages_to_withdraw
from bot.cases.rules import Side
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.errors import Refusal
from bot.outbox.letter import Button, Letter, Part
from handlers.emergency import is_emergency_press
from handlers.family import danger
from handlers.family.asked import QuestionGone
from handlers.family.buttons import ALWAYS, EMERGENCY
from handlers.family.case import danger_cards, place_of
from handlers.family.questions import answer_again, on_text
from handlers.places import number_in
from handlers.visit import Reply, Visit, say
from handlers.wording import shortened
from knowledge.danger import look_for_danger

#: First words of a message on its button, in characters.
FIRST_WORDS = 24
#: Messages to choose from, on one screen.
MOST_CHOICES = 5
_WITHDRAWN = Letter((Part("withdrawn"), Part("withdrawn-own-copy")), buttons=((EMERGENCY,),))


class EditTooLate(Refusal):
    """A message was changed that the desk no longer has, or never kept."""

    key = "edit-too-late"


def on_edit(visit: Visit) -> Reply:
    """Carry a change of an own message to wherever the message went; a question is answered anew.

    What the desk never kept, such as a greeting, is looked at as if it had come now; so is danger, wherever it stands.

    Raises:
        EditTooLate: the message is not one that the desk still has.
    """
    if not visit.event.text or visit.event.text.startswith("/"):
        raise EditTooLate
    if is_emergency_press(visit.event.text):
        return danger.on_emergency(visit)
    if not visit.about:
        return on_text(visit)
    question = _question(visit)
    if question is not None and question.body == visit.event.text:
        return Reply(binds=visit.about)
    if question is not None and _change(visit, question):
        return answer_again(visit, question)
    return _edit_in_case(visit, question.origin if question else "")


def on_withdraw(visit: Visit) -> Reply:
    """Take back the message on the button; without one, show which can be taken back."""
    message_id = visit.event.action.number()
    if not message_id:
        return say(_choice(visit))
    cases.withdraw_message(visit.session, message_id=message_id, person_id=visit.person.id, now=visit.now)
    return say(_WITHDRAWN, replaces=True)


def on_withdraw_question(visit: Visit) -> Reply:
    """Take back a question that no person has read.

    Raises:
        QuestionGone: it is another person's, withdrawn already, or in a case.
    """
    question_id = visit.event.action.number()
    if not dialogue.withdraw_question(visit.session, question_id=question_id, person_id=visit.person.id):
        raise QuestionGone
    return say(_WITHDRAWN, replaces=True)


def _question(visit: Visit) -> Question | None:
    question = visit.session.get(Question, number_in(visit.about, "question"))
    return question if question and question.person_id == visit.person.id else None


def _change(visit: Visit, question: Question) -> bool:
    return dialogue.change_question(
        visit.session, origin=question.origin, person_id=visit.person.id, body=visit.event.text
    )


def _edit_in_case(visit: Visit, origin: str) -> Reply:
    try:
        message = cases.edit_message(
            visit.session, person_id=visit.person.id, body=visit.event.text, now=visit.now, origin=origin,
            message_id=number_in(visit.about, "message"),
        )  # fmt: skip
    except (MessageUnknown, CaseIsClosed, OnlyForWorkers):
        if look_for_danger(visit.event.text).severity >= 2:
            return on_text(visit)
        raise EditTooLate from None
    if message.edited_at != visit.now:
        return Reply(binds=place_of(message))
    edited = Letter((Part("message-edited"),), buttons=((EMERGENCY,),))
    return Reply([*danger_cards(visit), edited], binds=place_of(message), about=place_of(message))


def _choice(visit: Visit) -> Letter:
    rows = [*_questions(visit), *_messages(visit)][:MOST_CHOICES]
    if not rows:
        return Letter((Part("withdraw-none"),), buttons=ALWAYS)
    return Letter((Part("withdraw-choose"), Part("withdraw-how")), buttons=(*rows, (EMERGENCY,)))


def _questions(visit: Visit) -> list[tuple[Button]]:
    """What was asked lately and no case has taken, newest first."""
    since = visit.now - timedelta(hours=dialogue.QUESTIONS_WITHIN_HOURS)
    own = dialogue.unanswered(visit.session, person_id=visit.person.id, since=since)
    return [(_button("withdraw-question", one.id, one.body),) for one in reversed(own)]


def _messages(visit: Visit) -> list[tuple[Button]]:
    """What was written to a person lately, newest first; never what somebody wrote as a worker before."""
    own = messages_to_withdraw(visit.session, person_id=visit.person.id, now=visit.now)
    return [(_button("withdraw", one.id, one.body),) for one in own if one.side == Side.FAMILY]


def _button(action: str, number: int, words: str) -> Button:
    return Button("button-withdraw-one", action, (number,), {"start": shortened(words, FIRST_WORDS)})
