"""the owner has tools"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('phone_contact',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('area', sa.String(length=40), nullable=False),
    sa.Column('outcome', sa.String(length=16), nullable=False),
    sa.Column('logged_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_phone_contact')),
    sa.UniqueConstraint('origin', name=op.f('uq_phone_contact_origin'))
    )
    with op.batch_alter_table('phone_contact', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_phone_contact_day'), ['day'], unique=False)

    op.create_table('canned_answer',
    sa.Column('name', sa.String(length=16), nullable=False),
    sa.Column('owner_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('titles', sa.JSON(), nullable=False),
    sa.Column('texts', sa.JSON(), nullable=False),
    sa.Column('removed', sa.Boolean(), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['person.id'], name=op.f('fk_canned_answer_owner_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_canned_answer'))
    )
    with op.batch_alter_table('canned_answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_canned_answer_owner_id'), ['owner_id'], unique=False)

    op.create_table('awaited_words',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('written_in_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('subject', sa.String(length=40), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('until', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('parts', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_awaited_words_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_awaited_words_worker_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['written_in_id'], ['cases.id'], name=op.f('fk_awaited_words_written_in_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_awaited_words')),
    sa.UniqueConstraint('worker_id', name=op.f('uq_awaited_words_worker_id'))
    )
    with op.batch_alter_table('awaited_words', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_awaited_words_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_awaited_words_written_in_id'), ['written_in_id'], unique=False)

    op.create_table('case_note',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('parts', sa.JSON(), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_case_note_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_note_case_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_note')),
    sa.UniqueConstraint('origin', name=op.f('uq_case_note_origin'))
    )
    with op.batch_alter_table('case_note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_note_author_id'), ['author_id'], unique=False)
        batch_op.create_index('ix_case_note_case_id', ['case_id', 'id'], unique=False)

    op.create_table('case_plan',
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('step', sa.String(length=16), nullable=False),
    sa.Column('due', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('set_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('reminded_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_plan_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_case_plan_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_case_plan'))
    )
    with op.batch_alter_table('case_plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_plan_due'), ['due'], unique=False)
        batch_op.create_index(batch_op.f('ix_case_plan_worker_id'), ['worker_id'], unique=False)

    op.create_table('case_tag',
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('tag', sa.String(length=24), nullable=False),
    sa.Column('set_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_tag_case_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_id', 'tag', name=op.f('pk_case_tag'))
    )
    with op.batch_alter_table('case_tag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_tag_tag'), ['tag'], unique=False)

    op.create_table('responsibility',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('doer', sa.String(length=8), nullable=False),
    sa.Column('body', sa.String(length=120), nullable=False),
    sa.Column('due', sa.Date(), nullable=True),
    sa.Column('added_by', sa.String(length=8), nullable=False),
    sa.Column('accepted_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('done_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.CheckConstraint("doer IN ('family', 'worker', 'others')", name=op.f('ck_responsibility_doer_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_responsibility_case_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_responsibility')),
    sa.UniqueConstraint('origin', name=op.f('uq_responsibility_origin'))
    )
    with op.batch_alter_table('responsibility', schema=None) as batch_op:
        batch_op.create_index('ix_responsibility_case_id', ['case_id', 'id'], unique=False)

    op.create_table('wished_call',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('phone', sa.String(length=24), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('wished_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('missed', sa.Integer(), nullable=False),
    sa.Column('shown_to_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('shown_times', sa.Integer(), nullable=False),
    sa.Column('reminded_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('ended_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("ended_at IS NULL OR phone = ''", name=op.f('ck_wished_call_number_goes_with_the_call')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_wished_call_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['shown_to_id'], ['person.id'], name=op.f('fk_wished_call_shown_to_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wished_call'))
    )
    with op.batch_alter_table('wished_call', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_wished_call_shown_to_id'), ['shown_to_id'], unique=False)
        batch_op.create_index('uq_wished_call_one_of_case', ['case_id'], unique=True, sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))

    with op.batch_alter_table('cases', schema=None) as batch_op:
        batch_op.add_column(sa.Column('interpreter', sa.String(length=8), server_default='', nullable=False))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('cases', schema=None) as batch_op:
        batch_op.drop_column('interpreter')

    with op.batch_alter_table('wished_call', schema=None) as batch_op:
        batch_op.drop_index('uq_wished_call_one_of_case', sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.drop_index(batch_op.f('ix_wished_call_shown_to_id'))

    op.drop_table('wished_call')
    with op.batch_alter_table('responsibility', schema=None) as batch_op:
        batch_op.drop_index('ix_responsibility_case_id')

    op.drop_table('responsibility')
    with op.batch_alter_table('case_tag', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_case_tag_tag'))

    op.drop_table('case_tag')
    with op.batch_alter_table('case_plan', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_case_plan_worker_id'))
        batch_op.drop_index(batch_op.f('ix_case_plan_due'))

    op.drop_table('case_plan')
    with op.batch_alter_table('case_note', schema=None) as batch_op:
        batch_op.drop_index('ix_case_note_case_id')
        batch_op.drop_index(batch_op.f('ix_case_note_author_id'))

    op.drop_table('case_note')
    with op.batch_alter_table('awaited_words', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_awaited_words_written_in_id'))
        batch_op.drop_index(batch_op.f('ix_awaited_words_case_id'))

    op.drop_table('awaited_words')
    with op.batch_alter_table('canned_answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_canned_answer_owner_id'))

    op.drop_table('canned_answer')
    with op.batch_alter_table('phone_contact', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_phone_contact_day'))

    op.drop_table('phone_contact')
