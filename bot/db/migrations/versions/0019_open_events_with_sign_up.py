"""open events with sign-up"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('host_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('audience', sa.String(length=14), nullable=False),
    sa.Column('title', sa.String(length=80), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('directions', sa.String(length=300), nullable=False),
    sa.Column('whom', sa.String(length=120), nullable=False),
    sa.Column('languages', sa.String(length=20), nullable=False),
    sa.Column('capacity', sa.Integer(), nullable=True),
    sa.Column('closes_hours', sa.Integer(), nullable=False),
    sa.Column('agenda_hours', sa.Integer(), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('rule', sa.String(length=60), nullable=False),
    sa.Column('last_day', sa.Date(), nullable=True),
    sa.Column('skipped', sa.JSON(), nullable=False),
    sa.Column('pending', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('made_until', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint("audience IN ('families', 'professionals')", name=op.f('ck_event_audience_known')),
    sa.CheckConstraint("status IN ('draft', 'open', 'ended')", name=op.f('ck_event_status_known')),
    sa.CheckConstraint('capacity IS NULL OR capacity > 0', name=op.f('ck_event_has_room')),
    sa.ForeignKeyConstraint(['host_id'], ['person.id'], name=op.f('fk_event_host_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event'))
    )
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_host_id'), ['host_id'], unique=False)

    op.create_table('event_maker',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('given_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_event_maker_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_event_maker'))
    )
    op.create_table('event_occurrence',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('event_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('agenda', sa.String(length=1000), nullable=False),
    sa.Column('with_spots', sa.Boolean(), nullable=False),
    sa.Column('agenda_ready', sa.Boolean(), nullable=False),
    sa.Column('host_asked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('agenda_sent_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('closed_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('signed', sa.Integer(), nullable=True),
    sa.Column('came', sa.Integer(), nullable=True),
    sa.Column('outcome', sa.String(length=200), nullable=False),
    sa.CheckConstraint("status IN ('on', 'cancelled')", name=op.f('ck_event_occurrence_status_known')),
    sa.CheckConstraint('ends_at > begins_at', name=op.f('ck_event_occurrence_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_occurrence_event_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_occurrence')),
    sa.UniqueConstraint('event_id', 'day', name=op.f('uq_event_occurrence_event_id_day'))
    )
    with op.batch_alter_table('event_occurrence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_occurrence_begins_at'), ['begins_at'], unique=False)

    op.create_table('event_wish_draft',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('event_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.String(length=200), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_wish_draft_event_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_event_wish_draft_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_event_wish_draft'))
    )
    with op.batch_alter_table('event_wish_draft', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_wish_draft_event_id'), ['event_id'], unique=False)

    op.create_table('event_sign_up',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('occurrence_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('place', sa.String(length=8), nullable=False),
    sa.Column('heads', sa.Integer(), nullable=False),
    sa.Column('interpreter', sa.String(length=8), nullable=False),
    sa.Column('signed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('offered_until', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("place IN ('coming', 'waiting', 'offered', 'reminded')", name=op.f('ck_event_sign_up_place_known')),
    sa.CheckConstraint('heads > 0', name=op.f('ck_event_sign_up_somebody_comes')),
    sa.ForeignKeyConstraint(['occurrence_id'], ['event_occurrence.id'], name=op.f('fk_event_sign_up_occurrence_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_event_sign_up_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_sign_up')),
    sa.UniqueConstraint('occurrence_id', 'person_id', name=op.f('uq_event_sign_up_occurrence_id_person_id')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('event_sign_up', schema=None) as batch_op:
        batch_op.create_index('ix_event_sign_up_offered', ['offered_until'], unique=False, sqlite_where=sa.text("place = 'offered'"), postgresql_where=sa.text("place = 'offered'"))
        batch_op.create_index(batch_op.f('ix_event_sign_up_person_id'), ['person_id'], unique=False)
        batch_op.create_index('ix_event_sign_up_waiting', ['occurrence_id', 'id'], unique=False, sqlite_where=sa.text("place = 'waiting'"), postgresql_where=sa.text("place = 'waiting'"))

    op.create_table('event_wish',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('event_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('occurrence_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('body', sa.String(length=200), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_wish_event_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['occurrence_id'], ['event_occurrence.id'], name=op.f('fk_event_wish_occurrence_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_wish'))
    )
    with op.batch_alter_table('event_wish', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_wish_day'), ['day'], unique=False)
        batch_op.create_index(batch_op.f('ix_event_wish_event_id'), ['event_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_event_wish_occurrence_id'), ['occurrence_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('event_wish', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_wish_occurrence_id'))
        batch_op.drop_index(batch_op.f('ix_event_wish_event_id'))
        batch_op.drop_index(batch_op.f('ix_event_wish_day'))

    op.drop_table('event_wish')
    with op.batch_alter_table('event_sign_up', schema=None) as batch_op:
        batch_op.drop_index('ix_event_sign_up_waiting', sqlite_where=sa.text("place = 'waiting'"), postgresql_where=sa.text("place = 'waiting'"))
        batch_op.drop_index(batch_op.f('ix_event_sign_up_person_id'))
        batch_op.drop_index('ix_event_sign_up_offered', sqlite_where=sa.text("place = 'offered'"), postgresql_where=sa.text("place = 'offered'"))

    op.drop_table('event_sign_up')
    with op.batch_alter_table('event_wish_draft', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_wish_draft_event_id'))

    op.drop_table('event_wish_draft')
    with op.batch_alter_table('event_occurrence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_occurrence_begins_at'))

    op.drop_table('event_occurrence')
    op.drop_table('event_maker')
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_host_id'))

    op.drop_table('event')
