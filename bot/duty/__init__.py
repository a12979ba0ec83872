"""When the desk is open, and by when it answers."""
