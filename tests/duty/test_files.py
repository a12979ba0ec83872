"""The rota as a file: it comes in whole or not at all, every problem by its line, and goes out as it came in."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.duty import exchange, files
from bot.duty.files import BrokenRota
from bot.duty.tables import Absence, DutyException, Shift
from bot.people.tables import Person
from tests.duty.test_on_shift import new_worker

TODAY = date(2026, 11, 23)
TOML = """\
[[shift]]
worker = "Aino"
days = "mon-thu"
hours = "9-12, 12.30-16"
first = 2026-11-23

[[shift]]
worker = "Mikael"
days = "fri"
hours = "9-15"
first = 2026-11-23
last = 2027-01-31

[[closed]]
first = 2026-12-31

[[hours]]
first = 2026-12-30
hours = "9-13"

[[extra]]
worker = "mikael"
first = 2026-12-05
hours = "10-14"

[[absence]]
worker = "Aino"
first = 2026-12-01
last = 2026-12-02
why = "leave"
substitute = "Mikael"
"""


def bring(database: Database, text: str, form: str = "toml") -> int:
    with database.transaction() as session:
        return exchange.bring_in(session, files.read(text, form), today=TODAY)


def team(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        new_worker(session, "Aino", now)
        new_worker(session, "Mikael", now)


def problems(text: str, form: str = "toml") -> list[str]:
    with pytest.raises(BrokenRota) as broken:
        files.read(text, form)
    return broken.value.problems


def test_a_rota_comes_in_and_goes_out_as_it_came_in(database: Database, now: datetime) -> None:
    team(database, now)
    assert bring(database, TOML) == 6
    with database.transaction() as session:
        assert len(session.scalars(select(Shift)).all()) == 9
        assert sorted(session.scalars(select(DutyException.kind))) == ["closed", "extra", "hours"]
        absence = session.scalars(select(Absence)).one()
        assert absence.kind == "leave"
        out = exchange.taken_out(session, today=TODAY)
    for form in ("toml", "csv"):
        text = files.written(out, form)
        bring(database, text, form)
        with database.transaction() as session:
            again = exchange.taken_out(session, today=TODAY)
        assert again == out
        assert files.written(again, form) == text


def test_a_new_file_takes_the_place_of_all_shifts_and_of_nothing_else(database: Database, now: datetime) -> None:
    team(database, now)
    bring(database, TOML)
    bring(database, 'kind,worker,days,hours\nshift,Mikael,"mon, wed",9-16\n', "csv")
    with database.transaction() as session:
        shifts = session.scalars(select(Shift).order_by(Shift.weekday)).all()
        assert [(one.weekday, one.begins, one.ends, one.valid_from) for one in shifts] == [
            (0, 540, 960, TODAY), (2, 540, 960, TODAY)
        ]  # fmt: skip
        assert len(session.scalars(select(Absence)).all()) == 1


def test_every_problem_is_told_by_its_line() -> None:
    text = TOML.replace("mon-thu", "mon-foo").replace("9-15", "15-9").replace('first = 2026-12-31\n', "").replace(
        'why = "leave"', 'why = "tired"\ncolour = "red"'
    )  # fmt: skip
    assert problems(text) == [
        "line 1: days are written like mon-thu or mon, wed, not 'mon-foo'",
        "line 7: service hours end after they begin, within one day",
        "line 14: closed needs 'first'",
        "line 25: absence has no 'colour'",
    ]


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("[[shift]\n", "toml", "line 1"),
        ("shift = 3\n", "toml", "[[shift]]"),
        ("[[night]]\nworker = 'A'\n", "toml", "line 1: kind is one of"),
        ("kind;worker\nshift;Aino;mon\n", "csv", "line 2: more cells"),
        ("kind;worker;days;hours\n\nshift;Aino;;9-16\n", "csv", "line 3: shift needs 'days'"),
        ("kind;first\nclosed;31.12.2026\n", "csv", "line 2: a day is written like"),
        ("kind;worker;first;last\nabsence;Aino;2026-12-02;2026-12-01\n", "csv", "line 2: last is before first"),
    ],
)
def test_what_is_no_rota_is_refused(text: str, form: str, said: str) -> None:
    assert any(said in problem for problem in problems(text, form))


def test_unknown_names_are_listed_and_nothing_is_changed(database: Database, now: datetime) -> None:
    team(database, now)
    bring(database, TOML)
    with pytest.raises(BrokenRota) as broken:
        bring(database, TOML.replace('"Mikael"', '"Mikko"'))
    assert broken.value.problems == [
        "line 7: 'Mikko' is nobody here", "line 26: 'Mikko' is nobody here", "known are: Aino, Mikael"
    ]  # fmt: skip
    with database.transaction() as session:
        assert len(session.scalars(select(Shift)).all()) == 9


def test_shifts_that_overlap_come_not_in_and_nothing_is_changed(database: Database, now: datetime) -> None:
    team(database, now)
    bring(database, TOML)
    with pytest.raises(BrokenRota) as broken:
        bring(database, TOML + '\n[[shift]]\nworker = "Aino"\ndays = "thu-sat"\nhours = "11-13"\n')
    assert broken.value.problems == ["line 33: Aino is on shift then already, 9–12"]
    with database.transaction() as session:
        assert len(session.scalars(select(Shift)).all()) == 9


def test_two_workers_of_one_name_are_told_apart_by_their_titles(database: Database, now: datetime) -> None:
    team(database, now)
    with database.transaction() as session:
        other = new_worker(session, "Aino", now)
        session.get_one(Person, other).title = "sosiaaliohjaaja"
    with pytest.raises(BrokenRota, match="write name and title"):
        bring(database, TOML)
    text = 'kind;worker;days;hours\nshift;"Aino, sosiaaliohjaaja";mon;9-16\n'
    bring(database, text, "csv")
    with database.transaction() as session:
        assert session.scalars(select(Shift.worker_id)).all() == [other]
        assert exchange.taken_out(session, today=TODAY)[0].worker == "Aino, sosiaaliohjaaja"
