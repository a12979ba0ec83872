"""Doors for other machines: the webhook that Telegram calls, and the page that tells whether the desk is well."""
