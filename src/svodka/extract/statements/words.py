"""Words of speech: the table `speech`, made ready for lookup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from svodka.language import Language

Lemmas = frozenset[str]


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Lemmas by what they do; see `speech.toml`. `phrases` is preposition → nouns."""

    cues: Lemmas  # every verb and adjective that can attribute
    says: Lemmas  # that take a quotation
    tells: Lemmas  # that can stand after a plain clause: «…, сообщил посол»
    telling: Lemmas  # that tell of a question too: «как спастись, рассказали врачи»
    handing: Lemmas  # that hand over things too
    sure: Lemmas
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
    turning: Lemmas  # that only carry a noun of saying: «обратился с призывом …»
    assessing: Lemmas  # «потери оценили в миллион»
    reacting: Lemmas  # «так прокомментировал решение посол»
    citing: Lemmas  # that give another's words: «приводит слова посла агентство»
    impersonal: Lemmas
    impersonal_passive: Lemmas
    countries: Lemmas  # «власти страны»: genitives for a state named before
    joint: str  # the conjunction that joins two names
    phrases: Mapping[str, Lemmas]
    called: Mapping[str, Lemmas]  # a bare noun → words of the offices of those it may mean
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
    plain = verbs["say"] | verbs["think"] | verbs["impersonal"]
    return SpeechWords(
        cues=cues,
        says=says,
        tells=(plain - verbs["only_with_that"] - verbs["only_with_quote"]) | verbs["report"],
        telling=verbs["telling"],
        handing=verbs["handing"],
        sure=verbs["sure"],
        thinking=verbs["think"],
        denying=verbs["denying"] | verbs["doubting"],
        doubting=verbs["doubting"],
        about=verbs["about"],
        asking=verbs["asking"],
        asking_passive=verbs["asking_passive"],
        confirming=verbs["confirming"],
        noting=verbs["noting"],
        accusing=verbs["accusing"],
        naming=verbs["naming"],
        calling=verbs["calling"],
        calling_as=verbs["calling_as"],
        relaying=verbs["relaying"],
        expressing=verbs["expressing"],
        siding=verbs["siding"],
        urging=_lemmas(table["urging"]),
        turning=verbs["turning"],
        assessing=verbs["assessing"],
        reacting=verbs["reacting"],
        citing=verbs["citing"],
        impersonal=verbs["impersonal"],
        impersonal_passive=verbs["impersonal_passive"],
        countries=frozenset(language.table("groups")["pointing"]["genitives"]),
        joint=table["links"]["joint"][0],
        phrases=_lemmas(table["phrases"]),
        called=_lemmas(table["called"]),
        nouns=_lemmas(table["nouns"]),
        pronouns=_lemmas(table["pronouns"]),
        links=_lemmas(table["links"]),
    )


def _lemmas(table: Mapping[str, list[str]]) -> dict[str, Lemmas]:
    return {key: frozenset(words) for key, words in table.items()}
