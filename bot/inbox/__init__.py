"""Every update that came is a row here first, committed before Telegram is told that we have it."""
