"""What help exists, and which help a text asks for. Pure: no database, no Telegram."""
