"""Who keeps an entry of the contact list right, and changes of it by those people; the right is asked at every change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory import edits, importing
from bot.directory.loaded import Entry
from bot.directory.rules import OWNER, EditRefused, laid_over
from bot.directory.tables import DirectoryPerson
from bot.errors import Refusal, Stale
from bot.organisations import queries as organisations
from bot.organisations.queries import is_verified
from bot.people.rules import BY_INVITATION, Role
from bot.people.tables import Person
from knowledge.directory.model import DirectoryData, Expert, Situation

#: The sorts of entries that are kept up.
KINDS = ("expert", "situation")


class NotYours(Refusal):
    """The entry is kept by somebody else."""

    key = "list-not-yours"


class EntryGone(Stale):
    """The list has no such entry any more."""

    key = "list-gone"


@dataclass(frozen=True)
class Kept:
    """An entry as it stands at this moment, and who keeps it."""

    kind: str
    entry: Entry
    #: Which organisation's leads keep it when nobody else does, by its short name.
    organisation: str
    #: Whoever the expert is here.
    member: int | None
    #: Whom somebody made the owner.
    named: int | None
    leads: tuple[int, ...]

    @property
    def name(self) -> Mapping[str, str]:
        """What it is called in a list, by language: a person by name and role."""
        if isinstance(self.entry, Expert):
            return {one: f"{self.entry.name}, {role}" for one, role in self.entry.role.items()} or {
                "fi": self.entry.name
            }
        return self.entry.name

    @property
    def owners(self) -> tuple[int, ...]:
        """Who is asked about it: the person themself, else its owner, else the leads; none of them: coordinators."""
        first = self.member or self.named
        return (first,) if first else self.leads

    def may_change(self, person: Person) -> bool:
        """Whether somebody may change it now: whoever it names, its owner, leads of the organisation, coordinators."""
        keeps = person.id in {self.member, self.named, *self.leads}
        return is_verified(person) and (person.role == Role.COORDINATOR or keeps)

    def may_name_an_owner(self, person: Person) -> bool:
        """Whether somebody may say who keeps it: leads of the organisation and coordinators."""
        return is_verified(person) and (person.role == Role.COORDINATOR or person.id in self.leads)


@dataclass(frozen=True)
class Keeping:
    """Everybody who keeps something, read once. Only people who came by an invitation and still work here are in it."""

    members: Mapping[str, int]
    named: Mapping[tuple[str, str], int]
    leads: Mapping[str, tuple[int, ...]]

    def of(self, entry: Entry, organisation: str) -> Kept:
        """Who keeps one entry."""
        kind = kind_of(entry)
        return Kept(
            kind, entry, organisation, self.members.get(entry.id) if kind == "expert" else None,
            self.named.get((kind, entry.id)), self.leads.get(organisation, ()),
        )  # fmt: skip


def kind_of(entry: Entry) -> str:
    """Which sort of entry it is."""
    return "expert" if isinstance(entry, Expert) else "situation"


def read_keeping(session: Session) -> Keeping:
    """Who keeps what at this moment."""
    verified = select(DirectoryPerson.entry_id, Person.id).join(Person, Person.id == DirectoryPerson.person_id)
    members = {row[0]: row[1] for row in session.execute(verified.where(Person.role.in_(BY_INVITATION)))}
    owning = {(one.kind, one.entry_id): one.value for one in edits.standing_edits(session) if one.field == OWNER}
    here = set(session.scalars(select(Person.id).where(Person.id.in_(owning.values()), Person.role.in_(BY_INVITATION))))
    named = {about: person for about, person in owning.items() if person in here}
    return Keeping(members, named, organisations.leads_by_organisation(session))


def everything(session: Session, *, file: DirectoryData) -> list[Kept]:
    """Every entry that is shown or was taken out of sight here, and who keeps it; ``file`` serves until an import."""
    return kept_among(session, laid_over(importing.imported(session) or file, edits.standing_edits(session)))


def kept_among(session: Session, data: DirectoryData) -> list[Kept]:
    """Who keeps each entry of a list."""
    keeping = read_keeping(session)
    entries: list[Entry] = [*data.experts, *data.situations]
    return [keeping.of(one, _organisation(one, data.expert.get(_first(one)))) for one in entries]


def kept(session: Session, *, kind: str, entry_id: str, file: DirectoryData) -> Kept | None:
    """One entry at this moment, past everything that is loaded; None when the list has none such."""
    entry = _entry(session, kind, entry_id, file)
    if entry is None:
        return None
    first = _entry(session, "expert", _first(entry), file)
    assert first is None or isinstance(first, Expert)
    return read_keeping(session).of(entry, _organisation(entry, first))


def yours(session: Session, *, kind: str, entry_id: str, by: int, file: DirectoryData) -> Kept:
    """One entry at this moment, if this person may change it.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    found = kept(session, kind=kind, entry_id=entry_id, file=file)
    if found is None:
        raise EntryGone
    if not found.may_change(session.get_one(Person, by)):
        raise NotYours
    return found


def change(
    session: Session, *, kind: str, entry_id: str, field: str, value: Any, by: int, file: DirectoryData, now: datetime
) -> int:
    """Change one field for somebody who may; gives the edit's id.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it, or this person may not say who does.
        EditRefused: there is no such field, or it cannot have this value.
    """
    found = yours(session, kind=kind, entry_id=entry_id, by=by, file=file)
    if field == OWNER:
        _check_owner(session, found, value, by)
    elif field in ("substitute", "first", "next") and value is not None:
        _check_expert(session, found, field, value, file)
    return edits.change(session, kind=kind, entry_id=entry_id, field=field, value=value, by=by, now=now)


def confirm(
    session: Session, *, kind: str, entry_id: str, day: date, by: int, file: DirectoryData, now: datetime
) -> int:
    """Somebody who keeps it has looked it through; gives the edit's id.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    yours(session, kind=kind, entry_id=entry_id, by=by, file=file)
    return edits.confirm(session, kind=kind, entry_id=entry_id, day=day, by=by, now=now)


def away(
    session: Session, *, entry_id: str, first: date, last: date, substitute_id: str | None, by: int,
    file: DirectoryData, now: datetime,
) -> int:  # fmt: skip
    """Note for somebody who may that an expert is away; gives the absence's id.

    Raises:
        EntryGone: the list has no such expert.
        NotYours: somebody else keeps them.
        EditRefused: the days are not in order, or the substitute is nobody of the list.
    """
    found = yours(session, kind="expert", entry_id=entry_id, by=by, file=file)
    if substitute_id is not None:
        _check_expert(session, found, "substitute", substitute_id, file)
    return edits.away(
        session, entry_id=entry_id, first=first, last=last, substitute_id=substitute_id, by=by, now=now
    )  # fmt: skip


def come_back(session: Session, *, entry_id: str, absence_id: int, by: int, file: DirectoryData) -> bool:
    """Take an absence away for somebody who may; False when it is not there any more.

    Raises:
        EntryGone: the list has no such expert.
        NotYours: somebody else keeps them.
    """
    yours(session, kind="expert", entry_id=entry_id, by=by, file=file)
    return edits.come_back(session, entry_id=entry_id, absence_id=absence_id)


def bring_back(session: Session, *, kind: str, entry_id: str, by: int, file: DirectoryData, now: datetime) -> int:
    """Show an entry again that was taken out of sight here; how many edits that took back.

    Raises:
        EntryGone: the list has none such.
        NotYours: somebody else keeps it.
    """
    yours(session, kind=kind, entry_id=entry_id, by=by, file=file)
    return edits.bring_back(session, kind=kind, entry_id=entry_id, by=by, now=now)


def owners_to_choose(session: Session, found: Kept, by: Person) -> list[Person]:
    """Who may be made the owner: for coordinators anybody here, for leads their own people; nobody for others."""
    if not found.may_name_an_owner(by):
        return []
    if by.role == Role.COORDINATOR:
        return list(session.scalars(select(Person).where(Person.role.in_(BY_INVITATION)).order_by(Person.id)))
    own = organisations.affiliation_of(session, person_id=by.id)
    return organisations.members(session, organisation_id=own.organisation_id) if own else []


def _entry(session: Session, kind: str, entry_id: str, file: DirectoryData) -> Entry | None:
    base = _base(session, kind, entry_id, file)
    if base is None:
        return None
    standing = edits.standing_edits(session, kind=kind, entry_id=entry_id)
    changed = {edit.field: edit.value for edit in standing if edit.field != OWNER}
    return type(base).model_validate({**base.model_dump(mode="json"), **changed}) if changed else base


def _base(session: Session, kind: str, entry_id: str, file: DirectoryData) -> Entry | None:
    if kind not in KINDS:
        return None
    body = importing.entry_as_imported(session, kind=kind, entry_id=entry_id)
    if body is not None:
        return Expert.model_validate(body) if kind == "expert" else Situation.model_validate(body)
    if importing.is_imported(session):
        return None
    return file.expert.get(entry_id) if kind == "expert" else file.situation.get(entry_id)


def _first(entry: Entry) -> str:
    return entry.id if isinstance(entry, Expert) else entry.first


def _organisation(entry: Entry, first: Expert | None) -> str:
    """An expert's own organisation, or that of a situation's first contact."""
    expert = entry if isinstance(entry, Expert) else first
    return expert.organisation if expert is not None else ""


def _check_owner(session: Session, found: Kept, owner_id: Any, by: int) -> None:
    person = session.get_one(Person, by)
    if not found.may_name_an_owner(person):
        raise NotYours
    if owner_id not in {one.id for one in owners_to_choose(session, found, person)}:
        raise EditRefused


def _check_expert(session: Session, found: Kept, field: str, wanted: str, file: DirectoryData) -> None:
    """The list has this person, and nobody is their own substitute or asked both first and next."""
    own = {found.entry.id} if isinstance(found.entry, Expert) else {found.entry.next, found.entry.first}
    taken = own - {getattr(found.entry, field)} if isinstance(found.entry, Situation) else own
    if wanted in taken or _entry(session, "expert", wanted, file) is None:
        raise EditRefused
