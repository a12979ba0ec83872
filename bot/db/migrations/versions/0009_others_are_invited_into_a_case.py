"""others are invited into a case and families are guided"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db import types
revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table('guidance',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('guided_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('service_id', sa.String(length=80), nullable=False),
    sa.Column('service_names', sa.JSON(), nullable=False),
    sa.Column('guided_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ask_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('asked_times', sa.Integer(), nullable=False),
    sa.Column('answer', sa.String(length=8), nullable=False),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.CheckConstraint("answer IN ('', 'yes', 'not-yet', 'no')", name=op.f('ck_guidance_answer_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_guidance_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['guided_by_id'], ['person.id'], name=op.f('fk_guidance_guided_by_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guidance'))
    )
    with op.batch_alter_table('guidance', schema=None) as batch_op:
        batch_op.create_index('ix_guidance_ask_at', ['ask_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_guidance_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_guidance_guided_by_id'), ['guided_by_id'], unique=False)

    op.create_table('partner_invitation',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('inviter_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('stays_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('invitee_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('invitee_name', sa.String(length=80), nullable=False),
    sa.Column('way', sa.String(length=8), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('approved_version', sa.Integer(), nullable=True),
    sa.Column('approved_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('spoken_on', sa.Date(), nullable=True),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('link_until', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('asked_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('answered_at', types.UtcDateTime(timezone=True), nullable=True),
    sa.Column('suggestion', sa.String(length=20), nullable=False),
    sa.Column('suggestion_words', sa.Text(), nullable=False),
    sa.Column('created_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint("state <> 'cannot' OR suggestion <> ''", name=op.f('ck_partner_invitation_cannot_suggests')),
    sa.CheckConstraint("state IN ('draft', 'shown', 'changes', 'stopped', 'waiting', 'coming', 'cannot', 'ended')", name=op.f('ck_partner_invitation_state_known')),
    sa.CheckConstraint("state NOT IN ('waiting', 'coming', 'cannot') OR (approved_version IS NOT NULL AND approved_version = version)", name=op.f('ck_partner_invitation_sent_as_approved')),
    sa.CheckConstraint("way IN ('person', 'link', 'copy')", name=op.f('ck_partner_invitation_way_known')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_partner_invitation_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['invitee_id'], ['person.id'], name=op.f('fk_partner_invitation_invitee_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['inviter_id'], ['person.id'], name=op.f('fk_partner_invitation_inviter_id')),
    sa.ForeignKeyConstraint(['stays_id'], ['person.id'], name=op.f('fk_partner_invitation_stays_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_partner_invitation'))
    )
    with op.batch_alter_table('partner_invitation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_partner_invitation_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_partner_invitation_invitee_id'), ['invitee_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_partner_invitation_inviter_id'), ['inviter_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_partner_invitation_stays_id'), ['stays_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_partner_invitation_token_hash'), ['token_hash'], unique=False)

    op.create_table('partner_invitation_text',
    sa.Column('invitation_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('hope', sa.Text(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('written_at', types.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['invitation_id'], ['partner_invitation.id'], name=op.f('fk_partner_invitation_text_invitation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('invitation_id', 'version', name=op.f('pk_partner_invitation_text'))
    )


def downgrade() -> None:
    """Bring the tables back."""
    op.drop_table('partner_invitation_text')
    with op.batch_alter_table('partner_invitation', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_partner_invitation_token_hash'))
        batch_op.drop_index(batch_op.f('ix_partner_invitation_stays_id'))
        batch_op.drop_index(batch_op.f('ix_partner_invitation_inviter_id'))
        batch_op.drop_index(batch_op.f('ix_partner_invitation_invitee_id'))
        batch_op.drop_index(batch_op.f('ix_partner_invitation_case_id'))

    op.drop_table('partner_invitation')
    with op.batch_alter_table('guidance', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_guidance_guided_by_id'))
        batch_op.drop_index(batch_op.f('ix_guidance_case_id'))
        batch_op.drop_index('ix_guidance_ask_at')

    op.drop_table('guidance')
