"""Who was invited into a case: opening the link, coming, or saying what would help instead."""

from __future__ import annotations

from datetime import timedelta

from bot.errors import Refusal, Stale
from bot.outbox.letter import Button, Letter, Part
from bot.partners import answering, letters
from bot.partners.errors import KutsuMoved
from bot.partners.rules import LINK_PREFIX, LONGEST_SUGGESTION, SUGGESTIONS
from bot.partners.tables import PartnerInvitation
from bot.people.rules import WORKER_ROLES
from handlers import joining
from handlers.awaited import words
from handlers.awaited.words import Data, Ends, Kind
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit, say


def _is_asked(visit: Visit, data: Data) -> bool:
    """After the invitation was cancelled or changed, words are ordinary ones."""
    return answering.is_asked(
        visit.session, kutsu_id=data["kutsu"], person_id=visit.person.id, version=data["version"]
    )  # fmt: skip


#: Later words are ordinary ones again; own choice.
KIND = Kind(
    "kutsu-suggestion", whose=lambda role: role not in WORKER_ROLES, waits=timedelta(minutes=10),
    ends=Ends.WITH_A_COMMAND, is_open=_is_asked, belongs_to="message",
)  # fmt: skip


class SuggestionUnknown(Stale):
    """A button with a suggestion that the desk does not know."""

    key = "stale-general"


class SuggestionTooLong(Refusal):
    """More was written than fits. Data: ``count``, how many characters do."""

    key = "kutsu-suggestion-too-long"


def on_start(visit: Visit) -> Reply:
    """``/start`` with the link of an invitation into a case; everything else is an ordinary start.

    Raises:
        KutsuLinkNotGood: the link is not good, or not for this person.
    """
    token = visit.event.argument
    if not token.startswith(LINK_PREFIX):
        return joining.on_start(visit)
    answering.open_link(visit.session, token=token.removeprefix(LINK_PREFIX), person_id=visit.person.id, now=visit.now)
    return say(Letter((Part("kutsu-opened"),), buttons=((EMERGENCY,),)))


def on_come(visit: Visit) -> Reply:
    """The invited one comes; the message itself changes by the room's own letter."""
    answering.come(
        visit.session, kutsu_id=visit.event.action.number(), version=visit.event.action.number(1),
        person_id=visit.person.id, now=visit.now,
    )  # fmt: skip
    return Reply(toast=Part("kutsu-come-toast"))


def on_cannot(visit: Visit) -> Reply:
    """The invited one cannot: what would help instead? Workers choose, because their words are for families.

    Raises:
        KutsuMoved: the invitation is somebody else's.
    """
    kutsu = visit.session.get(PartnerInvitation, visit.event.action.number())
    if kutsu is None or kutsu.invitee_id != visit.person.id or kutsu.version != visit.event.action.number(1):
        raise KutsuMoved
    is_worker = visit.person.role in WORKER_ROLES
    chosen = tuple(one for one in SUGGESTIONS if one != "words" or not is_worker)
    rows = letters.suggestion_buttons(kutsu, "kutsu-suggest", chosen)
    return say(Letter((Part("kutsu-suggest"),), buttons=(*rows, (EMERGENCY,))))


def on_suggest(visit: Visit) -> Reply:
    """A suggestion on a button, or ask for words.

    Raises:
        SuggestionUnknown: the suggestion on the button is not one of ours.
    """
    suggestion = visit.event.action.word(2)
    if suggestion not in SUGGESTIONS:
        raise SuggestionUnknown
    if suggestion == "words":
        return _ask_words(visit)
    return _cannot(visit, suggestion, "")


def _ask_words(visit: Visit) -> Reply:
    if visit.person.role in WORKER_ROLES:
        raise SuggestionUnknown
    kutsu_id, version = visit.event.action.number(), visit.event.action.number(1)
    words.ask(visit, KIND, kutsu=kutsu_id, version=version)
    cancel = Button("words-button-cancel", "kutsu-words-cancel")
    return say(Letter((Part("kutsu-suggest-write"),), buttons=((cancel,), (EMERGENCY,))))


def on_words(visit: Visit) -> Reply:
    """Show the words back; nobody reads them before they are confirmed.

    Raises:
        SuggestionTooLong: they do not fit.
        KutsuMoved: the invitation has moved on.
    """
    data = words.asked(visit, KIND)
    assert data is not None
    if len(visit.event.text) > LONGEST_SUGGESTION:
        raise SuggestionTooLong(count=LONGEST_SUGGESTION)
    answering.keep_words(
        visit.session, kutsu_id=data["kutsu"], version=data["version"], person_id=visit.person.id,
        words=visit.event.text, now=visit.now,
    )  # fmt: skip
    send = Button("kutsu-button-send-words", "kutsu-words-ok", (data["kutsu"], data["version"]))
    cancel = Button("words-button-cancel", "kutsu-words-cancel")
    shown = Letter((Part("kutsu-suggest-shown"),), words=visit.event.text, buttons=((send,), (cancel,), (EMERGENCY,)))
    return say(shown)


def on_words_ok(visit: Visit) -> Reply:
    """The words are confirmed.

    Raises:
        KutsuMoved: there are none, or the invitation has moved on.
    """
    kutsu = visit.session.get(PartnerInvitation, visit.event.action.number())
    if kutsu is None or kutsu.invitee_id != visit.person.id or not kutsu.suggestion_words:
        raise KutsuMoved
    return _cannot(visit, "words", kutsu.suggestion_words)


def _cannot(visit: Visit, suggestion: str, written: str) -> Reply:
    leave(visit)
    answering.cannot(
        visit.session, kutsu_id=visit.event.action.number(), version=visit.event.action.number(1),
        person_id=visit.person.id, suggestion=suggestion, words=written, now=visit.now,
    )  # fmt: skip
    return say(Letter((Part("kutsu-suggest-thanks"),), buttons=((EMERGENCY,),)), replaces=True)


def on_words_cancel(visit: Visit) -> Reply:
    """Nothing is waited for any more."""
    leave(visit)
    return say(Letter((Part("kutsu-suggest-cancelled"),), buttons=((EMERGENCY,),)), replaces=True)


def leave(visit: Visit) -> None:
    """The person does something else now."""
    words.leave(visit, KIND)
