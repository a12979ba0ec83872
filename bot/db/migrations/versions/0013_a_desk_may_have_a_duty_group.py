"""a desk may have a duty group"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

_ROLES = "'family', 'professional', 'worker', 'coordinator'"


def _allow(roles: str) -> None:
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_person_role_known'), type_='check')
        batch_op.create_check_constraint(op.f('ck_person_role_known'), f"role IN ({roles})")


def upgrade() -> None:
    """Bring the tables forward."""
    _allow(f"{_ROLES}, 'duty_group'")
    op.create_table('duty_group',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('set_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('set_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('placed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('ck_duty_group_only_one')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_duty_group_person_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['set_by_id'], ['person.id'], name=op.f('fk_duty_group_set_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_group')),
    sa.UniqueConstraint('person_id', name=op.f('uq_duty_group_person_id'))
    )
    with op.batch_alter_table('duty_group', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_duty_group_set_by_id'), ['set_by_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('duty_group', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_duty_group_set_by_id'))

    op.drop_table('duty_group')
    op.execute("DELETE FROM person WHERE role = 'duty_group'")
    _allow(_ROLES)
