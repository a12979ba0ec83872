"""What may be changed in an entry, what an import may do, and how edits are laid over what was imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from bot.errors import Refusal, Stale
from knowledge.service import Channel, ChannelKind, Service

#: An import that would leave fewer than this share of a source's services stops.
LEAST_SHARE = 0.8
#: One edit adds at most so many words, each of at most so many letters.
MOST_WORDS, LONGEST_WORD = 20, 60

_PHONE = re.compile(r"\+?\d[\d ()/-]{1,24}\d", re.ASCII)


class EditKind(StrEnum):
    """What a person here can change."""

    EVERYDAY = "everyday"  #: words that people use for it
    HIDE = "hide"  #: offered to nobody
    PIN = "pin"  #: first among equals
    PHONE = "phone"  #: another number
    VERIFIED = "verified"  #: looked through and right on that day
    OWNER = "owner"  #: who keeps it right
    VALID_TO = "valid_to"  #: its last day


class Outcome(StrEnum):
    """How an import went."""

    RUNNING = "running"  #: not finished, or its process died
    DONE = "done"  #: something changed
    UNCHANGED = "unchanged"  #: everything was as before
    STOPPED = "stopped"  #: what came was not believed; the old catalogue stays
    FAILED = "failed"  #: the source could not be read; the old catalogue stays


class NotWords(Refusal):
    """What was given as everyday words is empty, too long or too much."""

    key = "catalogue-not-words"


class NotPhone(Refusal):
    """What was given as a telephone number is none."""

    key = "catalogue-not-phone"


class EditGone(Stale):
    """The edit was withdrawn before, or there is none with this id."""

    key = "catalogue-edit-gone"


@dataclass(frozen=True)
class Edit:
    """One change to an entry that stands or stood."""

    id: int
    service_id: str
    kind: EditKind
    language: str
    value: Mapping[str, Any]


def checked_words(words: Sequence[str]) -> list[str]:
    """Words as they are kept: without blanks around them, each once.

    Raises:
        NotWords: none is left, there are more than ``MOST_WORDS``, or one is longer than ``LONGEST_WORD``.
    """
    kept = {" ".join(word.split()).casefold(): " ".join(word.split()) for word in words if word.strip()}
    if not 0 < len(kept) <= MOST_WORDS or any(len(word) > LONGEST_WORD for word in kept.values()):
        raise NotWords
    return list(kept.values())


def checked_phone(number: str) -> str:
    """A telephone number as it is shown.

    Raises:
        NotPhone: it has anything but digits, blanks and ``+()-/``, or is too short or too long.
    """
    shown = " ".join(number.split())
    if not _PHONE.fullmatch(shown):
        raise NotPhone
    return shown


def edited(service: Service, edits: Iterable[Edit]) -> Service:
    """A service with its edits laid over it, in their order; an edit that no longer fits changes nothing."""
    changes: dict[str, Any] = {}
    for edit in edits:
        changes |= _change(service.model_copy(update=changes), edit)
    return service.model_copy(update=changes) if changes else service


def _change(service: Service, edit: Edit) -> dict[str, Any]:
    """The fields that one edit sets."""
    if edit.kind is EditKind.EVERYDAY:
        return {"everyday": _with_words(service, edit.language, edit.value["words"])}
    if edit.kind is EditKind.PHONE:
        return {"channels": tuple(_with_phone(c, edit.value["old"], edit.value["new"]) for c in service.channels)}
    if edit.kind in (EditKind.VERIFIED, EditKind.VALID_TO):
        day = edit.value["day"]
        return {edit.kind.value: date.fromisoformat(day) if day else None}
    return {}


def _with_words(service: Service, language: str, words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    before = service.everyday.get(language, ())
    return {**service.everyday, language: tuple(dict.fromkeys((*before, *words)))}


def _with_phone(channel: Channel, old: str, new: str) -> Channel:
    same = channel.kind is ChannelKind.PHONE and digits(channel.value) == digits(old)
    dial = ("+" if new.startswith("+") else "") + digits(new)
    return channel.model_copy(update={"value": new, "dial": dial if channel.dial else None}) if same else channel


def digits(number: str) -> str:
    """Only the digits of a telephone number: how two spellings of one are compared."""
    return "".join(character for character in number if character.isdigit())


def is_believable(before: int, after: int) -> bool:
    """Whether a whole import may take the place of the old one: not empty, and not far smaller."""
    return after > 0 and after >= before * LEAST_SHARE
