"""A calendar file is what the standards say, is read alike by others, and gives nothing away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.calendar.rules import LONGEST_WORDS, Entry, Method
from bot.calendar.writing import calendar_file
from tests.calendar.readers import HELSINKI, as_icalendar_reads, as_vobject_reads, entry, lines, values

TOLD = entry(
    place="Perhekeskus Kaisla, Koulukatu 1", description="Ota mukaan neuvolakortti", link="https://video.example/x"
)
#: Words that would break out of their line if they could.
HOSTILE = (
    "Koulukatu 1, 2. krs; ovi B",
    "yksi\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:muu",
    "yksi\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
    "yksi\rBEGIN:VALARM\rEND:VALARM",
    "ääni\x0bBEGIN:VEVENT\x0cX\x85Y\u2028METHOD:CANCEL\u2029Z",
    "takaperin \\n \\, \\; \\\\ loppu\\",
    "👩‍👩‍👧‍👦" * 30,
    "ä" * 37 + "€" * 40,
    "\x00\x07\x1b[31m\x7f",
    'X;TZID="a":b,^n^\'',
    " alku ja loppu ",
    "\ud800 puolikas",
    "pitkä " * 900,
)


def written(
    *entries: Entry, method: Method = "REQUEST", language: str = "fi", hides: bool = False, by: str = ""
) -> bytes:
    return calendar_file(entries, method=method, language=language, hides_place=hides, organisation=by)


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "PUBLISH"])
def test_a_file_is_read_alike_by_two_libraries(method: Method) -> None:
    file = written(TOLD, entry("b2", 3, datetime(2027, 7, 1, 9, 0), cancelled=True), method=method)
    first, second = as_icalendar_reads(file)
    assert as_vobject_reads(file) == [first, second]
    assert (first.uid, first.sequence, first.begins) == ("a1", 0, datetime(2027, 1, 12, 12, 30, tzinfo=UTC))
    assert first.ends - first.begins == timedelta(hours=1)
    assert (first.place, first.words) == (TOLD.place, "Ota mukaan neuvolakortti\nhttps://video.example/x")
    assert first.status == ("CANCELLED" if method == "CANCEL" else "CONFIRMED")
    assert (second.status, second.begins) == ("CANCELLED", datetime(2027, 7, 1, 6, 0, tzinfo=UTC))
    assert values(file, "METHOD") == [method]


def test_a_file_has_what_the_standards_ask_for() -> None:
    file = written(TOLD)
    for name in ("VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "SEQUENCE", "ORGANIZER", "CLASS", "TZID"):
        assert values(file, name), name
    begun = [line for line in lines(file) if line.startswith("BEGIN:")]
    assert begun == [
        f"BEGIN:{part}" for part in ("VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT")
    ]  # nothing rings
    assert f"DTSTART;TZID={HELSINKI}:20270112T143000" in lines(file)


@pytest.mark.parametrize(("language", "title"), [("fi", "Tapaaminen"), ("sv", "Möte"), ("en", "Meeting")])
def test_the_title_is_neutral_in_every_language(language: str, title: str) -> None:
    assert [seen.summary for seen in as_icalendar_reads(written(TOLD, language=language))] == [title]


def test_where_places_are_hidden_nothing_tells_what_where_or_with_whom() -> None:
    file = written(TOLD, hides=True, by="Suvantomaan hyvinvointialue")
    (seen,) = as_icalendar_reads(file)
    assert (seen.place, seen.words, seen.summary, seen.private) == ("", "", "Tapaaminen", "PRIVATE")
    said = file.decode().lower()
    for word in ("kaisla", "koulukatu", "neuvola", "video", "suvanto", "koppi", "telegram", "hyvinvointi", "perhe"):
        assert word not in said
    assert not set(names(file)) & {"LOCATION", "DESCRIPTION", "URL", "ATTENDEE", "CONTACT", "COMMENT"}


def test_the_organisation_stands_there_only_where_places_do_and_no_mail_can_be_answered() -> None:
    shown = Calendar.from_ical(written(TOLD, by='Suvanto; "maan" alue,\nsote')).walk("VEVENT")[0]["organizer"]
    assert shown.params["CN"] == "Suvanto; 'maan' alue, sote"
    assert str(shown).endswith(".invalid")


def names(file: bytes) -> list[str]:
    return [line.partition(":")[0].partition(";")[0] for line in lines(file)]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_break_out_of_their_line(words: str) -> None:
    calm, file = written(TOLD), written(entry(place=words, description=words, link="https://x.example/" + words))
    assert names(file) == names(calm)
    (first,), (second,) = as_icalendar_reads(file), as_vobject_reads(file)
    assert first == second
    assert len(first.place) <= LONGEST_WORDS


@given(st.text(max_size=300), st.text(max_size=300))
@example("\\N", "\\n")
def test_whatever_is_said_is_read_as_it_was_meant(place: str, description: str) -> None:
    file = written(entry(place="X" + place, description="X" + description, link="https://x.example/"))
    assert names(file) == names(written(TOLD))
    (seen,) = as_icalendar_reads(file)
    plain = "".join(one for one in place.replace("\\", "/") if one.isprintable())
    assert [one for one in seen.place[1:] if one.isprintable()] == list(plain)


def test_the_second_of_two_equal_times_is_told_in_utc() -> None:
    """31 October 2027: 3.30 comes twice; a file's local time means the first."""
    first, second = (entry(begins=datetime(2027, 10, 31, 3, 30), fold=fold, minutes=30) for fold in (0, 1))
    assert [seen.begins.hour for file in (written(first), written(second)) for seen in as_vobject_reads(file)] == [0, 1]
    assert values(written(second), "DTSTART")[-1] == "20271031T013000Z"
    assert "BEGIN:VTIMEZONE" not in lines(written(second))


@pytest.mark.parametrize("wall", [datetime(2027, 3, 28, 2, 30), datetime(2027, 10, 31, 2, 30)])
def test_a_time_over_a_change_of_clocks_keeps_its_length(wall: datetime) -> None:
    (seen,) = as_vobject_reads(written(entry(begins=wall, minutes=90)))
    assert seen.ends - seen.begins == timedelta(minutes=90)
    assert seen.begins == entry(begins=wall).begins_at


def test_a_file_of_nothing_is_a_calendar_all_the_same() -> None:
    file = written(method="PUBLISH")
    assert as_icalendar_reads(file) == as_vobject_reads(file) == []
    assert values(file, "REFRESH-INTERVAL") == ["PT6H"]


def test_a_file_says_the_same_each_time_until_something_changes() -> None:
    assert written(TOLD, method="PUBLISH") == written(TOLD, method="PUBLISH")
