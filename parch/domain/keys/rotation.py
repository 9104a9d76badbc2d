"""Putting a key out of use: what it sealed is sealed again by the first key of the ring."""

from __future__ import annotations

from parch.domain.keys.ring import KeyRing, Purpose, sealed_by


def is_by_an_old_key(ring: KeyRing, sealed: bytes) -> bool:
    """Whether these bytes were sealed by any key but the first. Raises `CannotOpen` for no seal at all."""
    return sealed_by(sealed) != ring.writer.name


def rewrapped(ring: KeyRing, purpose: Purpose, sealed: bytes, bound_to: bytes) -> bytes:
    """The same plaintext sealed by the first key; bytes it sealed already come back untouched.

    Doing it twice is the same as doing it once, so a rotation that was cut short is begun again.
    Raises `NoSuchKey` or `CannotOpen`.
    """
    if not is_by_an_old_key(ring, sealed):
        return sealed
    return ring.seal(purpose, ring.open(purpose, sealed, bound_to), bound_to)
