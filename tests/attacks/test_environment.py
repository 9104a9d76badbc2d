"""What is set from outside means what whoever wrote it meant, and nothing wider."""

from __future__ import annotations

import pytest

from parch.config.environment import read_environment

TWO = ("parch.example", "www.parch.example")


@pytest.mark.parametrize(
    "written",
    [
        "parch.example,www.parch.example",
        " parch.example , www.parch.example, ",
        '["parch.example", "www.parch.example"]',
    ],
)
def test_hosts_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("PARCH_HOSTS", written)
    assert read_environment().hosts == TWO


def test_a_host_may_be_an_address_in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARCH_HOSTS", "[::1]")
    assert read_environment().hosts == ("[::1]",)


def test_no_host_is_no_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARCH_HOSTS", "")
    assert read_environment().hosts == ()
