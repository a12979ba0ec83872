"""HSDS, spreadsheets, our own files, and the small parts that all readers share."""

from __future__ import annotations

import io
import zipfile
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from knowledge.catalogue import DEMONSTRATION, load_catalogue
from knowledge.readers import FORMATS, Document, Reading, read
from knowledge.service import ChannelKind, Cost, Organiser, StepKind
from tests.knowledge.readers.parts import fixture, only

ROW = {
    "name_fi": "Kerho",
    "name_sv": "Klubb",
    "summary_fi": "Leikkiä lapsille.",
    "keywords_fi": "leikki, lapset",
    "everyday_fi": "kerhis",
    "organisation": "Kuulaan kerhot ry",
    "phone": "000 100 200",
    "web": "kuulas.example",
    "address": "Purokatu 2, Suvanto",
    "hours": "mon-fri 9:00-12:00",
    "municipalities": "Mikkeli",
    "age_to": "6",
    "cost": "free",
    "verified": "22.11.2026",
    "oma": "x",
}
CSV = f"{';'.join(ROW)}\n{';'.join(ROW.values())}\n"


def refusals(body: str, file: str = "lista.csv") -> list[str]:
    return [str(problem) for problem in read("csv", [Document(file, body.encode())]).problems]


def workbook(rows: list[list[str | int]]) -> bytes:
    """A spreadsheet file as small as one can be, with shared words and a day."""
    words = sorted({cell for row in rows for cell in row if isinstance(cell, str)})
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = [
            f'<c r="{"ABCDEFGH"[place]}{number}" t="s"><v>{words.index(cell)}</v></c>' if isinstance(cell, str)
            else f'<c r="{"ABCDEFGH"[place]}{number}" s="1"><v>{cell}</v></c>'
            for place, cell in enumerate(row)
        ]  # fmt: skip
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{links}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<sst {main}>{''.join(f'<si><t>{word}</t></si>' for word in words)}</sst>",
        "xl/styles.xml": f'<styleSheet {main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{''.join(lines)}</sheetData></worksheet>",
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return written.getvalue()


def test_an_hsds_service_keeps_its_ages_alert_hours_and_languages() -> None:
    reading = read("hsds", [fixture("hsds")], language="en")
    found = only(reading).service
    assert (found.age_from, found.age_to, found.alert["en"]) == (0, 6, "Moved for the summer.")
    assert (found.verified, found.cost, found.languages) == (date(2026, 5, 1), Cost.FREE, ("en", "fi"))
    assert found.area.municipalities == ("491",)
    assert reading.archived == ("AA000002",)
    line = found.channels[0]
    assert (line.kind, line.value, line.dial, line.languages) == (
        ChannelKind.PHONE,
        "000 100 200 x7",
        "000100200,7",
        ("fi", "so"),
    )
    assert line.hours is not None
    assert line.hours.on(date(2026, 6, 1)) == ((time(9), time(12)),)
    assert line.hours.on(date(2026, 1, 22)) == ((time(17), time(19)),)
    assert line.hours.on(date(2026, 1, 15)) == ()
    assert [contact.name for contact in found.contacts] == ["A. Person"]


def test_a_package_of_tables_tells_the_same_as_the_interface() -> None:
    tables = {
        "services.csv": "id,organization_id,name,description,status\ns1,o1,Café,Open house.,active\n",
        "organizations.csv": "id,name\no1,Kuulaan perheet ry\n",
        "phones.csv": "id,service_id,number,type\np1,s1,000 100 200,voice\n",
        "languages.csv": "id,service_id,phone_id,code\nl1,s1,,fi\nl2,,p1,so\n",
        "locations.csv": "id,name,latitude,longitude\nloc1,House,61.6,27.1\n",
        "addresses.csv": "id,location_id,address_1,city,postal_code,address_type\na,loc1,Purokatu 2,Suvanto,00999,physical\n",
        "service_at_location.csv": "id,service_id,location_id\nx1,s1,loc1\n",
        "schedules.csv": "id,service_id,freq,byday,opens_at,closes_at\nh1,s1,WEEKLY,TU,10:00,12:00\n",
    }
    found = only(read("hsds", [Document(name, body.encode()) for name, body in tables.items()], language="en")).service
    assert found.organiser is Organiser.NGO
    assert found.languages == ("fi",)
    assert [(way.value, way.languages) for way in found.channels if way.kind is ChannelKind.PHONE] == [
        ("000 100 200", ("so",))
    ]
    door = next(way for way in found.channels if way.kind is ChannelKind.PLACE)
    assert door.value == "Purokatu 2, 00999 Suvanto"
    assert door.hours is not None
    assert door.hours.on(date(2026, 11, 24)) == ((time(10), time(12)),)


def test_one_service_at_two_places_is_one_service() -> None:
    def at(number: int) -> dict[str, Any]:
        address = {"address_1": f"Katu {number}", "city": "Suvanto", "address_type": "physical"}
        place = {"id": f"loc{number}", "addresses": [address]}
        return {"id": f"x{number}", "service": {"id": "s1", "name": "Café", "status": "active"}, "location": place}

    assert [way.value for way in only(read("hsds", [at(1), at(2)])).service.channels] == [
        "Katu 1, Suvanto",
        "Katu 2, Suvanto",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_spreadsheet_of_one_row_is_a_whole_service(encoding: str, separator: str) -> None:
    reading = read("csv", [Document("lista.csv", CSV.replace(";", separator).encode(encoding))])
    found = only(reading).service
    assert found.id == "kerho"
    assert found.name == {"fi": "Kerho", "sv": "Klubb"}
    assert found.keywords == {"fi": ("leikki", "lapset")}
    assert found.organiser is Organiser.NGO
    assert found.next_step.kind is StepKind.CALL
    assert [way.value for way in found.channels] == ["000 100 200", "https://kuulas.example", "Purokatu 2, Suvanto"]
    assert found.channels[0].hours is not None
    assert (found.area.municipalities, found.age_to, found.cost) == (("491",), 6, Cost.FREE)
    assert found.verified == date(2026, 11, 22)
    assert ["oma" in remark.reason for remark in reading.remarks] == [True]


def test_a_comma_may_separate_columns_too() -> None:
    assert only(read("csv", [b"name_fi,organisation\nKerho,Kunta\n"])).service.organisation == {"fi": "Kunta"}


def test_a_spreadsheet_file_is_read_with_its_days() -> None:
    body = workbook(
        [["name_fi", "organisation", "phone", "verified"], ["Kerho", "Suvannon kunta", "000 100 200", 46348]]
    )
    found = only(read("xlsx", [Document("lista.xlsx", body)])).service
    assert (found.name["fi"], found.organiser) == ("Kerho", Organiser.MUNICIPALITY)
    assert found.verified == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("columns", "cells", "told"),
    [
        ("name_fi;organisation;phone", "Kerho;Kunta;ei", "lista.csv, row 2, column phone: kerho: 'ei' is not a telephone"),
        ("name_fi;organisation;verified", "Kerho;Kunta;31.2.2026", "column verified"),
        ("name_fi;organisation;hours", "Kerho;Kunta;arkisin", "column hours"),
        ("name_fi;organisation;municipalities", "Kerho;Kunta;Atlantis", "there is no municipality called 'Atlantis'"),
        ("name_fi;organisation;age_to", "Kerho;Kunta;vauva", "'vauva' is not an age in years"),
        ("name_fi;organisation;crisis", "Kerho;Kunta;ehkä", "write yes or no"),
        ("name_fi;organisation;email", "Kerho;Kunta;ei", "column email"),
        ("name_fi;phone", "Kerho;000 1", "column organisation: kerho: who arranges the service is missing"),
        ("name_sv;organisation", "Klubb;Kunta", "the column name_fi is missing"),
        ("name_fi;organisation;cost", "Kerho;Kunta;kallis", "cost: "),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_by_row_and_column(columns: str, cells: str, told: str) -> None:
    found = refusals(f"{columns}\n{cells}\n")
    assert len(found) == 1
    assert told in found[0]


def test_rows_are_counted_as_spreadsheets_count_them() -> None:
    body = "name_fi;organisation;phone\nA;Kunta;000 1\n\nB;Kunta;x\nA;Kunta;000 2\n"
    assert [problem.split(":")[0] for problem in refusals(body)] == [
        "lista.csv, row 4, column phone",
        "lista.csv, row 5, column id",
    ]


def test_our_own_files_are_read_and_a_bad_row_does_not_stop_the_others() -> None:
    files = [Document(file.name, file.read_bytes()) for file in sorted(Path(DEMONSTRATION).glob("*.toml"))]
    reading = read("toml", files)
    assert reading.problems == ()
    assert [entry.service for entry in reading.entries] == list(load_catalogue().services)
    bad = Document("bad.toml", b'[[service]]\nid = "a"\nname = { sv = "Klubb" }\n')
    both = read("toml", [*files, bad])
    assert len(both.entries) == len(reading.entries)
    assert {problem.where for problem in both.problems} == {"bad.toml, service 1"}


def test_a_format_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="ptv12"):
        read("ptv7", [])
    assert all(read(format, []) == Reading() for format in FORMATS)
