"""Importing this fills the table of methods."""

from __future__ import annotations

from bot.emulator.methods import (
    answering,
    chats,
    commands,
    copying,
    editing,
    identity,
    inline,
    media,
    polling,
    profile,
    sending,
    topics,
    webhooks,
)

LOADED = (
    *(answering, chats, commands, copying, editing, identity, inline),
    *(media, polling, profile, sending, topics, webhooks),
)
