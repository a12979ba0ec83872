"""Rounds on the screen: the board, a unit's visit, and a coordinator's new round."""
