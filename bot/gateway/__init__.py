"""The gate to Telegram: updates come in and are stored, messages leave from the outbox, errors get their meaning."""
