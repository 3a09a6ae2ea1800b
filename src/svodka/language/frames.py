"""Frame: how one kind of act sounds in a language; its rows live in `<code>/frames/*.toml`.

A frame is found by a predicate and fills its roles from the predicate's syntactic slots.

predicates  `verbs` and `nouns`: lemmas, several words joined by spaces. The first word is the
            head; each further word must stand among the head's dependents («ввести санкция»,
            «нанести визит»), `a|b` giving alternatives. `supported` nouns also take the subject,
            tense and negation of a support verb above them («состоялись переговоры», «провели
            встречу»): which verbs support is the table `support`.
slots       role → list of slots, tried in order, all that fill are taken:
            subj (logical subject: passive agents are moved here), obj (logical object), dat, ins,
            gen (genitive dependent of a noun), "gen below" (one hung on a word in between: «визит
            в Австрию министра»), awaiting (the subject of the verb above a noun: «Анкара ждёт
            визита»), thanking and menaced (who thanks for an act, who is threatened with it),
            saying, blaming and faulting (who says the clause, which is told of another's wrong and so
            is not denied, or is denied: «не соблюдает»),
            stance and opposed (who stands against what, without a verb: «Чили против приёма Перу»),
            wronged (where the wrong that its companion word names is done: «о нарушении прав в Чили»),
            under (whoever stands below its further words or gave the order for them: «теракт по заданию
            разведки Чили»),
            deemed (of what a noun in a verb's place is said: «решение Чили — ошибка»),
            located (what is so far from a place, without a verb),
            heeding (who did it «по просьбе Чили»),
            owner (whose the first of its nouns is), asked (of whom a clause wishes something: «хочет, чтобы Перу…»),
            against («антироссийский»), own (whom its further words name
            themselves: «орден Дружбы», «убийство посла Чили»), there (where its verb says that it is),
            "doers at" (where those who do it are said to be: «студенты в Лиме сожгли»),
            deciding (the subject of the clause in which a plan of nobody named stands), held (who held
            those who come free), launched (whence what fell came, or who fired it), at (where those
            who speak are, or who rules there),
            that (who does what a noun's clause tells: «обвинения, что Перу…»),
            nom (names beside a noun: «переговоры Россия — США»), adj (relational adjective:
            «российский визит»),
            or preposition+case: "с+ins", "в+acc", "против+gen", "между+ins".
roles       actor, recipient, place, and `both` (symmetric: everyone is an actor).
kinds       role → kinds of actor (annotate.notes) that may fill it, where not all may; "people" is
            a people at large, "bloc" an organisation or «главы государств СНГ», "format" the states of
            «нормандский формат».
needs       roles that must be filled, else the frame abstains.
with_words  lemmas of which one must stand in the predicate's clause («звонить» … «телефон»).
without     lemmas of which none may hang below the predicate in its clause («партнёр», not «торговый
            партнёр»): the frame and looser ones of its type abstain then.
different   the participants must stand for at least two states or organisations.
retells     tells what talks just told were about, and is no talks of its own then («обсудили»);
            if whole too, it is part of a visit just told («у трапа встретил»).
dated       its own words tell its date, else it is no act («договор 1929 года»).
whole       nothing may be taken from the article: «был у президента» needs both in its words.
unsaid      both sides may be left unsaid and taken from the article («стороны» or nobody sign).
answers     done to what another did or said, who may be left to the article («обвинения отверг»).
alike       done as it was done to one: of the type of the act that it answers («ответил тем же»).
aloud       to one's face where the two have just met, else in writing («поздравил») or by telephone
            («разговор»).
elliptic    its noun is left out («Следующая пройдёт в мае»): its kind and sides are those of the
            contact told right before.
finite      told only by a verb with a tense that is not said by somebody: else it is a wish or a
            courtesy («хочет развивать», «отметил, что сотрудничество развивается»).
over        a visit that has ended: what is told beside it is not within it («по возвращении»).
single      its verb is in the singular and tells no bygone intention: one «собирается в Катар», several who «собрались в Катаре»
            have met.
apart       guests only: of those who attend with a host it tells nothing («Путин и Си на параде в
            Москве» have met, by another frame).
two         told of two alone: a longer list is of those present at some gathering.
nobody      its verb is in the plural and nobody is said to do it: «в Чили построят перуанский завод».
strict      its sides are those of its slots: nobody whom its words merely name beside them.
beside      its other side may be the one other state that its sentence speaks of, in whatever words
            («заявку Чада на вступление союз рассмотрит в мае»).
status      a status the frame itself gives, else the clause's.
bare        the status of a noun that stands without support («вступление Украины в ЕС» is
            hypothetical unless something says otherwise); actual if not given.
specimens   sentences run as tests, each with `expected`, a coding for every event that is to be read
            of it: "TYPE form status STATES[>STATES] [start[..end] or undated] [@PLACE_STATE]"; and
            where a wrong one is read too, `also`, a coding for each such known fault. One specimen of
            a frame at least is read by the frame itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Specimen:
    """A sentence, the day it was published, the codings expected of it (none for no event), and
    those that are read of it by mistake: known faults, to be deleted when they are mended."""

    text: str
    expected: tuple[str, ...]
    published: str = "2025-06-11"
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """See the module. `name` is what `explain` prints."""

    name: str
    type: str
    form: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    supported: bool = False
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    with_words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    different: bool = True
    unsaid: bool = False
    whole: bool = False
    retells: bool = False
    dated: bool = False
    answers: bool = False
    elliptic: bool = False
    aloud: bool = False
    alike: bool = False
    finite: bool = False
    over: bool = False
    single: bool = False
    nobody: bool = False
    strict: bool = False
    beside: bool = False
    apart: bool = False
    two: bool = False
    status: str | None = None
    bare: str | None = None
    specimens: tuple[Specimen, ...] = ()
