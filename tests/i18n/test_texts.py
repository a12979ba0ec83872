"""Every text exists in every language, with the same variables, and reads kindly."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from statistics import median

import pytest
from fluent.syntax import ast

import bot
import handlers
from bot.i18n.translator import Translator
from tests.i18n.texts import FAMILY_FILES, LANGUAGES, choices_of, entries, files, messages, paragraphs, variables

#: Words that blame (row R37), in each language, as they begin.
BLAME = {
    "fi": ("miksi et", "olisi pitänyt", "väärin täytetty", "unohdit", "et ole vielä", "virheellinen", "pakko"),
    "sv": ("varför har du inte", "borde ha", "fel ifylld", "du glömde", "felaktig", "måste du"),
    "en": ("why did you not", "should have", "wrongly filled", "you forgot", "invalid", "you must", "you failed"),
}
#: Words of sending a family on (row R5).
SENDING_ON = {
    "fi": (r"\blähete(?!t)", "lähettee", "siirto", "siirret"),
    "sv": ("remiss", "remitt"),
    "en": ("referral", "transferred"),
}
#: Words of an office (row R81).
OFFICE = {
    "fi": ("mikäli", "koskien", "toimenpi", "asianosai", "täten", "kyseinen", "tulee olla"),
    "sv": ("avseende", "beträffande", "vederbörande", "härmed"),
    "en": ("hereby", "regarding", "pursuant", "in accordance", "aforementioned"),
}
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n")
_USED = re.compile(
    r'\b(?:Part|Key|Button|letter|translate|in_every_language)\(\s*"([a-z][a-z0-9-]+)"|^ +key = "([a-z-]+)"',
    re.M,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_fluent(language: str) -> None:
    junk = [
        (file.name, entry.content) for file in files(language) for entry in entries(file) if isinstance(entry, ast.Junk)
    ]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = Counter(e.id.name for file in files(language) for e in entries(file) if isinstance(e, ast.Message))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_language_has_the_keys_and_variables_of_finnish(language: str) -> None:
    finnish = {key: variables(message) for key, message in messages("fi").items()}
    other = {key: variables(message) for key, message in messages(language).items()}
    assert other == finnish


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_in_the_program_has_a_text(language: str) -> None:
    known = messages(language)
    folders = [Path(bot.__file__).parent, Path(handlers.__file__).parent]
    used = {
        key
        for folder in folders
        for file in folder.rglob("*.py")
        for pair in _USED.findall(file.read_text(encoding="utf-8"))
        for key in pair
        if key
    }
    assert len(used) > 100
    assert sorted(used - set(known)) == []


def test_keys_made_of_parts_have_texts() -> None:
    from bot.appointments.meetings import Trend
    from bot.appointments.rules import EXPECTED
    from bot.appointments.series.rules import Every, Oddity
    from bot.appointments.slots.rules import CHOICES
    from bot.cases.rules import Relation
    from bot.consults.rules import GIVERS, PURPOSES, RECIPIENTS, ConsultStatus, Mode, Outcome, PermissionState
    from bot.contact.rules import WISHES
    from bot.handover.rules import CHANGE_REASONS, INVITED, NOTE, REASONS
    from bot.masking import KINDS
    from bot.organisations.rules import TOPICS, theme_key
    from bot.partners.rules import SUGGESTIONS, TOLD, Arrival, Way
    from bot.partners.service import QUESTIONS
    from bot.people.rules import Role
    from handlers.family.danger import CARDS
    from handlers.steps import commands_for
    from handlers.times.slots.week_plan_words import ASKED
    from handlers.together import DEEDS
    from handlers.worker.buttons import RELEASE_REASONS
    from handlers.worker.contact import TOGETHER
    from knowledge.service import ChannelKind, StepKind

    made = {f"step-{kind}".replace("_", "-") for kind in StepKind} | {f"channel-{kind}" for kind in ChannelKind}
    made |= {f"option-{age}{end}" for age in ("child", "young", "adult") for end in ("", "-words")}
    made |= {f"staff-role-{role}" for role in Role if role != Role.DUTY_GROUP} | {
        f"staff-line-{how}" for how in ("confirmed", "unconfirmed", "paused")
    }
    made |= {theme_key(topic) for topic in TOPICS}
    made |= {f"staff-button-{way}" for way in ("member", "leads")}
    made |= {f"figures-trend-{one}" for one in Trend}
    made |= {f"inline-danger-{part}" for part in ("title", "description", "message")}
    made |= {f"staff-{deed}-you" for deed in ("removed", "left", "left-group")} | {
        f"staff-told-{deed}" for deed in ("removed", "left", "left-group")
    }
    made |= {theme_key(topic) for topic in TOPICS} | {f"consult-mode-{mode}" for mode in Mode}
    made |= {f"consult-mode-explained-{mode}" for mode in Mode} | {f"consult-button-mode-{mode}" for mode in "ap"}
    made |= {f"consult-masked-{kind}" for kind in KINDS} | {f"consult-ended-{how}" for how in Outcome}
    made |= {f"consult-button-{how}" for how in Outcome}
    made |= {f"consult-way-{way}" for way in ("message", "kutsu")}
    made |= {f"consult-standing-{one}" for one in ConsultStatus if one != "ended"}
    made |= {f"permission-giver-{one}" for one in GIVERS} | {f"permission-for-{one}" for one in PURPOSES}
    made |= {f"permission-to-{one}" for one in RECIPIENTS}
    made |= {f"permission-{one}" for one in PermissionState if one != "asked"}
    made |= {f"consult-week-{how}-{what}" for how in ("ask", "check", "button") for what in ("week", "place")}
    made |= {f"consult-time-{how}" for how in ("with", "yours", "called-off", "off-done", "over", "away", "free")}
    made |= {f"group-page-{state}" for state in ("lost", "set")}
    made |= {f"reason-{why}" for why in RELEASE_REASONS} | set(CARDS)
    made |= {f"skills-language-{language}-{state}" for language in LANGUAGES for state in ("on", "off")}
    made |= {f"card-fits-{language}" for language in LANGUAGES}
    made |= {f"rota-button-undo-{kind}" for kind in ("closed", "hours", "extra")}
    made |= {f"swap-{who}{answer}" for who in ("", "you-") for answer in ("taken", "declined")}
    made |= {key for role in Role for language in LANGUAGES for _, key in commands_for(role, language)}
    made |= {f"handover-why-{why}" for why in (*REASONS, NOTE, INVITED)} | {f"own-worker-why-{why}" for why in REASONS}
    made |= {f"handover-why-button-{why}" for why in (*REASONS, NOTE)}
    made |= {f"many-changes-button-{why}" for why in CHANGE_REASONS} | {
        f"own-worker-why-{why}" for why in (NOTE, INVITED)
    }
    made |= {f"own-worker-wish-{why}" for why in WISHES} | {f"own-worker-wish-button-{why}" for why in WISHES}
    made |= {f"words-button-{what}" for what in DEEDS}
    made |= {f"kutsu-suggest-button-{one}" for one in SUGGESTIONS} | {f"kutsu-suggestion-{one}" for one in SUGGESTIONS}
    made |= {f"arrival-button-{one}" for one in Arrival} | {f"family-arrival-{one}" for one in Arrival}
    made |= {f"status-kutsu-{state}" for state in TOLD} | {f"kutsu-button-by-{way}" for way in Way if way != Way.PERSON}
    made |= {f"kutsu-ask-{one}-again" for one in QUESTIONS} | {f"kutsu-button-rewrite-{one}" for one in QUESTIONS}
    made |= {f"kutsu-spoken-button-{back}" for back in (0, 1, 2)}
    made |= {f"together-button-{deed}" for deed in TOGETHER} | {f"own-worker-{said}" for said in ("agreed", "declined")}
    made |= {f"{name}{one}" for one in Relation for name in ("member-", "member-is-", "relation-button-")}
    made |= {f"relay-from-worker-to-{to}" for to in ("you", "all")}
    made |= {f"week-plan-{how}-{what}" for how in ("ask", "check") for what in ASKED} | {
        f"week-plan-button-{one}" for one in CHOICES
    }
    made |= {f"week-plan-button-{one}-none" for one in ("most",)} | {f"week-plan-button-start-{one}" for one in (1, 2)}
    made |= {f"waiting-{state}" for state in ("expired", "gone", "taken", "declined", "left")}
    made |= {f"series-button-{one}" for one in Every} | {f"series-{one}" for one in Oddity if one}
    made |= {f"series-{one}" for one in ("agreed", "moved", "cancelled", "holiday", "clash")}
    made |= {f"times-said-{one}" for one in EXPECTED} | {f"times-list-button-{way}" for way in ("move", "cancel")}
    made |= {f"calendar-{how}{what}-sure" for how in ("", "button-") for what in ("renew", "revoke")}
    made |= _made_by_the_tools() | _made_by_times() | _made_by_times_in_words()
    made |= _made_by_plans() | _made_by_events() | _made_by_colleagues()
    assert sorted(made - set(messages("fi"))) == []


def _made_by_colleagues() -> set[str]:
    from bot.organisations.rules import UnitKind, theme_key
    from bot.upkeep.rules import REPORTS, Answer
    from bot.visits.rules import RoundKind, Standing
    from handlers.professional.typed import LONGEST
    from handlers.professional.upkeep.page import FIELDS
    from knowledge.directory.themes import THEMES

    made = {theme_key(one) for one in THEMES}
    made |= {f"{what}-{end}" for what in LONGEST for end in ("write", "check", "button-send")}
    made |= {f"bulletin-button-for-{one}" for one in ("unit", "topic")}
    made |= {f"visits-{start}-{one}" for one in Standing for start in ("unit", "page")}
    made |= {f"visits-{start}-{one}" for one in RoundKind for start in ("kind", "round", "button-round")}
    made |= {f"visits-units-{one}" for one in UnitKind if one != UnitKind.TEAM}
    made |= {f"upkeep-{start}-{one}" for one in Answer for start in ("answer", "done", "button-answer")}
    made |= {f"upkeep-{start}-{one}" for one in REPORTS for start in ("task", "report")}
    made |= {
        f"mine-{start}-{field}".replace("_", "-")
        for fields in FIELDS.values()
        for field in (*fields, "owner")
        for start in ("ask", "field")
    }
    made |= {f"upkeep-button-{one}" for one in ("right", "change", "gone", "gone-yes")}
    return made | {f"thinker-own-{one}" for one in ("open", "to-coordinator", "taken")}


def _made_by_times() -> set[str]:
    from bot.appointments.rules import Attendance
    from bot.reminders.rules import Offset

    told = ("coming", "moving", "cannot", "late", "away", "unsure", "new", "left", "moved-by", "cancelled-by")
    return (
        {f"time-page-{one}" for one in Attendance} | {f"time-told-{one}" for one in told}
        | {f"remind-button-{one}" for one in Offset}
        | {f"time-button-{one}{of}" for one in ("came", "missed") for of in ("", "-of")}
        | {f"time-{one}" for one in ("place", "address", "link", "directions", "people", "bring")}
        | {f"time-{one}" for one in ("agreed", "moved-to", "details-changed", "cancelled", "task", "task-again")}
    )  # fmt: skip


def _made_by_times_in_words() -> set[str]:
    from bot.appointments.drafts.rules import ASKED_AGAIN, CHOSEN, WRITTEN
    from handlers.times.making.sentence import KINDS

    made = {f"{start}{name}" for name in WRITTEN for start in ("time-", "times-button-", "times-ask-")}
    made |= {f"times-{doubt}" for doubt in ASKED_AGAIN} | {f"times-which-{doubt}" for doubt in CHOSEN}
    made |= {f"times-button-moment{end}" for end in ("", "-year", "-first", "-second")} | {"times-button-minutes-on"}
    return made | {f"times-done-{kind}" for kind in KINDS} | {"times-understood-year", "times-line-year"}


def _made_by_the_tools() -> set[str]:
    from bot.cases.interpreting import INTERPRETED
    from bot.casework.items import DOERS
    from bot.casework.rules import LOWER_REASONS, OTHER, OUTCOMES, PHONE_TOPICS, RAISE_REASONS, Step
    from handlers.worker.tools.copying import TOLD

    made = {f"step-button-{step}" for step in Step} | {f"casework-next-{step}" for step in (*Step, "snooze")}
    made |= {f"urgency-button-{why}" for why in (*RAISE_REASONS, *LOWER_REASONS)}
    made |= {f"phone-topic-{one}".replace("_", "-") for one in (*PHONE_TOPICS, OTHER)} | {
        f"spoken-{one}" for one in INTERPRETED
    }
    made |= {f"phone-outcome-{one}" for one in OUTCOMES} | {
        f"tools-day-{day}" for day in ("today", "tomorrow", "friday", "week")
    }
    made |= {f"item-line-{doer}{end}" for doer in DOERS for end in ("", "-dated")} | {"tag-button-on", "tag-button-off"}
    return made | {f"item-button-new-{doer}" for doer in DOERS} | {f"copy-{what}".replace("_", "-") for what in TOLD}


def _made_by_plans() -> set[str]:
    from bot.plans.letters import ANSWERS
    from bot.plans.past import Change
    from bot.plans.rules import MOVES, Doer, Rhythm, Standing
    from bot.plans.wording import SUBJECTS

    made = {f"plan-task-{how}" for how in Rhythm} | {f"plan-of-button-{how}" for how in Rhythm}
    made |= {f"plan-past-{what}" for what in Change} | {
        f"plan-{what}-{one}" for what in ("goal", "step") for one in Standing
    }
    made |= {f"plan-task-button-{one}" for one in ANSWERS} | {f"plan-task-told-{one}" for one in (*ANSWERS, "rests")}
    made |= {f"plan-button-move-{days}" for days in MOVES} | {f"plan-of-button-step-{doer}" for doer in Doer}
    made |= {f"plan-of-button-weekday-{day}" for day in range(1, 8)} | {f"plan-words-ask-{what}" for what in SUBJECTS}
    made |= {f"plan-words-button-{way}" for way in ("ok", "send", "no")}
    made |= {f"plan-page-{name}" for name in ("step", "who", "when")} | {"plan-ask-step-day", "plan-ask-step-role-day"}
    return made | {f"{key}{rest}" for key in ("plan-tasks", "plan-of-tasks") for rest in ("", "-paused")}


def _made_by_events() -> set[str]:
    from bot.events import rules
    from bot.events.host_letters import PARTS
    from handlers.events.making import CHOSEN
    from handlers.events.table import DEEDS

    made = {*PARTS, *(f"event-ask-{what}".replace("_", "-") for what in DEEDS)}
    made |= {f"event-choose-{field}".replace("_", "-") for field in CHOSEN}
    made |= {f"event-button-repeat-{one}" for one in rules.Repeat} | {
        f"event-button-audience-{one}" for one in rules.Audience
    }
    made |= {f"times-list-button-{one}" for one in ("leave", "leave-line", "unremind")}
    made |= {f"event-line-{one}" for one in rules.Place} | {"event-button-no-capacity", "event-button-no-last-day"}
    return made | {
        f"event-button-{field}-hours-{one}"
        for field, hours in (("closes", rules.CLOSES), ("agenda", rules.AGENDAS))
        for one in hours
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_for_families_are_short(language: str) -> None:
    told = messages(language, *FAMILY_FILES).items()
    lengths = [
        len(s.split()) for key, m in told if _is_told(key) for line in paragraphs(m) for s in _SENTENCE.split(line)
    ]
    assert median(lengths) <= 15
    assert max(lengths) <= 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_for_families_has_at_most_three_sentences(language: str) -> None:
    long = {
        key: line
        for key, message in messages(language, *FAMILY_FILES).items()
        for line in paragraphs(message)
        if len([s for s in re.split(r"(?<=[.!?])\s+", line) if s.strip()]) > 3
    }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", [BLAME, SENDING_ON, OFFICE], ids=["blame", "sending on", "office"])
def test_families_never_read_such_words(language: str, words: dict[str, tuple[str, ...]]) -> None:
    told = {key: " ".join(paragraphs(m)).lower() for key, m in messages(language, *FAMILY_FILES, "errors.ftl").items()}
    assert [key for key, text in told.items() for word in words[language] if re.search(word, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_has_words_and_fits(language: str) -> None:
    for key, message in messages(language).items():
        if _is_label(key):
            labels = paragraphs(message)
            assert 0 < len(labels) == choices_of(message), (key, labels)
            assert all(len(label) <= 40 and re.search(r"\w", label) for label in labels), (key, labels)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", ["danger-now", "danger-missing", "danger-poison", "emergency-now"])
def test_a_card_of_danger_now_begins_with_the_number(language: str, card: str) -> None:
    assert paragraphs(messages(language)[card])[0].startswith("112")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", ["danger-suicide", "danger-violence", "danger-child", "danger-parent", "danger-today"])
def test_a_card_for_today_shows_112_and_another_number(language: str, card: str) -> None:
    message = messages(language)[card]
    assert "112" in " ".join(paragraphs(message))
    assert variables(message) & {"crisis", "nollalinja", "social"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_reads_empty_comfort(language: str) -> None:
    promised = (
        "ymmärrän täysin",
        "kaikki järjestyy",
        "jag förstår precis",
        "allt ordnar sig",
        "i understand exactly",
        "everything will be fine",
    )
    told = " ".join(line.lower() for message in messages(language).values() for line in paragraphs(message))
    assert [words for words in promised if words in told] == []


def test_a_missing_text_is_said_in_finnish_and_a_missing_key_as_itself(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    (tmp_path / "fi" / "one.ftl").write_text("hello = Hei, { $name }", encoding="utf-8")
    translator = Translator(tmp_path)
    assert translator.translate("hello", "sv", {"name": "Aino"}) == "Hei, Aino"
    assert translator.translate("no-such-key", "en") == "no-such-key"


def _is_label(key: str) -> bool:
    return bool(
        re.match(
            r"(.*-)?button-|keyboard-|option-(child|young|adult)$|reason-|draft-send|draft-discard$|queue-claim$|own-take|release-keep",
            key,
        )
    )


def _is_told(key: str) -> bool:
    """Neither a label nor phrases that people may write to the desk."""
    return not _is_label(key) and not key.endswith("-words")
