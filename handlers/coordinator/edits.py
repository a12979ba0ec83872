"""Change an entry: one question at most, one answer in words, one tap that takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from bot.catalogue import service as catalogue
from bot.catalogue.rules import EditGone
from bot.catalogue.service import EntryState
from bot.errors import Refusal
from bot.gaps.rules import sign
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.people import queries as people
from handlers.coordinator.awaited import Awaited, awaited, leave, wait_for
from handlers.coordinator.entries import card
from handlers.coordinator.everyday import on_own_word
from handlers.coordinator.months import day_in_words, today
from handlers.coordinator.rights import EntryGone, entry, only_coordinators
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker.pages import PEOPLE_SHOWN, page_of
from knowledge.service import ChannelKind

_DAY = re.compile(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)\s*", re.ASCII)
_ISO_DAY = re.compile(r"\s*(20\d\d)-(\d{1,2})-(\d{1,2})\s*", re.ASCII)
#: Letters and blanks of the longest everyday word that is taken from a chat; a message meant for somebody is longer.
_LONGEST_WORDS = 40


class NotADay(Refusal):
    """What was written is no day, or one that is over."""

    key = "edit-not-a-day"


class NotAWord(Refusal):
    """What was written is too long for an everyday word, or has numbers."""

    key = "edit-not-a-word"


def on_edit(visit: Visit) -> Reply:
    """A deed on a button ``edit:deed:sign``.

    Raises:
        EntryGone: there is no such entry, or no such deed.
        NotYourEntry: somebody else keeps it.
        ForCoordinators: only they set ranks and owners.
    """
    leave(visit)
    deed = _DEEDS.get(visit.event.action.word())
    if deed is None:
        raise EntryGone
    return deed(visit, entry(visit, visit.event.action.word(1)))


def on_text(visit: Visit) -> Reply:
    """The words that were asked for.

    Raises:
        NotAWord: they are too long, or have numbers.
        NotPhone: they are no telephone number.
        NotADay: they are no day to come.
    """
    asked = awaited(visit)
    assert asked is not None
    if asked.what in ("word", "spot-word"):
        _check_word(visit.event.text)
    if asked.what == "spot-word":
        return on_own_word(visit, asked)
    state = entry(visit, sign(asked.subject))
    leave(visit)
    written: Mapping[str, Callable[[Visit, EntryState, Awaited], Reply]] = {
        "word": _word_written, "phone": _phone_written, "until": _until_written,
    }  # fmt: skip
    return written[asked.what](visit, state, asked) if asked.what in written else say(card(visit, state))


def on_undo(visit: Visit) -> Reply:
    """Take an edit back and show the entry.

    Raises:
        EditGone: it is no edit of the entry that stands.
    """
    state = entry(visit, visit.event.action.word(1))
    edit_id = visit.event.action.number()
    if not any(edit.id == edit_id for edit in state.edits):
        raise EditGone
    catalogue.withdraw(visit.session, edit_id=edit_id, by=visit.person.id, now=visit.now)
    undone = Letter((Part("edit-undone", {"service": Names(state.service.name)}),), buttons=((_to_card(state),),))
    return say(undone, replaces=True)


def on_owner(visit: Visit) -> Reply:
    """Make the person on the button answer for the entry."""
    only_coordinators(visit)
    state = entry(visit, visit.event.action.word())
    person = next((one for one in people.colleagues(visit.session) if one.id == visit.event.action.number(1)), None)
    if person is None:
        raise EntryGone
    edit_id = catalogue.set_owner(
        visit.session, service_id=state.service.id, owner_id=person.id, by=visit.person.id, now=visit.now
    )
    return _done(state, "edited-owner", edit_id, name=person.name)


def _ask_word(visit: Visit, state: EntryState) -> Reply:
    wait_for(visit, "word", state.service.id)
    return _asking(state, "edit-ask-word")


def _ask_phone(visit: Visit, state: EntryState) -> Reply:
    """The first number is corrected, or the one on the button when an entry has several."""
    phones = [one.value for one in state.service.channels if one.kind is ChannelKind.PHONE]
    chosen = visit.event.action.word(2)
    if len(phones) > 1 and not chosen:
        rows = tuple(
            (Button("edit-button-number", "edit", ("phone", sign(state.service.id), n), {"phone": phone}),)
            for n, phone in enumerate(phones)
        )
        return say(Letter((Part("edit-which-phone"),), buttons=(*rows, (_to_card(state),))))
    place = visit.event.action.number(2)
    if place >= len(phones):
        raise EntryGone
    wait_for(visit, "phone", state.service.id, phones[place])
    return _asking(state, "edit-ask-phone", phone=phones[place])


def _ask_until(visit: Visit, state: EntryState) -> Reply:
    wait_for(visit, "until", state.service.id)
    endless = Button("edit-button-endless", "edit", ("endless", sign(state.service.id)))
    return _asking(state, "edit-ask-until", *([endless] if state.service.valid_to else []))


def _ask_owner(visit: Visit, state: EntryState) -> Reply:
    only_coordinators(visit)
    entry = sign(state.service.id)
    page = page_of(people.colleagues(visit.session), visit.event.action.number(2), PEOPLE_SHOWN)
    rows = [
        (Button("edit-button-person", "edit-owner", (entry, one.id), {"name": short(one.name, 36)}),)
        for one in page.shown
    ]
    parts, turning = (Part("edit-ask-owner"), *page.line()), page.buttons_after("edit", "owner", entry)
    return say(Letter(parts, buttons=(*rows, *turning, (_to_card(state),))), replaces=bool(visit.event.action.word(2)))


def _hide(visit: Visit, state: EntryState) -> Reply:
    edit_id = catalogue.hide(visit.session, service_id=state.service.id, by=visit.person.id, now=visit.now)
    return _done(state, "edited-hide", edit_id)


def _show(visit: Visit, state: EntryState) -> Reply:
    catalogue.unhide(visit.session, service_id=state.service.id, by=visit.person.id, now=visit.now)
    return _done_back(state, "edited-show", "hide")


def _pin(visit: Visit, state: EntryState) -> Reply:
    only_coordinators(visit)
    edit_id = catalogue.pin(visit.session, service_id=state.service.id, by=visit.person.id, now=visit.now)
    return _done(state, "edited-pin", edit_id)


def _unpin(visit: Visit, state: EntryState) -> Reply:
    only_coordinators(visit)
    catalogue.unpin(visit.session, service_id=state.service.id, by=visit.person.id, now=visit.now)
    return _done_back(state, "edited-unpin", "pin")


def _right(visit: Visit, state: EntryState) -> Reply:
    day = today(visit)
    edit_id = catalogue.confirm(visit.session, service_id=state.service.id, day=day, by=visit.person.id, now=visit.now)
    return _done(state, "edited-right", edit_id, date=day_in_words(day))


def _endless(visit: Visit, state: EntryState) -> Reply:
    edit_id = catalogue.set_valid_to(
        visit.session, service_id=state.service.id, day=None, by=visit.person.id, now=visit.now
    )
    return _done(state, "edited-endless", edit_id)


def _word_written(visit: Visit, state: EntryState, _asked: Awaited) -> Reply:
    word = " ".join(visit.event.text.split())
    edit_id = catalogue.add_everyday(
        visit.session, service_id=state.service.id, language=visit.person.language, words=[word], by=visit.person.id,
        now=visit.now,
    )  # fmt: skip
    return _done(state, "edited-word", edit_id, word=word)


def _phone_written(visit: Visit, state: EntryState, asked: Awaited) -> Reply:
    edit_id = catalogue.correct_phone(
        visit.session,
        service_id=state.service.id,
        old=asked.old,
        new=visit.event.text,
        by=visit.person.id,
        now=visit.now,
    )
    return _done(state, "edited-phone", edit_id, old=asked.old, phone=" ".join(visit.event.text.split()))


def _until_written(visit: Visit, state: EntryState, _asked: Awaited) -> Reply:
    day = _day(visit.event.text)
    if day is None or day < today(visit):
        raise NotADay
    edit_id = catalogue.set_valid_to(
        visit.session, service_id=state.service.id, day=day, by=visit.person.id, now=visit.now
    )
    return _done(state, "edited-until", edit_id, date=day_in_words(day))


def _day(text: str) -> date | None:
    """``31.12.2026`` or ``2026-12-31``."""
    local, iso = _DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    try:
        if local:
            return date(int(local[3]), int(local[2]), int(local[1]))
        return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None
    except ValueError:
        return None


def _check_word(text: str) -> None:
    if len(text) > _LONGEST_WORDS or "\n" in text or any(character.isdigit() for character in text):
        raise NotAWord


def _asking(state: EntryState, key: str, *more: Button, **args: Arg) -> Reply:
    facts = {"service": Names(state.service.name), **args}
    return say(Letter((Part(key, facts),), buttons=(*((one,) for one in more), (_to_card(state),))))


def _done(state: EntryState, key: str, edit_id: int, **args: Arg) -> Reply:
    """What was done, with the way back of the edit itself."""
    return _said(state, key, Button("edit-button-undo", "edit-undo", (edit_id, sign(state.service.id))), args)


def _done_back(state: EntryState, key: str, deed: str, **args: Arg) -> Reply:
    """What was done by taking an edit back: the way back is to do that edit again."""
    return _said(state, key, Button("edit-button-undo", "edit", (deed, sign(state.service.id))), args)


def _said(state: EntryState, key: str, undo: Button, args: Mapping[str, Arg]) -> Reply:
    facts = {"service": Names(state.service.name), **args}
    return say(Letter((Part(key, facts), Part("edited-soon")), buttons=((undo,), (_to_card(state),))))


def _to_card(state: EntryState) -> Button:
    return Button("edit-button-entry", "entry", (sign(state.service.id),))


_DEEDS: Mapping[str, Callable[[Visit, EntryState], Reply]] = {
    "word": _ask_word, "phone": _ask_phone, "until": _ask_until, "owner": _ask_owner, "hide": _hide, "show": _show,
    "pin": _pin, "unpin": _unpin, "right": _right, "endless": _endless,
}  # fmt: skip
