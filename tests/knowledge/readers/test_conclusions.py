"""What readers conclude: hours of seasons, the next step, the organiser, and the small parts they share."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from knowledge.municipalities import county_names, county_of, members_of, municipality_code, municipality_names
from knowledge.readers.contacts import email, phone, web
from knowledge.readers.coordinates import to_wgs84
from knowledge.readers.derive import kind, organiser
from knowledge.readers.holidays_of_year import holiday
from knowledge.readers.markdown import plain
from knowledge.service import Area, Kind, Means, Organiser, StepKind
from tests.knowledge.readers.parts import channel, linked, read_11, service

PHONE = [{"number": "0001", "language": "fi"}]
STREET = {"street": [{"language": "fi", "value": "Katu"}], "postalCode": "00999"}


def week(*days: str, opens: str = "08:00:00", closes: str = "16:00:00", **own: Any) -> dict[str, Any]:
    rows = [{"dayFrom": day, "dayTo": "", "from": opens, "to": closes} for day in days]
    return {"serviceHourType": "DaysOfTheWeek", "openingHour": rows, **own}


def test_seasons_reservations_and_closed_summers_are_kept() -> None:
    always = week("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", validForNow=True)
    dates = {"validFrom": "2026-06-01T00:00:00", "validTo": "2026-08-31T00:00:00"}
    summer = week("Monday", opens="10:00:00", closes="12:00:00", validForNow=False, **dates)
    july = week(validFrom="2026-06-30T21:00:00Z", validTo="2026-07-31T00:00:00", isClosed=True)
    told = channel("ServiceLocation", addresses=[{"streetAddress": STREET}], serviceHours=[summer, july, always])
    hours = read_11(service(serviceChannels=linked(1)), told).service.channels[0].hours
    assert hours is not None
    assert hours.on(date(2026, 5, 25)) == ((time(8), time(16)),)
    assert hours.on(date(2026, 6, 1)) == ((time(10), time(12)),)
    assert hours.on(date(2026, 6, 2)) == ()
    assert hours.on(date(2026, 7, 1)) == ()


def test_hours_by_appointment_are_not_unknown() -> None:
    booked = channel("Phone", phoneNumbers=PHONE, serviceHours=[week(isReservation=True)])
    hours = read_11(service(serviceChannels=linked(1)), booked).service.channels[0].hours
    assert hours is not None
    assert hours.by_appointment


def test_hours_that_nobody_told_are_unknown_and_not_closed() -> None:
    told = channel("Phone", phoneNumbers=PHONE, serviceHours=[week()])
    assert read_11(service(serviceChannels=linked(1)), told).service.channels[0].hours is None


@pytest.mark.parametrize(
    ("kind_of_channel", "own", "step"),
    [
        ("Phone", {"phoneNumbers": PHONE}, StepKind.CALL),
        ("Phone", {"phoneNumbers": [{**PHONE[0], "additionalInformation": "Ajanvaraus"}]}, StepKind.BOOK),
        ("EChannel", {"webPages": [{"url": "https://a.example", "language": "fi"}]}, StepKind.APPLY),
        ("WebPage", {"webPages": [{"url": "https://a.example", "language": "fi"}]}, StepKind.READ),
        ("ServiceLocation", {"addresses": [{"streetAddress": STREET}]}, StepKind.COME),
        ("PrintableForm", {"channelUrls": [{"value": "https://a.example/l.pdf", "language": "fi"}]}, StepKind.APPLY),
        ("Phone", {}, StepKind.ASK_FOR_YOU),
    ],
)
def test_the_next_step_follows_from_the_ways_in(kind_of_channel: str, own: dict[str, Any], step: StepKind) -> None:
    assert read_11(service(serviceChannels=linked(1)), channel(kind_of_channel, **own)).service.next_step.kind is step


def test_the_organiser_and_the_kind_of_help_follow_from_names_types_and_classes() -> None:
    told = {
        "Suvantomaan hyvinvointialue": Organiser.COUNTY,
        "Suvannon kaupunki": Organiser.MUNICIPALITY,
        "Kansaneläkelaitos": Organiser.KELA,
        "Kuulaan tuki ry": Organiser.NGO,
        "Suvannon seurakunta": Organiser.PARISH,
        "Poliisi": Organiser.POLICE,
        "Palvelu Oy": Organiser.COMPANY,
        "Oikeusrekisterikeskus": Organiser.STATE,
        "Ryhmä": Organiser.OTHER,
    }
    assert {name: organiser([name]) for name in told} == told
    assert organiser(["Ryhmä"], "State") is Organiser.STATE
    assert kind({"fi": "Vertaistukiryhmä"}, ["P5.2"]) is Kind.PEER_SUPPORT
    assert (kind({}, ["P5.2"]), kind({}, ["P5", "P5.17"]), kind({}, [])) == (Kind.CARE, Kind.ADVICE, Kind.SUPPORT)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("hhttps://a.fi/x", "https://a.fi/x"),
        ("https://  www.a.fi", "https://www.a.fi"),
        ("www.a.fi", "https://www.a.fi"),
        ("http//a.fi", "http://a.fi"),
        ("http:/a.fi", "http://a.fi"),
        ("https://https://a.fi", "https://a.fi"),
        ("http://", None),
        ("javascript:alert(1)", None),
        ("ei ole", None),
        ("ftp://a.fi", None),
        ("https://ääkkönen.fi/ä", "https://ääkkönen.fi/ä"),
    ],
)
def test_slips_in_addresses_on_the_web(written: str, mended: str | None) -> None:
    assert web(written) == mended


def test_numbers_and_mailboxes_that_cannot_be_used_are_none() -> None:
    assert phone("ei ole", "+358") is None
    assert phone(None) is None
    assert email("mailto:a@b.fi") == "a@b.fi"
    assert email("a at b.fi") is None


def test_points_outside_finland_are_not_shown() -> None:
    found = to_wgs84(6672000, 385000)
    assert found == (pytest.approx(60.1687, abs=0.0005), pytest.approx(24.9275, abs=0.0005))
    assert to_wgs84(60.17, 24.94) is None
    assert to_wgs84(None, 385000) is None
    # on the middle line of the projection the easting says nothing of the longitude
    middle = to_wgs84(7000000, 500000)
    assert middle is not None
    assert middle[1] == 27.0


def test_holidays_are_on_their_days() -> None:
    assert holiday("GoodFriday", 2026) == date(2026, 4, 3)
    assert holiday("MidsummerEve", 2026) == date(2026, 6, 19)
    assert holiday("AllSaintsDay", 2026) == date(2026, 10, 31)
    assert holiday("AscensionDay", 2027) == date(2027, 5, 6)
    assert holiday("SomeDay", 2026) is None


def test_marks_of_markdown_go_and_stray_ones_stay() -> None:
    assert plain("# A\n**b** _c_ [d](https://e.fi) a_b_c 2 * 3 [x] \\_") == "A\nb c d (https://e.fi) a_b_c 2 * 3 [x] _"


def test_municipalities_know_their_counties() -> None:
    assert municipality_code("mikkeli") == municipality_code("S:t Michel") == "491"
    assert county_of("491") == "12"
    assert "491" in members_of("12")
    assert municipality_names("091") == {"fi": "Helsinki", "sv": "Helsingfors"}
    assert county_names("12")["sv"] == "Södra Savolax välfärdsområde"
    assert (municipality_code("Atlantis"), county_of("999"), members_of("99"), municipality_names("999")) == (
        None,
        None,
        (),
        {},
    )


def test_an_address_by_post_is_no_door_to_come_to() -> None:
    posted = channel(
        "ServiceLocation",
        addresses=[{"type": "Postal", "streetAddress": STREET}],
    )
    found = read_11(service(serviceChannels=linked(1)), posted).service
    assert found.channels[0].means is Means.POST
    assert found.next_step.kind is StepKind.ASK_FOR_YOU


def test_a_service_of_two_counties_is_for_both() -> None:
    area = Area(county="12", more_counties=("13",))
    assert area.includes(Area(county="13"))
    assert not area.includes(Area(county="14"))


def test_an_exception_alone_says_nothing_of_ordinary_days() -> None:
    christmas = {"serviceHourType": "Exceptional", "validFrom": "2026-12-24T00:00:00", "isClosed": True}

    def told(*hours: dict[str, Any]) -> bool:
        line = channel("Phone", phoneNumbers=PHONE, serviceHours=list(hours))
        found = read_11(service(serviceChannels=linked(1)), line).service.channels[0].hours
        assert found is not None
        return found.week_known

    assert not told(christmas)
    assert told(christmas, week("Monday"))
    assert told(week(isClosed=True))
    assert told(week(isAlwaysOpen=True))
