"""who works here is kept and confirmed"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('staff_standing',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('confirmed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('reminded_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('warned_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('paused_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('paused_role', sa.String(length=12), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_staff_standing_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_staff_standing'))
    )
    op.create_table('staff_event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('what', sa.String(length=12), nullable=False),
    sa.Column('at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('actor_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('role_before', sa.String(length=12), nullable=False),
    sa.Column('role_after', sa.String(length=12), nullable=False),
    sa.Column('invitation_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['actor_id'], ['person.id'], name=op.f('fk_staff_event_actor_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['invitation_id'], ['invitation.id'], name=op.f('fk_staff_event_invitation_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_staff_event_person_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_event'))
    )
    with op.batch_alter_table('staff_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_staff_event_actor_id'), ['actor_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_staff_event_invitation_id'), ['invitation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_staff_event_person_id'), ['person_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('staff_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_staff_event_person_id'))
        batch_op.drop_index(batch_op.f('ix_staff_event_invitation_id'))
        batch_op.drop_index(batch_op.f('ix_staff_event_actor_id'))

    op.drop_table('staff_event')
    op.drop_table('staff_standing')
