"""Times that repeat by the wall clock, each an appointment of its own."""
