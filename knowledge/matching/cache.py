"""An index kept as a file, so that a large catalogue is ready in a moment after a start.

The file holds numbers and words only (no pickle) and belongs to one catalogue, one lexicon and one model: it
carries their mark and is not used for others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue import Catalogue
from knowledge.matching.forms import STEM
from knowledge.matching.index import Index, TypesOfHelp, by_beginning, known_spelling
from knowledge.matching.intents import load_intents
from knowledge.matching.lexicon import load_lexicon
from knowledge.matching.postings import Postings
from knowledge.matching.taught import Taught

_DATA = Path(__file__).parent.parent / "data"
#: changes when the file's form does
_FORM = 1


def mark_of(content: bytes) -> str:
    """The mark of a catalogue (its own bytes, or a text that names its state) with today's lexicon and model."""
    digest = sha256(f"form {_FORM}\n".encode())
    for part in (content, *((_DATA / name).read_bytes() for name in ("lexicon.toml", "intents.npz"))):
        digest.update(sha256(part).digest())
    return digest.hexdigest()


def save_index(index: Index, file: Path, mark: str) -> None:
    """Write an index beside its mark; the file appears whole or not at all."""
    names = list(index.names)
    taught = [pair for listed in index.taught.phrases.values() for pair in listed]
    arrays: dict[str, Any] = {
        "mark": _as_bytes([mark]),
        "known": _as_bytes(sorted(index.lexicon.known)),
        "names": _as_bytes(names),
        **_of_lists("name", [index.names[name] for name in names]),
        "taught": _as_bytes(" ".join(phrase) for phrase, _ in taught),
        **_of_lists("taught", [services for _, services in taught]),
        "topics": index.topics,
        "ages": index.ages,
        "for_young": index.for_young,
        **_of_postings("text", index.text),
        **_of_postings("words", index.words),
        "type_numbers": index.types.numbers,
        "type_shares": index.types.shares,
        "type_order": index.types.order,
        "type_starts": index.types.starts,
    }
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    with unfinished.open("wb") as stream:
        np.savez(stream, **arrays)
    unfinished.replace(file)


def load_index(file: Path, mark: str, catalogue: Catalogue) -> Index | None:
    """Read an index; ``None`` when there is none, when it is of something else, or when the file is damaged."""
    try:
        with np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, BadZipFile, EOFError):
        return None
    if _as_words(arrays.get("mark")) != [mark] or len(arrays["ages"]) != len(catalogue.services):
        return None
    words = _postings("words", arrays)
    lexicon = replace(load_lexicon(), known=frozenset(_as_words(arrays["known"])))
    return Index(
        catalogue=catalogue,
        services=catalogue.services,
        lexicon=lexicon,
        intents=load_intents(),
        spelling=known_spelling(lexicon, load_intents()),
        text=_postings("text", arrays),
        words=words,
        topics=arrays["topics"],
        types=TypesOfHelp(arrays["type_numbers"], arrays["type_shares"], arrays["type_order"], arrays["type_starts"]),
        ages=arrays["ages"],
        for_young=arrays["for_young"],
        taught=_taught(_as_words(arrays["taught"]), _lists("taught", arrays)),
        names=dict(zip(_as_words(arrays["names"]), _lists("name", arrays), strict=True)),
        stems=by_beginning(words.rows, STEM),
        vocabulary=by_beginning(words.rows, 1),
    )


def _taught(phrases: Sequence[str], services: Iterable[tuple[int, ...]]) -> Taught:
    found: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = {}
    for phrase, having in zip(phrases, services, strict=True):
        found.setdefault(phrase[:STEM].partition(" ")[0], []).append((tuple(phrase.split(" ")), having))
    return Taught({beginning: tuple(listed) for beginning, listed in found.items()})


def _of_lists(name: str, lists: Sequence[Sequence[int]]) -> dict[str, Any]:
    return {
        f"{name}_starts": np.cumsum([0, *map(len, lists)]),
        f"{name}_services": np.array([number for numbers in lists for number in numbers], dtype=np.int32),
    }


def _lists(name: str, arrays: Mapping[str, Any]) -> list[tuple[int, ...]]:
    starts, numbers = arrays[f"{name}_starts"].tolist(), arrays[f"{name}_services"].tolist()
    return [tuple(numbers[first:last]) for first, last in pairwise(starts)]


def _of_postings(name: str, postings: Postings) -> dict[str, Any]:
    return {
        f"{name}_rows": _as_bytes(postings.rows),
        f"{name}_starts": postings.starts,
        f"{name}_entries": postings.entries,
        f"{name}_weights": postings.weights,
        f"{name}_idf": postings.idf,
    }


def _postings(name: str, arrays: Mapping[str, Any]) -> Postings:
    rows = {word: row for row, word in enumerate(_as_words(arrays[f"{name}_rows"]))}
    starts, entries = arrays[f"{name}_starts"], arrays[f"{name}_entries"]
    return Postings(rows, starts, entries, arrays[f"{name}_weights"], arrays[f"{name}_idf"])


def _as_bytes(words: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def _as_words(stored: NDArray[np.uint8] | None) -> Sequence[str]:
    return stored.tobytes().decode().split("\n") if stored is not None and stored.size else []
