"""What must be true before anything is served."""

from __future__ import annotations

from django.conf import settings
from django.db import connection

from parch.domain.language import Sentence

STEPS_ROUND = Sentence(
    "The database role {role} can step round row-level security. Serve as a role that is NOSUPERUSER NOBYPASSRLS: "
    "see docs/how-to/deploy.md.",
    "Gall y rôl cronfa ddata {role} osgoi diogelwch lefel rhes. Defnyddiwch rôl sy'n NOSUPERUSER NOBYPASSRLS: "
    "gweler docs/how-to/deploy.md.",
)
NO_TABLES = Sentence(
    "The database has no tables yet. Run: parch migrate",
    "Nid oes tablau yn y gronfa ddata eto. Rhedwch: parch migrate",
)
MIXED = Sentence(
    "This database belongs to the demonstration, and the demonstration cannot be mixed with real data. "
    "Set another database.",
    "Mae'r gronfa ddata hon yn perthyn i'r system arddangos, ac ni ellir cymysgu honno â data go iawn. "
    "Gosodwch gronfa ddata arall.",
)
REAL = Sentence(
    "This database holds real schools, so the demonstration will not touch it. Set another database.",
    "Mae ysgolion go iawn yn y gronfa ddata hon, felly ni fydd y system arddangos yn ei chyffwrdd. "
    "Gosodwch gronfa ddata arall.",
)


def trouble() -> Sentence | None:
    """Why Parch will not serve this database, or None."""
    if "organisations_organisation" not in connection.introspection.table_names():
        return NO_TABLES
    return _trouble_with_role() or trouble_with_mixing()


def trouble_with_mixing() -> Sentence | None:
    """Whether made-up and real data would meet, in either direction."""
    from parch.demo.models import Demonstration
    from parch.organisations.models import Organisation

    is_demonstration = Demonstration.objects.exists()
    if settings.DEMONSTRATION and not is_demonstration and Organisation.objects.exists():
        return REAL
    if is_demonstration and not settings.DEMONSTRATION:
        return MIXED
    return None


def _trouble_with_role() -> Sentence | None:
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        role, steps_round = cursor.fetchone()
    return STEPS_ROUND.format(role=role) if steps_round else None
