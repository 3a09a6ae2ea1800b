"""The first tables."""

from __future__ import annotations

from alembic import op

from svodka.record.schema import metadata

revision = "r0001"
down_revision = None


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        # Contentless: the words are in `articles.text`; here are only their lemmas.
        op.execute(
            "CREATE VIRTUAL TABLE words USING fts5(lemmas, content='', tokenize='unicode61')"
        )
