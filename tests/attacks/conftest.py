"""The people of the policy tests, and somebody who means harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation

from tests.apps.policies.conftest import cast, sign_in

__all__ = ["cast", "sign_in"]


@pytest.fixture(autouse=True)
def in_the_language_before() -> Iterator[None]:
    """A Welsh page asked for here leaves no later test speaking Welsh."""
    with translation.override(translation.get_language()):
        yield
