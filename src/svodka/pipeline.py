"""The one file that knows the order of the rooms: articles in, readings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from svodka.annotate.actors import find_actors
from svodka.annotate.dates import find_dates
from svodka.annotate.dates.newsdays import find_newsdays
from svodka.annotate.notes import Notes
from svodka.annotate.quantities import find_quantities
from svodka.article import Article
from svodka.extract.events import extract_events
from svodka.extract.figures import extract_figures
from svodka.extract.first_persons import tell_first_persons
from svodka.extract.people import Known, nobody, resolve_people
from svodka.extract.statements import extract_statements
from svodka.findings import Reading
from svodka.language import Doc, Language
from svodka.language.garbage import collecting_paused
from svodka.language.ru import load

BATCH = 64  # articles analysed together: the networks run over one array


def read(article: Article, language: Language | None = None, known: Known = nobody) -> Reading:
    """Everything one article says. Loads the language's models on first use (about a second).

    known: tells the states of people whom the text leaves without one, as a record does for a draft;
    what is ingested is read without.
    """
    language = language or load()
    with collecting_paused(len(article.text)):
        (doc,) = language.read([article])
        return read_doc(doc, language, known)


def read_many(articles: Iterable[Article], language: Language | None = None) -> Iterator[Reading]:
    """Readings in the order of the articles; holds one batch in memory, whatever their number."""
    language = language or load()
    source = iter(articles)
    while batch := list(islice(source, BATCH)):
        yield from _read_batch(batch, language)


def _read_batch(batch: list[Article], language: Language) -> list[Reading]:
    with collecting_paused(sum(len(article.text) for article in batch)):
        return [read_doc(doc, language) for doc in language.read(batch)]


def read_doc(doc: Doc, language: Language, known: Known = nobody) -> Reading:
    """Everything one analysed article says."""
    notes = annotate(doc, language)
    notes, tenures = resolve_people(doc, notes, language, known)
    statements = extract_statements(doc, notes, language)
    notes = tell_first_persons(doc, notes, statements, language)
    events = extract_events(doc, notes, statements, language)
    return Reading(
        article=doc.article.id,
        events=events,
        figures=extract_figures(doc, notes, statements, language, events),
        dates=tuple(note.date for note in notes.dates),
        statements=statements,
        tenures=tenures,
    )


def annotate(doc: Doc, language: Language) -> Notes:
    """What the single sentences hold."""
    dates = find_dates(doc, language)
    newsdays = find_newsdays(doc, dates, language)
    return Notes(
        dates=dates,
        quantities=find_quantities(doc, language),
        actors=find_actors(doc, language, newsdays),
        newsdays=newsdays,
    )
