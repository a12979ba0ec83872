"""A sentence model beside the matcher: it leads where no word does, and changes nothing where there is none."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import Decision, Index, Thresholds, build_index, match
from knowledge.matching.extras import ExtraMissing, Extras, Meaning
from knowledge.matching.extras.meaning import MOST_TOKENS, SentenceModel, load_meaning
from knowledge.matching.index import label_text, whole_text
from knowledge.matching.postings import Floats
from tests.knowledge.tiny_model import make_model, make_tokenizer

TEXTS = ("lapsi ei nuku öisin", "mobbad i skolan", "qworp", "нужен логопед", "moi", "", "x" * 3000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("model")
    make_model(made)
    return made


@pytest.fixture(scope="module")
def meaning(folder: Path) -> Meaning:
    return load_meaning(folder)


@pytest.fixture(scope="module")
def plain() -> Index:
    return build_index(load_catalogue())


@pytest.fixture(scope="module")
def index(meaning: Meaning) -> Index:
    return build_index(load_catalogue(), extras=Extras(meaning=meaning))


@pytest.mark.parametrize(("question", "service_id"), [("Qworp?", "velkaneuvonta"), ("vlimtz vlimtz", "puheterapia")])
def test_a_question_whose_words_stand_nowhere_is_led_by_meaning_alone(
    plain: Index, index: Index, question: str, service_id: str
) -> None:
    word = question.lower().strip("?").split()[0]
    assert not any(word in whole_text(service).lower() for service in plain.services)
    assert match(question, plain, "fi").ranked[0].service_id != service_id
    led = match(question, index, "fi", thresholds=Thresholds(answer=0.8, choose=0.1))
    assert led.ranked[0].service_id == service_id
    assert led.ranked[0].score > 0.5
    assert led.decision is Decision.CHOOSE
    assert led.shown[0].service_id == service_id


def test_without_extras_everything_is_found_as_before(plain: Index) -> None:
    empty = build_index(load_catalogue(), extras=Extras())
    assert empty.meanings is None
    for text in TEXTS:
        assert match(text, empty) == match(text, plain)


def test_a_model_without_weight_changes_nothing(plain: Index, meaning: Meaning) -> None:
    silent = build_index(load_catalogue(), extras=Extras(meaning=meaning, meaning_weight=0.0))
    for text in TEXTS:
        assert match(text, silent) == match(text, plain)


def test_what_the_model_knows_nothing_of_is_found_as_before(plain: Index, index: Index) -> None:
    assert match("mobbad i skolan", index) == match("mobbad i skolan", plain)


def test_an_empty_catalogue_passes_everything_to_people_with_a_model_too(meaning: Meaning) -> None:
    found = match("qworp", build_index(Catalogue(services=()), extras=Extras(meaning=meaning)))
    assert found.decision is Decision.HAND_OVER


@pytest.mark.parametrize("text", ["\ud800 qworp", "\x00", "\u202e", "qworp " * 700, "👩‍👩‍👧", "Ä" * 4096])
def test_strange_texts_are_read(index: Index, text: str) -> None:
    assert match(text, index).ranked


def test_vectors_have_length_one_and_a_text_of_unknown_words_has_none(meaning: Meaning) -> None:
    known, long, unknown, empty = meaning.table(["qworp velka muuta", "qworp " * 500, "muuta", ""])
    assert np.linalg.norm(known) == pytest.approx(1.0)
    assert np.linalg.norm(long) == pytest.approx(1.0)
    assert not unknown.any()
    assert not empty.any()
    assert meaning.vector("qworp velka muuta") == pytest.approx(known)


def test_texts_longer_than_the_model_reads_are_cut(meaning: Meaning) -> None:
    beginning = "qworp " * MOST_TOKENS
    assert meaning.vector(beginning + "vlimtz " * 50) == pytest.approx(meaning.vector(beginning))
    assert meaning.vector("qworp " + "vlimtz") != pytest.approx(meaning.vector("qworp"))


def test_texts_keep_their_places_however_long_they_are(meaning: Meaning) -> None:
    texts = [f"{'muuta ' * (number % 7)}{('qworp', 'vlimtz')[number % 2]}" for number in range(100)]
    table = meaning.table(texts)
    assert [int(row.argmax()) for row in table] == [number % 2 for number in range(100)]


def test_a_model_that_gives_one_vector_a_text_is_used_as_it_is(tmp_path: Path) -> None:
    make_model(tmp_path, inputs=("input_ids", "attention_mask", "token_type_ids"), pooled=True)
    assert load_meaning(tmp_path).vector("vlimtz") == pytest.approx([0.0, 1.0])


class _Counting(SentenceModel):
    """Remembers how many texts it was given to read."""

    read = 0

    def _embedded(self, texts: Sequence[str]) -> Floats:
        self.read += len(texts)
        return super()._embedded(texts)


def test_an_edited_entry_alone_is_read_anew(folder: Path) -> None:
    loaded = load_meaning(folder)
    assert isinstance(loaded, SentenceModel)
    model = _Counting(loaded._tokenizer, loaded._session)
    services = load_catalogue().services
    build_index(Catalogue(services=services), extras=Extras(meaning=model))
    assert model.read == len({label_text(service) for service in services})
    model.read = 0
    edited = services[0].model_copy(update={"everyday": {"fi": ("vlimtz",)}})
    again = build_index(Catalogue(services=(edited, *services[1:])), extras=Extras(meaning=model))
    assert model.read == 1
    assert again.meanings is not None
    assert again.meanings[0] == pytest.approx(model.vector(label_text(edited)))


def test_the_names_come_first_in_what_the_model_reads() -> None:
    service = load_catalogue().service("velkaneuvonta")
    assert service is not None
    assert label_text(service).startswith(service.name["fi"])
    assert all(word in label_text(service) for word in service.everyday.get("fi", ()))


@pytest.mark.parametrize("library", ["tokenizers", "onnxruntime"])
def test_a_missing_library_is_told_with_the_way_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExtraMissing, match=rf"{library} is not installed: pip install koppi\[meaning\]"):
        load_meaning(folder)


def test_a_folder_without_the_files_is_told_by_their_names(tmp_path: Path) -> None:
    with pytest.raises(ExtraMissing, match=r"no tokenizer\.json and no model\.onnx"):
        load_meaning(tmp_path)
    make_tokenizer(tmp_path)
    with pytest.raises(ExtraMissing, match=r"has no model\.onnx"):
        load_meaning(tmp_path)


@pytest.mark.parametrize("name", ["tokenizer.json", "model.onnx"])
def test_damaged_files_are_told_before_any_question_comes(tmp_path: Path, name: str) -> None:
    make_model(tmp_path)
    (tmp_path / name).write_bytes(b"\x08\x0anot what it was")
    with pytest.raises(ExtraMissing, match="no sentence model that we can use"):
        load_meaning(tmp_path)


def test_a_tokenizer_of_another_model_is_told_before_any_question_comes(tmp_path: Path) -> None:
    make_model(tmp_path, words=3)
    with pytest.raises(ExtraMissing, match="no sentence model that we can use"):
        load_meaning(tmp_path)


@pytest.mark.parametrize("inputs", [("input_ids", "pixels"), ("pixels",)])
def test_a_model_of_something_else_than_sentences_is_told_by_its_inputs(
    tmp_path: Path, inputs: tuple[str, ...]
) -> None:
    make_model(tmp_path, inputs=inputs)
    with pytest.raises(ExtraMissing, match=r"its inputs are .*pixels"):
        load_meaning(tmp_path)
