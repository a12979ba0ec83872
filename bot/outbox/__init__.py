"""Every message that leaves is a row here first; the gateway drains it."""
