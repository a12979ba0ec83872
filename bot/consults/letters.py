"""What professionals and parents read about consultations; cards tell the topic only, never words."""

from __future__ import annotations

from datetime import datetime

from bot.cases.letters import emergency_button, full_name
from bot.consults.rules import Mode
from bot.consults.tables import Consult, ConsultMessage, Permission
from bot.duty.wording import day_name
from bot.organisations.rules import theme_key
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Part
from bot.people.tables import Person


def topic_name(topic: str) -> Key:
    """A theme in the reader's language."""
    return Key(theme_key(topic))


def mode_name(mode: str) -> Key:
    """A mode in the reader's language."""
    return Key(f"consult-mode-{mode}")


def card(consult: Consult) -> Letter:
    """An offer: whoever takes it reads the words."""
    assert consult.promised_at is not None
    return _card("consult-card", consult, consult.promised_at)


def card_alone(consult: Consult) -> Letter:
    """An offer to the agreed contact person, who is asked alone at first."""
    assert consult.widens_at is not None
    return _card("consult-card-alone", consult, consult.widens_at)


def _card(key: str, consult: Consult, moment: datetime) -> Letter:
    facts: dict[str, Arg] = {"topic": topic_name(consult.topic), "mode": mode_name(consult.mode), "moment": moment}
    claim = Button("consult-button-claim", "consult-claim", (consult.id,))
    return Letter((Part(key, facts),), buttons=((claim,),))


def card_over() -> Letter:
    """An offer that is over, whoever took it."""
    return Letter((Part("consult-card-over"),))


def taken(consult: Consult, taker: Person) -> Letter:
    """The asker hears who answers."""
    facts: dict[str, Arg] = {"name": full_name(taker), "topic": topic_name(consult.topic)}
    return Letter((Part("consult-taken", facts),), buttons=asker_buttons(consult))


def words(consult: Consult, message: ConsultMessage, sender: Person | None, reader_id: int) -> Letter:
    """Somebody's words to the other; in anonymous mode the asker has no name here either."""
    if reader_id == consult.asker_id and sender is not None:
        said = Part("consult-words-from", {"name": full_name(sender)})
    else:
        said = Part("consult-words", {"topic": topic_name(consult.topic)})
    buttons = asker_buttons(consult) if reader_id == consult.asker_id else taker_buttons(consult)
    return Letter((said,), words=message.body, buttons=buttons)


def taken_out(consult: Consult) -> Letter:
    """Words of the other were taken out."""
    return Letter((Part("consult-taken-out", {"topic": topic_name(consult.topic)}),))


def asker_buttons(consult: Consult) -> Buttons:
    """What the asker can do: write more, book a time, or one of the three ends."""
    ends = tuple((_end(consult, how),) for how in ("none", "return", "kutsu"))
    return ((write(consult),), (book(consult),), *ends, emergency_button())


def book(consult: Consult) -> Button:
    """Look for a time at which the two can talk."""
    return Button("consult-button-book", "consult-times", (consult.id,))


def taker_buttons(consult: Consult) -> Buttons:
    """What whoever took it can do: answer, give it back, or end it."""
    release = Button("consult-button-release", "consult-release", (consult.id,))
    return ((write(consult),), (_end(consult, "none"),), (_end(consult, "return"),), (release,), emergency_button())


def write(consult: Consult) -> Button:
    """Write into a consultation; the door knows the button of anonymous mode by its second id."""
    ids = (consult.id, "a") if consult.mode == Mode.ANONYMOUS else (consult.id,)
    return Button("consult-button-write", "consult-write", ids)


def _end(consult: Consult, how: str) -> Button:
    return Button(f"consult-button-{how}", "consult-end", (consult.id, how))


def late(consult: Consult) -> Letter:
    """Nobody took it in time: the asker hears the new day once."""
    assert consult.promised_at is not None
    facts: dict[str, Arg] = {"topic": topic_name(consult.topic), "moment": consult.promised_at}
    return Letter((Part("consult-late", facts),), buttons=asker_buttons(consult))


def gone(consult: Consult) -> Letter:
    """Whoever took it works here no more, or gave it back; others are asked."""
    return Letter((Part("consult-back", {"topic": topic_name(consult.topic)}),), buttons=asker_buttons(consult))


def ended(consult: Consult) -> Letter:
    """How it ended, for both."""
    facts: dict[str, Arg] = {"topic": topic_name(consult.topic)}
    if consult.return_on is not None:
        facts["day"] = day_name(consult.return_on)
    return Letter((Part(f"consult-ended-{consult.outcome}", facts),))


def again(consult: Consult) -> Letter:
    """The day on which a matter was to be taken up again has come."""
    said = Part("consult-return-day", {"topic": topic_name(consult.topic)})
    return Letter((said,), buttons=((Button("consult-button-new", "consult-new"),),))


def permission_asked(permission: Permission, asker: Person, organisation: str) -> Letter:
    """Exactly what a parent is asked: who asks, to whom, for what, until when."""
    parts = (
        Part("permission-asked", {"name": full_name(asker), "organisation": organisation}),
        _what(permission),
        Part("permission-free"),
    )
    yes = Button("permission-yes", "permission-yes", (permission.id,))
    no = Button("permission-no", "permission-no", (permission.id,))
    return Letter(parts, buttons=((yes,), (no,), emergency_button()))


def _what(permission: Permission) -> Part:
    facts: dict[str, Arg] = {
        "purpose": purpose_name(permission),
        "recipient": Key(f"permission-to-{permission.recipient}"),
    }
    return Part("permission-asked-what", {**facts, "day": day_name(permission.until)})


def purpose_name(permission: Permission) -> Key:
    """What a permission is for, in the reader's language."""
    return Key(f"permission-for-{permission.purpose}")


def permission_answered(permission: Permission) -> Letter:
    """The asker hears what the parent decided."""
    facts: dict[str, Arg] = {"purpose": purpose_name(permission), "day": day_name(permission.until)}
    return Letter((Part(f"permission-{permission.state}", facts),))
