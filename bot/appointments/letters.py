"""What this room says to families and workers, as letters without a language. No letter names the desk or the matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.appointments.tables import Appointment
from bot.cases.letters import emergency_button, signature
from bot.cases.tables import Case
from bot.outbox.letter import Arg, Button, Buttons, Key, Letter, Names, Part
from bot.people.tables import Person

#: Who comes, as a worker reads it: empty in a case of one.
Who = Key | Names | None
#: A message about several times opens so many of them; all are in the list of one's own times.
MOST_OPENED = 8


def agreed(
    key: str, appointment: Appointment, host: Person | None, *, hides_place: bool = False, asks: bool = False,
    note: tuple[Part, ...] = (),
) -> Letter:  # fmt: skip
    """A time that was agreed, moved or changed, with everything that helps to get there.

    ``asks`` whether one comes; ``note`` is what else there is to know of it.
    """
    opening = Part(key, {**_when(appointment), "worker": _name(host)}, bold=True)
    parts = (opening, *([] if hides_place else details(appointment)), *note, Part("time-changes"))
    return Letter(
        parts,
        buttons=(
            *(_come_button(appointment) if asks else ()), *_place_button(appointment, hides_place),
            *_change_buttons(appointment), calendar_button(appointment), emergency_button(),
        ),
    )  # fmt: skip


def reminder(
    appointment: Appointment, host: Person | None, *, first: bool, hides_place: bool, discreet: bool,
    said: bool = False,
) -> Letter:  # fmt: skip
    """A reminder; the first one of a time says how to get there, the later ones are short.

    Who has ``said`` that they come is not asked again.
    """
    key = "time-remind-coming" if said else "time-remind"
    opening = Part("time-remind-discreet" if discreet else key, {**_when(appointment), "worker": _name(host)})
    hidden = hides_place or discreet
    told = details(appointment) if first else _place(appointment)
    parts = (opening, *([] if hidden else told), Part("time-remind-stop"))
    coming = (*(() if said else _come_button(appointment)), *_change_buttons(appointment))
    return Letter(
        parts, buttons=(*coming, *_place_button(appointment, hidden), (Button("time-button-wishes", "remind-wishes"),))
    )


def details(appointment: Appointment) -> tuple[Part, ...]:
    """Place, way, who is there, what to bring, interpreter, support person; only what is known."""
    return (*_place(appointment), *_told(appointment, "directions", "people", "bring"), *_extras(appointment))


def place(appointment: Appointment) -> Letter:
    """The place, shown when it is asked for."""
    opening = Part("time-place-shown", _when(appointment), bold=True)
    return Letter((opening, *details(appointment)), buttons=(emergency_button(),))


def sure_to_cancel(appointment: Appointment) -> Letter:
    """Before a time is called off by a tap."""
    yes = Button("time-button-cancel-sure", "time-cancel-sure", _ids(appointment))
    no = Button("time-button-keep", "time-keep", _ids(appointment))
    return Letter((Part("time-cancel-sure", _when(appointment)),), buttons=((yes,), (no,)))


def sure_to_move(appointment: Appointment) -> Letter:
    """Before another time is asked for: this one stays meanwhile, and nobody has been told anything."""
    keep = (Button("time-button-keep", "time-keep", _ids(appointment)),)
    return Letter(
        (Part("time-move-ask", _when(appointment)),), buttons=(ask_new_button(appointment), keep, emergency_button())
    )


def ask_new_button(appointment: Appointment) -> tuple[Button, ...]:
    """Asks the worker for another time."""
    return (Button("time-button-ask-new", "time-ask-new", _ids(appointment)),)


def cancelled(
    key: str, appointment: Appointment, host: Person | None, reason: str = "", *, in_calendar: bool = False
) -> Letter:
    """A time was called off, by either side; there is always a way on. One that is ``in_calendar`` can be taken out."""
    parts = [Part(key, {**_when(appointment), "worker": _name(host)}, bold=True)]
    parts += [Part("time-cancel-reason", {"reason": reason})] if reason else []
    again = Button("time-button-new", "time-new", (appointment.id,))
    out = (calendar_button(appointment, "calendar-button-out"),) if in_calendar else ()
    return Letter((*parts, Part("time-new-offer")), buttons=((again,), *out, emergency_button()))


def gone(appointment: Appointment) -> Letter:
    """A button of a time that was called off was pressed: a new one is one press away."""
    again = (Button("time-button-new", "time-new", (appointment.id,)),)
    return Letter((Part("time-cancelled-already"),), buttons=(again, emergency_button()))


def file(event: str, appointment: Appointment, buttons: Buttons = ()) -> Letter:
    """The words under a calendar file."""
    return Letter((Part(event, _when(appointment)),), buttons=(*buttons, emergency_button()))


def calendar_button(appointment: Appointment, label: str = "calendar-button-take") -> tuple[Button, ...]:
    """A row with the button that sends the calendar file of a time, as it stands when the button is pressed."""
    return (Button(label, "time-calendar", (appointment.id,)),)


def for_family(key: str, appointment: Appointment, *buttons: Button) -> Letter:
    """One sentence about a time, for somebody of the family."""
    return Letter((Part(key, _when(appointment)),), buttons=(*((one,) for one in buttons), emergency_button()))


def missed(appointment: Appointment, host: Person | None, *, again: bool) -> Letter:
    """The time was missed: no blame, and a new one is offered; after the second time another way too."""
    parts = [Part("time-missed", {**_when(appointment), "worker": _name(host)})]
    parts.append(Part("time-missed-again" if again else "time-missed-new"))
    new = Button("time-button-new", "time-new", (appointment.id,))
    return Letter(tuple(parts), buttons=((new,), emergency_button()))


def told_worker(key: str, appointment: Appointment, case: Case | None, who: Who, *buttons: Button) -> Letter:
    """Something about a time that its host or the case's owner has to know."""
    args: dict[str, Arg] = {
        **_when(appointment),
        "number": case.id if case else 0,
        "who": who or Key("time-who-family"),
    }
    return Letter((Part(key, args),), buttons=tuple((one,) for one in (*buttons, _open_button(appointment))))


def told_of_colleague(key: str, appointment: Appointment, by: Person, case: Case) -> Letter:
    """A colleague moved or called off a time."""
    args: dict[str, Arg] = {**_when(appointment), "number": case.id, "worker": signature(by)}
    return Letter((Part(key, args),), buttons=((_open_button(appointment),),))


def now_yours(case: Case, times: Sequence[Appointment], clashing: Collection[int]) -> Letter:
    """To whoever has a case now: the times that go with it; which of them overlap with others of theirs."""
    lines = [
        Part("times-now-yours-clash" if one.id in clashing else "times-now-yours-line", _when(one)) for one in times
    ]
    opened = tuple((moment_button(one),) for one in times[:MOST_OPENED])
    return Letter((Part("times-now-yours", {"number": case.id}, bold=True), *lines), buttons=opened)


def held_by(times: Sequence[Appointment], host: Person | None) -> Letter:
    """To the family: its times stay, and who is there now."""
    lines = [Part("times-line", _when(one)) for one in times]
    head = Part("times-held-by", {"worker": _name(host), "count": len(times)}, bold=True)
    return Letter((head, *lines), buttons=((Button("times-list-button-all", "times"),), emergency_button()))


def alone(times: Sequence[tuple[Appointment, Person | None, Case]]) -> Letter:
    """To whoever looks after the desk: times that nobody holds, who would have, and how to help."""
    lines = [
        Part("times-alone-line" if host else "times-alone-line-gone",
             {**_when(one), "number": case.id, **({"worker": signature(host)} if host else {})})
        for one, host, case in times
    ]  # fmt: skip
    opened = tuple((moment_button(one),) for one, _, _ in times[:MOST_OPENED])
    head = Part("times-alone", {"count": len(times)}, bold=True)
    return Letter((head, *lines, Part("times-alone-how")), buttons=opened)


def stays_though_closed(times: Sequence[Appointment], *before: Part) -> Letter:
    """To the family: the matter is closed, the times hold, and here they can be called off; ``before`` comes first."""
    lines = [Part("times-line", _when(one)) for one in times]
    cancel = tuple((Button("time-button-cancel-of", "time-cancel", _ids(one), _when(one)),) for one in times[:3])
    every = (Button("times-list-button-all", "times"),)
    head = Part("times-stay-though-closed", {"count": len(times)})
    return Letter((*before, head, *lines), buttons=(*cancel, every, emergency_button()))


def closed_but_held(case: Case, times: Sequence[Appointment]) -> Letter:
    """To whoever holds them: the case is closed, and these times still hold."""
    lines = [Part("times-now-yours-line", _when(one)) for one in times]
    opened = tuple((moment_button(one),) for one in times[:MOST_OPENED])
    return Letter((Part("times-closed-but-held", {"number": case.id}), *lines), buttons=opened)


def moment_button(appointment: Appointment) -> Button:
    """Opens a time on a worker's screen; its label is the moment."""
    return Button("times-button-moment", "time-open", (appointment.id,), _when(appointment))


def how_did_it_go(appointment: Appointment, comers: Mapping[int, tuple[Case, Who]]) -> Letter:
    """After a time: did they come? One pair of buttons for each who was expected, by the id of their coming."""
    several = len(comers) > 1
    rows: Buttons = ()
    for number, (case, who) in comers.items():
        args: dict[str, Arg] = {"number": case.id, "who": who or Key("time-who-family")}
        of_whom = "-of" if several else ""
        came = Button(f"time-button-came{of_whom}", "time-came", (number,), args)
        away = Button(f"time-button-missed{of_whom}", "time-missed", (number,), args)
        rows = (*rows, (came, away))
    return Letter((Part("time-how", _when(appointment)),), buttons=rows)


def for_worker(appointment: Appointment, comers: Sequence[tuple[Case, Who, str]], buttons: Buttons = ()) -> Letter:
    """A time on a worker's screen: everything that belongs to it, and who has said what."""
    opening = Part("time-place-shown" if appointment.holds else "time-page-cancelled", _when(appointment), bold=True)
    said = [
        Part(f"time-page-{attendance}", {"number": case.id, "who": who or Key("time-who-family")})
        for case, who, attendance in comers
    ]
    return Letter((opening, *details(appointment), *said), buttons=buttons)


def _when(appointment: Appointment) -> dict[str, Arg]:
    return {"moment": appointment.begins_at, "minutes": appointment.minutes}


def _ids(appointment: Appointment) -> tuple[int, int]:
    return appointment.id, appointment.version


def _name(host: Person | None) -> str | Key:
    """Who waits for the family; nobody is named who will not be there."""
    return signature(host) if host else Key("time-host-open")


def _place(appointment: Appointment) -> tuple[Part, ...]:
    return _told(appointment, "place", "address", "link")


def _told(appointment: Appointment, *names: str) -> tuple[Part, ...]:
    return tuple(Part(f"time-{name}", {"words": words}) for name in names if (words := getattr(appointment, name)))


def _extras(appointment: Appointment) -> tuple[Part, ...]:
    language = Key(f"spoken-{appointment.interpreter}")
    interpreter = (Part("time-interpreter", {"language": language}),) if appointment.interpreter else ()
    return (*interpreter, *((Part("time-support"),) if appointment.support_welcome else ()))


def _place_button(appointment: Appointment, hidden: bool) -> Buttons:
    return ((Button("time-button-place", "time-place", _ids(appointment)),),) if hidden else ()


def _come_button(appointment: Appointment) -> Buttons:
    return ((Button("time-button-come", "time-come", _ids(appointment)),),)


def _change_buttons(appointment: Appointment) -> Buttons:
    move = Button("time-button-move", "time-move", _ids(appointment))
    return ((move, Button("time-button-cancel", "time-cancel", _ids(appointment))),)


def _open_button(appointment: Appointment) -> Button:
    return Button("time-button-open", "time-open", (appointment.id,))
