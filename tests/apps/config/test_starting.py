"""What Parch refuses to start with, in words."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from pydantic import SecretStr

from parch.config import safety
from parch.config.databases import postgresql
from parch.config.environment import Environment
from parch.config.keys import key_ring
from parch.config.migrating import role_of
from parch.demo.models import Demonstration
from parch.domain.keys import new_key
from tests.factories.organisations import council


def environment(tmp_path, **changes):
    return Environment(var=tmp_path).model_copy(update=changes)


class TestKeys:
    def test_are_made_once_in_a_file_only_its_owner_can_read(self, tmp_path):
        ring = key_ring(environment(tmp_path))
        assert key_ring(environment(tmp_path)) == ring
        assert (tmp_path / "parch.keys").stat().st_mode & 0o077 == 0

    def test_of_its_own_are_needed_in_production(self, tmp_path):
        with pytest.raises(ImproperlyConfigured, match="PARCH_KEYS is not set"):
            key_ring(environment(tmp_path, production=True))

    def test_of_the_demonstration_are_refused_in_production(self, tmp_path):
        key = SecretStr(str(new_key("demonstration-1")))
        with pytest.raises(ImproperlyConfigured, match="demonstration"):
            key_ring(environment(tmp_path, production=True, keys=key))

    def test_that_cannot_be_read_are_refused_in_both_languages(self, tmp_path):
        with pytest.raises(ImproperlyConfigured, match=" / "):
            key_ring(environment(tmp_path, keys=SecretStr("nonsense")))

    def test_given_from_outside_are_used(self, tmp_path):
        key = new_key("november-2026")
        assert key_ring(environment(tmp_path, production=True, keys=SecretStr(str(key)))).writer == key


class TestTheDatabase:
    def test_address_must_be_one_of_postgresql(self):
        with pytest.raises(ValueError, match="must look like"):
            postgresql("mysql://somebody@host/name")

    def test_role_is_taken_from_its_address(self):
        assert role_of("postgresql://parch_program:secret@host:5432/parch") == "parch_program"


@pytest.mark.django_db
class TestServing:
    def test_goes_ahead_where_nothing_is_wrong(self):
        assert safety.trouble() is None

    def test_is_refused_where_the_demonstration_would_meet_real_schools(self, settings):
        council()
        settings.DEMONSTRATION = True
        assert safety.trouble() == safety.REAL

    def test_is_refused_where_real_schools_would_meet_the_demonstration(self, now):
        Demonstration.objects.create(pk=1, loaded_at=now)
        assert safety.trouble() == safety.MIXED


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_serving_is_refused_to_a_role_that_steps_round_row_level_security():
    program = connection.settings_dict["USER"]
    connection.close()
    connection.settings_dict["USER"] = "postgres"
    try:
        trouble = safety.trouble()
    finally:
        connection.close()
        connection.settings_dict["USER"] = program
    assert trouble is not None
    assert "postgres" in trouble.en
