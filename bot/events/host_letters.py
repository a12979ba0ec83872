"""What this room says to those who make and hold events: counts and the host's own words, never who comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.cases.letters import signature
from bot.config import WEEKDAYS
from bot.events import letters, making, rules
from bot.events.queries import Counts
from bot.events.rules import Audience, EventStatus, Repeat
from bot.events.tables import Event, Occurrence, TopicWish
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.tables import Person

#: Times and holidays on one screen.
_TIMES_SHOWN, _HOLIDAYS_SHOWN = 4, 6
#: Fields of an event as buttons, in rows; the first row only while it is a draft.
_DRAFT_FIELDS = (("time", "repeat"),)
_FIELDS = (("title", "place"), ("directions", "whom"), ("languages", "capacity"), ("closes_hours", "agenda_hours"))


def event_card(event: Event, host: Person | None, now: datetime) -> Letter:
    """An event with everything that was said about it, the holidays it falls on, and what can be changed."""
    is_draft = event.status == EventStatus.DRAFT
    title = Part(f"event-card-{event.status}", {"title": making.value_of(event, "title")}, bold=True)
    holidays = making.holidays_ahead(event, now)[:_HOLIDAYS_SHOWN] if is_draft else []
    told = (title, *_when(event), *_next_times(event, now), *_fields(event, host), *_holidays(holidays), *_state(event))
    rows = (*_edit_rows(event, is_draft), *(_holiday_row(event, day) for day, _ in holidays), *_end_rows(event))
    return Letter(told, buttons=rows)


def times_card(event: Event, times: Sequence[tuple[Occurrence, Counts]]) -> Letter:
    """The coming times of an event, with how many come to each."""
    lines = [
        Part("event-times-line", {"number": number, "moment": one.begins_at, "coming": counts.coming})
        for number, (one, counts) in enumerate(times, 1)
    ]
    rows = tuple(
        (Button("event-button-time", "event-time", (one.id,), {"number": number, "day": _day(one.wall.local.date())}),)
        for number, (one, _) in enumerate(times, 1)
    )
    parts = (Part("event-times", {"title": event.title}, bold=True), *(lines or [Part("event-times-none")]))
    return Letter(parts, buttons=(*rows, _back(event.id)))


def time_card(
    occurrence: Occurrence, counts: Counts, interpreters: Sequence[tuple[str, int]], free: int | None
) -> Letter:
    """One time as its host sees it: counts of who comes and of who needs an interpreter."""
    coming = _coming(counts, interpreters, free) if occurrence.is_on else (Part("event-time-cancelled"),)
    parts = (Part("event-page", letters.when(occurrence), bold=True), *coming)
    ids = (occurrence.id, occurrence.version)
    rows: Buttons = ((Button("event-button-times", "event-times", (occurrence.event_id,)),),)
    if occurrence.is_on and occurrence.closed_at is None:
        change = Button("event-button-move", "event-move", ids), Button("event-button-cancel", "event-cancel", ids)
        rows = ((Button("event-button-agenda", "event-agenda", (occurrence.id,)),), change, *rows)
    return Letter(parts, buttons=rows)


def _coming(counts: Counts, interpreters: Sequence[tuple[str, int]], free: int | None) -> tuple[Part, ...]:
    """Nobody comes to a time that was called off, so this is said only of one that is on."""
    coming = Part("event-time-coming", {"coming": counts.coming, "signups": counts.sign_ups})
    line = {"waiting": counts.waiting, "offered": counts.offered, "free": free or 0}
    spoken = (Part("event-time-interpreter", {"language": Key(f"spoken-{one}"), "count": n}) for one, n in interpreters)
    return (coming, *(() if free is None else (Part("event-time-line", line),)), *spoken)


def agenda_card(
    occurrence: Occurrence, *, chosen: Sequence[TopicWish], wishes: Sequence[TopicWish], asked: bool,
    leaves_at: datetime, with_spots: bool, spots: Part | None,
) -> Letter:  # fmt: skip
    """The agenda as it stands, what people wish, without who, and how to finish it."""
    parts = [Part("event-agenda-ask" if asked else "event-agenda-card", letters.when(occurrence), bold=True)]
    if occurrence.agenda_sent_at is not None:
        return Letter((*parts, Part("event-agenda-sent", {"sent": occurrence.agenda_sent_at})))
    parts += [Part("event-agenda-topic", {"words": one.body}) for one in chosen]
    parts += [spots] if occurrence.with_spots and spots is not None else []
    parts += [Part("event-agenda-own", {"words": occurrence.agenda})] if occurrence.agenda else []
    is_empty = len(parts) == 1
    parts.append(_agenda_state(occurrence, is_empty, leaves_at))
    parts += [Part("event-wish-line", {"number": n, "words": one.body}) for n, one in enumerate(wishes, 1)]
    rows = (*_wish_rows(occurrence, chosen, wishes), *_agenda_rows(occurrence, is_empty, with_spots, spots))
    return Letter(tuple(parts), buttons=rows)


def after_card(occurrence: Occurrence) -> Letter:
    """A time is over: how many came, and what did it set in motion? Both may be left open."""
    told: dict[str, Arg] = {**letters.when(occurrence), "signed": occurrence.signed or 0}
    parts = [Part("event-after", told, bold=True)]
    parts += [Part("event-after-came", {"came": occurrence.came})] if occurrence.came is not None else []
    parts += [Part("event-after-outcome", {"words": occurrence.outcome})] if occurrence.outcome else []
    came = Button("event-button-came", "event-ask", ("came", occurrence.id))
    outcome = Button("event-button-outcome", "event-ask", ("outcome", occurrence.id))
    return Letter(tuple(parts), buttons=((came,), (outcome,)))


def _when(event: Event) -> tuple[Part, ...]:
    if event.first is None:
        return (Part("event-card-no-time"),)
    day = event.first.local.date()
    repeat: dict[str, Arg] = {"nth": rules.nth_weekday(day), "weekday": Key(f"day-{WEEKDAYS[day.weekday()]}")}
    left_out = ", ".join(_day(one) for one in sorted(event.days_left_out))
    return (
        Part("event-card-when", {"moment": event.first.moment, "minutes": event.minutes}),
        Part(f"event-repeat-{making.repeat_of(event)}", repeat),
        *((Part("event-card-last-day", {"day": _day(event.last_day)}),) if event.last_day else ()),
        *((Part("event-card-left-out", {"days": left_out}),) if left_out else ()),
    )


def _next_times(event: Event, now: datetime) -> tuple[Part, ...]:
    """The first times of a draft that comes back, to see that they are meant."""
    if event.status != EventStatus.DRAFT or not event.rule:
        return ()
    ahead = [one for one in event.times(now + rules.HORIZON) if one.moment > now]
    return tuple(Part("event-card-next", {"moment": one.moment}) for one in ahead[1:_TIMES_SHOWN])


def _fields(event: Event, host: Person | None) -> tuple[Part, ...]:
    words = [(name, making.value_of(event, name)) for name in ("place", "directions", "whom")]
    told = tuple(Part(f"event-{name}", {"words": said}) for name, said in words if said)
    seats, languages = making.value_of(event, "capacity"), making.value_of(event, "languages").replace(",", "-")
    return (
        *told,
        *(() if making.value_of(event, "place") else (Part("event-card-no-place"),)),
        Part("event-languages", {"languages": Key(f"event-spoken-{languages}")}),
        Part(f"event-audience-{event.audience}"),
        Part("event-card-seats", {"seats": seats}) if seats else Part("event-card-no-limit"),
        Part(f"event-closes-{making.value_of(event, 'closes_hours')}"),
        Part(f"event-agenda-at-{making.value_of(event, 'agenda_hours')}"),
        Part("event-host", {"worker": signature(host) if host else Key("worker-former")}),
    )


def _holidays(found: Sequence[tuple[date, dict[str, str]]]) -> tuple[Part, ...]:
    return tuple(Part("event-card-holiday", {"day": _day(day), "name": Names(names)}) for day, names in found)


def _state(event: Event) -> tuple[Part, ...]:
    if event.pending:
        return (Part("event-card-pending"),)
    if event.status != EventStatus.DRAFT:
        return ()
    return (Part("event-card-missing" if making.missing(event) else "event-card-ready"),)


def _edit_rows(event: Event, is_draft: bool) -> Buttons:
    if event.status == EventStatus.ENDED:
        return ()
    rows = (*(_DRAFT_FIELDS if is_draft else ()), *_FIELDS)
    edits = tuple(tuple(_edit(event, field) for field in row) for row in rows)
    if not is_draft:
        return (*edits, (_edit(event, "host_id"),))
    last = (_edit(event, "last_day"), _edit(event, "skip")) if event.rule else ()
    return (*edits, (_edit(event, "host_id"), _edit(event, "audience")), last)


def _edit(event: Event, field: str) -> Button:
    return Button(f"event-button-edit-{field}".replace("_", "-"), "event-edit", (event.id, field))


def _holiday_row(event: Event, day: date) -> tuple[Button, ...]:
    return (Button("event-button-skip", "event-set", (event.id, "skip", day.isoformat()), {"day": _day(day)}),)


def _end_rows(event: Event) -> Buttons:
    stamp = int(event.changed_at.timestamp())
    if event.status == EventStatus.DRAFT:
        publish = (Button("event-button-publish", "event-publish", (event.id, stamp)),)
        away = (Button("event-button-throw-away", "event-throw-away", (event.id,)),)
        return (away,) if making.missing(event) else (publish, away)
    if event.status == EventStatus.ENDED:
        return ((Button("event-button-copy", "event-copy", (event.id,)),),)
    if event.pending:
        apply = Button("event-button-apply", "event-apply", (event.id, stamp))
        return ((apply,), (Button("event-button-drop", "event-drop", (event.id,)),))
    times = Button("event-button-times", "event-times", (event.id,))
    end = Button("event-button-end", "event-end", (event.id,))
    return ((times,), (Button("event-button-copy", "event-copy", (event.id,)), end))


def _agenda_state(occurrence: Occurrence, is_empty: bool, leaves_at: datetime) -> Part:
    if is_empty:
        return Part("event-agenda-empty")
    return Part("event-agenda-ready" if occurrence.agenda_ready else "event-agenda-confirm", {"leaves": leaves_at})


def _wish_rows(occurrence: Occurrence, chosen: Sequence[TopicWish], wishes: Sequence[TopicWish]) -> Buttons:
    take = tuple(
        (Button("event-button-wish-take", "event-wish-turn", (occurrence.id, one.id), {"number": number}),)
        for number, one in enumerate(wishes, 1)
    )
    back = tuple(
        (Button("event-button-wish-back", "event-wish-turn", (occurrence.id, one.id), {"words": _short(one.body)}),)
        for one in chosen
    )
    return (*take, *back)


def _agenda_rows(occurrence: Occurrence, is_empty: bool, with_spots: bool, spots: Part | None) -> Buttons:
    key = "event-button-spots-off" if occurrence.with_spots else "event-button-spots-on"
    turn = ((Button(key, "event-spots", (occurrence.id,)),),) if with_spots and spots is not None else ()
    write = (Button("event-button-agenda-write", "event-ask", ("agenda", occurrence.id)),)
    clear = (
        ((Button("event-button-agenda-clear", "event-agenda-clear", (occurrence.id,)),),) if occurrence.agenda else ()
    )
    may_confirm = not (is_empty or occurrence.agenda_ready)
    yes = ((Button("event-button-agenda-yes", "event-agenda-yes", (occurrence.id,)),),) if may_confirm else ()
    return (*turn, write, *clear, *yes, (Button("event-button-time-back", "event-time", (occurrence.id,)),))


def _back(event_id: int) -> tuple[Button, ...]:
    return (Button("event-button-event", "event-card", (event_id,)),)


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _short(words: str) -> str:
    return words if len(words) <= 24 else f"{words[:23].rstrip()}…"


#: Keys that are made of parts, for the tests of texts.
PARTS: Sequence[str] = (
    *(f"event-card-{one}" for one in EventStatus), *(f"event-repeat-{one}" for one in Repeat),
    *(f"event-audience-{one}" for one in Audience), *(f"event-closes-{one}" for one in rules.CLOSES),
    *(f"event-agenda-at-{one}" for one in rules.AGENDAS), *(f"event-own-{one}" for one in rules.Place),
    *(f"event-spoken-{one}" for one in ("fi", "sv", "en", "fi-sv", "fi-en", "sv-en", "fi-sv-en")),
    *(f"event-button-edit-{one}".replace("_", "-") for row in (*_DRAFT_FIELDS, *_FIELDS) for one in row),
    *(f"event-button-edit-{one}" for one in ("host-id", "audience", "last-day", "skip")),
    *(f"event-{one}" for one in ("place", "directions", "whom")),
)  # fmt: skip
