"""``koppi catalogue`` brings services in, shows them, takes them out, and says what is wrong in its reader's words."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.catalogue import app
from knowledge.catalogue import load_catalogue
from tests.catalogue.playing import Play, playing, service_id

CSV = "id;name_fi;organisation;phone;everyday_fi\n" + "".join(
    f"p{number};Palvelu {number};Suvantomaa;000 123 {number:04};arki, tupa\n" for number in range(10)
)

Koppi = Callable[..., Result]


@pytest.fixture
def koppi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Koppi:
    """Runs ``koppi catalogue`` with a database of its own."""
    monkeypatch.setenv("KOPPI_DATABASE__URL", f"sqlite:///{tmp_path / 'koppi.sqlite3'}")
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A spreadsheet of ten services."""
    file = tmp_path / "omat.csv"
    file.write_text(CSV, encoding="utf-8")
    return file


def test_a_spreadsheet_is_brought_in_shown_and_checked(koppi: Koppi, table: Path) -> None:
    done = koppi("import", table, "--format", "csv")
    assert done.exit_code == 0, done.output
    assert "omat: 10 read · 10 added" in done.output
    shown = json.loads(koppi("show", "p3", "--json").stdout)
    assert shown["service"]["everyday"] == {"fi": ["arki", "tupa"]}
    checked = koppi("check", "--json")
    found = json.loads(checked.stdout)
    assert (checked.exit_code, found["services"], len(found["stale"])) == (0, 10, 10)
    assert [one["source"] for one in found["imports"]] == ["omat"]
    assert "10 services are offered" in koppi("check").output


def test_a_dry_run_and_a_diff_tell_and_change_nothing(koppi: Koppi, table: Path) -> None:
    assert "10 added" in koppi("import", table, "--format", "csv", "--dry-run").output
    assert json.loads(koppi("check", "--json").stdout)["imports"] == []
    koppi("import", table, "--format", "csv")
    table.write_text(CSV.replace("Palvelu 4", "Uusi nimi").replace(CSV.splitlines()[8] + "\n", ""), encoding="utf-8")
    told = koppi("diff", table, "--format", "csv").output
    assert "Uusi nimi" in told
    assert "1 changed" in told
    assert "1 hidden" in told
    assert "Palvelu 4" in koppi("show", "p4").output


@pytest.mark.parametrize("form", ["json", "toml"])
def test_what_is_written_is_read_again_as_it_was(koppi: Koppi, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"out.{form}"
    assert koppi("export", file, "--format", form).exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert "direct_line" not in text
    again = load_catalogue(file)
    without = [s.model_copy(update={"contacts": ()}) for s in again.services]
    assert without == [s.model_copy(update={"contacts": ()}) for s in load_catalogue().services]
    if form == "toml":
        assert len(tomllib.loads(text)["service"]) == len(again.services)


def test_a_spreadsheet_that_is_written_can_be_brought_in(koppi: Koppi, table: Path, tmp_path: Path) -> None:
    koppi("import", table, "--format", "csv")
    assert koppi("export", tmp_path / "out.csv", "--format", "csv").exit_code == 0
    again = koppi("diff", tmp_path / "out.csv", "--format", "csv", "--name", "omat")
    assert "10 unchanged" in again.output


def test_hours_contacts_and_codes_come_back_from_a_spreadsheet(koppi: Koppi, tmp_path: Path) -> None:
    service = {
        "id": "tupa", "name_fi": "Tupa", "organisation_fi": "Kuulaan perheet ry", "phone": "000 111; 000 222",
        "phone_hours": "mon-fri 8:00-16:00, sat 10:00-12:00, 2026-12-24/2026-12-26 closed | 24/7",
        "address": "Purokatu 2, Suvanto", "address_hours": "by appointment, 2026-12-27 10:00-12:00",
        "contact_role_fi": "Ohjaaja | Johtaja", "contact_role_sv": "- | Chef", "contact_name": "Aino Esimerkki | -",
        "contact_hours": "- | mon 9:00-10:00", "contact_substitute": "Kuulas | -", "contact_anonymous": "yes | no",
        "contact_needs_first_fi": "- | Suostumus", "service_class": "Neuvonta", "classes": "P3.7", "life_events": "KE1",
        "target_groups": "KR1.2; KR1.3", "terms": "https://example.org/a,b;", "kind_of": "yleinen", "county": "06",
        "more_counties": "05", "regions": "10", "without_aland": "no", "municipalities": "837", "self_referral": "no",
    }  # fmt: skip
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    with first.open("w", encoding="utf-8", newline="") as sheet:
        table = csv.DictWriter(sheet, list(service), delimiter=";")
        table.writeheader()
        table.writerow(service)
    assert koppi("import", first, "--format", "csv", "--name", "omat").exit_code == 0
    assert koppi("export", second, "--format", "csv").exit_code == 0
    assert "1 unchanged" in koppi("diff", second, "--format", "csv", "--name", "omat").output
    with second.open(encoding="utf-8", newline="") as sheet:
        (row,) = csv.DictReader(sheet, delimiter=";")
    assert {name: row[name] for name in service if row[name] != service[name]} == {}


def test_an_import_that_is_not_believed_fails_and_somebody_may_insist(koppi: Koppi, table: Path) -> None:
    koppi("import", table, "--format", "csv")
    table.write_text("\n".join(CSV.splitlines()[:4]), encoding="utf-8")
    stopped = koppi("import", table, "--format", "csv")
    assert stopped.exit_code == 1
    assert "over 20 % fewer" in stopped.output
    assert json.loads(koppi("check", "--json").stdout)["services"] == 10
    assert koppi("check").exit_code == 1
    assert koppi("import", table, "--format", "csv", "--anyway").exit_code == 0
    assert json.loads(koppi("check", "--json").stdout)["services"] == 3


def test_a_file_of_a_folder_that_cannot_be_read_stops_the_import(koppi: Koppi, tmp_path: Path) -> None:
    folder = tmp_path / "kunta"
    folder.mkdir()
    for name in ("a", "b"):
        lines = CSV.splitlines()
        rows = [lines[0], *(line.replace("p", name, 1) for line in lines[1:])]
        (folder / f"{name}.csv").write_text("\n".join(rows), encoding="utf-8")
    assert koppi("import", folder, "--format", "csv").exit_code == 0
    (folder / "b.csv").write_text("what;is;this\n1;2;3\n", encoding="utf-8")
    stopped = koppi("import", folder, "--format", "csv")
    assert stopped.exit_code == 1
    assert "b.csv" in stopped.output
    assert "some files could not be read" in stopped.output
    assert json.loads(koppi("check", "--json").stdout)["services"] == 20


def test_a_live_source_is_brought_in_and_only_its_own_host_is_shown_the_key(
    koppi: Koppi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOPPI_CATALOGUE__LIVE__KEY", "CANARY")
    play = Play()
    with playing(play) as address:
        assert "10 added" in koppi("diff", f"{address}/v12", "--format", "ptv12").output
        done = koppi("import", f"{address}/v12", "--format", "ptv12")
        assert done.exit_code == 0, done.output
        assert not any("x-api-key" in one for one in play.headers)
        monkeypatch.setenv("KOPPI_CATALOGUE__LIVE__URL", f"{address}/v12")
        assert "10 unchanged" in koppi("import", f"{address}/v12", "--format", "ptv12", "--full").output
        assert play.headers[-1]["x-api-key"] == "CANARY"
        assert "CANARY" not in done.output
    shown = koppi("show", service_id(1))
    assert "Perhetupa 1" in shown.output


def test_what_is_passed_over_without_an_id_is_told_by_its_place(koppi: Koppi, tmp_path: Path) -> None:
    file = tmp_path / "ptv.json"
    file.write_text(json.dumps([{"code": "P1", "name": {"fi": "Luokka"}}, {"strange": 1}]), encoding="utf-8")
    told = "passed over ptv.json, item 2: is neither an entity with a contentId nor reference data"
    assert told in koppi("import", file, "--format", "ptv12").output
    assert told in koppi("import", file, "--format", "ptv12", "--dry-run").output


def test_the_language_of_a_source_that_does_not_tell_it_is_given(koppi: Koppi, tmp_path: Path) -> None:
    file = tmp_path / "hsds.json"
    told = {"id": "s1", "name": "Öppet hus", "status": "active", "organization": {"id": "o1", "name": "Huset rf"}}
    file.write_text(json.dumps({**told, "description": "Kom in."}), encoding="utf-8")
    done = koppi("import", file, "--format", "hsds", "--language", "sv")
    assert done.exit_code == 0, done.output
    shown = json.loads(koppi("show", "s1", "--json").stdout)["service"]
    assert shown["summary"] == {"sv": "Kom in."}
    assert shown["name"] == {"fi": "Öppet hus", "sv": "Öppet hus"}
    assert "1 unchanged" in koppi("diff", file, "--format", "hsds", "--language", "sv").output


def test_a_source_is_forgotten_and_the_file_serves_again(koppi: Koppi, table: Path) -> None:
    koppi("import", table, "--format", "csv")
    assert "10 services of omat are gone" in koppi("forget", "omat").output
    assert json.loads(koppi("check", "--json").stdout)["services"] == len(load_catalogue().services)
    assert koppi("forget", "omat").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("import", "nowhere.csv", "--format", "csv"), "cannot be read"),
        (("import", "http://127.0.0.1:1", "--format", "csv"), "is read from files"),
        (("import", "http://127.0.0.1:1", "--format", "ptv12", "--area", "Kuulas"), "three digits"),
        (("show", "nothing"), "there is no service nothing"),
        (("import", "x.csv", "--format", "zip"), "there is no 'zip'; write one of ptv12, ptv11, hsds, toml, csv, xlsx"),
        (("export", "x.csv", "--format", "zip"), "there is no 'zip'; write one of json, toml, csv"),
        (("export", "no such folder/x.json"), "cannot be written"),
        (("import", "x.json", "--format", "hsds", "--language", "xx"), "there is no 'xx'; write one of fi, sv"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(koppi: Koppi, arguments: tuple[str, ...], told: str) -> None:
    done = koppi(*arguments)
    assert done.exit_code in (1, 2)
    assert told in done.output
    assert "Value error" not in done.output
    assert not done.exc_info or done.exc_info[0] is SystemExit
