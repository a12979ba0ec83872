"""The list of those who work here, and one person's page; who is no coordinator sees their own."""

from __future__ import annotations

from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.staff import queries
from bot.staff.letters import signed
from bot.staff.queries import Member
from handlers.coordinator.months import day_in_words
from handlers.coordinator.rights import is_coordinator
from handlers.staff.rights import chosen, only_staff
from handlers.visit import EventKind, Reply, Visit, say
from handlers.wording import lines, short

#: People on one screen.
SHOWN = 6
BACK = Button("staff-button-back", "staff")


def on_staff(visit: Visit) -> Reply:
    """Everybody who works here, for a coordinator; anybody else's own page.

    Raises:
        OfStaff: the person does not work here.
    """
    only_staff(visit)
    if is_coordinator(visit):
        return shown(visit, _list(visit, visit.event.action.number()))
    own = queries.member(visit.session, person_id=visit.person.id)
    return shown(visit, _own_page(visit, own)) if own else Reply()


def on_person(visit: Visit) -> Reply:
    """One person's page.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more.
    """
    return shown(visit, person_page(visit, chosen(visit)))


def shown(visit: Visit, letter: Letter) -> Reply:
    """A screen, in place of the one whose button was pressed."""
    return say(letter, replaces=visit.event.kind is EventKind.PRESS)


def person_page(visit: Visit, one: Member, *said: Part) -> Letter:
    """Who it is and what a coordinator can do about it; ``said`` comes first."""
    if one.paused_at:
        changes: Buttons = ((Button("staff-button-back-to-work", "staff-confirm", (one.id, "page")),),)
    else:
        changes = (
            (Button("staff-button-rename", "staff-rename", (one.id,)),),
            (Button("staff-button-place", "staff-place", (one.id,)),),
            (Button("staff-button-role", "staff-role", (one.id,)),),
            (Button("staff-button-confirm", "staff-confirm", (one.id, "page")),),
        )
    leave = Button("staff-button-finish", "staff-finish")
    away = leave if one.id == visit.person.id else Button("staff-button-remove", "staff-remove", (one.id,))
    return Letter((*said, _line(visit, one)), buttons=(*changes, (away,), (BACK,)))


def _own_page(visit: Visit, own: Member) -> Letter:
    return Letter(
        (Part("staff-own-title", bold=True), _line(visit, own)),
        buttons=((Button("staff-button-finish", "staff-finish"),),),
    )


def _list(visit: Visit, wanted: int) -> Letter:
    everybody = queries.members(visit.session)
    last = (len(everybody) - 1) // SHOWN
    page = min(wanted, last)
    here = everybody[page * SHOWN : (page + 1) * SHOWN]
    title = Part("staff-title", {"count": len(everybody)}, bold=True)
    rows = tuple((_person_button(one),) for one in here)
    return Letter((title, *(_line(visit, one) for one in here)), buttons=(*rows, *_ways_on(visit, page, last)))


def _person_button(one: Member) -> Button:
    return Button("staff-button-person", "staff-person", (one.id,), {"name": short(one.name, 36)})


def _ways_on(visit: Visit, page: int, last: int) -> Buttons:
    before = (Button("staff-button-before", "staff", (page - 1,)),) if page > 0 else ()
    after = (Button("staff-button-after", "staff", (page + 1,)),) if page < last else ()
    turning: Buttons = ((*before, *after),) if before or after else ()
    asked = queries.unconfirmed(visit.session)
    confirming: Buttons = ((Button("staff-button-round", "staff-round"),),) if asked else ()
    group = Button("group-button-page", "group")
    more = (group, Button("figures-button", "figures"))
    return *turning, *confirming, (Button("staff-button-invite", "staff-invite"),), more


def _line(visit: Visit, one: Member) -> Part:
    zone = visit.settings.desk.zone
    facts: dict[str, Arg] = {
        "name": signed(one.name, one.title),
        "since": day_in_words(one.since.astimezone(zone).date()),
        "confirmed": day_in_words(one.confirmed_at.astimezone(zone).date()),
    }
    role = Part(f"staff-role-{one.role}")
    state = "paused" if one.paused_at else "unconfirmed" if one.unconfirmed else "confirmed"
    return lines(Part("text", {"text": facts["name"]}), role, Part(f"staff-line-{state}", facts))
