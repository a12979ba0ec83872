"""What can go wrong with consultations and permissions; each key is a sentence for whoever pressed or wrote."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class ConsultGone(Stale):
    """There is no such consultation, it has ended, or it is not for this person to see: the same words for all."""

    key = "consult-gone"


class TakenByOther(Stale):
    """Somebody else has taken it; who is not told."""

    key = "consult-taken-by-other"


class OwnConsult(Refusal):
    """The asker cannot take their own question."""

    key = "consult-own"


class PermissionNotGood(Refusal):
    """The permission has run out, was withdrawn or not given."""

    key = "permission-expired"


class PermissionGone(Stale):
    """There is no such permission to answer for this person."""

    key = "permission-gone"


class WordsTooLong(Refusal):
    """More was written than fits. Data: ``count``, how many characters do."""

    key = "words-too-long"
