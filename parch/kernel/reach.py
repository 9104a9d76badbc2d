"""Whose rows a request, a job or a command may read, and in whose name it writes.

One frozen `Reach` is current at a time. `entered` makes it so for a block of work, inside a
transaction; on PostgreSQL it also tells the database, where row-level security is the second wall.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from django.db import connection, transaction

Kind = Literal["acting", "person", "public", "link", "worker"]


class NoReach(Exception):
    """Rows that belong to somebody were asked for without saying whose."""


class OutOfReach(Exception):
    """A row of one organisation was about to be written in the name of another."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose rows may be read and written.

    ``write``: the one organisation acted in, or none. ``read``: the one organisation whose own rows
    may be read, or none. ``person``: the user whose own rows may be read wherever they lie.
    ``published_only``: no more than what that organisation shows to everyone.
    """

    kind: Kind
    write: UUID | None = None
    read: UUID | None = None
    person: UUID | None = None
    published_only: bool = False
    purpose: str = ""
    subject: str = ""


def Acting(organisation_id: UUID, user_id: UUID | None = None) -> Reach:  # noqa: N802 - a kind of reach reads as a noun
    """A person at work in one organisation."""
    return Reach("acting", write=organisation_id, read=organisation_id, person=user_id)


def Person(user_id: UUID) -> Reach:  # noqa: N802
    """A person looking at what is about themselves, in whichever organisation it lies."""
    return Reach("person", person=user_id)


def Public(organisation_id: UUID) -> Reach:  # noqa: N802
    """Anyone at all, reading what one organisation has published."""
    return Reach("public", read=organisation_id, published_only=True)


def Link(purpose: str, subject: str, organisation_id: UUID) -> Reach:  # noqa: N802
    """The holder of a link or a code, acting in the organisation that gave it for one purpose."""
    return Reach("link", write=organisation_id, read=organisation_id, purpose=purpose, subject=subject)


def Worker(organisation_id: UUID) -> Reach:  # noqa: N802
    """A job or a command working for one organisation; one that spans several loops."""
    return Reach("worker", write=organisation_id, read=organisation_id)


@dataclass(slots=True)
class _Scope:
    reach: Reach
    # Shared with every inner scope: what must still happen before the one COMMIT.
    closing: dict[Hashable, Callable[[], None]] = field(default_factory=dict)


_scope: ContextVar[_Scope | None] = ContextVar("parch_reach", default=None)


def current() -> Reach:
    """The reach in force. Raises `NoReach` where nobody has said whose rows are meant."""
    scope = _scope.get()
    if scope is None:
        raise NoReach("Say whose rows are meant: with entered(Acting(...)), Person(...), Public(...) or Worker(...).")
    return scope.reach


@contextmanager
def entered(reach: Reach) -> Iterator[Reach]:
    """Run a block of work within ``reach``, in one transaction.

    Nests: leaving an inner block restores the outer reach, on the database too. What was given to
    `before_commit` runs when the outermost block ends well, last thing before COMMIT.
    """
    outer = _scope.get()
    scope = _Scope(reach, outer.closing if outer else {})
    token = _scope.set(scope)
    try:
        with transaction.atomic():
            _tell_database(reach)
            yield reach
            if outer is None:
                _close(scope)
            else:
                _tell_database(outer.reach)
    finally:
        _scope.reset(token)
        if outer is None and connection.in_atomic_block and not connection.needs_rollback:
            _tell_database(Reach("public"))  # a transaction around all of this goes on, and nobody is in reach any more


def before_commit(key: Hashable, callback: Callable[[], None]) -> None:
    """Run ``callback`` once at the end of the outermost `entered`, inside its transaction.

    A second callback under the same key replaces the first. Raises `NoReach` outside `entered`.
    """
    scope = _scope.get()
    if scope is None:
        raise NoReach("before_commit() needs a transaction opened by entered(...).")
    scope.closing[key] = callback


def _close(scope: _Scope) -> None:
    while scope.closing:
        _, callback = scope.closing.popitem()
        callback()


def _tell_database(reach: Reach) -> None:
    if connection.vendor != "postgresql":
        return
    settings = {
        "parch.write": reach.write,
        "parch.read": reach.read,
        "parch.person": reach.person,
        "parch.public": "yes" if reach.published_only else None,
    }
    calls = ", ".join("set_config(%s, %s, true)" for _ in settings)
    values = [text for name, value in settings.items() for text in (name, str(value or ""))]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", values)
