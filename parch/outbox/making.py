"""Work that takes long: looked up, done and kept apart, so that no transaction stays open while it is done."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from parch.outbox import actions
from parch.outbox.handlers import Maker, Task
from parch.outbox.models import Job
from parch.outbox.sending import reach_of


def make(job: Job, task: Task, maker: Maker, *, at: datetime) -> None:
    """Do one such job. Raises `actions.LostClaim` where another worker took it meanwhile; then nothing is kept."""
    actions.lease(job, until=at + maker.lease)
    with transaction.atomic(), reach_of(task):
        found = maker.look(task, at)
    made = None if found is None else maker.make(found)
    with transaction.atomic(), reach_of(task):
        if found is not None:
            maker.keep(task, made, at)
        actions.finish(job, at=at)
