"""The index of a large catalogue is read at the next start, and made anew when anything in the catalogue changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue import kept
from bot.catalogue.kept import index_of
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import match
from knowledge.matching.extras import NO_EXTRAS


@pytest.fixture(autouse=True)
def _every_catalogue_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "KEPT_FROM", 1)


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(services=load_catalogue().services[:30])


def test_the_next_start_answers_from_the_kept_index(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "index.npz"
    first = index_of(catalogue, NO_EXTRAS, file)
    written = file.stat().st_mtime_ns
    again = index_of(catalogue, NO_EXTRAS, file)
    assert file.stat().st_mtime_ns == written
    assert match("vauva ei nuku", again) == match("vauva ei nuku", first)


def test_a_changed_service_makes_a_new_index(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "index.npz"
    index_of(catalogue, NO_EXTRAS, file)
    first, *others = catalogue.services
    changed = first.model_copy(update={"everyday": {"fi": ("frisbeegolf",)}})
    index = index_of(Catalogue(services=(changed, *others)), NO_EXTRAS, file)
    assert match("frisbeegolf", index).ranked[0].service_id == first.id


def test_a_place_that_cannot_be_written_costs_no_answer(catalogue: Catalogue, tmp_path: Path) -> None:
    index = index_of(catalogue, NO_EXTRAS, tmp_path / "no such folder" / "index.npz")
    assert match("vauva ei nuku", index).ranked
