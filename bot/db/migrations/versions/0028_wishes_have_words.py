"""wishes have words"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table('upkeep_task', schema=None) as batch_op:
        batch_op.add_column(sa.Column('words', sa.Text(), server_default='', nullable=False))


def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('upkeep_task', schema=None) as batch_op:
        batch_op.drop_column('words')
