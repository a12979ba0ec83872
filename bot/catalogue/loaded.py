"""The catalogue in memory: services, helplines and the index that finds them."""

from __future__ import annotations

import gc
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from bot.catalogue.extras import open_extras
from bot.catalogue.kept import index_of
from bot.catalogue.pinning import with_pinned_first
from bot.config import MatchingSettings
from knowledge.answer import Understanding, raised_by_services, understand
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.helplines import Helplines, load_helplines
from knowledge.matching import Thresholds
from knowledge.matching.extras import NO_EXTRAS, Extras
from knowledge.service import Area, Service

_WARM_UP = "?"


class LoadedCatalogue:
    """What the desk knows about help, ready to be asked. It never changes: a newer one takes its place whole."""

    def __init__(
        self, catalogue: Catalogue, helplines: Helplines, *, file: Catalogue | None = None,
        everything: Catalogue | None = None, pinned: AbstractSet[str] = frozenset(),
        thresholds: Thresholds | None = None, extras: Extras = NO_EXTRAS, index_file: Path | None = None,
    ) -> None:  # fmt: skip
        self.catalogue = catalogue
        self.helplines = helplines
        #: what the configured file holds, which serves until something is imported
        self.file = file or catalogue
        #: with hidden services and those whose last day is over
        self.everything = everything or catalogue
        self.pinned = pinned
        #: how sure the desk must be, and what helps the matching; a newer catalogue is given the same
        self.thresholds = thresholds or Thresholds()
        self.extras = extras
        #: where the index of a large catalogue is kept between starts
        self.index_file = index_file
        self._index = index_of(catalogue, extras, index_file)

    def understand(self, text: str, *, language: str | None = None, area: Area | None = None) -> Understanding:
        """What a text asks for among the services of an area, and whether it speaks of danger."""
        found = understand(text, self._index, language, area, self.thresholds)
        match = with_pinned_first(found.match, self.pinned) if self.pinned else found.match
        if match is found.match:
            return found
        return replace(found, match=match, danger=raised_by_services(found.danger, match, self._index))

    def warm_up(self) -> None:
        """Make the tables that are made on first use, so that the first family does not wait for them."""
        self.understand(_WARM_UP)

    def service(self, service_id: str) -> Service | None:
        """The service with this id, if the catalogue has it."""
        return self.catalogue.service(service_id)


def load(file: str = "", matching: MatchingSettings | None = None) -> LoadedCatalogue:
    """Load a catalogue file, or the demonstration catalogue when none is named.

    Raises:
        bot.config.ConfigProblems: an optional part of the matching cannot be used.
        knowledge.catalogue.CatalogueProblems: rows of the file cannot be used; all of them are told.
    """
    settings = matching or MatchingSettings()
    loaded = LoadedCatalogue(
        load_catalogue(Path(file) if file else None),
        load_helplines(),
        thresholds=Thresholds(answer=settings.answer_from, choose=settings.choose_from),
        extras=open_extras(settings),
        index_file=Path(settings.index_file) if settings.index_file else None,
    )
    loaded.warm_up()
    # All of this lives as long as the process: the collector would walk through it while somebody waits.
    gc.collect()
    gc.freeze()
    return loaded
