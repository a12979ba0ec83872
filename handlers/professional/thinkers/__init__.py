"""Thinking partners on the screen: topics, a card to take, who the other one is."""
