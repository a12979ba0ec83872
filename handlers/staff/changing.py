"""Another role, or none any more: both say first what follows, and happen at the second press."""

from __future__ import annotations

from bot.cases import promises
from bot.cases.departures import Promise
from bot.cases.queries import own_cases
from bot.duty.queries import duty_group
from bot.duty.weekly import week_of
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.people.queries import workers
from bot.people.rules import WORKER_ROLES
from bot.staff import queries
from bot.staff import service as staff
from bot.staff.errors import NotStaff
from bot.staff.letters import role_name, signed, with_cases
from bot.staff.queries import Member
from handlers.promises import promise_in, rota_changed, service_hours
from handlers.staff.inviting import ROLES
from handlers.staff.page import BACK, person_page, shown
from handlers.staff.rights import chosen, only_staff
from handlers.visit import Reply, Visit
from handlers.wording import short
from handlers.worker.pages import page_of

#: Stands on a button in place of an heir when it only turns the list's pages.
_PAGE = "page"


def promise_of(visit: Visit) -> Promise:
    """By when an answer can be promised when somebody is gone: the rota is asked for again."""
    rota_changed(visit)
    return lambda case: promise_in(visit, case)


def on_role(visit: Visit) -> Reply:
    """Choose another role, look at what follows, and press again.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more, or is paused.
        LastCoordinator: nobody would look after the desk.
    """
    one, role = chosen(visit), visit.event.action.word(1)
    if one.paused_at:
        raise NotStaff
    if role not in ROLES:
        return shown(visit, _which_role(one))
    if visit.event.action.word(2) != "yes":
        return shown(visit, _check_role(visit, one, role))
    staff.set_role(
        visit.session, person_id=one.id, role=role, by=visit.person.id, now=visit.now, promise=promise_of(visit)
    )
    promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    changed = queries.member(visit.session, person_id=one.id)
    if changed is None:
        raise NotStaff
    return shown(visit, person_page(visit, changed, Part("staff-role-changed")))


def on_remove(visit: Visit) -> Reply:
    """Choose who gets the cases, then let the person go: ``staff-remove:12`` asks, ``staff-remove:12:7`` does it.

    The second number is the substitute's id, or ``queue``.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more.
        LastCoordinator: nobody would look after the desk.
    """
    one, heir = chosen(visit), visit.event.action.word(1)
    if heir in ("", _PAGE):
        return shown(visit, _check_removal(visit, one, visit.event.action.number(2)))
    changed = staff.remove(
        visit.session, person_id=one.id, by=visit.person.id, now=visit.now, promise=promise_of(visit),
        substitute_id=visit.event.action.number(1) or None,
    )  # fmt: skip
    promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    removed = Part("staff-removed", {"name": signed(one.name, one.title)})
    still_there = (Part("group-take-out"),) if duty_group(visit.session) else ()
    return shown(visit, Letter((removed, *with_cases("staff-cases-moved", changed), *still_there), buttons=((BACK,),)))


def on_finish(visit: Visit) -> Reply:
    """Leave the desk oneself: ``staff-finish`` asks, also ``staff-finish:page:1``; ``queue`` or a substitute's id does it.

    Raises:
        OfStaff: the person does not work here.
        LastCoordinator: nobody would look after the desk.
    """
    only_staff(visit)
    if visit.event.action.word() in ("", _PAGE):
        rows = _heirs(visit, visit.person.id, "staff-finish", (), visit.event.action.number(1))
        count = len(own_cases(visit.session, worker_id=visit.person.id))
        keep = (Button("staff-button-stay", "staff"),)
        parts = (
            Part("staff-check-finish"),
            *_shifts_end(visit, visit.person.id),
            *with_cases("staff-cases-who", count),
        )
        return shown(visit, Letter(parts, buttons=(*rows, keep)))
    staff.remove(
        visit.session, person_id=visit.person.id, by=visit.person.id, now=visit.now, promise=promise_of(visit),
        substitute_id=visit.event.action.number() or None,
    )  # fmt: skip
    promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
    return shown(visit, Letter((Part("staff-finished"),)))


def _which_role(one: Member) -> Letter:
    rows = tuple((Button(f"staff-role-{role}", "staff-role", (one.id, role.value)),) for role in ROLES)
    asked = Part("staff-which-new-role", {"name": signed(one.name, one.title), "role": role_name(one.role)})
    return Letter((asked,), buttons=(*rows, (_keep(one),)))


def _check_role(visit: Visit, one: Member, role: str) -> Letter:
    leaving = one.role in WORKER_ROLES and role not in WORKER_ROLES
    count = len(own_cases(visit.session, worker_id=one.id)) if leaving else 0
    facts: dict[str, Arg] = {"name": signed(one.name, one.title), "role": role_name(role)}
    said = Part("staff-check-role-leaving" if leaving else "staff-check-role", facts)
    yes = Button("staff-button-yes", "staff-role", (one.id, role, "yes"))
    ends = _shifts_end(visit, one.id) if leaving else ()
    return Letter((said, *ends, *with_cases("staff-cases-to-queue", count)), buttons=((yes,), (_keep(one),)))


def _check_removal(visit: Visit, one: Member, page: int) -> Letter:
    count = len(own_cases(visit.session, worker_id=one.id))
    asked = Part("staff-check-remove", {"name": signed(one.name, one.title)})
    said = (asked, *_shifts_end(visit, one.id), *with_cases("staff-cases-who", count))
    rows = _heirs(visit, one.id, "staff-remove", (one.id,), page)
    return Letter(said, buttons=(*rows, (_keep(one),)))


def _shifts_end(visit: Visit, person_id: int) -> tuple[Part, ...]:
    """That shifts to come leave the rota, when there are any."""
    coming = week_of(visit.session, worker_id=person_id, today=service_hours(visit).day_of(visit.now))
    return (Part("staff-shifts-end"),) if coming else ()


def _heirs(visit: Visit, leaving_id: int, action: str, ids: tuple[int, ...], number: int) -> Buttons:
    """Who may get the cases, page by page; without cases one button."""
    queue = (Button("staff-button-to-queue", action, (*ids, "queue")),)
    if not own_cases(visit.session, worker_id=leaving_id):
        return ((Button("staff-button-yes", action, (*ids, "queue")),),)
    page = page_of([one for one in workers(visit.session) if one.id != leaving_id], number)
    rows = [(Button("staff-button-to", action, (*ids, one.id), {"name": short(one.name)}),) for one in page.shown]
    return queue, *rows, *page.buttons_after(action, *ids, _PAGE)


def _keep(one: Member) -> Button:
    return Button("staff-button-no", "staff-person", (one.id,))
