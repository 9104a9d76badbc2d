"""Made-up policies with nothing wrong in them, put together from sections, and the same with a fault planted."""

from __future__ import annotations

from tests.domain.checking import clean_english, clean_welsh


def english(way: int, names: int = 0, extra: dict[int, list[str]] | None = None) -> str:
    """A whole English policy; ``extra``: clauses added at the end of sections, counted from 1."""
    called = clean_english.NAMES[names % 3]
    return _numbered(
        "Oakfield School Social Media Policy",
        [
            (title, [clause.format(**called) for clause in _way(ways, way, place)])
            for place, (title, ways) in enumerate(clean_english.SECTIONS)
        ],
        extra or {},
    )


def welsh(way: int, names: int = 0, extra: dict[int, list[str]] | None = None) -> str:
    """A whole Welsh policy."""
    called = clean_welsh.NAMES[names % 2]
    return _numbered(
        "Polisi Cyfryngau Cymdeithasol Ysgol y Bryn",
        [
            (title, [clause.format(**called) for clause in _way(ways, way, place)])
            for place, (title, ways) in enumerate(clean_welsh.SECTIONS)
        ],
        extra or {},
    )


def both(way: int) -> str:
    """A Welsh policy with its English after it."""
    return welsh(way, way) + "\n\n" + english(way, way % 2)


def _way(ways: list[list[str]], way: int, place: int) -> list[str]:
    """Which of the ways a section is told in; a way from nine on changes from section to section."""
    return ways[(way + (place if way >= len(ways) else 0)) % len(ways)]


def _numbered(title: str, sections: list[tuple[str, list[str]]], extra: dict[int, list[str]]) -> str:
    lines = [title, ""]
    for number, (heading, clauses) in enumerate(sections, start=1):
        lines += [f"{number}. {heading}", ""]
        for place, clause in enumerate([*clauses, *extra.get(number, [])], start=1):
            lines += [f"{number}.{place} {clause}", ""]
    return "\n".join(lines)


CLEAN: dict[str, str] = {
    **{f"english-{way}-{names}": english(way, names) for way in range(3) for names in range(3)},
    **{f"english-mixed-{way}": english(way, way % 3) for way in range(3, 7)},
    **{f"welsh-{way}-{names}": welsh(way, names) for way in range(2) for names in range(2)},
    **{f"welsh-mixed-{way}": welsh(way, way % 2) for way in range(2, 4)},
    **{f"both-{way}": both(way) for way in range(3)},
}
