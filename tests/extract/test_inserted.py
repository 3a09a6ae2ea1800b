"""A saying inserted in the midst of its content. Specimens as in tests/extract/test_statements.py."""

import pytest
from tests.extract.test_statements import picture

from svodka.language import Language

SPECIMENS = [
    # what stands on both sides is one clause
    ("Делегация врачей, пообещали в министерстве Перу, вылетит утром.",
     "said_after, indirect | министерство Перу | "
     "Делегация врачей, пообещали в министерстве Перу, вылетит утром"),
    ("Новых уступок, подчеркнул посол, от Перу пока не ждут.",
     "said_after, indirect | посол | Новых уступок, подчеркнул посол, от Перу пока не ждут"),
    ("Договор, подписанный в Лиме, напомнил посол, вступит в силу осенью.",
     "said_after, indirect | посол | "
     "Договор, подписанный в Лиме, напомнил посол, вступит в силу осенью"),
    ("Мост, который строит Чили, обещает посол, откроют в мае.",
     "said_after, indirect | посол | Мост, который строит Чили, обещает посол, откроют в мае"),
    # not the clause before it, nor what joins the two
    ("Короля пригласили в Чили, однако сроки визита, говорят в Лиме, не названы.",
     "said_after, indirect | Лима | сроки визита, говорят в Лиме, не названы"),
    ("Ливень прошёл, но мост, сообщил посол, закрыт.",
     "said_after, indirect | посол | мост, сообщил посол, закрыт"),
    ("Газ выведен из-под запрета, и отказаться от него, признают в Перу, никто не хочет.",
     "said_after, indirect | Перу | отказаться от него, признают в Перу, никто не хочет"),
    ("Чили получила мост: Лима, сообщил посол, заплатит половину.",
     "said_after, indirect | посол | Лима, сообщил посол, заплатит половину"),
    ("Ливень прошёл, но мост, по словам посла, закрыт.",
     "according_to, indirect | посол | мост\naccording_to, indirect | посол | закрыт"),
    # no stump of its own: a few words, or an adverb
    ("Пока же, шутят экономисты, рынок «живёт в одних меморандумах».",
     "said_after, direct | экономисты | живёт в одних меморандумах"),
    ("Теперь, считает посол, всё изменится.",
     "said_after, indirect | посол | Теперь, считает посол, всё изменится"),
    # a clause that is whole before the saying or behind it
    ("Мост откроют, обещает посол, уже в мае.", "said_after, indirect | посол | Мост откроют"),
    ("Сейчас, говорят в МИД Перу, нужны не слова, а дела.",
     "said_after, indirect | МИД Перу | нужны не слова, а дела"),
    ("Мост, заявил посол, «никогда не откроют».",
     "said_after, direct | посол | никогда не откроют"),
    ("Если ливень не кончится, предупредил посол, мост закроют.",
     "said_after, indirect | посол | Если ливень не кончится\n"
     "said_after, indirect | посол | мост закроют"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPECIMENS)
def test_inserted(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected
