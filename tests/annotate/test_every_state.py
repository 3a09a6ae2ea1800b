"""Every state of the table is known in a title: «премьер-министр Фиджи», «премьер-министр Тонги»."""

from datetime import date

from svodka.annotate.actors import find_actors
from svodka.annotate.actors.lexicon import load_lexicon
from svodka.article import Article
from svodka.language import Language

PUBLISHED = date(2025, 6, 11)


def test_every_state_is_known_in_a_title(language: Language) -> None:
    genitive = load_lexicon(language).declensions.genitive
    rows = language.table("states").items()
    # an unsure name («Того», «Чад») is a state only where the recogniser takes it for a place
    states = {code: row["names"][0] for code, row in rows if not row.get("unsure")}
    articles = [
        Article(code, f"Премьер-министр {genitive(name)} прибыл в Ватикан.", PUBLISHED)
        for code, name in states.items()
    ]
    unknown = []
    for doc in language.read(articles):
        premier = find_actors(doc, language)[0]
        if premier.kind != "title" or premier.states != (doc.article.id,):
            unknown.append(doc.text)
    assert unknown == []
