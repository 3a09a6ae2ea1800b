"""The tables of a record. Migrations make them; this is what the code believes they are.

What was told (articles, mentions) is kept as it came. What follows from it (objects, blocks,
contradictions, tenures) is derived, and a function of the set of what was told.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import BigInteger

APPLICATION = 0x53564F44  # "SVOD": how a SQLite file says whose it is

metadata = MetaData()

# One row an article and version of its text. `sketch` and `bands` find reprints; `updates` tells
# that its headline says it replaces an earlier one.
articles = Table(
    "articles",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("fingerprint", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("published", Date, nullable=False),
    Column("published_by", Text, nullable=False),
    Column("zones", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("headline", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Column("updates", Integer, nullable=False),
    Column("replaced_by", Text),  # as `versions.Text.order`
    Column("replaces", Text),
    Column("copy_of", Text),
    Index("articles_by_id", "id"),
    Index("articles_by_url", "url"),
    Index("articles_by_day", "published"),
)
bands = Table(
    "bands",
    metadata,
    Column("band", BigInteger, primary_key=True),
    Column("article", ForeignKey("articles.row"), primary_key=True),
    sqlite_with_rowid=False,
)

# One row a finding that is merged. `finding`, `clauses` (every stretch that tells of it, and its
# quote) and `context` (of an event, the names of its participants; of a figure, the states its
# article is about and its story) are JSON; `object` is the event or series it is in.
mentions = Table(
    "mentions",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("article", ForeignKey("articles.row"), nullable=False),
    Column("kind", Text, nullable=False),  # event | figure
    Column("finding", LargeBinary, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("clauses", Text, nullable=False),
    Column("context", Text, nullable=False),
    Column("corrected", Text, nullable=False),  # JSON: the corrections that mean it
    Column("published", Date, nullable=False),  # its article's
    Column("echo", BigInteger),  # see `echoes`
    Column("leads", Integer, nullable=False),
    Column("object", Text),
    Index("mentions_by_echo", "echo", "leads", "published", "key"),
    Index("mentions_by_article", "article"),
    Index("mentions_by_object", "object"),
)
blocks = Table(
    "blocks",
    metadata,
    Column("block", BigInteger, primary_key=True),
    Column("mention", ForeignKey("mentions.row", ondelete="CASCADE"), primary_key=True),
    Index("blocks_by_mention", "mention"),
    sqlite_with_rowid=False,
)

# An event or a series, as its mentions tell it. `id` is "e" or "f" and its earliest mention's key.
objects = Table(
    "objects",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("type", Text),
    Column("form", Text),
    Column("status", Text, nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("first", Date, nullable=False),  # days of publication of its reports
    Column("last", Date, nullable=False),
    Column("day", Integer),  # the ordinal of `start`, where the days are known to within ten
    Column("measure", Text),
    Column("value", Float),
    Column("reports", Integer, nullable=False),
    Index("objects_by_start", "kind", "start"),
    Index("objects_by_last", "kind", "last"),
    Index("objects_by_day", "form", "day"),
)
parties = Table(
    "parties",
    metadata,
    Column("state", Text, primary_key=True),
    Column("object", ForeignKey("objects.id", ondelete="CASCADE"), primary_key=True),
    Index("parties_by_object", "object"),
    sqlite_with_rowid=False,
)
people = Table(
    "people",
    metadata,
    Column("name", Text, primary_key=True),  # one folded word of a name
    Column("object", ForeignKey("objects.id", ondelete="CASCADE"), primary_key=True),
    Index("people_by_object", "object"),
    sqlite_with_rowid=False,
)
contradictions = Table(
    "contradictions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("object", ForeignKey("objects.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("nature", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("sides", Text, nullable=False),  # JSON: [[value, [mention keys]], …]
    Index("contradictions_by_object", "object"),
)

statements = Table(
    "statements",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("article", ForeignKey("articles.row"), nullable=False),
    Column("speaker", Text, nullable=False),
    Column("name", Text, nullable=False),  # the speaker's last word, folded
    Column("state", Text),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("said", Date),  # the days of the saying, where its own sentence tells them
    Column("said_until", Date),
    Index("statements_by_article", "article"),
    Index("statements_by_state", "state"),
    Index("statements_by_name", "name"),
)
tenures = Table(
    "tenures",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("article", ForeignKey("articles.row"), nullable=False),
    Column("person", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("state", Text),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    UniqueConstraint("article", "person", "office", "start", name="tenure_once"),
    Index("tenures_by_article", "article"),
    Index("tenures_by_name", "name"),
)
# What people said against it: kept for good. `undone`: when, or NULL while it stands.
corrections = Table(
    "corrections",
    metadata,
    Column("id", Text, primary_key=True),
    Column("made", Text, nullable=False),
    Column("act", Text, nullable=False),  # merge | split | edit | reject
    Column("change", Text, nullable=False),  # JSON: {"field", "value"} of an edit, else {}
    Column("corrector", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undone", Text),
    Column("undone_by", Text),
    Column("undone_because", Text),
)
anchors = Table(
    "anchors",
    metadata,
    Column("correction", ForeignKey("corrections.id"), primary_key=True),
    Column("side", Integer, primary_key=True),
    Column("article", Text, primary_key=True),  # its id: any version of it
    Column("kind", Text, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("trait", Text, primary_key=True),
    Column("mention", Text, primary_key=True),  # its key at the time; "" in records of old
    Column("stop", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("told", Text, nullable=False),  # a figure's value; an event's status and day
    Index("anchors_by_article", "article"),
)

# Which rules made what is derived: `rebuilding.RULES` at the time.
derivations = Table(
    "derivations",
    metadata,
    Column("name", Text, primary_key=True),
    Column("rules", Integer, nullable=False),
)
