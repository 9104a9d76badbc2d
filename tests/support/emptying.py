"""Emptying the tables after a test that committed, append-only ones included.

What refuses to be emptied does so for the program. A test's own database may be emptied by its
superuser (PostgreSQL), or with the triggers laid aside for a moment (SQLite).
"""

from __future__ import annotations

import os
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

KEPT = {"django_migrations"}


def empty_every_table() -> None:
    tables = [name for name in connection.introspection.table_names() if name not in KEPT]
    if connection.vendor == "postgresql":
        _empty_postgresql(tables)
    else:
        _empty_sqlite(tables)


def _empty_postgresql(tables: list[str]) -> None:
    import psycopg
    from psycopg import sql

    connection.close()
    address = os.environ["PARCH_TEST_SUPERUSER"] + str(connection.settings_dict["NAME"])
    with psycopg.connect(address, autocommit=True) as superuser:
        superuser.execute("SET session_replication_role = replica")
        names = sql.SQL(", ").join(map(sql.Identifier, tables))
        superuser.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(names))


def _empty_sqlite(tables: list[str]) -> None:
    with connection.cursor() as cursor:
        triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        cursor.execute("PRAGMA foreign_keys = OFF")
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        for table in tables:
            cursor.execute(f'DELETE FROM "{table}"')
        for _, statement in triggers:
            cursor.execute(statement)
        cursor.execute("PRAGMA foreign_keys = ON")


def use_for_committing_tests() -> None:
    """Make Django's own clean-up after a committing test empty the tables this way."""

    def tear_down(self: Any) -> None:
        empty_every_table()

    TransactionTestCase._fixture_teardown = tear_down  # type: ignore[attr-defined]
