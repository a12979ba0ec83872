"""times that are being made and proposed"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('time_draft',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('stamp', sa.String(length=8), nullable=False),
    sa.Column('appointment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('seen', sa.Integer(), nullable=False),
    sa.Column('members', sa.JSON(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('doubts', sa.JSON(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.Column('choices', sa.JSON(), nullable=False),
    sa.Column('made_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointment.id'], name=op.f('fk_time_draft_appointment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_time_draft_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_time_draft_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_time_draft')),
    sa.UniqueConstraint('worker_id', name=op.f('uq_time_draft_worker_id'))
    )
    with op.batch_alter_table('time_draft', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_time_draft_appointment_id'), ['appointment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_time_draft_case_id'), ['case_id'], unique=False)

    op.create_table('time_proposal',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('members', sa.JSON(), nullable=False),
    sa.Column('declined', sa.JSON(), nullable=False),
    sa.Column('origin', sa.String(length=40), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('made_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('appointment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.CheckConstraint("status IN ('open', 'picked', 'none', 'expired', 'withdrawn')", name=op.f('ck_time_proposal_status_known')),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointment.id'], name=op.f('fk_time_proposal_appointment_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_time_proposal_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_time_proposal_worker_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_time_proposal')),
    sa.UniqueConstraint('origin', name=op.f('uq_time_proposal_origin'))
    )
    with op.batch_alter_table('time_proposal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_time_proposal_appointment_id'), ['appointment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_time_proposal_case_id'), ['case_id'], unique=False)
        batch_op.create_index('ix_time_proposal_expires_at', ['expires_at'], unique=False, sqlite_where=sa.text("status = 'open'"), postgresql_where=sa.text("status = 'open'"))
        batch_op.create_index('ix_time_proposal_worker_id', ['worker_id'], unique=False, sqlite_where=sa.text("status = 'open'"), postgresql_where=sa.text("status = 'open'"))

    op.create_table('proposed_time',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('proposal_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['proposal_id'], ['time_proposal.id'], name=op.f('fk_proposed_time_proposal_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposed_time')),
    sa.UniqueConstraint('proposal_id', 'begins_at', name=op.f('uq_proposed_time_proposal_id_begins_at'))
    )


def downgrade() -> None:
    """Bring the tables back."""
    op.drop_table('proposed_time')
    with op.batch_alter_table('time_proposal', schema=None) as batch_op:
        batch_op.drop_index('ix_time_proposal_worker_id', sqlite_where=sa.text("status = 'open'"), postgresql_where=sa.text("status = 'open'"))
        batch_op.drop_index('ix_time_proposal_expires_at', sqlite_where=sa.text("status = 'open'"), postgresql_where=sa.text("status = 'open'"))
        batch_op.drop_index(batch_op.f('ix_time_proposal_case_id'))
        batch_op.drop_index(batch_op.f('ix_time_proposal_appointment_id'))

    op.drop_table('time_proposal')
    with op.batch_alter_table('time_draft', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_time_draft_case_id'))
        batch_op.drop_index(batch_op.f('ix_time_draft_appointment_id'))

    op.drop_table('time_draft')
