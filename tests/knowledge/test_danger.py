"""Danger in a text: every sentence that must be noticed is, and look-alikes are left in peace."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.danger import Danger, look_for_danger

SENTENCES: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "danger_sentences.json").read_text(encoding="utf-8")
)
MUST = SENTENCES["must_trigger"]
LOOKALIKES = SENTENCES["lookalikes"]
PATTERNS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "knowledge" / "data" / "danger.json").read_text(encoding="utf-8")
)


def noticed(text: str, row: dict[str, Any]) -> bool:
    found = look_for_danger(text)
    return found.severity >= row["min_severity"] and row["category"] in found.kinds


def test_every_sentence_that_must_trigger_does() -> None:
    assert len(MUST) == 168
    assert [row["text"] for row in MUST if not noticed(row["text"], row)] == []


def test_no_lookalike_is_taken_for_more_than_it_is() -> None:
    assert len(LOOKALIKES) == 129
    over = [row["text"] for row in LOOKALIKES if look_for_danger(row["text"]).severity > row["max_severity"]]
    assert over == []


def test_every_pattern_can_be_reached_by_its_own_phrases() -> None:
    reached = {
        pattern_id: any(pattern_id in look_for_danger(phrase).pattern_ids for phrase in phrases)
        for pattern_id, phrases in SENTENCES["phrases"].items()
    }
    assert [pattern_id for pattern_id, found in reached.items() if not found] == []


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_sentences_of_earlier_trials_stay_found(name: str) -> None:
    found = [bool(look_for_danger(text).severity) for text in SENTENCES["heldout"][name]["pos"]]
    # Figures of the pattern set itself: 58/58, 59/60 and 37/40.
    assert found.count(False) <= {"A": 0, "B": 1, "C": 3}[name]
    alarming = [t for t in SENTENCES["heldout"][name]["neg"] if look_for_danger(t).severity >= 2]
    assert alarming == []


@pytest.mark.parametrize(
    "habit",
    [
        pytest.param(str.upper, id="shouting"),
        pytest.param(lambda text: "\u200b".join(text), id="zero-width letters between all letters"),
        pytest.param(lambda text: "\u202e" + text + "\u202c", id="right-to-left marks"),
        pytest.param(lambda text: "\u2066" + text + "\u2069\u00ad", id="isolates and soft hyphens"),
        pytest.param(lambda text: text.replace(" ", "  \n\t"), id="odd blanks"),
        pytest.param(lambda text: text.replace("ä", "a\u0308").replace("ö", "o\u0308"), id="split umlauts"),
        pytest.param(lambda text: text.rstrip("!?") + "!!!!!!!" if text.endswith("!") else text, id="exclamations"),
    ],
)
def test_a_habit_of_writing_hides_nothing(habit: Any) -> None:
    lost = [row["text"] for row in MUST if not noticed(habit(row["text"]), row)]
    assert lost == []


#: what each added pattern must notice, with its severity, and an everyday sentence that only looks like it
ADDED = [
    ("fi-suicide-k1", "kukaan ei kaipaisi jos mä katoaisin", 2, "kukaan ei kaipaisi noita kurahousuja jos ne katoaisi"),
    ("fi-exhaustion-k1", "koliikkivauva itkee yöt enkä jaksa", 1, "vauva nukkuu enkä jaksa katsoa elokuvaa loppuun"),
    ("fi-exhaustion-k1", "vauva huutaa enkä jaksa enää", 1, "vauva ei jaksa syödä koko pulloa"),
    ("fi-missing_child-k1", "tyttö lähti kotoa eikä puhelin vastaa", 2, "poika lähti kotoa ja vastaa puhelimeen"),
    ("fi-medical_emergency-k1", "äiti makaa lattialla eikä herää", 3, "kissa makaa lattialla eikä reagoi leluun"),
    ("sv-violence-k1", "min man stryper mig", 3, "vi stryper av vattnet för mig"),
    ("en-poisoning-k1", "my son took all his pills", 3, "my son took all his toys to daycare"),
    ("ru-acute_need-k1", "мне некуда идти с детьми", 2, "некуда идти гулять с детьми"),
    ("en-suicide-k1", "I am going to kill myself tonight", 3, "I am going to kill my phone battery tonight"),
    ("en-suicide-k1", "I want to kill myself right now", 3, "I could kill for a coffee right now"),
    ("en-suicide-k2", "my son says he does not want to live any more", 2, "he does not want to live with his dad"),
    ("en-violence-k1", "he is trying to kill me", 3, "this homework is trying to kill me"),
    ("en-child_danger-k1", "I am going to hurt my baby", 3, "I am going to hurt my baby's feelings"),
    ("en-exhaustion-k1", "I am so exhausted with the baby", 1, "the kids are so exhausted after football camp"),
    ("fi-suicide-k2", "olen päättänyt tappaa itseni", 3, "olen päättänyt tappaa aikaa pelaamalla"),
    ("fi-suicide-k3", "poika sanoi ettei halua elää enää", 2, "poika sanoi ettei halua enää leikkiä"),
    ("fi-sexual_violence-k1", "isä koskee minua", 1, "asia koskee minua ja isää"),
    ("sv-suicide-k1", "jag tar livet av mig i natt", 3, "jag tar livet lugnt i helgen"),
    ("sv-suicide-k2", "min son säger att han inte vill leva", 2, "min son säger att han inte vill leka"),
    ("sv-violence-k2", "han försöker döda mig", 3, "han försöker döda tiden med spel"),
    ("sv-child_danger-k1", "jag skakade babyn", 3, "jag skakade barnets madrass"),
    ("sv-sexual_violence-k1", "pappa tar på mig", 1, "pappa tar med mig på fotboll"),
]


@pytest.mark.parametrize(("pattern_id", "serious", "severity", "harmless"), ADDED)
def test_an_added_pattern_knows_its_lookalike(pattern_id: str, serious: str, severity: int, harmless: str) -> None:
    found = look_for_danger(serious)
    assert found.severity >= severity
    assert pattern_id in found.pattern_ids
    assert pattern_id not in look_for_danger(harmless).pattern_ids
    assert look_for_danger(harmless).severity == 0


@pytest.mark.parametrize("text", ["lapsi katosi piiloleikissä kaapin taakse", "isä lyö kaverin kanssa vetoa ottelusta"])
def test_games_and_bets_are_no_danger(text: str) -> None:
    assert look_for_danger(text).severity == 0


def test_a_drawn_out_word_is_still_understood() -> None:
    assert look_for_danger("haluaaaaan kuollaaaa").severity >= 2


def test_thoughts_of_suicide_with_means_at_hand_now_are_danger_now() -> None:
    assert look_for_danger("haluan kuolla").severity == 2
    assert look_for_danger("haluan kuolla nyt, pillerit on tässä").severity == 3


def test_an_emoji_counts_alone_but_not_in_ordinary_talk() -> None:
    assert look_for_danger("🆘").severity == 1
    assert look_for_danger("mistä saan vitamiineja lapselle apteekista 💊").severity == 0


def test_ordinary_family_talk_holds_no_danger() -> None:
    for text in ("mistä päiväkotipaikka elokuuksi", "hammasraudat ja oikominen", "", "   ", "😀"):
        assert look_for_danger(text) == Danger()


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("isä hakkaa lapsen kanssa halkoja mökillä", 0),
        ("isä hakkaa lasta mökillä", 1),
        ("lapsen hanska on kadonnut eskarissa", 0),
        ("lapsi on kadonnut eskarista", 1),
    ],
)
def test_weak_cues_know_a_thing_from_a_child(text: str, severity: int) -> None:
    found = look_for_danger(text).severity
    assert found == 0 if severity == 0 else found >= severity


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_looking(text: str) -> None:
    assert 0 <= look_for_danger(text).severity <= 3


@pytest.mark.parametrize(
    "piece",
    ["a ", "en halua ", "haluan vain vaan jo nyt niin ihan ", "x", "lapsi lyo mies ", "ei jaksa elaa ", "كلب "],
)
def test_the_longest_message_is_looked_through_quickly(piece: str) -> None:
    look_for_danger("warm")
    text = (piece * 4096)[:4096]
    times = []
    for _ in range(3):
        begun = perf_counter()
        look_for_danger(text)
        times.append(perf_counter() - begun)
    # Measured 10–60 ms; a pattern that backtracks without end takes seconds.
    assert min(times) < 0.5


def test_no_text_goes_into_what_is_found() -> None:
    text = "tapan itseni"
    found = look_for_danger(text)
    assert found.pattern_ids
    assert text not in repr(found)


def test_ids_of_patterns_are_unique() -> None:
    ids = [row["id"] for part in ("triggers", "masks", "downgrades") for row in PATTERNS[part]]
    assert len(ids) == len(set(ids))
