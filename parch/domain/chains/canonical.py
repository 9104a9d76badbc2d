"""One spelling of JSON, so that the same facts always make the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import UUID

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


class CannotBeKept(TypeError):
    """A value with no one spelling in JSON (a float, an object), which a mark could not be checked over later."""


def canonical(value: object) -> str:
    """JSON with sorted names, no spaces, letters unescaped. Raises `CannotBeKept`.

    Dates become ISO text, instants ISO text in UTC to the microsecond, UUIDs their text, tuples lists.
    """
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError as problem:
        raise CannotBeKept("Text with half a letter in it cannot be kept.") from problem
    return text


def plain(value: object) -> Json:
    """The value as JSON holds it. Raises `CannotBeKept`."""
    if value is None or type(value) in (str, int, bool):
        return value  # type: ignore[return-value]
    if isinstance(value, Mapping):
        return {_name(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return _text(value)


def instant(at: datetime) -> str:
    """An instant with a time zone, in UTC to the microsecond: ``2026-09-04T14:00:00.000000+00:00``."""
    if at.tzinfo is None:
        raise CannotBeKept("An instant without a time zone cannot be kept.")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, str):  # a StrEnum: its value, not its class
        return str.__str__(value)
    raise CannotBeKept(
        f"A {type(value).__name__} cannot be kept in the record: give text, whole numbers, lists of them."
    )


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise CannotBeKept("Facts have names made of text.")
    return str.__str__(name)
