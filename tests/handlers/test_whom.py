"""Whom a professional asks: three taps, a free sentence, who is on site; and that nobody else gets a line."""

from __future__ import annotations

from base64 import b64decode
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.directory import paper
from bot.directory.loaded import LoadedDirectory
from bot.directory.page import Place
from bot.directory.rules import sign
from bot.errors import HelpdeskError
from bot.gateway.render import Renderer
from bot.i18n.translator import the_translator
from bot.organisations import service as organisations
from bot.outbox.tables import OutgoingKind, OutgoingMessage, OutgoingStatus
from bot.people.tables import Person
from bot.staff import service as staff
from handlers.actions import format_data
from knowledge.directory.answerer import Absence
from knowledge.directory.themes import THEMES
from tests.handlers.chats import Chat, House, demonstration
from tests.walks.words import NOW

_SENTENCE = {
    "fi": "oppilas lintsaa tunneilta", "sv": "eleven skolkar från lektionerna", "en": "pupil is skipping lessons",
}  # fmt: skip
_HELSINKI = ZoneInfo("Europe/Helsinki")


def line_of(expert_id: str) -> str:
    """The direct line of somebody of the demonstration."""
    return demonstration().data.expert[expert_id].direct_line


@pytest.fixture(params=["fi", "sv", "en"])
def professional(house: House, request: pytest.FixtureRequest) -> Chat:
    """A professional, once in each language."""
    return house.worker("Sanna", "opettaja", request.param, role="professional")


def away(house: House, *absences: Absence) -> None:
    """Somebody of the list is away."""
    house.directory = LoadedDirectory(demonstration().data, absences=absences, found_in=demonstration().found_in)


def at(house: House, day: date, hour: int, minute: int = 0) -> None:
    """Make it this wall-clock time in Helsinki."""
    house.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=_HELSINKI)


def test_three_taps_lead_to_the_line(professional: Chat) -> None:
    professional.command("whom")
    professional.presses("whom-theme", "school")
    professional.presses("whom-row", professional.buttons()[0].ids[0])
    card = professional.shown(professional.reply.letters[0])
    assert line_of("kuraattori_ranta") in card
    assert line_of("koulupsykologi") in card


def test_every_situation_is_three_taps_away(professional: Chat) -> None:
    for theme, ids in THEMES.items():
        professional.presses("whom-theme", theme)
        rows = [button for button in professional.buttons() if button.action == "whom-row"]
        assert len(rows) == len(ids) <= 8
        for button, situation_id in zip(rows, ids, strict=True):
            card = professional.presses("whom-row", *button.ids)
            assert line_of(demonstration().data.situation[situation_id].first) in card


def test_a_sentence_leads_to_the_line_below_the_services(professional: Chat) -> None:
    said = professional.says(_SENTENCE[professional.person().language])
    assert line_of("kuraattori_ranta") in said
    assert {"whom", "service"} <= professional.actions()


def test_a_worker_asks_by_the_command(house: House) -> None:
    worker = house.worker()
    assert line_of("kuraattori_ranta") in worker.command("kenelta", _SENTENCE["fi"])
    assert line_of("velkaneuvoja") in worker.command("whom", "Saarnio")


def test_danger_comes_first_and_alone(professional: Chat) -> None:
    for said in (professional.says(NOW["fi"]), professional.command("whom", NOW["fi"])):
        assert "112" in said
        assert not any(one.direct_line in said for one in demonstration().data.experts)


def test_families_get_the_same_services_and_no_line(house: House) -> None:
    family, professional = house.chat(), house.worker("Sanna", "opettaja", role="professional")
    family.says(_SENTENCE["fi"])
    to_family = [button.ids for button in family.buttons() if button.action == "service"]
    professional.says(_SENTENCE["fi"])
    assert [button.ids for button in professional.buttons() if button.action == "service"] == to_family
    assert not {action for action in family.actions() if action.startswith("whom")}


def test_nobody_without_a_role_gets_a_line_by_any_button_or_command(house: House) -> None:
    family, removed = house.chat(), house.worker("Sanna", "opettaja", role="professional")
    with house.database.transaction() as session:
        session.get_one(Person, removed.person_id).role = "family"
    entries = [*demonstration().data.experts, *demonstration().data.situations]
    for chat in (family, removed):
        for action in ("whom", "whom-theme", "whom-row", "whom-expert", "whom-here", "whom-print"):
            for entry in entries[::9]:
                with pytest.raises(HelpdeskError):
                    chat.presses(action, sign(entry.id))
        for command in ("whom", "here", "kenelta", "paikalla", "vem_kan", "pa_plats"):
            with pytest.raises(HelpdeskError):
                chat.command(command, "Sarvela")
        said = chat.says("Sarvela kuraattori")
        assert not any(one.direct_line in said or one.name in said for one in demonstration().data.experts)


@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 10, 31), date(2026, 11, 24)])
def test_leave_switches_at_local_midnight(house: House, day: date) -> None:
    away(house, Absence("kuraattori_ranta", day, day))
    at(house, day - timedelta(days=1), 12)
    professional = house.worker("Sanna", "opettaja", role="professional")
    own, other = line_of("kuraattori_ranta"), line_of("kuraattori_keskusta")
    for moment, seen, unseen in (
        ((day - timedelta(days=1), 23, 59), own, other), ((day, 0, 0), other, own), ((day, 23, 59), other, own),
        ((day + timedelta(days=1), 0, 0), own, other),
    ):  # fmt: skip
        at(house, *moment)
        card = professional.presses("whom-row", sign("poissaolot"))
        assert seen in card
        assert unseen not in card


def test_a_substitute_of_a_substitute_answers_and_the_card_says_for_whom(house: House) -> None:
    today = date(2026, 11, 24)
    at(house, today, 10)
    away(
        house,
        Absence("kuraattori_ranta", today, today + timedelta(days=6)),
        Absence("kuraattori_keskusta", today, today),
    )
    card = house.worker("Sanna", "opettaja", role="professional").command("whom", _SENTENCE["fi"])
    assert line_of("johtava_kuraattori") in card
    assert "Tuulikki Sarvela, 30.11. asti" in card


def test_who_is_on_site(house: House) -> None:
    at(house, date(2026, 11, 24), 10)  # a Tuesday
    professional = house.worker("Sanna", "opettaja", role="professional")
    assert line_of("etsiva") in professional.command("here")
    assert line_of("velkaneuvoja") in professional.command("here", "torstai")
    assert line_of("velkaneuvoja") not in professional.command("here", "ohjaamo")
    assert line_of("kela_yhteys") in professional.command("here", "ohjaamo")
    away(house, Absence("etsiva", date(2026, 11, 24), date(2026, 11, 24)))
    assert line_of("etsiva") not in professional.command("here")


def test_coordinators_see_what_the_list_lacks(house: House) -> None:
    coordinator = house.worker("Kaisa", "koordinaattori", role="coordinator")
    today = demonstration().day(house.now)
    assert "tekninen toimi" in coordinator.command("whom")
    units = demonstration().data.unit["nuorisotalo"]
    away(house, *(Absence(one, today, today) for one in (units.contact, units.deputy, "ohjaamo_ohjaaja") if one))
    assert units.name["fi"] in coordinator.command("whom")


def test_the_first_screen_searches_while_typing_where_inline_is_on(house: House) -> None:
    professional = house.worker("Sanna", "opettaja", role="professional")
    professional.command("whom")
    letter = professional.reply.letters[0]
    for takes, seen in ((True, 1), (False, 0)):
        renderer = Renderer(the_translator(), _HELSINKI, format_data, takes_inline=lambda takes=takes: takes)
        markup = renderer.render(letter, "fi").reply_markup or {}
        shown = [button for row in markup["inline_keyboard"] for button in row]
        assert sum("switch_inline_query_current_chat" in button for button in shown) == seen
        assert any(button["text"] == "Koulu" for button in shown)


def test_a_sector_leads_to_its_situations(professional: Chat) -> None:
    professional.presses("whom-sector", "police")
    rows = [button for button in professional.buttons() if button.action == "whom-row"]
    wanted = [sign(one.id) for one in demonstration().data.situations if one.sector == "police"]
    assert [button.ids[0] for button in rows] == wanted != []
    professional.presses("whom-sector", "no-such")
    assert {button.ids[0] for button in professional.buttons() if button.action == "whom-sector"} >= {
        "county",
        "police",
    }


def test_a_link_of_a_row_opens_its_card_and_of_a_row_that_is_over_nothing(house: House, professional: Chat) -> None:
    family, link = house.chat(), f"who-{sign('velat')}"
    line = line_of(demonstration().data.situation["velat"].first)
    card = professional.command("start", link)
    assert line in card
    assert family.command("start", link) == family.command("start", "who-0000000000")
    over = {"valid_to": demonstration().day(house.now) - timedelta(days=1)}
    data = demonstration().data
    rows = tuple(one.model_copy(update=over) if one.id == "velat" else one for one in data.situations)
    house.directory = LoadedDirectory(data.model_copy(update={"situations": rows}), found_in=demonstration().found_in)
    assert professional.command("start", link) == professional.command("start", "who-0000000000")


def test_rows_of_other_towns_are_left_out_where_the_reader_works(house: House) -> None:
    data = demonstration().data
    rows = tuple(
        one.model_copy(update={"areas": ("muualla",)}) if one.id == "velat" else one for one in data.situations
    )
    house.directory = LoadedDirectory(data.model_copy(update={"situations": rows}), found_in=demonstration().found_in)
    professional = house.worker("Sanna", "opettaja", role="professional")
    title = data.situation["velat"].name["fi"]
    assert title in professional.presses("whom-theme", "money_home")
    with house.database.transaction() as session:
        town = organisations.put_organisation(
            session, slug="kuulaan_kunta", name={"fi": "Kuulas"}, sector="municipality"
        )
        school = organisations.put_unit(
            session, organisation_id=town.id, slug="rantakoulu", name={"fi": "Rantakoulu"}, kind="school", area="kuulas"
        )
        organisations.place(
            session, person_id=professional.person_id, organisation_id=town.id, unit_id=school.id, leads=False,
            now=house.now,
        )  # fmt: skip
    assert title not in professional.presses("whom-theme", "money_home")
    assert title not in professional.command("whom", "velkaantunut perhe, ulosotto")
    professional.command("whom")
    professional.presses("whom-print")
    assert "Rantakoulu" in professional.shown(professional.reply.letters[0]).split("[")[1]


def test_a_service_is_answered_for_by_the_list_with_substitutes(house: House) -> None:
    today = demonstration().day(house.now)
    professional = house.worker("Sanna", "opettaja", role="professional")
    assert line_of("etsiva") in professional.presses("service", "etsiva_nuorisotyo")
    away(house, *(Absence(one.id, today, today) for one in demonstration().data.experts))
    said = professional.presses("service", "etsiva_nuorisotyo")
    assert "000 100 473" not in said
    assert line_of("etsiva") not in said


def test_the_sheet_comes_as_a_file_and_never_to_somebody_removed(house: House, professional: Chat) -> None:
    professional.presses("whom-print", sign("rantakoulu"))
    with house.database.transaction() as session:
        file = session.scalars(select(OutgoingMessage).where(OutgoingMessage.kind == OutgoingKind.DOCUMENT)).one()
        written = b64decode(file.payload["file"]["base64"]).decode()
        assert line_of("kuraattori_ranta") in written
        staff.remove(session, person_id=professional.person_id, by=None, now=house.now, promise=lambda _case: house.now)
        session.refresh(file)
        assert (file.status, file.payload) == (OutgoingStatus.EXPIRED, {})
        with pytest.raises(PermissionError):
            paper.send(
                session, person_id=professional.person_id, loaded=house.directory, place=Place(), origin="x",
                now=house.now,
            )  # fmt: skip
