"""What Telegram tells of the duty group: the bot was thrown out or let in, the group moved, somebody left it.

The visit's person is the group itself; of groups that we do not know nothing comes here.
"""

from __future__ import annotations

from bot.cases import promises
from bot.cases.queue import groupcards
from bot.dutygroup import service
from bot.gateway import addresses
from bot.outbox.letter import letter
from bot.outbox.service import enqueue
from bot.people.rules import WORKER_ROLES
from bot.staff import queries
from bot.staff import service as staff
from bot.staff.errors import LastCoordinator, NotStaff
from bot.staff.rules import Deed
from handlers.group.binding import is_duty_group
from handlers.staff.changing import promise_of
from handlers.visit import Reply, Visit


def on_lost(visit: Visit) -> Reply:
    """The bot may not speak there any more: waiting cases go to private chats at once."""
    addresses.mark_unreachable(visit.session, person_id=visit.person.id, now=visit.now)
    service.lost(visit.session, group_id=visit.person.id, now=visit.now)
    groupcards.pay_all(visit.session, now=visit.now)
    return Reply()


def on_back(visit: Visit) -> Reply:
    """The bot may speak there again; a group that is known goes on by itself."""
    addresses.mark_reachable(visit.session, person_id=visit.person.id)
    service.back(visit.session, group_id=visit.person.id, now=visit.now)
    groupcards.pay_all(visit.session, now=visit.now)
    return Reply()


def on_moved(visit: Visit) -> Reply:
    """The group became a supergroup: its address follows."""
    event = visit.event
    moved = addresses.move_chat(
        visit.session, old_chat_id=event.chat_id, new_chat_id=event.other_id, now=visit.now
    )  # fmt: skip
    if moved is not None:
        service.moved(visit.session, group_id=moved, now=visit.now)
        groupcards.pay_all(visit.session, now=visit.now)
    return Reply()


def on_left(visit: Visit) -> Reply:
    """Somebody left the duty group, or was taken out of it: a worker's access ends in this transaction."""
    leaver, _ = addresses.person_at(visit.session, chat_id=visit.event.other_id)
    if leaver is None or not visit.settings.duty.leaving_group_removes or not is_duty_group(visit):
        return Reply()
    one = queries.member(visit.session, person_id=leaver.id)
    if one is not None and one.role in WORKER_ROLES:
        _let_go(visit, leaver.id)
    return Reply()


def _let_go(visit: Visit, person_id: int) -> None:
    try:
        staff.remove(
            visit.session, person_id=person_id, by=None, now=visit.now, promise=promise_of(visit), why=Deed.LEFT_GROUP
        )
    except LastCoordinator:
        key = f"group-last:{visit.event.update_id}:{person_id}"
        words = letter("group-last-coordinator")
        enqueue(visit.session, person_id=person_id, key=key, letter=words, now=visit.now)
    except NotStaff:
        return
    else:
        promises.correct(visit.session, now=visit.now, desk=visit.settings.desk)
