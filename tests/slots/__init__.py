"""Own times on one list, free slots, waiting for a time, and times that repeat."""
