"""Asking about what exists and what does not takes the same time and gives the same bytes.

``KOPPI_TRIAL_TIMES`` is how often each is asked (200 when it is not set). Both ways are asked by turns in a random order,
after warming up, each in a transaction that is rolled back; the times are of the step and its letters.
"""

from __future__ import annotations

import gc
import os
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from random import Random
from time import thread_time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.tables import Case
from bot.catalogue.live import LiveCatalogue
from bot.catalogue.loaded import LoadedCatalogue, load
from bot.clock import MovableClock, monotonic
from bot.config import Settings
from bot.consults import inviting, permissions
from bot.db import Database
from bot.directory.live import LiveDirectory
from bot.directory.loaded import LoadedDirectory
from bot.errors import HelpdeskError
from bot.gaps.rules import sign
from bot.inbox import service as inbox
from bot.outbox.letter import to_json
from bot.partners.tables import PartnerInvitation
from bot.people import service as people
from bot.people.rules import token_hash
from bot.people.tables import Person
from handlers.actions import parse_data
from handlers.explaining import explanation
from handlers.inline import InlineDesk
from handlers.steps import find_step
from handlers.visit import Event, EventKind, Reply, Visit
from tests.handlers.chats import House, demonstration

TIMES = int(os.environ.get("KOPPI_TRIAL_TIMES", "200"))
WARM = 20
#: A difference of medians below this share of the median is none that anybody could measure over a network.
SHARE = 0.03
#: A difference counts when it is found so many times in a row, in the same direction. Of ten questions that differ in nothing
#: one would be found different about every second time by a single measurement.
MEASURED = 3
_UPDATES = count(900_000)
_EXPERT = "kuraattori_ranta"


class _Undo(Exception):
    """Nothing of a try stays."""


@dataclass
class Asker:
    """Somebody who asks, on a desk with one family that has a case."""

    database: Database
    catalogue: LoadedCatalogue
    directory: LoadedDirectory
    now: datetime
    person_id: int
    slow_for: str = ""

    def asks(self, kind: EventKind, **what: Any) -> tuple[tuple[float, float], str]:
        """Seconds of work and by the clock on the wall, and the answer as bytes would leave."""
        answer = ""
        began, worked = monotonic(), thread_time()
        try:
            with self.database.transaction() as session:
                answer = self._inline(session, what) if kind is EventKind.INLINE else self._answer(session, kind, what)
                took = thread_time() - worked, monotonic() - began
                raise _Undo
        except _Undo:
            return took, answer

    def _answer(self, session: Session, kind: EventKind, what: dict[str, Any]) -> str:
        return repr([to_json(letter) for letter in self._reply(session, kind, what).letters])

    def _inline(self, session: Session, what: dict[str, Any]) -> str:
        number = next(_UPDATES)
        body = {"id": "1", "from": {"id": self.person_id}, "query": what["text"], "offset": ""}
        inbox.store(session, raw_updates=[{"update_id": number, "inline_query": body}], now=self.now)
        event = Event(number, EventKind.INLINE, 0, self.person_id, text=what["text"], query_id="1")
        live = LiveCatalogue(self.catalogue, self.database, Settings().desk.zone)
        people = LiveDirectory(self.directory, self.database)
        return repr(InlineDesk(self.database, MovableClock(), live, people, lambda: "koppi")._step(session, event))

    def _reply(self, session: Session, kind: EventKind, what: dict[str, Any]) -> Reply:
        update_id = next(_UPDATES)
        said: dict[str, Any] = {**what}
        if kind is EventKind.PRESS:
            said["action"] = parse_data(said.pop("data"))
        event = Event(update_id, kind, self.person_id, self.person_id, message_id=update_id, **said)
        person = session.get_one(Person, self.person_id)
        visit = Visit(session, self.now, event, person, Settings(), self.catalogue, self.directory)
        if self.slow_for and self.slow_for in (what.get("argument") or what.get("text") or ""):
            _busy(0.002)
        try:
            return find_step(visit)(visit)
        except HelpdeskError as refusal:
            return explanation(visit, refusal)


def _busy(seconds: float) -> None:
    ends = monotonic() + seconds
    while monotonic() < ends:
        pass


@pytest.fixture(scope="module")
def catalogue() -> LoadedCatalogue:
    """The demonstration catalogue."""
    return load()


@pytest.fixture
def database_of(sqlite_url: str) -> Iterator[Database]:
    """A desk's database."""
    database = Database(sqlite_url)
    yield database
    database.close()


def _asker(database: Database, catalogue: LoadedCatalogue, now: datetime, role: str) -> Asker:
    """Somebody of a role, on a desk where a family Virtanen has a case and an invitation was used."""
    house = House(database, catalogue, Settings(), now)
    family = house.chat()
    family.says("vauva itkee yöt, perhe Virtanen")
    family.command("human")
    asker = house.chat() if role == "family" else house.worker("Sanna", "opettaja", role=role)
    return Asker(database, catalogue, house.directory, now, asker.person_id)


def _used(database: Database, catalogue: LoadedCatalogue, now: datetime) -> dict[str, str]:
    """Tokens that somebody else has used: an invitation to work here, a parent's permission, an invitation into a case."""
    house = House(database, catalogue, Settings(), now)
    family, raili = house.chat(), house.worker("Raili", "opettaja", role="professional")
    family.says("vauva itkee yöt")
    family.command("human")
    with database.transaction() as session:
        token = people.invite(session, role="professional", name="Raili", title="", now=now)
        people.redeem(session, token=token, person_id=people.new_person(session, language="fi", now=now).id, now=now)
        asked = inviting.ask_parent(session, asker_id=raili.person_id, now=now)
        permissions.open_link(session, token=asked.token, person_id=family.person_id, now=now)
        session.add(_opened(session.scalars(select(Case.id)).one(), raili.person_id, now))
    return {"": token, "lupa-": asked.token, "kutsu-": "K" * 22}


def _opened(case_id: int, person_id: int, now: datetime) -> PartnerInvitation:
    return PartnerInvitation(
        case_id=case_id, inviter_id=person_id, stays_id=person_id, invitee_id=person_id, invitee_name="Raili",
        way="link", state="waiting", version=1, approved_version=1, token_hash=token_hash("K" * 22),
        link_until=now + timedelta(days=1), created_at=now,
    )  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One question about what exists, and the same about what does not."""

    role: str
    kind: EventKind
    real: dict[str, Any]
    made_up: dict[str, Any]


def _pairs(catalogue: LoadedCatalogue, used: dict[str, str]) -> dict[str, Pair]:
    """Each question; of links the token of another person, of the contact list a person of the demonstration."""
    listed = demonstration().data.experts[0]
    known = next(one for one in catalogue.catalogue.services if one.contacts)
    who = sign(known.id)
    other = "0" * 10 if who != "0" * 10 else "1" * 10
    wrong = "B" * 22
    command, text = EventKind.COMMAND, EventKind.TEXT
    start = {"command": "start"}
    return {
        "report, by a family": Pair("family", EventKind.PRESS, {"data": f"report:number:expert:{sign(_EXPERT)}"},
                                    {"data": f"report:number:expert:{'0' * 10}"}),
        "who, by command": Pair("professional", command, {"command": "kuka", "argument": "perhe Virtanen"},
                                {"command": "kuka", "argument": "perhe Wirtamen"}),
        "who, in a sentence": Pair("professional", text, {"text": "kuka hoitaa perheen Virtanen asiaa"},
                                   {"text": "kuka hoitaa perheen Wirtamen asiaa"}),
        "link that names, by a family": Pair("family", command, {**start, "argument": f"who-{who}"},
                                             {**start, "argument": f"who-{other}"}),
        **{
            f"{prefix or 'koppi-'} link, used and wrong": Pair(
                "family", command, {**start, "argument": prefix + token}, {**start, "argument": prefix + wrong}
            )
            for prefix, token in used.items()
        },
        "row of the list, by a family": Pair("family", EventKind.PRESS, {"data": f"whom-expert:{sign(listed.id)}"},
                                             {"data": f"whom-expert:{'0' * 10}"}),
        "name in the list, by a family": Pair("family", command, {"command": "kenelta", "argument": listed.name},
                                              {"command": "kenelta", "argument": "Olli Olematon"}),
        "inline, by a family": Pair("family", EventKind.INLINE, {"text": str(known.contacts[0].name)},
                                    {"text": "Olematon Henkilö"}),
    }  # fmt: skip


NAMES = (
    "who, by command", "who, in a sentence", "link that names, by a family", "koppi- link, used and wrong",
    "lupa- link, used and wrong", "kutsu- link, used and wrong", "row of the list, by a family",
    "name in the list, by a family", "report, by a family", "inline, by a family",
)  # fmt: skip


#: Seconds of work and by the wall's clock, of each time.
Times = list[tuple[float, float]]


def _times(asker: Asker, pair: Pair, random: Random) -> tuple[Times, Times, set[str]]:
    found: dict[bool, Times] = {True: [], False: []}
    answers: set[str] = set()
    measured = [True, False] * TIMES
    random.shuffle(measured)
    gc.disable()
    try:
        for place, is_real in enumerate([*([True, False] * WARM), *measured]):
            took, answer = asker.asks(pair.kind, **(pair.real if is_real else pair.made_up))
            answers.add(answer)
            if place >= 2 * WARM:
                found[is_real].append(took)
    finally:
        gc.enable()
    return found[True], found[False], answers


def _interval(real: list[float], made_up: list[float], random: Random) -> tuple[float, float]:
    """The 95 % bootstrap interval of the difference of medians, in seconds."""
    drawn = sorted(
        statistics.median(random.choices(real, k=len(real)))
        - statistics.median(random.choices(made_up, k=len(made_up)))
        for _ in range(400)
    )
    return drawn[10], drawn[-11]


def _is_told_apart(name: str, asker: Asker, pair: Pair) -> bool:
    """Whether the work differs, in the same direction as often as it is measured: once may be what else is going on."""
    random, sides = Random(6), set()
    for _ in range(MEASURED):
        real, made_up, answers = _times(asker, pair, random)
        assert len(answers) == 1
        sides.add(_side(name, real, made_up, random))
        if 0 in sides or len(sides) > 1:
            return False
    return True


def _side(name: str, real: Times, made_up: Times, random: Random) -> int:
    """1 when what exists takes longer, -1 when it takes less, 0 when nobody can tell.

    It is the work that counts: the wall's clock, which others on the machine disturb, is printed beside it.
    """
    ours, theirs = [work for work, _ in real], [work for work, _ in made_up]
    low, high = _interval(ours, theirs, random)
    difference = statistics.median(ours) - statistics.median(theirs)
    wall = [f"{statistics.median(at for _, at in times) * 1000:.2f}" for times in (real, made_up)]
    p95 = [f"{sorted(times)[int(len(times) * 0.95)] * 1000:.3f}" for times in (ours, theirs)]
    print(  # noqa: T201
        f"{name}: n = 2 × {len(real)}, medians of work {statistics.median(ours) * 1000:.3f} and"
        f" {statistics.median(theirs) * 1000:.3f} ms, p95 {' and '.join(p95)} ms, difference {difference * 1e6:+.0f} µs,"
        f" 95 % from {low * 1e6:+.0f} to {high * 1e6:+.0f} µs; by the wall {' and '.join(wall)} ms"
    )  # fmt: skip
    if low <= 0 <= high or abs(difference) < SHARE * statistics.median([*ours, *theirs]):
        return 0
    return 1 if difference > 0 else -1


@pytest.mark.parametrize("name", NAMES)
def test_what_exists_is_answered_like_what_does_not(
    database_of: Database, catalogue: LoadedCatalogue, now: datetime, name: str
) -> None:
    pair = _pairs(catalogue, _used(database_of, catalogue, now))[name]
    assert not _is_told_apart(name, _asker(database_of, catalogue, now, pair.role), pair)


def test_a_desk_that_looks_longer_for_what_exists_is_found_out(
    database_of: Database, catalogue: LoadedCatalogue, now: datetime
) -> None:
    pair = _pairs(catalogue, _used(database_of, catalogue, now))["who, by command"]
    asker = _asker(database_of, catalogue, now, pair.role)
    asker.slow_for = "Virtanen"
    assert _is_told_apart("deliberately slow", asker, pair)
