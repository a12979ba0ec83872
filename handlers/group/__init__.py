"""Groups: what is said there, taking a case there, and what happens to the duty group."""
