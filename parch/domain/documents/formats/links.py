"""Addresses that stand behind words."""

from __future__ import annotations

from collections.abc import Iterable

PAGES, MAILBOX = ("http://", "https://"), "mailto:"


def behind(addresses: Iterable[str], text: str) -> tuple[str, ...]:
    """Those of the addresses, each once, that lead to a page or a mailbox and that the words do not show."""
    said = text.casefold()
    kept = (address for one in addresses if (address := one.strip()).casefold().startswith((*PAGES, MAILBOX)))
    return tuple(address for address in dict.fromkeys(kept) if _written(address) not in said)


def _written(address: str) -> str:
    """An address as its words show it whole: a mailbox without "mailto:", a page with all but its last stroke."""
    return address.casefold().removeprefix(MAILBOX).partition("?subject")[0].rstrip("/")
