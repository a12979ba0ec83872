"""The desk shown without Telegram: an emulator, three phones, and stories that play themselves."""
