"""getUpdates: the long poll.

One thing is left out on purpose: Telegram slows down a client that asks again with the same offset at once.
"""

from __future__ import annotations

from typing import Any

from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: seconds that a poll may wait
LONGEST_POLL = 50
MOST_UPDATES = 100


@method("getUpdates")
async def get_updates(call: Call) -> list[dict[str, Any]]:
    """Confirm what the offset says and give the next updates, waiting for the first of them."""
    call.doors.refuse_poll_beside_webhook()
    read_allowed(call)
    return await call.doors.poll(
        offset=call.given.integer("offset"),
        limit=min(max(call.given.integer("limit", MOST_UPDATES), 1), MOST_UPDATES),
        wait=min(max(call.given.integer("timeout"), 0), LONGEST_POLL),
    )


def read_allowed(call: Call) -> None:
    """Remember which kinds of updates the bot wants; absent keeps, empty means the usual ones.

    Raises:
        TelegramRefusal: 400, it is not a list.
    """
    wanted = call.given.structure("allowed_updates", called="allowed updates")
    if wanted is None:
        return
    if not isinstance(wanted, list):
        raise bad_request("expected an Array of String as allowed_updates")
    call.world.queue.allowed = frozenset(str(kind) for kind in wanted) or None
