"""One takes it, words go on while they may, and it ends in one of three ways; on both databases."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.consults import forgetting, inviting, permissions, queries, service, watch
from bot.consults.errors import ConsultGone, OwnConsult, PermissionGone, PermissionNotGood, TakenByOther
from bot.consults.tables import Consult, ConsultMessage, Permission
from bot.duty.rules import ServiceHours
from bot.errors import HelpdeskError
from bot.organisations import service as organisations
from tests.consults.stories import Story


def test_what_is_kept_of_anonymous_words_is_masked(story: Story) -> None:
    consult_id = story.sent()
    with story.database.transaction() as session:
        bodies = [one.body for one in queries.messages(session, consult_id=consult_id)]
    assert bodies == ["Soita [puhelin]"]


def test_cards_go_to_volunteers_and_never_to_the_asker(story: Story) -> None:
    with story.database.transaction() as session:
        organisations.volunteer(session, person_id=story.asker, topics=["school"])
    consult_id = story.sent()
    assert story.get(Consult, consult_id).asked == story.helpers
    assert not [key for key in story.keys(story.asker) if ":card:" in key]
    with pytest.raises(OwnConsult):
        story.claim(consult_id, story.asker)


def test_of_many_at_once_exactly_one_takes_it(story: Story) -> None:
    consult_id = story.sent()
    everybody = story.helpers + [story.helpers[0]] * 5
    barrier, results = Barrier(len(everybody)), []

    def take(person_id: int) -> None:
        barrier.wait()
        try:
            story.claim(consult_id, person_id)
            results.append(person_id)
        except (TakenByOther, ConsultGone):
            results.append(0)

    threads = [Thread(target=take, args=(one,)) for one in everybody]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    consult = story.get(Consult, consult_id)
    assert consult.status == "open"
    assert len(results) == len(everybody)
    assert {*results} - {0} == {consult.claimed_by_id}
    assert len([key for key in story.keys(story.asker) if ":taken:" in key]) == 1


def test_somebody_who_was_removed_or_not_asked_cannot_take_it_and_reads_nothing(story: Story) -> None:
    consult_id, stranger = story.sent(), story.person()
    story.gone(story.helpers[0])
    for one in (story.helpers[0], stranger, story.person("family")):
        with pytest.raises(ConsultGone):
            story.claim(consult_id, one)
        with story.database.transaction() as session:
            assert queries.of_person(session, consult_id=consult_id, person_id=one) is None
        assert not [key for key in story.keys(one) if ":message:" in key]


def test_a_permission_that_ends_between_the_draft_and_the_button_stops_the_words(story: Story) -> None:
    consult_id = story.sent("permission", story.permission(until=story.today))
    message_id = story.written(consult_id, story.asker)
    story.today += timedelta(days=1)
    with pytest.raises(PermissionNotGood):
        story.send(message_id, story.asker)
    with pytest.raises(PermissionNotGood):
        story.claim(consult_id, story.helpers[0])
    with pytest.raises(PermissionNotGood):
        story.written(consult_id, story.asker)
    assert story.get(ConsultMessage, message_id).sent_at is None


def test_nobody_begins_with_a_permission_of_somebody_else(story: Story) -> None:
    permission_id, other = story.permission(), story.person()
    for given in ({"mode": "permission", "permission_id": permission_id}, {"mode": "permission"}):
        with pytest.raises(PermissionNotGood):
            story.do(service.begin, asker_id=other, topic="school", today=story.today, **given)
    with pytest.raises(PermissionNotGood):
        story.do(service.begin, asker_id=story.asker, topic="mind", mode="permission", permission_id=permission_id,
                 today=story.today)  # fmt: skip


@pytest.mark.parametrize(("outcome", "days"), [("none", None), ("return", 7), ("kutsu", None)])
def test_it_ends_in_three_ways_and_once(story: Story, outcome: str, days: int | None) -> None:
    consult_id = story.sent()
    story.claim(consult_id, story.helpers[0])
    day = story.today + timedelta(days=days) if days else None
    end = {"consult_id": consult_id, "person_id": story.asker, "outcome": outcome, "return_on": day}
    story.do(service.end, **end)
    assert story.get(Consult, consult_id).outcome == outcome
    for again in (end, {**end, "outcome": "none", "return_on": None}):
        with pytest.raises(ConsultGone):
            story.do(service.end, **again)
    with pytest.raises(ConsultGone):
        story.written(consult_id, story.asker)


def test_there_is_no_fourth_end(story: Story) -> None:
    consult_id = story.sent()
    story.claim(consult_id, story.helpers[0])
    for outcome, who in (
        ("", story.asker),
        ("later", story.asker),
        ("return", story.asker),
        ("kutsu", story.helpers[0]),
    ):
        with pytest.raises(ConsultGone):
            story.do(service.end, consult_id=consult_id, person_id=who, outcome=outcome)
    with pytest.raises(IntegrityError), story.database.transaction() as session:
        session.get_one(Consult, consult_id).status = "ended"


def test_only_the_parents_own_yes_counts_and_only_once(story: Story) -> None:
    consult_id = story.sent()
    token = story.do(inviting.go_on, consult_id=consult_id, person_id=story.asker)
    parent, stranger = story.person("family"), story.person("family")
    for one in (story.asker, story.helpers[0]):
        assert story.do(permissions.open_link, token=token, person_id=one) is None
    permission = story.do(permissions.open_link, token=token, person_id=parent)
    assert permission is not None
    assert story.do(permissions.open_link, token=token, person_id=stranger) is None
    answer = {"permission_id": permission.id, "gives": True, "today": story.today}
    with pytest.raises(PermissionGone):
        story.do(permissions.answer, giver_id=stranger, **answer)
    story.do(permissions.answer, giver_id=parent, **answer)
    with pytest.raises(PermissionGone):
        story.do(permissions.answer, giver_id=parent, **answer)
    assert story.do(permissions.open_link, token=token, person_id=parent) is None
    with story.database.transaction() as session:
        assert session.scalars(select(Case)).all() == []


def test_a_link_that_is_old_wrong_or_of_somebody_removed_opens_nothing(story: Story) -> None:
    parent = story.person("family")
    ask = {"asker_id": story.asker, "purpose": "who", "recipient": "asker", "until": story.today + timedelta(days=30)}
    old, gone = (story.do(permissions.ask, **ask) for _ in range(2))
    story.gone(story.asker)
    assert story.do(permissions.open_link, token=gone.token, person_id=parent) is None
    story.now += timedelta(days=8)
    for token in (old.token, "x" * 22, ""):
        assert story.do(permissions.open_link, token=token, person_id=parent) is None


def test_whoever_took_it_leaves_and_others_are_asked(story: Story) -> None:
    consult_id, hours = story.sent(), ServiceHours.of(DeskSettings())
    story.claim(consult_id, story.helpers[0])
    story.gone(story.helpers[0])
    with story.database.transaction() as session:
        assert watch.due(session, story.now) == [consult_id]
    for expected in (True, False):
        assert story.do(watch.look_at, consult_id=consult_id, hours=hours, within=8) is expected
    consult = story.get(Consult, consult_id)
    assert (consult.status, consult.asked) == ("waiting", story.helpers[1:])


def test_nobody_came_and_those_who_look_after_the_desk_are_asked_once(story: Story) -> None:
    chief, hours = story.person("coordinator"), ServiceHours.of(DeskSettings())
    consult_id = story.sent()
    story.now += timedelta(hours=9)
    for _ in range(3):
        story.do(watch.look_at, consult_id=consult_id, hours=hours, within=8)
    assert len([key for key in story.keys(chief) if ":card:" in key]) == 1
    assert len([key for key in story.keys(story.asker) if ":late:" in key]) == 1


def test_what_is_over_is_forgotten_words_and_all(story: Story) -> None:
    draft = story.do(service.begin, asker_id=story.asker, mode="anonymous", topic="school", today=story.today).id
    story.written(draft, story.asker)
    story.now += timedelta(days=2)
    story.do(forgetting.forget_old, kept_days=90)
    assert story.get(Consult, draft) is None
    permission_id = story.permission(spoken_on=story.today)
    consult_id = story.sent("permission", permission_id)
    story.do(service.end, consult_id=consult_id, person_id=story.asker, outcome="none")
    story.now += timedelta(days=200)
    story.do(forgetting.forget_old, kept_days=90)
    story.do(forgetting.forget_old, kept_days=90)
    assert story.get(Consult, consult_id) is None
    assert story.get(Permission, permission_id) is None
    with story.database.transaction() as session:
        assert session.scalars(select(ConsultMessage)).all() == []


def test_refusals_tell_nothing_of_what_exists(story: Story) -> None:
    consult_id, stranger = story.sent(), story.person()
    said = set()
    for one in (consult_id, 999_999):
        with pytest.raises(HelpdeskError) as refused:
            story.do(service.end, consult_id=one, person_id=stranger, outcome="none")
        said.add(refused.value.key)
    assert said == {"consult-gone"}
