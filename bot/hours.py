"""Hours of a day as people write them, such as ``9-11.30, 12.30-16``."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

_HOURS = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)


class Hours(NamedTuple):
    """One stretch of a day in wall time, in minutes after midnight; 1440 is the next midnight."""

    begins: int
    ends: int


@cache
def parse_hours(written: str) -> tuple[Hours, ...]:
    """A day's hours such as ``9-16``, ``9-11.30, 12.30-16`` or nothing for a closed day.

    Raises:
        ValueError: not hours, or they end before they begin, or they overlap.
    """
    if not written.strip():
        return ()
    day = tuple(sorted(_parse_stretch(part.strip()) for part in written.split(",")))
    if any(later.begins < earlier.ends for earlier, later in pairwise(day)):
        raise ValueError("service hours of a day overlap")
    return day


def _parse_stretch(written: str) -> Hours:
    found = _HOURS.fullmatch(written)
    if found is None:
        raise ValueError("service hours are written like 9-16 or 9.30-15.45")
    from_hour, from_minute, to_hour, to_minute = (int(number or 0) for number in found.groups())
    hours = Hours(from_hour * 60 + from_minute, to_hour * 60 + to_minute)
    if from_minute > 59 or to_minute > 59 or not hours.begins < hours.ends <= 24 * 60:
        raise ValueError("service hours end after they begin, within one day")
    return hours
