"""Every address of Parch, found by walking the URL configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver

NOBODY = UUID("00000000-0000-4000-8000-000000000000")
CONVERTER = re.compile(r"<(?:(\w+):)?(\w+)>")
SAMPLES = {"uuid": str(NOBODY), "int": "1", "slug": "nothing", "str": "nothing", "path": "nothing", "language": "en"}


@dataclass(frozen=True)
class Address:
    """One page: its name, its route, and the entrance its view asks for ("acting", "public" or "person")."""

    name: str
    route: str
    entrance: str
    is_open: bool

    def path(self, organisation: str) -> str:
        """A path that leads to it in an organisation, with ids that nobody has."""

        def sample(match: re.Match[str]) -> str:
            return organisation if match[2] == "address" else SAMPLES.get(match[1] or "str", "nothing")

        return "/" + CONVERTER.sub(sample, self.route)


def addresses() -> list[Address]:
    return sorted(_walk(get_resolver().url_patterns, "", ""), key=lambda address: (address.route, address.name))


def _walk(patterns: list[Any], route: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, here, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        elif isinstance(pattern, URLPattern):
            view = pattern.callback
            entrance = getattr(view, "parch_entrance", "person")
            yield Address(space + (pattern.name or ""), here, entrance, not getattr(view, "login_required", True))
