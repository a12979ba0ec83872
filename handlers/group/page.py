"""The duty group on a coordinator's screen. It is shown without its name, which is nowhere."""

from __future__ import annotations

from bot.cases import reach
from bot.duty.queries import duty_group
from bot.dutygroup import service
from bot.outbox.letter import Button, Letter, Part
from handlers.coordinator.months import day_in_words
from handlers.coordinator.rights import only_coordinators
from handlers.staff.page import BACK, shown
from handlers.visit import Reply, Visit


def on_page(visit: Visit) -> Reply:
    """Whether there is a duty group and how to come to one.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    found = duty_group(visit.session)
    if found is None:
        return shown(visit, Letter((Part("group-page-none"),), buttons=((BACK,),)))
    since = day_in_words(found.set_at.astimezone(visit.settings.desk.zone).date())
    state = "lost" if reach.is_away(visit.session, found.person_id) else "set"
    go = Button("group-button-let-go", "group-let-go")
    return shown(visit, Letter((Part(f"group-page-{state}", {"since": since}),), buttons=((go,), (BACK,))))


def on_let_go(visit: Visit) -> Reply:
    """Ask, and with ``yes`` do without a duty group.

    Raises:
        ForCoordinators: the person is none.
        NoDutyGroup: there is none any more.
    """
    only_coordinators(visit)
    if visit.event.action.word() != "yes":
        yes, no = Button("group-button-yes", "group-let-go", ("yes",)), Button("group-button-no", "group")
        return shown(visit, Letter((Part("group-check-let-go"),), buttons=((yes,), (no,))))
    service.let_go(visit.session, by=visit.person.id, now=visit.now)
    return shown(visit, Letter((Part("group-let-go-done"),), buttons=((BACK,),)))
