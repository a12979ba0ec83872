"""Bulletins on the screen: reading them, asking about them, following topics, sending them, seeing how many have read."""
