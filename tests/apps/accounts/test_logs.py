"""Logs hold no token of a link and nobody's e-mail address."""

from __future__ import annotations

import logging
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from gunicorn.config import Config
from gunicorn.glogging import Logger

from parch.accounts.logs import Mask, mask_elsewhere, masked

TOKEN = "Zq3vN0Qm7yQxk2yTq1bXbw"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"GET /l/{TOKEN} HTTP/1.1", "GET /l/… HTTP/1.1"),
        (f"GET /account/sign-in/?next=%2Fl%2F{TOKEN}", "GET /account/sign-in/?next=%2Fl%2F…"),
        (f"GET /calendar/{TOKEN}.ics HTTP/1.1", "GET /calendar/….ics HTTP/1.1"),
        ("mari.morgan@bryn.example signed in", "…@… signed in"),
        ("?email=mari%40bryn.example&x=1", "?email=…@…&x=1"),
        ("GET /schools/ysgol-y-bryn/policy/", "GET /schools/ysgol-y-bryn/policy/"),
    ],
)
def test_a_line_is_masked(line: str, expected: str) -> None:
    assert masked(line) == expected


def test_the_access_log_of_the_server_is_masked() -> None:
    """As gunicorn writes it, with handlers that it sets up by itself after us."""
    mask_elsewhere()
    server = Logger(Config())
    written = StringIO()
    server.access_log.handlers = [logging.StreamHandler(written)]
    server.access_log.setLevel(logging.INFO)
    server.access_log.info(
        '%(h)s "%(r)s" "%(f)s"', {"h": "-", "r": f"GET /l/{TOKEN} HTTP/1.1", "f": f"https://p/l/{TOKEN}"}
    )
    assert TOKEN not in written.getvalue()
    assert "GET /l/…" in written.getvalue()


def test_the_trace_of_an_error_is_masked() -> None:
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(Mask())
    log = logging.getLogger("test.parch.logs")
    log.propagate = False
    log.addHandler(handler)
    try:
        raise ValueError(f"mari@bryn.example opened /l/{TOKEN}")
    except ValueError:
        log.exception("It went wrong.")
    assert "ValueError" in written.getvalue()
    assert TOKEN not in written.getvalue()
    assert "mari@" not in written.getvalue()


@pytest.mark.django_db
def test_a_link_that_is_opened_leaves_no_token_in_any_log_of_ours(
    browser: Client, capfd: pytest.CaptureFixture[str]
) -> None:
    browser.get(f"/l/{TOKEN}")
    browser.post(f"/l/{TOKEN}", {"email": "mari@bryn.example"})
    printed = capfd.readouterr()
    assert TOKEN not in printed.out + printed.err


def test_every_handler_of_ours_masks() -> None:
    from django.conf import settings

    logging_settings: dict[str, Any] = settings.LOGGING
    assert all("mask" in handler["filters"] for handler in logging_settings["handlers"].values())
