"""How a group becomes the duty group: a coordinator writes the command there, and confirms when there is another one."""

from __future__ import annotations

from bot.duty.queries import duty_group
from bot.dutygroup import service
from bot.dutygroup.errors import OnlyCoordinatorsSetGroups
from bot.gateway import addresses
from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Button, Letter, Part, letter
from bot.people import service as people
from bot.people.rules import WORKER_ROLES, Role
from handlers.commands import meaning_of
from handlers.coordinator.rights import is_coordinator
from handlers.visit import Reply, Visit, say


def on_command(visit: Visit) -> Reply:
    """Somebody called the bot in a group: one line, unless a coordinator makes it the duty group."""
    if meaning_of(visit.event.command) == "group" and is_coordinator(visit):
        return _asked(visit)
    here = is_duty_group(visit) and visit.person.role in WORKER_ROLES
    return say(letter("group-write-privately" if here else "group-refusal"))


def on_replace(visit: Visit) -> Reply:
    """A coordinator confirms that this group takes the place of another.

    Raises:
        OnlyCoordinatorsSetGroups: the person is none.
    """
    if not is_coordinator(visit):
        raise OnlyCoordinatorsSetGroups
    return Reply(toast=Part("group-set-toast" if _bind(visit) else "group-already"))


def on_language(visit: Visit) -> Reply:
    """A coordinator chooses the language of the duty group.

    Raises:
        OnlyCoordinatorsSetGroups: the person is none.
        NoDutyGroup: there is none.
    """
    language = visit.event.action.word()
    if language in LANGUAGES and is_duty_group(visit):
        service.speak(visit.session, by=visit.person.id, language=language, now=visit.now)
        return Reply()
    return Reply(toast=Part("group-none"), alert=True)


def is_duty_group(visit: Visit) -> bool:
    """Whether the event happened in the desk's duty group."""
    found = duty_group(visit.session)
    here, _ = addresses.person_at(visit.session, chat_id=visit.event.chat_id)
    return found is not None and here is not None and found.person_id == here.id


def _asked(visit: Visit) -> Reply:
    if duty_group(visit.session) is not None and not is_duty_group(visit):
        button = Button("group-button-replace", "group-set")
        return say(Letter((Part("group-replace-ask"),), buttons=((button,),)))
    return Reply() if _bind(visit) else say(letter("group-already"))


def _bind(visit: Visit) -> bool:
    """Whether the group was made the duty group; False when it was already."""
    addresses.mark_reachable(visit.session, person_id=_addressee(visit))
    return service.bind(
        visit.session, group_id=_addressee(visit), by=visit.person.id,
        organisation=visit.settings.desk.organisation,
        leaving_removes=visit.settings.duty.leaving_group_removes, now=visit.now,
    )  # fmt: skip


def _addressee(visit: Visit) -> int:
    """The group among persons, by the number of its chat."""
    here, _ = addresses.person_at(visit.session, chat_id=visit.event.chat_id)
    if here is None:
        here = people.new_person(visit.session, language=visit.person.language, now=visit.now)
        here.role = Role.DUTY_GROUP.value
        addresses.remember_person(visit.session, person_id=here.id, chat_id=visit.event.chat_id)
    return here.id
