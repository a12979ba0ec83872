"""``/puhelu``: a telephone contact in three taps, without anybody's name (row R40).

The number of the update that opened the form names the contact, so that a second press counts nothing, and no person
stands in it.
"""

from __future__ import annotations

from datetime import date, datetime, time

from bot.casework import queries
from bot.casework import service as casework
from bot.casework.errors import ToolGone
from bot.casework.rules import OTHER, OUTCOMES, PHONE_TOPICS
from bot.gaps.rules import month_begin
from bot.outbox.letter import Button, Letter, Names, Part
from handlers.coordinator.months import today
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker.buttons import OWN, QUEUE
from handlers.worker.tools.screen import in_rows
from knowledge.localities import names_of

#: Municipalities on one screen.
_AREAS_SHOWN = 24


def on_phone(visit: Visit) -> Reply:
    """What the call was about."""
    number = visit.event.update_id
    topics = [Button(f"phone-topic-{one}".replace("_", "-"), "phone-topic", (number, one)) for one in PHONE_TOPICS]
    other = Button("phone-topic-other", "phone-topic", (number, OTHER))
    parts = (Part("phone-what"), Part("phone-nobody"), _month(visit))
    return Reply([Letter(parts, buttons=(*in_rows(topics), (other,)))], replaces=True)


def on_topic(visit: Visit) -> Reply:
    """Where the caller lives.

    Raises:
        ToolGone: a button with a matter that is none of ours.
    """
    number, topic = visit.event.action.number(), _topic(visit)
    areas = [
        Button("phone-button-area", "phone-area", (number, topic, place), {"name": short(Names(names_of(name)))})
        for place, name in enumerate(_areas(visit))
    ]
    other = Button("phone-area-other", "phone-area", (number, topic, OTHER))
    return say(Letter((Part("phone-where"),), buttons=(*in_rows(areas, 3), (other,))), replaces=True)


def on_area(visit: Visit) -> Reply:
    """What came of it.

    Raises:
        ToolGone: a button with a matter or an area that is none of ours.
    """
    _area(visit)
    ids = (visit.event.action.number(), _topic(visit), visit.event.action.word(2))
    rows = in_rows([Button(f"phone-outcome-{one}", "phone-outcome", (*ids, one)) for one in OUTCOMES])
    return say(Letter((Part("phone-outcome"),), buttons=rows), replaces=True)


def on_outcome(visit: Visit) -> Reply:
    """Count the call; it can be taken back for a minute.

    Raises:
        ToolGone: a button with a matter, area or outcome that is none of ours.
    """
    action = visit.event.action
    casework.log_contact(
        visit.session, topic=_topic(visit), area=_area(visit), areas=_areas(visit), outcome=action.word(3),
        day=today(visit), origin=f"phone:{action.number()}", now=visit.now,
    )  # fmt: skip
    undo = Button("phone-button-undo", "phone-undo", (action.number(),))
    return say(
        Letter((Part("phone-logged"), _month(visit)), buttons=((undo,), (Button("phone-button-new", "phone"),))),
        replaces=True,
    )


def on_undo(visit: Visit) -> Reply:
    """Take the call back.

    Raises:
        TooLate: a minute has passed.
    """
    casework.undo_contact(visit.session, origin=f"phone:{visit.event.action.number()}", now=visit.now)
    return say(Letter((Part("phone-undone"),), buttons=((QUEUE,), (OWN,))), replaces=True)


def _topic(visit: Visit) -> str:
    """The matter on the button."""
    topic = visit.event.action.word(1)
    if topic not in (*PHONE_TOPICS, OTHER):
        raise ToolGone
    return topic


def _area(visit: Visit) -> str:
    """The area whose place in the list stands on the button, or none of them."""
    word, areas = visit.event.action.word(2), _areas(visit)
    if word == OTHER:
        return OTHER
    if not word.isdigit() or visit.event.action.number(2) >= len(areas):
        raise ToolGone
    return areas[visit.event.action.number(2)]


def _areas(visit: Visit) -> list[str]:
    return sorted(visit.catalogue.catalogue.municipalities)[:_AREAS_SHOWN]


def _month(visit: Visit) -> Part:
    """Both doors counted: calls and cases of this month."""
    begins = month_begin(today(visit))
    ends = date(begins.year + begins.month // 12, begins.month % 12 + 1, 1)
    calls = queries.contacts_of_month(visit.session, begins=begins, ends=ends).total()
    since, until = (datetime.combine(day, time(), tzinfo=visit.settings.desk.zone) for day in (begins, ends))
    return Part("phone-month", {"calls": calls, "cases": queries.cases_opened(visit.session, since=since, until=until)})
