"""The people of an organisation, for whoever leads them: confirm, remove, invite; nobody else's are ever shown."""

from __future__ import annotations

from bot.errors import Stale
from bot.outbox.letter import Arg, Button, Letter, Part, StartLink
from bot.outbox.tables import OutgoingClass
from bot.people.rules import BY_INVITATION
from bot.staff import leading
from bot.staff import service as staff
from bot.staff.letters import signed
from bot.staff.queries import Member
from bot.staff.rules import name_and_title
from handlers.awaited import words
from handlers.awaited.words import Kind
from handlers.family.buttons import EMERGENCY
from handlers.professional.profile.page import PROFILE
from handlers.professional.profile.rights import of_team, only_leads
from handlers.staff import units
from handlers.staff.asking import NotAName
from handlers.staff.changing import promise_of
from handlers.staff.page import shown
from handlers.visit import Reply, Visit, say
from handlers.wording import short
from handlers.worker.pages import page_of

TEAM = Button("team-button", "team")
_YES = "yes"
#: The name of somebody who is invited.
NAME = Kind(
    "team-name", whose=lambda role: role in BY_INVITATION, presses=frozenset({"team-name"}),
    is_open=lambda _visit, data: not data.get("name"), back=TEAM,
)  # fmt: skip


class NameGone(Stale):
    """The name on the screen is not waited for any more."""

    key = "stale-general"


def on_team(visit: Visit) -> Reply:
    """One's own people, whoever waits for a confirmation named as such.

    Raises:
        NotOfYourTeam: the person leads nobody.
    """
    only_leads(visit)
    return shown(visit, _page(visit, visit.event.action.number()))


def on_confirm(visit: Visit) -> Reply:
    """Somebody, or ``all`` who wait for it, still work here.

    Raises:
        NotOfYourTeam: whoever is on the button is not of the team.
    """
    if visit.event.action.word() == "all":
        only_leads(visit)
        chosen = [one for one in leading.team(visit.session, by=visit.person.id) if one.unconfirmed]
    else:
        chosen = [of_team(visit)]
    for one in sorted(chosen, key=lambda member: member.id):
        staff.confirm(visit.session, person_id=one.id, by=visit.person.id, now=visit.now)
    return shown(visit, _page(visit, 0, Part("team-confirmed")))


def on_remove(visit: Visit) -> Reply:
    """Say what follows, then let somebody go: what they see ends with their next visit.

    Raises:
        NotOfYourTeam: whoever is on the button is not of the team.
    """
    one = of_team(visit)
    name: dict[str, Arg] = {"name": signed(one.name, one.title)}
    if visit.event.action.word(1) != _YES:
        yes = Button("team-button-remove-yes", "team-remove", (one.id, _YES))
        return shown(visit, Letter((Part("team-remove-sure", name),), buttons=((yes,), (TEAM,))))
    staff.remove(visit.session, person_id=one.id, by=visit.person.id, now=visit.now, promise=promise_of(visit))
    return shown(visit, _page(visit, 0, Part("team-removed", name)))


def on_invite(visit: Visit) -> Reply:
    """Ask for a unit where the organisation has some, then for a name and a title.

    Raises:
        NotOfYourTeam: the person leads nobody.
        UnitGone: the unit is not one of the own organisation.
    """
    own = only_leads(visit)
    rows = units.rows(visit, own.organisation_id, "team-invite", (), visit.event.action.number(1))
    if rows and visit.event.action.word() in ("", units.PAGE):
        return shown(visit, Letter((Part("team-ask-unit"),), buttons=(*rows, (TEAM,), (EMERGENCY,))))
    words.ask(visit, NAME, unit=units.chosen(visit, 0, own.organisation_id) if rows else None)
    return shown(visit, Letter((Part("team-ask-name"),), buttons=((TEAM,), (EMERGENCY,))))


def on_name_words(visit: Visit) -> Reply:
    """Show the name back.

    Raises:
        NotOfYourTeam: the person leads nobody any more.
        NotAName: it is too long, has several lines or no letter.
    """
    own = only_leads(visit)
    found, asked = name_and_title(visit.event.text), words.asked(visit, NAME) or {}
    if found is None:
        raise NotAName
    words.ask(
        visit, NAME, name=found[0], title=found[1], unit=asked.get("unit"), update=visit.event.update_id
    )  # fmt: skip
    yes = Button("staff-button-yes", "team-name", (visit.event.update_id,))
    where = units.named(visit, own.organisation_id, asked.get("unit"))
    return say(Letter((Part("team-invite-sure", {"name": signed(*found)}), *where), buttons=((yes,), (TEAM,))))


def on_name(visit: Visit) -> Reply:
    """The name is right: the invitation, shown once.

    Raises:
        NameGone: another one was written, or it was too long ago.
        NotOfYourTeam: the person leads nobody any more.
        UnitGone: the unit on the screen is theirs no more.
    """
    asked = words.asked(visit, NAME)
    if not asked or asked.get("update") != visit.event.action.number():
        raise NameGone
    words.leave(visit, NAME)
    invited = staff.invite_professional(
        visit.session, name=asked["name"], title=asked["title"], by=visit.person.id, now=visit.now,
        unit_id=asked.get("unit"),
    )  # fmt: skip
    who = Part("team-invited", {"name": signed(asked["name"], asked["title"])})
    parts = (who, Part("text", {"text": StartLink(invited.token)}), Part("staff-invited-how"))
    return say(Letter(parts, buttons=((TEAM,),)), klass=OutgoingClass.CREDENTIAL)


def _page(visit: Visit, number: int, *said: Part) -> Letter:
    own = leading.team(visit.session, by=visit.person.id)
    page = page_of(own, number)
    title = Part("team-page", {"count": len(own)}, bold=True)
    rows = tuple(_row(one) for one in page.shown)
    every = (Button("staff-button-confirm-all", "team-confirm", ("all",)),)
    waiting = (every,) if any(one.unconfirmed for one in own) else ()
    ways = ((Button("team-button-invite", "team-invite"),), (PROFILE,), (EMERGENCY,))
    lines = (Part("team-line-waiting" if one.unconfirmed else "team-line", _named(one)) for one in page.shown)
    return Letter((*said, title, *lines, *page.line()), buttons=(*waiting, *rows, *page.buttons("team"), *ways))


def _row(one: Member) -> tuple[Button, ...]:
    name: dict[str, Arg] = {"name": short(one.name, 16)}
    confirm = Button("staff-button-confirm-one", "team-confirm", (one.id,), name)
    return confirm, Button("team-button-remove", "team-remove", (one.id,), name)


def _named(one: Member) -> dict[str, Arg]:
    return {"name": signed(one.name, one.title)}
