"""Made-up policies with nothing wrong in them, put together from sections, and the same with more clauses."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "clean"
Extra = dict[int, list[str]]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


ENGLISH, WELSH = _read("english"), _read("welsh")


def english(way: int, names: int = 0, extra: Extra | None = None) -> str:
    """A whole English policy; ``extra``: clauses added at the end of sections, counted from 1."""
    return _told("Oakfield School Social Media Policy", ENGLISH, way, names, extra or {})


def welsh(way: int, names: int = 0, extra: Extra | None = None) -> str:
    """A whole Welsh policy."""
    return _told("Polisi Cyfryngau Cymdeithasol Ysgol y Bryn", WELSH, way, names, extra or {})


def both(way: int) -> str:
    """A Welsh policy with its English after it."""
    return welsh(way, way) + "\n\n" + english(way, way % 2)


def _told(title: str, parts: dict[str, Any], way: int, names: int, extra: Extra) -> str:
    called = parts["names"][names % len(parts["names"])]
    lines = [title, ""]
    for number, section in enumerate(parts["section"], start=1):
        clauses = [clause.format(**called) for clause in _way(section["ways"], way, number)]
        lines += [f"{number}. {section['title']}", ""]
        for place, clause in enumerate([*clauses, *extra.get(number, [])], start=1):
            lines += [f"{number}.{place} {clause}", ""]
    return "\n".join(lines)


def _way(ways: list[list[str]], way: int, number: int) -> list[str]:
    """Which of the ways a section is told in; from as many as there are on, it changes from section to section."""
    return ways[(way + (number - 1 if way >= len(ways) else 0)) % len(ways)]


CLEAN: dict[str, str] = {
    **{f"english-{way}-{names}": english(way, names) for way in range(3) for names in range(3)},
    **{f"english-mixed-{way}": english(way, way % 3) for way in range(3, 7)},
    **{f"welsh-{way}-{names}": welsh(way, names) for way in range(2) for names in range(2)},
    **{f"welsh-mixed-{way}": welsh(way, way % 2) for way in range(2, 4)},
    **{f"both-{way}": both(way) for way in range(3)},
    **{path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))},
}
