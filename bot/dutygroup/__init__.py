"""The duty group: how a group becomes it, is lost, comes back, moves and is let go; above the cards that it is shown."""
