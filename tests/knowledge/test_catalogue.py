"""Reading a catalogue: what it holds, and how a broken one complains."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from knowledge.catalogue import (
    Area,
    Catalogue,
    CatalogueProblems,
    OpeningHours,
    Organiser,
    Service,
    StepKind,
    load_catalogue,
)

HELSINKI = ZoneInfo("Europe/Helsinki")
ROW: dict[str, Any] = {
    "id": "kerho",
    "name": {"fi": "Kerho", "sv": "Klubb"},
    "summary": {"fi": "Leikkiä lapsille.", "sv": "Lek för barn."},
    "unreviewed": ["summary.sv"],
    "organiser": "ngo",
    "organisation": {"fi": "Kuulaan kerhot ry"},
    "kind": "activity",
    "support_level": "everyday",
    "channels": [{"kind": "phone", "value": "000 100 001", "hours": ["mon-fri 9:00-12:00"]}],
    "next_step": {"kind": "call", "channel": 0},
}


def written(tmp_path: Path, *rows: Any, name: str = "catalogue.json") -> Path:
    file = tmp_path / name
    file.write_text(json.dumps({"service": list(rows)}), encoding="utf-8")
    return file


def problems(file: Path) -> list[str]:
    with pytest.raises(CatalogueProblems) as caught:
        load_catalogue(file)
    return [str(problem) for problem in caught.value.problems]


def test_a_json_catalogue_is_read(tmp_path: Path) -> None:
    catalogue = load_catalogue(written(tmp_path, ROW))
    service = catalogue.service("kerho")
    assert service is not None
    assert service.organiser is Organiser.NGO
    assert service.next_step.kind is StepKind.CALL
    assert service.next_channel is not None
    assert service.next_channel.value == "000 100 001"


def test_a_toml_catalogue_takes_missing_fields_from_its_defaults(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(
        """
[defaults.ngo]
organiser = "ngo"
organisation = { fi = "Yhdistys" }
verified = 2026-11-21

[[service]]
id = "kerho"
like = "ngo"
name = { fi = "Kerho" }
kind = "activity"
support_level = "everyday"
next_step = { kind = "ask_for_you" }
valid_to = 2027-05-31
""",
        encoding="utf-8",
    )
    service = load_catalogue(file).services[0]
    assert service.verified == date(2026, 11, 21)
    assert service.organisation == {"fi": "Yhdistys"}


def test_all_problems_are_told_at_once_with_row_id_and_field(tmp_path: Path) -> None:
    told = problems(
        written(
            tmp_path,
            {**ROW, "organiser": "kingdom"},
            {**ROW, "id": "toinen", "age_from": 20, "age_to": 3},
            {**ROW, "id": "Väärä Tunnus"},
            {"id": "vajaa"},
            "not a table",
        )
    )
    assert any("service 1 (kerho), organiser:" in problem for problem in told)
    assert any("service 2 (toinen), age_to: is smaller than age_from" in problem for problem in told)
    assert any("service 3" in problem and "small letters" in problem for problem in told)
    assert sum("service 4 (vajaa)" in problem for problem in told) >= 4
    assert any("service 5" in problem for problem in told)


def test_an_id_that_is_used_twice_is_refused(tmp_path: Path) -> None:
    assert problems(written(tmp_path, ROW, ROW)) == [
        "catalogue.json, service 2 (kerho), id: is used by another service already"
    ]


def test_an_id_may_not_be_used_in_two_files_of_a_folder(tmp_path: Path) -> None:
    written(tmp_path, ROW, name="a.json")
    written(tmp_path, ROW, name="b.json")
    assert problems(tmp_path) == ["b.json, service 1 (kerho), id: is used by another service already"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": {"sv": "Klubb"}}, "the Finnish name is missing"),
        ({"name": {"fi": "  "}}, "is empty"),
        ({"name": {"suomi": "Kerho"}}, "unknown language code"),
        ({"next_step": {"kind": "call", "channel": 4}}, "there is no channel number 4"),
        ({"next_step": {"kind": "shout"}}, "next_step.kind"),
        ({"channels": [{"kind": "phone", "value": "1", "hours": ["maanantai 9-12"]}]}, "write"),
        ({"channels": [{"kind": "phone", "value": "1", "hours": ["mon 12:00-9:00"]}]}, "opens must be before"),
        ({"channels": [{"kind": "phone", "value": "1", "hours": ["mon 25:00-26:00"]}]}, "no such time of day"),
        ({"valid_from": "2027-01-02", "valid_to": "2027-01-01"}, "is before valid_from"),
        ({"like": "nobody"}, "like"),
        ({"telephone": "1"}, "telephone"),
    ],
)
def test_a_broken_field_gets_a_clear_sentence(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    told = problems(written(tmp_path, {**ROW, **change}))
    assert any(words in problem and "kerho" in problem for problem in told), told


@pytest.mark.parametrize("content", ["", "{", "[]", '{"services": []}'])
def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "broken.json"
    file.write_text(content, encoding="utf-8")
    assert problems(file)


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    assert "cannot be read" in problems(tmp_path / "none.toml")[0]
    assert "there is no catalogue file here" in problems(tmp_path)[0]


def test_an_expired_service_is_not_offered(tmp_path: Path) -> None:
    catalogue = load_catalogue(written(tmp_path, {**ROW, "valid_to": "2027-05-31"}))
    assert len(catalogue.valid_on(date(2027, 5, 31)).services) == 1
    assert catalogue.valid_on(date(2027, 6, 1)).services == ()


def test_a_missing_language_falls_back_to_finnish_and_says_so() -> None:
    service = Service.model_validate(ROW)
    assert service.name_in("en") == "Kerho"
    assert service.summary_in("en") == ("Leikkiä lapsille.", "fi")
    assert service.summary_in("sv") == ("Lek för barn.", "sv")
    assert not service.is_reviewed("summary", "sv")
    assert service.is_reviewed("summary", "fi")


def test_a_service_cannot_be_changed_after_reading() -> None:
    service = Service.model_validate(ROW)
    with pytest.raises(ValidationError):
        service.id = "other"


@pytest.mark.parametrize(
    ("offered", "asked", "fits"),
    [
        (Area(), Area(county="suvantomaa"), True),
        (Area(county="suvantomaa"), None, True),
        (Area(county="suvantomaa"), Area(county="suvantomaa", municipalities=("kuulas",)), True),
        (Area(county="suvantomaa"), Area(county="toinen"), False),
        (Area(county="suvantomaa", municipalities=("kuulas",)), Area(municipalities=("utukoski",)), False),
        (Area(county="suvantomaa", municipalities=("kuulas",)), Area(county="suvantomaa"), True),
    ],
)
def test_areas_rule_out_only_what_is_surely_elsewhere(offered: Area, asked: Area | None, fits: bool) -> None:
    assert offered.includes(asked) is fits


WEEK = OpeningHours.model_validate(
    {
        "weekly": ["mon-fri 9:00-12:00", "mon 13:00-15:00", "sat 22:00-24:00"],
        "exceptions": [
            {"first": "2026-12-24", "last": "2026-12-26"},
            {"first": "2026-12-28", "last": "2026-12-28", "opens": "10:00", "closes": "11:00"},
        ],
    }
)


@pytest.mark.parametrize(
    ("moment", "open_now"),
    [
        (datetime(2026, 11, 23, 9, 0, tzinfo=HELSINKI), True),  # a Monday
        (datetime(2026, 11, 23, 12, 30, tzinfo=HELSINKI), False),
        (datetime(2026, 11, 23, 14, 59, tzinfo=HELSINKI), True),
        (datetime(2026, 11, 22, 10, 0, tzinfo=HELSINKI), False),  # a Sunday
        (datetime(2026, 11, 21, 23, 30, tzinfo=HELSINKI), True),
        (datetime(2026, 12, 24, 10, 0, tzinfo=HELSINKI), False),  # Christmas Eve, a Thursday
        (datetime(2026, 12, 28, 9, 30, tzinfo=HELSINKI), False),
        (datetime(2026, 12, 28, 10, 30, tzinfo=HELSINKI), True),
    ],
)
def test_hours_know_the_week_and_its_exceptions(moment: datetime, open_now: bool) -> None:
    assert WEEK.is_open(moment) is open_now


def test_days_may_run_over_the_weekend() -> None:
    hours = OpeningHours.model_validate({"weekly": ["fri-mon 10:00-12:00"]})
    open_days = [day for day in range(23, 30) if hours.on(date(2026, 11, day))]
    assert open_days == [23, 27, 28, 29]  # Monday, and Friday to Sunday


def test_an_exception_of_half_a_time_is_refused() -> None:
    with pytest.raises(ValidationError, match="both opens and closes"):
        OpeningHours.model_validate({"exceptions": [{"first": "2026-12-24", "last": "2026-12-24", "opens": "10:00"}]})


def test_a_line_that_never_closes_is_always_open() -> None:
    always = OpeningHours(around_the_clock=True)
    assert always.is_open(datetime(2026, 1, 1, 3, 0, tzinfo=HELSINKI))
    assert always.on(date(2026, 1, 1)) == ((time.min, time.max),)


def test_an_empty_catalogue_is_a_catalogue() -> None:
    assert Catalogue(services=()).service("kerho") is None
