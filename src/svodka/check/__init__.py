"""The check: a draft's findings compared with the record's.

It stands between record and report: the record keeps what was told and the report only writes, so
the judgement «this cannot hold if that does» has a room of its own. A rule compares one attribute
and may abstain; what agrees with any report is supported, whatever other reports say.
"""

from __future__ import annotations

from svodka.check.acquaintances import people_known
from svodka.check.checks import check_draft
from svodka.check.claims import Claim, ClaimWords, find_claims
from svodka.check.verdicts import Checked, Difference, Verdict

__all__ = [
    "Checked",
    "Claim",
    "ClaimWords",
    "Difference",
    "Verdict",
    "check_draft",
    "find_claims",
    "people_known",
]
