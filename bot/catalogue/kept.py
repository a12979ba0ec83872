"""The index of a large catalogue, kept in a file between starts: a new start is ready in a second instead of twenty."""

from __future__ import annotations

from pathlib import Path

import structlog

from knowledge.catalogue import Catalogue
from knowledge.matching import Index, build_index
from knowledge.matching.cache import load_index, mark_of, save_index
from knowledge.matching.extras import NO_EXTRAS, Extras

log = structlog.get_logger(__name__)

#: A smaller catalogue is indexed as quickly as its index is read.
KEPT_FROM = 1_000


def index_of(catalogue: Catalogue, extras: Extras, file: Path | None) -> Index:
    """The index of a catalogue: the kept one if it belongs to just this catalogue, else a new one, kept for next time.

    With optional extras nothing is kept. A file that cannot be written costs nothing but the time at the next start.
    """
    if file is None or extras != NO_EXTRAS or len(catalogue.services) < KEPT_FROM:
        return build_index(catalogue, extras=extras)
    mark = mark_of(b"\n".join(service.model_dump_json().encode() for service in catalogue.services))
    kept = load_index(file, mark, catalogue)
    if kept is not None:
        return kept
    index = build_index(catalogue)
    try:
        save_index(index, file, mark)
    except OSError as error:
        log.warning("index-not-kept", reason=type(error).__name__)
    return index
