"""The way from the health check to the words and back: which problem somebody came from, kept in the addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from parch.policies import wording

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


def trail_of(query: Mapping[str, str]) -> dict[str, str]:
    """The problem (``place``: its number on the page), the kind and the page that are gone back to.

    Empty where nobody came from the health check; what is not of the right form is left out.
    """
    if not _NUMBER.fullmatch(query.get("place", "")):
        return {}
    kept = {"place": query["place"]}
    if query.get("kind") in wording.PROBLEMS:
        kept["kind"] = query["kind"]
    if _NUMBER.fullmatch(query.get("page", "")):
        kept["page"] = query["page"]
    return kept


def onward(trail: Mapping[str, str]) -> str:
    """The trail as the end of an address that has a query already."""
    return f"&{urlencode(trail)}" if trail else ""


def back_to_check(address: str, draft_id: UUID, trail: Mapping[str, str]) -> str:
    """The health check where it was left: once a problem is mended, the next one stands in its place."""
    seen = {name: value for name, value in trail.items() if name != "place"}
    query = f"?{urlencode(seen)}" if seen else ""
    return f"{reverse('policies:check', args=[address, draft_id])}{query}#place-{trail['place']}"
