"""Where rows live: the engine, the one commit, column types and migrations."""

from bot.db.base import BigId, Row
from bot.db.transaction import Database
from bot.db.types import UtcDateTime

__all__ = ["BigId", "Database", "Row", "UtcDateTime"]
