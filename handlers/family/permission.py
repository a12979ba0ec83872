"""A parent's permission: asked by a link, given or not, looked at and taken back at any time."""

from __future__ import annotations

from bot.cases.letters import full_name
from bot.cases.queries import open_case_of
from bot.consults import inviting, letters, permissions, queries, telling, wishes
from bot.consults.rules import LINK_PREFIX
from bot.consults.tables import Permission
from bot.duty.wording import day_name
from bot.i18n.translator import the_translator
from bot.outbox.letter import Button, Letter, Part
from bot.people.tables import Person
from handlers import joining
from handlers.coordinator.months import today
from handlers.family import human
from handlers.family.buttons import ALWAYS, EMERGENCY
from handlers.visit import Reply, Visit, say


def on_link(visit: Visit) -> Reply:
    """What exactly is asked; for everybody else, and for every other link, the words of an ordinary start."""
    token = visit.event.argument.removeprefix(LINK_PREFIX)
    permission = permissions.open_link(visit.session, token=token, person_id=visit.person.id, now=visit.now)
    if permission is None:
        return joining.on_start(visit)
    asker = visit.session.get_one(Person, permission.asker_id)
    return say(letters.permission_asked(permission, asker, visit.settings.desk.organisation))


def on_yes(visit: Visit) -> Reply:
    """The parent gives it; a yes to an invitation opens the parent's own matter with the desk.

    Raises:
        PermissionGone: it was not asked of this person, or was answered already.
    """
    permission = _answered(visit, gives=True)
    if permission.purpose == "kutsu":
        return _wish(visit, permission)
    if permission.purpose == "who":
        return _told(visit, permission)
    thanks = Letter((Part("permission-thanks", {"day": day_name(permission.until)}),), buttons=_to_page())
    return say(thanks, replaces=True)


def _wish(visit: Visit, permission: Permission) -> Reply:
    """The parent's own matter opens, or goes on, with the wish; its owner can begin the invitation."""
    name = {"name": _asker(visit, permission)}
    wish = the_translator().translate("permission-kutsu-wish", visit.person.language, name)
    reply = human.ask_for(visit, wish, f"permission:{permission.id}", "permission-kutsu-topic")
    case = open_case_of(visit.session, person_id=visit.person.id)
    consult = inviting.consult_behind(visit.session, permission_id=permission.id)
    if case is not None and consult is not None:
        consult.case_id = case.id
    if case is not None:
        wishes.tell_owner(visit.session, case_id=case.id, now=visit.now, today=today(visit))
    return reply


def _told(visit: Visit, permission: Permission) -> Reply:
    """Who has the matter is told once, and the parent reads what was told."""
    told = telling.tell_asker(
        visit.session, permission=permission, desk=visit.settings.desk, now=visit.now, today=today(visit)
    )
    first = Part("permission-told-you", {"name": _asker(visit, permission)})
    return say(Letter((first, *told), buttons=_to_page()), replaces=True)


def on_no(visit: Visit) -> Reply:
    """The parent does not give it; that changes nothing in the help.

    Raises:
        PermissionGone: it was not asked of this person, or was answered already.
    """
    _answered(visit, gives=False)
    return say(Letter((Part("permission-not"),), buttons=ALWAYS), replaces=True)


def _answered(visit: Visit, *, gives: bool) -> Permission:
    return permissions.answer(
        visit.session, permission_id=visit.event.action.number(), giver_id=visit.person.id, gives=gives, now=visit.now,
        today=today(visit),
    )  # fmt: skip


def on_permissions(visit: Visit) -> Reply:
    """``/luvat``: what the parent has permitted, each with a way to take it back."""
    given = queries.given_by(visit.session, giver_id=visit.person.id, today=today(visit))
    if not given:
        return say(Letter((Part("permission-page-none"),), buttons=ALWAYS))
    lines = tuple(Part("permission-line", {"name": _asker(visit, one), "purpose": letters.purpose_name(one),
                                           "day": day_name(one.until)}) for one in given)  # fmt: skip
    rows = tuple(
        (Button("permission-withdraw", "permission-end", (one.id,), {"name": _asker(visit, one)}),) for one in given
    )
    return say(Letter((Part("permission-page"), *lines), buttons=(*rows, (EMERGENCY,))))


def on_withdraw(visit: Visit) -> Reply:
    """A permission ends now.

    Raises:
        PermissionGone: it is not this person's, or not given any more.
    """
    permissions.withdraw(
        visit.session, permission_id=visit.event.action.number(), giver_id=visit.person.id, now=visit.now
    )
    return say(Letter((Part("permission-withdrawn-you"),), buttons=ALWAYS), replaces=True)


def _asker(visit: Visit, permission: Permission) -> str:
    return full_name(visit.session.get_one(Person, permission.asker_id))


def _to_page() -> tuple[tuple[Button, ...], ...]:
    return ((Button("permission-button-page", "permissions"),), (EMERGENCY,))
