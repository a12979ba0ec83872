"""the queue is watched by stages"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('worker_skill',
    sa.Column('worker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('value', sa.String(length=80), nullable=False),
    sa.ForeignKeyConstraint(['worker_id'], ['person.id'], name=op.f('fk_worker_skill_worker_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('worker_id', 'kind', 'value', name=op.f('pk_worker_skill'))
    )
    op.create_table('out_of_reach',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('since', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_out_of_reach_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_out_of_reach'))
    )
    op.create_table('queue_card',
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('offer', sa.Integer(), nullable=False),
    sa.Column('reader_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_queue_card_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['reader_id'], ['person.id'], name=op.f('fk_queue_card_reader_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_queue_card'))
    )
    with op.batch_alter_table('queue_card', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_queue_card_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_queue_card_reader_id'), ['reader_id'], unique=False)

    op.add_column('cases', sa.Column('missed_times', sa.Integer(), server_default='0', nullable=False))
    op.add_column('cases', sa.Column('waiting_since', types.UtcDateTime(timezone=True), nullable=True))
    op.add_column('cases', sa.Column('watch_stage', sa.String(length=16), server_default='', nullable=False))
    op.execute("UPDATE cases SET missed_times = reminded_times / 2")
    op.drop_column('cases', 'reminded_times')
    _note_cards_that_are_out()


def downgrade() -> None:
    """Bring the tables back."""
    op.add_column('cases', sa.Column('reminded_times', sa.Integer(), server_default='0', nullable=False))
    op.execute("UPDATE cases SET reminded_times = missed_times * 2")
    for column in ('watch_stage', 'waiting_since', 'missed_times'):
        op.drop_column('cases', column)
    with op.batch_alter_table('queue_card', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_queue_card_reader_id'))
        batch_op.drop_index(batch_op.f('ix_queue_card_case_id'))

    op.drop_table('queue_card')
    op.drop_table('out_of_reach')
    op.drop_table('worker_skill')


def _note_cards_that_are_out() -> None:
    """Cards of the queue that were put before this carry their case, offer and reader in their keys."""
    connection = op.get_bind()
    out = connection.execute(
        sa.text("SELECT m.key FROM outgoing_message m WHERE m.klass = 'card' AND m.kind = 'message' AND m.key LIKE 'card:%'")
    )
    cases = set(connection.execute(sa.text("SELECT id FROM cases WHERE status <> 'closed'")).scalars())
    cards = [(key, *map(int, key.split(':')[1:])) for key in out.scalars()]
    for key, case_id, offer, reader_id in cards:
        if case_id in cases:
            connection.execute(
                sa.text("INSERT INTO queue_card (key, case_id, offer, reader_id) VALUES (:key, :case_id, :offer, :reader)"),
                {'key': key, 'case_id': case_id, 'offer': offer, 'reader': reader_id},
            )
