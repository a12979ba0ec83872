"""A calendar program that is told of every change shows what holds now, whatever came when and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.rules import Entry
from bot.calendar.writing import calendar_file
from tests.calendar.readers import Program, entry

FIRST = datetime(2027, 1, 4, 9, 0)
STEPS = st.tuples(st.sampled_from(["make", "move", "longer", "cancel"]), st.integers(0, 9), st.integers(0, 40_000))


def told(one: Entry) -> bytes:
    method = "CANCEL" if one.cancelled else "REQUEST"
    return calendar_file([one], method=method, language="fi", hides_place=bool(one.version % 2))


def change(times: dict[str, Entry], what: str, place: int, amount: int) -> Entry | None:
    """One thing that happens to the times that hold; gives what people must know."""
    if what == "make" or not times:
        made = entry(f"t{len(times)}", begins=FIRST + timedelta(minutes=15 * amount))
    else:
        before = list(times.values())[place % len(times)]
        if before.cancelled:
            return None
        moved = FIRST + timedelta(minutes=15 * amount) if what == "move" else before.begins
        minutes = 15 + amount % 90 if what == "longer" else before.minutes
        version = before.version + 1
        made = replace(before, begins=moved, minutes=minutes, version=version, cancelled=what == "cancel")
    times[made.uid] = made
    return made


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=15), st.randoms(use_true_random=False), st.booleans())
def test_the_calendar_shows_what_holds_now(steps: list[tuple[str, int, int]], random: Random, in_order: bool) -> None:
    times: dict[str, Entry] = {}
    files = [told(made) for step in steps if (made := change(times, *step)) is not None]
    if not in_order:
        files += random.sample(files, random.randint(0, len(files)))
        random.shuffle(files)
    program = Program()
    for file in files:
        program.open(file)
    now = {
        uid: (one.begins_at, timedelta(minutes=one.minutes)) for uid, one in times.items() if not one.cancelled
    }  # fmt: skip
    assert program.shown() == now
