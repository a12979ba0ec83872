"""One way of reminding: of agreed times, open events, whatever begins at a moment and is not to be forgotten."""
