"""Making and changing the tables, as the role that owns them."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection

from parch.config.databases import postgresql


def migrate() -> None:
    """Bring the tables up to date; quick and silent where there is nothing to do."""
    call_command("migrate", verbosity=0, interactive=False)


def grant_to_program(role: str) -> None:
    """Let the program's role use the tables without owning them. PostgreSQL only.

    The role must exist and be NOSUPERUSER NOBYPASSRLS; Parch refuses to serve as one that is not.
    """
    name = connection.ops.quote_name(role)
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {name}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}")


def role_of(url: str) -> str:
    """The role in ``postgresql://role:password@host/name``."""
    return str(postgresql(url)["USER"])
