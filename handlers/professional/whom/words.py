"""How people of the contact list are named: role, name, line, hours, and for whom they stand in."""

from __future__ import annotations

from datetime import date

from bot.config import WEEKDAYS as _DAYS
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Arg, Key, Names, Part
from handlers.family.opening import hours_in_words, local_day, opening
from handlers.visit import Visit
from handlers.wording import lines
from knowledge.directory.answerer import Answering
from knowledge.directory.model import Expert, OnSite
from knowledge.hours import OpeningHours


def person(visit: Visit, one: Answering) -> Part:
    """Who answers, on which line, at what hours, whether now, and for whom."""
    expert = one.expert
    needs = [Part("pro-needs", {"needs": Names(expert.needs_first)})] if expert.needs_first else []
    return lines(*named(visit, one), *open_hours(visit, expert.consultation_hours or expert.hours), *needs)


def named(visit: Visit, one: Answering) -> list[Part]:
    """Who answers and on which line, in two or three lines."""
    expert = one.expert
    who: dict[str, Arg] = {"role": Names(expert.role), "name": expert.name, "organisation": organisation(visit, expert)}
    return [Part("whom-person", who), Part("whom-line", {"line": expert.direct_line}), *_instead(one)]


def organisation(visit: Visit, expert: Expert) -> Names:
    """The name of an expert's organisation, with the unit when there is one."""
    data = visit.directory.data
    at, unit = data.organisation[expert.organisation].name, data.unit.get(expert.unit or "")
    return Names({language: f"{at_name}, {unit.name[language]}" if unit and language in unit.name else at_name
                  for language, at_name in at.items()})  # fmt: skip


def day_in_words(day: date) -> str:
    """A day without its year, as ``3.2.``."""
    return f"{day.day}.{day.month}."


def site_line(site: OnSite) -> Part:
    """On which weekday somebody is where, from when to when."""
    hours = {language: _span(site, the_translator().translate("hours-separator", language)) for language in LANGUAGES}
    return Part(
        "whom-site", {"day": Key(f"day-{_DAYS[site.weekday]}"), "hours": Names(hours), "place": Names(site.place)}
    )


def _span(site: OnSite, separator: str) -> str:
    return "–".join(
        f"{wall // 60}{separator}{wall % 60:02}" if wall % 60 else str(wall // 60) for wall in (site.begins, site.ends)
    )


def _instead(one: Answering) -> list[Part]:
    if one.instead_of is None:
        return []
    if one.until is None:
        return [Part("whom-instead", {"name": one.instead_of.name})]
    return [Part("whom-instead-of", {"name": one.instead_of.name, "date": day_in_words(one.until)})]


def open_hours(visit: Visit, hours: OpeningHours | None) -> list[Part]:
    """When somebody can be reached, and whether now; nothing when that is not known."""
    if hours is None or not hours.week_known:
        return []
    told = Part("whom-hours", {"hours": hours_in_words(hours, local_day(visit))})
    return [told, *([] if hours.around_the_clock else opening(visit, hours))]
