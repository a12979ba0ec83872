"""Blind spots, overlaps, and what a change of the catalogue would do."""
