"""a case is handed over and a family has one contact"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('own_worker',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('family_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('wished_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('wish', sa.String(length=20), nullable=False),
    sa.Column('ended_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(length=20), nullable=False),
    sa.CheckConstraint("state IN ('asked', 'agreed', 'declined', 'ended')", name=op.f('ck_own_worker_state_known')),
    sa.ForeignKeyConstraint(['family_id'], ['person.id'], name=op.f('fk_own_worker_family_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_own_worker_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_worker'))
    )
    with op.batch_alter_table('own_worker', schema=None) as batch_op:
        batch_op.create_index('ix_own_worker_family_id', ['family_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_own_worker_worker_id'), ['worker_id'], unique=False)
        batch_op.create_index('uq_own_worker_one', ['family_id'], unique=True, sqlite_where=sa.text("state IN ('asked', 'agreed')"), postgresql_where=sa.text("state IN ('asked', 'agreed')"))

    op.create_table('case_summary',
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_case_summary_author_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_summary_case_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_case_summary'))
    )
    with op.batch_alter_table('case_summary', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_summary_author_id'), ['author_id'], unique=False)

    op.create_table('handover',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('ownership_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('from_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('to_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('reason', sa.String(length=20), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('proposed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('due_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('taken_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('not_reached_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('ended_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("(state IN ('proposed', 'taken')) = (ended_at IS NULL)", name=op.f('ck_handover_ended_when_over')),
    sa.CheckConstraint("state IN ('proposed', 'taken', 'done', 'declined', 'withdrawn', 'overdue', 'ended')", name=op.f('ck_handover_state_known')),
    sa.CheckConstraint('from_id <> to_id', name=op.f('ck_handover_to_another')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_handover_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['from_id'], ['person.id'], name=op.f('fk_handover_from_id')),
    sa.ForeignKeyConstraint(['ownership_id'], ['ownership.id'], name=op.f('fk_handover_ownership_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['to_id'], ['person.id'], name=op.f('fk_handover_to_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handover'))
    )
    with op.batch_alter_table('handover', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handover_from_id'), ['from_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handover_ownership_id'), ['ownership_id'], unique=False)
        batch_op.create_index('ix_handover_state', ['state', 'case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_handover_to_id'), ['to_id'], unique=False)
        batch_op.create_index('uq_handover_one_running', ['case_id'], unique=True, sqlite_where=sa.text("state IN ('proposed', 'taken')"), postgresql_where=sa.text("state IN ('proposed', 'taken')"))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('handover', schema=None) as batch_op:
        batch_op.drop_index('uq_handover_one_running', sqlite_where=sa.text("state IN ('proposed', 'taken')"), postgresql_where=sa.text("state IN ('proposed', 'taken')"))
        batch_op.drop_index(batch_op.f('ix_handover_to_id'))
        batch_op.drop_index('ix_handover_state')
        batch_op.drop_index(batch_op.f('ix_handover_ownership_id'))
        batch_op.drop_index(batch_op.f('ix_handover_from_id'))

    op.drop_table('handover')
    with op.batch_alter_table('case_summary', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_case_summary_author_id'))

    op.drop_table('case_summary')
    with op.batch_alter_table('own_worker', schema=None) as batch_op:
        batch_op.drop_index('uq_own_worker_one', sqlite_where=sa.text("state IN ('asked', 'agreed')"), postgresql_where=sa.text("state IN ('asked', 'agreed')"))
        batch_op.drop_index(batch_op.f('ix_own_worker_worker_id'))
        batch_op.drop_index('ix_own_worker_family_id')

    op.drop_table('own_worker')
