"""A checked draft as data: each verdict with its place, differences and reports."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from svodka.check import Checked, Verdict
from svodka.check.verdicts import OUTCOMES


def checked_to_json(checked: Checked) -> dict[str, Any]:
    """Plain values. `span` counts characters of `text`, stop exclusive."""
    draft = checked.draft
    return {
        "draft": draft.id,
        "published": draft.published,
        "published_by": draft.published_by,
        "text": draft.text,
        "counts": {outcome: checked.count(outcome) for outcome in OUTCOMES},
        "left_out": checked.left_out,
        "verdicts": [_verdict(one, draft.text) for one in checked.verdicts],
    }


def _verdict(one: Verdict, text: str) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "outcome": one.outcome,
        "span": [one.span.start, one.span.stop],
        "evidence": text[one.span.start : one.span.stop],
        "finding": one.finding,
        "rule": one.rule,
        "differences": [asdict(difference) for difference in one.differences],
        "subject": one.subject or None,
        "reports": [
            {
                "article": report.article,
                "outlet": report.outlet,
                "published": report.published,
                "start": report.start,
                "stop": report.stop,
                "evidence": report.evidence,
            }
            for report in one.reports
        ],
    }
