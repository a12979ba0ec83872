"""somebody is away for some hours of a day"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('hours_away',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('ends', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.CheckConstraint("kind IN ('sick', 'leave', 'other')", name=op.f('ck_hours_away_kind_known')),
    sa.CheckConstraint('0 <= begins AND begins < ends AND ends <= 1440', name=op.f('ck_hours_away_within_a_day')),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_hours_away_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hours_away'))
    )
    with op.batch_alter_table('hours_away', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_hours_away_day'), ['day'], unique=False)
        batch_op.create_index(batch_op.f('ix_hours_away_worker_id'), ['worker_id'], unique=False)


def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('hours_away', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_hours_away_worker_id'))
        batch_op.drop_index(batch_op.f('ix_hours_away_day'))

    op.drop_table('hours_away')
