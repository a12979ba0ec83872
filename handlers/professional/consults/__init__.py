"""A professional asks another: mode first, words shown back, one takes it, three ends."""
