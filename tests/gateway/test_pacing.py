"""The desk speaks at Telegram's pace."""

from __future__ import annotations

from itertools import count
from random import Random

import pytest

from bot.gateway.pacing import FORGOTTEN_AFTER_SECONDS, KEPT_FOR_URGENT, Pace, Pacer

NUMBERS = count(1)
UNHURRIED = 30 - KEPT_FOR_URGENT


def leaves(
    pacer: Pacer, chat_id: int, now: float, *, urgent: bool = False, kind: str = "message", answered: bool = True
) -> bool:
    """Whether a message may leave; its answer comes at once."""
    number = next(NUMBERS)
    left = pacer.may_leave(number=number, chat_id=chat_id, kind=kind, urgent=urgent, now=now)
    if left and answered:
        pacer.answered(number=number, now=now)
    return left


def test_a_private_chat_gets_one_message_a_second() -> None:
    pacer = Pacer(Pace())
    assert [leaves(pacer, 1, now) for now in (0.0, 0.5, 0.99, 1.0, 1.5)] == [True, False, False, True, False]


def test_an_edit_counts_as_a_message() -> None:
    pacer = Pacer(Pace())
    assert leaves(pacer, 1, 0.0, kind="edit")
    assert not leaves(pacer, 1, 0.5)


def test_a_second_has_places_for_so_many_and_the_next_waits() -> None:
    pacer = Pacer(Pace())
    assert sum(leaves(pacer, chat, 0.0) for chat in range(1, 41)) == UNHURRIED
    assert pacer.is_full(0.5)
    assert 0 < pacer.next_room(0.5) <= 0.5
    assert sum(leaves(pacer, chat, 1.0) for chat in range(41, 81)) == UNHURRIED


def test_the_last_places_of_a_second_are_kept_for_danger() -> None:
    pacer = Pacer(Pace())
    assert sum(leaves(pacer, chat, 0.0) for chat in range(1, 41)) == UNHURRIED
    assert all(leaves(pacer, chat, 0.1, urgent=True) for chat in range(101, 101 + KEPT_FOR_URGENT))


def test_where_there_are_few_places_something_is_left_for_everybody() -> None:
    assert [Pace(per_second=many).unhurried_per_second for many in (1, 2, 3, 6, 10, 30)] == [1, 1, 1, 3, 7, 27]


def test_a_place_is_held_until_its_answer_and_longer_by_what_that_was_late() -> None:
    pacer = Pacer(Pace(per_second=1))
    assert pacer.may_leave(number=-1, chat_id=1, kind="message", urgent=False, now=0.0)
    pacer.answered(number=-1, now=0.3)  # as quick as any: a second from its leaving is enough
    assert not leaves(pacer, 2, 0.9)
    assert pacer.may_leave(number=-2, chat_id=2, kind="message", urgent=False, now=1.0)
    assert not leaves(pacer, 3, 3.0)
    pacer.answered(number=-2, now=3.0)  # 1.7 s later than the quickest: it may have arrived as late as 2.7
    assert not leaves(pacer, 3, 3.6)
    assert leaves(pacer, 3, 3.7)


def test_what_was_quick_long_ago_is_no_measure() -> None:
    pacer = Pacer(Pace(per_second=1))
    for number, now, took in ((-1, 0.0, 0.1), (-2, 100.0, 0.5), (-3, 200.0, 0.5), (-4, 300.0, 0.5)):
        assert pacer.may_leave(number=number, chat_id=-number, kind="message", urgent=False, now=now)
        pacer.answered(number=number, now=now + took)
    assert leaves(pacer, 9, 301.0)


def test_a_message_taken_twice_holds_one_place_and_one_never_answered_not_for_ever() -> None:
    pacer = Pacer(Pace(per_second=4))
    for now in (0.0, 0.1):
        assert pacer.may_leave(number=-1, chat_id=round(now * 10) + 1, kind="message", urgent=False, now=now)
    assert leaves(pacer, 3, 0.2, answered=False)
    assert not leaves(pacer, 4, 5.0)
    assert leaves(pacer, 4, FORGOTTEN_AFTER_SECONDS + 1)


@pytest.mark.parametrize(("at_least", "unevenly", "a_second"), [(0.0, 0.8, 15), (0.3, 0.0, 26), (0.3, 0.05, 25)])
def test_however_unevenly_they_travel_no_second_at_the_other_end_sees_more_than_the_limit(
    at_least: float, unevenly: float, a_second: int
) -> None:
    random, pacer, now, arrivals = Random(3), Pacer(Pace()), 0.0, list[float]()
    on_their_way: list[tuple[float, int]] = []
    for chat in range(1, 3000):
        urgent = chat % 40 == 0
        while True:
            for answer, number in sorted(on_their_way):
                if answer <= now:
                    pacer.answered(number=number, now=answer)
                    on_their_way.remove((answer, number))
            if pacer.may_leave(number=chat, chat_id=chat, kind="message", urgent=urgent, now=now):
                break
            now += 0.01
        out, back = at_least + random.random() ** 3 * unevenly, random.random() * unevenly / 8
        arrivals.append(now + out)
        on_their_way.append((now + out + back, chat))
    arrivals.sort()
    assert all(later - first >= 1.0 for first, later in zip(arrivals, arrivals[30:], strict=False))
    assert now < 3000 / a_second


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
