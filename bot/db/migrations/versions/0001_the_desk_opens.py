"""the desk opens"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('feedback',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.Column('answer', sa.String(length=6), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.CheckConstraint("answer IN ('yes', 'partly', 'no')", name=op.f('ck_feedback_answer_known')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_feedback'))
    )
    with op.batch_alter_table('feedback', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_feedback_month'), ['month'], unique=False)

    op.create_table('incoming_update',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('update_id', sa.BigInteger(), nullable=False),
    sa.Column('sender', sa.String(length=24), nullable=False),
    sa.Column('is_text', sa.Boolean(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=4), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('received_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('due_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('reason', sa.String(length=60), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incoming_update')),
    sa.UniqueConstraint('update_id', name=op.f('uq_incoming_update_update_id'))
    )
    with op.batch_alter_table('incoming_update', schema=None) as batch_op:
        batch_op.create_index('ix_incoming_update_new', ['sender', 'id'], unique=False, sqlite_where=sa.text("status = 'new'"), postgresql_where=sa.text("status = 'new'"))
        batch_op.create_index('ix_incoming_update_new_in_order', ['id'], unique=False, sqlite_where=sa.text("status = 'new'"), postgresql_where=sa.text("status = 'new'"))

    op.create_table('person',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('role', sa.String(length=12), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('title', sa.String(length=80), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('last_seen_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("role IN ('family', 'professional', 'worker', 'coordinator')", name=op.f('ck_person_role_known')),
    sa.CheckConstraint("role NOT IN ('worker', 'coordinator') OR name <> ''", name=op.f('ck_person_workers_have_names')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person'))
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.create_index('ix_person_role', ['role'], unique=False)

    op.create_table('telegram_message',
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('message_id', sa.BigInteger(), nullable=False),
    sa.Column('outgoing_key', sa.String(length=120), nullable=False),
    sa.Column('about', sa.String(length=60), nullable=False),
    sa.Column('sent_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('chat_id', 'message_id', name=op.f('pk_telegram_message'))
    )
    with op.batch_alter_table('telegram_message', schema=None) as batch_op:
        batch_op.create_index('ix_telegram_message_outgoing_key', ['outgoing_key'], unique=False)

    op.create_table('address',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('unreachable_since', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_address_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_address')),
    sa.UniqueConstraint('chat_id', name=op.f('uq_address_chat_id'))
    )
    op.create_table('cases',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('family_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('topic', sa.String(length=80), nullable=False),
    sa.Column('topic_names', sa.JSON(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('owner_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('opened_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('next_action', sa.String(length=16), nullable=False),
    sa.Column('next_date', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('promised_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('resolved_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('closed_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('reopened_times', sa.Integer(), nullable=False),
    sa.Column('offered_times', sa.Integer(), nullable=False),
    sa.Column('reminded_times', sa.Integer(), nullable=False),
    sa.Column('feedback_asked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('feedback_given', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.CheckConstraint("status = 'closed' OR (next_action <> '' AND next_date IS NOT NULL)", name=op.f('ck_cases_next_action_and_date')),
    sa.CheckConstraint("status = 'closed' OR (status = 'new' AND owner_id IS NULL) OR (status <> 'new' AND owner_id IS NOT NULL)", name=op.f('ck_cases_owner_or_queue')),
    sa.CheckConstraint("status IN ('new', 'open', 'pending', 'resolved', 'closed')", name=op.f('ck_cases_status_known')),
    sa.CheckConstraint("status NOT IN ('new', 'open') OR promised_at IS NOT NULL", name=op.f('ck_cases_promise_given')),
    sa.ForeignKeyConstraint(['family_id'], ['person.id'], name=op.f('fk_cases_family_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['owner_id'], ['person.id'], name=op.f('fk_cases_owner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cases'))
    )
    with op.batch_alter_table('cases', schema=None) as batch_op:
        batch_op.create_index('ix_cases_family_id', ['family_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_cases_owner_id'), ['owner_id'], unique=False)
        batch_op.create_index('ix_cases_status', ['status', 'next_date'], unique=False)
        batch_op.create_index('uq_cases_one_of_family', ['family_id'], unique=True, sqlite_where=sa.text("status <> 'closed'"), postgresql_where=sa.text("status <> 'closed'"))

    op.create_table('dialogue',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('updated_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_dialogue_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_dialogue'))
    )
    op.create_table('draft',
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_draft_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('worker_id', name=op.f('pk_draft'))
    )
    op.create_table('invitation',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('role', sa.String(length=12), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('title', sa.String(length=80), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('used_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('used_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['used_by_id'], ['person.id'], name=op.f('fk_invitation_used_by_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_invitation_token_hash'))
    )
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invitation_used_by_id'), ['used_by_id'], unique=False)

    op.create_table('outgoing_message',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=True),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('klass', sa.String(length=10), nullable=False),
    sa.Column('priority', sa.Integer(), nullable=False),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('payload', sa.JSON(), nullable=False),
    sa.Column('about', sa.String(length=60), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('target', sa.String(length=120), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('due_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('valid_until', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('lease_until', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('fence', sa.Integer(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('unsure_times', sa.Integer(), nullable=False),
    sa.Column('sent_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_outgoing_message_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outgoing_message')),
    sa.UniqueConstraint('key', name=op.f('uq_outgoing_message_key'))
    )
    with op.batch_alter_table('outgoing_message', schema=None) as batch_op:
        batch_op.create_index('ix_outgoing_message_person', ['person_id', 'id'], unique=False)
        batch_op.create_index('ix_outgoing_message_unfinished', ['person_id', 'id'], unique=False, sqlite_where=sa.text("status IN ('pending', 'sending')"), postgresql_where=sa.text("status IN ('pending', 'sending')"))
        batch_op.create_index('ix_outgoing_message_waiting', ['priority', 'id'], unique=False, sqlite_where=sa.text("status = 'pending'"), postgresql_where=sa.text("status = 'pending'"))

    op.create_table('question',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('topic', sa.String(length=80), nullable=False),
    sa.Column('taken_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_question_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question')),
    sa.UniqueConstraint('origin', name=op.f('uq_question_origin'))
    )
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.create_index('ix_question_person_id', ['person_id', 'id'], unique=False)

    op.create_table('topic',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('about', sa.String(length=40), nullable=False),
    sa.Column('thread_id', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_topic_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'about', name=op.f('pk_topic'))
    )
    op.create_table('wrong_token',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('tried_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_wrong_token_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wrong_token'))
    )
    with op.batch_alter_table('wrong_token', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_wrong_token_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_wrong_token_tried_at'), ['tried_at'], unique=False)

    op.create_table('active_case',
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_active_case_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_active_case_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('worker_id', name=op.f('pk_active_case'))
    )
    with op.batch_alter_table('active_case', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_active_case_case_id'), ['case_id'], unique=False)

    op.create_table('case_message',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('side', sa.String(length=8), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.Column('sent_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('edited_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('edits', sa.Integer(), nullable=False),
    sa.Column('withdrawn_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('parts', sa.Integer(), nullable=False),
    sa.CheckConstraint("side IN ('family', 'worker')", name=op.f('ck_case_message_side_known')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_case_message_author_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_message_case_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_message')),
    sa.UniqueConstraint('origin', name=op.f('uq_case_message_origin'))
    )
    with op.batch_alter_table('case_message', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_message_author_id'), ['author_id'], unique=False)
        batch_op.create_index('ix_case_message_case_id', ['case_id', 'id'], unique=False)

    op.create_table('ownership',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('claimed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('released_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_ownership_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_ownership_worker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ownership'))
    )
    with op.batch_alter_table('ownership', schema=None) as batch_op:
        batch_op.create_index('ix_ownership_case_id', ['case_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_ownership_worker_id'), ['worker_id'], unique=False)
        batch_op.create_index('uq_ownership_one_owner', ['case_id'], unique=True, sqlite_where=sa.text('released_at IS NULL'), postgresql_where=sa.text('released_at IS NULL'))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('ownership', schema=None) as batch_op:
        batch_op.drop_index('uq_ownership_one_owner', sqlite_where=sa.text('released_at IS NULL'), postgresql_where=sa.text('released_at IS NULL'))
        batch_op.drop_index(batch_op.f('ix_ownership_worker_id'))
        batch_op.drop_index('ix_ownership_case_id')

    op.drop_table('ownership')
    with op.batch_alter_table('case_message', schema=None) as batch_op:
        batch_op.drop_index('ix_case_message_case_id')
        batch_op.drop_index(batch_op.f('ix_case_message_author_id'))

    op.drop_table('case_message')
    with op.batch_alter_table('active_case', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_active_case_case_id'))

    op.drop_table('active_case')
    with op.batch_alter_table('wrong_token', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_wrong_token_tried_at'))
        batch_op.drop_index(batch_op.f('ix_wrong_token_person_id'))

    op.drop_table('wrong_token')
    op.drop_table('topic')
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.drop_index('ix_question_person_id')

    op.drop_table('question')
    with op.batch_alter_table('outgoing_message', schema=None) as batch_op:
        batch_op.drop_index('ix_outgoing_message_waiting', sqlite_where=sa.text("status = 'pending'"), postgresql_where=sa.text("status = 'pending'"))
        batch_op.drop_index('ix_outgoing_message_unfinished', sqlite_where=sa.text("status IN ('pending', 'sending')"), postgresql_where=sa.text("status IN ('pending', 'sending')"))
        batch_op.drop_index('ix_outgoing_message_person')

    op.drop_table('outgoing_message')
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_invitation_used_by_id'))

    op.drop_table('invitation')
    op.drop_table('draft')
    op.drop_table('dialogue')
    with op.batch_alter_table('cases', schema=None) as batch_op:
        batch_op.drop_index('uq_cases_one_of_family', sqlite_where=sa.text("status <> 'closed'"), postgresql_where=sa.text("status <> 'closed'"))
        batch_op.drop_index('ix_cases_status')
        batch_op.drop_index(batch_op.f('ix_cases_owner_id'))
        batch_op.drop_index('ix_cases_family_id')

    op.drop_table('cases')
    op.drop_table('address')
    with op.batch_alter_table('telegram_message', schema=None) as batch_op:
        batch_op.drop_index('ix_telegram_message_outgoing_key')

    op.drop_table('telegram_message')
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_index('ix_person_role')

    op.drop_table('person')
    with op.batch_alter_table('incoming_update', schema=None) as batch_op:
        batch_op.drop_index('ix_incoming_update_new_in_order', sqlite_where=sa.text("status = 'new'"), postgresql_where=sa.text("status = 'new'"))
        batch_op.drop_index('ix_incoming_update_new', sqlite_where=sa.text("status = 'new'"), postgresql_where=sa.text("status = 'new'"))

    op.drop_table('incoming_update')
    with op.batch_alter_table('feedback', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_feedback_month'))

    op.drop_table('feedback')
