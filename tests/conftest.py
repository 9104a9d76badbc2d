"""What every test has: a database as the program's own role, the cast, and a client that insists on valid pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.db import connection, connections
from django.test.utils import setup_databases
from django.utils import translation

from tests.support.emptying import use_for_committing_tests
from tests.support.html import InsistingClient

PROGRAM = "parch_program"


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any, request: pytest.FixtureRequest) -> None:
    """Make the tables as their owner, then go on as the program, who cannot step round row-level security."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "")
    for one in connections.all():
        # A file rather than memory on SQLite, so that a forked process meets the same rows.
        name = f"test_{worker}" if one.vendor == "postgresql" else str(settings.VAR / f"test_{worker}.sqlite3")
        one.settings_dict["TEST"]["NAME"] = name
    with django_db_blocker.unblock():
        setup_databases(verbosity=0, interactive=False, serialized_aliases=set())
        if connection.vendor == "postgresql":
            _become_program()
        use_for_committing_tests()


def pytest_configure() -> None:
    # Scrypt is slow on purpose, which is of no use to a test that signs in a hundred times.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # The same examples every time, so that a change is judged by what it changed; `make soak` looks further.
    further = os.environ.get("PARCH_EXAMPLES")
    hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, database=None)
    hypothesis.settings.register_profile("further", max_examples=int(further or 100), deadline=None, database=None)
    hypothesis.settings.load_profile("further" if further else "steady")


@pytest.fixture(autouse=True)
def in_the_language_before() -> Iterator[None]:
    """A Welsh page that one test asked for leaves no later test speaking Welsh."""
    with translation.override(translation.get_language()):
        yield


@pytest.fixture
def now() -> datetime:
    """A Friday afternoon in term."""
    return datetime(2026, 9, 4, 15, 0, tzinfo=UTC)


@pytest.fixture
def client() -> InsistingClient:
    """Every page that a test asks for must be valid, whatever the test is about."""
    return InsistingClient()


def _become_program() -> None:
    from parch.config.migrating import grant_to_program

    grant_to_program(PROGRAM)
    connection.close()
    connection.settings_dict["USER"] = PROGRAM


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the database of this run cannot do; the other run of `make test` does it."""
    if "postgresql" in str(settings.DATABASES["default"]["ENGINE"]):
        return
    kept = [item for item in items if not item.get_closest_marker("postgresql")]
    left = [item for item in items if item.get_closest_marker("postgresql")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept
