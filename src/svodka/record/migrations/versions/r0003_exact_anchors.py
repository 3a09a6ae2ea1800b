"""An anchor names its finding by key, and knows what was told: two figures of one sentence are two.

Anchors of old have neither and are matched by place, quote and trait alone, as they were.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"

_KEPT = "correction, side, article, kind, start, trait, stop, quote"


def upgrade() -> None:
    op.create_table(  # SQLite cannot alter a primary key: a new table takes the old one's place
        "anchors_anew",
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("trait", sa.Text(), nullable=False),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["correction"], ["corrections.id"]),
        sa.PrimaryKeyConstraint(
            "correction", "side", "article", "kind", "start", "trait", "mention"
        ),
    )
    op.execute(
        f"INSERT INTO anchors_anew ({_KEPT}, mention, told) SELECT {_KEPT}, '', '' FROM anchors"
    )
    op.drop_table("anchors")
    op.rename_table("anchors_anew", "anchors")
    op.create_index("anchors_by_article", "anchors", ["article"], unique=False)
