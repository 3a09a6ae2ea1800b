"""Words of speech: the table `speech`, made ready for lookup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from svodka.language import Language

Lemmas = frozenset[str]

# what the table calls as `SpeechWords` does: groups of verbs, and tables of their own
VERBS = (
    "plainly", "telling", "handing", "sure", "doubting", "about", "asking", "asking_passive", "confirming",
    "noting", "accusing", "naming", "calling", "calling_as", "relaying", "expressing", "siding",
    "turning", "assessing", "reacting", "citing", "impersonal", "impersonal_passive",
)  # fmt: skip
GROUPS = ("urging", "governing", "phrases", "called", "interviews", "nouns", "pronouns", "links")


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Lemmas by what they do; see `speech.toml`. `phrases` is preposition → nouns."""

    cues: Lemmas  # every verb and adjective that can attribute
    says: Lemmas  # that take a quotation
    tells: Lemmas  # that can stand after a plain clause: «…, сообщил посол»
    plainly: Lemmas  # a clause may follow at once: «говорят, сроки не назначены»
    telling: Lemmas  # that tell of a question too: «как спастись, рассказали врачи»
    handing: Lemmas  # that hand over things too
    sure: Lemmas
    convinced: Lemmas  # of these, that can stand after a plain clause: «…, уверен посол»
    thinking: Lemmas
    denying: Lemmas  # «опроверг, что …»
    doubting: Lemmas  # these deny too, and with «не» they say it
    about: Lemmas
    asking: Lemmas
    asking_passive: Lemmas  # «в письме предлагается открыть границу»
    confirming: Lemmas
    noting: Lemmas
    accusing: Lemmas
    naming: Lemmas
    calling: Lemmas
    calling_as: Lemmas
    relaying: Lemmas
    expressing: Lemmas
    siding: Lemmas
    urging: Mapping[str, Lemmas]  # verb → its prepositions: «призвал к сдержанности»
    governing: Mapping[str, Lemmas]  # verb → its prepositions: «сослался на „нехватку сил“»
    turning: Lemmas  # that only carry a noun of saying: «обратился с призывом …»
    assessing: Lemmas  # «потери оценили в миллион»
    reacting: Lemmas  # «так прокомментировал решение посол»
    citing: Lemmas  # that give another's words: «приводит слова посла агентство»
    impersonal: Lemmas
    impersonal_passive: Lemmas
    countries: Lemmas  # «власти страны»: genitives for a state named before
    joint: str  # the conjunction that joins two names
    phrases: Mapping[str, Lemmas]
    attributing: Lemmas  # the prepositions of `phrases` and the nouns of saying
    voices: Lemmas  # bodies, outlets and writings
    somebody: Lemmas  # these, and nouns for people and sources: they can speak
    called: Mapping[str, Lemmas]  # a bare noun → words of the offices of those it may mean
    interviews: Mapping[str, Lemmas]  # who asks and answers in one
    nouns: Mapping[str, Lemmas]
    pronouns: Mapping[str, Lemmas]
    links: Mapping[str, Lemmas]


@lru_cache(maxsize=8)
def speech_words(language: Language) -> SpeechWords:
    """The table of a language, made ready once."""
    return _prepared(language)


def _prepared(language: Language) -> SpeechWords:
    table = language.table("speech")
    verbs = _lemmas(table["verbs"])
    says = verbs["say"] | verbs["naming"]
    cues = says | verbs["think"] | verbs["sure"] | verbs["impersonal"] | verbs["asking"]
    cues |= verbs["calling"] | verbs["calling_as"] | verbs["siding"] | verbs["relaying"]
    cues |= verbs["turning"] | verbs["asking_passive"]
    cues |= frozenset(table["governing"])
    plain = verbs["say"] | verbs["think"] | verbs["impersonal"]
    own: dict[str, Any] = {key: verbs[key] for key in VERBS}
    groups: dict[str, Any] = {key: _lemmas(table[key]) for key in GROUPS}
    nouns = groups["nouns"]
    voices = nouns["bodies"] | nouns["outlets"] | nouns["authored"] | nouns["documents"]
    return SpeechWords(
        cues=cues,
        says=says,
        tells=(plain - verbs["only_with_that"] - verbs["only_with_quote"]) | verbs["report"],
        convinced=verbs["sure"] - verbs["only_with_that"],
        thinking=verbs["think"],
        denying=verbs["denying"] | verbs["doubting"],
        countries=frozenset(language.table("groups")["pointing"]["genitives"]),
        joint=table["links"]["joint"][0],
        attributing=nouns["saying"] | frozenset(groups["phrases"]),
        voices=voices,
        somebody=voices | nouns["people"] | nouns["sources"] | nouns["figures"],
        **own,
        **groups,
    )


def _lemmas(table: Mapping[str, list[str]]) -> dict[str, Lemmas]:
    return {key: frozenset(words) for key, words in table.items()}
