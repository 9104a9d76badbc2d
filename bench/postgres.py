"""A PostgreSQL for the length of a bench: migrated by its owner, used as the program's own role."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.postgres import Cluster, cluster


@contextmanager
def served_database() -> Iterator[Cluster]:
    """Sets Django up; within the block every query is one of ``parch_program``, as when Parch serves."""
    import psycopg

    with tempfile.TemporaryDirectory(prefix="parch-bench-") as var, cluster() as made:
        with psycopg.connect(made.url("parch_owner"), autocommit=True) as connection:
            connection.execute("CREATE DATABASE parch")
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "parch.config.settings",
            "PARCH_VAR": var,
            "PARCH_DATABASE_URL": made.url("parch_owner", "parch"),
        }
        _set_up()
        yield made


def _set_up() -> None:
    import django

    django.setup()
    from django.db import connection

    from parch.config.migrating import grant_to_program, migrate

    migrate()
    grant_to_program("parch_program")
    connection.close()
    connection.settings_dict["USER"] = "parch_program"


def analysed(made: Cluster) -> None:
    """Let PostgreSQL take stock of the rows, as it does by itself within minutes."""
    import psycopg

    with psycopg.connect(made.url("postgres", "parch"), autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def version() -> str:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0].split()[0]}"
