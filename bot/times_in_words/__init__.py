"""Read a time from a worker's sentence, in three languages; pure, and never the last word: see ``sentence.py``."""
