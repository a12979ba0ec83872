"""nobody may hold a time for a while"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.add_column(sa.Column('alone_at', types.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.drop_column('alone_at')
