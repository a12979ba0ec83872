"""The trained model: what it says of texts, and how services that it never saw are joined to its types."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import Index, build_index, match
from knowledge.matching.analyse import analyse
from knowledge.matching.cache import load_index, mark_of, save_index
from knowledge.matching.intents import load_intents, marks_of, shares
from knowledge.matching.postings import build_postings, groups_of, letter_groups

TEXTS = ("lapsi ei nuku öisin", "mobbad i skolan", "vuokra rästissä ja häätö tulossa", "нужен логопед", "moi")


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(load_catalogue())


def renamed(catalogue: Catalogue) -> Catalogue:
    """The same services under ids that the model has never seen."""
    services = tuple(service.model_copy(update={"id": f"other-{service.id}"}) for service in catalogue.services)
    return Catalogue(services=services)


def told(index: Index, text: str) -> list[float]:
    query = analyse(text, index.lexicon)
    return [float(share) for share in shares(index.intents.logits(marks_of(query, index.lexicon.concepts)))]


def test_shares_are_of_one_and_the_last_is_for_what_no_service_answers(index: Index) -> None:
    for text in TEXTS:
        assert sum(told(index, text)) == pytest.approx(1.0, abs=1e-4)
    assert told(index, "mitä kello on ja kuka voitti jääkiekossa eilen")[-1] > 0.5
    assert told(index, "lapseni ei puhu vielä ja tarvitsee puheterapiaa")[-1] < 0.1


def test_every_service_of_the_demonstration_is_a_type_of_its_own(index: Index) -> None:
    assert set(load_intents().types) == {service.id for service in index.services}
    assert (index.types.shares[:, 0] == 1.0).all()


def test_services_under_other_names_are_joined_to_the_types_that_they_are(index: Index) -> None:
    other = build_index(renamed(load_catalogue()))
    types = [other.intents.types[number] for number in other.types.numbers[:, 0]]
    same = sum(service.id == f"other-{name}" for service, name in zip(other.services, types, strict=True))
    assert same >= 0.9 * len(types)
    assert match("poikaa kiusataan koulussa", other).ranked[0].service_id == "other-koulukuraattori"


def test_a_kept_index_answers_as_the_one_it_was_made_of(index: Index, tmp_path: Path) -> None:
    file = tmp_path / "index.npz"
    save_index(index, file, "mark")
    again = load_index(file, "mark", index.catalogue)
    assert again is not None
    for text in TEXTS:
        assert match(text, again) == match(text, index)


def test_an_index_of_something_else_or_a_damaged_one_is_not_used(index: Index, tmp_path: Path) -> None:
    file = tmp_path / "index.npz"
    assert load_index(file, "mark", index.catalogue) is None
    save_index(index, file, "mark")
    assert load_index(file, "another", index.catalogue) is None
    content = file.read_bytes()
    for damaged in (content[: len(content) // 2], b"", b"no archive at all"):
        file.write_bytes(damaged)
        assert load_index(file, "mark", index.catalogue) is None


def test_the_mark_changes_with_the_catalogue() -> None:
    assert mark_of(b"one") == mark_of(b"one") != mark_of(b"other")


def test_postings_count_as_one_would_by_hand() -> None:
    texts = [["isä", "isä", "äiti"], ["äiti"], []]
    found = build_postings(texts, groups_of)
    row = found.rows["isä"]
    assert found.entries[found.starts[row] : found.starts[row + 1]].tolist() == [0]
    assert found.idf[row] == pytest.approx(np.log(4 / 2) + 1)
    own = np.zeros((3, len(found.rows)))
    for row in range(len(found.rows)):
        for place in range(found.starts[row], found.starts[row + 1]):
            own[found.entries[place], row] = found.weights[place]
    assert np.linalg.norm(own, axis=1).round(2).tolist() == [1.0, 1.0, 0.0]
    assert found.similarity(letter_groups(["äiti"]), 3)[1] == pytest.approx(1.0, abs=1e-2)


def test_terms_that_most_entries_have_can_be_left_out() -> None:
    texts = [["lapsi", f"sana{number}"] for number in range(20)]
    found = build_postings(texts, lambda word: [word], too_common=0.5)
    assert "lapsi" not in found.rows
    assert len(found.rows) == 20
