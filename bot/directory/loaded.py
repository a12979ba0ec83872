"""The contact list in memory, ready to be asked. It never changes: a newer one takes its place whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.directory.rules import sign
from knowledge.directory.answerer import Absence, Answering, Turn, answering, is_there, turn
from knowledge.directory.finding import Findings, FoundIn, build, is_about, on_site_days
from knowledge.directory.loading import load_directory
from knowledge.directory.model import DirectoryData, Expert, OnSite, Situation, Unit
from knowledge.openness import is_holiday
from knowledge.service import Service

#: Sectors that a contact list of families' matters should have (row R25); own choice.
SECTORS = ("county", "municipality", "ngo", "parish", "state", "kela", "police", "culture", "technical")
_HELSINKI = ZoneInfo("Europe/Helsinki")
Entry = Expert | Situation


@dataclass(frozen=True)
class CardData:
    """What a card shows of an entry today: for an expert ``first`` is who answers for them."""

    entry: Entry
    first: Answering | None
    next: Answering | None


class LoadedDirectory:
    """The list with its edits, the absences that are not over, and the way to find in it."""

    def __init__(
        self, data: DirectoryData, *, file: DirectoryData | None = None, absences: Sequence[Absence] = (),
        zone: ZoneInfo = _HELSINKI, services: Mapping[str, Service] | None = None, found_in: FoundIn | None = None,
    ) -> None:  # fmt: skip
        self.data = data
        #: what the configured file holds, which serves until something is imported
        self.file = file or data
        self.absences = tuple(absences)
        self.zone = zone
        self.services = services or {}
        self.found_in = found_in or build(data, self.services)

    @cached_property
    def _by_sign(self) -> Mapping[str, Entry]:
        entries: list[Entry] = [*self.data.experts, *self.data.situations]
        return {sign(one.id): one for one in entries}

    def entry(self, word: str) -> Entry | None:
        """The expert or situation with this id, or whose id has this sign; None when there is none."""
        return self.data.situation.get(word) or self.data.expert.get(word) or self._by_sign.get(word)

    def shown_entry(self, word: str, now: datetime) -> Entry | None:
        """The entry with this id or sign when it is shown today: a row that is over, or somebody gone, is none."""
        found, day = self.entry(word), self.day(now)
        if isinstance(found, Situation):
            return found if found.is_valid_on(day) else None
        return found if found is not None and self._answering(found.id, day) else None

    def day(self, now: datetime) -> date:
        """The day of a moment (aware) on the desk's calendar."""
        return now.astimezone(self.zone).date()

    def find(self, text: str, language: str | None, area: str, now: datetime) -> Findings:
        """Rows for a free sentence that hold today; ``area`` is a municipality's code, empty when unknown."""
        return self.found_in.find(text, language, hidden=self._hidden(area, now))

    def while_typing(self, text: str, area: str, now: datetime) -> Findings:
        """Rows for the beginning of a sentence that hold today, with no least confidence."""
        return self.found_in.while_typing(text, hidden=self._hidden(area, now))

    def _hidden(self, area: str, now: datetime) -> list[str]:
        day = self.day(now)
        gone = [row.id for row in self.data.situations if not (row.is_valid_on(day) and _is_in(row, area))]
        left = [one.id for one in self.data.experts if self._answering(one.id, day) is None]
        return [*gone, *left]

    def card(self, entry: Entry, now: datetime) -> CardData:
        """Who answers in a situation today and who next; for an expert, who answers for them."""
        day = self.day(now)
        if isinstance(entry, Expert):
            return CardData(entry, self._answering(entry.id, day), None)
        found: Turn = turn(self.data, entry, day=day, absences=self.absences)
        return CardData(entry, found.first, found.next)

    def _answering(self, expert_id: str, day: date) -> Answering | None:
        return answering(self.data, expert_id, day=day, absences=self.absences)

    def situations(self, now: datetime, *, area: str = "") -> list[Situation]:
        """The rows that are shown today in a municipality, in order; an empty ``area`` is all of them."""
        day = self.day(now)
        return [row for row in self.data.situations if row.is_valid_on(day) and _is_in(row, area)]

    def of_service(self, service_id: str, now: datetime) -> list[Answering] | None:
        """Who answers today for the people of a service of the catalogue; None when the list has none of its people."""
        day, experts = self.day(now), [one.id for one in self.data.experts if service_id in one.services]
        found = {one.expert.id: one for expert_id in experts if (one := self._answering(expert_id, day))}
        return list(found.values()) if experts else None

    def areas(self) -> list[str]:
        """The municipalities that rows and units name, in order."""
        named = {one.area for one in self.data.units} | {area for row in self.data.situations for area in row.areas}
        return sorted(named - {""})

    def units_without(self, now: datetime) -> list[Unit]:
        """Units for which nobody answers today: neither their contact nor the deputy nor a substitute (row R35)."""
        day = self.day(now)
        asked = [(unit, [one for one in (unit.contact, unit.deputy) if one]) for unit in self.data.units]
        return [unit for unit, people in asked if not any(self._answering(one, day) for one in people)]

    def sectors_without(self, now: datetime) -> list[str]:
        """Sectors of organisations that have no row today, in order (row R25)."""
        day = self.day(now)
        named = {row.sector for row in self.data.situations if row.is_valid_on(day)}
        return [sector for sector in SECTORS if sector not in named]

    def here(self, now: datetime, text: str = "") -> list[tuple[Expert, OnSite]]:
        """Who is on site today, or next on the weekday that ``text`` names, by the hour; its other words narrow whom.

        Whoever is away or gone on that day is left out, and on a holiday everybody is.
        """
        days = {site_day.weekday(): site_day for site_day in _days(self.day(now), on_site_days(text))}
        asked = [one for one in self.data.experts if one.on_site and is_about(self.data, one, text)]
        found = [
            (one, site) for one in asked for site in one.on_site
            if site.weekday in days and is_there(one, day=days[site.weekday], absences=self.absences)
        ]  # fmt: skip
        return sorted(found, key=lambda pair: (days[pair[1].weekday], pair[1].begins, pair[0].name))


def _days(today: date, weekdays: Set[int]) -> list[date]:
    """Today, or the next day of each weekday; without holidays."""
    days = [today + timedelta(days=(one - today.weekday()) % 7) for one in weekdays] or [today]
    return [day for day in days if not is_holiday(day)]


def _is_in(row: Situation, area: str) -> bool:
    return not row.areas or not area or area in row.areas


def load(
    file: str = "", *, zone: ZoneInfo = _HELSINKI, services: Mapping[str, Service] | None = None
) -> LoadedDirectory:
    """Load a contact list from a file or folder, or the demonstration's when none is named.

    Raises:
        knowledge.directory.loading.DirectoryProblems: the list cannot be used; everything wrong is told.
    """
    return LoadedDirectory(load_directory(Path(file) if file else None), zone=zone, services=services)
