"""Plans in the chat: what a person does with the own plan, and what the owner of a case does with it."""
