"""Jobs: how much sooner two processes read than one, and how much memory each takes.

    python benchmarks/jobs.py ARTICLES.jsonl [--jobs 2]

Runs `svodka read --jsonl` with one process and with several, each from a cold start, and prints
seconds of the wall and of the processors, the largest memory of one process, and the ratio. On a
machine where others work too the wall says little: the load is printed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    print(f"{options.articles}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    walls, outputs = [], []
    with tempfile.TemporaryDirectory() as folder:
        for jobs in (1, options.jobs):
            output = Path(folder) / f"{jobs}.jsonl"
            walls.append(measure(options.articles, jobs, output))
            outputs.append(output.read_bytes())
    same = "the same" if outputs[0] == outputs[1] else "NOT THE SAME"
    print(f"ratio {walls[0] / walls[1]:.2f} ×; output {same}; load {os.getloadavg()[0]:.1f}")
    return 0 if outputs[0] == outputs[1] else 1


def measure(articles: Path, jobs: int, output: Path) -> float:
    """Seconds of the wall of one run."""
    command = [str(Path(sys.executable).with_name("svodka")), "read", "--jsonl", str(articles)]
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    with output.open("wb") as opened:
        asked = [*command, "--jobs", str(jobs)]
        subprocess.run(asked, stdout=opened, env=environment, check=True)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    largest = after.ru_maxrss // 1024  # of the largest process so far
    print(f"jobs {jobs}: {wall:6.1f} s of the wall, {busy:6.1f} s of processors, {largest} MB")
    return wall


if __name__ == "__main__":
    raise SystemExit(main())
