"""upkeep bulletins thinking partners and visiting rounds"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('bulletin',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('contact_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('body', sa.String(length=600), nullable=False),
    sa.Column('sent_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_bulletin_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['contact_id'], ['person.id'], name=op.f('fk_bulletin_contact_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulletin'))
    )
    with op.batch_alter_table('bulletin', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bulletin_author_id'), ['author_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bulletin_contact_id'), ['contact_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bulletin_sent_at'), ['sent_at'], unique=False)

    op.create_table('bulletin_follower',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_bulletin_follower_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulletin_follower')),
    sa.UniqueConstraint('person_id', 'topic', name='uq_bulletin_follower_person_id')
    )
    with op.batch_alter_table('bulletin_follower', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bulletin_follower_topic'), ['topic'], unique=False)

    op.create_table('thinker_request',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('asker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('taken_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('opened_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('taken_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("state <> 'taken' OR taken_by IS NOT NULL", name=op.f('ck_thinker_request_taken_by_somebody')),
    sa.ForeignKeyConstraint(['asker_id'], ['person.id'], name=op.f('fk_thinker_request_asker_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['taken_by'], ['person.id'], name=op.f('fk_thinker_request_taken_by'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_thinker_request'))
    )
    with op.batch_alter_table('thinker_request', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_thinker_request_asker_id'), ['asker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_thinker_request_opened_at'), ['opened_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_thinker_request_taken_by'), ['taken_by'], unique=False)
        batch_op.create_index('uq_thinker_request_waiting', ['asker_id', 'topic'], unique=True, sqlite_where=sa.text("state IN ('open', 'to_coordinator')"), postgresql_where=sa.text("state IN ('open', 'to_coordinator')"))

    op.create_table('upkeep_task',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('entry_id', sa.String(length=80), nullable=False),
    sa.Column('what', sa.String(length=8), nullable=False),
    sa.Column('reader_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('owner_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('answer', sa.String(length=8), nullable=False),
    sa.Column('opened_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('closed_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("(state = 'open') = (answer = '')", name=op.f('ck_upkeep_task_done_with_an_answer')),
    sa.ForeignKeyConstraint(['owner_id'], ['person.id'], name=op.f('fk_upkeep_task_owner_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['reader_id'], ['person.id'], name=op.f('fk_upkeep_task_reader_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_upkeep_task')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('upkeep_task', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_upkeep_task_closed_at'), ['closed_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_upkeep_task_owner_id'), ['owner_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_upkeep_task_reader_id'), ['reader_id'], unique=False)
        batch_op.create_index('uq_upkeep_task_nudge', ['kind', 'entry_id'], unique=True, sqlite_where=sa.text("state = 'open' AND what = 'nudge'"), postgresql_where=sa.text("state = 'open' AND what = 'nudge'"))
        batch_op.create_index('uq_upkeep_task_report', ['kind', 'entry_id', 'what', 'reader_id'], unique=True, sqlite_where=sa.text("state = 'open' AND what <> 'nudge'"), postgresql_where=sa.text("state = 'open' AND what <> 'nudge'"))

    op.create_table('bulletin_question',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('bulletin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('asker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['asker_id'], ['person.id'], name=op.f('fk_bulletin_question_asker_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['bulletin_id'], ['bulletin.id'], name=op.f('fk_bulletin_question_bulletin_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulletin_question'))
    )
    with op.batch_alter_table('bulletin_question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bulletin_question_asker_id'), ['asker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bulletin_question_bulletin_id'), ['bulletin_id'], unique=False)

    op.create_table('bulletin_read',
    sa.Column('bulletin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('delivered_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('read_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('nudged_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['bulletin_id'], ['bulletin.id'], name=op.f('fk_bulletin_read_bulletin_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_bulletin_read_person_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_bulletin_read_unit_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('bulletin_id', 'person_id', name=op.f('pk_bulletin_read'))
    )
    with op.batch_alter_table('bulletin_read', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bulletin_read_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bulletin_read_unit_id'), ['unit_id'], unique=False)

    op.create_table('bulletin_to',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('bulletin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['bulletin_id'], ['bulletin.id'], name=op.f('fk_bulletin_to_bulletin_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_bulletin_to_unit_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulletin_to'))
    )
    with op.batch_alter_table('bulletin_to', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_bulletin_to_bulletin_id'), ['bulletin_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_bulletin_to_unit_id'), ['unit_id'], unique=False)

    op.create_table('thinker_asked',
    sa.Column('request_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_thinker_asked_person_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['request_id'], ['thinker_request.id'], name=op.f('fk_thinker_asked_request_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('request_id', 'person_id', name=op.f('pk_thinker_asked'))
    )
    with op.batch_alter_table('thinker_asked', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_thinker_asked_person_id'), ['person_id'], unique=False)

    op.create_table('visit_round',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('begins', sa.Date(), nullable=False),
    sa.Column('ends', sa.Date(), nullable=False),
    sa.Column('team_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.CheckConstraint('begins < ends', name=op.f('ck_visit_round_begins_before_it_ends')),
    sa.ForeignKeyConstraint(['team_id'], ['unit.id'], name=op.f('fk_visit_round_team_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visit_round'))
    )
    with op.batch_alter_table('visit_round', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visit_round_ends'), ['ends'], unique=False)
        batch_op.create_index(batch_op.f('ix_visit_round_team_id'), ['team_id'], unique=False)

    op.create_table('unit_visit',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('round_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('unit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('suggested_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['round_id'], ['visit_round.id'], name=op.f('fk_unit_visit_round_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['unit_id'], ['unit.id'], name=op.f('fk_unit_visit_unit_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_visit')),
    sa.UniqueConstraint('round_id', 'unit_id', name='uq_unit_visit_round_id')
    )
    with op.batch_alter_table('unit_visit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_unit_visit_planned_on'), ['planned_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_unit_visit_unit_id'), ['unit_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('unit_visit', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_unit_visit_unit_id'))
        batch_op.drop_index(batch_op.f('ix_unit_visit_planned_on'))

    op.drop_table('unit_visit')
    with op.batch_alter_table('visit_round', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_visit_round_team_id'))
        batch_op.drop_index(batch_op.f('ix_visit_round_ends'))

    op.drop_table('visit_round')
    with op.batch_alter_table('thinker_asked', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_thinker_asked_person_id'))

    op.drop_table('thinker_asked')
    with op.batch_alter_table('bulletin_to', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bulletin_to_unit_id'))
        batch_op.drop_index(batch_op.f('ix_bulletin_to_bulletin_id'))

    op.drop_table('bulletin_to')
    with op.batch_alter_table('bulletin_read', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bulletin_read_unit_id'))
        batch_op.drop_index(batch_op.f('ix_bulletin_read_person_id'))

    op.drop_table('bulletin_read')
    with op.batch_alter_table('bulletin_question', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bulletin_question_bulletin_id'))
        batch_op.drop_index(batch_op.f('ix_bulletin_question_asker_id'))

    op.drop_table('bulletin_question')
    with op.batch_alter_table('upkeep_task', schema=None) as batch_op:
        batch_op.drop_index('uq_upkeep_task_report', sqlite_where=sa.text("state = 'open' AND what <> 'nudge'"), postgresql_where=sa.text("state = 'open' AND what <> 'nudge'"))
        batch_op.drop_index('uq_upkeep_task_nudge', sqlite_where=sa.text("state = 'open' AND what = 'nudge'"), postgresql_where=sa.text("state = 'open' AND what = 'nudge'"))
        batch_op.drop_index(batch_op.f('ix_upkeep_task_reader_id'))
        batch_op.drop_index(batch_op.f('ix_upkeep_task_owner_id'))
        batch_op.drop_index(batch_op.f('ix_upkeep_task_closed_at'))

    op.drop_table('upkeep_task')
    with op.batch_alter_table('thinker_request', schema=None) as batch_op:
        batch_op.drop_index('uq_thinker_request_waiting', sqlite_where=sa.text("state IN ('open', 'to_coordinator')"), postgresql_where=sa.text("state IN ('open', 'to_coordinator')"))
        batch_op.drop_index(batch_op.f('ix_thinker_request_taken_by'))
        batch_op.drop_index(batch_op.f('ix_thinker_request_opened_at'))
        batch_op.drop_index(batch_op.f('ix_thinker_request_asker_id'))

    op.drop_table('thinker_request')
    with op.batch_alter_table('bulletin_follower', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bulletin_follower_topic'))

    op.drop_table('bulletin_follower')
    with op.batch_alter_table('bulletin', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_bulletin_sent_at'))
        batch_op.drop_index(batch_op.f('ix_bulletin_contact_id'))
        batch_op.drop_index(batch_op.f('ix_bulletin_author_id'))

    op.drop_table('bulletin')
