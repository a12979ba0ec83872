"""Tags, urgency, the next step, a day to come back, an interpreter, the secure channel, the summary."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.cases.errors import CaseMoved, CaseUnknown, NotYourCase
from bot.cases.history import history
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.casework import queries
from bot.casework import service as casework
from bot.casework.errors import DangerSeen, NotADate, ToolGone
from bot.outbox.letter import Names
from tests.casework.conftest import Held, Story

ZONE = ZoneInfo("Europe/Helsinki")
FRIDAY = date(2026, 11, 27)
TAGS = ("uni", "arki")


def _happened(held: Held) -> list[str]:
    with held.story.transaction() as session:
        return [one.what for one in history(session, case_id=held.case.id)]


def _plan(held: Held) -> str:
    with held.story.transaction() as session:
        plan = queries.plan_of(session, session.get_one(Case, held.case.id), held.story.now)
        return plan.step if plan else ""


def test_a_tag_goes_on_and_off_and_is_counted_without_the_case(held: Held) -> None:
    other = held.story.family()
    second = held.story.opens(other, "uni ei tule")
    held.story.claims(held.worker, second)
    for case_id in (held.case.id, second.id):
        assert held.story.do(casework.toggle_tag, case_id=case_id, worker_id=held.worker, tag="uni", known=TAGS)
    with held.story.transaction() as session:
        window = {"since": held.story.now, "until": held.story.now + timedelta(days=1)}
        assert queries.tag_counts(session, **window) == {"uni": 2}
    assert not held.story.do(casework.toggle_tag, **held.ids, tag="uni", known=())
    with pytest.raises(ToolGone):
        held.story.do(casework.toggle_tag, **held.ids, tag="vieras", known=TAGS)
    assert "uni" not in held.story.everything_for(held.family)


def test_the_head_follows_what_is_set(held: Held) -> None:
    held.story.do(casework.toggle_tag, **held.ids, tag="arki", known=TAGS)
    held.story.do(casework.plan_step, **held.ids, step="call", day=FRIDAY, zone=ZONE)
    edits = [letter for letter in held.story.letters(held.worker, "edit") if letter.parts[0].key == "head-title"]
    assert [part.key for part in edits[-1].parts][-2:] == ["casework-head-tags", "casework-next-call"]


def test_raising_brings_the_promise_forward_and_the_family_hears_it(held: Held) -> None:
    soon = held.story.now + timedelta(minutes=30)
    for _ in range(2):
        held.story.do(casework.raise_urgency, **held.ids, reason="child", promised_at=soon)
    assert held.now().urgent
    assert held.now().promised_at == held.now().next_date == soon
    assert held.story.keys(held.family).count("casework-sooner") == 1
    assert _happened(held).count("raised") == 1
    assert held.story.letters(held.worker, "edit")[-1].parts[0].key == "head-title-urgent"


def test_a_sooner_promise_is_never_put_off_by_raising(held: Held) -> None:
    given = held.now().promised_at
    held.story.do(casework.raise_urgency, **held.ids, reason="other", promised_at=held.story.now + timedelta(hours=9))
    assert held.now().promised_at == given
    assert "casework-sooner" not in held.story.keys(held.family)


def test_lowering_leaves_the_promise_and_wants_a_second_press_after_danger(held: Held) -> None:
    soon = held.story.now + timedelta(minutes=30)
    held.story.do(casework.raise_urgency, **held.ids, reason="danger", promised_at=soon)
    held.story.writes(held.family, "haluan kuolla")
    with pytest.raises(DangerSeen):
        held.story.do(casework.lower_urgency, **held.ids, reason="clarified", confirmed=False)
    assert held.now().urgent
    held.story.do(casework.lower_urgency, **held.ids, reason="clarified", confirmed=True)
    assert not held.now().urgent
    assert held.now().promised_at == soon
    assert "lowered" in _happened(held)


def test_danger_of_the_day_before_yesterday_wants_no_second_press(held: Held) -> None:
    held.story.writes(held.family, "haluan kuolla")
    held.story.do(casework.raise_urgency, **held.ids, reason="danger", promised_at=held.story.promised_at)
    held.story.pass_time(hours=24)
    held.story.do(casework.lower_urgency, **held.ids, reason="safe-now", confirmed=False)
    assert not held.now().urgent


def test_a_reason_that_is_none_of_ours_changes_nothing(held: Held) -> None:
    with pytest.raises(ToolGone):
        held.story.do(casework.raise_urgency, **held.ids, reason="forged", promised_at=held.story.promised_at)
    assert not held.now().urgent


def test_a_rest_is_told_corrects_the_promise_and_ends_when_the_family_writes(held: Held) -> None:
    plan = held.story.do(casework.snooze, **held.ids, day=FRIDAY, zone=ZONE, confirmed=False)
    case = held.now()
    assert (case.status, case.next_date, case.promised_at) == (CaseStatus.PENDING, plan.due, None)
    assert held.story.keys(held.family)[-1] == "casework-snoozed"
    assert _happened(held)[-2:] == ["corrected", "snoozed"]
    assert _plan(held) == "snooze"
    held.story.pass_time(hours=2)
    held.story.writes(held.family, "nyt tuli uutta")
    assert held.now().status == CaseStatus.OPEN
    assert held.now().promised_at == held.story.promised_at
    assert _plan(held) == ""


def test_a_rest_ends_on_its_day_by_the_ticker_that_looks_after_dates(held: Held) -> None:
    plan = held.story.do(casework.snooze, **held.ids, day=FRIDAY, zone=ZONE, confirmed=False)
    held.story.reminds()
    assert "owner-ask-family" not in held.story.keys(held.worker)
    held.story.now = plan.due
    held.story.reminds()
    assert "owner-ask-family" in held.story.keys(held.worker)


def test_an_urgent_case_rests_only_after_a_second_press_and_a_resolved_one_never(held: Held) -> None:
    held.story.do(casework.raise_urgency, **held.ids, reason="danger", promised_at=held.story.promised_at)
    with pytest.raises(DangerSeen):
        held.story.do(casework.snooze, **held.ids, day=FRIDAY, zone=ZONE, confirmed=False)
    held.story.resolves(held.worker, held.case)
    with pytest.raises(CaseMoved):
        held.story.do(casework.snooze, **held.ids, day=FRIDAY, zone=ZONE, confirmed=True)
    with pytest.raises(NotADate):
        held.story.do(casework.plan_step, **held.ids, step="call", day=date(2026, 11, 22), zone=ZONE)


def test_a_step_stands_beside_an_owed_answer_and_moves_the_date_of_a_waiting_case(held: Held) -> None:
    promised = held.now().promised_at
    held.story.do(casework.plan_step, **held.ids, step="find-out", day=FRIDAY, zone=ZONE)
    assert held.now().promised_at == promised
    held.story.pass_time(minutes=1)
    held.story.answers(held.worker, held.case, "selvitän")
    assert _plan(held) == "find-out"
    plan = held.story.do(casework.plan_step, **held.ids, step="write", day=FRIDAY, zone=ZONE)
    assert held.now().next_date == plan.due
    held.story.pass_time(minutes=1)
    held.story.answers(held.worker, held.case, "tässä vastaus")
    assert _plan(held) == ""


def test_a_step_is_reminded_of_once_and_ends_with_its_owner(held: Held) -> None:
    plan = held.story.do(casework.plan_step, **held.ids, step="call", day=FRIDAY, zone=ZONE)
    held.story.now = plan.due - timedelta(hours=2)
    assert held.story.do(casework.look_after) == 1
    assert held.story.do(casework.look_after) == 0
    assert held.story.keys(held.worker).count("casework-step-due") == 1
    held.story.releases(held.worker, held.case)
    assert _plan(held) == ""


def test_a_step_that_is_done_is_reminded_of_no_more(held: Held) -> None:
    plan = held.story.do(casework.plan_step, **held.ids, step="call", day=FRIDAY, zone=ZONE)
    held.story.do(casework.drop_plan, **held.ids)
    held.story.now = plan.due - timedelta(hours=2)
    assert held.story.do(casework.look_after) == 0


def test_an_interpreter_stands_on_the_next_card_and_the_head(held: Held) -> None:
    held.story.do(casework.wish_interpreter, case_id=held.case.id, family_id=held.family, language="so")
    assert held.story.keys(held.worker)[-1] == "casework-interpreter-wished"
    held.story.do(casework.need_interpreter, **held.ids, language="ar")
    assert held.now().interpreter == "ar"
    other = held.story.worker("Mikael")
    held.story.releases(held.worker, held.case)
    card = [letter for letter in held.story.letters(other) if letter.parts[0].key == "card-title-returned"][-1]
    language = card.parts[1].args["language"]
    assert isinstance(language, Names)
    assert "arabia" in language.by_language["fi"]
    with pytest.raises(ToolGone):
        held.story.do(casework.wish_interpreter, case_id=held.case.id, family_id=held.family, language="xx")
    with pytest.raises(CaseUnknown):
        held.story.do(casework.wish_interpreter, case_id=held.case.id, family_id=other, language="so")


def test_a_wish_for_an_interpreter_changes_the_cards_of_a_case_that_waits(story: Story) -> None:
    worker, family = story.worker(), story.family()
    case = story.opens(family, "vauva itkee")
    story.do(casework.wish_interpreter, case_id=case.id, family_id=family, language="so")
    language = story.letters(worker, "edit")[-1].parts[1].args["language"]
    assert isinstance(language, Names)
    assert language.by_language["fi"] == "suomi · tulkki: somali"


def test_the_secure_channel_is_shown_once_and_the_summary_is_noted(held: Held) -> None:
    for _ in range(2):
        held.story.do(
            casework.show_secure_channel, **held.ids, name=Names({"fi": "Omat"}), url="https://oma.example.fi"
        )
    told = [letter for letter in held.story.letters(held.family) if letter.parts[0].key == "casework-secure"]
    assert [told[0].buttons[0][0].url] == ["https://oma.example.fi"]
    assert len(told) == 1
    held.story.do(casework.note_copied, **held.ids)
    assert _happened(held)[-1] == "copied"


@pytest.mark.parametrize("tool", ["tag", "raise", "snooze", "step", "interpreter", "copied"])
def test_no_tool_works_on_a_case_of_somebody_else(held: Held, tool: str) -> None:
    other = held.story.worker("Mikael")
    asked = {
        "tag": lambda: held.story.do(
            casework.toggle_tag, case_id=held.case.id, worker_id=other, tag="uni", known=TAGS
        ),
        "raise": lambda: held.story.do(
            casework.raise_urgency, case_id=held.case.id, worker_id=other, reason="other",
            promised_at=held.story.promised_at,
        ),
        "snooze": lambda: held.story.do(
            casework.snooze, case_id=held.case.id, worker_id=other, day=FRIDAY, zone=ZONE, confirmed=True
        ),
        "step": lambda: held.story.do(
            casework.plan_step, case_id=held.case.id, worker_id=other, step="call", day=FRIDAY, zone=ZONE
        ),
        "interpreter": lambda: held.story.do(
            casework.need_interpreter, case_id=held.case.id, worker_id=other, language="ar"
        ),
        "copied": lambda: held.story.do(casework.note_copied, case_id=held.case.id, worker_id=other),
    }  # fmt: skip
    with pytest.raises(NotYourCase):
        asked[tool]()
