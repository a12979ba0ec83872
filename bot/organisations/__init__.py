"""Organisations and their units, who of the professionals belongs to which, and on what they like to be asked."""
