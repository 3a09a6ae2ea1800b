"""The first tables. Frozen: later changes to `schema` come as migrations of their own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None


def upgrade() -> None:
    _make_articles()
    _make_corrections()
    _make_derivations()
    _make_objects()
    _make_anchors()
    _make_bands()
    _make_contradictions()
    _make_mentions()
    _make_parties()
    _make_people()
    _make_statements()
    _make_tenures()
    _make_blocks()
    if op.get_bind().dialect.name == "sqlite":
        # Contentless: the words are in `articles.text`; here are only their dictionary forms.
        op.execute(
            "CREATE VIRTUAL TABLE words USING fts5(lemmas, content='', tokenize='unicode61')"
        )
    else:
        op.execute("CREATE TABLE words (row INTEGER PRIMARY KEY, lemmas tsvector NOT NULL)")
        op.execute("CREATE INDEX words_by_lemma ON words USING gin (lemmas)")


def _make_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("published_by", sa.Text(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.Column("updates", sa.Integer(), nullable=False),
        sa.Column("replaced_by", sa.Text(), nullable=True),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("copy_of", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("fingerprint"),
    )
    op.create_index("articles_by_day", "articles", ["published"], unique=False)
    op.create_index("articles_by_id", "articles", ["id"], unique=False)
    op.create_index("articles_by_url", "articles", ["url"], unique=False)


def _make_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("made", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("corrector", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("undone", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def _make_derivations() -> None:
    op.create_table(
        "derivations",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _make_objects() -> None:
    op.create_table(
        "objects",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("objects_by_day", "objects", ["form", "day"], unique=False)
    op.create_index("objects_by_last", "objects", ["kind", "last"], unique=False)
    op.create_index("objects_by_start", "objects", ["kind", "start"], unique=False)


def _make_anchors() -> None:
    op.create_table(
        "anchors",
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("trait", sa.Text(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction"],
            ["corrections.id"],
        ),
        sa.PrimaryKeyConstraint("correction", "side", "article", "kind", "start", "trait"),
    )
    op.create_index("anchors_by_article", "anchors", ["article"], unique=False)


def _make_bands() -> None:
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.row"],
        ),
        sa.PrimaryKeyConstraint("band", "article"),
        sqlite_with_rowid=False,
    )


def _make_contradictions() -> None:
    op.create_table(
        "contradictions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["object"], ["objects.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("contradictions_by_object", "contradictions", ["object"], unique=False)


def _make_mentions() -> None:
    op.create_table(
        "mentions",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("finding", sa.LargeBinary(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("corrected", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("echo", sa.BigInteger(), nullable=True),
        sa.Column("leads", sa.Integer(), nullable=False),
        sa.Column("object", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("mentions_by_article", "mentions", ["article"], unique=False)
    op.create_index(
        "mentions_by_echo", "mentions", ["echo", "leads", "published", "key"], unique=False
    )
    op.create_index("mentions_by_object", "mentions", ["object"], unique=False)


def _make_parties() -> None:
    op.create_table(
        "parties",
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["object"], ["objects.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("state", "object"),
        sqlite_with_rowid=False,
    )
    op.create_index("parties_by_object", "parties", ["object"], unique=False)


def _make_people() -> None:
    op.create_table(
        "people",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["object"], ["objects.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("name", "object"),
        sqlite_with_rowid=False,
    )
    op.create_index("people_by_object", "people", ["object"], unique=False)


def _make_statements() -> None:
    op.create_table(
        "statements",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("statements_by_article", "statements", ["article"], unique=False)
    op.create_index("statements_by_name", "statements", ["name"], unique=False)
    op.create_index("statements_by_state", "statements", ["state"], unique=False)


def _make_tenures() -> None:
    op.create_table(
        "tenures",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.row"],
        ),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("article", "person", "office", "start", name="tenure_once"),
    )
    op.create_index("tenures_by_article", "tenures", ["article"], unique=False)
    op.create_index("tenures_by_name", "tenures", ["name"], unique=False)


def _make_blocks() -> None:
    op.create_table(
        "blocks",
        sa.Column("block", sa.BigInteger(), nullable=False),
        sa.Column("mention", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mention"], ["mentions.row"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("block", "mention"),
        sqlite_with_rowid=False,
    )
    op.create_index("blocks_by_mention", "blocks", ["mention"], unique=False)
