"""``koppi staff``: who runs the desk can see, confirm and let go, by the same rules as coordinators."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.staff import app
from bot.db import Database
from bot.db.migrate import migrate
from bot.people.service import invite, new_person, redeem
from bot.people.tables import Person
from bot.staff.tables import StaffStanding

LONG_AGO = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


class Desk:
    """A desk with people, and the command."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        migrate(self.database)

    def has(self, name: str, role: str = "worker") -> int:
        """Somebody who came in long ago."""
        with self.database.transaction() as session:
            person = new_person(session, language="fi", now=LONG_AGO)
            token = invite(session, role=role, name=name, title="perheohjaaja", now=LONG_AGO)
            redeem(session, token=token, person_id=person.id, now=LONG_AGO)
            return person.id

    def koppi(self, *arguments: str) -> Result:
        """Run the command."""
        return CliRunner().invoke(app, list(arguments))

    def role(self, person_id: int) -> str:
        """The person's role now."""
        with self.database.transaction() as session:
            return session.get_one(Person, person_id).role


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with a coordinator and a worker."""
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    monkeypatch.setenv("KOPPI_DATABASE__URL", url)
    monkeypatch.setenv("COLUMNS", "200")
    return Desk(url)


def test_the_list_tells_name_role_and_days(desk: Desk) -> None:
    desk.has("Kaisa", "coordinator"), desk.has("Aino")
    shown = desk.koppi("list").output
    for told in ("Kaisa", "coordinator", "Aino", "perheohjaaja", "worker", "2026-05-04", "works here"):
        assert told in shown


def test_somebody_is_removed_by_name_and_the_only_coordinator_is_not(desk: Desk) -> None:
    kaisa, aino = desk.has("Kaisa", "coordinator"), desk.has("Aino")
    assert "not on the staff any more" in desk.koppi("remove", "aino").output
    assert desk.role(aino) == "family"
    refused = desk.koppi("remove", "Kaisa")
    assert refused.exit_code == 1
    assert "only coordinator" in refused.output
    assert desk.role(kaisa) == "coordinator"


@pytest.mark.parametrize("command", ["remove", "confirm"])
def test_a_name_that_nobody_or_several_have_is_told(desk: Desk, command: str) -> None:
    desk.has("Kaisa", "coordinator"), desk.has("Aino"), desk.has("Aino")
    for name, told in (("Ville", "nobody on the staff is called 'Ville'"), ("Aino", "2 people on the staff")):
        done = desk.koppi(command, name)
        assert done.exit_code == 1
        assert told in done.output


def test_a_pause_ends_when_somebody_confirms(desk: Desk) -> None:
    aino = desk.has("Aino")
    with desk.database.transaction() as session:
        person = session.get_one(Person, aino)
        person.role = "family"
        session.add(
            StaffStanding(
                person_id=aino, since=LONG_AGO, confirmed_at=LONG_AGO, asked_at=LONG_AGO, reminded_at=None,
                warned_at=None, paused_at=LONG_AGO + timedelta(days=28), paused_role="worker",
            )
        )  # fmt: skip
    assert "access is" in desk.koppi("list").output
    assert "Confirmed: 1." in desk.koppi("confirm", "Aino").output
    assert desk.role(aino) == "worker"
    assert "Confirmed: 0." in desk.koppi("confirm").output


def test_everybody_on_the_list_of_the_round_is_confirmed_at_once(
    desk: Desk, staff_asked: Callable[[Desk], None]
) -> None:
    desk.has("Kaisa", "coordinator"), desk.has("Aino")
    staff_asked(desk)
    assert "waits to be" in desk.koppi("list").output
    assert "Confirmed: 1." in desk.koppi("confirm").output
    assert "waits to be confirmed" not in desk.koppi("list").output


@pytest.fixture
def staff_asked() -> Callable[[Desk], None]:
    """The round has begun."""
    from bot.staff.rounds import look_after
    from tests.staff.conftest import HELSINKI

    def begin(desk: Desk) -> None:
        now = LONG_AGO + timedelta(days=90)
        with desk.database.transaction() as session:
            look_after(session, now=now, zone=HELSINKI, promise=lambda _case: now)

    return begin
