"""A bare python-telegram-bot with its defaults, answering everything with its own words: what the desk is compared with."""

from __future__ import annotations

import logging
import sys
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, MessageHandler, filters


async def echo(update: Update, _context: Any) -> None:
    """Answer with the same words."""
    message = update.effective_message
    assert message is not None
    await message.reply_text(message.text or "…")


def main() -> None:
    """Echo until told to stop."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    base_url, token = sys.argv[1:]
    application = ApplicationBuilder().token(token).base_url(f"{base_url}/bot").build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
