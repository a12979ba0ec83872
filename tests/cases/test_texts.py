"""Every letter and refusal of these rooms has words in every language, with the same variables, kind and short."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.i18n
from bot.cases import errors as case_errors
from bot.cases import reach
from bot.cases.queue import skills
from bot.errors import HelpdeskError
from bot.feedback.service import AlreadyAnswered, ask_all
from bot.outbox.letter import Arg, Key, Letter
from bot.people.service import InvitationNotValid
from tests.cases.conftest import Story

FOLDER = Path(bot.i18n.__file__).parent
#: The files that these rooms speak from.
FILES = ("cases.ftl", "cards.ftl", "waiting.ftl")
#: What they say where several people of a family are in one case; ``tests/cases/test_members.py`` lives through that.
OF_MEMBERS = ("members.ftl", "members_worker.ftl")
LANGUAGES = ("fi", "sv", "en")
#: Keys that these letters use and another file says.
ELSEWHERE = {"button-emergency", "case-button-tools"}
#: What no text may say to anybody: referrals and blame.
BANNED = re.compile(
    r"lähete|lähett(ää|ä) (sinut|teidät)|siirto|siirrä|remiss|olisi pitänyt|miksi et|virhe|väärin|ei kuulu meille|"
    r"borde ha|varför (har|skrev) du|felaktig|hör inte till oss|should have|why did|your mistake|not our job",
    re.IGNORECASE,
)
#: What begins a text to a family: an acknowledgement, or who did what for it.
ACKNOWLEDGES = {"fi": ("Kiitos", "{ $worker }"), "sv": ("Tack", "{ $worker }"), "en": ("Thank you", "{ $worker }")}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _written(language: str, names: tuple[str, ...] = FILES) -> str:
    return "\n".join((FOLDER / language / name).read_text(encoding="utf-8") for name in names)


def _messages(language: str, names: tuple[str, ...] = FILES) -> dict[str, ast.Message]:
    resource = FluentParser().parse(_written(language, names))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    assert len({message.id.name for message in messages}) == len(messages)
    return {message.id.name: message for message in messages}


def _variables(message: ast.Message) -> set[str]:
    found = _Variables()
    found.visit(message)
    return found.names


def _text(message: ast.Message) -> str:
    assert message.value is not None
    return "".join(
        part.value if isinstance(part, ast.TextElement) else "{ $" + next(iter(_names_in(part))) + " }"
        for part in message.value.elements
    )


def _names_in(part: Any) -> set[str]:
    found = _Variables()
    found.visit(part)
    return found.names


def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(_written(language)))
    return bundle


def _used_keys(letter: Letter) -> Iterator[tuple[str, dict[str, Arg]]]:
    for part in letter.parts:
        yield part.key, dict(part.args)
        yield from ((arg.key, {}) for arg in part.args.values() if isinstance(arg, Key))
    for row in letter.buttons:
        yield from ((button.label, dict(button.args)) for button in row)


def _all_errors() -> list[type[HelpdeskError]]:
    own = [
        error for error in vars(case_errors).values() if isinstance(error, type) and issubclass(error, HelpdeskError)
    ]
    return [error for error in own if error.__module__ == case_errors.__name__] + [InvitationNotValid, AlreadyAnswered]


def _lived_through(story: Story) -> list[int]:
    """A life in which every letter of these rooms is sent; the ids of those who took part."""
    anna, ben, family = story.worker(), story.worker("Ben L.", ""), story.family()
    cai = story.worker("Cai M.", role="coordinator")
    case = story.opens(family, "apua " * 900, topic="", topic_names=None)
    story.pass_time(hours=3)
    story.reminds()
    story.claims(anna, case)
    story.pass_time(minutes=50)
    story.reminds()
    message = story.answers(anna, case, "hei " * 1000)
    story.edits(anna, message, "hei")
    story.withdraws(anna, message)
    own, *_ = story.messages(case)
    story.answers(anna, case, "Hei taas")
    story.loses(family, story.answers(anna, case, "Kuuleeko?"))
    story.loses(anna, story.writes(family, "hei"))
    story.pass_time(hours=9)
    story.reminds()
    story.edits(family, own, "apua")
    old = story.writes(family, "vanha")
    story.releases(anna, case)
    story.opens(family, "nyt", urgent=True)
    story.claims(ben, case)
    story.answers(ben, case, "hei")
    story.pass_time(days=15)
    story.reminds()
    story.withdraws(family, old)
    story.resolves(ben, case)
    story.reopens(family, case)
    story.pass_time(hours=9)
    story.reminds()
    story.resolves(ben, case)
    story.pass_time(days=15)
    story.closes_silent()
    other = story.opens(family, "toinen", language="sv")
    story.withdraws(family, story.messages(other)[0])
    story.closes(family, story.claims(anna, other))
    _have_skills(story, ben)
    third = story.opens(family, "kolmas", language="en", urgent=True)
    story.opens(family, urgent=False)
    story.claims(anna, third)
    story.leaves(anna, ben)
    story.answers(ben, third, "hei")
    story.leaves(ben, anna)
    for one in (family, ben):
        story.do(reach.lost, person_id=one)
        story.do(reach.found, person_id=one)
    young = story.writes(family, "peru tämä")
    story.withdraws(family, young)
    story.closes(family, third)
    fourth = story.opens(family, "neljäs")
    story.claims(anna, fourth)
    story.opens(family, urgent=True)
    story.closes(family, fourth)
    story.closes(family, story.opens(family, "viides"))
    story.do(ask_all)
    return [anna, ben, cai, family]


def _have_skills(story: Story, worker_id: int) -> None:
    """Every hint is given once."""
    with story.transaction() as session:
        for kind, value in (("topic", "uni"), *(("language", language) for language in LANGUAGES)):
            skills.toggle(session, worker_id=worker_id, kind=kind, value=value)
    for language in LANGUAGES:
        asking = story.family()
        story.closes(asking, story.opens(asking, language=language))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_language_has_the_same_keys_with_the_same_variables(language: str) -> None:
    source, other = _messages("fi"), _messages(language)
    assert set(other) == set(source)
    assert {key: _variables(message) for key, message in other.items()} == {
        key: _variables(message) for key, message in source.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words(language: str) -> None:
    messages = _messages(language, (*FILES, *OF_MEMBERS))
    refusals = _all_errors()
    assert len(refusals) >= 13
    for error in refusals:
        assert error.key in messages
        assert _variables(messages[error.key]) <= {"worker"}


def test_every_letter_of_a_long_life_can_be_said_in_every_language(story: Story) -> None:
    used: dict[str, dict[str, Arg]] = {}
    for person in _lived_through(story):
        for letter in story.letters(person, "message", "edit", "topic"):
            used.update(_used_keys(letter))
    for language in LANGUAGES:
        bundle = _bundle(language)
        for key in set(used) - ELSEWHERE:
            said = bundle.get_message(key).value
            assert said is not None
            words, problems = bundle.format_pattern(said, dict.fromkeys(used[key], "§"))
            assert (problems, "{" in str(words)) == ([], False), f"{key} in {language}"
    refusals = {error.key for error in _all_errors()}
    said_somewhere = refusals | set(used) | {f"case-language-{code}" for code in LANGUAGES}
    assert set(_messages("fi")) - said_somewhere == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_blames_or_sends_on(language: str) -> None:
    found = {key: match for key, message in _messages(language).items() if (match := BANNED.search(_text(message)))}
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_families_read_begins_with_an_acknowledgement(language: str) -> None:
    opening = [
        key for key in _messages(language) if key.startswith("family-") and not key.startswith("family-claimed-")
    ]
    assert len(opening) >= 6
    for key in [*opening, "feedback-ask", "stale-case-unknown", "stale-no-open-case", "invitation-not-valid"]:
        assert _text(_messages(language)[key]).startswith(ACKNOWLEDGES[language]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    lengths = [
        len(sentence.split())
        for message in _messages(language).values()
        for sentence in re.split(r"(?<=[.?!])\s+|\n", _text(message).replace("{ $", "$").replace(" }", ""))
        if sentence.strip()
    ]
    assert statistics.median(lengths) <= 10
    assert max(lengths) <= 18
