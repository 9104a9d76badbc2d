"""The real document, read where it lies beside the project and never copied into it."""

from __future__ import annotations

from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"
SOURCE = SHARED / "source" / "000_673c99b9c62fd00a.txt"


def source_bytes() -> bytes:
    return SOURCE.read_bytes()


def source_text() -> str:
    return SOURCE.read_text(encoding="utf-8")
