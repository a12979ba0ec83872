"""professionals consult each other"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('permission',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('asker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=True),
    sa.Column('giver_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('giver_name', sa.String(length=80), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('way', sa.String(length=6), nullable=False),
    sa.Column('spoken_on', sa.Date(), nullable=True),
    sa.Column('state', sa.String(length=9), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("state IN ('asked', 'given', 'refused', 'withdrawn')", name=op.f('ck_permission_state_known')),
    sa.CheckConstraint("way = 'link' OR spoken_on IS NOT NULL", name=op.f('ck_permission_spoken_has_day')),
    sa.CheckConstraint("way IN ('link', 'spoken')", name=op.f('ck_permission_way_known')),
    sa.ForeignKeyConstraint(['asker_id'], ['person.id'], name=op.f('fk_permission_asker_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['giver_id'], ['person.id'], name=op.f('fk_permission_giver_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_permission')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_permission_token_hash'))
    )
    with op.batch_alter_table('permission', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_permission_asker_id'), ['asker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_permission_giver_id'), ['giver_id'], unique=False)

    op.create_table('consult',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('asker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('mode', sa.String(length=10), nullable=False),
    sa.Column('permission_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('status', sa.String(length=7), nullable=False),
    sa.Column('claimed_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('claimed_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('promised_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('stage', sa.Integer(), nullable=False),
    sa.Column('offers', sa.Integer(), nullable=False),
    sa.Column('asked', sa.JSON(), nullable=False),
    sa.Column('outcome', sa.String(length=6), nullable=False),
    sa.Column('return_on', sa.Date(), nullable=True),
    sa.Column('reminded', sa.Boolean(), nullable=False),
    sa.Column('approval_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ended_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("(mode = 'permission') = (permission_id IS NOT NULL)", name=op.f('ck_consult_permission_in_its_mode')),
    sa.CheckConstraint("(status = 'ended') = (outcome <> '')", name=op.f('ck_consult_ends_one_way')),
    sa.CheckConstraint("mode IN ('anonymous', 'permission')", name=op.f('ck_consult_mode_known')),
    sa.CheckConstraint("outcome <> 'return' OR return_on IS NOT NULL", name=op.f('ck_consult_return_has_day')),
    sa.CheckConstraint("outcome IN ('', 'none', 'return', 'kutsu')", name=op.f('ck_consult_outcome_known')),
    sa.CheckConstraint("status <> 'open' OR claimed_by_id IS NOT NULL", name=op.f('ck_consult_open_is_claimed')),
    sa.CheckConstraint("status IN ('draft', 'waiting', 'open', 'ended')", name=op.f('ck_consult_status_known')),
    sa.ForeignKeyConstraint(['approval_id'], ['permission.id'], name=op.f('fk_consult_approval_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['asker_id'], ['person.id'], name=op.f('fk_consult_asker_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_consult_case_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['claimed_by_id'], ['person.id'], name=op.f('fk_consult_claimed_by_id')),
    sa.ForeignKeyConstraint(['permission_id'], ['permission.id'], name=op.f('fk_consult_permission_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consult'))
    )
    with op.batch_alter_table('consult', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_consult_approval_id'), ['approval_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_consult_asker_id'), ['asker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_consult_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_consult_claimed_by_id'), ['claimed_by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_consult_permission_id'), ['permission_id'], unique=False)
        batch_op.create_index('ix_consult_waiting', ['promised_at'], unique=False, sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))

    op.create_table('unit_name',
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_unit_name_unit_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('unit_id', 'digest', name=op.f('pk_unit_name'))
    )
    op.create_table('consult_message',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('consult_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('sender_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('sent_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['consult_id'], ['consult.id'], name=op.f('fk_consult_message_consult_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['sender_id'], ['person.id'], name=op.f('fk_consult_message_sender_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consult_message')),
    sa.UniqueConstraint('origin', name=op.f('uq_consult_message_origin'))
    )
    with op.batch_alter_table('consult_message', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_consult_message_consult_id'), ['consult_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_consult_message_sender_id'), ['sender_id'], unique=False)

    with op.batch_alter_table('incoming_update', schema=None) as batch_op:
        batch_op.add_column(sa.Column('masked', sa.Boolean(), server_default=sa.false(), nullable=False))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('incoming_update', schema=None) as batch_op:
        batch_op.drop_column('masked')

    with op.batch_alter_table('consult_message', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_consult_message_sender_id'))
        batch_op.drop_index(batch_op.f('ix_consult_message_consult_id'))

    op.drop_table('consult_message')
    op.drop_table('unit_name')
    with op.batch_alter_table('consult', schema=None) as batch_op:
        batch_op.drop_index('ix_consult_waiting', sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))
        batch_op.drop_index(batch_op.f('ix_consult_permission_id'))
        batch_op.drop_index(batch_op.f('ix_consult_claimed_by_id'))
        batch_op.drop_index(batch_op.f('ix_consult_case_id'))
        batch_op.drop_index(batch_op.f('ix_consult_asker_id'))
        batch_op.drop_index(batch_op.f('ix_consult_approval_id'))

    op.drop_table('consult')
    with op.batch_alter_table('permission', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_permission_giver_id'))
        batch_op.drop_index(batch_op.f('ix_permission_asker_id'))

    op.drop_table('permission')
