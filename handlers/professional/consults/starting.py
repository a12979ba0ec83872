"""Where a consultation begins: how to ask, in which mode, about what. Nothing can be written before the mode."""

from __future__ import annotations

from bot.consults import inviting, queries, service
from bot.consults.errors import ConsultGone
from bot.consults.letters import topic_name
from bot.consults.rules import LINK_PREFIX, Mode, purpose_of
from bot.consults.tables import Consult, Permission
from bot.directory.loaded import Entry
from bot.directory.rules import sign
from bot.duty.wording import day_name
from bot.organisations.rules import TOPICS
from bot.outbox.letter import Button, Buttons, Letter, Part, StartLink
from bot.outbox.tables import OutgoingClass
from handlers.coordinator.months import today
from handlers.family.buttons import EMERGENCY
from handlers.professional.consults import state
from handlers.professional.consults.subject import Subject, subject_of, topic_of
from handlers.visit import EventKind, Reply, Visit, say

#: What stands for a mode on a button; the door knows the first.
MODES = {"a": Mode.ANONYMOUS, "p": Mode.PERMISSION}
#: How somebody is asked, beside a call.
WAYS = ("message", "kutsu")
#: To the times at which one can be booked.
_WEEK = Button("consult-week-button", "consult-week")


def on_consult(visit: Visit) -> Reply:
    """``/konsultoi``: write, call or invite, and what is unfinished; from an entry of the contact list the two modes.

    Raises:
        ConsultGone: the entry is in the list no more.
    """
    state.leave(visit)
    if visit.event.kind is EventKind.PRESS and (named := visit.event.action.word()):
        return say(_modes(_entry(visit, named)))
    mine = queries.unfinished(visit.session, person_id=visit.person.id)
    open_ones = tuple(
        (Button("consult-button-open", "consult-open", (one.id,), {"topic": topic_name(one.topic)}),) for one in mine
    )
    call = Button("consult-way-call", "whom")
    ways = tuple(Button(f"consult-way-{way}", "consult-way", (way,)) for way in WAYS)
    rows = ((ways[0],), (call,), (ways[1],), *open_ones, (_WEEK,), (EMERGENCY,))
    return say(Letter((Part("consult-ways"),), buttons=rows))


def on_way(visit: Visit) -> Reply:
    """By a message: in which mode? An invitation: the link for the parent, who decides.

    Raises:
        ConsultGone: there is no such way.
    """
    way = visit.event.action.word()
    if way not in WAYS:
        raise ConsultGone
    state.leave(visit)
    if way == "message":
        return say(_modes(None))
    token = inviting.ask_parent(visit.session, asker_id=visit.person.id, now=visit.now).token
    return link_for_parent(token, Part("consult-kutsu-link"))


def link_for_parent(token: str, said: Part) -> Reply:
    """A link to hand to the parent; it is shown once."""
    link = Part("permission-link-address", {"link": StartLink(LINK_PREFIX + token)})
    return say(Letter((said, link), buttons=((EMERGENCY,),)), klass=OutgoingClass.CREDENTIAL)


def _modes(entry: Entry | None) -> Letter:
    """The modes; who may not be asked without names is asked with permission only."""
    ids = (sign(entry.id),) if entry else ()
    offered = [mode for mode in MODES if mode != "a" or entry is None or entry.anonymous]
    rows = tuple((Button(f"consult-button-mode-{mode}", "consult-mode", (mode, *ids)),) for mode in offered)
    parts = [Part("consult-mode")] if len(offered) > 1 else [Part("consult-mode-permission-only")]
    return Letter(tuple(parts), buttons=(*rows, (EMERGENCY,)))


def _entry(visit: Visit, named: str) -> Entry | None:
    """The entry with a sign; None when nothing is named.

    Raises:
        ConsultGone: it is in the list no more.
    """
    found = visit.directory.entry(named) if named else None
    if named and found is None:
        raise ConsultGone
    return found


def on_mode(visit: Visit) -> Reply:
    """The mode is chosen: from now on anonymous words are masked. Then the topic, unless the entry has told it.

    Raises:
        ConsultGone: there is no such mode, the entry is gone, or may not be asked without names.
    """
    mode, entry = visit.event.action.word(), _entry(visit, visit.event.action.word(1))
    if mode not in MODES or (mode == "a" and entry is not None and not entry.anonymous):
        raise ConsultGone
    state.leave(visit)
    if mode == "a":
        state.enter_anonymous(visit)
    topic = topic_of(visit, entry) if entry else ""
    if entry is not None and topic:
        return _explained(visit, mode, about_subject(visit, mode, Subject(topic, entry)))
    parts = (*_what_is_masked(visit, mode), Part("consult-topic"))
    return say(Letter(parts, buttons=topics(mode, entry)))


def _explained(visit: Visit, mode: str, reply: Reply) -> Reply:
    """What the mode means stands above the next question."""
    first = reply.letters[0]
    reply.letters[0] = Letter((*_what_is_masked(visit, mode), *first.parts), buttons=first.buttons)
    return reply


def topics(mode: str, entry: Entry | None = None) -> Buttons:
    """The themes as buttons."""
    rows = (
        Button("consult-button-topic", "consult-topic", (mode, Subject(one, entry).word), {"topic": topic_name(one)})
        for one in TOPICS
    )
    return (*((row,) for row in rows), (EMERGENCY,))


def _what_is_masked(visit: Visit, mode: str) -> tuple[Part, ...]:
    if mode == "p":
        return (Part("consult-mode-explained-permission"),)
    names = "consult-names-known" if state.known_names(visit).digests else "consult-names-not"
    return Part("consult-mode-explained-anonymous"), Part(names)


def on_topic(visit: Visit) -> Reply:
    """The topic is chosen; in anonymous mode words follow, else the permission.

    Raises:
        ConsultGone: there is no such mode or topic.
    """
    mode = visit.event.action.word()
    if mode not in MODES:
        raise ConsultGone
    return about_subject(visit, mode, subject_of(visit, visit.event.action.word(1)))


def about_subject(visit: Visit, mode: str, subject: Subject) -> Reply:
    """Mode and subject are known: now it can be written, with permission after the permission."""
    return _begin_anonymous(visit, subject) if mode == "a" else permissions(visit, subject)


def _begin_anonymous(visit: Visit, subject: Subject) -> Reply:
    consult = service.begin(
        visit.session, asker_id=visit.person.id, mode=Mode.ANONYMOUS, topic=subject.topic, entry_id=subject.entry_id,
        now=visit.now, today=today(visit),
    )  # fmt: skip
    return ask_words(visit, consult)


def permissions(visit: Visit, subject: Subject) -> Reply:
    """With which permission: one that holds, a link for the parent, or what was said aloud."""
    good = queries.good_permissions(
        visit.session, asker_id=visit.person.id, purpose=purpose_of(subject.topic), today=today(visit)
    )
    held = tuple((_with(one, subject),) for one in good)
    link = Button("permission-button-link", "consult-permission", ("link", subject.word))
    spoken = Button("permission-button-spoken", "consult-permission", ("spoken", subject.word))
    said = Part("permission-which" if good else "permission-none", {"topic": topic_name(subject.topic)})
    return say(Letter((said,), buttons=(*held, (link,), (spoken,), (EMERGENCY,))))


def _with(permission: Permission, subject: Subject) -> Button:
    ids, day = (permission.id, subject.word), day_name(permission.until)
    return Button("permission-button-with", "consult-with", ids, {"day": day})


def ask_words(visit: Visit, consult: Consult) -> Reply:
    """Wait for the words of a consultation."""
    state.await_words(visit, consult)
    key = "consult-write" if consult.mode == Mode.ANONYMOUS else "consult-write-permission"
    drop = Button("consult-button-drop", "consult-drop", (consult.id,))
    said = Letter((Part(key, {"topic": topic_name(consult.topic)}),), buttons=((drop,), (EMERGENCY,)))
    return say(said, about=queries.about(consult))
