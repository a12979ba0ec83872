"""The conversation: one Telegram update in, one step, one reply."""
