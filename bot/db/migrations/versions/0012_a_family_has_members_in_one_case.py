"""a family has members in one case"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('case_member',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('relation', sa.String(length=12), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('consented_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('left_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('left_reason', sa.String(length=12), nullable=False),
    sa.CheckConstraint("relation IN ('parent', 'young', 'grandparent', 'other')", name=op.f('ck_case_member_relation_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_member_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_case_member_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_member'))
    )
    with op.batch_alter_table('case_member', schema=None) as batch_op:
        batch_op.create_index('ix_case_member_case_id', ['case_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_case_member_person_id'), ['person_id'], unique=False)
        batch_op.create_index('uq_case_member_one_case', ['person_id'], unique=True, sqlite_where=sa.text('left_at IS NULL'), postgresql_where=sa.text('left_at IS NULL'))

    op.create_table('join_link',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('made_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('used_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('used_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_join_link_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['made_by_id'], ['person.id'], name=op.f('fk_join_link_made_by_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['used_by_id'], ['person.id'], name=op.f('fk_join_link_used_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_join_link')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_join_link_token_hash'))
    )
    with op.batch_alter_table('join_link', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_join_link_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_join_link_made_by_id'), ['made_by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_join_link_used_by_id'), ['used_by_id'], unique=False)

    with op.batch_alter_table('case_message', schema=None) as batch_op:
        batch_op.add_column(sa.Column('to_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.add_column(sa.Column('shared_at', types.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f('ix_case_message_to_id'), ['to_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_case_message_to_id'), 'person', ['to_id'], ['id'])

    with op.batch_alter_table('draft', schema=None) as batch_op:
        batch_op.add_column(sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_index(batch_op.f('ix_draft_case_id'), ['case_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_draft_case_id'), 'cases', ['case_id'], ['id'], ondelete='SET NULL')



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('draft', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_draft_case_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_draft_case_id'))
        batch_op.drop_column('case_id')

    with op.batch_alter_table('case_message', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_case_message_to_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_case_message_to_id'))
        batch_op.drop_column('shared_at')
        batch_op.drop_column('to_id')

    with op.batch_alter_table('join_link', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_join_link_used_by_id'))
        batch_op.drop_index(batch_op.f('ix_join_link_made_by_id'))
        batch_op.drop_index(batch_op.f('ix_join_link_case_id'))

    op.drop_table('join_link')
    with op.batch_alter_table('case_member', schema=None) as batch_op:
        batch_op.drop_index('uq_case_member_one_case', sqlite_where=sa.text('left_at IS NULL'), postgresql_where=sa.text('left_at IS NULL'))
        batch_op.drop_index(batch_op.f('ix_case_member_person_id'))
        batch_op.drop_index('ix_case_member_case_id')

    op.drop_table('case_member')
