"""``/tietoni``: whoever keeps an entry of the contact list changes it, and every desk shows the change; nobody else can."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.directory import service as directory
from bot.directory.live import LiveDirectory
from bot.directory.loaded import load
from bot.directory.tables import DirectoryAbsence, DirectoryEdit
from bot.errors import HelpdeskError
from bot.gaps.rules import sign
from bot.organisations import service as organisations
from bot.people.tables import Person
from bot.upkeep.tables import UpkeepTask
from handlers.professional.upkeep.page import FIELDS
from handlers.professional.upkeep.table import ACTIONS
from tests.handlers.chats import Chat, House, demonstration

WHO, ROW = "kuraattori_ranta", "poissaolot"
#: Field → what is typed, and what the card of another desk then has.
CHANGED = {
    "name": ("Tuulikki Uusinimi", "Tuulikki Uusinimi"),
    "role": ("vastaava koulukuraattori", "vastaava koulukuraattori"),
    "direct_line": ("000 987 654", "000 987 654"),
    "consultation_hours": ("ma–to 7.15–8.45", "7.15–8.45"),
    "substitute": ("-", ""),
    "words": ("lintsauspuhelin", ""),
}


@pytest.fixture
def own(house: House) -> Chat:
    """The professional who an expert of the list is."""
    chat = house.worker("Tuulikki", "kuraattori", role="professional")
    with house.database.transaction() as session:
        directory.link(session, entry_id=WHO, person_id=chat.person_id)
    return chat


def _rows(house: House) -> int:
    with house.database.transaction() as session:
        return sum(len(list(session.scalars(select(one)))) for one in (DirectoryEdit, DirectoryAbsence, UpkeepTask))


async def _another_desk(house: House) -> House:
    """A second desk on the same database, which has just looked whether the list has changed."""
    live = LiveDirectory(load(), house.database)
    assert await live.refresh(house.now)
    return House(house.database, house.catalogue, house.settings, house.now, live.current)


@pytest.mark.anyio
@pytest.mark.parametrize("field", CHANGED)
async def test_a_field_is_picked_typed_shown_back_and_kept_after_a_button_only(
    house: House, own: Chat, field: str
) -> None:
    assert demonstration().data.expert[WHO].name in own.command("tietoni")
    own.presses("mine-entry")
    own.presses("mine-field", field, sign(WHO))
    typed, seen = CHANGED[field]
    assert typed.strip("-") in own.says(typed).replace("klo ", "")
    assert _rows(house) == 0
    own.presses("mine-save")
    assert _rows(house) == 1
    with pytest.raises(HelpdeskError):
        own.presses("mine-save", 1)
    other = (await _another_desk(house)).worker("Sanna", "opettaja", role="professional")
    assert seen in other.presses("whom-expert", sign(WHO))
    if field == "words":
        assert demonstration().data.expert[WHO].direct_line in other.command("kenelta", "lintsauspuhelin")


@pytest.mark.anyio
async def test_away_shows_the_substitute_on_another_desk_until_it_is_taken_back(house: House, own: Chat) -> None:
    today, instead = house.now.date(), demonstration().data.expert["koulupsykologi"]
    own.presses("mine-field", "away", sign(WHO))
    own.says(f"{today.day}.{today.month}.–{today.day + 3}.{today.month}. {instead.name}")
    own.presses("mine-save")
    other = (await _another_desk(house)).worker("Sanna", "opettaja", role="professional")
    card = other.presses("whom-expert", sign(WHO))
    assert instead.direct_line in card
    assert demonstration().data.expert[WHO].direct_line not in card
    own.presses("mine-back")
    other = (await _another_desk(house)).worker("Sanna", "opettaja", role="professional")
    assert demonstration().data.expert[WHO].direct_line in other.presses("whom-expert", sign(WHO))


def test_what_does_not_fit_is_refused_and_may_be_written_again(house: House, own: Chat) -> None:
    for field, wrong, right in (
        ("direct_line", "soita", "000 987 654"), ("consultation_hours", "aamulla", "ti 9–10"),
        ("away", "ensi viikolla", "24.12."), ("words", "x" * 60, "poissaolot"),
        ("substitute", "Nobody Likethat", demonstration().data.expert["koulupsykologi"].name),
    ):  # fmt: skip
        own.presses("mine-field", field, sign(WHO))
        with pytest.raises(HelpdeskError):
            own.says(wrong)
        own.says(right)
        assert "mine-save" in own.actions()


def test_a_situation_is_changed_by_whoever_keeps_it(house: House) -> None:
    kaisa = house.worker("Kaisa", "koordinaattori", role="coordinator")
    name = demonstration().data.situation[ROW].name["fi"]
    assert f"[{name}]" in kaisa.command("tietoni", name)
    for field, typed in (
        ("name", "Koulupoissaolot nyt"), ("words", "lintsaa, pinnaa"), ("wait", "20"), ("then", "Soita rehtorille"),
        ("first", demonstration().data.expert["kuraattori_keskusta"].name), ("owner", "Kaisa"),
    ):  # fmt: skip
        kaisa.presses("mine-field", field, sign(ROW))
        kaisa.says(typed)
        page = kaisa.presses("mine-save")
        assert typed.split(",")[0] in page


def test_a_word_of_danger_brings_the_card_and_is_no_value(house: House, own: Chat) -> None:
    own.presses("mine-field", "words", sign(WHO))
    assert "112" in own.says("isä hakkaa lasta")
    assert _rows(house) == 0


def test_nobody_else_sees_or_changes_anything(house: House, own: Chat) -> None:
    stranger, family = house.worker("Pekka", "opettaja", role="professional"), house.chat()
    own.presses("mine-field", "name", sign(WHO))
    own.says("Tuulikki Uusinimi")
    with house.database.transaction() as session:
        session.get_one(Person, own.person_id).role = "family"
    for chat in (stranger, family, own):
        for action in ACTIONS:
            for ids in ((sign(WHO),), ("name", sign(WHO)), (1, sign(WHO)), (1,)):
                if chat is stranger and action in ("mine", "upkeep-wish"):
                    continue
                with pytest.raises(HelpdeskError):
                    chat.presses(action, *ids)
    assert _rows(house) == 0
    assert stranger.command("tietoni", "Sarvela") == stranger.command("tietoni", "Olematon")
    with pytest.raises(HelpdeskError):
        family.command("tietoni")


def test_a_report_of_the_unverified_is_refused_alike_for_what_is_there_and_what_is_not(house: House) -> None:
    family, reader = house.chat(), house.worker("Sanna", "opettaja", role="professional")
    keys = set()
    for kind, word in (("expert", sign(WHO)), ("expert", "0" * 10), ("situation", sign(ROW)), ("situation", sign(WHO))):
        with pytest.raises(HelpdeskError) as refused:
            family.presses("report", "number", kind, word)
        keys.add(refused.value.key)
    assert keys == {"upkeep-gone"}
    assert _rows(house) == 0
    reader.presses("whom-row", sign(ROW))
    reader.presses("report")
    assert _rows(house) == 1


def test_a_wish_is_shown_back_without_identifiers(house: House) -> None:
    reader = house.worker("Sanna", "opettaja", role="professional")
    kaisa = house.worker("Kaisa", "koordinaattori", role="coordinator")
    assert "upkeep-wish" in _finds_nobody(reader)
    reader.presses("upkeep-wish")
    shown = reader.says("Kuka auttaa perhettä 131052-308T, soita 040 123 4567")
    assert "131052" not in shown
    assert "123 4567" not in shown
    reader.presses("typed-send")
    assert "Kuka auttaa" in kaisa.post()[-1]
    assert "Kuka auttaa" in kaisa.command("tietoni")
    assert "Kuka auttaa" in kaisa.presses("upkeep-task")
    kaisa.presses("upkeep-answer")
    assert len(reader.post()) == 1


def _finds_nobody(reader: Chat) -> set[str]:
    reader.command("kenelta", "qwertyzxcv")
    return reader.actions()


def test_every_field_of_the_page_can_be_asked_for(house: House) -> None:
    kaisa = house.worker("Kaisa", "koordinaattori", role="coordinator")
    for kind, entry_id in (("expert", WHO), ("situation", ROW)):
        kaisa.presses("mine-entry", sign(entry_id))
        offered = [button.ids[0] for button in kaisa.buttons() if button.action == "mine-field"]
        assert offered == [*FIELDS[kind], "owner"]
        for field in offered:
            kaisa.presses("mine-field", field, sign(entry_id))
            assert "mine-entry" in kaisa.actions()


def test_coordinators_see_what_nobody_keeps_and_find_any_row(house: House) -> None:
    kaisa = house.worker("Kaisa", "koordinaattori", role="coordinator")
    assert "mine-entry" not in kaisa.actions()
    house.later(days=211)
    kaisa.command("tietoni")
    assert {"mine", "mine-entry"} <= kaisa.actions()
    kaisa.presses("mine", 1)
    assert "mine-entry" in kaisa.actions()
    kaisa.command("tietoni", "e")
    assert len([one for one in kaisa.buttons() if one.action == "mine-entry"]) == 6
    assert "mine-entry" not in house.worker("Sanna", "opettaja", role="professional").actions()


def test_a_lead_looks_after_the_rows_of_their_own_organisation_and_hands_one_over(house: House) -> None:
    lead, outi = house.worker("Liisa", "johtaja", role="professional"), house.worker("Outi", role="professional")
    slug = demonstration().data.expert["etsiva"].organisation
    with house.database.transaction() as session:
        at = organisations.put_organisation(session, slug=slug, name={"fi": "K"}, sector="municipality").id
        for chat, leads in ((lead, True), (outi, False)):
            organisations.place(
                session, person_id=chat.person_id, organisation_id=at, unit_id=None, leads=leads, now=house.now
            )  # fmt: skip
    assert "etsiv" in lead.command("tietoni", demonstration().data.expert["etsiva"].name).casefold()
    with pytest.raises(HelpdeskError):
        lead.presses("mine-entry", sign(WHO))
    with pytest.raises(HelpdeskError):
        outi.presses("mine-entry", sign("etsiva"))
    lead.presses("mine-field", "owner", sign("etsiva"))
    lead.says("Outi")
    assert "Outi" in lead.presses("mine-save")
    assert "mine-field" not in outi.command("tietoni")
    outi.presses("mine-entry")
    assert "owner" not in [button.ids[0] for button in outi.buttons() if button.action == "mine-field"]
