"""Agreed times in the conversation: what a family answers, what a worker makes of them, and how one is reminded."""
