"""What the desk could not answer, what it has twice, and what a change of the catalogue would do: counts, never people."""
