"""the duty rota"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('unstaffed_told',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('begins', sa.Integer(), autoincrement=False, nullable=False),
    sa.PrimaryKeyConstraint('day', 'begins', name=op.f('pk_unstaffed_told'))
    )
    op.create_table('absence',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('first_day', sa.Date(), nullable=False),
    sa.Column('last_day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('substitute_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('begun_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("kind IN ('sick', 'leave', 'other')", name=op.f('ck_absence_kind_known')),
    sa.CheckConstraint('first_day <= last_day', name=op.f('ck_absence_days_in_order')),
    sa.CheckConstraint('substitute_id IS NULL OR substitute_id <> worker_id', name=op.f('ck_absence_somebody_else')),
    sa.ForeignKeyConstraint(['substitute_id'], ['person.id'], name=op.f('fk_absence_substitute_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_absence_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_absence'))
    )
    with op.batch_alter_table('absence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_absence_substitute_id'), ['substitute_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_absence_worker_id'), ['worker_id'], unique=False)

    op.create_table('duty_exception',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('ends', sa.Integer(), nullable=False),
    sa.CheckConstraint("(kind = 'closed' AND begins = 0 AND ends = 0) OR (kind <> 'closed' AND 0 <= begins AND begins < ends AND ends <= 1440)", name=op.f('ck_duty_exception_hours_fit')),
    sa.CheckConstraint("(kind = 'extra') = (worker_id IS NOT NULL)", name=op.f('ck_duty_exception_worker_of_extra')),
    sa.CheckConstraint("kind IN ('closed', 'hours', 'extra')", name=op.f('ck_duty_exception_kind_known')),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_duty_exception_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_exception'))
    )
    with op.batch_alter_table('duty_exception', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_duty_exception_day'), ['day'], unique=False)
        batch_op.create_index(batch_op.f('ix_duty_exception_worker_id'), ['worker_id'], unique=False)

    op.create_table('presence',
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('here', sa.Boolean(), nullable=False),
    sa.Column('since', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('until', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('since < until', name=op.f('ck_presence_in_order')),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_presence_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('worker_id', name=op.f('pk_presence'))
    )
    op.create_table('shift',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('ends', sa.Integer(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.CheckConstraint('0 <= begins AND begins < ends AND ends <= 1440', name=op.f('ck_shift_within_a_day')),
    sa.CheckConstraint('valid_to IS NULL OR valid_from <= valid_to', name=op.f('ck_shift_days_in_order')),
    sa.CheckConstraint('weekday BETWEEN 0 AND 6', name=op.f('ck_shift_weekday_known')),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_shift_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shift'))
    )
    with op.batch_alter_table('shift', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_shift_worker_id'), ['worker_id'], unique=False)

    op.create_table('swap',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('giver_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('taker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('proposed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("state IN ('proposed', 'taken', 'declined')", name=op.f('ck_swap_state_known')),
    sa.CheckConstraint('giver_id <> taker_id', name=op.f('ck_swap_somebody_else')),
    sa.ForeignKeyConstraint(['giver_id'], ['person.id'], name=op.f('fk_swap_giver_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['taker_id'], ['person.id'], name=op.f('fk_swap_taker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_swap'))
    )
    with op.batch_alter_table('swap', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_swap_day'), ['day'], unique=False)
        batch_op.create_index(batch_op.f('ix_swap_giver_id'), ['giver_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_swap_taker_id'), ['taker_id'], unique=False)
        batch_op.create_index('uq_swap_one_open', ['day', 'giver_id'], unique=True, sqlite_where=sa.text("state = 'proposed'"), postgresql_where=sa.text("state = 'proposed'"))

    with op.batch_alter_table('case_history', schema=None) as batch_op:
        batch_op.create_index('ix_case_history_what', ['what', 'at'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('case_history', schema=None) as batch_op:
        batch_op.drop_index('ix_case_history_what')

    with op.batch_alter_table('swap', schema=None) as batch_op:
        batch_op.drop_index('uq_swap_one_open', sqlite_where=sa.text("state = 'proposed'"), postgresql_where=sa.text("state = 'proposed'"))
        batch_op.drop_index(batch_op.f('ix_swap_taker_id'))
        batch_op.drop_index(batch_op.f('ix_swap_giver_id'))
        batch_op.drop_index(batch_op.f('ix_swap_day'))

    op.drop_table('swap')
    with op.batch_alter_table('shift', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_shift_worker_id'))

    op.drop_table('shift')
    op.drop_table('presence')
    with op.batch_alter_table('duty_exception', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_duty_exception_worker_id'))
        batch_op.drop_index(batch_op.f('ix_duty_exception_day'))

    op.drop_table('duty_exception')
    with op.batch_alter_table('absence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_absence_worker_id'))
        batch_op.drop_index(batch_op.f('ix_absence_substitute_id'))

    op.drop_table('absence')
    op.drop_table('unstaffed_told')
