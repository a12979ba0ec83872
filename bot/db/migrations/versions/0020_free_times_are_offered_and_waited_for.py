"""free times are offered and waited for"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('working_plan',
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('buffer', sa.Integer(), nullable=False),
    sa.Column('most', sa.Integer(), nullable=False),
    sa.Column('capacity', sa.Integer(), nullable=False),
    sa.Column('notice', sa.Integer(), nullable=False),
    sa.Column('ahead', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(length=300), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('minutes > 0 AND buffer >= 0 AND most >= 0 AND capacity > 0', name=op.f('ck_working_plan_plan_possible')),
    sa.CheckConstraint('notice >= 0 AND ahead > 0', name=op.f('ck_working_plan_plan_in_time')),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_working_plan_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('worker_id', name=op.f('pk_working_plan'))
    )
    op.create_table('plan_day',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('ends', sa.Integer(), nullable=False),
    sa.CheckConstraint('(begins = 0 AND ends = 0) OR (begins < ends AND ends <= 1440)', name=op.f('ck_plan_day_within_a_day')),
    sa.ForeignKeyConstraint(['worker_id'], ['working_plan.worker_id'], name=op.f('fk_plan_day_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_day'))
    )
    with op.batch_alter_table('plan_day', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_day_worker_id'), ['worker_id'], unique=False)

    op.create_table('plan_hours',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('begins', sa.Integer(), nullable=False),
    sa.Column('ends', sa.Integer(), nullable=False),
    sa.CheckConstraint('0 <= begins AND begins < ends AND ends <= 1440', name=op.f('ck_plan_hours_within_a_day')),
    sa.CheckConstraint('weekday BETWEEN 0 AND 6', name=op.f('ck_plan_hours_weekday_known')),
    sa.ForeignKeyConstraint(['worker_id'], ['working_plan.worker_id'], name=op.f('fk_plan_hours_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_hours'))
    )
    with op.batch_alter_table('plan_hours', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_hours_worker_id'), ['worker_id'], unique=False)

    op.create_table('slot_offer',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('host_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('moves_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('moves_version', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=9), nullable=False),
    sa.Column('offered_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint("state IN ('open', 'taken', 'withdrawn')", name=op.f('ck_slot_offer_state_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_slot_offer_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['host_id'], ['person.id'], name=op.f('fk_slot_offer_host_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['moves_id'], ['appointment.id'], name=op.f('fk_slot_offer_moves_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_slot_offer_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_slot_offer'))
    )
    with op.batch_alter_table('slot_offer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_slot_offer_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_slot_offer_host_id'), ['host_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_slot_offer_moves_id'), ['moves_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_slot_offer_offered_at'), ['offered_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_slot_offer_person_id'), ['person_id'], unique=False)

    op.create_table('waiting',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('host_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('moves_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('seen', sa.JSON(), nullable=False),
    sa.Column('until', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('joined_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint("state IN ('waiting', 'done', 'left')", name=op.f('ck_waiting_state_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_waiting_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['host_id'], ['person.id'], name=op.f('fk_waiting_host_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['moves_id'], ['appointment.id'], name=op.f('fk_waiting_moves_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_waiting_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_waiting'))
    )
    with op.batch_alter_table('waiting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_waiting_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_waiting_moves_id'), ['moves_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_waiting_person_id'), ['person_id'], unique=False)
        batch_op.create_index('uq_waiting_once', ['host_id', 'person_id'], unique=True, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))

    op.create_table('waiting_offer',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('waiting_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('host_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('offered_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint("state IN ('open', 'taken', 'declined', 'expired', 'gone')", name=op.f('ck_waiting_offer_state_known')),
    sa.ForeignKeyConstraint(['host_id'], ['person.id'], name=op.f('fk_waiting_offer_host_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['waiting_id'], ['waiting.id'], name=op.f('fk_waiting_offer_waiting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_waiting_offer'))
    )
    with op.batch_alter_table('waiting_offer', schema=None) as batch_op:
        batch_op.create_index('uq_waiting_offer_one_at_a_time', ['waiting_id'], unique=True, sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))
        batch_op.create_index('uq_waiting_offer_one_holder', ['host_id', 'begins_at'], unique=True, sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))

    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.add_column(sa.Column('series_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_index(batch_op.f('ix_appointment_series_id'), ['series_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_appointment_series_id'))
        batch_op.drop_column('series_id')

    with op.batch_alter_table('waiting_offer', schema=None) as batch_op:
        batch_op.drop_index('uq_waiting_offer_one_holder', sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))
        batch_op.drop_index('uq_waiting_offer_one_at_a_time', sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))

    op.drop_table('waiting_offer')
    with op.batch_alter_table('waiting', schema=None) as batch_op:
        batch_op.drop_index('uq_waiting_once', sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))
        batch_op.drop_index(batch_op.f('ix_waiting_person_id'))
        batch_op.drop_index(batch_op.f('ix_waiting_moves_id'))
        batch_op.drop_index(batch_op.f('ix_waiting_case_id'))

    op.drop_table('waiting')
    with op.batch_alter_table('slot_offer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_slot_offer_person_id'))
        batch_op.drop_index(batch_op.f('ix_slot_offer_offered_at'))
        batch_op.drop_index(batch_op.f('ix_slot_offer_moves_id'))
        batch_op.drop_index(batch_op.f('ix_slot_offer_host_id'))
        batch_op.drop_index(batch_op.f('ix_slot_offer_case_id'))

    op.drop_table('slot_offer')
    with op.batch_alter_table('plan_hours', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_hours_worker_id'))

    op.drop_table('plan_hours')
    with op.batch_alter_table('plan_day', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_day_worker_id'))

    op.drop_table('plan_day')
    op.drop_table('working_plan')
