"""Owners through more than a year: each is asked in time and not too often, and marks come and go when they should."""

from __future__ import annotations

import os
import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from bot.catalogue import service as catalogue
from bot.catalogue.edits import standing_edits
from bot.catalogue.rules import edited
from bot.db import Database
from bot.outbox.tables import OutgoingMessage
from bot.upkeep import service
from bot.upkeep.kinds import Keepers, Services
from bot.upkeep.tables import UpkeepTask
from knowledge.catalogue import Catalogue
from knowledge.directory.freshness import mark
from tests.catalogue.conftest import a_service
from tests.organisations.colleagues import Colleagues
from tests.trials.conftest import Tell

#: A longer trial: KOPPI_TRIAL_UPKEEP=79 owners.
OWNERS = int(os.environ.get("KOPPI_TRIAL_UPKEEP", "6"))
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261122"))
DAYS = 400


def test_each_is_asked_in_time_and_marks_come_and_go(database: Database, tell: Tell) -> None:
    chance, story = random.Random(SEED), Colleagues(database, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    file = Catalogue(services=tuple(a_service(f"s{number:02}") for number in range(OWNERS)))
    keepers: Keepers = {"service": Services(file)}
    owners = {one.id: story.professional(f"Omistaja {one.id}") for one in file.services}
    verified: dict[str, date] = {}
    for entry, owner in owners.items():
        verified[entry] = story.now.date() - timedelta(days=chance.randrange(180))
        story.do(catalogue.set_owner, service_id=entry, owner_id=owner, by=None)
        story.do(catalogue.confirm, service_id=entry, day=verified[entry], by=None)
    asked: dict[tuple[str, date], list[int]] = defaultdict(list)
    answers: dict[date, list[int]] = defaultdict(list)
    seen, marked = 0, 0
    for _ in range(DAYS):
        today = story.now.date()
        if story.do(service.look_after, keepers=keepers, today=today):
            assert story.do(service.look_after, keepers=keepers, today=today) == 0
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
            story.do(
                service.answer,
                keepers=keepers,
                task_id=number,
                person_id=owners[tasks[number]],
                how="right",
                today=today,
            )
            verified[tasks[number]] = today
        with story.transaction() as session:
            edits = standing_edits(session)
        for service_ in file.services:
            is_old = (today - verified[service_.id]).days > 210
            shown = edited(service_, edits[service_.id]).verified
            assert (mark(shown, today) == "unconfirmed") == is_old
            marked += is_old
        story.pass_time(days=1)
    assert {entry for entry, _ in asked} == set(owners)
    assert all(ages in ([181], [181, 211]) for ages in asked.values()), asked
    twice = sum(len(ages) == 2 for ages in asked.values())
    tell(
        f"upkeep: {len(owners)} owners, {DAYS} days, seed {SEED}: asked about {len(asked)} ages, {twice} of them twice"
    )
    tell(f"upkeep: marked only after 210 days, on {marked} days of entries; no mark after an answer")
