"""States and nationalities in NEREL 1.1: how many of its COUNTRY and NATIONALITY spans are seen.

    python benchmarks/nerel_states.py [FOLDER-OR-TAR] [--errors N]

Reads `../shared/corpus/nerel-v1.1-train-dev.tar.gz` unless told otherwise, and says so and stops
where it is not there. A span counts as found when a word for a state, its adjective or its people
overlaps it; a found word is right when it overlaps such a span. Adjectives of capitals are
left out (NEREL calls them cities). Prints precision, recall, F1.
"""

from __future__ import annotations

import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from svodka.annotate.actors.modifiers import scan_adjective
from svodka.annotate.actors.scans import Scan
from svodka.article import Article
from svodka.language import Doc, Language
from svodka.language.ru import load

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "nerel-v1.1-train-dev.tar.gz"
LABELS = ("COUNTRY", "NATIONALITY")
BATCH = 64

Spans = set[tuple[int, int]]


def read_corpus(path: Path, part: str) -> Iterator[tuple[str, Spans]]:
    """Texts with their gold spans."""
    with tarfile.open(path) as tar:
        files = {m.name: m for m in tar.getmembers() if m.name.startswith(part)}
        for name in sorted(files):
            if not name.endswith(".txt"):
                continue
            text = _read(tar, files[name])
            yield text, _gold(_read(tar, files[name.removesuffix(".txt") + ".ann"]))


def find_states(doc: Doc, language: Language) -> Spans:
    """Spans of the words for states that the scan of each sentence holds."""
    capitals = {a for row in language.table("cities")["adjectives"].values() for a in row}
    spans: Spans = set()
    for sentence in doc.sentences:
        names = [name for name in doc.names if name.sentence == sentence.index]
        scan = Scan(sentence, names, doc.article.published, language)
        for index, token in enumerate(scan.tokens):
            if scan_adjective(scan, index) and token.lemma not in capitals:
                spans.add((token.start, token.stop))
            elif scan.atom(index, "state", "people", "many"):
                spans.add((token.start, scan.tokens[scan.after(index) - 1].stop))
    return spans


def main() -> None:
    """Score and print."""
    path = Path(sys.argv[1]) if sys.argv[1:2] and sys.argv[1][0] != "-" else CORPUS
    if not path.exists():
        print(f"skipped: no {path}")
        return
    language = load()
    found = right = gold_seen = gold_all = 0
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    items = list(read_corpus(path, "dev" if "--dev" in sys.argv else "train"))
    for start in range(0, len(items), BATCH):
        part = items[start : start + BATCH]
        docs = language.read(
            [Article(str(n), t, date(2017, 1, 1)) for n, (t, _) in enumerate(part)]
        )
        for doc, (text, gold) in zip(docs, part, strict=True):
            spans = find_states(doc, language)
            lost = [span for span in gold if not _touches(span, spans)]
            wrong = [span for span in spans if not _touches(span, gold)]
            gold_all += len(gold)
            gold_seen += len(gold) - len(lost)
            found += len(spans)
            right += len(spans) - len(wrong)
            missed.update(text[a:b].lower() for a, b in lost)
            extra.update(text[a:b].lower() for a, b in wrong)
    precision, recall = right / found, gold_seen / gold_all
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{len(items)} texts, {gold_all} spans: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    if "--errors" in sys.argv:
        size = int(sys.argv[sys.argv.index("--errors") + 1])
        print("missed:", missed.most_common(size))
        print("extra:", extra.most_common(size))


def _read(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    file = tar.extractfile(member)
    return file.read().decode("utf-8") if file else ""


def _gold(annotations: str) -> Spans:
    spans: Spans = set()
    for line in annotations.splitlines():
        fields = line.split("\t")
        if len(fields) < 3 or not fields[0].startswith("T"):
            continue
        label, *offsets = fields[1].replace(";", " ").split()
        if label in LABELS:
            spans.add((int(offsets[0]), int(offsets[-1])))
    return spans


def _touches(span: tuple[int, int], others: Spans) -> bool:
    return any(a < span[1] and span[0] < b for a, b in others)


if __name__ == "__main__":
    main()
