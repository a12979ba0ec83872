"""Several people of a family in one case: asking somebody to join, joining by a link, saying who one is, and leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.appointments.leaving import end_times_of_gone
from bot.cases.errors import NotInCase
from bot.cases.family import joining, members
from bot.cases.family.joining import LINK_PREFIX
from bot.cases.letters import join_link, signature
from bot.cases.rules import Relation
from bot.cases.tables import Case
from bot.casework.marking import refresh_head
from bot.casework.service import end_calls_of_gone
from bot.errors import Stale
from bot.outbox.letter import Button, Buttons, Letter, Part
from bot.outbox.tables import OutgoingClass
from bot.people.tables import Person
from handlers.commands import show_commands
from handlers.family.buttons import ALWAYS, ASK, EMERGENCY, STATUS
from handlers.keyboard import keyboard_for
from handlers.visit import Reply, Visit, say

#: Stands before a token on a button, because ids there begin with a letter or a digit.
_TOKEN = "t"


class RelationUnknown(Stale):
    """A button with a relation that the desk does not know."""

    key = "stale-general"


def is_link(visit: Visit) -> bool:
    """Whether ``/start`` came with the link of a case that somebody of the family opened."""
    return visit.event.argument.startswith(LINK_PREFIX)


def on_link(visit: Visit) -> Reply:
    """What joining means, before anything happens; nothing of the case is told but who has it.

    Raises:
        JoinLinkNotGood, JoinForFamilies, JoinOwnCase, JoinElsewhere, AlreadyIn: see ``bot/cases/family/joining.py``.
    """
    token = visit.event.argument.removeprefix(LINK_PREFIX)
    case = joining.look_at_link(visit.session, token=token, person_id=visit.person.id, now=visit.now)
    parts = (
        Part("join-asked", {"organisation": visit.settings.desk.organisation}), _holder(visit, case),
        Part("join-private"), Part("join-nobody-named"), Part("join-leave"),
    )  # fmt: skip
    yes, no = Button("join-button-yes", "join", (_TOKEN + token,)), Button("join-button-no", "join-not")
    return say(Letter(parts, buttons=((yes,), (no,), (EMERGENCY,))))


def _holder(visit: Visit, case: Case) -> Part:
    if case.owner_id is None:
        return Part("join-queue")
    return Part("join-worker", {"worker": signature(visit.session.get_one(Person, case.owner_id))})


def on_join(visit: Visit) -> Reply:
    """The consent: the person is in, and may say who they are in the family.

    Raises:
        JoinLinkNotGood, JoinForFamilies, JoinOwnCase, JoinElsewhere: see ``bot/cases/family/joining.py``.
    """
    token = visit.event.action.word().removeprefix(_TOKEN)
    member = joining.join(visit.session, token=token, person_id=visit.person.id, now=visit.now)
    case = visit.session.get_one(Case, member.case_id)
    refresh_head(visit.session, case, visit.now)
    rows = tuple((Button(f"relation-button-{one}", "relation", (case.id, one.value)),) for one in Relation)
    show_commands(visit)
    asked = Letter((Part("join-relation"),), buttons=(*rows, (EMERGENCY,)))
    welcome = Letter((Part("joined"),), keyboard=keyboard_for(visit.person))
    return Reply([asked, welcome], replaces=True, about=f"case:{case.id}")


def on_decline(visit: Visit) -> Reply:
    """The person does not join; the link stays good."""
    return say(Letter((Part("join-declined"),), buttons=ALWAYS), replaces=True)


def on_relation(visit: Visit) -> Reply:
    """Who the member is in the family.

    Raises:
        RelationUnknown: the relation on the button is not one of ours.
        NotInCase: the person is not in the case on the button any more.
    """
    relation = visit.event.action.word(1)
    if relation not in list(Relation):
        raise RelationUnknown
    case = _joined(visit)
    joining.set_relation(visit.session, person_id=visit.person.id, relation=relation, now=visit.now)
    refresh_head(visit.session, case, visit.now)
    kept = Letter((Part("relation-kept"),), buttons=((STATUS,), (EMERGENCY,)))
    return Reply([kept], replaces=True, about=f"case:{case.id}")


def _joined(visit: Visit) -> Case:
    """The case on the button, in which the person is a member now."""
    member = members.membership(visit.session, person_id=visit.person.id)
    if member is None or member.case_id != visit.event.action.number():
        raise NotInCase
    return visit.session.get_one(Case, member.case_id)


def on_invite(visit: Visit) -> Reply:
    """A link to send on, for whoever opened the case.

    Raises:
        CaseUnknown: the person did not open it.
        CaseIsClosed: it is closed.
        TooManyLinks: five wait already.
    """
    case_id = visit.event.action.number()
    link = joining.link_of_founder(visit.session, case_id=case_id, family_id=visit.person.id, now=visit.now)
    return Reply([join_link(link.start, link.until)], klass=OutgoingClass.CREDENTIAL, about=f"case:{case_id}")


def on_leave(visit: Visit) -> Reply:
    """Is the member sure?

    Raises:
        NotInCase: they are not in the case on the button any more.
    """
    case = _joined(visit)
    yes = Button("member-button-leave-yes", "family-leave-yes", (case.id,))
    stay = Button("member-button-leave-no", "status")
    asked = Letter((Part("member-leave-sure"),), buttons=((yes,), (stay,), (EMERGENCY,)))
    return Reply([asked], about=f"case:{case.id}")


def on_leave_yes(visit: Visit) -> Reply:
    """The member leaves.

    Raises:
        NotInCase: they are not in the case on the button any more.
    """
    case = _joined(visit)
    joining.leave(visit.session, person_id=visit.person.id, now=visit.now)
    end_calls_of_gone(visit.session, case_id=case.id, now=visit.now)
    end_times_of_gone(visit.session, case_id=case.id, now=visit.now)
    refresh_head(visit.session, case, visit.now)
    return say(Letter((Part("member-left"),), buttons=ALWAYS), replaces=True)


def others(visit: Visit, case: Case) -> list[Part]:
    """Who else is in the case, by relation alone."""
    found = members.others_of(visit.session, case, visit.person.id)
    if not found:
        return []
    return [
        Part("member-others", {"who": members.in_words(members.relation_of(visit.session, case, o) for o in found)})
    ]


def invite_button(case: Case) -> Buttons:
    """Ask somebody of the family to join."""
    return ((Button("member-button-invite", "family-invite", (case.id,)),),)


def member_buttons(case: Case, more: Buttons) -> Buttons:
    """What a member can do beside writing."""
    return (ASK,), *more, (Button("member-button-leave", "family-leave", (case.id,)),), (EMERGENCY,)


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "join": on_join, "join-not": on_decline, "relation": on_relation, "family-invite": on_invite,
    "family-leave": on_leave, "family-leave-yes": on_leave_yes,
}  # fmt: skip
