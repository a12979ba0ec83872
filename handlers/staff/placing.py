"""A coordinator says where a professional works, and whether they look after the people there."""

from __future__ import annotations

from bot.organisations import queries as places
from bot.outbox.letter import Button, Letter, Names, Part
from bot.staff import placing
from bot.staff.errors import NotStaff
from bot.staff.letters import signed
from bot.staff.queries import Member
from handlers.staff.page import BACK, person_page, shown
from handlers.staff.rights import chosen
from handlers.visit import Reply, Visit
from handlers.wording import short
from handlers.worker.pages import page_of

#: How somebody is placed.
_MEMBER, _LEADS = "member", "leads"


def on_place(visit: Visit) -> Reply:
    """Choose an organisation, then how: ``staff-place:12`` lists, ``…:12:3`` asks, ``…:12:3:leads`` does it.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more, or the organisation is gone.
    """
    one, how = chosen(visit), visit.event.action.word(2)
    if visit.event.action.word(1) in ("", "page"):
        return shown(visit, _list(visit, one, visit.event.action.number(2)))
    found = places.organisation(visit.session, organisation_id=visit.event.action.number(1))
    if found is None:
        raise NotStaff
    if how not in (_MEMBER, _LEADS):
        rows = tuple(
            (Button(f"staff-button-{way}", "staff-place", (one.id, found.id, way)),) for way in (_MEMBER, _LEADS)
        )
        asked = Part("staff-place-how", {"name": signed(one.name, one.title), "organisation": Names(found.name)})
        return shown(visit, Letter((asked,), buttons=(*rows, (_back(one),))))
    placing.place(
        visit.session,
        person_id=one.id,
        organisation_id=found.id,
        leads=how == _LEADS,
        by=visit.person.id,
        now=visit.now,
    )
    return shown(visit, person_page(visit, one, Part("staff-placed", {"organisation": Names(found.name)})))


def _list(visit: Visit, one: Member, number: int) -> Letter:
    page = page_of(places.organisations(visit.session), number)
    if not page.shown:
        return Letter((Part("staff-place-none"),), buttons=((_back(one),), (BACK,)))
    rows = tuple(
        (Button("button-choice", "staff-place", (one.id, found.id), {"name": short(Names(found.name), 38)}),)
        for found in page.shown
    )
    asked = Part("staff-place-which", {"name": signed(one.name, one.title)})
    return Letter(
        (asked, *page.line()), buttons=(*rows, *page.buttons_after("staff-place", one.id, "page"), (_back(one),))
    )


def _back(one: Member) -> Button:
    return Button("staff-button-no", "staff-person", (one.id,))
