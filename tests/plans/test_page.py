"""The page to print, in a real browser: plain, whole, and one sheet of A4 however full the plan is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.cases.tables import Case
from bot.i18n.translator import LANGUAGES
from bot.people.tables import Person
from bot.plans.page import page
from bot.plans.queries import GoalSeen, Seen, TaskSeen
from bot.plans.rules import LONGEST_GOAL, LONGEST_ROLE, LONGEST_STEP, LONGEST_TASK, MOST_GOALS, MOST_STEPS, MOST_TASKS
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep, PlanTask
from tests.browser import chromium, overflows, screenshot

TODAY = date(2026, 11, 23)
_GOALS = {
    "fi": ("Nukun yöt paremmin", "Käyn taas kavereiden kanssa ulkona", "Saan laskut järjestykseen"),
    "sv": ("Jag sover bättre om nätterna", "Jag går ut med vännerna igen", "Jag får räkningarna i ordning"),
    "en": ("I sleep better at night", "I go out with my friends again", "I get the bills in order"),
}
_STEPS = {
    "fi": (("varaan ajan neuvolaan", "person", ""), ("kutsuu tarkastukseen", "other", "neuvola"),
           ("selvitän tukiperheen", "worker", "")),
    "sv": (("jag bokar en tid till rådgivningen", "person", ""), ("kallar till kontroll", "other", "rådgivningen"),
           ("jag tar reda på stödfamilj", "worker", "")),
    "en": (("I book a visit to the clinic", "person", ""), ("invites to a check", "other", "child health clinic"),
           ("I find out about a support family", "worker", "")),
}  # fmt: skip
_TASK = {"fi": "Käyn kymmenen minuutin kävelyllä", "sv": "Jag går ut tio minuter", "en": "I go for a ten-minute walk"}


def _plan(goals: list[GoalSeen], tasks: list[TaskSeen]) -> Seen:
    return Seen(
        plan=OwnPlan(id=1, case_id=1, person_id=1), case=Case(id=1), live=True, owner=Person(name="Aino", title="ohjaaja"),
        goals=tuple(goals), tasks=tuple(tasks), reached=0, away=False,
    )  # fmt: skip


def _usual(language: str) -> Seen:
    goals = [
        GoalSeen(
            PlanGoal(id=place, body=words),
            tuple(
                PlanStep(id=number, body=body, doer=doer, role=role, due=TODAY + timedelta(days=3 * number + place))
                for number, (body, doer, role) in enumerate(_STEPS[language][: 3 - place])
            ),
            0,
        )
        for place, words in enumerate(_GOALS[language])
    ]
    task = PlanTask(id=1, body=_TASK[language], rhythm="weekly", weekday=2, hour=18)
    return _plan(goals, [TaskSeen(task, TODAY + timedelta(days=1), None)])


def _fullest(letter: str) -> Seen:
    """As much as fits into a plan, in words without a place to break them, or of ordinary length."""
    words = (lambda most: letter * most) if len(letter) == 1 else lambda most: ("sanoja ja asioita " * 20)[:most]
    steps = tuple(
        PlanStep(id=n, body=words(LONGEST_STEP), doer="other", role=words(LONGEST_ROLE), due=TODAY + timedelta(days=n))
        for n in range(MOST_STEPS)
    )
    goals = [GoalSeen(PlanGoal(id=n, body=words(LONGEST_GOAL)), steps, 0) for n in range(MOST_GOALS)]
    tasks = [
        TaskSeen(PlanTask(id=n, body=words(LONGEST_TASK), rhythm="weekly", weekday=2, hour=18), TODAY, None)
        for n in range(MOST_TASKS)
    ]
    return _plan(goals, tasks)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for every page."""
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_who_does_what_by_when(browser: Browser, language: str, tmp_path: Path) -> None:
    tab = browser.new_page(viewport={"width": 672, "height": 1017})
    tab.set_content(page(_usual(language), language, TODAY))
    tab.emulate_media(media="print")
    text = tab.locator("body").inner_text()
    for words in (*_GOALS[language], _STEPS[language][0][0], _TASK[language], "Aino", "112"):
        assert words in text
    assert tab.locator("html").get_attribute("lang") == language
    assert tab.locator("h1").count() == 1
    assert "{" not in text
    assert _sheets(tab.pdf(prefer_css_page_size=True)) == 1
    screenshot(tab, f"plan-page-{language}")
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.emulate_media(media="screen")
    assert not overflows(tab, "body")
    screenshot(tab, f"plan-page-narrow-{language}")
    tab.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", ["W", "语", "ordinary"])
def test_the_fullest_plan_is_one_sheet(browser: Browser, language: str, letter: str) -> None:
    tab = browser.new_page(viewport={"width": 672, "height": 1017})
    tab.set_content(page(_fullest(letter), language, TODAY))
    tab.emulate_media(media="print")
    screenshot(tab, f"plan-page-full-{letter}-{language}")
    assert _sheets(tab.pdf(prefer_css_page_size=True)) == 1
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.emulate_media(media="screen")
    assert not overflows(tab, "body")
    tab.close()


def test_words_of_people_are_never_markup_and_nothing_is_loaded(browser: Browser) -> None:
    seen = _usual("fi")
    seen.goals[0].goal.body = '<script>document.title="x"</script><img src="https://example.org/a.png">'
    written = page(seen, "fi", TODAY)
    assert "<script" not in written
    assert "<img" not in written
    assert not re.search(r"(src|href)=", written.replace("&quot;", "").replace(" src=https", ""))
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.set_content(written)
    assert tab.title() == "Oma suunnitelma"
    assert asked == []
    tab.close()


def test_an_empty_plan_is_a_page_too() -> None:
    written = page(_plan([], []), "sv", TODAY)
    assert "Här finns inga mål" in written
    assert "<section>" not in written


def _sheets(pdf: bytes) -> int:
    """How many sheets a PDF has, by its own objects."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
