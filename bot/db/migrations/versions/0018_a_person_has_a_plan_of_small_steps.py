"""a person has a plan of small steps"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('plan_wording',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('what', sa.String(length=8), nullable=False),
    sa.Column('subject', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('update_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.String(length=160), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_plan_wording_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_plan_wording'))
    )
    op.create_table('own_plan',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('paused_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('told_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('told_times', sa.Integer(), nullable=False),
    sa.Column('seen_by_owner', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_own_plan_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_own_plan_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_plan')),
    sa.UniqueConstraint('case_id', 'person_id', name='uq_own_plan_one_of_person')
    )
    with op.batch_alter_table('own_plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_own_plan_person_id'), ['person_id'], unique=False)

    op.create_table('plan_goal',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.String(length=120), nullable=False),
    sa.Column('standing', sa.String(length=8), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.CheckConstraint("standing IN ('open', 'done', 'stopped')", name=op.f('ck_plan_goal_standing_known')),
    sa.ForeignKeyConstraint(['plan_id'], ['own_plan.id'], name=op.f('fk_plan_goal_plan_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_goal')),
    sa.UniqueConstraint('origin', name=op.f('uq_plan_goal_origin'))
    )
    with op.batch_alter_table('plan_goal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_goal_plan_id'), ['plan_id'], unique=False)

    op.create_table('plan_past',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('side', sa.String(length=8), nullable=False),
    sa.Column('what', sa.String(length=16), nullable=False),
    sa.Column('words', sa.String(length=160), nullable=False),
    sa.Column('day', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['plan_id'], ['own_plan.id'], name=op.f('fk_plan_past_plan_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_past'))
    )
    with op.batch_alter_table('plan_past', schema=None) as batch_op:
        batch_op.create_index('ix_plan_past_plan_id', ['plan_id', 'id'], unique=False)

    op.create_table('plan_task',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.String(length=160), nullable=False),
    sa.Column('rhythm', sa.String(length=8), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('hour', sa.Integer(), nullable=False),
    sa.Column('days_left', sa.Integer(), nullable=False),
    sa.Column('later_times', sa.Integer(), nullable=False),
    sa.Column('unanswered', sa.Integer(), nullable=False),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.CheckConstraint("(rhythm = 'weekly') = (weekday BETWEEN 1 AND 7)", name=op.f('ck_plan_task_weekly_has_a_day')),
    sa.CheckConstraint("rhythm IN ('once', 'three', 'weekly')", name=op.f('ck_plan_task_rhythm_known')),
    sa.CheckConstraint('hour BETWEEN 8 AND 20', name=op.f('ck_plan_task_never_at_night')),
    sa.ForeignKeyConstraint(['plan_id'], ['own_plan.id'], name=op.f('fk_plan_task_plan_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_task')),
    sa.UniqueConstraint('origin', name=op.f('uq_plan_task_origin'))
    )
    with op.batch_alter_table('plan_task', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_task_plan_id'), ['plan_id'], unique=False)

    op.create_table('plan_step',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('goal_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('body', sa.String(length=120), nullable=False),
    sa.Column('doer', sa.String(length=8), nullable=False),
    sa.Column('role', sa.String(length=40), nullable=False),
    sa.Column('due', sa.Date(), nullable=False),
    sa.Column('standing', sa.String(length=8), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('origin', sa.String(length=60), nullable=False),
    sa.CheckConstraint("(doer = 'other') = (role <> '')", name=op.f('ck_plan_step_others_are_named')),
    sa.CheckConstraint("doer IN ('person', 'worker', 'other')", name=op.f('ck_plan_step_doer_known')),
    sa.CheckConstraint("standing IN ('open', 'done', 'stopped')", name=op.f('ck_plan_step_standing_known')),
    sa.ForeignKeyConstraint(['goal_id'], ['plan_goal.id'], name=op.f('fk_plan_step_goal_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_step')),
    sa.UniqueConstraint('origin', name=op.f('uq_plan_step_origin'))
    )
    with op.batch_alter_table('plan_step', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_step_goal_id'), ['goal_id'], unique=False)

    op.create_table('plan_task_day',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('task_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=False),
    sa.Column('due_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('again', sa.Boolean(), nullable=False),
    sa.Column('status', sa.String(length=8), nullable=False),
    sa.Column('brought_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_plan_task_day_person_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['task_id'], ['plan_task.id'], name=op.f('fk_plan_task_day_task_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_task_day')),
    sa.UniqueConstraint('person_id', 'brought_on', name='uq_plan_task_day_one_a_day')
    )
    with op.batch_alter_table('plan_task_day', schema=None) as batch_op:
        batch_op.create_index('ix_plan_task_day_due', ['due_at', 'id'], unique=False, sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))
        batch_op.create_index(batch_op.f('ix_plan_task_day_task_id'), ['task_id'], unique=False)



def downgrade() -> None:
    """Bring the tables back."""
    with op.batch_alter_table('plan_task_day', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_task_day_task_id'))
        batch_op.drop_index('ix_plan_task_day_due', sqlite_where=sa.text("status = 'waiting'"), postgresql_where=sa.text("status = 'waiting'"))

    op.drop_table('plan_task_day')
    with op.batch_alter_table('plan_step', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_step_goal_id'))

    op.drop_table('plan_step')
    with op.batch_alter_table('plan_task', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_task_plan_id'))

    op.drop_table('plan_task')
    with op.batch_alter_table('plan_past', schema=None) as batch_op:
        batch_op.drop_index('ix_plan_past_plan_id')

    op.drop_table('plan_past')
    with op.batch_alter_table('plan_goal', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_goal_plan_id'))

    op.drop_table('plan_goal')
    with op.batch_alter_table('own_plan', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_own_plan_person_id'))

    op.drop_table('own_plan')
    op.drop_table('plan_wording')
