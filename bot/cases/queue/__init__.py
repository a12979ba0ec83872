"""The queue: whom a case that nobody has is shown to, who is reminded of it, and what a family that waits is told."""
