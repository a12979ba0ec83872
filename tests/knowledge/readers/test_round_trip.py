"""What a document holds is what the service holds: counted in the source and in our model, for every version."""

from __future__ import annotations

import copy
import json
import os
from pathlib import Path
from typing import Any

import pytest

from knowledge.readers import Document, read
from knowledge.service import Channel, ChannelKind, Means, Service
from tests.knowledge.readers.parts import fixture, parsed

#: where real samples and published examples are kept, if they are at hand
SAMPLES = Path(os.environ.get("KOPPI_SAMPLES", "no-samples-here"))
V11 = parsed("ptv11")["itemList"]


def everywhere(value: Any, change: Any) -> Any:
    """A document with every object changed."""
    if isinstance(value, dict):
        return change({key: everywhere(item, change) for key, item in value.items()})
    return [everywhere(item, change) for item in value] if isinstance(value, list) else value


def without(*names: str) -> Any:
    return lambda found: {key: item for key, item in found.items() if key not in names}


def version(number: int) -> list[dict[str, Any]]:
    """The invented documents as an older version would have them."""
    documents = copy.deepcopy(V11)
    if number < 11:
        documents = everywhere(documents, without("isReservation", "serviceCollections"))
    if number < 10:
        documents = everywhere(documents, without("responsibleSoteOrganization", "accessibilityClassification"))
        for document in documents:
            for relation in document.get("serviceChannels") or []:
                relation.pop("modified", None)
    if number < 9:
        documents = everywhere(documents, without("entrances", "oid", "coordinateState"))
        documents = everywhere(documents, _with_plain_municipality)
    return documents


def _with_plain_municipality(found: dict[str, Any]) -> dict[str, Any]:
    told = found.get("municipality")
    return {**found, "municipality": told["code"]} if isinstance(told, dict) else found


def distinct(ways: tuple[Channel, ...], kind: ChannelKind) -> set[str]:
    return {way.dial or way.value for way in ways if way.kind is kind}


@pytest.mark.parametrize("number", [8, 9, 10, 11])
def test_versions_8_to_11_are_imported_without_losing_anything(number: int) -> None:
    documents = version(number)
    found: Service = read("ptv11", [documents]).entries[0].service
    source = documents[0]
    names = [name for name in source["serviceNames"] if name["type"] == "Name"]
    assert len(found.name) == len(names) == 6
    phones = {
        (phone["prefixNumber"], phone["number"])
        for document in documents
        for phone in [*(document.get("phoneNumbers") or []), *(document.get("supportPhones") or [])]
        if phone.get("type") != "Fax"
    }
    assert len(distinct(found.channels, ChannelKind.PHONE)) == len(phones) == 4
    assert set(found.languages) == set(source["languages"])
    kinds = {document["serviceChannelType"] for document in documents if "serviceChannelType" in document}
    assert len({way.source_id for way in found.channels}) == len(kinds) == 5
    door = next(way for way in found.channels if way.kind is ChannelKind.PLACE and way.hours)
    told = next(
        document["serviceHours"] for document in documents if document.get("serviceChannelType") == "ServiceLocation"
    )
    rows = [row for hours in told if hours["serviceHourType"] == "DaysOfTheWeek" for row in hours["openingHour"]]
    assert door.hours is not None
    assert sum(len(span.days) for span in door.hours.weekly) == len(rows)
    assert len(door.hours.exceptions) == len([hours for hours in told if hours["serviceHourType"] == "Exceptional"])


@pytest.mark.parametrize("number", [8, 9, 10])
def test_every_older_version_means_the_same(number: int) -> None:
    newest = read("ptv11", [V11]).entries[0]
    older = read("ptv11", [version(number)]).entries[0]
    assert older.digest == newest.digest


def test_version_12_is_imported_without_losing_anything() -> None:
    reading = read("ptv12", [fixture("ptv12")])
    found = reading.entries[0].service
    source = parsed("ptv12")["items"]
    assert len(found.name) == len(source[0]["languageVersions"]) == 6
    assert set(found.languages) == set(source[0]["serviceLanguages"])
    assert distinct(found.channels, ChannelKind.PHONE) == {"+358001234567", "0001212"}
    assert {way.source_id for way in found.channels} == {
        one["contentId"] for one in source if "serviceChannelType" in one
    }
    line = next(way for way in found.channels if way.dial == "+358001234567")
    assert line.hours is not None
    assert sum(len(span.days) for span in line.hours.weekly) == 2
    assert len(line.hours.exceptions) == 3
    bell = next(way for way in found.channels if way.dial == "0001212")
    assert bell.hours is not None
    assert bell.hours.weekly[0].weeks == "odd"
    form = next(way for way in found.channels if way.means is Means.E_SERVICE)
    assert form.strong_identification
    assert found.service_class == "Kasvatus- ja perheneuvonta"
    assert found.area.municipalities[:2] == ("049", "105")
    assert reading.archived == ("11111111-0000-4000-8000-000000000019",)


def test_version_12_and_version_11_tell_the_same_service() -> None:
    old, new = read("ptv11", [V11]).entries[0].service, read("ptv12", [fixture("ptv12")]).entries[0].service
    for field in (
        "name",
        "everyday",
        "keywords",
        "organisation",
        "producers",
        "organiser",
        "kind",
        "support_level",
        "cost",
        "terms",
    ):
        assert getattr(old, field) == getattr(new, field), field


@pytest.mark.parametrize("format", ["ptv11", "ptv12", "hsds"])
def test_a_service_comes_back_whole_from_json(format: str) -> None:
    for entry in read(format, [fixture(format)]).entries:
        stored = json.loads(json.dumps(entry.service.model_dump(mode="json")))
        assert Service.model_validate(stored) == entry.service
        assert json.loads(entry.raw)


@pytest.mark.parametrize("format", ["ptv11", "ptv12"])
def test_what_is_kept_of_a_source_is_enough_to_read_the_service_again(format: str) -> None:
    for entry in read(format, [fixture(format)]).entries:
        again = read(format, list(json.loads(entry.raw).values()))
        assert [one.digest for one in again.entries] == [entry.digest]


def samples() -> list[Path]:
    listed = [
        *SAMPLES.rglob("auroraai/*.json"),
        *SAMPLES.rglob("examples/*.json"),
        *SAMPLES.rglob("api-shapes/*/*.json"),
    ]
    return sorted(listed)


# Only a machine that has real samples, and says where, has this test.
if samples():

    def test_real_samples_are_read_without_an_error() -> None:
        services = 0
        for sample in samples():
            document = Document(sample.name, sample.read_bytes())
            for format in ("ptv11", "ptv12", "hsds"):
                services += len(read(format, [document], language="en").entries)
        for folder in {sample.parent for sample in samples()}:
            tables = [Document(file.name, file.read_bytes()) for file in folder.rglob("csv/*.csv")]
            services += len(read("hsds", tables, language="en").entries)
        assert services >= 6
