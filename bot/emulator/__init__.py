"""A Telegram Bot API on this machine: chats, people with phones, and the same answers and refusals.

The desk cannot tell it from Telegram: python-telegram-bot reaches it through ``base_url``. Nothing here knows
the desk either. ``bot.emulator.emulator.Emulator`` starts it, ``bot.emulator.phone.Phone`` is a person in it.
"""
