"""Who works at the desk: invited, changed, confirmed each quarter, paused and let go; above the cases they leave."""
