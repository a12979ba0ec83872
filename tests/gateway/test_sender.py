"""What leaves, in which order, and what becomes of it when Telegram refuses, stalls or hangs up."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram.error import BadRequest

from bot.db import Database
from bot.gateway.ledger import recover, take_due
from bot.gateway.pacing import Pace
from bot.outbox import service as outbox
from bot.outbox.letter import Letter, Part
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from tests.gateway.conftest import open_wire

pytestmark = pytest.mark.anyio


async def test_what_is_put_into_the_outbox_reaches_the_person_once(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        for _ in range(3):
            wire.write(person_id, "hello", "hei")
        row = await wire.until("hello", "sent")
        assert [message.text for message in phone.from_bot] == ["hei"]
        assert (row.tries, row.unsure_times) == (1, 0)


async def test_one_persons_messages_arrive_in_order(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        for number in range(30):
            wire.write(person_id, f"m{number}", f"{number}")
        await wire.until("m29", "sent")
        assert [message.text for message in phone.from_bot] == [str(number) for number in range(30)]


async def test_order_holds_while_the_first_message_has_to_be_tried_again(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("429", method="sendMessage", times=1, seconds=1, chat_id=phone.id)
        wire.write(person_id, "first", "1")
        wire.write(person_id, "second", "2")
        await wire.until("second", "sent")
        assert [message.text for message in phone.from_bot] == ["1", "2"]


async def test_a_flood_limit_holds_back_that_chat_only_and_for_as_long_as_asked(database: Database) -> None:
    async with open_wire(database) as wire:
        slow_id, slow = wire.meet("slow")
        quick_id, _ = wire.meet("quick")
        wire.emulator.faults.plan("429", method="sendMessage", times=1, seconds=2, chat_id=slow.id)
        wire.write(slow_id, "slow", "1")
        row = await wire.until("slow", "pending")
        wire.write(quick_id, "quick", "1")
        await wire.until("quick", "sent", seconds=1.0)
        assert slow.from_bot == []
        row = await wire.until("slow", "sent")
        assert row.unsure_times == 0
        assert row.sent_at - row.created_at >= timedelta(seconds=2)  # type: ignore[operator]


@pytest.mark.parametrize("fault", ["500", "502"])
async def test_trouble_at_the_server_is_waited_out(database: Database, fault: str) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan(fault, method="sendMessage", times=2)
        wire.write(person_id, "hello", "hei")
        row = await wire.until("hello", "sent")
        assert row.tries == 3
        assert len(phone.from_bot) == 1


async def test_a_message_whose_answer_was_lost_goes_out_once_more_and_says_so(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("drop_after", method="sendMessage", times=1)
        wire.write(person_id, "hello", "hei", OutgoingClass.RELAY)
        row = await wire.until("hello", "sent")
        assert (len(phone.from_bot), row.unsure_times) == (2, 1)
        assert phone.from_bot[0].text == "hei"
        assert "kahteen kertaan" in phone.from_bot[1].text


async def test_a_message_that_stays_doubtful_is_unsure_and_its_writer_is_told(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("drop_after", method="sendMessage", times=9)
        wire.write(person_id, "hello", "hei", OutgoingClass.RELAY)
        row = await wire.until("hello", "unsure")
        assert (len(phone.from_bot), row.unsure_times) == (2, 2)
        assert [one.key for one in wire.undelivered] == ["hello"]


async def test_a_doubtful_credential_is_left_to_a_human(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("drop_after", method="sendMessage", times=1)
        wire.write(person_id, "secret", "x", OutgoingClass.CREDENTIAL)
        await wire.until("secret", "unsure")
        assert len(phone.from_bot) == 1


async def test_a_slow_answer_beyond_patience_is_doubtful_too(database: Database) -> None:
    async with open_wire(database, total_seconds=0.3) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("timeout_after", method="sendMessage", times=1)
        wire.write(person_id, "hello", "hei")
        row = await wire.until("hello", "sent")
        assert (row.unsure_times, len(phone.from_bot)) == (1, 2)


async def test_somebody_who_blocked_the_bot_is_marked_and_not_tried_again(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        phone.block()
        wire.write(person_id, "first", "1", OutgoingClass.RELAY)
        await wire.until("first", "failed")
        asked = len(wire.emulator.requests.of("sendmessage"))
        wire.write(person_id, "second", "2")
        assert (await wire.until("second", "failed")).reason == "unreachable"
        assert len(wire.emulator.requests.of("sendmessage")) == asked
        assert [one.key for one in wire.undelivered] == ["first", "second"]


async def test_a_refused_message_fails_and_the_next_one_goes(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, _ = wire.meet()
        wire.write(person_id, "empty", "")
        wire.write(person_id, "next", "hei")
        await wire.until("next", "sent")
        assert (await wire.until("empty", "failed")).reason == "refused"


async def test_a_message_whose_time_has_passed_is_not_sent(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        with database.transaction() as session:
            outbox.enqueue(
                session, person_id=person_id, key="late", letter=Letter((), words="x"), now=wire.clock.now(),
                valid_for=timedelta(seconds=-1),
            )  # fmt: skip
        wire.sender.wake()
        await wire.until("late", "expired")
        assert phone.from_bot == []


async def test_danger_overtakes_everything_that_waits(database: Database) -> None:
    async with open_wire(database, Pace(private_chat_seconds=30.0)) as wire:
        person_id, phone = wire.meet()
        for number in range(3):
            wire.write(person_id, f"m{number}", f"{number}")
        await wire.until("m0", "sent")
        wire.write(person_id, "danger", "112", OutgoingClass.URGENT)
        await wire.until("danger", "sent", seconds=1.0)
        assert [message.text for message in phone.from_bot] == ["0", "112"]


async def test_a_private_chat_gets_its_messages_a_second_apart(database: Database) -> None:
    async with open_wire(database, Pace()) as wire:
        person_id, _ = wire.meet()
        for number in range(3):
            wire.write(person_id, f"m{number}", f"{number}")
        last = await wire.until("m2", "sent")
        first = wire.row("m0")
        assert last.sent_at - first.sent_at >= timedelta(seconds=1.9)  # type: ignore[operator]


async def test_an_edit_waits_for_its_message_and_then_changes_it(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("429", method="sendMessage", times=1, seconds=1)
        wire.write(person_id, "card", "before")
        with database.transaction() as session:
            outbox.enqueue_edit(
                session, person_id=person_id, key="card-2", target="card", letter=Letter((), words="after"),
                now=wire.clock.now(),
            )  # fmt: skip
        await wire.until("card-2", "sent")
        assert [message.text for message in phone.from_bot] == ["after"]
        with database.transaction() as session:
            outbox.enqueue_deletion(session, person_id=person_id, key="gone", target="card", now=wire.clock.now())
        wire.sender.wake()
        await wire.until("gone", "sent")
        assert phone.from_bot == []


async def test_the_same_edit_twice_is_no_failure(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.write(person_id, "card", "same")
        for key in ("again", "and again"):
            with database.transaction() as session:
                outbox.enqueue_edit(
                    session, person_id=person_id, key=key, target="card", letter=Letter((), words="same"),
                    now=wire.clock.now(),
                )  # fmt: skip
        wire.sender.wake()
        await wire.until("and again", "sent")
        assert [message.text for message in phone.from_bot] == ["same"]


async def test_a_topic_that_is_gone_does_not_swallow_messages(database: Database) -> None:
    async with open_wire(database) as wire:
        wire.emulator.world.topics_enabled = True
        await wire.sender._delivery._telegram.bot.get_me()
        person_id, phone = wire.meet()
        with database.transaction() as session:
            now = wire.clock.now()
            outbox.enqueue_topic(session, person_id=person_id, topic="case:1", name=Letter((), words="Asia 1"), now=now)
            outbox.enqueue(session, person_id=person_id, key="a", letter=Letter((), words="a"), now=now, topic="case:1")
        await wire.until("a", "sent")
        with database.transaction() as session:
            outbox.enqueue(session, person_id=person_id, key="b", letter=Letter((), words="b"), now=now, topic="case:1")
        await wire.until("b", "sent")
        assert {"a", "b"} <= {message.text for message in phone.from_bot}


async def test_a_deleted_topic_is_opened_again_and_the_message_arrives_in_it(database: Database) -> None:
    async with open_wire(database) as wire:
        wire.emulator.world.topics_enabled = True
        await wire.sender._delivery._telegram.bot.get_me()
        person_id, phone = wire.meet()
        now = wire.clock.now()
        with database.transaction() as session:
            outbox.enqueue_topic(session, person_id=person_id, topic="case:1", name=Letter((), words="Asia 1"), now=now)
        await wire.until("topic:case:1:1", "sent")
        for key in "abc":
            phone.delete_topic(phone.topics[-1].thread_id)
            with database.transaction() as session:
                letter = Letter((), words=key)
                outbox.enqueue(session, person_id=person_id, key=key, letter=letter, now=now, topic="case:1")
            wire.sender.wake()
            await wire.until(key, "sent")
            assert [topic.name for topic in phone.topics] == ["Asia 1"]
            assert phone.from_bot[-1].thread_id == phone.topics[-1].thread_id


async def test_a_topic_that_is_gone_each_time_does_not_hold_a_message_up_for_ever(database: Database) -> None:
    async with open_wire(database) as wire:
        wire.emulator.world.topics_enabled = True
        await wire.sender._delivery._telegram.bot.get_me()
        person_id, phone = wire.meet()
        now = wire.clock.now()
        with database.transaction() as session:
            outbox.enqueue_topic(session, person_id=person_id, topic="case:1", name=Letter((), words="Asia 1"), now=now)
        await wire.until("topic:case:1:1", "sent")
        real = wire.sender._delivery._telegram.call

        async def gone(method: str, **parameters: object) -> object:
            if method == "sendMessage" and parameters.get("message_thread_id"):
                raise BadRequest("message thread not found")
            return await real(method, **parameters)

        wire.sender._delivery._telegram.call = gone  # type: ignore[method-assign, assignment]
        with database.transaction() as session:
            outbox.enqueue(session, person_id=person_id, key="a", letter=Letter((), words="a"), now=now, topic="case:1")
        wire.sender.wake()
        await wire.until("a", "sent")
        assert phone.from_bot[-1].text == "a"


async def test_a_group_that_shuts_the_bot_out_says_nothing_of_the_person_who_wrote_there(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        wire.emulator.faults.plan("403", method="sendMessage", times=0, chat_id=-100500)
        with database.transaction() as session:
            letter, now = Letter((), words="ryhmään"), wire.clock.now()
            outbox.enqueue(session, person_id=person_id, key="group", letter=letter, now=now, chat_id=-100500)
        wire.sender.wake()
        await wire.until("group", "failed")
        wire.write(person_id, "own", "omaan")
        await wire.until("own", "sent")
        assert phone.from_bot[-1].text == "omaan"
        assert [one.unreachable for one in wire.undelivered] == [False]


async def test_foreign_words_are_never_markup(database: Database) -> None:
    async with open_wire(database) as wire:
        person_id, phone = wire.meet()
        words = "<b>*Virta*</b> _x_ [a](tg://user?id=1) & `c`"
        with database.transaction() as session:
            letter = Letter((Part("weekday-1", bold=True),), words=words)
            outbox.enqueue(session, person_id=person_id, key="x", letter=letter, now=wire.clock.now())
        wire.sender.wake()
        await wire.until("x", "sent")
        message = phone.from_bot[0]
        assert message.text.endswith(words)
        assert {entity["type"] for entity in message.content["entities"]} <= {"bold", "bot_command"}
        assert message.content["entities"][0]["length"] == len(message.text.partition("\n")[0])


def test_a_result_under_an_old_fence_counts_for_nothing(database: Database) -> None:
    """Covered with the ledger alone: a sender that slept through its lease writes nothing."""
    from bot.clock import Clock
    from bot.gateway import addresses
    from bot.gateway.ledger import Result, settle
    from bot.outbox.tables import OutgoingStatus
    from bot.people import service as people

    now = Clock().now()
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=now)
        addresses.remember_person(session, person_id=person.id, chat_id=77)
        outbox.enqueue(session, person_id=person.id, key="x", letter=Letter((), words="x"), now=now)
    with database.transaction() as session:
        (due,), _ = take_due(session, now=now, limit=5, resting=[], may_leave=lambda due: True)
    with database.transaction() as session:
        assert take_due(session, now=now, limit=5, resting=[], may_leave=lambda due: True) == ([], [])
        recover(session, now=now, only_expired_leases=True)
        assert session.query(OutgoingMessage).one().status == "sending"
        recover(session, now=now, only_expired_leases=False)
    with database.transaction() as session:
        settle(session, results=[Result(due, OutgoingStatus.SENT)], now=now)
    with database.transaction() as session:
        row = session.query(OutgoingMessage).one()
        assert (row.status, row.unsure_times) == ("pending", 1)


async def test_nothing_holds_a_session_while_telegram_is_asked(database: Database) -> None:
    async with open_wire(database) as wire:
        wire.emulator.api.delay_seconds = 0.5
        person_id, _ = wire.meet()
        wire.write(person_id, "x", "x")
        await asyncio.sleep(0.25)
        assert wire.row("x").status == "sending"
        if database.dialect == "postgresql":
            assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
