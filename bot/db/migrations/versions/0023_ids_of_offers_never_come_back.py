"""ids of offers never come back"""

from __future__ import annotations

from alembic import op

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None

#: Old offers go after three months, and their ids stand in keys of the outbox, which stay.
_TABLES = ('slot_offer', 'waiting_offer')


def upgrade() -> None:
    """Bring the tables forward: SQLite gives no id twice only in a table that was made so."""
    for table in _TABLES:
        _make_anew(table, autoincrement=True)


def downgrade() -> None:
    """Take the tables back."""
    for table in reversed(_TABLES):
        _make_anew(table, autoincrement=False)


def _make_anew(table: str, *, autoincrement: bool) -> None:
    if op.get_bind().dialect.name == 'sqlite':
        with op.batch_alter_table(table, recreate='always', table_kwargs={'sqlite_autoincrement': autoincrement}):
            pass
