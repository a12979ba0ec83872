"""One contact: a family that comes back meets who knows it, and may have an own worker whom it agreed to."""
