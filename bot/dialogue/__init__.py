"""Where a person is in a conversation, and what was asked before anybody had the koppi."""
