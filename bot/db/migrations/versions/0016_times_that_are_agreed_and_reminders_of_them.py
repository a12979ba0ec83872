"""times that are agreed and reminders of them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('time_zone_rules',
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('rules', sa.String(length=64), nullable=False),
    sa.Column('room', sa.Integer(), nullable=False),
    sa.Column('after_id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('time_zone', name=op.f('pk_time_zone_rules'))
    )
    op.create_table('appointment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('uid', sa.String(length=40), nullable=False),
    sa.Column('host_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(length=300), nullable=False),
    sa.Column('address', sa.String(length=300), nullable=False),
    sa.Column('link', sa.String(length=300), nullable=False),
    sa.Column('people', sa.String(length=300), nullable=False),
    sa.Column('bring', sa.String(length=300), nullable=False),
    sa.Column('directions', sa.String(length=300), nullable=False),
    sa.Column('interpreter', sa.String(length=8), nullable=False),
    sa.Column('support_welcome', sa.Boolean(), nullable=False),
    sa.Column('capacity', sa.Integer(), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("status IN ('agreed', 'cancelled')", name=op.f('ck_appointment_status_known')),
    sa.CheckConstraint('capacity > 0', name=op.f('ck_appointment_has_room')),
    sa.CheckConstraint('ends_at > begins_at', name=op.f('ck_appointment_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['host_id'], ['person.id'], name=op.f('fk_appointment_host_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_appointment')),
    sa.UniqueConstraint('uid', name=op.f('uq_appointment_uid'))
    )
    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_appointment_begins_at'), ['begins_at'], unique=False)
        batch_op.create_index('ix_appointment_host_id', ['host_id', 'begins_at'], unique=False)
        batch_op.create_index('ix_appointment_not_asked', ['ends_at', 'id'], unique=False, sqlite_where=sa.text("asked_at IS NULL AND status = 'agreed'"), postgresql_where=sa.text("asked_at IS NULL AND status = 'agreed'"))

    op.create_table('reminder_wishes',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('offsets', sa.JSON(), nullable=False),
    sa.Column('hides_place', sa.Boolean(), nullable=False),
    sa.Column('discreet', sa.Boolean(), nullable=False),
    sa.Column('changed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_reminder_wishes_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_reminder_wishes'))
    )
    op.create_table('upcoming',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('about', sa.String(length=40), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('begins_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('local', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=40), nullable=False),
    sa.Column('fold', sa.Integer(), nullable=False),
    sa.Column('agreed_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_upcoming_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_upcoming')),
    sa.UniqueConstraint('about', 'person_id', name=op.f('uq_upcoming_about_person_id'))
    )
    with op.batch_alter_table('upcoming', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_upcoming_begins_at'), ['begins_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_upcoming_person_id'), ['person_id'], unique=False)

    op.create_table('participant',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('appointment_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('attendance', sa.String(length=8), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("attendance IN ('asked', 'coming', 'moving', 'cannot', 'came', 'missed')", name=op.f('ck_participant_attendance_known')),
    sa.ForeignKeyConstraint(['appointment_id'], ['appointment.id'], name=op.f('fk_participant_appointment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_participant_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_participant_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_participant')),
    sa.UniqueConstraint('appointment_id', 'person_id', name=op.f('uq_participant_appointment_id_person_id'))
    )
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_participant_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_participant_person_id'), ['person_id'], unique=False)

    op.create_table('reminder',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('upcoming_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('offset', sa.String(length=4), nullable=False),
    sa.Column('due_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.CheckConstraint("status IN ('waiting', 'left', 'dropped')", name=op.f('ck_reminder_status_known')),
    sa.ForeignKeyConstraint(['upcoming_id'], ['upcoming.id'], name=op.f('fk_reminder_upcoming_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder')),
    sa.UniqueConstraint('upcoming_id', 'version', 'offset', name=op.f('uq_reminder_upcoming_id_version_offset')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('reminder', schema=None) as batch_op:
        batch_op.create_index('ix_reminder_due', ['due_at', 'id'], unique=False, sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('reminder', schema=None) as batch_op:
        batch_op.drop_index('ix_reminder_due', sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))

    op.drop_table('reminder')
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_participant_person_id'))
        batch_op.drop_index(batch_op.f('ix_participant_case_id'))

    op.drop_table('participant')
    with op.batch_alter_table('upcoming', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_upcoming_person_id'))
        batch_op.drop_index(batch_op.f('ix_upcoming_begins_at'))

    op.drop_table('upcoming')
    op.drop_table('reminder_wishes')
    with op.batch_alter_table('appointment', schema=None) as batch_op:
        batch_op.drop_index('ix_appointment_not_asked', sqlite_where=sa.text("asked_at IS NULL AND status = 'agreed'"), postgresql_where=sa.text("asked_at IS NULL AND status = 'agreed'"))
        batch_op.drop_index('ix_appointment_host_id')
        batch_op.drop_index(batch_op.f('ix_appointment_begins_at'))

    op.drop_table('appointment')
    op.drop_table('time_zone_rules')
