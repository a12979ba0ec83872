"""each person of a case may wish a call"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table('wished_call', schema=None) as batch_op:
        batch_op.add_column(sa.Column('wished_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.drop_index(batch_op.f('uq_wished_call_one_of_case'), sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.create_index(batch_op.f('ix_wished_call_wished_by_id'), ['wished_by_id'], unique=False)
        batch_op.create_index('uq_wished_call_one_of_person', ['case_id', 'wished_by_id'], unique=True, sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.create_foreign_key(batch_op.f('fk_wished_call_wished_by_id'), 'person', ['wished_by_id'], ['id'], ondelete='CASCADE')

    # Until now only whoever opened the case could wish one.
    op.execute(
        'UPDATE wished_call SET wished_by_id = (SELECT family_id FROM cases WHERE cases.id = wished_call.case_id)'
    )


def downgrade() -> None:
    """Bring the tables back; of the calls that are still wished only those of who opened the case fit there."""
    op.execute(
        'DELETE FROM wished_call WHERE ended_at IS NULL AND wished_by_id <> '
        '(SELECT family_id FROM cases WHERE cases.id = wished_call.case_id)'
    )
    with op.batch_alter_table('wished_call', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_wished_call_wished_by_id'), type_='foreignkey')
        batch_op.drop_index('uq_wished_call_one_of_person', sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.drop_index(batch_op.f('ix_wished_call_wished_by_id'))
        batch_op.create_index(batch_op.f('uq_wished_call_one_of_case'), ['case_id'], unique=True, sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.drop_column('wished_by_id')

