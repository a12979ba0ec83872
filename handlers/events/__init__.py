"""Open events in the conversation: what is coming, signing up, wishing a topic; and how workers make and hold them."""
