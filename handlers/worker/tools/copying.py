"""*Kopioi kirjausta varten*: one plain text for the client system; no file is made, and that it was taken is noted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.cases import history
from bot.cases import queries as cases
from bot.cases.family import members
from bot.cases.history import Happening
from bot.cases.interpreting import spoken_in
from bot.cases.letters import signature, topic_of
from bot.cases.rules import Side
from bot.cases.tables import Case, CaseMessage
from bot.cases.words.splitting import split_words
from bot.casework import queries
from bot.casework import service as casework
from bot.casework.letters import author_of
from bot.i18n.translator import the_translator
from bot.outbox.letter import Button, Letter, Part
from bot.people.tables import Person
from handlers.visit import Reply, Visit
from handlers.wording import joined

#: What of a case's history belongs into a client record.
TOLD = (
    Happening.OPENED, Happening.CLAIMED, Happening.RETURNED, Happening.ANSWERED, Happening.CALLED, Happening.NOT_REACHED,
    Happening.SNOOZED, Happening.RESOLVED, Happening.REOPENED, Happening.JOINED, Happening.LEFT,
)  # fmt: skip


def on_copy(visit: Visit) -> Reply:
    """The summary without what anybody wrote; a second press adds that."""
    return _summary(visit, with_words=False)


def on_copy_all(visit: Visit) -> Reply:
    """The summary with messages and notes."""
    return _summary(visit, with_words=True)


def _summary(visit: Visit, *, with_words: bool) -> Reply:
    case_id = visit.event.action.number()
    case = casework.note_copied(visit.session, case_id=case_id, worker_id=visit.person.id, now=visit.now)
    lines = [*_facts(visit, case), *(_words(visit, case) if with_words else ())]
    more = (Button("copy-button-words", "copy-all", (case.id,)),)
    *before, last = (Letter((), words=text) for text in split_words("\n".join(lines)))
    how = Letter((Part("copy-how"),), buttons=((Button("button-back", "tools-back", (case.id,)),),))
    if not with_words:
        how = Letter((Part("copy-how"),), buttons=(more, *how.buttons))
    return Reply([*before, last, how], about=f"case:{case.id}", topic=visit.topic)


def _facts(visit: Visit, case: Case) -> Iterator[str]:
    yield _said(visit, "copy-title", number=case.id)
    yield _said(visit, "copy-topic", topic=_in(visit, Part("text", {"text": topic_of(case)})))
    yield _said(visit, "copy-language", language=_in(visit, Part("text", {"text": spoken_in(case)})))
    if case.urgent:
        yield _said(visit, "tools-urgent")
    if tags := queries.tags_of(visit.session, case_id=case.id):
        yield _said(visit, "casework-head-tags", tags=", ".join(tags))
    for one in history.history(visit.session, case_id=case.id):
        if one.what in TOLD:
            yield _happened(visit, one.what, one.at, one.actor_id, case)
    plan = queries.plan_of(visit.session, case, visit.now)
    if plan is not None:
        yield _said(visit, f"casework-next-{plan.step}", name=visit.person.name, moment=_moment(visit, plan.due))


def _happened(visit: Visit, what: str, at: datetime, actor_id: int | None, case: Case) -> str:
    actor = visit.session.get(Person, actor_id) if actor_id else None
    if actor is None or members.number_of(visit.session, case, actor.id):
        who = _family(visit, case, actor.id if actor else case.family_id)
    else:
        who = _in(visit, Part("text", {"text": signature(actor)}))
    return _said(visit, f"copy-{what}".replace("_", "-"), moment=_moment(visit, at), who=who)


def _words(visit: Visit, case: Case) -> Iterator[str]:
    yield ""
    yield _said(visit, "copy-messages")
    for one in cases.case_story(visit.session, case_id=case.id):
        if one.withdrawn_at is None:
            who = _family(visit, case, one.author_id) if one.side == Side.FAMILY else _worker(visit, case, one)
            yield f"{_moment(visit, one.sent_at)} · {who}: {one.body}"
    for note in casework.notes_of(visit.session, case_id=case.id, worker_id=visit.person.id):
        who = author_of(visit.session, note)
        yield f"{_moment(visit, note.written_at)} · {who} · {_said(visit, 'copy-note')}: {note.body}"


def _family(visit: Visit, case: Case, person_id: int) -> str:
    """The family, and who of it where a case has or had several people."""
    if not members.ever(visit.session, case_id=case.id):
        return _said(visit, "copy-family")
    return _in(visit, Part("text", {"text": members.name_of(visit.session, case, person_id)}))


def _worker(visit: Visit, case: Case, message: CaseMessage) -> str:
    """Who wrote to the family, and to which of several people alone."""
    author = _in(visit, Part("text", {"text": signature(visit.session.get_one(Person, message.author_id))}))
    if message.to_id is None:
        return author
    return _said(visit, "copy-to", worker=author, who=_family(visit, case, message.to_id))


def _said(visit: Visit, key: str, **args: str | int) -> str:
    return the_translator().translate(key, visit.person.language, args)


def _moment(visit: Visit, moment: datetime) -> str:
    return the_translator().moment(moment, visit.person.language, visit.settings.desk.zone)


def _in(visit: Visit, part: Part) -> str:
    return joined("", part).by_language[visit.person.language]
