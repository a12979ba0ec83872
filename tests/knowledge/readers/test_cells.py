"""Cells that hold hours, and values beside each other: what is written is read again, what cannot be told is left out."""

from __future__ import annotations

from datetime import date

import pytest

from bot.catalogue.writing import written
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.hours import OpeningHours
from knowledge.readers import Document, read
from knowledge.readers.cells import beside, joined, read_hours, written_hours
from knowledge.service import Channel, Contact, Service

HOURS = [
    "mon-fri 8:00-16:00",
    "sat-mon 9:30-23:59",
    "mon 8:00-9:00, wed-thu 8:00-9:00",
    "24/7",
    "closed",
    "by appointment, tue 9:00-10:00",
    "mon 8:00-9:00, 2026-12-24 closed, 2026-12-27/2026-12-30 10:00-12:00",
]


@pytest.mark.parametrize("cell", HOURS)
def test_hours_are_read_and_written_again_as_they_were(cell: str) -> None:
    assert written_hours(read_hours(cell.split(","))) == cell


def test_days_that_do_not_follow_one_another_are_told_one_by_one() -> None:
    days = [{"days": [0, 1, 3], "opens": "08:00", "closes": "09:00"}]
    assert written_hours(OpeningHours.model_validate({"weekly": days})) == "mon-tue 8:00-9:00, thu 8:00-9:00"


@pytest.mark.parametrize("further", [{"weeks": "odd"}, {"last": date(2026, 8, 31)}, {"by_appointment": True}])
def test_hours_of_which_a_part_cannot_be_told_are_not_told_at_all(further: dict[str, object]) -> None:
    plain = {"days": [0], "opens": "08:00", "closes": "09:00"}
    assert written_hours(OpeningHours.model_validate({"weekly": [plain, {**plain, **further}]})) == ""


@pytest.mark.parametrize("part", ["arkisin", "2026-12-24", "2026-13-24 closed", "2026-12-24 9-10", "mon-fri"])
def test_hours_in_another_form_are_refused(part: str) -> None:
    with pytest.raises(ValueError):
        read_hours([part])


def test_values_beside_each_other_keep_their_places() -> None:
    assert beside(joined(["a | b", "", "c\nd"])) == ["a / b", "", "c d"]
    assert joined(["", ""]) == ""


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("phone_hours", "24/7", "tells 1 times hours, for 2"),
        ("contact_name", "Aino", "tells 1 of 2 contacts"),
        ("contact_hours", "- | arkisin", "column contact_hours"),
        ("contact_anonymous", "- | ehkä", "write yes or no"),
    ],
)
def test_values_without_their_place_are_told_by_column(column: str, cell: str, told: str) -> None:
    row = {"name_fi": "Kerho", "organisation": "Kunta", "phone": "000 1, 000 2".replace(",", ";")}
    row |= {"contact_role_fi": "Ohjaaja | Johtaja", column: cell}
    quoted = ";".join(f'"{value}"' for value in row.values())
    (problem,) = read("csv", [Document("lista.csv", f"{';'.join(row)}\n{quoted}\n".encode())]).problems
    assert told in str(problem)


def test_the_demonstration_keeps_its_hours_contacts_and_codes_in_a_spreadsheet() -> None:
    services = [one for one in load_catalogue().services if not one.area.municipalities]
    body = written(Catalogue(services=tuple(services)), "csv").encode()
    entries = read("csv", [Document("kaikki.csv", body)]).entries
    assert "direct_line" not in body.decode()
    assert [entry.service.id for entry in entries] == [service.id for service in services]
    for entry, service in zip(entries, services, strict=True):
        assert _carried(entry.service) == _carried(service), service.id


def _carried(service: Service) -> dict[str, object]:
    """What a spreadsheet can hold of a service."""
    ways = {(way.kind, way.value): way.hours for way in service.channels if _has_column(way)}
    contacts = [Contact.model_validate({**dict(one), "direct_line": None}) for one in service.contacts]
    lost = {"unreviewed", "channels", "next_step", "contacts", "further", "also_responsible", "producers"}
    return {**service.model_dump(exclude=lost), "ways": ways, "contacts": contacts}


def _has_column(way: Channel) -> bool:
    return way.kind != "search"
