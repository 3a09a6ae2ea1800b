"""The days on which a statement was made, where its sentence tells them.

Statements read before have none until their articles are read anew.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"


def upgrade() -> None:
    for name in ("said", "said_until"):
        op.add_column("statements", sa.Column(name, sa.Date()))
