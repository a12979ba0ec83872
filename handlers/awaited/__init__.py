"""Awaited words: what a button asked somebody to type. One way of asking, waiting and taking for every kind of them."""
