"""The methods of the Bot API, one small file per group; ``table`` finds them by name."""
