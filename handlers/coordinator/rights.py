"""Who may look and who may change; asked again at every press, because a button is no evidence."""

from __future__ import annotations

from bot.catalogue import service as catalogue
from bot.catalogue.service import EntryState
from bot.errors import Refusal, Stale
from bot.gaps.rules import sign
from bot.people.rules import Role
from handlers.visit import Visit
from knowledge.service import Service


class ForCoordinators(Refusal):
    """Something that only coordinators do."""

    key = "for-coordinators"


class NotYourEntry(Refusal):
    """The entry is kept by somebody else."""

    key = "entry-not-yours"


class EntryGone(Stale):
    """The catalogue has no such entry any more."""

    key = "entry-gone"


def is_coordinator(visit: Visit) -> bool:
    """Whether the person looks after the desk."""
    return visit.person.role == Role.COORDINATOR


def only_coordinators(visit: Visit) -> None:
    """Let coordinators pass.

    Raises:
        ForCoordinators: the person is none.
    """
    if not is_coordinator(visit):
        raise ForCoordinators


def kept_by(visit: Visit) -> list[Service]:
    """The entries that the person answers for."""
    if visit.person.role == Role.FAMILY:
        return []
    own = catalogue.owned_by(visit.session, owner_id=visit.person.id)
    found = (visit.catalogue.everything.service(service_id) for service_id in own)
    return [service for service in found if service is not None]


def entry(visit: Visit, word: str) -> EntryState:
    """The entry that a button's word means, as it stands at this moment, if the person may change it.

    Raises:
        EntryGone: there is none such any more.
        NotYourEntry: the person neither is a coordinator nor answers for it.
    """
    service = next((one for one in visit.catalogue.everything.services if sign(one.id) == word), None)
    state = service and catalogue.entry_state(visit.session, service_id=service.id, file=visit.catalogue.file)
    if not state:
        raise EntryGone
    owns = state.owner_id == visit.person.id and visit.person.role != Role.FAMILY
    if not (is_coordinator(visit) or owns):
        raise NotYourEntry
    return state
