"""Which step answers which command, button or words of this area."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.awaited.words import Kind
from handlers.professional.profile import page, team
from handlers.visit import Reply, Visit

_Step = Callable[[Visit], Reply]

COMMANDS: Mapping[str, _Step] = {"profile": page.on_profile}
ACTIONS: Mapping[str, _Step] = {
    "profile": page.on_profile, "profile-confirm": page.on_confirm, "profile-lp": page.on_training,
    "profile-topic": page.on_topic,
    "team": team.on_team, "team-confirm": team.on_confirm, "team-remove": team.on_remove,
    "team-invite": team.on_invite, "team-name": team.on_name,
}  # fmt: skip
READERS: Mapping[Kind, _Step] = {page.DAY: page.on_day, team.NAME: team.on_name_words}
