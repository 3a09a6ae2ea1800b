"""Statuses: is a figure a fact, an aim, or a forecast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from svodka.extract.figures.mentions import Mention, is_participle
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.words import FigureWords, folded

Rule = Callable[[Mention, Measure, FigureWords], str | None]


def find_status(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """actual | target | forecast, from the words of the figure's clause; None where they don't say."""
    for rule in RULES:
        status = rule(mention, measure, words)
        if status is not None:
            return status
    return None


def aimed_at(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«довести до», «планируется», «предстоит»; «на эти цели» is what money is for."""
    return "target" if _has(mention, words.target, words.purposes) else None


def expected(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«ожидаются на уровне», «может достичь», «по прогнозам»."""
    return "forecast" if _has(mention, words.forecast) else None


def still_to_move(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«договорились утроить», «решили сократить до 30»: an infinitive unless it came true."""
    i = mention.trigger
    if i is None or mention.tokens[i].feats.get("VerbForm") != "Inf":
        return None
    above = mention.tree.governor(i)
    came_true = above is not None and mention.lemma(above) in words.came_true
    return None if came_true or mention.lemma(i) not in words.moving else "target"


def not_yet(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«передаст 40 автобусов» promises, «вырастет» foresees, «протянется на 300 км» describes."""
    for i in (mention.trigger, mention.verb):
        if i is None or mention.tokens[i].feats.get("Tense") != "Fut":
            continue
        if mention.lemma(i) in words.promises:
            return "target"
        if mention.lemma(i) in words.unforeseen or measure.key in words.unforeseen:
            return "actual"
        return "forecast"
    return None


def will_be(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«будут доходить до порта за пять часов»."""
    for token in mention.tokens[mention.start : mention.stop]:
        if folded(token) in words.future:
            return "forecast"
    return None


def as_now(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«вместо нынешних восьми», «против прошлогодних 4 млрд»: whatever the clause plans."""
    before = mention.tokens[max(0, mention.quantity.first - 2) : mention.quantity.first]
    return "actual" if any(token.lemma in words.present for token in before) else None


def described(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«дорога протяжённостью 85 километров»: it is so whatever is planned with it."""
    noun = mention.tokens[mention.lead - 1] if mention.lead else None
    length = mention.quantity.noun is not None and mention.quantity.kind == "count"
    sized = noun is not None and noun.lemma in words.sizes and noun.feats.get("Case") == "Ins"
    return "actual" if sized and length else None


def agreed(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«условились закончить переговоры за четыре месяца»"""
    verb = mention.verb
    if verb is None or mention.tokens[verb].feats.get("VerbForm") != "Inf":
        return None
    before = mention.tokens[mention.start : verb]
    return "target" if any(token.lemma in words.agreeing for token in before) else None


def wanted(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«могут потребовать, чтобы доля выросла до 80 %»"""
    return "target" if mention.lemma(mention.start) in words.wanted else None


def ordered(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«подписали контракт на 20 истребителей»: they are still to come."""
    return "target" if is_ordered(mention, words) else None


def is_ordered(mention: Mention, words: FigureWords) -> bool:
    q = mention.quantity
    counts = q.kind == "count" and q.noun is not None and mention.preposition == words.on
    goods = counts and mention.lemma(q.noun) not in words.time
    return goods and mention.lead > 0 and mention.lemma(mention.lead - 1) in words.orders


RULES: tuple[Rule, ...] = (
    as_now,
    wanted,
    agreed,
    ordered,
    described,
    aimed_at,
    expected,
    still_to_move,
    not_yet,
    will_be,
)


def _end_of_own(mention: Mention, stop: int) -> int:
    """Where something else begins: «… 12 дипломатов, [Минск] в ответ потребовал»."""
    told = mention.verb is not None and mention.verb < mention.quantity.first
    comma = False
    for i in range(mention.quantity.last + 1, stop):
        token = mention.tokens[i]
        comma = comma or token.text == ","
        if (comma and told) or (told and _goes_on(mention, i)):
            return i
        if comma and token.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Nom":
            return i
    return stop


def _goes_on(mention: Mention, conjunction: int) -> bool:
    """«передала 30 машин [и] пообещала дорогу»: another verb of the same doer."""
    after = mention.tokens[conjunction + 1 : conjunction + 2]
    joined = mention.tokens[conjunction].pos == "CCONJ"
    return joined and any(token.feats.get("VerbForm") == "Fin" for token in after)


def _has(
    mention: Mention, lemmas: frozenset[str], purposes: Mapping[str, str] = MappingProxyType({})
) -> bool:
    """One of these words in the clause, not beyond the number. purposes: word → the preposition
    with which it does not count."""
    stop = min(mention.stop, mention.ceiling, mention.quantity.last + 6)
    stop = _end_of_own(mention, stop)
    for i in range(mention.start, stop):
        token = mention.tokens[i]
        if token.lemma in lemmas or folded(token) in lemmas:
            if (wanted := purposes.get(token.lemma)) and wanted == mention.tree.preposition(i):
                continue
            far = is_participle(token) and not mention.lead - 2 <= i <= mention.quantity.last
            if not far:
                return True
    return False
