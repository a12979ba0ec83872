"""times for consultations are booked"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('consult_plan',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('week', sa.JSON(), nullable=False),
    sa.Column('place', sa.String(length=300), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('minutes IN (15, 20, 30)', name=op.f('ck_consult_plan_minutes_offered')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consult_plan_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_consult_plan'))
    )
    op.create_table('time_guest',
    sa.Column('appointment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('consult_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointment.id'], name=op.f('fk_time_guest_appointment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['consult_id'], ['consult.id'], name=op.f('fk_time_guest_consult_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_time_guest_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('appointment_id', name=op.f('pk_time_guest'))
    )
    with op.batch_alter_table('time_guest', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_time_guest_consult_id'), ['consult_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_time_guest_person_id'), ['person_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('time_guest', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_time_guest_person_id'))
        batch_op.drop_index(batch_op.f('ix_time_guest_consult_id'))

    op.drop_table('time_guest')
    op.drop_table('consult_plan')
