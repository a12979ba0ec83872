"""Plans by steps: what each screen shows and offers, whose words go where, and what is refused."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.cases.errors import NotYourCase
from bot.cases.tables import Case, CaseMessage
from bot.outbox.tables import OutgoingMessage
from bot.plans import service as plans
from bot.plans.errors import PlanGone, PlanOver, StepsFull
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep, PlanTask
from tests.handlers.chats import Chat, House

FAMILY_WORDS = "vauva itkee joka yö eikä meillä kukaan nuku"


@pytest.fixture
def family(house: House) -> Chat:
    """A family, in Finnish; the walks go in every language."""
    return house.chat("fi")


@pytest.fixture
def case(house: House, family: Chat, worker: Chat) -> int:
    """The family's case in the worker's hands."""
    family.says(FAMILY_WORDS)
    family.presses("human")
    worker.presses("claim")
    with house.database.transaction() as session:
        return session.scalars(select(Case.id)).one()


def _goal(worker: Chat, case: int, words: str = "nukun yöt paremmin") -> None:
    worker.presses("plan-case", case)
    worker.presses("plan-goal-new")
    worker.says(words)
    worker.presses("words-keep")


def _step(worker: Chat, doer: str, words: str, day: str = "week") -> str:
    if "plan-step-new" not in worker.actions():
        worker.presses("plan-goal")
    new = next(b for b in worker.buttons() if b.action == "plan-step-new" and b.ids[1] == doer)
    worker.presses(new.action, *new.ids)
    days = [b for b in worker.buttons() if b.action == "plan-step-day"]
    chosen = next(b for b in days if b.label.endswith(day))
    worker.presses(chosen.action, *chosen.ids)
    worker.says(words)
    return worker.presses("words-keep")


def _rows(house: House, table: type) -> list:  # type: ignore[type-arg]
    with house.database.transaction() as session:
        return list(session.scalars(select(table).order_by(table.id)))


def test_the_worker_writes_and_the_person_sees_and_moves(house: House, family: Chat, worker: Chat, case: int) -> None:
    _goal(worker, case)
    assert "Tavoite on suunnitelmassa." in "\n".join(worker.shown(one) for one in worker.reply.letters)
    assert "neuvola, " in _step(worker, "other", "neuvola: kutsuu tarkastukseen")
    worker.presses("plan-of", case, 1)
    assert "hän itse, pe 27.11." in _step(worker, "person", "varaan ajan 27.11.")
    assert [post for post in family.post() if "Suunnitelmassasi on uutta." in post]
    shown = family.presses("plan")
    assert (
        "1. nukun yöt paremmin\n– varaan ajan (sinä, pe 27.11.)\n– kutsuu tarkastukseen (neuvola, ma 30.11.)" in shown
    )
    assert "Seuraavaksi: varaan ajan (sinä, pe 27.11.)" in shown
    assert "sinä ja Anna, perheohjaaja" in shown
    moves = [b for b in family.buttons() if b.action == "plan-move"]
    assert [b.ids[2] for b in moves] == [1, 3, 7]
    assert "Uusi päivä: ma 30.11." in family.presses("plan-move", *moves[1].ids)
    assert _rows(house, PlanStep)[1].due.isoformat() == "2026-11-30"


def test_a_screen_takes_the_place_of_the_one_before(family: Chat, worker: Chat, case: int) -> None:
    _goal(worker, case)
    _step(worker, "person", "varaan ajan")
    for press in ("plan", "plan-goal", "plan-past"):
        family.presses("plan") if press == "plan-past" else None
        family.presses(press)
        assert family.reply.replaces
        assert family.reply.about == f"case:{case}"


def test_done_is_one_tap_and_can_be_taken_back(house: House, family: Chat, worker: Chat, case: int) -> None:
    _goal(worker, case)
    _step(worker, "person", "varaan ajan")
    family.command("suunnitelma")
    mark = next(b for b in family.buttons() if b.action == "plan-mark")
    assert "Hyvä! Askel on otettu: varaan ajan" in family.presses(mark.action, *mark.ids)
    again = next(b for b in family.buttons() if b.label == "plan-button-again")
    assert "Otin tämän takaisin" in family.presses(again.action, *again.ids)
    family.presses("plan-goal")
    done = next(b for b in family.buttons() if b.label == "plan-button-goal-done")
    assert "Hienoa! Pääsit tavoitteeseen" in family.presses(done.action, *done.ids)
    assert "Saavutettuja tavoitteita: 1" in family.command("suunnitelma")
    worker.presses("tools", case)
    assert "Suunnitelmassa uutta: 3" in worker.shown(worker.reply.letters[0])
    assert "Uutta:" in worker.presses("plan-case", case)
    assert "Uutta:" not in worker.presses("plan-case", case)
    assert len(_rows(house, PlanGoal)) == 1


def test_the_person_says_it_in_other_words_and_nothing_happens_before_a_press(
    house: House, family: Chat, worker: Chat, case: int
) -> None:
    _goal(worker, case)
    family.command("suunnitelma")
    family.presses("plan-goal")
    word = next(b for b in family.buttons() if b.label == "plan-button-goal-word")
    family.presses(word.action, *word.ids)
    assert "Näinkö?\nhaluan nukkua" in family.says("haluan nukkua")
    assert _rows(house, PlanGoal)[0].body == "nukun yöt paremmin"
    old = next(b for b in family.buttons() if b.action == "plan-words-ok")
    assert "haluan taas nukkua" in family.edits("haluan taas nukkua", family.reply.binds)
    with pytest.raises(PlanGone):
        family.presses(old.action, *old.ids)
    new = next(b for b in family.buttons() if b.action == "plan-words-ok")
    assert "1. haluan taas nukkua" in family.presses(new.action, *new.ids)
    messages = len(_rows(house, CaseMessage))
    family.says("kiitos, tämä on nyt hyvä näin ja mietin vielä")
    assert len(_rows(house, CaseMessage)) == messages + 1


def test_words_that_were_meant_for_the_worker_go_there(house: House, family: Chat, worker: Chat, case: int) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    family.says("voisitko soittaa minulle huomenna")
    family.presses("plan-words-send")
    assert [one.body for one in _rows(house, CaseMessage)][-1] == "voisitko soittaa minulle huomenna"
    assert _rows(house, PlanGoal) == []
    family.presses("plan-word", "new", _rows(house, OwnPlan)[0].id)
    family.says("jotain")
    family.presses("plan-words-no")
    assert len(_rows(house, CaseMessage)) == 2
    family.says("tämä menee taas suoraan työntekijälle")
    assert len(_rows(house, CaseMessage)) == 3


def test_words_after_those_that_are_shown_back_go_to_the_worker(house: House, family: Chat, case: int) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    family.says("haluan liikkua enemmän")
    shown = next(b for b in family.buttons() if b.action == "plan-words-ok")
    family.says("voisitko muuten soittaa huomenna")
    assert _rows(house, CaseMessage)[-1].body == "voisitko muuten soittaa huomenna"
    assert "1. haluan liikkua enemmän" in family.presses(shown.action, *shown.ids)


@pytest.mark.parametrize("words", ["haluan kuolla", "tapan itseni tänä yönä"])
def test_words_of_danger_are_never_words_of_a_plan(house: House, family: Chat, case: int, words: str) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    assert "112" in family.says(words)
    assert _rows(house, CaseMessage)[-1].body == words
    with house.database.transaction() as session:
        assert session.get_one(Case, case).urgent
    assert _rows(house, PlanGoal) == []
    family.presses("plan-word", "new", _rows(house, OwnPlan)[0].id)
    family.says("haluan liikkua enemmän")
    assert "112" in family.edits(words, family.reply.binds)
    assert "112" in family.command("suunnitelma", words)


def test_other_questions_of_the_desk_take_the_words_and_old_ones_take_none(
    house: House, family: Chat, case: int
) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    family.presses("call", case)
    family.presses("call-slot")
    family.says("soittakaa vasta illalla")
    assert _rows(house, CaseMessage)[-1].body == "soittakaa vasta illalla"
    family.command("suunnitelma")
    family.presses("plan-word")
    house.later(minutes=16)
    family.says("tämä tuli vasta myöhemmin")
    assert _rows(house, CaseMessage)[-1].body == "tämä tuli vasta myöhemmin"
    family.presses("plan-word", "new", _rows(house, OwnPlan)[0].id)
    assert "enintään 120 merkkiä" in family.says("x" * 121)


def test_the_workers_words_in_the_cases_topic_are_asked_back_and_never_reach_the_family(
    house: House, family: Chat, worker: Chat, case: int
) -> None:
    worker.presses("plan-case", case)
    worker.presses("plan-goal-new")
    before = len(_rows(house, CaseMessage))
    shown = worker.says("haluaa nukkua", topic=f"case:{case}")
    assert "Mitään ei ole vielä tallennettu eikä lähetetty" in shown
    assert "Kirjaa tavoitteeksi" in shown
    assert len(_rows(house, CaseMessage)) == before
    worker.presses("words-keep")
    assert _rows(house, PlanGoal)[0].body == "haluaa nukkua"


def test_a_step_without_a_day_or_a_doer_is_asked_for_again(house: House, worker: Chat, case: int) -> None:
    _goal(worker, case)
    assert "neuvola: kutsuu tarkastukseen 27.11." in _step(worker, "other", "kutsuu tarkastukseen")
    worker.says("koulu: soittaa")
    assert "neuvola: kutsuu" in worker.presses("words-keep")
    worker.says("koulu: soittaa 1.12.")
    worker.presses("words-keep")
    (step,) = _rows(house, PlanStep)
    assert (step.role, step.body, step.due.isoformat()) == ("koulu", "soittaa", "2026-12-01")
    assert "varaan ajan 27.11." in _step(worker, "person", "varaan ajan", "other-day")
    worker.says("varaan ajan 1.8.")
    assert "varaan ajan 27.11." in worker.presses("words-keep")
    assert len(_rows(house, PlanStep)) == 1


def test_full_lists_are_said_kindly_and_offer_no_more(house: House, family: Chat, worker: Chat, case: int) -> None:
    for number in range(3):
        _goal(worker, case, f"tavoite {number}")
    assert "plan-goal-new" not in worker.actions()
    for number in range(4):
        _step_again(worker, _rows(house, PlanGoal)[0].id, number)
    assert "plan-step-new" not in worker.actions()
    worker.presses("plan-step-new", _rows(house, PlanGoal)[0].id, "person")
    worker.presses("plan-step-day")
    worker.says("vielä yksi 27.11.")
    with pytest.raises(StepsFull):
        worker.presses("words-keep")
    family.command("suunnitelma")
    assert "plan-word" not in family.actions()


def _step_again(worker: Chat, goal_id: int, number: int) -> None:
    worker.presses("plan-step-new", goal_id, "person")
    worker.presses("plan-step-day")
    worker.says(f"askel {number} 27.11.")
    worker.presses("words-keep")


def test_an_in_between_task_is_planned_in_four_taps_and_answered_in_one(
    house: House, family: Chat, worker: Chat, case: int
) -> None:
    worker.presses("plan-case", case)
    worker.presses("plan-task-new")
    weekly = next(b for b in worker.buttons() if b.ids[-1] == "weekly")
    worker.presses(weekly.action, *weekly.ids)
    tuesday = next(b for b in worker.buttons() if b.label.endswith("weekday-2"))
    worker.presses(tuesday.action, *tuesday.ids)
    evening = next(b for b in worker.buttons() if b.ids[-1] == 18)
    worker.presses(evening.action, *evening.ids)
    worker.says("käy kymmenen minuutin kävelyllä")
    assert "tiistaina joka viikko klo 18, seuraavaksi huomenna" in worker.presses("words-keep")
    assert "tiistaina joka viikko klo 18" in family.presses("plan")
    house.later(days=1, hours=6)
    with house.database.transaction() as session:
        for day_id in plans.due(session, house.now):
            plans.look_at(session, day_id=day_id, zone="Europe/Helsinki", now=house.now)
    post = family.post()[-1]
    assert "käy kymmenen minuutin kävelyllä" in post
    assert "Vastauksesi näkee Anna, perheohjaaja." in post
    assert "[Tein]\n[Myöhemmin]\n[En halua]\n[Tauko välitehtäviin]" in post
    before = len(_rows(house, OutgoingMessage))
    done = next(b for letter in family._letters() for row in letter.buttons for b in row if b.ids[1:] == ("done",))
    assert "Hienoa, teit tämän" in family.presses(done.action, *done.ids)
    with pytest.raises(PlanGone):
        family.presses(done.action, *done.ids)
    assert len(_rows(house, OutgoingMessage)) == before
    assert "suunnitelmassa uutta (1)" in worker.command("omat")
    family.command("suunnitelma")
    assert "tauolla" in family.presses("plan-pause")
    assert "tauolla" in worker.presses("plan-case", case)
    assert "Jatketaan" in family.presses("plan-resume")
    family.command("suunnitelma")
    assert "klo 18" in family.presses("plan-tasks")
    assert "Laitoin tämän pois" in family.presses("plan-task-away")
    assert _rows(house, PlanTask)[0].status == "away"


def test_the_page_comes_as_a_file_and_nothing_is_said_twice(
    house: House, family: Chat, worker: Chat, case: int
) -> None:
    _goal(worker, case)
    family.command("suunnitelma")
    family.presses("plan-print")
    assert family.reply.letters == []
    (file,) = [one for one in _rows(house, OutgoingMessage) if one.kind == "document"]
    assert file.payload["file"]["name"] == "oma-suunnitelma.html"
    assert file.person_id == family.person_id


def test_strangers_and_other_workers_are_refused(house: House, family: Chat, worker: Chat, case: int) -> None:
    _goal(worker, case)
    plan, goal = _rows(house, OwnPlan)[0], _rows(house, PlanGoal)[0]
    stranger, other = house.chat(), house.worker("Mikael")
    for action, ids in (
        ("plan", (plan.id,)), ("plan-past", (plan.id,)), ("plan-print", (plan.id,)), ("plan-goal", (goal.id,)),
        ("plan-pause", (plan.id,)), ("plan-mark", ("goal", goal.id, "done")), ("plan-word", ("goal", goal.id)),
    ):  # fmt: skip
        with pytest.raises(PlanGone):
            stranger.presses(action, *ids)
    for action, ids in (
        ("plan-case", (case,)), ("plan-goal", (goal.id,)), ("plan-past", (plan.id,)), ("plan-goal-new", (case, 1)),
        ("plan-task-new", (case, 1)), ("plan-mark", ("goal", goal.id, "done")), ("plan-step-new", (goal.id, "person")),
    ):  # fmt: skip
        with pytest.raises(NotYourCase):
            other.presses(action, *ids)


@pytest.mark.parametrize(
    ("action", "ids"),
    [("plan-mark", ("goal", "x", "done")), ("plan-mark", ("goal", 1, "gone")), ("plan-mark", ("case", 1, "done")),
     ("plan-word", ("task", 1)), ("plan-answer", (1, "maybe")), ("plan-goal", (999,)), ("plan-move", (1, 0, 1))],
)  # fmt: skip
def test_forged_buttons_do_nothing(family: Chat, case: int, action: str, ids: tuple[str | int, ...]) -> None:
    with pytest.raises(PlanGone):
        family.presses(action, *ids)


def test_after_the_end_a_plan_is_read_and_printed(house: House, family: Chat, worker: Chat, case: int) -> None:
    _goal(worker, case)
    family.command("suunnitelma")
    with house.database.transaction() as session:
        session.get_one(Case, case).status = "closed"
        session.get_one(Case, case).owner_id = None
    shown = family.command("suunnitelma")
    assert "nukun yöt paremmin" in shown
    assert "ei muutu enää" in shown
    assert family.actions() == {"plan-past", "plan-print", "emergency"}
    family.presses("plan-print")
    with pytest.raises(PlanOver):
        family.presses("plan-goal", _rows(house, PlanGoal)[0].id)


def test_who_has_no_plan_is_told_how_it_begins(family: Chat, worker: Chat) -> None:
    assert "ei ole vielä suunnitelmaa" in family.command("suunnitelma")
    assert family.actions() >= {"human", "emergency"}
    assert worker.command("suunnitelma")


def test_a_photo_while_words_are_awaited_is_no_words(family: Chat, case: int) -> None:
    family.command("suunnitelma")
    family.presses("plan-word")
    family.sends("photo")
    assert "Näinkö?" in family.says("haluan liikkua enemmän")
