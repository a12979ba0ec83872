"""consultations go to the agreed contact person first"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table('consult', schema=None) as batch_op:
        batch_op.add_column(sa.Column('entry_id', sa.String(length=64), server_default='', nullable=False))
        batch_op.add_column(sa.Column('widens_at', types.UtcDateTime(timezone=True), nullable=True))

    with op.batch_alter_table('consult_message', schema=None) as batch_op:
        batch_op.add_column(sa.Column('copies', sa.JSON(), server_default='[]', nullable=False))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('consult_message', schema=None) as batch_op:
        batch_op.drop_column('copies')

    with op.batch_alter_table('consult', schema=None) as batch_op:
        batch_op.drop_column('widens_at')
        batch_op.drop_column('entry_id')

