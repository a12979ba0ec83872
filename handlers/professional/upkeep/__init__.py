"""Upkeep on the screen: an owner's three answers, a reader's report, and what came of it."""
