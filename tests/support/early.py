"""Loaded before Django's settings are: gives the tests a var folder and a database of their own."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import ExitStack

from tests.support.postgres import cluster

KEPT = {"PARCH_EXAMPLES", "PARCH_PICTURES", "PARCH_TEST_DATABASE"}
closing = ExitStack()
atexit.register(closing.close)


def prepare() -> None:
    """Set what `parch.config.environment` reads. Workers of one run inherit it, so it happens once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parch.config.settings")
    if "PARCH_TESTS_PREPARED" in os.environ:
        return
    for name in [name for name in os.environ if name.startswith("PARCH_") and name not in KEPT]:
        del os.environ[name]
    folder = tempfile.mkdtemp(prefix="parch-tests-")
    closing.callback(shutil.rmtree, folder, ignore_errors=True)
    os.environ |= {"PARCH_TESTS_PREPARED": "yes", "PARCH_VAR": folder}
    if os.environ.get("PARCH_TEST_DATABASE") == "postgresql":
        made = closing.enter_context(cluster())
        os.environ |= {
            "PARCH_TEST_SUPERUSER": made.url("postgres", ""),
            "PARCH_DATABASE_URL": made.url("parch_owner", "parch"),
        }


prepare()
