"""The desk speaks at Telegram's pace."""

from __future__ import annotations

from bot.gateway.pacing import Pace, Pacer


def leaves(pacer: Pacer, chat_id: int, now: float, *, urgent: bool = False, kind: str = "message") -> bool:
    return pacer.may_leave(chat_id=chat_id, kind=kind, urgent=urgent, now=now)


def test_a_private_chat_gets_one_message_a_second() -> None:
    pacer = Pacer(Pace())
    assert [leaves(pacer, 1, now) for now in (0.0, 0.5, 0.99, 1.0, 1.5)] == [True, False, False, True, False]


def test_an_edit_counts_as_a_message() -> None:
    pacer = Pacer(Pace())
    assert leaves(pacer, 1, 0.0, kind="edit")
    assert not leaves(pacer, 1, 0.5)


def test_thirty_a_second_leave_overall_and_the_next_waits() -> None:
    pacer = Pacer(Pace())
    assert sum(leaves(pacer, chat, 0.0) for chat in range(1, 41)) == 30
    assert pacer.is_full(0.5)
    assert 0 < pacer.next_room(0.5) <= 0.5
    assert sum(leaves(pacer, chat, 1.0) for chat in range(41, 81)) == 30


def test_a_group_gets_twenty_messages_a_minute() -> None:
    pacer = Pacer(Pace())
    assert sum(leaves(pacer, -100, second * 1.0) for second in range(60)) == 20
    assert leaves(pacer, -100, 60.0)


def test_in_any_minute_a_group_never_gets_more_than_twenty() -> None:
    pacer = Pacer(Pace())
    left = [tenth / 10 for tenth in range(3000) if leaves(pacer, -100, tenth / 10)]
    assert all(sum(start <= moment < start + 59.999 for moment in left) <= 20 for start in left)


def test_danger_never_waits_but_counts() -> None:
    pacer = Pacer(Pace())
    assert leaves(pacer, 1, 0.0)
    assert leaves(pacer, 1, 0.1, urgent=True)
    assert not leaves(pacer, 1, 1.05)


def test_an_answer_to_a_press_is_not_a_message() -> None:
    pacer = Pacer(Pace())
    assert all(leaves(pacer, 1, 0.0, kind="answer") for _ in range(100))
    assert leaves(pacer, 1, 0.0)


def test_a_chat_that_telegram_asks_to_leave_alone_is_left_alone_and_others_are_not() -> None:
    pacer = Pacer(Pace())
    pacer.rest(chat_id=1, seconds=7, now=0.0)
    assert not leaves(pacer, 1, 6.9)
    assert leaves(pacer, 2, 0.0)
    assert leaves(pacer, 1, 7.0)


def test_a_bench_lifts_every_limit() -> None:
    pacer = Pacer(None)
    assert all(leaves(pacer, 1, 0.0) for _ in range(1000))
