"""Visiting rounds: every unit is visited once in a school year or a term, and what is missing is seen in time."""
