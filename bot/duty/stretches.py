"""Stretches of a day, in minutes of wall time or as moments: put together and taken from one another. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from bot.duty.rules import Opening


def not_over(days: Iterable[list[Opening]], now: datetime) -> Iterator[Opening]:
    """Openings of days in order, without those that are over."""
    return (opening for day in days for opening in day if opening.ends_at > now)


def merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order; those that overlap or touch are one."""
    found: list[tuple[int, int]] = []
    for begins, ends in sorted(stretches):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((begins, ends))
    return found


def merged_by_worker(shifts: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Each worker's stretches in order; those of one worker that overlap or touch are one."""
    in_order = sorted(shifts, key=lambda shift: shift[2])
    by_worker = groupby(in_order, key=lambda shift: shift[2])
    found = [
        (begins, ends, worker)
        for worker, own in by_worker
        for begins, ends in merged((begins, ends) for begins, ends, _ in own)
    ]
    return sorted(found)


def joined(openings: Iterable[Opening]) -> list[Opening]:
    """Stretches in order; those that overlap or touch are one."""
    found: list[Opening] = []
    for opening in sorted(openings):
        if found and opening.begins_at <= found[-1].ends_at:
            found[-1] = Opening(found[-1].begins_at, max(found[-1].ends_at, opening.ends_at))
        else:
            found.append(opening)
    return found


def less(opening: Opening, staffed: list[Opening]) -> list[Opening]:
    """What of an opening nobody covers."""
    left, begins_at = [], opening.begins_at
    for one in staffed:
        if begins_at < one.begins_at and one.begins_at < opening.ends_at:
            left.append(Opening(begins_at, one.begins_at))
        begins_at = max(begins_at, one.ends_at)
    return [*left, Opening(begins_at, opening.ends_at)] if begins_at < opening.ends_at else left


def without(begins: int, ends: int, taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of a stretch is left when others are taken from it, in order."""
    left = []
    for first, last in merged(taken):
        if begins < min(first, ends):
            left.append((begins, min(first, ends)))
        begins = max(begins, last)
    return [*left, (begins, ends)] if begins < ends else left
