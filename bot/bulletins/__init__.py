"""Bulletins: what a group decided reaches the units it concerns, and each reader can say *read* or ask."""
