"""the contact list of professionals"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('directory_entry',
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('entry_id', sa.String(length=64), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('body', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('kind', 'entry_id', name=op.f('pk_directory_entry'))
    )
    op.create_table('directory_revision',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_directory_revision'))
    )
    op.create_table('directory_absence',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('entry_id', sa.String(length=64), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('substitute_id', sa.String(length=64), nullable=True),
    sa.Column('by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('made_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('first <= last', name=op.f('ck_directory_absence_days_in_order')),
    sa.ForeignKeyConstraint(['by_id'], ['person.id'], name=op.f('fk_directory_absence_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_directory_absence'))
    )
    with op.batch_alter_table('directory_absence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_directory_absence_by_id'), ['by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_directory_absence_entry_id'), ['entry_id'], unique=False)

    op.create_table('directory_edit',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('entry_id', sa.String(length=64), nullable=False),
    sa.Column('field', sa.String(length=24), nullable=False),
    sa.Column('value', sa.JSON(), nullable=False),
    sa.Column('by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('made_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('withdrawn_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.CheckConstraint("kind IN ('expert', 'situation')", name=op.f('ck_directory_edit_kind_known')),
    sa.ForeignKeyConstraint(['by_id'], ['person.id'], name=op.f('fk_directory_edit_by_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['withdrawn_by_id'], ['person.id'], name=op.f('fk_directory_edit_withdrawn_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_directory_edit'))
    )
    with op.batch_alter_table('directory_edit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_directory_edit_by_id'), ['by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_directory_edit_entry_id'), ['entry_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_directory_edit_withdrawn_by_id'), ['withdrawn_by_id'], unique=False)

    op.create_table('directory_person',
    sa.Column('entry_id', sa.String(length=64), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_directory_person_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('entry_id', name=op.f('pk_directory_person')),
    sa.UniqueConstraint('person_id', name=op.f('uq_directory_person_person_id'))
    )


def downgrade() -> None:
    """Bring the tables back."""
    op.drop_table('directory_person')
    with op.batch_alter_table('directory_edit', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_directory_edit_withdrawn_by_id'))
        batch_op.drop_index(batch_op.f('ix_directory_edit_entry_id'))
        batch_op.drop_index(batch_op.f('ix_directory_edit_by_id'))

    op.drop_table('directory_edit')
    with op.batch_alter_table('directory_absence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_directory_absence_entry_id'))
        batch_op.drop_index(batch_op.f('ix_directory_absence_by_id'))

    op.drop_table('directory_absence')
    op.drop_table('directory_revision')
    op.drop_table('directory_entry')
