"""What stands around an answer: who is there now, in which language, why, and what comes after *none of these*."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.catalogue.loaded import LoadedCatalogue
from bot.i18n.translator import the_translator
from knowledge.catalogue import Catalogue
from knowledge.helplines import load_helplines
from knowledge.hours import HoursException, OpeningHours
from knowledge.service import Service
from tests.handlers.chats import Chat, House
from tests.handlers.unsure import Unsure

COLIC = {
    "fi": "koliikkivauva itkee yöt enkä jaksa",
    "sv": "vårt barn har kolik och gråter hela nätterna, vi orkar inte",
    "en": "our baby has colic and cries all night, we are exhausted",
}


def _text(chat: Chat, key: str, **args: str) -> str:
    return the_translator().translate(key, chat.person().language, args)


def _with(house: House, service_id: str, **changes: object) -> None:
    """The house's catalogue with one service changed."""
    services = house.catalogue.catalogue.services
    changed = [s.model_copy(update=changes) if s.id == service_id else s for s in services]
    house.catalogue = LoadedCatalogue(Catalogue(services=tuple(changed)), load_helplines())


def _service(house: House, service_id: str) -> Service:
    service = house.catalogue.service(service_id)
    assert service is not None
    return service


@pytest.mark.parametrize(
    ("moment", "fi", "sv", "en"),
    [
        ((2026, 11, 23, 12), "Auki nyt, sulkeutuu klo 15.", "Öppet nu, stänger kl. 15.", "Open now, closes at 15:00."),
        ((2026, 11, 23, 5), "Aukeaa tänään klo 9.", "Öppnar i dag kl. 9.", "Opens today at 9:00."),
        ((2026, 11, 23, 16), "Aukeaa huomenna klo 9.", "Öppnar i morgon kl. 9.", "Opens tomorrow at 9:00."),
        ((2026, 11, 28, 9), "Aukeaa maanantaina klo 9.", "Öppnar på måndag kl. 9.", "Opens on Monday at 9:00."),
    ],
)
def test_a_line_says_whether_somebody_is_there_now(
    house: House, family: Chat, moment: tuple[int, ...], fi: str, sv: str, en: str
) -> None:
    house.now = datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type, misc]
    said = family.presses("service", "etsiva_nuorisotyo")
    assert {"fi": fi, "sv": sv, "en": en}[family.person().language] in said


def test_over_christmas_the_day_is_told_with_its_date(house: House) -> None:
    house.now = datetime(2026, 12, 18, 16, tzinfo=UTC)
    assert "Aukeaa maanantaina klo 9." in house.chat().presses("service", "etsiva_nuorisotyo")
    house.now = datetime(2026, 12, 23, 16, tzinfo=UTC)
    assert "Aukeaa maanantaina klo 9." in house.chat().presses("service", "etsiva_nuorisotyo")


def test_unknown_hours_say_nothing(house: House) -> None:
    said = house.chat().presses("service", "kela_lapsilisa")
    assert "Auk" not in said


def test_the_answer_says_who_is_there_now_beside_the_next_step(house: House, family: Chat) -> None:
    said = family.says(_service(house, "vauvaperhetyo").name_in(family.person().language))
    step = said.index(_text(family, "step-call", contact="000 100 152"))
    assert _text(family, "opening-until", time="").split("{")[0][:8] in said[step : step + 80]


def test_a_service_without_the_readers_language_says_which_it_speaks(house: House) -> None:
    name = _service(house, "vauvaperhetyo").name_in
    assert "Tjänsten ges på finska." in house.chat("sv").says(name("sv"))
    assert "The service is given in Finnish." in house.chat("en").says(name("en"))
    assert "Palvelun kieli" not in house.chat("fi").says(name("fi"))


def test_a_text_that_exists_only_in_finnish_is_marked(house: House) -> None:
    name, summary = {"fi": "Vauvaperhetyö"}, {"fi": "Apua kun vauva itkee."}
    _with(house, "vauvaperhetyo", name=name, summary=summary)
    assert "Apua kun vauva itkee. (på finska)" in house.chat("sv").says("Vauvaperhetyö")
    assert "Apua kun vauva itkee. (in Finnish)" in house.chat("en").says("Vauvaperhetyö")
    assert "(suomeksi)" not in house.chat("fi").says(COLIC["fi"])
    assert "Vauvaperhetyö (in Finnish)" in house.chat("en").presses("service", "vauvaperhetyo")


def test_a_text_that_exists_only_in_swedish_is_marked_for_a_finnish_reader(house: House) -> None:
    _with(house, "vauvaperhetyo", summary={"sv": "Hjälp när babyn gråter."})
    assert "Hjälp när babyn gråter. (ruotsiksi)" in house.chat("fi").says(COLIC["fi"])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ребенок не спит по ночам", "understood-ru"),
        ("дитина не спить вночі і ми втомились", "understood-uk"),
        ("طفلي لا ينام في الليل", "understood-ar"),
        ("ilmugu habeenkii ma seexdo waan daalanahay", "understood-so"),
        ("mu mánná ii oađe ihkku ja mun lean váiban", "understood-se"),
    ],
)
def test_a_question_in_another_language_is_answered_and_says_so_in_that_language(
    family: Chat, text: str, key: str
) -> None:
    said = family.says(text)
    assert said.startswith(_text(family, key))
    assert len(family.reply.letters) >= 2
    assert {"human", "emergency"} <= family.actions()


def test_words_from_right_to_left_do_not_turn_the_line_round(house: House) -> None:
    said = house.chat("en").says("طفلي لا ينام في الليل")
    assert "\u2068طفلي\u2069" in said
    assert "\u2068" not in house.chat("en").says(COLIC["en"])


def test_the_desks_own_languages_get_no_such_line(family: Chat) -> None:
    said = family.says(COLIC[family.person().language])
    assert not any(_text(family, f"understood-{code}") in said for code in ("ru", "uk", "ar", "so", "se"))


def test_whom_it_is_about_narrows_the_answer_and_is_asked_once(house: House, family: Chat) -> None:
    question = _ask_whom(house, family)
    family.presses("choice", question, "young")
    shown = [str(button.ids[0]) for button in family.buttons() if button.action == "service"]
    assert shown
    for one in shown:
        service = _service(house, one)
        assert (service.age_from or 0) <= 16
        assert service.age_to is None or service.age_to >= 14
    assert "choice" not in family.actions()


def test_who_cannot_say_is_answered_all_the_same(house: House, family: Chat) -> None:
    question = _ask_whom(house, family)
    family.presses("choice", question, "any")
    assert "service" in family.actions()
    assert "choice" not in family.actions()


def _ask_whom(house: House, chat: Chat) -> int:
    """Ask what stands between the thresholds; gives the number of the question."""
    house.catalogue = Unsure(house.catalogue.catalogue, house.catalogue.helplines)
    chat.says({"fi": "masennus", "sv": "depression", "en": "depression"}[chat.person().language])
    return int(next(button.ids[0] for button in chat.buttons() if button.action in ("none", "choice")))


def test_none_of_these_widens_to_other_organisations_once_and_then_offers_a_person(house: House, family: Chat) -> None:
    family.says(COLIC[family.person().language])
    first = {str(button.ids[0]) for button in family.buttons() if button.action == "service"}
    family.presses("none")
    second = [str(button.ids[0]) for button in family.buttons() if button.action == "service"]
    organisations = {_service(house, one).organisation["fi"] for one in first}
    shown_before = [_service(house, one).organisation["fi"] in organisations for one in second]
    assert second
    assert not first & set(second)
    assert shown_before == sorted(shown_before)
    assert _text(family, "answer-all-seen") in family.presses("none")


def test_a_yes_after_the_last_none_brings_a_person_who_gets_the_words(house: House, worker: Chat) -> None:
    chat = house.chat()
    chat.says(COLIC["fi"])
    chat.presses("none")
    chat.presses("none")
    assert "pyysin ihmisen mukaan" in chat.says("joo")
    worker.presses("claim")
    assert any(COLIC["fi"] in post for post in worker.post())


def test_a_service_for_crises_among_the_first_three_brings_the_card_of_concern(family: Chat) -> None:
    words = {"fi": "turvakoti", "sv": "skyddshem", "en": "shelter"}[family.person().language]
    family.says(words)
    assert len(family.reply.letters) == 2
    assert {"human", "emergency"} <= family.actions()


def test_every_reason_is_a_word_of_the_writer_and_none_is_a_small_one(house: House) -> None:
    said = house.chat("en").says(COLIC["en"])
    reasons = [line for line in said.splitlines() if line.startswith("I found this")]
    assert reasons
    assert not any(small in line.rstrip(".").split(": ")[1].split(", ") for line in reasons for small in ("has", "our"))


def test_a_service_that_shares_only_a_common_word_is_not_shown_beside_a_fitting_one(house: House) -> None:
    chat = house.chat()
    chat.says("lapsi ei nuku")
    shown = [str(button.ids[0]) for button in chat.buttons() if button.action == "service"]
    assert shown == ["lastenneuvola", "perheneuvola"]


LONG = {"fi": "Suljettu remontin takia. " + "Asiakkaita palvellaan muualla. " * 20}


def test_what_a_service_tells_of_itself_stands_on_its_screen_with_the_alert_first(house: House, family: Chat) -> None:
    _with(
        house, "vauvaperhetyo", alert={"fi": "Muutimme."}, conditions={"fi": "Alle 1-vuotiaat."},
        instructions={"fi": "Soita ensin."},
    )  # fmt: skip
    said = family.presses("service", "vauvaperhetyo")
    mark = {"fi": "", "sv": " (på finska)", "en": " (in Finnish)"}[family.person().language]
    told = [
        _text(family, key, text=f"{text}{mark}")
        for key, text in (
            ("service-alert", "Muutimme."),
            ("service-conditions", "Alle 1-vuotiaat."),
            ("service-instructions", "Soita ensin."),
        )
    ]
    step = _text(family, "step-call", contact="000 100 152")
    places = [said.index(line) for line in (told[0], step, told[1], told[2])]
    assert places == sorted(places)


def test_a_long_text_of_a_service_ends_with_a_whole_sentence(house: House) -> None:
    _with(house, "vauvaperhetyo", alert=LONG)
    (line,) = [line for line in house.chat().presses("service", "vauvaperhetyo").splitlines() if "remontin" in line]
    assert len(line) < 320
    assert line.endswith("muualla.")


def test_a_service_that_tells_nothing_more_has_no_empty_lines_for_it(house: House, family: Chat) -> None:
    _with(house, "vauvaperhetyo", alert={"ru": "Внимание"}, conditions={}, instructions={})
    said = family.presses("service", "vauvaperhetyo")
    for key in ("service-alert", "service-conditions", "service-instructions"):
        assert _text(family, key, text="").strip() not in said


def _hours(house: House, **changes: object) -> None:
    channels = [
        channel.model_copy(update={"hours": OpeningHours(**changes), "note": {"fi": "Jätä soittopyyntö."}})  # type: ignore[arg-type]
        for channel in _service(house, "vauvaperhetyo").channels
    ]
    _with(house, "vauvaperhetyo", channels=tuple(channels))


def test_a_week_that_nobody_knows_is_not_shown_as_shut(house: House, family: Chat) -> None:
    _hours(house, note={"fi": "Vain arkisin."})
    said = family.presses("service", "vauvaperhetyo")
    assert _text(family, "channel-hours", hours="").strip() not in said
    assert "Vain arkisin." in said
    assert "Jätä soittopyyntö." in said


def test_a_week_that_is_told_to_be_shut_is_shown(house: House, family: Chat) -> None:
    _hours(house, closed=True)
    assert _text(family, "hours-none") in family.presses("service", "vauvaperhetyo")


def test_days_that_differ_from_the_week_are_told_when_they_are_near(house: House, family: Chat) -> None:
    shut, other, far = (
        HoursException(first=date(2026, 11, 30), last=date(2026, 12, 1)),
        HoursException(first=date(2026, 11, 25), last=date(2026, 11, 25), opens=time(10), closes=time(12, 30)),
        HoursException(first=date(2026, 12, 24), last=date(2026, 12, 26)),
    )
    _hours(house, weekly=("mon-fri 8:00-16:00",), exceptions=(shut, other, far))
    said = family.presses("service", "vauvaperhetyo")
    assert _text(family, "channel-shut", days="30.11.–1.12.") in said
    at = {"fi": ("10", "12.30"), "sv": ("10", "12.30"), "en": ("10:00", "12:30")}[family.person().language]
    first = _text(family, "channel-other-hours", days="25.11.", opens=at[0], closes=at[1])
    assert said.index(first) < said.index(_text(family, "channel-shut", days="30.11.–1.12."))
    assert "24.12." not in said
