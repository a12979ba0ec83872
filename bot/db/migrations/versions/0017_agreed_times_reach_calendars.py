"""agreed times reach calendars"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('calendar_address',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('made_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('polled_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_calendar_address_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_calendar_address')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_calendar_address_token_hash'))
    )
    op.create_table('calendar_taken',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('uid', sa.String(length=80), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('cancelled', sa.Boolean(), nullable=False),
    sa.Column('ends_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_calendar_taken_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'uid', name=op.f('pk_calendar_taken'))
    )
    with op.batch_alter_table('calendar_taken', schema=None) as batch_op:
        batch_op.create_index('ix_calendar_taken_uid', ['uid'], unique=False)


def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('calendar_taken', schema=None) as batch_op:
        batch_op.drop_index('ix_calendar_taken_uid')

    op.drop_table('calendar_taken')
    op.drop_table('calendar_address')
