"""Who the bot is."""

from __future__ import annotations

from typing import Any

from bot.emulator.methods.table import Call, method


@method("getMe")
def get_me(call: Call) -> dict[str, Any]:
    """The bot as a ``User``, with what it can do."""
    world = call.world
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_all_group_messages,
        "supports_inline_queries": world.supports_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": world.topics_enabled,
        "allows_users_to_create_topics": world.topics_enabled,
    }
