"""The main job in a real browser: a family asks, a person takes the koppi, and nobody is left waiting.

The pictures of the README come from here: ``KOPPI_SHOTS=docs/pictures`` makes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.demo.house import House
from bot.demo.showing import furnished_house
from tests.browser import chromium, held_beside, newest, overflows, phone, screenshot, write

pytestmark = pytest.mark.browser

DESK = {"width": 1440, "height": 900}
POCKET = {"width": 390, "height": 844}
#: What a thumb hits without looking (WCAG 2.2, 2.5.8 asks for 24; 40 is our own choice).
THUMB_PIXELS = 40

TIRED = "vauva itkee joka yö ja mä en enää jaksa"
CHILD_AT_DAY_CARE = "päiväkodissa lapsi ei leiki muiden kanssa, miten häntä voi tukea"
PUPIL_AWAY = "oppilas lintsaa koulusta"
ANSWER = "Hei, tämä kuulostaa tosi raskaalta. Sopisiko, että soitan sinulle huomenna aamulla?"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def house() -> Iterator[House]:
    with held_beside(furnished_house) as house:
        yield house


def opened(browser: Browser, house: House, viewport: dict[str, int], *, touch: bool = False) -> Page:
    """The page, whose three people have come in."""
    context = browser.new_context(viewport=viewport, has_touch=touch, is_mobile=touch)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(house.emulator.base_url)
    expect(phone(page, "worker").locator(".message.theirs")).to_have_count(1)
    return page


@pytest.fixture
def page(browser: Browser, house: House, request: pytest.FixtureRequest) -> Iterator[Page]:
    touch = getattr(request, "param", DESK) == POCKET
    page = opened(browser, house, getattr(request, "param", DESK), touch=touch)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.context.close()
    assert problems == []


def sees(phone: Locator, *words: str) -> None:
    """All these words stand in what the bot wrote on a phone."""
    for word in words:
        expect(phone.locator(".message.theirs", has_text=word).last).to_be_attached()


def press(phone: Locator, label: str) -> None:
    """Press the newest button below a message that says so."""
    phone.locator(".inline-button", has_text=label).last.click()


def message(phone: Locator, words: str) -> Locator:
    """The newest message with these words."""
    return phone.locator(".message", has_text=words).last


def use_tool(phone: Locator, words: str, tool: str) -> None:
    """Choose what can be done with the newest message that has these words."""
    shown = message(phone, words)
    shown.hover()
    shown.get_by_role("button", name=tool).click()


def picture(shown: Locator, name: str) -> None:
    """Keep a picture, without the marks of what the test pressed last."""
    shown.page.mouse.move(0, 0)
    shown.page.evaluate("document.activeElement.blur()")
    expect(shown.locator(".toast")).to_have_count(0)
    screenshot(shown, name)


def begin(family: Locator) -> None:
    """Open the bot for the first time."""
    family.get_by_role("button", name="Aloita").click()
    sees(family, "automaattinen neuvontabotti", "112")


def reach_a_person(family: Locator, worker: Locator) -> None:
    """Ask, press for a person, and be taken on by the worker."""
    begin(family)
    write(family, TIRED)
    press(family, "Puhu ihmiselle")
    sees(family, "pyysin ihmisen mukaan")
    press(worker, "Otan kopin")
    sees(worker, TIRED)
    sees(family, "Aino, perheohjaaja hoitaa asiaasi")


def test_a_family_is_helped_from_its_first_words_to_its_thanks(page: Page) -> None:
    family, worker = phone(page), phone(page, "worker")
    begin(family)
    finds_the_right_services(family)
    gets_a_person(family, worker)
    is_answered(family, worker)
    asks_without_a_name(phone(page, "professional"))
    picture(page.locator("body"), "three-phones")
    picture(worker.locator(".device"), "worker")
    changes_its_words(family, worker)
    comes_to_an_end(family, worker)


def finds_the_right_services(family: Locator) -> None:
    write(family, TIRED)
    sees(family, "1. Vauvaperhetyö", "Löysin tämän sanoilla: vauva, itkee", "Seuraava askel: soita")
    answer = message(family, "1. Vauvaperhetyö")
    expect(answer.locator(".text")).to_contain_text("Kiitos, kun kerroit")
    expect(answer.locator(".inline-button", has_text="Yhteystiedot")).to_have_count(2)
    answer.scroll_into_view_if_needed()
    press(family, "Yhteystiedot 1")
    sees(family, "Palvelun järjestää", "Avoinna", "Tiedot tarkistettu")
    contacts = message(family, "Palvelun järjestää")
    expect(contacts.get_by_role("link", name="000 100 152").last).to_be_in_viewport()
    picture(family.locator(".device"), "family")


def gets_a_person(family: Locator, worker: Locator) -> None:
    press(family, "Puhu ihmiselle")
    sees(family, "Hän vastaa viimeistään", "Sinun ei tarvitse kertoa uudelleen")
    sees(worker, "Uusi asia 1", "Kieli: suomi", "Luvattu vastata viimeistään")
    expect(worker).not_to_contain_text("itkee")
    press(worker, "Otan kopin")
    expect(worker.locator(".toast")).to_have_text("Otit kopin asiasta 1.")
    sees(worker, TIRED)
    sees(family, "Aino, perheohjaaja hoitaa asiaasi")


def is_answered(family: Locator, worker: Locator) -> None:
    use_tool(worker, TIRED, "Vastaa tähän viestiin")
    write(worker, ANSWER)
    sees(worker, "Lähetetty asiaan 1")
    expect(message(family, ANSWER).locator("strong")).to_have_text("Aino, perheohjaaja")
    expect(message(family, ANSWER)).to_be_in_viewport()


def asks_without_a_name(teacher: Locator) -> None:
    write(teacher, CHILD_AT_DAY_CARE)
    press(teacher, "Lapsen tuki")
    sees(teacher, "Varhaiskasvatuksen erityisopettaja: Tuovi Metsälampi", "Konsultoida voi nimettömästi: kyllä")


def changes_its_words(family: Locator, worker: Locator) -> None:
    write(family, "joo sopis. ysin jälkeen kun isompi on hoidossa")
    sees(family, "välitin viestin")
    sees(worker, "ysin jälkeen")
    use_tool(family, "ysin jälkeen", "Muokkaa viestiä")
    write(family, "joo sopis. kympin jälkeen kun isompi on hoidossa")
    expect(message(worker, "kympin jälkeen")).to_contain_text("Muokattu")
    expect(worker.locator(".message", has_text="ysin jälkeen")).to_have_count(0)


def comes_to_an_end(family: Locator, worker: Locator) -> None:
    press(worker, "Asia on valmis")
    sees(worker, "Asia 1 on nyt valmis")
    sees(family, "on merkinnyt asiasi valmiiksi")
    press(family, "Asia on kunnossa")
    sees(family, "Asia on nyt suljettu", "Saitko apua?")
    sees(worker, "asia 1 on kunnossa")
    family.get_by_role("button", name="Kyllä", exact=True).click()
    sees(family, "Kiitos, että kerroit. Siitä on meille apua.")


def test_help_in_danger_a_language_and_a_sticker_find_their_answers_while_a_worker_has_the_koppi(page: Page) -> None:
    family, worker = phone(page), phone(page, "worker")
    reach_a_person(family, worker)
    before = worker.locator(".message").count()
    family.locator(".reply-keyboard").get_by_role("button", name="Hätä").click()
    sees(family, "112 – soita heti", "09 2525 0111")
    expect(message(family, "112 – soita heti").get_by_role("link", name="112", exact=True).first).to_have_attribute(
        "href", "tel:112"
    )
    family.get_by_role("button", name="Liitä").click()
    family.get_by_role("menuitem", name="Tarra").click()
    sees(family, "Luen vain tekstiä")
    family.get_by_role("button", name="På svenska").click()
    sees(family, "nu talar jag svenska")
    write(family, "/tilanne")
    sees(family, "Aino, perheohjaaja")
    expect(family.get_by_role("button", name="Prata med en människa")).to_be_visible()
    assert worker.locator(".message").count() == before, "none of this is the worker's business"


def test_a_professional_gets_contact_persons_that_a_family_does_not_see(page: Page) -> None:
    family, teacher = phone(page), phone(page, "professional")
    begin(family)
    asks_without_a_name(teacher)
    write(family, CHILD_AT_DAY_CARE)
    press(family, "Lapsen tuki")
    sees(family, "Palvelun järjestää")
    expect(family).not_to_contain_text("Metsälampi")
    teacher.locator(".reply-keyboard").get_by_role("button", name="Keneltä kysyn").click()
    sees(teacher, "Kirjoita lyhyesti, mistä on kyse")
    for one in (teacher, family):
        write(one, PUPIL_AWAY)
    sees(teacher, "Koulukuraattori Tuulikki Sarvela", "Suora numero: 000 200 401")
    picture(teacher.locator(".device"), "professional")
    sees(family, "kuraattoripalvelut")
    expect(family).not_to_contain_text("Sarvela")


def test_a_case_that_nobody_takes_is_not_forgotten_when_days_go_by(page: Page) -> None:
    family, worker = phone(page), phone(page, "worker")
    begin(family)
    write(family, TIRED)
    press(family, "Puhu ihmiselle")
    sees(worker, "Uusi asia 1")
    late = family.locator(".message.theirs", has_text="Lupasimme vastata aiemmin")
    for _ in range(5):  # a promise given on a Friday is for Monday or Tuesday
        page.get_by_role("button", name="Siirrä kelloa päivä eteenpäin").click()
        page.wait_for_timeout(700)
        if late.count():
            break
    expect(late.last).to_contain_text("Saat vastauksen viimeistään")
    sees(worker, "odottaa vielä ottajaa")


def test_the_page_around_the_phones_speaks_three_languages(page: Page) -> None:
    for language, words in (("Svenska", "Jourhavande"), ("English", "Worker on duty"), ("Suomi", "Päivystäjä")):
        page.get_by_role("button", name=language, exact=True).click()
        expect(phone(page, "worker").get_by_role("heading")).to_contain_text(words)


@pytest.mark.parametrize("page", [POCKET], indirect=True, ids=["pocket"])
def test_a_tired_parent_manages_with_one_thumb(page: Page) -> None:
    family, worker = phone(page), phone(page, "worker")
    family.get_by_role("button", name="Aloita").tap()
    sees(family, "112")
    write(family, TIRED)
    answer = message(family, "1. Vauvaperhetyö")
    expect(answer.get_by_text("Kiitos, kun kerroit")).to_be_in_viewport()
    picture(page.locator("body"), "narrow")
    family.locator(".inline-button", has_text="Puhu ihmiselle").last.tap()
    sees(family, "pyysin ihmisen mukaan")
    expect(newest(family)).to_be_in_viewport()
    page.get_by_role("tab", name=re.compile("Aino")).tap()
    worker.locator(".inline-button", has_text="Otan kopin").tap()
    sees(worker, TIRED)
    page.get_by_role("tab", name=re.compile("Virta")).tap()
    expect(message(family, "Aino, perheohjaaja hoitaa asiaasi")).to_be_in_viewport()
    assert not overflows(page, "html")
    assert too_small(family) == []


def too_small(phone: Locator) -> list[str]:
    """Buttons that a thumb would miss: those that answer, and those that are always there."""
    shown = phone.locator(".inline-button:visible, .reply-keyboard button:visible, .write button:visible")
    script = "(all, least) => all.filter(e => e.getBoundingClientRect().height < least).map(e => e.innerText)"
    small: list[str] = shown.evaluate_all(script, THUMB_PIXELS)
    return small
