"""Whom a professional asks: people, the situations they answer in, and who answers today. No database, no Telegram."""
