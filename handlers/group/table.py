"""Which step answers what happens in a group, and the coordinators' buttons about it in private.

In a group only these buttons exist, whatever else is forged there; nothing of a private chat is ever answered in a group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.group import binding, changes, page, taking
from handlers.group.errors import NotForGroups
from handlers.visit import GROUP_CHANGES, EventKind, Reply, Visit

_Step = Callable[[Visit], Reply]

#: In private chats, for coordinators; each step asks again who it is.
WORKER_COMMANDS: Mapping[str, _Step] = {"group": page.on_page}
WORKER_ACTIONS: Mapping[str, _Step] = {"group": page.on_page, "group-let-go": page.on_let_go}
#: In groups, for anybody; each step asks who it is.
GROUP_ACTIONS: Mapping[str, _Step] = {
    "claim": taking.on_claim, "group-set": binding.on_replace, "group-language": binding.on_language,
}  # fmt: skip
_CHANGES: Mapping[EventKind, _Step] = {
    EventKind.GROUP_LOST: changes.on_lost, EventKind.GROUP_BACK: changes.on_back,
    EventKind.GROUP_MOVED: changes.on_moved, EventKind.GROUP_LEFT: changes.on_left,
}  # fmt: skip


def in_group(visit: Visit) -> _Step | None:
    """The step for what happened in a group; None when it happened elsewhere."""
    event = visit.event
    if event.kind in GROUP_CHANGES:
        return _CHANGES[event.kind]
    if event.kind is EventKind.GROUP:
        return binding.on_command
    if event.kind is EventKind.PRESS and not event.is_private:
        return GROUP_ACTIONS.get(event.action.name, _gone)
    return None


def _gone(_visit: Visit) -> Reply:
    raise NotForGroups
