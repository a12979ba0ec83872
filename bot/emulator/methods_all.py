"""Importing this fills the table of methods."""

from __future__ import annotations

from bot.emulator.methods import answering, editing, identity, media, polling, sending

LOADED = (answering, editing, identity, media, polling, sending)
