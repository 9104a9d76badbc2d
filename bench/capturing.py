"""What a page asked of the database, in a form that can be asked again by primary key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from django.apps import apps
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable

TABLE = re.compile(r'FROM "(\w+)"')


@dataclass
class Step:
    """One query. ``replay`` asks for as many rows of the same table by their primary keys."""

    sql: str
    rows: int = 0
    replay: Callable[[], object] | None = None


@dataclass
class Capture:
    """Every SELECT made within `capturing`, in order. Savepoints are left out: they fetch nothing."""

    steps: list[Step] = field(default_factory=list)
    looking: bool = False

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if self.looking or not sql.startswith("SELECT"):
            return execute(sql, params, many, context)
        step = Step(sql)
        self.steps.append(step)
        result = execute(sql, params, many, context)
        step.rows = context["cursor"].rowcount
        step.replay = self._replay(sql, params, step.rows)
        return result

    def _replay(self, sql: str, params: Any, rows: int) -> Callable[[], object]:
        """For counts, single columns and the like: the keys of as many rows of that table."""
        found = TABLE.search(sql)
        if "set_config" in sql or found is None or found[1] not in _models():
            return lambda: _again(sql, params)
        model = _models()[found[1]]
        self.looking = True
        try:
            keys = list(model._base_manager.order_by().values_list("pk", flat=True)[:rows])
        finally:
            self.looking = False
        return lambda: list(model._base_manager.filter(pk__in=keys).values_list("pk"))

    def less(self, others: list[Step]) -> list[Step]:
        """The steps that the other request did not make too."""
        spare = Counter(step.sql for step in others)
        own = []
        for step in self.steps:
            if spare[step.sql]:
                spare[step.sql] -= 1
            else:
                own.append(step)
        return own


@contextmanager
def capturing() -> Iterator[Capture]:
    """Watch every query; rows fetched as objects are noted with their keys, columns and joins."""
    capture, rows = Capture(), cast(Any, QuerySet)
    fetch = rows._fetch_all

    def noted(queryset: Any) -> None:
        first, asks = len(capture.steps), queryset._result_cache is None
        fetch(queryset)
        if asks and queryset._iterable_class is ModelIterable and len(capture.steps) > first and not capture.looking:
            capture.steps[first].replay = _same_rows(queryset)

    rows._fetch_all = noted
    try:
        with connection.execute_wrapper(capture):
            yield capture
    finally:
        rows._fetch_all = fetch


def _same_rows(queryset: Any) -> Callable[[], object]:
    """The same objects, with the same columns and the same rows beside them, by primary key."""
    keys = [row.pk for row in queryset._result_cache]

    def replay() -> object:
        again = queryset.model._base_manager.filter(pk__in=keys)
        again.query.select_related = queryset.query.select_related
        again.query.deferred_loading = queryset.query.deferred_loading
        return list(again)

    return replay


def _models() -> dict[str, type[Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def _again(sql: str, params: Any) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
