"""How Alembic reaches our database: on a connection that ``bot/db/migrate.py`` gives it."""

from __future__ import annotations

from alembic import context

from bot.db.base import Row

config = context.config
context.configure(
    connection=config.attributes["connection"],
    target_metadata=Row.metadata,
    compare_type=True,
    render_as_batch=config.attributes["connection"].dialect.name == "sqlite",
    user_module_prefix="types.",
)
with context.begin_transaction():
    context.run_migrations()
