"""No code steps round the organisation, and every table is behind both walls or named here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

import parch
from parch.kernel.tenancy import RowSecurity, TenantOwned

ROOT = Path(parch.__file__).parent
SOURCES = sorted(p for p in ROOT.rglob("*.py") if "kernel" not in p.parts and "migrations" not in p.parts)

STEPPING_ROUND = {"_base_manager", "_default_manager", "raw", "extra", "cursor"}

# Tables that belong to no organisation, each for a reason.
WITHOUT_OWNER = {
    # Sign-in: a person may belong to several organisations, or to none yet.
    "accounts.User",
    "account.EmailAddress",
    "account.EmailConfirmation",
    "mfa.Authenticator",
    "usersessions.UserSession",
    "auth.Group",
    "auth.Permission",
    "contenttypes.ContentType",
    "sessions.Session",
    # Found by a secret before anybody knows whose it is; they hold hashes, seals and identifiers.
    "accounts.Link",
    "accounts.KeptWords",
    "accounts.SharedCache",
    # A lost factor belongs to a person, and colleagues of any organisation of theirs may vouch.
    "accounts.LostFactor",
    "accounts.Vouch",
    # The directory: public facts, as in a telephone book.
    "organisations.Organisation",
    "organisations.OrganisationName",
    "organisations.SchoolCharacter",
    "organisations.Stewardship",
    "organisations.Governance",
    # The queue holds identifiers only; the record is below what it records and has walls of its own.
    "outbox.Job",
    "outbox.Pulse",
    "outbox.NoticeChoice",
    # A person's own, wherever they work: a sealed number, and the hash of the secret in a calendar's address.
    "outbox.Telephone",
    "accounts.CalendarFeed",
    "audit.Head",
    "audit.Entry",
    "audit.Particular",
    # The one row that says that this Parch has begun.
    "organisations.Beginning",
    # The mark of a database that holds the demonstration.
    "demo.Demonstration",
}


def models() -> list[type]:
    return [model for model in apps.get_models() if not model._meta.proxy]


def steps_round_the_organisation(tree: ast.AST) -> list[int]:
    named = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return [node.lineno for node in named if node.attr in STEPPING_ROUND]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_reads_go_through_the_organisation(path):
    if path.parent.name == "config":  # serves, migrates and grants: it reads the catalogue, no rows
        return
    assert not steps_round_the_organisation(ast.parse(path.read_text()))


def test_the_search_for_such_code_would_find_it():
    assert steps_round_the_organisation(ast.parse("Case._base_manager.all()"))


def test_every_table_has_an_owner_or_is_named_with_a_reason():
    ownerless = {model._meta.label for model in models() if not issubclass(model, TenantOwned)}
    assert ownerless == WITHOUT_OWNER


def test_the_second_wall_says_the_same_as_the_first():
    walls = row_security()
    for model in models():
        if issubclass(model, TenantOwned):
            wall = walls[model._meta.label_lower]
            assert (wall.published_down, wall.published_up, wall.about) == (
                model.published_down,
                model.published_up,
                model.about_whom,
            ), model
            assert (wall.open_when is None) == (model.open_when is None), model


@pytest.mark.postgresql
@pytest.mark.django_db
def test_every_owned_table_has_row_security_enabled_and_forced():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        walled = {name for (name,) in cursor.fetchall()}
    assert {model._meta.db_table for model in models() if issubclass(model, TenantOwned)} <= walled


def row_security() -> dict[str, RowSecurity]:
    """The last wall that migrations put around each model."""
    found = {}
    loader = MigrationLoader(None)
    for (app, _), migration in sorted(loader.disk_migrations.items()):
        for operation in migration.operations:
            if isinstance(operation, RowSecurity):
                found[f"{app}.{operation.model_name.lower()}"] = operation
    return found
