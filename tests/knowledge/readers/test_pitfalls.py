"""The pitfalls that other importers of the national catalogue have met, each with its number in our study."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from knowledge.hours import OpeningHours
from knowledge.readers import Document, read
from knowledge.readers.paging import services_of_municipality
from knowledge.readers.separated import by_column, table
from knowledge.service import Area, ChannelKind, Cost
from tests.knowledge.readers.parts import CHANNEL, SERVICE, channel, fixture, linked, parsed, read_11, read_12, service


def hours_of(*told: dict[str, Any]) -> OpeningHours:
    entry = read_11(service(serviceChannels=linked(1)), channel("ServiceLocation", serviceHours=list(told),
                    phoneNumbers=[{"number": "000111", "language": "fi"}]))  # fmt: skip
    hours = entry.service.channels[0].hours
    assert hours is not None
    return hours


def test_4_texts_of_different_types_do_not_overwrite_each_other() -> None:
    read_service = read_11(fixture("ptv11")).service
    assert read_service.name["fi"] == "Suvannon perheneuvonta"
    assert read_service.everyday["fi"] == ("Pulmapaja",)
    assert read_service.summary["fi"] == "Apua arjen pulmiin."
    assert read_service.description["fi"].startswith("Keskustelemme")
    assert read_service.instructions["fi"] == "Soita ja varaa ensimmäinen keskustelu."


def test_5_a_null_list_is_an_empty_one() -> None:
    with_null, without = read_11(service(serviceChannels=None, areas=None)), read_11(service(serviceChannels=[]))
    assert with_null.service == without.service
    assert with_null.digest == without.digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"areaType": "WholeCountryExceptAlandIslands"}, {"areaType": "NationwideExceptAlandIslands"}),
        ({"serviceChargeType": "Free"}, {"serviceChargeType": "FreeOfCharge"}),
        ({"serviceDescriptions": [{"language": "fi", "value": "a", "type": "ShortDescription"}]},
         {"serviceDescriptions": [{"language": "fi", "value": "a", "type": "Summary"}]}),
        ({"serviceDescriptions": [{"language": "fi", "value": "a", "type": "ServiceUserInstruction"}]},
         {"serviceDescriptions": [{"language": "fi", "value": "a", "type": "UserInstruction"}]}),
        ({"serviceDescriptions": [{"language": "fi", "value": "a", "type": "DeadLineAdditionalInfo"}]},
         {"serviceDescriptions": [{"language": "fi", "value": "a", "type": "DeadLine"}]}),
    ],
)  # fmt: skip
def test_6_values_of_version_7_mean_what_they_mean_today(old: dict[str, Any], new: dict[str, Any]) -> None:
    before, after = read_11(service(**old)), read_11(service(**new))
    assert before.digest == after.digest
    assert before.digest != read_11(service()).digest


def test_6_names_and_hours_of_version_7_are_read() -> None:
    names = [
        {"language": "fi", "value": "Kerho", "type": "Name"},
        {"language": "fi", "value": "Kerhis", "type": "AlternateName"},
    ]
    assert read_11(service(serviceNames=names)).service.everyday == {"fi": ("Kerhis",)}
    row = {"dayFrom": "Monday", "dayTo": "Friday", "from": "08:00:00", "to": "16:00:00"}
    assert len(hours_of({"serviceHourType": "Standard", "openingHour": [row]}).weekly[0].days) == 5
    closed = {"serviceHourType": "Exception", "validFrom": "2026-12-24T00:00:00", "isClosed": True}
    assert hours_of(closed).exceptions[0].closed


@pytest.mark.parametrize(
    "told",
    [
        {"code": "P3.7", "uri": "http://urn.fi/URN:NBN:fi:au:ptvl:v1037", "newUri": None},
        {"code": None, "uri": "http://urn.fi/x", "newUri": "http://uri.suomi.fi/codelist/ptv/ptvserclass/code/P3.7"},
        {"code": "old", "uri": "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P3.7"},
    ],
)
def test_7_a_class_is_known_by_old_and_new_addresses(told: dict[str, Any]) -> None:
    assert read_11(service(serviceClasses=[told])).service.classes == ("P3.7",)


def test_8_classes_are_known_by_code_and_never_by_name() -> None:
    renamed = [{"code": "P3.7", "name": [{"language": "fi", "value": "Uusi nimi"}]}, {"code": "P3.7", "name": []}]
    read_service = read_11(service(serviceClasses=renamed)).service
    assert read_service.classes == ("P3.7",)
    assert read_service.kind == read_11(service(serviceClasses=[{"code": "P3.7"}])).service.kind == "advice"


def test_9_an_ontology_term_is_known_by_its_address_whatever_its_type_says() -> None:
    term = {
        "ontologyType": "YSO",
        "uri": "http://www.yso.fi/onto/koko/p7822",
        "name": [{"language": "fi", "value": "koulut"}],
    }
    read_service = read_11(service(ontologyTerms=[term])).service
    assert read_service.terms == ("http://www.yso.fi/onto/koko/p7822",)
    assert read_service.keywords == {"fi": ("koulut",)}


@pytest.mark.parametrize("version", ["ptv11", "ptv12"])
def test_10_metres_become_degrees(version: str) -> None:
    entry = (read_11 if version == "ptv11" else read_12)(fixture(version))
    place = next(way.place for way in entry.service.channels if way.kind is ChannelKind.PLACE and way.means is None)
    assert place is not None
    assert place.latitude == pytest.approx(61.6455, abs=0.0005)
    assert place.longitude == pytest.approx(27.0732, abs=0.0005)


def test_11_closed_days_and_exceptions_without_a_weekday_are_kept() -> None:
    door = next(way for way in read_11(fixture("ptv11")).service.channels if way.kind is ChannelKind.PLACE)
    assert door.hours is not None
    assert door.hours.on(date(2026, 12, 25)) == ()
    assert door.hours.on(date(2026, 12, 31)) == ((time(8), time(12)),)


def test_12_short_times_midnight_and_nights_are_read() -> None:
    night = {"dayFrom": "Friday", "dayTo": "", "from": "0:45:00", "to": "00:00:00"}
    hours = hours_of({"serviceHourType": "DaysOfTheWeek", "openingHour": [night]})
    assert hours.on(date(2026, 11, 20)) == ((time(0, 45), time(23, 59)),)
    over = {"dayFrom": "Friday", "dayTo": "Saturday", "from": "20:00:00", "to": "02:00:00"}
    hours = hours_of({"serviceHourType": "OverMidnight", "openingHour": [over]})
    assert hours.on(date(2026, 11, 20)) == ((time(20), time(23, 59)),)
    assert hours.on(date(2026, 11, 21)) == ((time(0), time(2)),)
    row = {"dayFrom": "Sunday", "dayTo": "", "from": "22:00:00", "to": "06:00:00"}
    assert hours_of({"serviceHourType": "DaysOfTheWeek", "openingHour": [row]}).on(date(2026, 11, 23)) == (
        (time(0), time(6)),
    )


def test_13_prefixes_service_numbers_and_one_number_in_three_languages() -> None:
    def told(language: str, **own: Any) -> dict[str, Any]:
        return {"type": "Phone", "prefixNumber": "+358", "number": "447000000", "language": language, **own}

    numbers = [told("sv", additionalInformation="Råd"), told("fi", additionalInformation="Neuvoja"), told("en")]
    numbers += [
        told("fi", prefixNumber=None, number="116117", isFinnishServiceNumber=True),
        told("fi", prefixNumber="+46", number="8123"),
    ]
    ways = read_11(service(serviceChannels=linked(1)), channel("Phone", phoneNumbers=numbers)).service.channels
    assert [(way.value, way.dial) for way in ways] == [
        ("+46 8123", "+468123"),
        ("0447000000", "+358447000000"),
        ("116117", "116117"),
    ]
    assert ways[1].note == {"fi": "Neuvoja", "sv": "Råd"}
    assert ways[1].languages == ("en", "fi", "sv")
    assert ways[2].languages == ("fi",)


def test_14_street_and_names_are_picked_by_language_not_by_place() -> None:
    entry = read_11(fixture("ptv11"))
    door = next(way for way in entry.service.channels if way.place and way.place.municipality == "491")
    assert door.value == "Purokatu 2 B, 00999 SUVANTO"
    assert door.place is not None
    assert door.place.street["sv"] == "Bäckgatan 2 B"
    assert door.name == {"fi": "Perhepesä"}


def test_15_addresses_on_the_web_are_mended_or_left_out() -> None:
    reading = read("ptv11", [fixture("ptv11")])
    webs = {way.value for way in reading.entries[0].service.channels if way.kind is ChannelKind.WEB}
    assert webs == {"https://perhetalo.suvanto.example", "https://www.suvanto.example/esite"}
    assert ["leads nowhere" in remark.reason for remark in reading.remarks] == [True]


def test_16_texts_that_are_missing_come_from_the_general_description() -> None:
    read_service = read_11(fixture("ptv11")).service
    assert read_service.summary == {
        "fi": "Apua arjen pulmiin.",
        "sv": "Hjälp i vardagen.",
        "en": "Help with everyday life.",
    }
    assert read_service.description["en"] == "We talk about everyday life."
    assert read_service.conditions["sv"] == "Familj med barn."
    assert read_service.kind_of == "33333333-0000-4000-8000-000000000001"


def test_17_services_of_the_whole_country_are_asked_for_and_belong_to_everybody() -> None:
    path, params = services_of_municipality("491")
    assert path.endswith("/491")
    assert params["includeWholeCountry"] == "true"
    home, aland = Area(county="12", municipalities=("491",)), Area(county="91", municipalities=("478",))
    assert read_11(service(areaType="Nationwide")).service.area.includes(home)
    but = read_11(service(areaType="NationwideExceptAlandIslands")).service.area
    assert (but.includes(home), but.includes(aland)) == (True, False)


@pytest.mark.parametrize("version", ["ptv11", "ptv12"])
def test_18_the_order_of_lists_is_no_change(version: str) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, list):
            return [turned(item) for item in reversed(value)]
        return {key: turned(item) for key, item in value.items()} if isinstance(value, dict) else value

    entry, other = read(version, [fixture(version)]).entries[0], read(version, [turned(parsed(version))]).entries[0]
    assert entry.digest == other.digest
    assert entry.service.next_step == other.service.next_step


def test_18_a_new_telephone_number_is_a_change_and_a_new_time_of_change_is_none() -> None:
    before = read("ptv11", [fixture("ptv11")]).entries[0]
    later = read("ptv11", [fixture("ptv11").replace(b"2026-04-22T09", b"2026-05-22T09")]).entries[0]
    other = read("ptv11", [fixture("ptv11").replace(b"0001234567", b"0001234568")]).entries[0]
    assert before.digest == later.digest != other.digest
    assert before.modified != later.modified


def test_20_code_lists_in_windows_1252_and_with_marks_are_read() -> None:
    written = 'sourcecode;sourcename\n"\'005\'";"Alajärvi"\n'
    for body in (written.encode("windows-1252"), written.encode("utf-8-sig"), written.encode("utf-16")):
        assert by_column(table(body)) == [{"sourcecode": "'005'", "sourcename": "Alajärvi"}]
    asked = "name_fi;organisation;municipalities\nKerho;Kunta;'005'\n".encode("windows-1252")
    assert read("csv", [asked]).entries[0].service.area.municipalities == ("005",)


def test_21_numbers_and_hours_inside_texts_are_not_contacts() -> None:
    shown = {way.value for way in read_11(fixture("ptv11")).service.channels}
    assert not any("999 999" in value for value in shown)


def test_22_markdown_becomes_plain_text() -> None:
    described = read_12(fixture("ptv12")).service
    assert described.description["fi"] == (
        "Mistä on kyse\n\nKeskustelemme arjesta (https://suvanto.example/arki_1).\n\n• uni\n• kiukku_ja * muu [x]"
    )
    assert described.instructions["fi"] == "Soita ensin."


def test_23_the_shapes_of_writing_are_read_too() -> None:
    """What is sent to the catalogue calls addresses abroad and mailboxes by other names than what comes from it."""
    address = {"type": "Visiting", "foreignAddress": [{"language": "en", "value": "1 Street, Tallinn"}]}
    street = {
        "streetAddress": {"street": [{"language": "fi", "value": "Katu"}], "municipality": "491", "postalCode": "00999"}
    }
    told = channel(
        "ServiceLocation", addresses=[address, street], supportEmails=[{"language": "fi", "value": "a@b.example"}]
    )
    ways = read_11(service(serviceChannels=linked(1)), told).service.channels
    assert {way.value for way in ways} == {"1 Street, Tallinn", "Katu, 00999", "a@b.example"}
    assert {way.place.municipality for way in ways if way.place} == {"491"}


def test_what_a_call_costs_is_told_apart_from_what_the_service_costs() -> None:
    read_service = read_11(fixture("ptv11")).service
    assert read_service.cost is Cost.FREE
    queue = next(way for way in read_service.channels if way.dial == "000116")
    assert (queue.cost, queue.charge) == (Cost.DEPENDS, {"fi": "Jonotus on maksuton."})


def test_an_area_that_is_limited_to_nothing_is_told_to_its_keeper() -> None:
    reading = read("ptv11", [service(areaType="LimitedType", areas=[])])
    assert reading.entries[0].service.area.nationwide
    assert ["does not tell to what" in remark.reason for remark in reading.remarks] == [True]


def test_lists_of_ids_and_collections_are_no_problems() -> None:
    listed = [{"id": "a", "name": "A", "modified": "2026-01-01T00:00:00"}, {"id": "b", "serviceCollectionNames": []}]
    assert read("ptv11", [{"pageNumber": 1, "pageCount": 1, "itemList": listed}]).problems == ()
    assert len(read("ptv11", [{"id": "c", "something": 1}]).problems) == 1


def test_a_channel_that_is_not_among_the_documents_is_a_remark_in_every_version() -> None:
    connection = {"serviceContentId": f"{SERVICE}1", "channelContentId": f"{CHANNEL}9"}
    newer = {"contentId": f"{SERVICE}1", "organizationContentId": "o", "serviceType": "Service",
             "languageVersions": {"fi": {"name": "Kerho"}}}  # fmt: skip
    readings = (read("ptv11", [service(serviceChannels=linked(9))]), read("ptv12", [newer, connection]))
    for reading in readings:
        assert [remark.reason for remark in reading.remarks] == [f"its channel {CHANNEL}9 is not among the documents"]
        assert reading.entries[0].service.channels == ()


@pytest.mark.parametrize("form", ["ptv11", "ptv12", "hsds"])
def test_what_has_no_id_is_told_by_its_place(form: str) -> None:
    named = Document("osa.json", b'[{"strange": 1}, {"strange": 2}]')
    problems = read(form, [named, {"strange": 3}, [{"strange": 4}]]).problems
    assert [one.source_id for one in problems] == ["osa.json, item 1", "osa.json, item 2", "item 1", "item 2"]
