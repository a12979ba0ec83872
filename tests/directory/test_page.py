"""The sheet of the contact list: one page however long the list is, and the same rows as the cards of that day."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from bot.directory.loaded import LoadedDirectory
from bot.directory.page import SIZES, Place, page
from bot.i18n.translator import LANGUAGES
from knowledge.directory.answerer import Absence
from tests.browser import chromium, screenshot
from tests.handlers.chats import demonstration

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def titles(written: str) -> list[str]:
    """The names of the rows on a sheet."""
    return [unescape(one).removesuffix(" *") for one in re.findall("<b>(.*?)</b>", written)]


def longer(times: int) -> LoadedDirectory:
    """The demonstration's situations so many times."""
    data = demonstration().data
    rows = tuple(one.model_copy(update={"id": f"{one.id}_{n}"}) for n in range(times) for one in data.situations)
    return LoadedDirectory(data.model_copy(update={"situations": rows}), found_in=demonstration().found_in)


def only(count: int) -> LoadedDirectory:
    """The first situations of the demonstration."""
    rows = demonstration().data.situations[:count]
    return LoadedDirectory(
        demonstration().data.model_copy(update={"situations": rows}), found_in=demonstration().found_in
    )


def test_every_list_is_one_sheet_and_the_sheet_says_what_it_lacks() -> None:
    lists = {"short": only(9), "whole": demonstration(), "long": longer(3)}
    with chromium() as browser:
        tab = browser.new_page(viewport={"width": 734, "height": 1062})
        for name, loaded in lists.items():
            for language in LANGUAGES:
                written = page(loaded, Place(), language, NOW)
                tab.set_content(written)
                tab.emulate_media(media="print")
                screenshot(tab, f"directory-page-{name}-{language}")
                sheets = re.findall(rb"/Type\s*/Page\b(?!s)", tab.pdf(prefer_css_page_size=True))
                assert len(sheets) == 1, (name, language)
                assert tab.evaluate("document.querySelector('main').scrollWidth <= document.body.clientWidth + 1")
        tab.close()


def test_the_sheet_has_the_cards_of_the_day() -> None:
    data = demonstration().data
    first = data.expert["kuraattori_ranta"]
    away = Absence(first.id, NOW.date(), NOW.date())
    loaded = LoadedDirectory(data, absences=[away], found_in=demonstration().found_in)
    written = page(loaded, Place(data.unit["rantakoulu"], "kuulas"), "fi", NOW)
    assert first.direct_line not in written
    assert data.expert["kuraattori_keskusta"].direct_line in written
    assert f"sijaistaa: {first.name}" in written
    tomorrow = page(loaded, Place(data.unit["rantakoulu"], "kuulas"), "fi", NOW + timedelta(days=1))
    assert first.direct_line in tomorrow
    assert "24.11.2026" in written
    assert "Vain ammattilaisille" in written


def test_rows_of_other_units_and_towns_are_not_on_it() -> None:
    data = demonstration().data
    theirs = {"poissaolot": {"units": ("keskuskoulu",)}, "velat": {"areas": ("muualla",)}}
    rows = tuple(one.model_copy(update=theirs.get(one.id, {})) for one in data.situations)
    changed = data.model_copy(update={"situations": rows})
    loaded = LoadedDirectory(changed, found_in=demonstration().found_in)
    places = (Place(data.unit[one], "kuulas") for one in ("rantakoulu", "keskuskoulu"))
    own, other = (titles(page(loaded, place, "fi", NOW)) for place in places)
    absent = data.situation["poissaolot"].name["fi"]
    assert (absent in own, absent in other) == (False, True)
    assert data.situation["velat"].name["fi"] not in own
    at = {one.id for one in data.experts if one.unit == "rantakoulu"}
    theirs_first = [row.name["fi"] for row in rows if {row.first, row.next} & at and row.id != "poissaolot"]
    assert own[: len(theirs_first)] == theirs_first


@pytest.mark.parametrize("times", [1, 3])
def test_what_is_missing_is_counted(times: int) -> None:
    loaded = longer(times)
    written = page(loaded, Place(), "fi", NOW)
    shown, whole = len(titles(written)), len(loaded.data.situations)
    said = re.search(r"(\d+) riviä ei mahtunut", written)
    assert whole - shown == (int(said[1]) if said else 0)
    assert shown >= 35
    assert f"--size: {SIZES[-1]}pt" in written


def test_names_are_never_markup() -> None:
    data = demonstration().data
    people = tuple(one.model_copy(update={"name": "<script>x</script>"}) for one in data.experts)
    loaded = LoadedDirectory(data.model_copy(update={"experts": people}), found_in=demonstration().found_in)
    assert "<script" not in page(loaded, Place(), "fi", NOW)
