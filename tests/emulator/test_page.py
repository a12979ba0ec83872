"""The page with the phones, in a real Chromium, on a real emulator with a small bot behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.clock import Clock
from tests.browser import chromium, held_beside, newest, overflows, phone, screenshot, write
from tests.emulator.talkative import ARABIC, FILE, LONG_LABEL, MARKUP, Stage, stage

pytestmark = pytest.mark.browser

DESK = {"width": 1440, "height": 900}
POCKET = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def talk() -> Iterator[Stage]:
    with held_beside(stage) as made:
        yield made


@pytest.fixture
def page(browser: Browser, talk: Stage, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=getattr(request, "param", DESK))  # type: ignore[arg-type]
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(talk.emulator.base_url)
    yield page
    screenshot(page, request.node.name)
    context.close()
    assert problems == []


def begun(page: Page, role: str = "family") -> Locator:
    """The phone after its person pressed START and the bot answered."""
    opened = phone(page, role)
    opened.get_by_role("button", name="Aloita").click()
    expect(newest(opened)).to_contain_text("Kuulin: /start")
    return opened


def told(phone: Locator, text: str) -> Locator:
    """What the bot's newest message is after it has been told a word of its own."""
    before = phone.locator(".message.theirs").count()
    write(phone, text)
    expect(phone.locator(".message.theirs")).not_to_have_count(before)
    return newest(phone)


def test_what_a_person_writes_stands_right_and_the_answer_left(page: Page) -> None:
    family = begun(page)
    write(family, "Lapsi ei nuku")
    expect(family.locator(".message.mine").last).to_contain_text("Lapsi ei nuku")
    expect(newest(family)).to_contain_text("Kuulin: Lapsi ei nuku")
    mine, theirs = family.locator(".mine .bubble").last.bounding_box(), newest(family).bounding_box()
    assert mine
    assert theirs
    assert mine["x"] > theirs["x"] + 20
    expect(phone(page, "worker").locator(".message")).to_have_count(0)


def test_a_pressed_button_reaches_the_bot_and_its_answer_flashes(page: Page, talk: Stage) -> None:
    family = begun(page)
    keyboard = told(family, "napit")
    keyboard.get_by_role("button", name="Etsi apua").click()
    expect(family.locator(".toast")).to_have_text("Painoit: find")
    assert talk.heard[-1] == "pressed:find"
    keyboard.get_by_role("button", name=LONG_LABEL).click()
    expect(family.locator(".toast")).to_have_text("Painoit: human")
    assert not overflows(page, ".phone[data-role=family] .log")


def test_an_alert_waits_until_it_is_read_and_gives_the_place_back(page: Page) -> None:
    family = begun(page)
    told(family, "napit").get_by_role("button", name="Näytä ilmoitus").click()
    alert = family.get_by_role("alertdialog")
    expect(alert).to_contain_text("Painoit: alert")
    expect(alert.get_by_role("button")).to_be_focused()
    page.keyboard.press("Escape")
    expect(alert).to_have_count(0)
    expect(family.get_by_role("button", name="Näytä ilmoitus")).to_be_focused()


def test_a_button_of_the_reply_keyboard_says_its_text(page: Page, talk: Stage) -> None:
    family = begun(page)
    told(family, "näppäimet")
    family.get_by_role("button", name="Puhu ihmiselle").click()
    expect(newest(family)).to_contain_text("Kuulin: Puhu ihmiselle")
    assert talk.heard[-1] == "Puhu ihmiselle"
    family.get_by_role("button", name="Vastausnapit").click()
    expect(family.get_by_role("button", name="Omat asiat")).to_be_hidden()


def test_a_message_the_bot_corrects_is_marked_and_keeps_the_keyboards_place(page: Page) -> None:
    family = begun(page)
    told(family, "napit")
    family.get_by_role("button", name="Korjaa").focus()
    page.keyboard.press("Enter")
    expect(newest(family)).to_contain_text("Tämä on korjattu.")
    expect(newest(family).locator(".edited")).to_have_text("muokattu")
    assert newest(family).evaluate("e => e.contains(document.activeElement)")


def test_a_message_of_ones_own_can_be_corrected(page: Page, talk: Stage) -> None:
    family = begun(page)
    told(family, "Lapsi ei nuk")
    mine = family.locator(".message.mine").last
    mine.hover()
    mine.get_by_role("button", name="Muokkaa viestiä").click()
    expect(family.get_by_label("Viesti", exact=True)).to_have_value("Lapsi ei nuk")
    write(family, "Lapsi ei nuku")
    expect(mine).to_contain_text("Lapsi ei nuku")
    expect(mine.locator(".edited")).to_be_visible()
    assert "edited:Lapsi ei nuku" in talk.heard


def test_a_reply_quotes_what_it_answers(page: Page) -> None:
    family = begun(page)
    answered = told(family, "Hei")
    answered.hover()
    answered.get_by_role("button", name="Vastaa tähän viestiin").click()
    write(family, "Kiitos")
    expect(family.locator(".message.mine").last.locator(".quote")).to_have_text("Kuulin: Hei")


def test_markup_in_a_message_is_text(page: Page) -> None:
    message = told(begun(page), "merkit")
    expect(message.locator(".text")).to_have_text(MARKUP)
    expect(message.locator(".text").locator("b, img, script")).to_have_count(0)
    assert page.title() == "Koppi"


def test_bold_and_quotes_stand_where_utf16_counts_them(page: Page) -> None:
    message = told(begun(page), "lihavoi")
    expect(message.locator("strong")).to_have_text("Liisa!")
    expect(message.locator("blockquote")).to_have_text("\nottaa k")
    expect(message.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")


def test_text_from_right_to_left_and_without_width_stays_in_its_bubble(page: Page) -> None:
    family = begun(page)
    told(family, "arabia")
    arabic = family.locator(".text", has_text=ARABIC)
    expect(arabic).to_have_css("direction", "rtl")
    expect(newest(family)).to_contain_text("копи")
    for bubble in family.locator(".bubble").all():
        box, screen = bubble.bounding_box(), family.bounding_box()
        assert box
        assert screen
        assert box["width"] > 60
        assert box["height"] > 28
        assert screen["x"] < box["x"]
        assert box["x"] + box["width"] < screen["x"] + screen["width"]


def test_a_message_of_4096_characters_without_a_space_is_shown_whole(page: Page) -> None:
    family = begun(page)
    write(family, "ä" * 4096)
    expect(family.locator(".message.mine .text").last).to_have_text("ä" * 4096)
    assert not overflows(page, ".phone[data-role=family] .log")
    assert not overflows(page, "html")


def test_enter_sends_and_shift_enter_begins_a_line(page: Page, talk: Stage) -> None:
    family = begun(page)
    field = family.get_by_label("Viesti", exact=True)
    field.fill("yksi")
    field.press("Shift+Enter")
    field.press_sequentially("kaksi")
    field.press("Enter")
    expect(newest(family)).to_contain_text("kaksi")
    assert talk.heard[-1] == "yksi\nkaksi"
    expect(field).to_have_value("")


def test_commands_are_chosen_from_a_menu_with_the_keyboard(page: Page, talk: Stage) -> None:
    family = begun(page)
    family.get_by_role("button", name="Komennot").click()
    expect(family.get_by_role("menuitem", name="/apua")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(newest(family)).to_contain_text("Kuulin: /tiedot")
    assert talk.heard[-1] == "/tiedot"


def test_a_photo_and_a_voice_message_reach_the_bot(page: Page, talk: Stage) -> None:
    family = begun(page)
    for kind, word in (("Kuva", "kuva perheestä"), ("Ääniviesti", "")):
        family.get_by_label("Viesti", exact=True).fill(word)
        family.get_by_role("button", name="Liitä").click()
        family.get_by_role("menuitem", name=kind).click()
        expect(family.locator(".message.mine").last).to_contain_text(kind)
    expect(newest(family)).to_contain_text("Kuulin: ääntä")
    assert talk.heard[-2:] == ["kuva perheestä", "voice"]


def test_a_file_from_the_bot_is_shown_with_its_name_and_can_be_kept(page: Page) -> None:
    message = told(begun(page), "tiedosto")
    expect(message).to_contain_text("Tässä tiedosto.")
    with page.expect_download() as download:
        message.get_by_role("link", name="tapaaminen ä.ics").click()
    assert download.value.suggested_filename == "tapaaminen ä.ics"
    assert download.value.path().read_bytes() == FILE


def test_a_topic_has_a_tab_and_what_is_written_there_belongs_to_it(page: Page) -> None:
    worker = begun(page, "worker")
    told(worker, "aihe")
    worker.get_by_role("tab", name="Asia 24").click()
    expect(newest(worker)).to_contain_text("Tästä asia alkaa.")
    write(worker, "Otan kopin")
    expect(newest(worker)).to_contain_text("Kuulin: Otan kopin")
    worker.get_by_role("tab", name="Kaikki").click()
    expect(newest(worker).locator(".topic-mark")).to_have_text("Asia 24")
    expect(worker.get_by_text("Aihe: Asia 24")).to_be_visible()


def test_a_link_to_the_bot_opens_it_with_its_payload(page: Page, talk: Stage) -> None:
    family = begun(page)
    told(family, "kutsu").get_by_role("link").click()
    expect(newest(family)).to_contain_text("Kuulin: /start kutsu-7")
    worker = phone(page, "worker")
    worker.get_by_role("button", name="Puhelimen valikko").click()
    worker.get_by_role("menuitem", name="Avaa kutsulinkki").click()
    page.get_by_label("Linkki tai koodi").fill("https://t.me/koppi_bot?start=kutsu-8")
    page.get_by_role("dialog").get_by_role("button", name="Avaa").click()
    expect(newest(worker)).to_contain_text("Kuulin: /start kutsu-8")
    assert talk.heard[-1] == "/start kutsu-8"


def test_a_blocked_bot_is_told_so_and_can_be_let_in_again(page: Page) -> None:
    family = begun(page)
    family.get_by_role("button", name="Puhelimen valikko").click()
    family.get_by_role("menuitem", name="Estä botti").click()
    expect(family.get_by_text("Olet estänyt botin.")).to_be_visible()
    family.get_by_role("button", name="Poista esto").click()
    expect(family.get_by_label("Viesti", exact=True)).to_be_visible()


def test_the_clock_moves_a_day(page: Page) -> None:
    before = page.locator("#now").get_attribute("datetime")
    page.get_by_role("button", name="Siirrä kelloa päivä eteenpäin").click()
    expect(page.locator(".notice")).to_contain_text("Kello on nyt")
    after = page.locator("#now").get_attribute("datetime")
    assert before
    assert after
    assert after[:10] > before[:10]


def test_a_clock_that_cannot_be_moved_is_explained_in_words(browser: Browser) -> None:
    with held_beside(partial(stage, clock=Clock())) as fixed:
        page = browser.new_page()
        page.goto(fixed.emulator.base_url)
        page.get_by_role("button", name="Siirrä kelloa tunti eteenpäin").click()
        expect(page.locator(".notice.problem")).to_contain_text("Se ei onnistunut")
        page.close()


def test_a_broken_connection_is_told(page: Page, talk: Stage) -> None:
    begun(page)
    page.context.set_offline(True)
    write(phone(page), "Hei")
    expect(page.locator(".notice.problem").last).to_contain_text("Yhteys esittelyyn on poikki")
    expect(phone(page).get_by_label("Viesti", exact=True)).to_have_value("Hei")
    assert "Hei" not in talk.heard


def test_a_phone_is_added_and_starts_from_the_beginning(page: Page) -> None:
    page.get_by_role("button", name="Lisää puhelin").click()
    page.get_by_label("Nimi").fill("Pekka Nyström")
    page.get_by_label("Rooli").select_option("professional")
    page.get_by_role("dialog").get_by_role("button", name="Lisää", exact=True).click()
    expect(phone(page, "professional")).to_contain_text("Pekka Nyström")
    begun(page, "professional")


def test_a_fault_can_be_begun_and_cleared(page: Page, talk: Stage) -> None:
    page.get_by_role("button", name="Häiriöt").click()
    page.get_by_label("Mitä tapahtuu").select_option("429")
    page.get_by_role("button", name="Aloita häiriö").click()
    expect(page.locator(".notice")).to_contain_text("Häiriö alkoi")
    assert [fault.kind for fault in talk.emulator.faults.planned] == ["429"]
    page.get_by_role("button", name="Häiriöt").click()
    page.get_by_role("button", name="Poista häiriöt").click()
    expect(page.locator("#faults-on")).to_be_hidden()
    assert talk.emulator.faults.planned == []


def test_new_messages_do_not_pull_away_who_reads_older_ones(page: Page) -> None:
    family = begun(page)
    told(family, "paljon")
    expect(newest(family)).to_contain_text("Viesti 29")
    expect(newest(family)).to_be_in_viewport()
    write(family, "hetki")
    family.get_by_role("log").hover()
    page.mouse.wheel(0, -5000)
    expect(family.get_by_text("Viesti 0")).to_be_in_viewport()
    expect(family.get_by_role("button", name="Uusia viestejä")).to_be_visible()
    expect(family.get_by_text("Viesti 0")).to_be_in_viewport()
    family.get_by_role("button", name="Uusia viestejä").click()
    expect(newest(family)).to_be_in_viewport()


@pytest.mark.parametrize("page", [POCKET], indirect=True, ids=["pocket"])
def test_at_the_width_of_a_phone_one_phone_is_shown_at_a_time(page: Page) -> None:
    expect(phone(page)).to_be_visible()
    expect(phone(page, "worker")).to_be_hidden()
    begun(page)
    told(phone(page), "napit")
    screenshot(page, "pocket-family")
    page.get_by_role("tab", name=re.compile("Liisa Korhonen")).click()
    expect(phone(page, "worker")).to_be_visible()
    expect(phone(page)).to_be_hidden()
    assert not overflows(page, "html")
    assert not overflows(page, "body")


def test_three_phones_fit_a_desk_without_scrolling(page: Page, talk: Stage) -> None:
    page.evaluate(
        "fetch('emulator/phones', {method: 'POST', body: JSON.stringify({name: 'Pekka', role: 'professional'})})"
    )
    expect(page.locator(".phone")).to_have_count(3)
    assert not overflows(page, ".phones")
    for shown in page.locator(".phone").all():
        expect(shown).to_be_in_viewport(ratio=1)
        box = shown.bounding_box()
        assert box
        assert box["y"] + box["height"] > DESK["height"] - 40, "the phone is as tall as the window"


def test_the_page_speaks_three_languages_with_the_same_words(page: Page) -> None:
    keys = page.evaluate(
        "import('/page/words.js').then(({WORDS}) => Object.values(WORDS).map(w => Object.keys(w).sort()))"
    )
    assert len(keys) == 3
    assert keys[0] == keys[1] == keys[2]
    page.get_by_role("button", name="Svenska").click()
    expect(page.get_by_role("button", name="Lägg till telefon")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    page.reload()
    expect(phone(page).get_by_role("button", name="Börja")).to_be_visible()
