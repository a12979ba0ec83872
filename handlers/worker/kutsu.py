"""An owner invites somebody into a case: whom, why, what the family hopes, who stays; then the family reads the text."""

from __future__ import annotations

from datetime import timedelta

from bot.cases.letters import full_name, topic_of
from bot.cases.moves import lock_case_of_worker
from bot.casework.tables import AwaitedWords
from bot.consults import wishes
from bot.errors import Stale
from bot.handover.rules import due_after
from bot.outbox.letter import Button, Letter, Part
from bot.partners import answering, letters, queries, service
from bot.partners.rules import SPOKEN_WITHIN_DAYS, SUGGESTIONS, KutsuState, Way
from bot.partners.tables import PartnerInvitation
from bot.people.queries import workers
from bot.people.rules import Role
from bot.people.tables import Person
from handlers.coordinator.months import today
from handlers.promises import service_hours
from handlers.visit import Reply, Visit
from handlers.wording import short
from handlers.worker.kutsu_cancel import buttons_for
from handlers.worker.pages import page_of
from handlers.worker.tools.awaiting import ask

#: People to invite on one screen.
SHOWN = 6
#: What the owner suggests for somebody who answered by e-mail.
NOTED_SUGGESTIONS = tuple(one for one in SUGGESTIONS if one != "words")


class DayUnknown(Stale):
    """A button with a day or a question that the desk does not know."""

    key = "stale-general"


def on_kutsu(visit: Visit) -> Reply:
    """Whom to invite: somebody whom the desk knows, professionals first, or a name, by a link or a text to copy.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    start = visit.event.action.number(1)
    people = sorted(queries.to_invite(visit.session, case=case), key=lambda one: one.role != Role.PROFESSIONAL)
    wished = wishes.buttons(visit.session, case=case, today=today(visit)) if not start else ()
    rows = [(_person(case.id, one),) for one in people[start : start + SHOWN]]
    if len(people) > start + SHOWN:
        rows.append((Button("handover-button-more", "kutsu", (case.id, start + SHOWN)),))
    by_name = [(Button(f"kutsu-button-by-{way}", "kutsu-by", (case.id, way)),) for way in (Way.LINK, Way.COPY)]
    lines = [_line(one) for one in queries.told_of(visit.session, case_id=case.id)]
    asked = Part("kutsu-whom", {"number": case.id, "topic": topic_of(case)})
    return _about(
        visit, case.id, Letter((asked, *lines), buttons=(*wished, *rows, *by_name, *buttons_for(visit, case)))
    )


def on_who(visit: Visit) -> Reply:
    """Somebody whom the desk knows: why?"""
    case_id, person_id = visit.event.action.number(), visit.event.action.number(1)
    kutsu = service.begin(
        visit.session, case_id=case_id, worker_id=visit.person.id, invitee_id=person_id, now=visit.now
    )
    return _ask_why(visit, kutsu)


def on_by(visit: Visit) -> Reply:
    """Somebody with a name: ask for it."""
    case = lock_case_of_worker(visit.session, visit.event.action.number(), visit.person.id)
    return ask(visit, "kutsu-name", case.id, "kutsu-ask-name", visit.event.action.word(1))


def name_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The name is known: why?"""
    kutsu = service.begin(
        visit.session, case_id=asked.case_id, worker_id=visit.person.id, name=asked.body.strip(), way=asked.subject,
        now=visit.now,
    )  # fmt: skip
    return _ask_why(visit, kutsu)


def _ask_why(visit: Visit, kutsu: PartnerInvitation) -> Reply:
    return ask(visit, "kutsu-why", kutsu.case_id, "kutsu-ask-why", kutsu.id, who=kutsu.invitee_name)


def why_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """Why is known: what does the family hope? A changed why goes to the family at once."""
    kutsu = _answered(visit, asked, "why")
    if kutsu.version:
        return _shown(visit, kutsu)
    return ask(visit, "kutsu-hope", kutsu.case_id, "kutsu-ask-hope", kutsu.id)


def hope_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """What the family hopes is known: who stays beside it? A changed hope goes to the family at once."""
    kutsu = _answered(visit, asked, "hope")
    if kutsu.version:
        return _shown(visit, kutsu)
    return _who_stays(visit, kutsu, 0)


def on_staying(visit: Visit) -> Reply:
    """The next people who might stay beside the family."""
    kutsu, _ = service.lock_for_owner(visit.session, visit.event.action.number(), visit.person.id)
    return _who_stays(visit, kutsu, visit.event.action.number(1))


def _who_stays(visit: Visit, kutsu: PartnerInvitation, number: int) -> Reply:
    page = page_of([one for one in workers(visit.session) if one.id != visit.person.id], number)
    me = Button("kutsu-button-stay", "kutsu-stays", (kutsu.id, visit.person.id))
    rows = [
        (Button("handover-button-person", "kutsu-stays", (kutsu.id, one.id), {"name": short(full_name(one), 36)}),)
        for one in page.shown
    ]
    parts, turning = (Part("kutsu-who-stays"), *page.line()), page.buttons_after("kutsu-staying", kutsu.id)
    return _about(visit, kutsu.case_id, Letter(parts, buttons=((me,), *rows, *turning)))


def _answered(visit: Visit, asked: AwaitedWords, question: str) -> PartnerInvitation:
    return service.answer_question(
        visit.session, kutsu_id=int(asked.subject), worker_id=visit.person.id, question=question, words=asked.body.strip(),
        now=visit.now,
    )  # fmt: skip


def on_stays(visit: Visit) -> Reply:
    """All is answered: the family reads the exact text, and so does the owner."""
    stays = next((one for one in workers(visit.session) if one.id == visit.event.action.number(1)), None)
    kutsu = service.finish(
        visit.session, kutsu_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now,
        stays_id=stays.id if stays else None,
    )  # fmt: skip
    return _shown(visit, kutsu)


def _shown(visit: Visit, kutsu: PartnerInvitation) -> Reply:
    spoken = Button("kutsu-button-spoken", "kutsu-spoken", (kutsu.id, kutsu.version))
    edit = Button("kutsu-button-edit", "kutsu-edit", (kutsu.id,))
    body = queries.body_of(visit.session, kutsu)
    shown = Letter((Part("kutsu-shown", {"number": kutsu.case_id}),), words=body, buttons=((spoken,), (edit,)))
    return _about(visit, kutsu.case_id, shown)


def on_edit(visit: Visit) -> Reply:
    """What to change: why, or what the family hopes."""
    kutsu, _ = service.lock_for_owner(visit.session, visit.event.action.number(), visit.person.id)
    rows = tuple(
        (Button(f"kutsu-button-rewrite-{one}", "kutsu-rewrite", (kutsu.id, one)),) for one in service.QUESTIONS
    )
    body = queries.body_of(visit.session, kutsu)
    return _about(visit, kutsu.case_id, Letter((Part("kutsu-edit-what"),), words=body, buttons=rows))


def on_rewrite(visit: Visit) -> Reply:
    """Ask for new words.

    Raises:
        DayUnknown: the question on the button is not one of ours.
    """
    kutsu, _ = service.lock_for_owner(visit.session, visit.event.action.number(), visit.person.id)
    question = visit.event.action.word(1)
    if question not in service.QUESTIONS:
        raise DayUnknown
    return ask(visit, f"kutsu-{question}", kutsu.case_id, f"kutsu-ask-{question}-again", kutsu.id)


def on_spoken(visit: Visit) -> Reply:
    """On which day the family said yes aloud."""
    kutsu, _ = service.lock_for_owner(visit.session, visit.event.action.number(), visit.person.id)
    version = visit.event.action.number(1)
    rows = tuple(
        (Button(f"kutsu-spoken-button-{back}", "kutsu-spoken-on", (kutsu.id, version, back)),) for back in (0, 1, 2)
    )
    return _about(visit, kutsu.case_id, Letter((Part("kutsu-spoken-when"),), buttons=rows))


def on_spoken_day(visit: Visit) -> Reply:
    """Write the spoken consent down; the invitation is sent.

    Raises:
        DayUnknown: the day on the button is none of the last week.
    """
    back = visit.event.action.number(2)
    if back > SPOKEN_WITHIN_DAYS:
        raise DayUnknown
    day = today(visit)
    kutsu = service.note_spoken(
        visit.session, kutsu_id=visit.event.action.number(), worker_id=visit.person.id,
        version=visit.event.action.number(1), day=day - timedelta(days=back), today=day, now=visit.now,
    )  # fmt: skip
    noted = Letter((Part("kutsu-spoken-noted", {"number": kutsu.case_id}),))
    return Reply([noted], replaces=True, about=f"case:{kutsu.case_id}")


def on_they_come(visit: Visit) -> Reply:
    """Who got the text by e-mail comes."""
    return _noted(visit, "")


def on_they_cannot(visit: Visit) -> Reply:
    """Who got the text by e-mail cannot: what was suggested instead?"""
    suggestion = visit.event.action.word(2)
    if suggestion:
        return _noted(visit, suggestion)
    kutsu, _ = service.lock_for_owner(visit.session, visit.event.action.number(), visit.person.id)
    rows = letters.suggestion_buttons(kutsu, "kutsu-they-cannot", NOTED_SUGGESTIONS)
    return _about(visit, kutsu.case_id, Letter((Part("kutsu-they-suggest"),), buttons=rows))


def _noted(visit: Visit, suggestion: str) -> Reply:
    if suggestion and suggestion not in NOTED_SUGGESTIONS:
        raise DayUnknown
    kutsu = answering.note_answer(
        visit.session, kutsu_id=visit.event.action.number(), worker_id=visit.person.id,
        version=visit.event.action.number(1), comes=not suggestion, suggestion=suggestion, now=visit.now,
    )  # fmt: skip
    return Reply(toast=Part("kutsu-noted-toast", {"number": kutsu.case_id}))


def on_take(visit: Visit) -> Reply:
    """An invited worker who comes takes the koppi."""
    handover = answering.take_over(
        visit.session, kutsu_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now,
        due_at=due_after(visit.now, service_hours(visit)),
    )  # fmt: skip
    taken = Letter((Part("kutsu-taken", {"number": handover.case_id}),))
    return Reply([taken], replaces=True, about=f"case:{handover.case_id}")


def _line(kutsu: PartnerInvitation) -> Part:
    return Part(f"status-kutsu-{KutsuState(kutsu.state)}", {"who": kutsu.invitee_name})


def _person(case_id: int, person: Person) -> Button:
    return Button("handover-button-person", "kutsu-who", (case_id, person.id), {"name": short(full_name(person), 36)})


def _about(visit: Visit, case_id: int, said: Letter) -> Reply:
    return Reply([said], about=f"case:{case_id}", topic=visit.topic)
