"""Ysgol y Bryn, which answers for its own information, with Oakfield next door and the council above."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parch.data_protection import actions
from parch.data_protection.pack import installed
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Worker, entered
from parch.organisations.models import Profile
from tests.factories.organisations import council, member, school

FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@pytest.fixture
def bro_taf():
    made = council()
    with entered(Worker(made.pk)):
        Profile.objects.create(organisation=made, email="parch@bro-taf.example")
    return made


@pytest.fixture
def bryn(bro_taf):
    made = school(owner=bro_taf)
    with entered(Worker(made.pk)):
        Profile.objects.create(
            organisation=made, email="swyddfa@ysgol-y-bryn.example", telephone="01632 960010",
            postal_address="1 Heol y Bryn, Bro Taf",
        )  # fmt: skip
    return made


@pytest.fixture
def oakfield(bro_taf):
    return school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield", owner=bro_taf)


@pytest.fixture
def mrs_hughes(bryn):
    return member(bryn, Role.HEADTEACHER)


@pytest.fixture
def mr_jones(bryn):
    return member(bryn, Role.TEACHER, name="Mr Jones")


@pytest.fixture
def dsp(bryn):
    return member(bryn, Role.DSP, name="Mrs Bowen")


@pytest.fixture
def mr_reed(oakfield):
    return member(oakfield, Role.HEADTEACHER, name="Mr Reed")


@pytest.fixture
def staff_notice():
    return installed().template("privacy-staff")


def answers(template, **changed):
    """Something in every blank, in both languages."""
    whole = {}
    for field in template.fields:
        if field.kind == "date":
            whole[field.key] = "2026-11-20"
        elif field.kind == "choice":
            whole[field.key] = field.options[0].key
        else:
            whole[field.key] = changed.get(field.key.replace("-", "_"), f"about {field.key}")
    return {"en": dict(whole), "cy": dict(whole)}


@pytest.fixture
def save(bryn, mrs_hughes):
    """Save answers of a document as Mrs Hughes."""

    def saved(template, values=None, *, builds_on=0, by=None, at=FRIDAY):
        with entered(Acting(bryn.pk)):
            return actions.save_answers(
                bryn, template, values=values or answers(template), builds_on=builds_on,
                by=(by or mrs_hughes).actor, at=at,
            )  # fmt: skip

    return saved


@pytest.fixture
def publish(bryn, mrs_hughes):
    def published(template, *, by=None, at=FRIDAY):
        with entered(Acting(bryn.pk)):
            return actions.publish_notice(bryn, template, by=(by or mrs_hughes).actor, at=at)

    return published


@pytest.fixture
def published_notice(save, publish, staff_notice):
    save(staff_notice)
    return publish(staff_notice)
