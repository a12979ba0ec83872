"""*Suunnitelma* under the tools of a case: the owner sees what the person sees, and what is new."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cases import queries as cases
from bot.cases.family import members
from bot.cases.rules import Side
from bot.cases.tables import Case
from bot.cases.words import worktable
from bot.outbox.letter import Button, Buttons, Letter, Part
from bot.plans import ground, queries
from bot.plans import service as plans
from bot.plans.errors import PlanGone
from bot.plans.queries import Seen
from bot.plans.rules import MOST_GOALS, MOST_STEPS, MOST_TASKS, Doer, Standing
from bot.plans.tables import OwnPlan, PlanGoal
from handlers.plans import screens
from handlers.visit import Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE
from handlers.worker.tools.screen import in_rows, own_case, screen


def on_plan_of_worker(visit: Visit) -> Reply:
    """``/suunnitelma``: of the case in hand, or of the only one; else the worker chooses."""
    own = cases.own_cases(visit.session, worker_id=visit.person.id)
    in_hand = worktable.active_case(visit.session, worker_id=visit.person.id)
    case = in_hand or (own[0] if len(own) == 1 else None)
    if case is not None:
        return _of_case(visit, case)
    rows = tuple((Button("own-take-in-hand", "plan-case", (one.id,), {"number": one.id}),) for one in own[:8])
    return say(Letter((Part("plan-which" if own else "own-none"),), buttons=rows or ((QUEUE,), (OWN,))))


def on_case(visit: Visit) -> Reply:
    """The plan of the case on the button, or whose of several."""
    return _of_case(visit, own_case(visit))


def _of_case(visit: Visit, case: Case) -> Reply:
    family = members.family_of(visit.session, case)
    if len(family) == 1:
        return _of_person(visit, case, family[0])
    rows = tuple(
        (
            Button(
                "plan-of-button-who", "plan-of", (case.id, members.number_of(visit.session, case, one)),
                {"who": members.name_of(visit.session, case, one)},
            ),
        )
        for one in family
    )  # fmt: skip
    return screen(visit, case.id, Part("plan-of-whom"), rows=rows)


def on_of(visit: Visit) -> Reply:
    """The plan of one of several people."""
    case = own_case(visit)
    return _of_person(visit, case, members.person_of(visit.session, case, visit.event.action.number(1)))


def _of_person(visit: Visit, case: Case, person_id: int) -> Reply:
    plan = plans.plan_of_worker(
        visit.session, case_id=case.id, worker_id=visit.person.id, person_id=person_id, now=visit.now
    )
    return show(visit, plan)


def show(visit: Visit, plan: OwnPlan, *lead: Part) -> Reply:
    """The whole plan of a person, below what is new in it; from now on that is not new any more."""
    seen, new = screens.seen_by(visit, plan), screens.news(visit, plan)
    queries.looked(visit.session, plan, Side.WORKER, visit.now)
    away = [Part("plan-of-away")] if seen.away else []
    parts = (
        *lead, screens.title_for_owner(visit, seen), *away, *new, *screens.whole(visit, seen, for_owner=True),
        Part("plan-of-family"),
    )  # fmt: skip
    return screen(visit, plan.case_id, *parts, rows=_buttons(visit, seen))


def _buttons(visit: Visit, seen: Seen) -> Buttons:
    ids = (seen.case.id, members.number_of(visit.session, seen.case, seen.plan.person_id))
    new = [Button("plan-of-button-goal-new", "plan-goal-new", ids)] if len(seen.goals) < MOST_GOALS else []
    going_on = [one for one in seen.tasks if one.next_on is not None]
    if len(going_on) < MOST_TASKS:
        new.append(Button("plan-of-button-task-new", "plan-task-new", ids))
    ends = tuple(
        (Button("plan-of-button-task-end", "plan-task-away", (one.task.id,), screens.start_of(one.task.body)),)
        for one in going_on
    )
    past = Button("plan-button-past", "plan-past", (seen.plan.id,))
    return (*screens.goal_buttons(seen), *((one,) for one in new), *ends, (past,))


def on_goal(visit: Visit) -> Reply:
    """One goal with its steps."""
    goal = ground.fresh(visit.session, PlanGoal, visit.event.action.number())
    plan = ground.lock_plan(visit.session, goal.plan_id, visit.person.id, Side.WORKER)
    return show_goal(visit, plan, goal.id)


def show_goal(visit: Visit, plan: OwnPlan, goal_id: int, *lead: Part, seen: Seen | None = None) -> Reply:
    """A goal with everything that the owner can do with it; ``seen`` shows it in another order of steps."""
    seen = seen or screens.seen_by(visit, plan)
    place = screens.place_of(seen, goal_id)
    if not place:
        return show(visit, plan, *lead)
    steps = seen.goals[place - 1].steps
    rows = [row for number, step in enumerate(steps, 1) for row in screens.step_buttons(step, number, Side.WORKER)]
    if len(steps) < MOST_STEPS:
        rows += [(Button(f"plan-of-button-step-{one}", "plan-step-new", (goal_id, one.value)),) for one in Doer]
    rows += in_rows([
        Button("plan-button-goal-done", "plan-mark", ("goal", goal_id, "done")),
        Button("plan-of-button-goal-stop", "plan-mark", ("goal", goal_id, "stopped")),
    ])  # fmt: skip
    number = members.number_of(visit.session, seen.case, plan.person_id)
    rows.append((Button("plan-button-back", "plan-of", (plan.case_id, number)),))
    parts = (*lead, *screens.goal_parts(visit, seen, place, for_owner=True))
    return screen(visit, plan.case_id, *parts, rows=tuple(rows))


def on_mark(visit: Visit) -> Reply:
    """A goal or step is done, left, or taken back.

    Raises:
        PlanGone: it has changed meanwhile.
        NotYourCase: somebody else has the case.
    """
    what, standing, row_id = visit.event.action.word(), visit.event.action.word(2), visit.event.action.number(1)
    if standing not in list(Standing) or what not in ("goal", "step"):
        raise PlanGone
    who = {"actor_id": visit.person.id, "side": Side.WORKER, "standing": Standing(standing), "now": visit.now}
    if what == "goal":
        goal = plans.mark_goal(visit.session, goal_id=row_id, **who)  # type: ignore[arg-type]
        words, goal_id = goal.body, goal.id
    else:
        step = plans.mark_step(visit.session, step_id=row_id, **who)  # type: ignore[arg-type]
        words, goal_id = step.body, step.goal_id
    told = Part(f"plan-past-{what}-{standing}", {"words": words})
    undo = Button("plan-button-again", "plan-mark", (what, row_id, "open"))
    return _with_undo(show_goal(visit, _plan_of(visit, goal_id), goal_id, told), undo if standing != "open" else None)


def _with_undo(reply: Reply, undo: Button | None) -> Reply:
    if undo is None:
        return reply
    first = reply.letters[0]
    reply.letters[0] = Letter(first.parts, first.words, ((undo,), *first.buttons))
    return reply


def _plan_of(visit: Visit, goal_id: int) -> OwnPlan:
    return visit.session.get_one(OwnPlan, ground.fresh(visit.session, PlanGoal, goal_id).plan_id)


def on_move(visit: Visit) -> Reply:
    """The date of a step moves; on the screen it stays where it is, so that another tap moves the same step."""
    action = visit.event.action
    step = plans.move_step(
        visit.session, step_id=action.number(), actor_id=visit.person.id, side=Side.WORKER, seen=action.number(1),
        days=action.number(2), today=screens.today_of(visit), now=visit.now,
    )  # fmt: skip
    plan = _plan_of(visit, step.goal_id)
    seen = screens.kept_in_place(screens.seen_by(visit, plan), step, max(1, action.number(3)))
    return show_goal(visit, plan, step.goal_id, screens.moved_part(visit, step), seen=seen)


def on_task_end(visit: Visit) -> Reply:
    """The owner takes an in-between task back."""
    task = plans.end_task(
        visit.session, task_id=visit.event.action.number(), actor_id=visit.person.id, side=Side.WORKER, now=visit.now
    )
    told = Part("plan-past-task-ended", {"words": task.body})
    return show(visit, visit.session.get_one(OwnPlan, task.plan_id), told)


def on_past(visit: Visit) -> Reply:
    """What has happened in the plan, as the person sees it too."""
    plan = ground.lock_plan(visit.session, visit.event.action.number(), visit.person.id, Side.WORKER)
    seen = screens.seen_by(visit, plan)
    number = members.number_of(visit.session, seen.case, plan.person_id)
    told, page = screens.past_page(visit, plan)
    back = (Button("plan-button-back", "plan-of", (plan.case_id, number)),)
    parts = (Part("plan-past-title", bold=True), *told)
    return screen(visit, plan.case_id, *parts, rows=(*page.buttons_after("plan-past", plan.id), back))


WORKER_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan-case": on_case, "plan-of": on_of, "plan-goal": on_goal, "plan-mark": on_mark, "plan-move": on_move,
    "plan-task-away": on_task_end, "plan-past": on_past,
}  # fmt: skip
