"""Koppi, the help desk: rooms for each idea, a gate to Telegram, and the doors around them."""
