"""The catalogue in memory: services, helplines and the index that finds them."""

from __future__ import annotations

from pathlib import Path

from knowledge.answer import Understanding, understand
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.helplines import Helplines, load_helplines
from knowledge.matching import build_index
from knowledge.service import Service

#: Asked once when the desk starts, so that the first family does not wait for tables that are made on first use.
_WARM_UP = "?"


class LoadedCatalogue:
    """What the desk knows about help, ready to be asked."""

    def __init__(self, catalogue: Catalogue, helplines: Helplines) -> None:
        self.catalogue = catalogue
        self.helplines = helplines
        self._index = build_index(catalogue)

    def understand(self, text: str, *, language: str | None = None) -> Understanding:
        """What a text asks for, and whether it speaks of danger."""
        return understand(text, self._index, language)

    def service(self, service_id: str) -> Service | None:
        """The service with this id, if the catalogue has it."""
        return self.catalogue.service(service_id)


def load(file: str = "") -> LoadedCatalogue:
    """Load a catalogue file, or the demonstration catalogue when none is named.

    Raises:
        knowledge.catalogue.CatalogueProblems: rows of the file cannot be used; all of them are told.
    """
    loaded = LoadedCatalogue(load_catalogue(Path(file) if file else None), load_helplines())
    loaded.understand(_WARM_UP)
    return loaded
