"""Statuses: is a figure a fact, an aim, or a forecast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from svodka.annotate.notes import DateNote
from svodka.extract.figures.duties import owed
from svodka.extract.figures.mentions import Mention, is_participle, is_sized, start_of_which
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.wills import is_shot_at, is_told_of_them
from svodka.extract.figures.words import FigureWords, folded
from svodka.language import Token

_TALKS = 5  # tokens from «договорились» to «о»

Rule = Callable[[Mention, Measure, FigureWords], str | None]


def find_status(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """actual | target | forecast, from the words of the figure's clause; None where they don't say."""
    mention = behind_colon(mention)
    for rule in RULES:
        status = rule(mention, measure, words)
        if status is not None:
            return status
    return None


def still_ahead(
    mention: Mention, measure: Measure, note: DateNote, published: date, words: FigureWords
) -> str | None:
    """«пошлина с 1 августа — 36 %», «бюджет на будущий год — 5 млрд»: what is of a time to come and no
    past tense tells; None for what is over or begun."""
    start, verb = note.date.start, mention.verb
    told = verb is not None and mention.tokens[verb].feats.get("Tense") == "Past"
    if start is None or start <= published or told or mention.quantity.kind == "count":
        return None
    if measure.key in words.ruled:
        return "target"
    return None if note.date.precision == "day" else "forecast"


def behind_colon(mention: Mention) -> Mention:
    """«рыбу рассчитывает продать России: [весной та приняла четверть экспорта]»: what stands behind a
    colon with a past tense of its own is told for itself."""
    marks = range(mention.start, mention.quantity.first)
    colon = next((i for i in reversed(marks) if mention.tokens[i].text == ":"), None)
    verb = mention.verb
    if colon is None or verb is None or verb < colon:
        return mention
    past = mention.tokens[verb].feats.get("Tense") == "Past"
    return replace(mention, start=colon + 1) if past else mention


def granted_before(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«контракт, подписанный в 2021 году на 15 лет, обязывает»: whatever it binds to."""
    noun = mention.quantity.noun
    if noun is None or mention.lemma(noun) not in words.time:
        return None
    if mention.preposition not in words.granted_for:
        return None
    for i in range(mention.lead - 1, mention.start, -1):
        token = mention.tokens[i]
        if token.text == ",":
            return None
        if is_participle(token):
            return "actual" if token.feats.get("Tense") == "Past" else None
    return None


def whole(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«76 млн [из 446 млн] жителей»: there are so many, whatever becomes of a part of them."""
    first = mention.lead
    part = mention.preposition in words.out_of and first > 0 and mention.floor == first
    return "actual" if part else None


def ready_by(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«объект готов почти на 80 %»: how far it has come."""
    if mention.quantity.kind != "percent" or mention.preposition != words.on or not mention.lead:
        return None
    return "actual" if mention.lemma(mention.lead - 1) in words.ready else None


def negotiated(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«договорились о закупках до 100 тыс. тонн», «переговоры о поставке 180 танков»."""
    return "target" if is_negotiated(mention, words) else None


def is_negotiated(mention: Mention, words: FigureWords) -> bool:
    """Between the word of talks or treaty and the number stand «о» and nouns, and nothing else."""
    goods = mention.quantity.kind == "count"
    for i in range(mention.lead - 1, mention.start, -1):
        token = mention.tokens[i]
        if token.lemma in words.of and token.pos == "ADP":
            if goods and mention.lemma(i + 1) not in words.handed:
                return False  # «переговоры о судьбе 20 заложников»
            before = range(max(mention.start, i - _TALKS), i)
            # «соглашение о кредите в 150 млн» has been signed, and the loan is as large as that
            told = words.negotiating | (words.orders if goods else frozenset())
            return any(mention.lemma(j) in told for j in before)
        if token.pos not in ("NOUN", "ADJ", "PROPN"):
            return False
    return False


def by_terms(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«по условиям сделки квота вырастет», «соглашение, по которому поставки вырастут»: bound to."""
    ahead = any(t.feats.get("Tense") == "Fut" for t in mention.tokens[mention.start : mention.stop])
    opening = max(0, mention.start - 3)
    for i in range(opening, mention.quantity.first - 1):
        if mention.lemma(i) in words.terms_by and _is_term(mention, i + 1, words):
            return "target" if ahead else None
    return None


def _is_term(mention: Mention, i: int, words: FigureWords) -> bool:
    """«[условиям] сделки», «[этому] плану», or «которому» behind «соглашение»."""
    if mention.tokens[i].pos in ("DET", "ADJ") and i + 1 < mention.quantity.first:
        i += 1
    if mention.lemma(i) in words.relative:
        return any(mention.lemma(j) in words.terms for j in range(max(0, i - 4), i))
    return mention.lemma(i) in words.terms


def decided(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«Пекин уменьшит пошлину», «расходы будут сокращены»: somebody has decided so."""
    i = mention.trigger
    if i is None or mention.lemma(i) not in words.directions or _is_conditional(mention, words):
        return None
    if any(token.lemma in words.supposed for token in mention.tokens):
        return None  # «прогнозируют, что расходы будут увеличены»
    token = mention.tokens[i]
    if token.feats.get("Tense") == "Fut" and measure.rule == "object_moved":
        return "target" if measure.key in words.ruled else None
    before = mention.tokens[max(mention.start, i - 3) : i]
    passive = token.feats.get("Variant") == "Short" and token.feats.get("VerbForm") == "Part"
    passive = passive and measure.key in words.ruled
    return "target" if passive and any(folded(t) in words.future for t in before) else None


def _is_conditional(mention: Mention, words: FigureWords) -> bool:
    return any(token.lemma in words.conditional for token in mention.tokens)


def told_of_which(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«просил виз для граждан, число которых составляет 600 тысяч»: so many there are, whatever is
    asked or planned for them."""
    comma = start_of_which(mention, words)
    if comma is None or mention.verb is None:
        return None
    planned = any(token.lemma in words.target for token in mention.tokens[comma : mention.stop])
    now = mention.tokens[mention.verb].feats.get("Tense") == "Pres"
    return "actual" if now and not planned else None


def aimed_at(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«довести до», «планируется», «предстоит»; «на эти цели» is what money is for, and «призвали в
    армию» asks for nothing, «призвал отправить на службу» does."""
    # «запросил 180 млн»; but «запросил данные о 300 пропавших»
    asked = mention.quantity.kind == "money" and _has(mention, words.asked, words)
    clause = mention.tokens[mention.start : mention.stop]
    called_up = any(token.lemma in words.called_up for token in clause)
    called_up = called_up and not any(t.feats.get("VerbForm") == "Inf" for t in clause)
    aims = words.target - words.calling if called_up else words.target
    return "target" if asked or _has(mention, aims, words, words.purposes) else None


def expected(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«ожидаются на уровне», «может достичь», «по прогнозам»; «могут находиться до 30 дней» is so."""
    if mention.lemma(mention.verb) in words.stays:
        ahead = any(mention.tokens[i].feats.get("Tense") == "Fut" for i in own_clause(mention))
        return "forecast" if ahead else None
    if _is_awaited(mention, words):
        return "forecast"
    return "forecast" if _has(mention, words.foreseeing, words) else None


def _is_awaited(mention: Mention, words: FigureWords) -> bool:
    """«ждёт, что экономика вырастет на 2 %», «ожидают роста на 3 %»; «жилья ждут 300 семей», «ждали
    три года» and «на границе ожидают 300 грузовиков» foresee nothing."""
    if not _has(mention, words.awaiting, words):
        return False
    q, verb = mention.quantity, mention.verb
    if q.kind != "count":
        return True
    if _has(mention, words.waiting, words) or verb is None:
        return False
    doers = [i for i in mention.tree.children(verb, "nsubj") if not q.first <= i <= q.last]
    beside = verb in (mention.lead - 1, q.last + 1) and mention.lemma(verb) in words.awaiting
    return bool(doers) or not beside


def own_clause(mention: Mention) -> range:
    """The clause's tokens before the number."""
    return range(mention.start, mention.quantity.first)


def still_to_move(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«договорились утроить», «решили сократить до 30»: an infinitive unless it came true."""
    i = mention.trigger
    if i is None or mention.tokens[i].feats.get("VerbForm") != "Inf":
        return None
    above = mention.tree.governor(i)
    came_true = mention.lemma(above) in words.came_true or mention.lemma(above) in words.able
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
        if mention.lemma(i) in words.falling and _is_stretch_of_way(mention, words):
            return "actual"
        return "forecast"
    return None


def _is_stretch_of_way(mention: Mention, words: FigureWords) -> bool:
    """«из которых [128] придётся на Чили»: of the kilometres just told; «15 % поставок» are to come."""
    q = mention.quantity
    return q.unit is None or (q.noun is not None and mention.lemma(q.noun) in words.length)


def will_be(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«будут доходить до порта за пять часов»; not «дают 25 млрд, отдавать их будут 20 лет»."""
    last = max(mention.quantity.last, -1 if mention.verb is None else mention.verb)
    after = range(last + 1, mention.stop)
    stop = next((i for i in after if mention.tokens[i].text == ","), mention.stop)
    own = [i for i in range(mention.start, stop) if folded(mention.tokens[i]) in words.future]
    # «не станет отвечать на высылку пяти дипломатов» foresees nothing
    denied = [i for i in own if i and folded(mention.tokens[i - 1]) in words.denying]
    return "forecast" if len(own) > len(denied) else None


def as_now(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«вместо нынешних восьми», «против прошлогодних 4 млрд»: whatever the clause plans."""
    before = mention.tokens[max(0, mention.quantity.first - 2) : mention.quantity.first]
    return "actual" if any(token.lemma in words.present for token in before) else None


def described(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«дорога протяжённостью 85 километров»: it is so whatever is planned with it."""
    return "actual" if mention.quantity.kind == "count" and is_sized(mention, words) else None


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
    if q.kind == "count" and is_negotiated(mention, words):
        return True
    return goods and mention.lead > 0 and mention.lemma(mention.lead - 1) in words.orders


RULES: tuple[Rule, ...] = (
    as_now,
    granted_before,
    whole,
    ready_by,
    wanted,
    agreed,
    ordered,
    negotiated,
    described,
    told_of_which,
    aimed_at,
    expected,
    still_to_move,
    by_terms,
    decided,
    owed,
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
    return joined and any(
        token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
        for token in after
    )


def _begin_of_own(mention: Mention) -> int:
    """«запросили 1,8 млрд, [собрано лишь 14 %]»: behind the number before, what has come true."""
    between = range(mention.floor, mention.quantity.first)
    done = any(is_done(mention.tokens[i]) for i in between)
    # «40 % намерены уйти, [30 % хотят] остаться»
    after = mention.tokens[mention.quantity.last + 1 : mention.quantity.last + 2]
    acting = any(token.feats.get("VerbForm") == "Fin" for token in after)
    if mention.floor > mention.start and (done or acting or _is_told_anew(mention)):
        return mention.floor
    return mention.start


def _is_told_anew(mention: Mention) -> bool:
    """«Осло обещал 2 млн, [Лима собрала 25 тысяч банок]»: a past tense with a doer of its own."""
    verb, tokens = mention.verb, mention.tokens
    if verb is None or not mention.floor < verb < mention.quantity.first:
        return False
    past = tokens[verb].feats.get("Tense") == "Past" and tokens[verb].feats.get("VerbForm") == "Fin"
    doers = [i for i in mention.tree.children(verb, "nsubj") if mention.floor <= i < verb]
    return past and any("," in {t.text for t in tokens[mention.floor : i]} for i in doers)


def is_done(token: Token) -> bool:
    """«собрано», «выделили»: a short participle, or a past tense that says nothing of wishes."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") == "Short"


def came_true(mention: Mention) -> bool:
    """«хочет построить 12 станций, [построены] пять», «…, а [купила] четыре»: by a verb of its own."""
    verb = mention.verb
    if verb is None or verb < mention.floor:
        return False
    token = mention.tokens[verb]
    told = token.feats.get("Tense") == "Past" and token.feats.get("VerbForm") == "Fin"
    return told or is_done(token)


def _has(
    mention: Mention,
    lemmas: frozenset[str],
    words: FigureWords,
    purposes: Mapping[str, str] = MappingProxyType({}),
) -> bool:
    """One of these words in the clause, not beyond the number. purposes: word → the preposition
    with which it does not count."""
    tokens = mention.tokens
    stop = min(mention.stop, mention.ceiling, mention.quantity.last + 6)
    near = range(mention.start, stop)
    told = [i for i in near if tokens[i].lemma in lemmas or folded(tokens[i]) in lemmas]
    if not told:
        return False
    begin, stop = _begin_of_own(mention), _end_of_own(mention, stop)
    for i in told:
        if not begin <= i < stop:
            continue
        token = tokens[i]
        if (wanted := purposes.get(token.lemma)) and wanted == mention.tree.preposition(i):
            continue
        if is_told_of_them(mention, i, words):
            continue
        if token.lemma in words.hits and is_shot_at(mention, i, words):
            continue
        far = is_participle(token) and not mention.lead - 2 <= i <= mention.quantity.last
        if not far:
            return True
    return False
