"""The koppi: one matter with one owner, from the queue until it is closed, and every word in it."""
