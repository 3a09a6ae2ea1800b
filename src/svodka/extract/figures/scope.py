"""Scope: which quantities are no figures (ages, stretches of time in passing, a few of something)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from svodka.extract.figures.mentions import Mention, is_of_them, is_sized
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords, folded
from svodka.language import Token

_NEAR = 3
_STAY = 8  # tokens from «находиться» to how long
_LISTED = 4  # tokens between two numbers of one list: «12 полевых врачей и четыре …»
_JUBILEE = 20  # years from which on a headline keeps a day
_COIN = 1_000_000  # no coin or note is of so much, but many of them together may be worth it
_TITLE = 6  # words in quotation marks that make a title: «Девять дней одного года»
_QUOTES = ("«", '"', "“")
_CLOSING = ("»", '"', "”")

Rule = Callable[[Mention, Surroundings], bool]


def out_of_scope(mention: Mention, around: Surroundings) -> str | None:
    """The rule that says the quantity is no figure, or None."""
    for rule in RULES:
        if rule(mention, around):
            return rule.__name__
    return None


def part_of_a_date(mention: Mention, around: Surroundings) -> bool:
    """«за последние пять лет», «2024 года»."""
    q = mention.quantity
    return any(
        note.first <= q.last and q.first <= note.last
        for note in around.dates.get(mention.sentence.index, ())
    )


def age(mention: Mention, around: Surroundings) -> bool:
    """«в возрасте 65 лет», «от 8 до 16 лет», «исполнилось 70»."""
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    if q.kind != "count" or (q.noun is not None and tokens[q.noun].lemma not in words.age_unit):
        return False
    near = [*tokens[max(0, q.first - 5) : q.first], *tokens[q.last + 1 : q.last + 3]]
    if any(token.lemma in words.age or folded(token) in words.age for token in near):
        return True
    somebody = [t for t in near[:5] if t.pos in ("PRON", "PROPN") or is_alive(t)]
    whose = any(token.feats.get("Case") == "Dat" for token in somebody)
    told = whose or (somebody and q.noun is not None)  # «рейсов стало меньше, их было 70»
    if q.first and tokens[q.first - 1].lemma in words.being and told:
        return True
    return whose and mention.lemma(mention.verb) in {"", *words.being}


def is_alive(token: Token) -> bool:
    """«железнодорожнику [90 лет]»: a living being in the dative."""
    return token.feats.get("Animacy") == "Anim" and token.feats.get("Case") == "Dat"


def unit_of_money(mention: Mention, around: Surroundings) -> bool:
    """«один доллар стоил 29,25 гривны»: what is priced, not how much there is."""
    return mention.quantity.kind == "money" and mention.quantity.value == 1


def bare_time(mention: Mention, around: Surroundings) -> bool:
    """A stretch of time that dates something: only a duration told as such is a figure."""
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    if q.rule == "number_in_adjective" and q.kind == "count":
        after = tokens[q.last + 1 : q.last + 3]  # «двадцатилетнее военное присутствие»
        return not any(token.lemma in words.lasting_of for token in after)
    if q.noun is None or tokens[q.noun].lemma not in words.time:
        return False
    return not is_lasting(mention, around)


def is_lasting(mention: Mention, around: Surroundings) -> bool:
    """«продлится два дня», «на срок 10 лет», «два десятка лет присутствия»."""
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    after = [folded(token) for token in tokens[q.last + 1 : q.last + 3]]
    if any(word in words.time_after for word in after):
        return False
    if mention.preposition == words.on and is_comparative(tokens, q.last + 1):
        return True
    if any(token.lemma in words.lasting_of for token in tokens[q.last + 1 : q.last + 3]):
        return True
    if is_granted(mention, words):
        return True
    if q.qualifier in ("under", "at_most"):
        near = tokens[max(mention.start, q.first - _STAY) : q.first]
        if any(token.lemma in words.stays for token in near):
            return True
    if is_kept(mention) or is_ahead(mention, around.words):
        return False
    if is_moved(mention, words):
        return True
    if not mention.preposition and not before_is(mention, words.time_before):
        return True
    if mention.preposition in words.within:
        return not is_window(mention, words) and not is_counted_over(mention, around)
    if mention.lemma(mention.verb) in words.lasting_verbs:
        before = tokens[max(0, q.first - 2) : q.first]
        return q.qualifier != "exact" or not any(t.lemma in words.time_before for t in before)
    before = tokens[max(mention.start, q.first - 6) : q.first]
    return any(token.lemma in words.lasting_nouns for token in before)


def is_granted(mention: Mention, words: FigureWords) -> bool:
    """«контракт, подписанный в мае на 15 лет», «под 3 % годовых на 40 лет»."""
    if mention.preposition not in words.granted_for:
        return False
    for token in reversed(mention.tokens[mention.start : mention.lead]):
        if token.lemma in words.granted:
            return True
        if token.feats.get("VerbForm") in {"Fin", "Inf"}:
            return False  # «подписать договор опоздали на два часа»
    return False


def is_moved(mention: Mention, words: FigureWords) -> bool:
    """«подача воды увеличится с трёх [до десяти часов] в день»: how long it lasts by then."""
    arrives = mention.quantity.rule == "from_to" or mention.preposition in words.goals
    arrives = arrives and mention.lemma(mention.quantity.noun) not in words.age_unit
    return arrives and mention.lemma(mention.trigger) in words.directions


def is_kept(mention: Mention) -> bool:
    """«65 лет операции «Оверлорд»»: a headline that keeps a day, with no verb."""
    q, tokens = mention.quantity, mention.tokens
    after = tokens[q.last + 1] if q.last + 1 < len(tokens) else None
    alone = q.first == 0 and mention.verb is None and after is not None
    jubilee = q.value >= _JUBILEE and q.value % 5 == 0
    return alone and jubilee and after is not None and after.feats.get("Case") == "Gen"


def is_ahead(mention: Mention, words: FigureWords) -> bool:
    """«за два дня до выборов»: when that was; «за 14 часов до выборов» tells how long before."""
    q = mention.quantity
    after = mention.tokens[q.last + 1 : q.last + 2]
    until = any(folded(token) in words.till for token in after)
    days = q.noun is not None and mention.lemma(q.noun) not in words.hours
    term = q.qualifier in ("at_least", "over", "at_most", "under")  # «минимум за год до выборов»
    return mention.preposition in words.within and until and days and not term


def is_counted_over(mention: Mention, around: Surroundings) -> bool:
    """«четвёртый визит за пять лет», «впервые за 15 лет»: the time in which acts are counted."""
    counts = around.language.table("counts")
    before = {token.lemma for token in mention.tokens[mention.start : mention.quantity.first]}
    return bool(before & {*counts["ordinals"], *counts["since"]["first"]})


def is_window(mention: Mention, words: FigureWords) -> bool:
    """«за пять лет торговля удвоилась», «за десять минут пришли 300 человек»: the time of that."""
    after = mention.following
    counts = after is not None and after.unit is not None and after.first < mention.stop
    counts = counts or mention.floor > mention.start  # «полмиллиона пришли за 9 дней»
    return counts or mention.lemma(mention.trigger) in words.moving


def before_is(mention: Mention, lemmas: frozenset[str]) -> bool:
    return mention.lead > 0 and mention.tokens[mention.lead - 1].lemma in lemmas


def is_comparative(tokens: Sequence[Token], i: int) -> bool:
    """«на 10 суток [быстрее]»."""
    return i < len(tokens) and tokens[i].feats.get("Degree") == "Cmp"


def penalty(mention: Mention, around: Surroundings) -> bool:
    """«приговорён к пяти годам и трём месяцам»; «20 лет лишения свободы» is a term told as such."""
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    if q.noun is None or tokens[q.noun].lemma not in words.age_unit:
        return False
    if is_term(mention, words):
        return False
    near = tokens[max(0, q.first - 8) : q.last + 6]
    return any(token.lemma in words.penal for token in near)


def is_term(mention: Mention, words: FigureWords) -> bool:
    """«60 лет тюрьмы», told by no «к»: «приговорён к 8 годам заключения» tells what became of one."""
    after = mention.tokens[mention.quantity.last + 1 : mention.quantity.last + 2]
    return not mention.preposition and any(token.lemma in words.penal_terms for token in after)


def whereabouts(mention: Mention, around: Surroundings) -> bool:
    """«в 30 километрах от Якутска» says where, not how long."""
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    return (
        q.noun is not None
        and tokens[q.noun].lemma in words.length
        and tokens[q.noun].feats.get("Case") == "Loc"
    )


def rate_base(mention: Mention, around: Surroundings) -> bool:
    """«128 долларов за тысячу кубометров»: what the price is for."""
    words = around.words
    q = mention.quantity
    return (
        q.rule == "counted_noun"
        and mention.preposition in words.within
        and mention.floor == mention.lead > 0
        and q.value in (10, 100, 1000)
    )


def title(mention: Mention, around: Surroundings) -> bool:
    """«60 лет Победы», «Двенадцать стульев»: a name in quotation marks."""
    q, tokens = mention.quantity, mention.tokens
    opening = [i for i in range(max(0, q.first - 3), q.first) if tokens[i].text in _QUOTES]
    if not opening:
        return False
    within = tokens[q.last + 1 : opening[-1] + _TITLE + 1]
    return any(token.text in _CLOSING for token in within)


def few(mention: Mention, around: Surroundings) -> bool:
    """«два президента», «семь стран»: named rather than counted.

    «три соглашения» count where the article is about two states, «три машины» elsewhere do not.
    """
    words = around.words
    q, tokens = mention.quantity, mention.tokens
    if q.kind != "count" or q.noun is None or tokens[q.noun].lemma in words.time:
        return False
    if q.rule == "noun_before" or q.value != q.value // 1 or q.qualifier != "exact":
        return False
    if is_sized(mention, words):
        return False  # «спутник массой две тонны»
    if is_at_one(mention, words):
        return True
    if tokens[q.noun].lemma in words.named:
        return q.value <= words.named_few and not is_vote(mention, words)
    if q.value > 1 and is_listed(mention) and around.actors.get(mention.sentence.index):
        return False
    attribute = is_attribute(mention)
    small = q.value == 1 or (q.value <= words.few and (attribute or not around.related))
    if not (small and attribute):
        return small and (is_setting(mention, words) or not matters(mention, words))
    above = tokens[mention.lead - 1]  # «при столкновении двух поездов», «жертвы двух терактов»
    return above.lemma not in words.casualty or above.feats.get("Animacy") == "Anim"


def is_setting(mention: Mention, words: FigureWords) -> bool:
    """«погибли [в трёх авариях]», «[при двух взрывах]»: where it befell them."""
    noun = mention.quantity.noun
    feats = {} if noun is None else mention.tokens[noun].feats
    led = mention.preposition in words.settings and feats.get("Case") == "Loc"
    return led and feats.get("Animacy") == "Inan"


def is_listed(mention: Mention) -> bool:
    """«60 спасателей, 12 медиков [и четыре вертолёта]»: counted along with what stands before it."""
    floor, lead = mention.floor, mention.lead
    between = mention.tokens[floor:lead]
    if not mention.start < floor < lead <= floor + _LISTED or between[-1].pos != "CCONJ":
        return False
    return not any(token.pos in ("VERB", "ADP", "PUNCT") for token in between)


def persons_in_passing(mention: Mention, around: Surroundings) -> bool:
    """«двое ждали у входа»: persons told by a collective alone, unless something befell them, or those
    of whom they are («погибли 20 человек, из них двое — дети»)."""
    q, words = mention.quantity, around.words
    if q.rule != "collective" or q.noun is not None or matters(mention, words):
        return False
    befallen = any(token.lemma in words.casualty for token in mention.tokens[: mention.start])
    return not (befallen and is_of_them(mention, words))


def averted(mention: Mention, around: Surroundings) -> bool:
    """«172 человека чуть не погибли»: none of them did."""
    verb = mention.verb
    if verb is None or mention.quantity.kind != "count":
        return False
    before = [token.lemma for token in mention.tokens[max(0, verb - 2) : verb]]
    return tuple(before) in around.words.nearly


def is_at_one(mention: Mention, words: FigureWords) -> bool:
    """«в один голос», «в один ряд»: all together."""
    noun = mention.quantity.noun
    whither = noun is not None and mention.tokens[noun].feats.get("Case") == "Acc"
    return mention.quantity.value == 1 and mention.preposition in words.at_one and whither


def is_vote(mention: Mention, words: FigureWords) -> bool:
    """«за высказались четыре страны»"""
    lemmas = {token.lemma for token in mention.tokens[mention.start : mention.stop]}
    return bool(lemmas & words.voting)


def is_attribute(mention: Mention) -> bool:
    """«освобождение двух журналисток»: the number only describes another noun."""
    q, tokens = mention.quantity, mention.tokens
    before = tokens[mention.lead - 1] if mention.lead else None
    if before is None or q.noun is None or tokens[q.noun].feats.get("Case") == "Acc":
        return False
    number = tokens[q.first].feats.get("Case")
    return before.pos in ("NOUN", "PROPN") and not mention.preposition and number == "Gen"


def matters(mention: Mention, words: FigureWords) -> bool:
    """Casualties, votes, gains and losses count however few they are."""
    lemmas = {token.lemma for token in mention.tokens[mention.start : mention.stop]}
    return bool(lemmas & (words.casualty | words.voting))


def never_counted(mention: Mention, around: Surroundings) -> bool:
    """«пять раундов», «три вопроса», «30 градусов»."""
    words = around.words
    q = mention.quantity
    return q.noun is not None and mention.tokens[q.noun].lemma in words.never


def denomination(mention: Mention, around: Surroundings) -> bool:
    """«банкнота в 50 евро»: its name; «монет на 20 млн долларов» are worth that."""
    before = mention.tokens[max(0, mention.lead - 1) : mention.quantity.first]
    money = mention.quantity.kind == "money" and mention.quantity.value < _COIN
    return money and any(token.lemma in around.words.coins for token in before)


def sport(mention: Mention, around: Surroundings) -> bool:
    """Counts in a sentence about a match."""
    words = around.words
    if mention.quantity.kind not in ("count", "times"):
        return False
    return sum(token.lemma in words.sport for token in mention.tokens) >= 2


RULES: tuple[Rule, ...] = (
    part_of_a_date,
    age,
    penalty,
    bare_time,
    whereabouts,
    unit_of_money,
    rate_base,
    title,
    few,
    persons_in_passing,
    averted,
    never_counted,
    denomination,
    sport,
)
