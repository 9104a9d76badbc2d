"""``python -m bench [NAME ...]``: take the figures and write them down; exit 1 where a floor is missed."""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys

from bench.report import write

NAMES = ("reading", "documents", "printing", "pages", "weight")


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(NAMES)}; all without")
    words.add_argument("--requests", type=int, default=200, help="warm requests of each page (the floor needs 200)")
    words.add_argument("--only", default="", help="of the pages, those whose name holds this; writes nothing down")
    words.add_argument("--dry", action="store_true", help="print the figures and write nothing down")
    chosen = words.parse_args()
    unknown = set(chosen.names) - set(NAMES)
    if unknown:
        words.error(f"there is no bench called {', '.join(sorted(unknown))}")
    if len(chosen.names) == 1:
        return _take(chosen.names[0], chosen)
    # A process for each: one sets up Django for PostgreSQL, another must find nothing warm.
    more = ["--requests", str(chosen.requests), "--only", chosen.only, *(["--dry"] if chosen.dry else [])]
    runs = [[sys.executable, "-m", "bench", name, *more] for name in chosen.names or NAMES]
    return max(subprocess.run(run, check=False).returncode for run in runs)


def _take(name: str, chosen: argparse.Namespace) -> int:
    table = importlib.import_module(f"bench.{name}").take(chosen)
    print(table.as_markdown())
    if not chosen.dry and not chosen.only:
        write(name, table)
    for floor in table.missed:
        print(f"Missed: {floor}", file=sys.stderr)
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
