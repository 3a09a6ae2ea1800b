"""Intake: raw bytes to articles. Knows file formats, and no language.

What is not read is not lost: it comes back as a `Refused` that says why and what to do next.
"""

from svodka.intake.documents import read_bytes
from svodka.intake.jsonl import read_jsonl
from svodka.intake.paths import read_path

__all__ = ["read_bytes", "read_jsonl", "read_path"]
