"""Reading a time from a sentence."""
