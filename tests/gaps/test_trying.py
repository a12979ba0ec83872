"""A new everyday word is tried out on past questions: who gains, who loses, and nothing is changed by it."""

from __future__ import annotations

import pytest

from bot.gaps import trying
from bot.gaps.trying import _sure, try_out
from knowledge.catalogue import load_catalogue
from knowledge.matching import Match, Thresholds, build_index, match
from knowledge.matching.extras import Extras

CATALOGUE = load_catalogue()
INDEX = build_index(CATALOGUE)
YOUTH = CATALOGUE.by_id["nuorisotilat"]


def _find(text: str, language: str) -> Match:
    return match(text, INDEX, language)


ASKED = [("fi", ("frisbeegolf",)), ("fi", ("frisbeegolf", "nuori")), ("fi", ("uni", "vauva"))]


def test_questions_with_the_word_find_the_service_first() -> None:
    trial = try_out(CATALOGUE, _find, YOUTH, "fi", ["frisbeegolf"], ASKED)
    assert trial.questions == 2
    assert ("frisbeegolf",) in trial.gained
    assert trial.lost == ()


def test_words_that_nobody_asked_with_change_nothing() -> None:
    trial = try_out(CATALOGUE, _find, YOUTH, "fi", ["kvanttikenttä"], ASKED)
    assert (trial.questions, trial.gained, trial.lost) == (0, (), ())


def test_only_a_sure_answer_that_stood_first_can_be_lost() -> None:
    surely = match("lapsen hammas on kipeä", INDEX, "fi", thresholds=Thresholds(answer=0.0))
    unsurely = match("lapsen hammas on kipeä", INDEX, "fi", thresholds=Thresholds(answer=2.0, choose=2.0))
    first, second = (one.service_id for one in surely.ranked[:2])
    assert _sure(surely, first) == [first]
    assert _sure(surely, second) == []
    assert _sure(unsurely, first) == []


def test_both_small_indexes_have_the_optional_parts_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[Extras] = []
    plain = trying.build_index
    monkeypatch.setattr(
        trying, "build_index", lambda catalogue, extras: (used.append(extras), plain(catalogue, extras=extras))[1]
    )
    extras = Extras(lemmas=lambda word: ())
    assert try_out(CATALOGUE, _find, YOUTH, "fi", ["frisbeegolf"], ASKED, extras).questions == 2
    assert used == [extras, extras]


def test_trying_leaves_the_catalogue_as_it_is() -> None:
    before = YOUTH.everyday
    try_out(CATALOGUE, _find, YOUTH, "fi", ["frisbeegolf"], ASKED)
    assert CATALOGUE.by_id["nuorisotilat"].everyday == before
    assert match("frisbeegolf", INDEX, "fi").ranked[0].why == ()
