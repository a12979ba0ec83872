"""What people read of times that repeat: all of them in one message."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.appointments import letters
from bot.appointments.series.rules import Occurrence, Oddity
from bot.appointments.tables import Appointment
from bot.cases.letters import emergency_button, signature
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Button, Key, Letter, Names, Part
from bot.people.tables import Person


def told(
    key: str, times: Sequence[Appointment], host: Person | None, zone: str, *, hides_place: bool = False
) -> Letter:
    """Times that were agreed, moved or called off together, for somebody who comes to them."""
    who = signature(host) if host else Key("time-host-open")
    opening = Part(key, {"worker": who, "count": len(times), "minutes": times[0].minutes}, bold=True)
    listed = Part("text", {"text": lines([one.begins_at for one in times], zone)})
    if key == "series-cancelled":
        again = (Button("time-button-new", "time-new", (times[0].id,)),)
        return Letter((opening, listed, Part("time-new-offer")), buttons=(again, emergency_button()))
    details = () if hides_place else letters.details(times[0])
    every = (Button("times-list-button-all", "times"),)
    return Letter((opening, listed, *details, Part("series-changes")), buttons=(every, emergency_button()))


def lines(moments: Sequence[datetime], zone: str) -> Names:
    """Moments in every language, a line for each."""
    words, there = the_translator(), ZoneInfo(zone)
    return Names({
        language: "\n".join(words.moment(one, language, there) for one in moments) for language in LANGUAGES
    })  # fmt: skip


def proposed(occurrences: Sequence[Occurrence], marks: Sequence[Sequence[str]]) -> Names:
    """Times of a series before they are agreed, each with what is odd about it; ``marks`` are keys of texts."""
    words, told_ = the_translator(), {}
    for language in LANGUAGES:
        rows = []
        for one, more in zip(occurrences, marks, strict=True):
            odd = [f"series-{one.oddity}"] if one.oddity is not Oddity.NONE else []
            said = [words.translate(key, language) for key in (*odd, *more)]
            rows.append(" · ".join([words.moment(one.wall.moment, language, ZoneInfo(one.wall.zone)), *said]))
        told_[language] = "\n".join(rows)
    return Names(told_)
