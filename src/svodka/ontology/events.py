"""What can be said of an event: PLOVER's sixteen types, and the forms, ranks and statuses beside
them, as the codebook has them."""

from __future__ import annotations

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
FORMS = ("visit", "meeting", "call", "message", "summit", "signing", "statement", "action")
RANKS = ("state", "official", "working", "private")
STATUSES = ("actual", "future", "hypothetical", "negation")
