"""Times for consultations step by step: the own week, presses that leave the anonymous mode as it is, old buttons."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.appointments.errors import TimeUnknown
from bot.appointments.tables import Appointment
from bot.consult_times import plans
from bot.dialogue.tables import Dialogue
from bot.errors import HelpdeskError
from bot.organisations import service as organisations
from bot.people.tables import Person
from tests.consult_times.stories import MORNINGS
from tests.handlers.chats import Chat, House


@pytest.fixture
def host(house: House) -> Chat:
    """Somebody who answers for schools."""
    host = house.worker("Ville", "kuraattori", role="professional")
    with house.database.transaction() as session:
        organisations.volunteer(session, person_id=host.person_id, topics=["school"])
    return host


@pytest.fixture
def asker(house: House, host: Chat) -> Chat:
    """A professional whose question without names waits."""
    asker = house.worker("Sanna", "opettaja", role="professional")
    asker.presses("consult-mode", "a")
    asker.presses("consult-topic", "a", "school")
    asker.says("Mitä teen?")
    asker.presses("consult-send", 1)
    return asker


def _opens(house: House, host: Chat) -> None:
    with house.database.transaction() as session:
        plans.set_week(session, person_id=host.person_id, week=MORNINGS, now=house.now)


def _mode(house: House, chat: Chat) -> tuple[str, object]:
    with house.database.transaction() as session:
        row = session.scalars(select(Dialogue).where(Dialogue.person_id == chat.person_id)).one()
        return row.state, dict(row.data)


@pytest.mark.parametrize("role", ["professional", "worker"])
def test_a_week_is_shown_back_before_it_holds(house: House, role: str) -> None:
    chat = house.worker("Ulla", "kuraattori", role=role)
    chat.command("consult")
    assert "ei ole vielä konsultaatioaikoja" in chat.presses("consult-week")
    chat.presses("consult-week-ask", "week")
    assert "ti klo 12–14" in chat.says("ti 12-14")
    assert "30 minuuttia" in chat.presses("consult-week-words")
    assert "15 minuuttia" in chat.presses("consult-week-set", 15)
    chat.presses("consult-week-ask", "place")
    assert "Yhteys: Soita vaihteeseen" in chat.says("Soita vaihteeseen")
    assert "Yhteys: Soita vaihteeseen" in chat.presses("consult-week-words")
    chat.presses("consult-week-drop")
    with house.database.transaction() as session:
        assert plans.plan_of(session, person_id=chat.person_id) is not None
    chat.presses("consult-week-drop", "sure")
    with house.database.transaction() as session:
        assert plans.plan_of(session, person_id=chat.person_id) is None


def test_presses_of_times_leave_the_mode_as_it_is(house: House, host: Chat, asker: Chat) -> None:
    _opens(house, host)
    before = _mode(house, asker)
    assert before[0] == "consult-anonymous"
    asker.presses("consult-times", 1)
    asker.presses("consult-book")
    asker.presses("consult-time", 1)
    asker.presses("consult-time-off", 1)
    asker.presses("consult-time-off", 1, "sure")
    assert _mode(house, asker) == before
    with house.database.transaction() as session:
        assert session.scalars(select(Appointment.status)).all() == ["cancelled"]


def test_old_buttons_are_answered_kindly(house: House, host: Chat, asker: Chat) -> None:
    assert "Viiden työpäivän sisällä" in asker.presses("consult-times", 1)
    assert "consult-write" in asker.actions()
    _opens(house, host)
    asker.presses("consult-times", 1)
    ids = next(one.ids for one in asker.buttons() if one.action == "consult-book")
    pick, stale = ("consult-book", *ids), ("consult-book", 1, host.person_id, 1)
    assert "juuri ennen sinua" in asker.presses(*stale)
    assert "consult-book" in asker.actions()
    assert "Aika on varattu" in asker.presses(*pick)
    for again in (pick, ("consult-times", 1)):
        assert "on jo varattu aika" in asker.presses(*again)
    assert any("Kysyjä on varannut ajan sinulta" in one for one in host.post())
    assert "Sanna" not in "".join(host.post())
    for chat in (asker, host):
        assert "Konsultaatio, Koulu" in chat.command("times")
        assert "consult-time" in chat.actions()
    host.presses("consult-time-off", 1, "sure")
    assert "on peruttu" in asker.presses("consult-time", 1)


def test_whoever_was_removed_sees_nothing_of_a_time(house: House, host: Chat, asker: Chat) -> None:
    _opens(house, host)
    with house.database.transaction() as session:
        plans.set_place(session, person_id=host.person_id, place="Soita 09 310 1691", now=house.now)
    asker.presses("consult-times", 1)
    assert "09 310 1691" in asker.presses("consult-book")
    with house.database.transaction() as session:
        session.get_one(Person, asker.person_id).role = "family"
    for action in ("consult-time", "consult-time-off", "time-calendar"):
        with pytest.raises(HelpdeskError):
            asker.presses(action, 1)
    assert "Konsultaatio" not in asker.command("times")


def test_a_worker_opens_a_consultation_from_the_list_of_the_day(house: House) -> None:
    worker, asker = house.worker(), house.worker("Sanna", "opettaja", role="professional")
    with house.database.transaction() as session:
        organisations.volunteer(session, person_id=worker.person_id, topics=["school"])
    _opens(house, worker)
    asker.presses("consult-mode", "a")
    asker.presses("consult-topic", "a", "school")
    asker.says("Mitä teen?")
    asker.presses("consult-send", 1)
    asker.presses("consult-times", 1)
    asker.presses("consult-book")
    assert "Konsultaatio: Koulu" in worker.command("times")
    assert "Kysyjä on varannut ajan sinulta" in worker.presses("consult-time")
    with pytest.raises(TimeUnknown):
        worker.presses("time-open", 1)


def test_a_missing_time_stands_among_the_blind_spots(house: House, asker: Chat) -> None:
    coordinator = house.worker("Kaisa", "koordinaattori", role="coordinator")
    asker.presses("consult-times", 1)
    asker.presses("consult-times", 1)
    assert "Konsultaatioaika puuttui: Koulu" in coordinator.command("gaps")
    coordinator.presses("spot")
    assert "spot-decide" in coordinator.actions()
    assert "spot-words" not in coordinator.actions()
