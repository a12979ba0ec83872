"""Roles, languages and what makes an invitation good; no database, no clock."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a person may do at the desk."""

    FAMILY = "family"  #: asks for help
    PROFESSIONAL = "professional"  #: asks whom to ask
    WORKER = "worker"  #: answers families
    COORDINATOR = "coordinator"  #: a worker who also looks after the desk
    DUTY_GROUP = "duty_group"  #: nobody: a group that is shown cards, and can do nothing


#: Roles that answer families and see the queue.
WORKER_ROLES = frozenset({Role.WORKER, Role.COORDINATOR})
#: Roles that come by invitation only.
BY_INVITATION = frozenset({Role.PROFESSIONAL, Role.WORKER, Role.COORDINATOR})
#: Languages in which the desk writes; the first is the source.
LANGUAGES = ("fi", "sv", "en")
#: Random bytes in an invitation's token: 128 bits cannot be guessed.
TOKEN_BYTES = 16
#: An invitation that nobody used in this time is worth nothing.
INVITATION_VALID_FOR = timedelta(hours=72)
#: Wrong tries are counted over this time.
WRONG_TRIES_WITHIN = timedelta(hours=1)
#: One person may be wrong this often.
WRONG_TRIES_OF_ONE = 5
#: Everybody together may be wrong this often; beyond it somebody is guessing and no invitation is taken.
WRONG_TRIES_OF_ALL = 100


def new_token() -> str:
    """A fresh token of 22 characters that fit into a Telegram start link."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is stored of a token: its SHA-256 in hexadecimal digits.

    No salt and no slow hash are needed: a token is 128 random bits, not a word that somebody chose.
    """
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def too_many_wrong(of_one: int, of_all: int) -> bool:
    """Whether wrong tries of one person or of everybody have used up the hour."""
    return of_one >= WRONG_TRIES_OF_ONE or of_all >= WRONG_TRIES_OF_ALL
