"""A time into one's own calendar: the file of one time, and the private address that shows all of them."""

from __future__ import annotations

from collections.abc import Callable

from bot.appointments import calendar, service
from bot.appointments.errors import TimeUnknown
from bot.calendar import addresses
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.rules import BY_INVITATION
from handlers.family.buttons import EMERGENCY
from handlers.visit import Reply, Visit


def on_file(visit: Visit) -> Reply:
    """The file of a time as it stands now; when the time changes, the change will follow by itself."""
    appointment = service.lock(visit.session, visit.event.action.number())
    comers = {one.person_id for one in (*appointment.participants, appointment.guest) if one is not None}
    if visit.person.id not in comers and visit.person.id != appointment.host_id:
        raise TimeUnknown
    if appointment.guest is not None and visit.person.role not in BY_INVITATION:
        raise TimeUnknown
    calendar.give_file(
        visit.session, appointment=appointment, person_id=visit.person.id, key=f"calendar:{visit.event.update_id}",
        now=visit.now, buttons=address_rows(visit),
    )  # fmt: skip
    return Reply(toast=Part("calendar-toast"))


def address_rows(visit: Visit) -> Buttons:
    """The way to one's own calendar address, as a row of buttons; none where the desk has no public address."""
    return ((Button("calendar-button-address", "calendar-address"),),) if visit.settings.web.public_url else ()


def on_address(visit: Visit) -> Reply:
    """Whether there is an address, what it does and who sees what."""
    return Reply([_page(visit)], replaces=visit.event.action.word() == _KEPT)


def on_make(visit: Visit) -> Reply:
    """A new address, shown this once; where there is one already, it is dead after one more press."""
    if not visit.settings.web.public_url:
        return Reply([_page(visit)])
    return _unless_asked(visit, "renew", _made)


def on_revoke(visit: Visit) -> Reply:
    """The address is dead at once, after one more press."""
    return _unless_asked(visit, "revoke", _revoked)


def _unless_asked(visit: Visit, what: str, deed: Callable[[Visit], Reply]) -> Reply:
    """Ask once more before programs lose an address; the button names which one, so that no other is lost by it."""
    known = addresses.address_of(visit.session, person_id=visit.person.id)
    if known is None:
        return deed(visit)
    stamp = int(known.made_at.timestamp() * 1000)
    if visit.event.action.number() == stamp:
        return deed(visit)
    if visit.event.action.number():
        return Reply([_page(visit)], replaces=True)
    yes = Button(f"calendar-button-{what}-sure", f"calendar-{'make' if what == 'renew' else what}", (stamp,))
    rows = ((yes,), (Button("calendar-button-keep", "calendar-address", (_KEPT,)),), (EMERGENCY,))
    return Reply([Letter((Part(f"calendar-{what}-sure"), Part("calendar-sure-programs")), buttons=rows)], replaces=True)


def _made(visit: Visit) -> Reply:
    token = addresses.make(visit.session, person_id=visit.person.id, now=visit.now)
    address = addresses.address(visit.settings.web.public_url, token)
    parts = (Part("calendar-made"), Part("calendar-link", {"address": address}), *_who_sees(), Part("calendar-once"))
    return Reply([Letter(parts, buttons=(*_changes(), (EMERGENCY,)))], klass=OutgoingClass.CREDENTIAL)


def _revoked(visit: Visit) -> Reply:
    addresses.revoke(visit.session, person_id=visit.person.id, now=visit.now)
    make = ((_MAKE,),) if visit.settings.web.public_url else ()
    return Reply([Letter((Part("calendar-revoked"),), buttons=(*make, (EMERGENCY,)))], replaces=True)


_MAKE = Button("calendar-button-make", "calendar-make")
#: On the button of somebody who keeps the address after all.
_KEPT = "kept"


def _page(visit: Visit) -> Letter:
    if not visit.settings.web.public_url:
        return Letter((Part("calendar-files-only"),), buttons=((EMERGENCY,),))
    known = addresses.address_of(visit.session, person_id=visit.person.id)
    if known is None:
        return Letter((Part("calendar-none"), *_who_sees()), buttons=((_MAKE,), (EMERGENCY,)))
    args: dict[str, Arg] = {"moment": known.polled_at} if known.polled_at else {}
    asked = Part("calendar-asked" if known.polled_at else "calendar-never-asked", args)
    parts = (Part("calendar-has", {"moment": known.made_at}), asked, *_who_sees())
    return Letter(parts, buttons=(*_changes(), (EMERGENCY,)))


def _who_sees() -> tuple[Part, ...]:
    return Part("calendar-who-sees"), Part("calendar-stop")


def _changes() -> Buttons:
    return ((Button("calendar-button-renew", "calendar-make"),), (Button("calendar-button-revoke", "calendar-revoke"),))


#: The same for families and workers: everybody has only their own.
ACTIONS = {
    "time-calendar": on_file, "calendar-address": on_address, "calendar-make": on_make, "calendar-revoke": on_revoke,
}  # fmt: skip
