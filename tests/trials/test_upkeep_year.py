"""Owners through more than a year: each is asked in time and not too often, and marks come and go when they should."""

from __future__ import annotations

import os
import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue import service as catalogue
from bot.catalogue.edits import standing_edits
from bot.catalogue.rules import edited
from bot.db import Database
from bot.directory import edits as directory
from bot.directory import service as people
from bot.directory.rules import laid_over
from bot.organisations import service as organisations
from bot.outbox.tables import OutgoingMessage
from bot.upkeep import service
from bot.upkeep.kinds import every_sort
from bot.upkeep.tables import UpkeepTask
from knowledge.catalogue import Catalogue
from knowledge.directory.freshness import mark
from knowledge.directory.model import DirectoryData, Expert
from tests.catalogue.conftest import a_service
from tests.directory.crowd import crowd
from tests.organisations.colleagues import Colleagues
from tests.trials.conftest import Tell

#: A longer trial: KOPPI_TRIAL_UPKEEP=79 services and as many experts.
OWNERS = int(os.environ.get("KOPPI_TRIAL_UPKEEP", "4"))
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261122"))
DAYS = 400


@dataclass
class Sort:
    """Entries of every sort, who answers for each, and how they are seen."""

    story: Colleagues
    services: Catalogue
    listed: DirectoryData
    owners: dict[str, int] = field(default_factory=dict)

    def confirms(self, entry_id: str, day: date) -> None:
        """Somebody has looked an entry through."""
        if entry_id in self.listed.expert:
            self.story.do(directory.confirm, kind="expert", entry_id=entry_id, day=day, by=None)
        else:
            self.story.do(catalogue.confirm, service_id=entry_id, day=day, by=None)

    def looks(self, today: date) -> int:
        """Owners are asked as the hourly job does; how much was done."""
        keepers = every_sort(self.services, self.listed, today)
        return int(self.story.do(service.look_after, keepers=keepers, today=today))

    def answers(self, task_id: int, entry_id: str, today: date) -> None:
        """Whoever was asked says that an entry is right."""
        keepers = every_sort(self.services, self.listed, today)
        person_id = self.owners[entry_id]
        self.story.do(
            service.answer, keepers=keepers, task_id=task_id, person_id=person_id, how="right", today=today
        )  # fmt: skip

    def seen(self, session: Session) -> dict[str, date | None]:
        """When each entry was looked through, as readers see it."""
        found = standing_edits(session)
        seen = {one.id: edited(one, found.get(one.id, [])).verified for one in self.services.services}
        return seen | {
            one.id: one.verified for one in laid_over(self.listed, directory.standing_edits(session)).experts
        }


def _sort(story: Colleagues) -> Sort:
    """Services with an owner each; of the experts every third is a member here, for the others the lead answers."""
    services = Catalogue(services=tuple(a_service(f"s{number:02}") for number in range(OWNERS)))
    made = crowd(experts=OWNERS, organisations=max(2, OWNERS * 43 // 79))
    listed = DirectoryData(organisations=made.organisations, experts=made.experts[-OWNERS:])
    sort = Sort(story, services, listed)
    for one in services.services:
        sort.owners[one.id] = story.professional(f"Omistaja {one.id}")
        story.do(catalogue.set_owner, service_id=one.id, owner_id=sort.owners[one.id], by=None)
    leads: dict[str, int] = {}
    for number, expert in enumerate(listed.experts):
        if number % 3 == 0:
            sort.owners[expert.id] = _member(story, expert)
            continue
        if expert.organisation not in leads:
            leads[expert.organisation] = _lead(story, expert.organisation)
        sort.owners[expert.id] = leads[expert.organisation]
    return sort


def _member(story: Colleagues, expert: Expert) -> int:
    person_id = story.professional(expert.name)
    with story.transaction() as session:
        people.link(session, entry_id=expert.id, person_id=person_id)
    return person_id


def _lead(story: Colleagues, slug: str) -> int:
    person_id = story.professional(f"Esihenkilö {slug}")
    with story.transaction() as session:
        at = organisations.put_organisation(session, slug=slug, name={"fi": slug}, sector="ngo")
        organisations.place(
            session, person_id=person_id, organisation_id=at.id, unit_id=None, leads=True, now=story.now
        )  # fmt: skip
    return person_id


def test_each_is_asked_in_time_and_marks_come_and_go(database: Database, tell: Tell) -> None:
    chance, story = random.Random(SEED), Colleagues(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    sort = _sort(story)
    verified: dict[str, date] = {}
    for entry in sort.owners:
        verified[entry] = story.now.date() - timedelta(days=chance.randrange(180))
        sort.confirms(entry, verified[entry])
    asked: dict[tuple[str, date], list[int]] = defaultdict(list)
    answers: dict[date, list[int]] = defaultdict(list)
    seen, marked = 0, 0
    for _ in range(DAYS):
        today = story.now.date()
        if sort.looks(today):
            assert sort.looks(today) == 0
        with story.transaction() as session:
            found = select(OutgoingMessage.id, OutgoingMessage.key).where(OutgoingMessage.id > seen)
            letters = session.execute(
                found.where(OutgoingMessage.key.like("upkeep:%")).order_by(OutgoingMessage.id)
            ).all()
            tasks = {one.id: one.entry_id for one in session.scalars(select(UpkeepTask))}
        seen = max([seen, *(row.id for row in letters)])
        for letter in letters:
            number = int(letter.key.split(":")[1])
            age = (today - verified[tasks[number]]).days
            if not asked[tasks[number], verified[tasks[number]]]:
                answers[today + timedelta(days=chance.choice((0, 1, 5, 20, 29, 31, 45, 65)))].append(number)
            asked[tasks[number], verified[tasks[number]]].append(age)
        for number in answers.pop(today, ()):
            sort.answers(number, tasks[number], today)
            verified[tasks[number]] = today
        with story.transaction() as session:
            shown = sort.seen(session)
        for entry in sort.owners:
            is_old = (today - verified[entry]).days > 210
            assert (mark(shown[entry], today) == "unconfirmed") == is_old
            marked += is_old
        story.pass_time(days=1)
    assert {entry for entry, _ in asked} == set(sort.owners)
    assert all(ages in ([181], [181, 211]) for ages in asked.values()), asked
    twice = sum(len(ages) == 2 for ages in asked.values())
    who = f"{len(sort.owners)} entries of {len(set(sort.owners.values()))} owners"
    tell(f"upkeep: {who}, {DAYS} days, seed {SEED}: asked about {len(asked)} ages, {twice} of them twice")
    tell(f"upkeep: marked only after 210 days, on {marked} days of entries; no mark after an answer")
