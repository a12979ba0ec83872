"""People who wait for a time to become free, and the two hours for which one is held for them."""
