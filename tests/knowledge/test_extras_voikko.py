"""Base forms and compound parts beside the matcher: they can only add, and nothing needs them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib import import_module

import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import Index, build_index, match
from knowledge.matching.analyse import analyse
from knowledge.matching.extras import ExtraMissing, Extras, Lemmas
from knowledge.matching.extras.voikko import _opened, lemmas_of, load_voikko
from knowledge.matching.intents import marks_of
from knowledge.matching.rank import channels, further_words

#: How the real library reads these words (version 4.3.1 with the dictionary 2.5).
READINGS = {
    "öillä": [{"BASEFORM": "yö", "WORDBASES": "+yö(yö)"}],
    "sosiaalityöntekijältä": [
        {"BASEFORM": "sosiaalityöntekijä", "WORDBASES": "+sosiaali+työn(työ)+teki(tehdä)+jä(+jä)"}
    ],
    "hammaslääkärille": [{"BASEFORM": "hammaslääkäri", "WORDBASES": "+hammas(hammas)+lääkäri(lääkäri)"}],
    "masentunut": [{"BASEFORM": "masentunut", "WORDBASES": "+masen(masentaa)tu(+tua)+n+ut(+ut)"}],
    "kuusen": [{"BASEFORM": "kuusi"}, {"BASEFORM": "kuusi", "WORDBASES": "+kuusi(kuusi)"}],
}


@dataclass
class Readings:
    """Analyses words as ``libvoikko.Voikko`` does, one thread at a time."""

    asked: list[str] = field(default_factory=list)
    busy: bool = False

    def analyze(self, word: str) -> Sequence[dict[str, str]]:
        assert not self.busy
        self.busy = True
        self.asked.append(word)
        found = READINGS.get(word, [])
        self.busy = False
        return found


@pytest.fixture
def lemmas() -> Lemmas:
    return lemmas_of(Readings())


@pytest.fixture(scope="module")
def nights() -> Catalogue:
    """Eight services, one of which alone is called by the word for night in everyday speech."""
    services = load_catalogue().services[:8]
    changed = services[3].model_copy(update={"everyday": {"fi": ("yö",)}})
    return Catalogue(services=(*services[:3], changed, *services[4:]))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("öillä", ["yö"]),
        ("sosiaalityöntekijältä", ["sosiaalityöntekijä", "työ", "tehdä"]),
        ("hammaslääkärille", ["hammaslääkäri", "hammas", "lääkäri"]),
        ("masentunut", ["masentunut", "masentaa"]),
        ("kuusen", ["kuusi"]),
        ("qworp", []),
    ],
)
def test_a_word_gives_its_base_forms_and_parts_each_once_and_no_endings(
    lemmas: Lemmas, word: str, forms: list[str]
) -> None:
    assert lemmas(word) == forms


def test_further_words_are_folded_and_never_the_words_themselves(lemmas: Lemmas) -> None:
    extras = Extras(lemmas=lemmas)
    assert extras.further(["hammaslääkärille", "hammas", "masentunut"]) == ["hammaslaakari", "laakari", "masentaa"]
    assert Extras().further(["hammaslääkärille"]) == []


def test_a_base_form_is_a_reason_where_the_form_was_none(nights: Catalogue, lemmas: Lemmas) -> None:
    plain, index = build_index(nights), build_index(nights, extras=Extras(lemmas=lemmas))
    service_id = nights.services[3].id
    assert _why("öillä", plain, service_id) == ()
    assert _why("öillä", index, service_id) == ("öillä",)


def _why(text: str, index: Index, service_id: str) -> tuple[str, ...]:
    (why,) = [one.why for one in match(text, index, "fi").ranked if one.service_id == service_id]
    return why


def test_a_base_form_of_a_label_is_found_by_the_word_itself(lemmas: Lemmas) -> None:
    services = load_catalogue().services
    changed = services[3].model_copy(update={"everyday": {"fi": ("Öillä",)}})
    catalogue = Catalogue(services=(*services[:3], changed, *services[4:]))
    assert "yo" not in build_index(catalogue).words.rows
    found = build_index(catalogue, extras=Extras(lemmas=lambda word: lemmas(word.lower())))
    row = found.words.rows["yo"]
    start, end = found.words.starts[row : row + 2]
    assert list(found.words.entries[start:end]) == [3]


def test_further_words_only_add_to_what_the_text_says(lemmas: Lemmas) -> None:
    index = build_index(load_catalogue(), extras=Extras(lemmas=lemmas))
    query = analyse("hammaslääkärille öillä", index.lexicon, "fi")
    logits = index.intents.logits(marks_of(query, index.lexicon.concepts))
    further = [word for some in further_words(query, index).values() for word in some]
    assert further == ["hammaslaakari", "hammas", "laakari", "yo"]
    before, after = channels(query, index, logits), channels(query, index, logits, further)
    assert (after >= before).all()
    assert (after > before).any()


def test_only_finnish_is_asked_about() -> None:
    readings = Readings()
    index = build_index(load_catalogue(), extras=Extras(lemmas=lemmas_of(readings)))
    readings.asked.clear()
    match("ligger vaken om natten", index, "sv")
    assert readings.asked == []
    match("Valvon öillä", index, "fi")
    assert readings.asked == ["Valvon", "öillä"]


def test_words_that_are_not_known_change_nothing() -> None:
    plain = build_index(load_catalogue())
    knowing_nothing = build_index(load_catalogue(), extras=Extras(lemmas=lambda word: ()))
    for text in ("lapsi ei nuku öisin", "qworp", "mobbad i skolan", ""):
        assert match(text, knowing_nothing) == match(text, plain)


def test_many_threads_ask_one_after_the_other(lemmas: Lemmas) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lemmas, ["öillä", "kuusen"] * 200))
    assert found == [["yö"], ["kuusi"]] * 200


def test_voikko_reads_finnish_or_says_what_is_missing() -> None:
    """With the library and a dictionary on this machine they are used; without, the way to get them is told."""
    if not _finnish_is_here():
        with pytest.raises(ExtraMissing, match=r"pip install koppi\[voikko\]|libvoikko1|voikko-fi"):
            load_voikko()
        return
    real = load_voikko()
    assert [real(word) for word in ("öillä", "hammaslääkärille", "qworpz")] == [
        ["yö"], ["hammaslääkäri", "hammas", "lääkäri"], [],
    ]  # fmt: skip
    assert real("sosiaalityöntekijältä")[:2] == ["sosiaalityöntekijä", "työ"]


def _finnish_is_here() -> bool:
    try:
        return "fi" in import_module("libvoikko").Voikko.listSupportedSpellingLanguages()
    except (ImportError, OSError):
        return False


def test_a_missing_package_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libvoikko", None)
    with pytest.raises(ExtraMissing, match=r"pip install koppi\[voikko\]"):
        load_voikko()


def test_a_missing_dictionary_is_told_with_the_way_to_get_it() -> None:
    with pytest.raises(ExtraMissing, match="no Finnish dictionary"):
        _opened(lambda language: Readings(), ["sme", "hfst-vro"])


def test_the_finnish_dictionary_is_opened_in_any_of_its_variants() -> None:
    opened: list[str] = []

    def voikko(language: str) -> Readings:
        opened.append(language)
        return Readings()

    _opened(voikko, ["sme", "fi-x-standard"])
    assert opened == ["fi"]
