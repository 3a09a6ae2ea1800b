"""Who undid a correction, and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"


def upgrade() -> None:
    for name in ("undone_by", "undone_because"):
        op.add_column("corrections", sa.Column(name, sa.Text()))
