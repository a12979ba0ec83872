"""``/suunnitelma`` for the person: everything in it, every date a tap away, and nothing that scolds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cases.queries import open_case_of
from bot.cases.rules import Side
from bot.outbox.letter import Button, Buttons, Letter, Part
from bot.plans import ground, lines, paper, queries
from bot.plans import service as plans
from bot.plans.errors import PlanGone
from bot.plans.queries import Seen
from bot.plans.rules import MOST_GOALS, Standing
from bot.plans.steps import may_change
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep
from handlers.family.buttons import ALWAYS, EMERGENCY, STATUS
from handlers.places import origin_of
from handlers.plans import screens
from handlers.visit import EventKind, Reply, Visit, say


def on_plan(visit: Visit) -> Reply:
    """The whole plan, of the case that is open, else the newest one to be read."""
    plan = _mine(visit)
    if plan is None:
        return say(Letter((Part("plan-none"),), buttons=((STATUS,), *ALWAYS) if _has_case(visit) else ALWAYS))
    return show(visit, plan)


def _mine(visit: Visit) -> OwnPlan | None:
    asked = visit.event.action.number()
    plan = visit.session.get(OwnPlan, asked) if asked else None
    if plan is not None and plan.person_id != visit.person.id:
        raise PlanGone
    if plan is None and _has_case(visit):
        return plans.plan_of_person(visit.session, person_id=visit.person.id, now=visit.now)
    return plan or queries.plan_to_show(visit.session, person_id=visit.person.id)


def _has_case(visit: Visit) -> bool:
    return open_case_of(visit.session, person_id=visit.person.id) is not None


def show(visit: Visit, plan: OwnPlan, *lead: Part, undo: Button | None = None, step: PlanStep | None = None) -> Reply:
    """The whole plan below what has just happened; in place of the screen before it when a button was pressed.

    The buttons of a step that was just moved stay, though another may come first now: a second tap moves it once more.
    """
    queries.looked(visit.session, plan, Side.FAMILY, visit.now)
    seen = screens.seen_by(visit, plan)
    over = () if seen.live else (Part("plan-over-now"),)
    sees = (lines.who_sees(seen),) if seen.live else ()
    title = Part("plan-title", bold=True)
    parts = (*lead, title, *sees, *over, *screens.whole(visit, seen, for_owner=False))
    return _said(visit, plan, parts, (*_undo(undo), *_buttons(seen, step or seen.next_step)))


def _undo(undo: Button | None) -> Buttons:
    return ((undo,),) if undo is not None else ()


def _buttons(seen: Seen, step: PlanStep | None) -> Buttons:
    plan_id = seen.plan.id
    past = Button("plan-button-past", "plan-past", (plan_id,))
    paper = Button("plan-button-print", "plan-print", (plan_id,))
    if not seen.live:
        return (past, paper), (EMERGENCY,)
    new = Button("plan-button-goal-new", "plan-word", ("new", plan_id))
    room = ((new,),) if len(seen.goals) < MOST_GOALS else ()
    return (*_next_buttons(step), *screens.goal_buttons(seen), *room, *_task_buttons(seen), (past, paper), (EMERGENCY,))


def _next_buttons(step: PlanStep | None) -> Buttons:
    """A step of the person's own or of others is done, or moved, without another screen."""
    if step is None or not may_change(step, Side.FAMILY):
        return ()
    done = Button("plan-button-next-done", "plan-mark", ("step", step.id, "done", "plan"), screens.start_of(step.body))
    return (done,), screens.move_buttons(step)


def _task_buttons(seen: Seen) -> Buttons:
    if not seen.tasks:
        return ()
    return ((Button("plan-button-tasks", "plan-tasks", (seen.plan.id,)), _rest_button(seen)),)


def _rest_button(seen: Seen) -> Button:
    paused = seen.plan.paused_at is not None
    return Button("plan-button-resume" if paused else "plan-button-pause", _REST[paused], (seen.plan.id,))


#: What a press does while tasks are brought, and while they are paused.
_REST = {False: "plan-pause", True: "plan-resume"}


def on_tasks(visit: Visit) -> Reply:
    """The in-between tasks, each of which can be put away, and all of them paused."""
    plan = ground.lock_plan(visit.session, visit.event.action.number(), visit.person.id, Side.FAMILY)
    return show_tasks(visit, plan)


def show_tasks(visit: Visit, plan: OwnPlan, *lead: Part) -> Reply:
    """The same below what has just happened; the whole plan when none is left."""
    seen = screens.seen_by(visit, plan)
    if not seen.tasks:
        return show(visit, plan, *lead)
    away = [
        (Button("plan-button-task-away", "plan-task-away", (one.task.id,), screens.start_of(one.task.body)),)
        for one in seen.tasks
        if one.next_on is not None
    ]
    back = ((_rest_button(seen),), (Button("plan-button-back", "plan", (plan.id,)),), (EMERGENCY,))
    parts = (*lead, *lines.tasks_part(seen, screens.today_of(visit), for_owner=False))
    return _said(visit, plan, parts, (*away, *back))


def on_goal(visit: Visit) -> Reply:
    """One goal with its steps and everything that can be done with them."""
    goal = ground.fresh(visit.session, PlanGoal, visit.event.action.number())
    plan = ground.lock_plan(visit.session, goal.plan_id, visit.person.id, Side.FAMILY)
    return _goal(visit, plan, goal.id)


def _goal(
    visit: Visit, plan: OwnPlan, goal_id: int, *lead: Part, undo: Button | None = None, seen: Seen | None = None
) -> Reply:
    queries.looked(visit.session, plan, Side.FAMILY, visit.now)
    seen = seen or screens.seen_by(visit, plan)
    place = screens.place_of(seen, goal_id)
    if not place:
        return show(visit, plan, *lead, undo=undo)
    steps = [
        row
        for number, step in enumerate(seen.goals[place - 1].steps, start=1)
        for row in screens.step_buttons(step, number, Side.FAMILY)
    ]
    own = (
        (Button("plan-button-goal-word", "plan-word", ("goal", goal_id)),),
        (
            Button("plan-button-goal-done", "plan-mark", ("goal", goal_id, "done")),
            Button("plan-button-goal-stop", "plan-mark", ("goal", goal_id, "stopped")),
        ),
        (Button("plan-button-back", "plan", (plan.id,)),),
        (EMERGENCY,),
    )
    parts = (*lead, *screens.goal_parts(visit, seen, place, for_owner=False))
    return _said(visit, plan, parts, (*_undo(undo), *steps, *own))


def on_mark(visit: Visit) -> Reply:
    """A goal or step is done, left, or taken back.

    Raises:
        PlanGone: it has changed meanwhile, or is somebody else's.
        PlanOver: the case is closed.
    """
    what, row_id, standing = (visit.event.action.word(place) for place in range(3))
    if standing not in list(Standing) or not row_id.isdigit() or what not in ("goal", "step"):
        raise PlanGone
    return _marked_goal(visit, Standing(standing)) if what == "goal" else _marked_step(visit, Standing(standing))


def _marked_step(visit: Visit, standing: Standing) -> Reply:
    step = plans.mark_step(
        visit.session, step_id=visit.event.action.number(1), actor_id=visit.person.id, side=Side.FAMILY,
        standing=standing, now=visit.now,
    )  # fmt: skip
    plan = visit.session.get_one(OwnPlan, ground.fresh(visit.session, PlanGoal, step.goal_id).plan_id)
    whole = visit.event.action.word(3) == "plan"
    told, undo = Part(f"plan-step-{standing}", {"words": step.body}), _again("step", step.id, standing, whole)
    if whole:
        return show(visit, plan, told, undo=undo)
    return _goal(visit, plan, step.goal_id, told, undo=undo)


def _marked_goal(visit: Visit, standing: Standing) -> Reply:
    goal = plans.mark_goal(
        visit.session, goal_id=visit.event.action.number(1), actor_id=visit.person.id, side=Side.FAMILY,
        standing=standing, now=visit.now,
    )  # fmt: skip
    plan = visit.session.get_one(OwnPlan, goal.plan_id)
    told, undo = Part(f"plan-goal-{standing}", {"words": goal.body}), _again("goal", goal.id, standing)
    return show(visit, plan, told, undo=undo)


def _again(what: str, row_id: int, standing: Standing, whole: bool = False) -> Button | None:
    """A thumb slips: what was marked can be taken back, and the same place comes again, ``whole`` or one goal."""
    if standing == Standing.OPEN:
        return None
    return Button("plan-button-again", "plan-mark", (what, row_id, "open", *(("plan",) if whole else ())))


def on_move(visit: Visit) -> Reply:
    """The date of a step moves; from wherever it was pressed that place comes back with the new day."""
    action = visit.event.action
    step = plans.move_step(
        visit.session, step_id=action.number(), actor_id=visit.person.id, side=Side.FAMILY, seen=action.number(1),
        days=action.number(2), today=screens.today_of(visit), now=visit.now,
    )  # fmt: skip
    plan = visit.session.get_one(OwnPlan, ground.fresh(visit.session, PlanGoal, step.goal_id).plan_id)
    told = screens.moved_part(visit, step)
    if place := action.number(3):
        seen = screens.kept_in_place(screens.seen_by(visit, plan), step, place)
        return _goal(visit, plan, step.goal_id, told, seen=seen)
    return show(visit, plan, told, step=step)


def on_past(visit: Visit) -> Reply:
    """What has happened in the plan."""
    plan = _mine(visit)
    if plan is None:
        raise PlanGone
    told, page = screens.past_page(visit, plan)
    back = (Button("plan-button-back", "plan", (plan.id,)),)
    rows = (*page.buttons_after("plan-past", plan.id), back, (EMERGENCY,))
    return _said(visit, plan, (Part("plan-past-title", bold=True), *told), rows)


def on_print(visit: Visit) -> Reply:
    """The page to print comes as a file below.

    Raises:
        PlanGone: it is somebody else's plan.
    """
    paper.send_page(
        visit.session, plan_id=visit.event.action.number(), person_id=visit.person.id, origin=origin_of(visit),
        today=screens.today_of(visit), zone=screens.zone_of(visit), now=visit.now,
    )  # fmt: skip
    return Reply()


def _said(visit: Visit, plan: OwnPlan, parts: tuple[Part, ...], buttons: Buttons) -> Reply:
    replaces = visit.event.kind is EventKind.PRESS
    return Reply([Letter(parts, buttons=buttons)], about=f"case:{plan.case_id}", replaces=replaces)


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan": on_plan, "plan-tasks": on_tasks, "plan-goal": on_goal, "plan-mark": on_mark, "plan-move": on_move,
    "plan-past": on_past, "plan-print": on_print,
}  # fmt: skip
