"""When a message is tried again, and what a doubtful delivery means for each class of message.

Telegram has no key by which a message could be sent at most once, so after a cut connection nobody outside it knows
(reliability, section 2.8). Relayed messages and replies are sent once more and say so; credentials are left to a human.
"""

from __future__ import annotations

from datetime import timedelta

from bot.outbox.tables import OutgoingClass

#: A sender holds a row at most this long, by the database's clock; three times a request's longest time.
LEASE = timedelta(seconds=90)
_LONGEST_PAUSE_SECONDS = 60
#: A message that was on its way each time the sender died is given up after so many deaths: one that kills the sender
#: must not go out for ever. Own choice.
_MOST_DEATHS = 5


def retry_pause(tries: int) -> timedelta:
    """How long to wait after so many tries: 1, 2, 4 … 60 s."""
    return timedelta(seconds=min(2 ** max(0, min(tries, 10) - 1), _LONGEST_PAUSE_SECONDS))


def may_be_doubled(klass: str, unsure_times: int) -> bool:
    """Whether a message whose fate was unclear so many times goes out once more."""
    return klass != OutgoingClass.CREDENTIAL and unsure_times <= 1


def may_outlive_the_sender(klass: str, unsure_times: int) -> bool:
    """Whether a message goes out again that was on its way when the sender died.

    Telegram's silence about one message is doubled once; a death leaves everything on its way in doubt, and two in a
    row would lose what neither had sent.
    """
    return klass != OutgoingClass.CREDENTIAL and unsure_times <= _MOST_DEATHS
