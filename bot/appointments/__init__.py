"""Times that people agree on: made, moved, called off, answered, and what follows when one was missed."""
