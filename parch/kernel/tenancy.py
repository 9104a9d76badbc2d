"""Rows that belong to one organisation, and the two walls around them.

The first wall is the manager: every query is filtered by the current `Reach`, and raises without
one. The second is PostgreSQL's row-level security, put up by `RowSecurity` in the migration that
creates the table. Both say the same, and the same probes are run against both.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from django.apps import apps
from django.db import models
from django.db.migrations.operations.base import Operation
from django.db.models import Q

from parch.kernel.reach import OutOfReach, Reach, current

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState

M = TypeVar("M", bound=models.Model)

STEWARDSHIP = "organisations.Stewardship"  # school, owner, ends_on: who looks after which school's model policy


class TenantQuerySet(models.QuerySet[M]):
    """Rows within the current reach. Writing any of them needs them to be the writer's own."""

    def update(self, **kwargs: Any) -> int:
        return super(TenantQuerySet, self._own()).update(**kwargs)

    update.alters_data = True  # type: ignore[attr-defined]

    def delete(self) -> tuple[int, dict[str, int]]:
        return super(TenantQuerySet, self._own()).delete()

    delete.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        rows = list(objs)
        for row in rows:
            _must_be_own(row)
        return super().bulk_create(rows, *args, **kwargs)

    def _own(self) -> TenantQuerySet[M]:
        write = current().write
        if write is None:
            raise OutOfReach(f"Nobody's organisation is being acted in, so no {self.model.__name__} may be changed.")
        return self.filter(organisation_id=write)


class TenantManager(models.Manager.from_queryset(TenantQuerySet)):  # type: ignore[misc]
    """Filters by the current reach; raises `NoReach` where there is none."""

    def get_queryset(self) -> TenantQuerySet[Any]:
        queryset: TenantQuerySet[Any] = super().get_queryset()
        return queryset.filter(_within(self.model, current()))


class TenantOwned(models.Model):
    """A row with exactly one owner.

    ``published_down``: an owner's schools may read it. ``published_up``: the owner of the school's
    model may read it where ``open_when`` holds. ``open_when``: column values of rows that anyone
    may read through `Public`. ``about_whom``: the column that names the user whom the row is about.
    """

    published_down: ClassVar[bool] = False
    published_up: ClassVar[bool] = False
    open_when: ClassVar[dict[str, Any] | None] = None
    about_whom: ClassVar[str | None] = None

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT)

    objects: ClassVar[Any] = TenantManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        _must_be_own(self)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        _must_be_own(self)
        return super().delete(*args, **kwargs)


def _must_be_own(row: models.Model) -> None:
    owner, write = getattr(row, "organisation_id"), current().write  # noqa: B009 - typed on the subclass only
    if owner != write:
        raise OutOfReach(f"A {type(row).__name__} of organisation {owner} cannot be written while acting in {write}.")


def _within(model: type[models.Model], reach: Reach) -> Q:
    """The rows of ``model`` that ``reach`` may read, as a filter."""
    rules: type[TenantOwned] = model  # type: ignore[assignment]
    is_open = Q(**rules.open_when) if rules.open_when is not None else None
    if reach.published_only:
        return Q(organisation_id=reach.read) & is_open if is_open is not None else Q(pk__in=[])
    allowed = Q(pk__in=[])
    if reach.read is not None:
        allowed |= Q(organisation_id=reach.read)
        if rules.published_down:
            allowed |= Q(organisation_id__in=_in_care().filter(school_id=reach.read).values("owner_id"))
        if rules.published_up:
            allowed |= Q(organisation_id__in=_in_care().filter(owner_id=reach.read).values("school_id")) & (
                is_open or Q()
            )
    if rules.about_whom and reach.person is not None:
        allowed |= Q(**{rules.about_whom: reach.person})
    return allowed


def _in_care() -> models.QuerySet[Any]:
    stewardship: Any = apps.get_model(STEWARDSHIP)
    in_force: models.QuerySet[Any] = stewardship.objects.filter(ends_on=None)
    return in_force


class RowSecurity(Operation):
    """Put up the second wall on PostgreSQL: enabled and forced, one policy to read, one to write.

    The flags repeat those of the model, as they were when the migration was written; a test holds
    the two together. Columns are database columns. Does nothing on other databases.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(
        self,
        model_name: str,
        *,
        published_down: bool = False,
        published_up: bool = False,
        open_when: str | None = None,
        about: str | None = None,
        owner: str = "organisation_id",
    ) -> None:
        self.model_name = model_name
        self.published_down = published_down
        self.published_up = published_up
        self.open_when = open_when
        self.about = about
        self.owner = owner

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        flags = ("published_down", "published_up", "open_when", "about", "owner")
        return type(self).__name__, [self.model_name], {flag: getattr(self, flag) for flag in flags}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing that the models can see changes."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        table = self._table(app_label, to_state)
        own = f"{self.owner} = NULLIF(current_setting('parch.write', true), '')::uuid"
        for statement in (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY parch_reads ON {table} FOR SELECT USING ({self._readable()})",
            f"CREATE POLICY parch_adds ON {table} FOR INSERT WITH CHECK ({own})",
            f"CREATE POLICY parch_changes ON {table} FOR UPDATE USING ({own}) WITH CHECK ({own})",
            f"CREATE POLICY parch_removes ON {table} FOR DELETE USING ({own})",
        ):
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        table = self._table(app_label, from_state)
        for policy in ("parch_reads", "parch_adds", "parch_changes", "parch_removes"):
            schema_editor.execute(f"DROP POLICY IF EXISTS {policy} ON {table}")
        schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")

    def describe(self) -> str:
        return f"Row-level security on {self.model_name}"

    def _table(self, app_label: str, state: ProjectState) -> str:
        return f'"{state.apps.get_model(app_label, self.model_name)._meta.db_table}"'

    def _readable(self) -> str:
        """The same rule as `_within`, in SQL."""
        everyone = "current_setting('parch.public', true) = 'yes'"
        read = "NULLIF(current_setting('parch.read', true), '')::uuid"
        care = "SELECT {} FROM organisations_stewardship WHERE ends_on IS NULL AND {} = " + read  # noqa: S608 - our words
        inside = [f"{self.owner} = {read}"]
        if self.published_down:
            inside.append(f"{self.owner} IN ({care.format('owner_id', 'school_id')})")
        if self.published_up:
            inside.append(f"{self.owner} IN ({care.format('school_id', 'owner_id')}) AND ({self.open_when or 'true'})")
        if self.about:
            inside.append(f"{self.about} = NULLIF(current_setting('parch.person', true), '')::uuid")
        rule = f"(({everyone}) IS NOT TRUE AND ({' OR '.join(inside)}))"
        if self.open_when:
            rule += f" OR (({everyone}) AND {self.owner} = {read} AND ({self.open_when}))"
        return rule


class RowSecurityTakenDown(RowSecurity):
    """Take the second wall down, for a table that a migration renames: it is put up again under the new name."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        super().database_backwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        super().database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"No row-level security on {self.model_name} for a moment"
