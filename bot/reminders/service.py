"""What can be asked of reminders: expect a beginning, call it off, choose how one is reminded, hand out what is due.

A room whose things begin gives a :class:`Writer`: it knows what a reminder says and who must hear when one did not help.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session, contains_eager

from bot.outbox.dropping import withdraw
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.reminders import rules
from bot.reminders.rules import Dropped, Offset, ReminderStatus
from bot.reminders.tables import IS_WAITING, Reminder, ReminderWishes, Upcoming
from bot.wall import Wall

#: So many reminders are looked for at once.
BATCH = 200
_MORE_AT_ONCE = 500


class Writer(Protocol):
    """What a room says about its own beginnings."""

    def letter(self, session: Session, upcoming: Upcoming, offset: Offset, *, first: bool) -> Letter | None:
        """What a reminder says; ``first`` is the first one of this agreement. None: it is not to be reminded of."""

    def case_of(self, session: Session, upcoming: Upcoming) -> str:
        """What a reply to a reminder is about, such as ``case:12``; empty when it is about no case."""

    def dropped(self, session: Session, upcoming: Upcoming, offset: Offset, why: Dropped, now: datetime) -> None:
        """A reminder did not reach its person: whoever looks after it hears so."""


#: By the first word of ``about``.
Writers = Mapping[str, Writer]


def expect(session: Session, *, person_id: int, about: str, version: int, wall: Wall, now: datetime) -> Upcoming:
    """Remind a person of a beginning; a newer version takes the place of the older one with all its reminders.

    Repeating the same version changes nothing.
    """
    upcoming = _locked(session, about, person_id)
    if upcoming is not None and upcoming.version >= version:
        return upcoming
    if upcoming is None:
        upcoming = Upcoming(about=about, person_id=person_id)
        session.add(upcoming)
    else:
        _withdraw(session, [upcoming.id])
    upcoming.version, upcoming.agreed_at = version, now
    upcoming.wall = wall
    session.flush()
    _plan(session, upcoming, wishes_of(session, person_id=person_id), now)
    return upcoming


def release(session: Session, *, about: str, person_id: int | None = None) -> None:
    """Remind nobody, or one person no more, of something: what waits is withdrawn, also what has not left the outbox."""
    found = select(Upcoming.id).where(Upcoming.about == about).order_by(Upcoming.id).with_for_update()
    ids = list(session.scalars(found if person_id is None else found.where(Upcoming.person_id == person_id)))
    _withdraw(session, ids)
    session.execute(delete(Upcoming).where(Upcoming.id.in_(ids)))


def wishes_of(session: Session, *, person_id: int) -> tuple[Offset, ...]:
    """When a person wants to be reminded."""
    wishes = session.get(ReminderWishes, person_id)
    return rules.DEFAULT if wishes is None else tuple(Offset(one) for one in wishes.offsets)


def set_offsets(session: Session, *, person_id: int, offsets: Collection[Offset], now: datetime) -> None:
    """The person wants to be reminded at other times, or not at all; what is agreed already follows."""
    wishes = _wishes(session, person_id, now)
    wishes.offsets = [one.value for one in Offset if one in offsets]
    session.flush()
    upcoming = select(Upcoming).where(Upcoming.person_id == person_id, Upcoming.begins_at > now)
    for one in session.scalars(upcoming.order_by(Upcoming.id).with_for_update()).all():
        _plan_anew(session, one, tuple(offsets), now)


def set_privacy(
    session: Session, *, person_id: int, now: datetime, hides_place: bool | None = None, discreet: bool | None = None
) -> ReminderWishes:
    """How much a reminder shows; None leaves it as it is."""
    wishes = _wishes(session, person_id, now)
    wishes.hides_place = wishes.hides_place if hides_place is None else hides_place
    wishes.discreet = wishes.discreet if discreet is None else discreet
    session.flush()
    return wishes


def due(session: Session, *, now: datetime, limit: int = BATCH) -> list[int]:
    """The ids of reminders whose time has come, oldest first."""
    return list(session.scalars(due_query(now=now, limit=limit)))


def due_query(*, now: datetime, limit: int) -> Select[int]:
    """The question for what is due: it reads from the index of what waits, and no more rows than it gives."""
    found = select(Reminder.id).where(IS_WAITING, Reminder.due_at <= now)
    return found.order_by(Reminder.due_at, Reminder.id).limit(limit)


def hand_out(session: Session, *, reminder_id: int, now: datetime, writers: Writers) -> bool:
    """Hand one reminder that is due to the outbox; whether it was this one's turn to do it.

    Safe to race: on PostgreSQL a replica leaves what another one has in hand, SQLite has one writer. One at a time: who
    moves or calls off a time never waits for others' reminders, and one that cannot be written stops no other.
    """
    found = select(Reminder).join(Reminder.upcoming).options(contains_eager(Reminder.upcoming))
    found = found.where(Reminder.id == reminder_id, IS_WAITING, Reminder.due_at <= now)
    found = found.with_for_update(of=Reminder, skip_locked=True).execution_options(populate_existing=True)
    reminder = session.scalars(found).one_or_none()
    if reminder is None:
        return False
    _hand_out(session, reminder, now, writers)
    session.flush()
    return True


def came_back(session: Session, *, key: str, why: Dropped, now: datetime, writers: Writers) -> None:
    """A reminder that was handed out did not arrive: it tries again where that still helps, else somebody hears of it.

    One of a time that has moved since, or was called off, concerns nobody any more.
    """
    reminder = _of_key(session, key)
    if reminder is None or reminder.status != ReminderStatus.LEFT or reminder.version != reminder.upcoming.version:
        return
    again_at = rules.quiet_ends(now, reminder.upcoming.zone)
    if why is Dropped.TOO_LATE and again_at <= rules.latest(reminder.upcoming.wall):
        reminder.status, reminder.due_at = ReminderStatus.WAITING, again_at
    else:
        _drop(session, reminder, why, now, writers)


def keep_right(session: Session, *, now: datetime, after_id: int = 0) -> int:
    """Work the moments of local times out anew, a batch at a time, after the rules of a zone have changed.

    Gives the id to go on after, 0 at the end.
    """
    rows = session.scalars(
        select(Upcoming).where(Upcoming.id > after_id).order_by(Upcoming.id).limit(_MORE_AT_ONCE).with_for_update()
    ).all()
    for upcoming in rows:
        if upcoming.begins_at > now and upcoming.wall.moment != upcoming.begins_at:
            upcoming.begins_at = upcoming.wall.moment
            _plan_anew(session, upcoming, wishes_of(session, person_id=upcoming.person_id), now)
    return rows[-1].id if len(rows) == _MORE_AT_ONCE else 0


def forget_old(session: Session, *, before: datetime) -> int:
    """Forget what began long ago."""
    gone = session.execute(delete(Upcoming).where(Upcoming.begins_at < before).returning(Upcoming.id))
    return len(gone.all())


def _hand_out(session: Session, reminder: Reminder, now: datetime, writers: Writers) -> None:
    upcoming = reminder.upcoming
    if _is_overtaken(session, reminder, now):
        reminder.status = ReminderStatus.DROPPED
        return
    if now > rules.latest(upcoming.wall):
        _drop(session, reminder, Dropped.TOO_LATE, now, writers)
        return
    if rules.is_quiet(now, upcoming.zone):
        _put_off(session, reminder, now, writers)
        return
    writer = _writer(writers, upcoming)
    letter = writer.letter(session, upcoming, Offset(reminder.offset), first=_is_first(session, reminder))
    reminder.status = ReminderStatus.LEFT
    if letter is None:
        return
    reminder.tries += 1
    until = min(rules.latest(upcoming.wall), rules.quiet_begins(now, upcoming.zone))
    enqueue(
        session, person_id=upcoming.person_id, key=_key(reminder), letter=letter, now=now,
        klass=OutgoingClass.REMINDER, about=writer.case_of(session, upcoming), valid_for=until - now,
    )  # fmt: skip


def _put_off(session: Session, reminder: Reminder, now: datetime, writers: Writers) -> None:
    """Late, and night now: in the morning, where that still helps."""
    morning = rules.quiet_ends(now, reminder.upcoming.zone)
    if morning > rules.latest(reminder.upcoming.wall):
        _drop(session, reminder, Dropped.TOO_LATE, now, writers)
    else:
        reminder.due_at = morning


def _drop(session: Session, reminder: Reminder, why: Dropped, now: datetime, writers: Writers) -> None:
    reminder.status = ReminderStatus.DROPPED
    session.flush()
    upcoming = reminder.upcoming
    _writer(writers, upcoming).dropped(session, upcoming, Offset(reminder.offset), why, now)


def _is_overtaken(session: Session, reminder: Reminder, now: datetime) -> bool:
    """Whether a later reminder of the same beginning is due as well, or so soon that both would come together."""
    later = select(Reminder.id).where(
        Reminder.upcoming_id == reminder.upcoming_id,
        Reminder.version == reminder.version,
        Reminder.due_at > reminder.due_at,
        Reminder.due_at <= now + rules.SPACING,
        Reminder.status.in_((ReminderStatus.WAITING, ReminderStatus.LEFT)),
    )
    return session.scalars(later.limit(1)).first() is not None


def _is_first(session: Session, reminder: Reminder) -> bool:
    earlier = select(Reminder.id).where(
        Reminder.upcoming_id == reminder.upcoming_id,
        Reminder.version == reminder.version,
        Reminder.status == ReminderStatus.LEFT,
    )
    return session.scalars(earlier.limit(1)).first() is None


def _writer(writers: Writers, upcoming: Upcoming) -> Writer:
    return writers[upcoming.about.partition(":")[0]]


def _locked(session: Session, about: str, person_id: int) -> Upcoming | None:
    found = select(Upcoming).where(Upcoming.about == about, Upcoming.person_id == person_id).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).one_or_none()


def _plan(session: Session, upcoming: Upcoming, offsets: Collection[Offset], now: datetime) -> None:
    """Write the reminders that still make sense. What left already under this version is not said again."""
    had = select(Reminder.offset).where(Reminder.upcoming_id == upcoming.id, Reminder.version == upcoming.version)
    known = set(session.scalars(had))
    for one in rules.plan(upcoming.wall, offsets, upcoming.agreed_at):
        if one.offset not in known and one.due_at >= now:
            row = {"upcoming_id": upcoming.id, "version": upcoming.version, "offset": one.offset, "due_at": one.due_at}
            session.add(Reminder(**row, status=ReminderStatus.WAITING, tries=0))
    session.flush()


def _plan_anew(session: Session, upcoming: Upcoming, offsets: Collection[Offset], now: datetime) -> None:
    """Plan the same agreement again; what has been handed out already stays, unless nothing is wanted any more."""
    _delete_waiting(session, [upcoming.id])
    if not offsets:
        _withdraw(session, [upcoming.id])
    _plan(session, upcoming, offsets, now)


def _delete_waiting(session: Session, upcoming_ids: Collection[int]) -> None:
    session.execute(
        delete(Reminder)
        .where(Reminder.upcoming_id.in_(upcoming_ids), Reminder.status == ReminderStatus.WAITING)
        .execution_options(synchronize_session="fetch")
    )


def _withdraw(session: Session, upcoming_ids: Collection[int]) -> None:
    """Take back what waits; then what was handed out and has not left, which nobody can hand out any more."""
    _delete_waiting(session, upcoming_ids)
    left = select(Reminder).where(Reminder.upcoming_id.in_(upcoming_ids), Reminder.status == ReminderStatus.LEFT)
    withdraw(session, keys=[_key(one) for one in session.scalars(left)])


def _wishes(session: Session, person_id: int, now: datetime) -> ReminderWishes:
    wishes = session.get(ReminderWishes, person_id)
    if wishes is None:
        wishes = ReminderWishes(person_id=person_id, offsets=[one.value for one in rules.DEFAULT])
        session.add(wishes)
    wishes.changed_at = now
    return wishes


def _key(reminder: Reminder) -> str:
    return f"reminder:{reminder.id}:{reminder.tries}"


def _of_key(session: Session, key: str) -> Reminder | None:
    """The reminder that a key of the outbox names, locked; None when it is another one's or an older try's."""
    word, _, rest = key.partition(":")
    number, _, tries = rest.partition(":")
    if word != "reminder" or not number.isdigit() or not tries.isdigit():
        return None
    found = (
        select(Reminder).join(Reminder.upcoming).options(contains_eager(Reminder.upcoming))
        .where(Reminder.id == int(number), Reminder.tries == int(tries)).with_for_update(of=Reminder)
    )  # fmt: skip
    return session.scalars(found).one_or_none()
