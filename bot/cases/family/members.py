"""Who of the family is in a case, and how each is called: by relation and number, because nobody has a name here."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.tables import Case, CaseMember
from bot.i18n.translator import LANGUAGES, Translator, the_translator
from bot.outbox.letter import Key, Names, Part

#: The number of whoever opened the case; members are counted on from there.
FOUNDER = 1


def present(session: Session, *, case_id: int) -> list[CaseMember]:
    """The members who are in the case now, in the order in which they joined; whoever opened it is none of them."""
    inside = select(CaseMember).where(CaseMember.case_id == case_id, CaseMember.left_at.is_(None))
    return list(session.scalars(inside.order_by(CaseMember.id)))


def ever(session: Session, *, case_id: int) -> list[CaseMember]:
    """Every membership that there was in the case, in order."""
    return list(session.scalars(select(CaseMember).where(CaseMember.case_id == case_id).order_by(CaseMember.id)))


def family_of(session: Session, case: Case) -> list[int]:
    """Ids of the persons who are the family of a case now: whoever opened it first, then the members."""
    return [case.family_id, *(one.person_id for one in present(session, case_id=case.id))]


def family_ever(session: Session, case: Case) -> list[int]:
    """Ids of everybody who is or was in the case as family, each once."""
    return list(dict.fromkeys([case.family_id, *(one.person_id for one in ever(session, case_id=case.id))]))


def others_of(session: Session, case: Case, person_id: int) -> list[int]:
    """The family of a case without this person."""
    return [one for one in family_of(session, case) if one != person_id]


def is_in(session: Session, case: Case, person_id: int) -> bool:
    """Whether the person opened the case or is a member of it now."""
    return person_id in family_of(session, case)


def was_in(session: Session, case: Case, person_id: int) -> bool:
    """Whether the person is or was of the case's family: such a person never works in it, whatever they are by now."""
    return person_id in family_ever(session, case)


def membership(session: Session, *, person_id: int) -> CaseMember | None:
    """The place of a person in a case that somebody else opened; there is at most one."""
    return session.scalar(select(CaseMember).where(CaseMember.person_id == person_id, CaseMember.left_at.is_(None)))


def latest(session: Session, *, case_id: int, person_id: int) -> CaseMember | None:
    """The newest membership of a person in a case, over or not."""
    theirs = select(CaseMember).where(CaseMember.case_id == case_id, CaseMember.person_id == person_id)
    return session.scalar(theirs.order_by(CaseMember.id.desc()).limit(1))


def number_of(session: Session, case: Case, person_id: int) -> int:
    """The person's number within the case; 0 for somebody who never was in it."""
    if person_id == case.family_id:
        return FOUNDER
    member = latest(session, case_id=case.id, person_id=person_id)
    return member.number if member else 0


def person_of(session: Session, case: Case, number: int) -> int:
    """Whose number this is within the case, though they may have left; 0 when it is nobody's."""
    if number == FOUNDER:
        return case.family_id
    rows = [one for one in ever(session, case_id=case.id) if one.number == number]
    return rows[-1].person_id if rows else 0


def name_of(session: Session, case: Case, person_id: int) -> Key | Names:
    """How the worker reads of a person: *asian avaaja*, *vanhempi 2*."""
    if person_id == case.family_id:
        return Key("member-founder")
    member = latest(session, case_id=case.id, person_id=person_id)
    return called(member) if member else Key("member-somebody")


def called(member: CaseMember) -> Names:
    """Relation and number."""
    words, given = the_translator(), {"number": member.number}
    return Names({language: words.translate(f"member-{member.relation}", language, given) for language in LANGUAGES})


def relation_of(session: Session, case: Case, person_id: int) -> Key:
    """How others of the family read of a person: the relation alone."""
    if person_id == case.family_id:
        return Key("member-founder")
    member = latest(session, case_id=case.id, person_id=person_id)
    return Key(f"member-is-{member.relation}" if member else "member-somebody")


def inside(session: Session, case: Case) -> tuple[Part, ...]:
    """Who is in a case, as a line for its worker; nothing where that is one person."""
    family = family_of(session, case)
    names = in_words(name_of(session, case, one) for one in family)
    return (Part("members-head", {"who": names}),) if len(family) > 1 else ()


def in_words(names: Iterable[Key | Names]) -> Names:
    """Several of them in one line."""
    words, given = the_translator(), list(names)
    return Names({language: ", ".join(_in(one, language, words) for one in given) for language in LANGUAGES})


def _in(name: Key | Names, language: str, words: Translator) -> str:
    return words.translate(name.key, language) if isinstance(name, Key) else name.by_language[language]
