"""One spelling for comparing and sorting, the same on every database."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """``text`` without accents, case or doubled spaces: "Tŷ  Dŵr" and "ty dwr" become one."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def name_sort_key(full_name: str) -> str:
    """Surname first, folded, so that lists in Welsh and English stand in the one order people expect."""
    *first, last = folded(full_name).split() or [""]
    return " ".join([last, *first])
