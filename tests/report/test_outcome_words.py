"""An outcome is worded by its rule where that tells more."""

import pytest

from svodka.report.checked import word_outcome


@pytest.mark.parametrize(
    ("rule", "lang", "words"),
    [
        ("reports_differ", "ru", "сообщения расходятся"),
        ("reports_differ", "en", "reports differ"),
        ("coarser_day", "ru", "точнее, чем в записи"),
    ],
)
def test_word_outcome(rule: str, lang: str, words: str) -> None:
    assert word_outcome(rule, "differs in precision", lang) == words
