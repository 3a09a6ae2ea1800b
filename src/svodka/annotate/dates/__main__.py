"""Prints the page of the rules."""

from __future__ import annotations

from svodka.annotate.dates import RULES
from svodka.annotate.dates.reference import describe_rules

print(describe_rules(RULES), end="")
