"""Agreed times in people's own calendars: files, and private addresses that calendar programs ask."""
