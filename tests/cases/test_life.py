"""A case from the queue until it is closed: who has it, what comes next, by when, and who is told."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot.cases import errors, notices
from bot.cases import service as cases
from bot.cases.queries import latest_case_of_family, own_cases, owners, place_in_queue, queue
from bot.cases.rules import CLOSE_AFTER_DAYS, FOLLOW_UP_AFTER
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.jobs.tickers import tick, tickers
from bot.outbox.letter import Names
from bot.people.service import end_duty
from tests.cases.conftest import SLEEP, Story
from tests.cases.test_watch import Stopped


def test_a_new_case_waits_in_the_queue_with_a_promise(story: Story) -> None:
    case = story.opens(story.family(), "Lapsi ei nuku")
    assert (case.status, case.owner_id, case.next_action) == ("new", None, "claim")
    assert case.next_date == case.promised_at == story.promised_at


def test_every_worker_gets_a_card_that_holds_none_of_the_familys_words(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "Lapsi ei nuku, KANARIA")
    for worker in (anna, ben):
        (card,) = story.letters(worker)
        assert [part.key for part in card.parts] == ["card-title", "card-facts"]
        assert card.parts[1].args["topic"] == Names(SLEEP)
        assert card.parts[1].args["waiting"] == case.opened_at
        assert [(b.action, b.ids) for row in card.buttons for b in row] == [("claim", (case.id,))]
        assert "KANARIA" not in story.everything_for(worker)


def test_who_claims_reads_everything_in_order_and_the_family_hears_who_and_by_when(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "yksi", "kaksi", "kolme"))
    assert (case.status, case.owner_id, case.next_action) == ("open", anna, "answer")
    assert story.words(anna) == ["yksi", "kaksi", "kolme"]
    assert story.keys(anna, "message") == ["card-title", "head-title", *["relay-from-family"] * 3]
    (told,) = story.letters(family)
    assert told.parts[0].key == "family-claimed"
    assert told.parts[0].args == {"worker": "Anna K., perheohjaaja", "moment": case.promised_at}


def test_the_head_and_the_words_stand_in_the_cases_own_topic(story: Story) -> None:
    anna = story.worker()
    case = story.claims(anna, story.opens(story.family(), "apua"))
    rows = story.outbox(anna)
    kinds = [row.kind for row in rows if row.topic == f"case:{case.id}"]
    assert kinds == ["topic", "message", "message"]
    (message,) = story.messages(case)
    assert rows[-1].about == f"case:{case.id}/message:{message.id}"
    assert rows[-1].klass == "relay"


def test_on_every_card_stands_who_has_the_case_and_no_button(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.", "sairaanhoitaja")
    case = story.claims(ben, story.opens(story.family(), "apua"))
    (to_anna,) = story.letters(anna, "edit")
    (to_ben,) = story.letters(ben, "edit")
    assert to_anna.parts[0].key == "card-taken"
    assert to_anna.parts[0].args == {"number": case.id, "worker": "Ben L., sairaanhoitaja"}
    assert to_ben.parts[0].key == "card-yours"
    assert to_anna.buttons == to_ben.buttons == ()


def test_who_comes_second_hears_who_has_it(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.claims(anna, story.opens(story.family(), "apua"))
    with pytest.raises(errors.CaseAlreadyClaimed) as refused:
        story.claims(ben, case)
    assert refused.value.data == {"worker": "Anna K., perheohjaaja"}
    assert story.case(case).owner_id == anna


def test_pressing_twice_is_claiming_once(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    before = len(story.outbox(anna)), len(story.outbox(family))
    assert story.claims(anna, case).owner_id == anna
    assert (len(story.outbox(anna)), len(story.outbox(family))) == before


def test_a_promise_once_given_is_not_put_off_by_claiming(story: Story) -> None:
    anna = story.worker()
    opened = story.opens(story.family(), "apua")
    story.pass_time(hours=3)
    assert story.claims(anna, opened).promised_at == opened.promised_at


def test_a_promise_that_was_missed_is_renewed_by_claiming(story: Story) -> None:
    anna = story.worker()
    opened = story.opens(story.family(), "apua")
    story.pass_time(hours=5)
    assert story.claims(anna, opened).promised_at == story.promised_at


def test_a_family_cannot_claim_and_a_worker_not_the_own_matter(story: Story) -> None:
    family, other = story.family(), story.family()
    case = story.opens(family, "apua")
    with pytest.raises(errors.OnlyForWorkers):
        story.claims(other, case)
    anna = story.worker()
    own = story.opens(anna, "omakin huoli")
    with pytest.raises(errors.OwnMatter):
        story.claims(anna, own)
    assert story.keys(anna) == []


def test_a_case_that_is_not_there_cannot_be_claimed(story: Story) -> None:
    anna = story.worker()
    with pytest.raises(errors.CaseUnknown):
        story.do(cases.claim_case, case_id=999, worker_id=anna, promised_at=story.promised_at)


def test_answering_makes_the_case_wait_for_the_family(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "Hei, kerro lisää")
    case = story.case(case)
    assert (case.status, case.next_action, case.promised_at) == ("pending", "wait_for_family", None)
    assert case.next_date == story.now + FOLLOW_UP_AFTER
    assert case.answered_at == story.now
    assert story.words(family) == ["Hei, kerro lisää"]


def test_when_the_family_writes_back_an_answer_is_owed_again(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "Kerro lisää")
    story.pass_time(days=1)
    story.writes(family, "Hän on kolme")
    case = story.case(case)
    assert (case.status, case.next_action, case.next_date) == ("open", "answer", story.promised_at)
    assert story.words(anna)[-1] == "Hän on kolme"


def test_a_released_case_is_offered_to_the_others_again_and_the_family_hears_the_new_promise(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.pass_time(hours=1)
    case = story.releases(anna, case)
    assert (case.status, case.owner_id, case.next_action) == ("new", None, "claim")
    assert case.next_date == story.promised_at
    assert story.letters(ben, "message")[-1].parts[0].key == "card-title-returned"
    assert story.letters(anna, "edit")[-1].buttons[0][0].action == "claim"
    assert story.letters(ben, "edit")[-1].parts[0].key == "card-overtaken"
    told = story.letters(family)[-1]
    assert told.parts[0].key == "family-released"
    assert told.parts[0].args["moment"] == story.promised_at


def test_the_next_owner_reads_what_both_sides_wrote_before(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.answers(anna, case, "Hei")
    story.writes(family, "Hei vain")
    story.releases(anna, case)
    story.claims(ben, case)
    assert story.words(ben) == ["apua", "Hei", "Hei vain"]
    headers = [letter.parts[0].key for letter in story.letters(ben, "message") if letter.words]
    assert headers == ["relay-from-family", "relay-from-earlier", "relay-from-family"]


def test_who_takes_a_case_back_reads_it_as_it_is_now(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    story.releases(anna, case)
    (message,) = story.messages(case)
    story.edits(family, message, "apua, nyt heti")
    story.claims(anna, case)
    assert story.words(anna)[-1] == "apua, nyt heti"


def test_nobody_gives_back_what_is_not_theirs(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.opens(story.family(), "apua")
    with pytest.raises(errors.CaseInQueue):
        story.releases(anna, case)
    story.claims(anna, case)
    with pytest.raises(errors.NotYourCase) as refused:
        story.releases(ben, case)
    assert refused.value.data == {"worker": "Anna K., perheohjaaja"}


def test_every_ownership_is_remembered_with_its_end_and_reason(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.claims(anna, story.opens(story.family(), "apua"))
    story.releases(anna, case, "absent")
    story.claims(ben, case)
    with story.transaction() as session:
        history = owners(session, case_id=case.id)
        assert [(own.worker_id, own.reason) for own in history] == [(anna, "absent"), (ben, "")]
        assert history[0].released_at == story.now
        assert history[1].released_at is None


def test_a_resolved_case_keeps_its_owner_and_asks_the_family(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    assert (case.status, case.owner_id, case.next_action) == ("resolved", anna, "close")
    assert case.next_date == story.now + timedelta(days=CLOSE_AFTER_DAYS)
    told = story.letters(family)[-1]
    assert [(b.action, b.ids) for row in told.buttons for b in row] == [
        ("close", (case.id,)),
        ("reopen", (case.id,)),
        ("emergency", ()),
    ]
    assert story.resolves(anna, case).version == case.version


def test_writing_after_resolving_opens_the_case_again_with_the_same_owner(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.writes(family, "Vielä yksi asia")
    case = story.case(case)
    assert (case.status, case.owner_id, case.reopened_times, case.resolved_at) == ("open", anna, 1, None)
    assert story.keys(anna, "message")[-2:] == ["owner-reopened", "relay-from-family"]


def test_the_button_opens_a_resolved_case_again_once(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.reopens(family, case)
    case = story.reopens(family, case)
    assert (case.status, case.reopened_times) == ("open", 1)
    assert story.keys(anna, "message").count("owner-reopened") == 1


def test_a_resolved_case_whose_owner_has_left_goes_to_the_queue_when_it_opens_again(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    with story.transaction() as session:
        end_duty(session, person_id=anna)
    story.writes(family, "Vielä yksi asia")
    assert (story.case(case).status, story.case(case).owner_id) == ("new", None)
    assert story.keys(ben, "message")[-1] == "card-title-returned"


def test_the_family_closes_and_the_owner_is_told(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.closes(family, story.resolves(anna, story.claims(anna, story.opens(family, "apua"))))
    assert (case.status, case.next_action, case.next_date) == ("closed", "", None)
    assert story.keys(anna)[-1] == "owner-closed"
    assert story.closes(family, case).version == case.version


def test_a_family_may_close_what_nobody_has_claimed_yet(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.closes(family, story.opens(family, "apua"))
    assert story.letters(anna, "edit")[-1].parts[0].key == "card-closed"
    with pytest.raises(errors.CaseIsClosed):
        story.claims(anna, case)


def test_nobody_closes_or_opens_another_familys_case(story: Story) -> None:
    family, stranger = story.family(), story.family()
    case = story.opens(family, "apua")
    for press in (story.closes, story.reopens):
        with pytest.raises(errors.CaseUnknown):
            press(stranger, case)
    assert story.case(case).status == "new"


def test_a_resolved_case_closes_by_itself_on_its_date_and_both_sides_are_told(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.pass_time(days=CLOSE_AFTER_DAYS, seconds=-1)
    assert story.closes_silent() == 0
    story.pass_time(seconds=1)
    assert story.closes_silent() == 1
    assert story.closes_silent() == 0
    assert story.case(case).status == "closed"
    assert story.keys(anna)[-1] == "owner-closed-quietly"
    assert story.keys(family)[-1] == "family-closed-quietly"


def test_one_case_that_cannot_be_closed_stops_no_other(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = story.worker()
    first, second, third = (
        story.resolves(anna, story.claims(anna, story.opens(story.family(), "apua"))) for _ in range(3)
    )
    story.pass_time(days=CLOSE_AFTER_DAYS)
    tell = notices.tell_family

    def broken(session: Session, *, case: Case, **more: Any) -> None:
        if case.id == second.id:
            raise RuntimeError
        tell(session, case=case, **more)

    monkeypatch.setattr(notices, "tell_family", broken)
    ticker = next(one for one in tickers(DeskSettings()) if one.name == "close-resolved")
    asyncio.run(tick(story.database, Stopped(story.now), ticker, lambda: None))
    assert [story.case(one).status for one in (first, second, third)] == ["closed", "resolved", "closed"]
    assert story.keys(anna).count("owner-closed-quietly") == 2


def test_a_family_that_writes_first_keeps_its_case_open(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.resolves(anna, story.claims(anna, story.opens(family, "apua")))
    story.pass_time(days=CLOSE_AFTER_DAYS)
    due = story.do(cases.silent)
    story.writes(family, "vielä yksi asia")
    assert due == [case.id]
    assert not story.do(cases.close_silent, case_id=case.id)
    assert story.case(case).status == "open"


def test_a_closed_case_stays_closed_and_a_new_matter_is_a_new_case(story: Story) -> None:
    anna, family = story.worker(), story.family()
    first = story.closes(family, story.claims(anna, story.opens(family, "apua")))
    with pytest.raises(errors.NoOpenCase):
        story.writes(family, "hei?")
    for act in (lambda: story.reopens(family, first), lambda: story.answers(anna, first, "hei")):
        with pytest.raises(errors.CaseIsClosed):
            act()
    second = story.opens(family, "uusi asia")
    assert second.id != first.id
    with story.transaction() as session:
        latest = latest_case_of_family(session, family_id=family)
        assert latest is not None
        assert latest.id == second.id


def test_the_queue_is_urgent_first_then_by_age(story: Story) -> None:
    first = story.opens(story.family(), "a")
    story.pass_time(minutes=5)
    second = story.opens(story.family(), "b")
    story.pass_time(minutes=5)
    urgent = story.opens(story.family(), "c", urgent=True)
    with story.transaction() as session:
        assert [case.id for case in queue(session)] == [urgent.id, first.id, second.id]
        assert place_in_queue(session, case=second) == 3


def test_a_matter_that_turns_urgent_reaches_the_workers_again(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "apua")
    story.opens(family, "nyt on hätä", urgent=True)
    assert story.keys(anna, "message") == ["card-title", "card-title-urgent"]
    story.claims(anna, case)
    assert story.case(case).urgent
    assert [letter.buttons for letter in story.letters(anna, "edit")[-2:]] == [(), ()]


def test_a_matter_that_turns_urgent_reaches_its_owner(story: Story) -> None:
    anna, family = story.worker(), story.family()
    story.claims(anna, story.opens(family, "apua"))
    story.opens(family, "nyt on hätä", urgent=True)
    assert story.keys(anna, "message")[-2:] == ["owner-urgent", "relay-from-family"]


def test_a_worker_who_leaves_gives_everything_back_in_one_transaction(story: Story) -> None:
    anna = story.worker()
    taken = [story.claims(anna, story.opens(story.family(), "apua")) for _ in range(3)]
    story.answers(anna, taken[0], "Hei")
    assert story.leaves(anna) == 3
    assert {story.case(case).status for case in taken} == {"new"}
    with story.transaction() as session:
        assert own_cases(session, worker_id=anna) == []
