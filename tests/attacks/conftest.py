"""The people of the policy tests, and somebody who means harm."""

from tests.apps.policies.conftest import cast, sign_in

__all__ = ["cast", "sign_in"]
