"""Speed: tokens a second of natasha's full pipeline, of svodka's language room, of all of svodka.

One process, one core, one BLAS thread, the same texts: the news of NEREL train where
../shared/corpus has it, else the bundled examples, which are few. Each side starts with its
models loaded and its caches empty. The sides take turns, a few dozen texts each, and seconds are
the processor's, so that a busy machine spoils the ratios less.

    python benchmarks/speed.py [--texts N] [--no-natasha]

Ratios travel between machines, figures do not; OPENBLAS_CORETYPE changes both sides of a ratio,
so the kernel is printed and both sides run under the same.
"""

from __future__ import annotations

import argparse
import inspect
import os
import sys
import tarfile
import time
from collections import namedtuple
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")  # before numpy is imported

ROOT = Path(__file__).resolve().parent.parent
NEREL = ROOT.parent / "shared" / "corpus" / "nerel-v1.1-train-dev.tar.gz"
EXAMPLES = ROOT / "src" / "svodka" / "examples"
PUBLISHED = date(2015, 5, 5)
BATCH = 64

Run = Callable[[Sequence[str]], object]


def main() -> int:
    """Measure and print a table."""
    options = _options()
    texts = list(read_texts())[: options.texts]
    sides = {
        name: prepare()
        for name, prepare in SIDES.items()
        if not (options.no_natasha and name.startswith("natasha"))
    }
    spent = dict.fromkeys(sides, 0.0)
    for start in range(0, len(texts), BATCH):
        for name, run in sides.items():
            spent[name] += seconds(run, texts[start : start + BATCH])
    tokens = count_tokens(texts)
    print(f"{len(texts)} texts, {tokens:,} tokens; {describe_machine()}; {describe_build()}")
    first = next(iter(spent.values()))
    for name, cost in spent.items():
        print(f"{name:24} {tokens / cost:8,.0f} tokens/s  {first / cost:5.2f} ×")
    return 0


def read_texts() -> Iterator[str]:
    """The texts measured on."""
    if not NEREL.exists():
        print(f"{NEREL} is not there: measuring on the bundled examples", file=sys.stderr)
        yield from (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
        return
    with tarfile.open(NEREL) as archive:
        for member in archive:
            if member.name.endswith(".txt") and "train" in member.name:
                file = archive.extractfile(member)
                if file is not None:
                    yield file.read().decode("utf-8")


def count_tokens(texts: Sequence[str]) -> int:
    """Tokens as svodka cuts them."""
    from svodka.language.ru.tokens import cut_tokens

    return sum(len(cut_tokens(text, 0, len(text))) for text in texts)


def natasha_everything() -> Run:
    """Segments, tags, trees, names, lemmas and normal forms, as its README does them."""
    _mend_inspect()
    import natasha

    embedding = natasha.NewsEmbedding()
    segmenter, vocab = natasha.Segmenter(), natasha.MorphVocab()
    morph = natasha.NewsMorphTagger(embedding)
    syntax = natasha.NewsSyntaxParser(embedding)
    names = natasha.NewsNERTagger(embedding)

    def run(texts: Sequence[str]) -> None:
        for text in texts:
            doc = natasha.Doc(text)
            doc.segment(segmenter)
            doc.tag_morph(morph)
            doc.parse_syntax(syntax)
            doc.tag_ner(names)
            for token in doc.tokens:
                token.lemmatize(vocab)
            for span in doc.spans:
                span.normalize(vocab)

    return run


def svodka_language() -> Run:
    """`language.read`: what natasha does."""
    from svodka.language.ru.russian import Russian

    language = Russian()

    def run(texts: Sequence[str]) -> None:
        for doc in language.read(_articles(texts)):
            for name in doc.names:
                _ = name.normal  # worked out when asked for, and natasha's are

    return run


def svodka_everything() -> Run:
    """`pipeline.read_many`: events, figures, dates, statements, tenures."""
    from svodka.language.ru.russian import Russian
    from svodka.pipeline import read_many

    language = Russian()
    list(read_many(_articles(["Президент Сербии посетил Баку."]), language))  # compiles the tables
    return lambda texts: list(read_many(_articles(texts), language))


SIDES: dict[str, Callable[[], Run]] = {
    "natasha, all of it": natasha_everything,
    "svodka, language.read": svodka_language,
    "svodka, all of it": svodka_everything,
}


def seconds(run: Run, texts: Sequence[str]) -> float:
    """The processor's seconds of one run."""
    start = time.process_time()
    run(texts)
    return time.process_time() - start


def describe_machine() -> str:
    """The matrix product's library, kernel and threads, which make most of the difference."""
    try:
        from threadpoolctl import threadpool_info
    except ModuleNotFoundError:
        return "kernel not told: pip install threadpoolctl"
    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    kernels = {f"{p['internal_api']} {p['architecture']}, {p['num_threads']} thread" for p in pools}
    return "; ".join(sorted(kernels)) or "no BLAS"


def describe_build() -> str:
    """Whether the rooms that read are compiled (`make fast`)."""
    import svodka.pipeline

    return "pure Python" if svodka.pipeline.__file__.endswith(".py") else "compiled by mypyc"


def _articles(texts: Sequence[str]) -> list[Any]:
    from svodka.article import Article

    return [Article(str(index), text, PUBLISHED) for index, text in enumerate(texts)]


def _mend_inspect() -> None:
    """pymorphy2, on which natasha stands, asks for a function that Python 3.11 took away."""
    if not hasattr(inspect, "getargspec"):
        found = namedtuple("found", "args varargs keywords defaults")
        inspect.getargspec = lambda function: found(*inspect.getfullargspec(function)[:4])  # type: ignore[attr-defined]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=None, help="measure on the first so many")
    parser.add_argument("--no-natasha", action="store_true", help="measure svodka alone")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
