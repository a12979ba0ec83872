"""Consultations: a professional asks another, without names or with the family's permission; one takes it and answers."""
