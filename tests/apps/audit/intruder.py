"""Somebody with full rights over the database, and without the key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

TABLES = ("audit_head", "audit_entry", "audit_particular")


class Intruder:
    """Runs any statement: triggers, foreign keys and row-level security do not hold them."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def does(self, statement: str, *values: object) -> None:
        self._cursor.execute(statement, values)

    def sees(self, statement: str) -> list[tuple[Any, ...]]:
        self._cursor.execute(statement)
        return list(self._cursor.fetchall())

    def copies(self) -> dict[str, list[tuple[Any, ...]]]:
        # In one order: PostgreSQL gives back a row that was updated to what it was in another place.
        return {table: sorted(self.sees(f"SELECT * FROM {table}"), key=repr) for table in TABLES}

    def puts_back(self, copies: dict[str, list[tuple[Any, ...]]]) -> None:
        for table in reversed(TABLES):
            self.does(f"DELETE FROM {table}")
        for table, rows in copies.items():
            for row in rows:
                self.does(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(row))})", *row)


@contextmanager
def intruder() -> Iterator[Intruder]:
    """Break in for the length of the block. Needs a test that commits."""
    if connection.vendor == "postgresql":
        import psycopg

        address = os.environ["PARCH_TEST_SUPERUSER"] + str(connection.settings_dict["NAME"])
        with psycopg.connect(address, autocommit=True) as superuser:
            superuser.execute("SET session_replication_role = replica")
            yield Intruder(superuser.cursor())
        return
    with connection.cursor() as cursor:
        triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute("PRAGMA foreign_keys = OFF")
        try:
            yield Intruder(cursor)
        finally:
            cursor.execute("PRAGMA foreign_keys = ON")
            for _, statement in triggers:
                cursor.execute(statement)
