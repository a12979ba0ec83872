"""Words between a family and its worker: in order, once, whole, edited and withdrawn both ways."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cases import errors, notices
from bot.cases.queries import messages_to_withdraw
from bot.cases.words.splitting import utf16_units
from tests.cases.conftest import Story


def test_five_messages_at_once_are_one_case_and_five_relayed_in_order(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "yksi")
    for body in ("kaksi", "kolme", "neljä", "viisi"):
        assert story.writes(family, body).case_id == case.id
    story.claims(anna, case)
    assert story.words(anna) == ["yksi", "kaksi", "kolme", "neljä", "viisi"]


def test_asking_for_a_person_five_times_is_one_case(story: Story) -> None:
    anna, family = story.worker(), story.family()
    ids = {story.opens(family, f"viesti {number}").id for number in range(5)}
    assert len(ids) == 1
    assert len(story.outbox(anna, "message")) == 1
    assert [message.body for message in story.messages(story.opens(family))] == [f"viesti {n}" for n in range(5)]


def test_messages_that_come_while_somebody_has_the_case_are_brought_at_once(story: Story) -> None:
    anna, family = story.worker(), story.family()
    story.claims(anna, story.opens(family, "yksi"))
    story.opens(family, "kaksi")
    story.writes(family, "kolme")
    assert story.words(anna) == ["yksi", "kaksi", "kolme"]


def test_the_same_update_twice_is_one_message(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "yksi"))
    for _ in range(3):
        story.writes(family, "kaksi", "update:family")
        story.answers(anna, case, "hei", "update:worker")
    assert story.words(anna) == ["yksi", "kaksi"]
    assert story.words(family) == ["hei"]
    assert len(story.messages(case)) == 3


def test_a_replayed_message_does_not_open_a_resolved_case_again(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "yksi"))
    story.writes(family, "kiitos", "update:thanks")
    story.resolves(anna, case)
    story.writes(family, "kiitos", "update:thanks")
    assert story.case(case).status == "resolved"


def test_the_family_reads_the_workers_name_and_title_above_the_words(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "Hei, mitä kuuluu?")
    relayed = story.letters(family)[-1]
    assert relayed.words == "Hei, mitä kuuluu?"
    assert relayed.parts[0].key == "relay-from-worker"
    assert relayed.parts[0].args == {"worker": "Anna K., perheohjaaja"}
    assert relayed.parts[0].bold
    assert story.outbox(family)[-1].about == f"case:{case.id}/message:{message.id}"


def test_only_the_owner_can_write_to_the_family(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.opens(family, "apua")
    with pytest.raises(errors.CaseInQueue):
        story.answers(anna, case, "hei")
    story.claims(anna, case)
    with pytest.raises(errors.NotYourCase) as refused:
        story.answers(ben, case, "hei")
    assert refused.value.data == {"worker": "Anna K., perheohjaaja"}
    with pytest.raises(errors.OnlyForWorkers):
        story.answers(family, case, "hei")
    assert story.words(family) == []


def test_a_former_owner_cannot_write_or_edit_any_more(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "hei")
    story.releases(anna, case)
    story.claims(ben, case)
    with pytest.raises(errors.NotYourCase):
        story.answers(anna, case, "vielä")
    with pytest.raises(errors.NotYourCase):
        story.edits(anna, message, "muutan")
    assert story.messages(case)[1].body == "hei"


def test_what_the_family_edits_is_edited_at_the_owners_and_marked(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "lapsi ei nuuk"))
    (message,) = story.messages(case)
    story.edits(family, message, "lapsi ei nuku")
    edit = story.outbox(anna, "edit")[-1]
    sent = [row.key for row in story.outbox(anna, "message") if row.klass == "relay"]
    assert edit.target == sent[0]
    letter = story.letters(anna, "edit")[-1]
    assert letter.words == "lapsi ei nuku"
    assert [part.key for part in letter.parts] == ["relay-from-family", "relay-edited"]
    assert story.keys(anna)[-1] == "owner-edited"


def test_what_the_worker_edits_is_edited_at_the_familys_and_marked(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "klo 9")
    story.edits(anna, message, "klo 10")
    story.edits(anna, message, "klo 11")
    letters = story.letters(family, "edit")
    assert [letter.words for letter in letters] == ["klo 10", "klo 11"]
    assert [part.key for part in letters[0].parts] == ["relay-from-worker", "relay-edited"]
    (original,) = (row.key for row in story.outbox(family, "message") if row.klass == "relay")
    assert {row.target for row in story.outbox(family, "edit")} == {original}


def test_an_edit_that_changes_nothing_is_no_edit(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    before = len(story.outbox(anna))
    message = story.edits(family, story.messages(case)[0], "apua")
    assert (message.edits, message.edited_at) == (0, None)
    assert len(story.outbox(anna)) == before


def test_an_edit_in_the_queue_reaches_whoever_claims(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "vanha")
    story.edits(family, story.messages(case)[0], "uusi")
    story.claims(anna, case)
    assert story.words(anna) == ["uusi"]


def test_a_former_owner_does_not_read_the_new_words(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "vanha"))
    story.releases(anna, case)
    story.claims(ben, case)
    story.edits(family, story.messages(case)[0], "KANARIA")
    assert "KANARIA" in story.everything_for(ben)
    assert "KANARIA" not in story.everything_for(anna)


def test_nobody_edits_or_withdraws_the_words_of_another(story: Story) -> None:
    anna, family, stranger = story.worker(), story.family(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    (message,) = story.messages(case)
    for person in (anna, stranger):
        with pytest.raises(errors.MessageUnknown):
            story.edits(person, message, "muuta")
        with pytest.raises(errors.MessageUnknown):
            story.withdraws(person, message)
    assert story.messages(case)[0].body == "apua"


def test_what_the_family_withdraws_is_erased_and_deleted_at_the_owners(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "salaisuus"))
    (message,) = story.messages(case)
    story.withdraws(family, message)
    (kept,) = story.messages(case)
    assert (kept.body, kept.withdrawn_at) == ("", story.now)
    (deletion,) = story.outbox(anna, "delete")
    assert deletion.target in [row.key for row in story.outbox(anna, "message") if row.klass == "relay"]
    assert story.keys(anna)[-1] == "owner-withdrew"


def test_what_is_withdrawn_in_the_queue_is_never_brought(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.opens(family, "salaisuus", "apua")
    story.withdraws(family, story.messages(case)[0])
    story.claims(anna, case)
    assert story.words(anna) == ["apua"]
    assert "salaisuus" not in story.everything_for(anna)


def test_a_withdrawn_message_goes_from_everybody_who_ever_had_it(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "salaisuus"))
    story.releases(anna, case)
    story.claims(ben, case)
    story.withdraws(family, story.messages(case)[0])
    assert len(story.outbox(anna, "delete")) == len(story.outbox(ben, "delete")) == 1
    assert "owner-withdrew" not in story.keys(anna)


def test_what_the_worker_withdraws_is_deleted_at_the_familys(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "väärälle perheelle")
    story.withdraws(anna, message)
    (deletion,) = story.outbox(family, "delete")
    assert deletion.target == next(row.key for row in story.outbox(family, "message") if row.klass == "relay")
    assert story.keys(family)[-1] == "family-withdrew"
    assert story.messages(case)[-1].body == ""


def test_words_sent_to_the_wrong_place_can_go_even_after_the_case_was_given_away_or_closed(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "väärälle perheelle")
    story.releases(anna, case)
    story.closes(family, story.claims(ben, case))
    story.withdraws(anna, message)
    assert len(story.outbox(family, "delete")) == 1


def test_a_worker_can_withdraw_for_48_hours(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "hei")
    story.pass_time(hours=48)
    with pytest.raises(errors.WithdrawTooLate):
        story.withdraws(anna, message)
    story.now -= timedelta(seconds=1)
    story.withdraws(anna, message)
    assert story.messages(case)[-1].body == ""


def test_a_family_can_always_withdraw_and_old_words_are_replaced_by_a_line(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "salaisuus"))
    story.pass_time(days=5)
    story.withdraws(family, story.messages(case)[0])
    assert story.outbox(anna, "delete") == []
    blank = story.letters(anna, "edit")[-1]
    assert [part.key for part in blank.parts] == ["relay-from-family", "relay-withdrawn"]
    assert blank.words == ""
    assert story.messages(case)[0].body == ""


def test_withdrawing_twice_says_that_it_is_gone(story: Story) -> None:
    family = story.family()
    case = story.opens(family, "salaisuus")
    (message,) = story.messages(case)
    story.withdraws(family, message)
    with pytest.raises(errors.MessageUnknown):
        story.withdraws(family, message)


def test_a_person_is_offered_the_own_latest_messages_to_withdraw(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "vanha"))
    story.pass_time(hours=49)
    for number in range(6):
        story.writes(family, f"viesti {number}")
    story.answers(anna, case, "hei")
    story.withdraws(family, story.messages(case)[6])
    with story.transaction() as session:
        offered = messages_to_withdraw(session, person_id=family, now=story.now)
    assert [message.body for message in offered] == [f"viesti {number}" for number in (4, 3, 2, 1, 0)]


@pytest.mark.parametrize("body", ["x" * 4096, "sana " * 819, "😀" * 2048, "👨‍👩‍👧‍👦" * 372, "a" + "😀" * 2047])
def test_the_longest_message_of_telegram_arrives_whole_both_ways(story: Story, body: str) -> None:
    assert utf16_units(body) <= 4096
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, body))
    message = story.answers(anna, case, body)
    for reader in (anna, family):
        parts = [letter for letter in story.letters(reader, "message") if letter.words]
        assert "".join(letter.words for letter in parts) == body
        assert all(utf16_units(letter.words) <= 3500 for letter in parts)
        assert [letter.parts[1].args for letter in parts] == [{"part": 1, "parts": 2}, {"part": 2, "parts": 2}]
    assert message.parts == 2


def test_an_edit_that_grows_or_shrinks_a_long_message_keeps_every_part_right(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    message = story.answers(anna, case, "lyhyt")
    story.edits(anna, message, "a" * 3500 + "b" * 500)
    assert [letter.words for letter in story.letters(family)[-2:]] == ["a" * 3500, "b" * 500]
    story.edits(anna, message, "taas lyhyt")
    first, second = story.letters(family, "edit")[-2:]
    assert first.words == "taas lyhyt"
    assert [part.key for part in second.parts] == ["relay-from-worker", "relay-part-empty"]
    story.edits(anna, message, "c" * 4000)
    assert "".join(letter.words for letter in story.letters(family, "edit")[-2:]) == "c" * 4000
    story.withdraws(anna, message)
    assert len(story.outbox(family, "delete")) == 2


def test_who_wrote_hears_when_a_message_did_not_arrive(story: Story) -> None:
    anna, ben, family = story.worker(), story.worker("Ben L."), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.claims(anna, story.opens(family, "apua"))
    for _ in range(2):
        story.loses(family, story.answers(anna, case, "hei", "update:lost"))
    assert story.keys(anna).count("owner-not-delivered") == 1
    assert story.keys(family, "message")[-1] == "relay-from-worker"
    for _ in range(2):
        story.loses(anna, story.writes(family, "KANARIA", "update:lost too"))
    assert story.keys(family).count("family-not-arrived") == 1
    assert story.keys(cai).count("coordinator-not-delivered") == 1
    assert "KANARIA" not in story.everything_for(cai)
    assert "not-delivered" not in story.everything_for(ben)


def test_what_a_former_owner_or_nobody_lost_is_told_to_nobody(story: Story) -> None:
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua", "salaisuus"))
    first, second = story.messages(case)
    story.releases(anna, case)
    before = len(story.outbox(family)), len(story.outbox(anna))
    story.loses(anna, first)
    story.withdraws(family, second)
    story.loses(anna, second)
    story.do(notices.tell_not_delivered, about="case:1/message:999", recipient_id=family, key="relay:999:1:f1")
    story.do(notices.tell_not_delivered, about="card", recipient_id=family, key="card:1:1:1")
    deletions = len(story.outbox(anna, "delete"))
    assert (len(story.outbox(family)), len(story.outbox(anna)) - deletions) == before
