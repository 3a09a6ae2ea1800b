"""Alembic's entry: runs the migrations over the connection the record hands it."""

from __future__ import annotations

from alembic import context

from svodka.record.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=False)
context.run_migrations()
