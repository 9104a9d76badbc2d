"""The key ring: an ordered list of named 256-bit keys. The first writes, all of them read."""

from __future__ import annotations

import binascii
import hmac
import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from parch.domain.keys import sentences
from parch.domain.language import Sentence

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = 1
DEMONSTRATION = "demonstration-"
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")


class Purpose(StrEnum):
    """What a derived key is for. A key derived for one purpose opens nothing of another."""

    EVIDENCE = "evidence"
    TOKENS = "tokens"
    AUDIT = "audit"
    LINKS = "links"
    WORDS = "words"  # what somebody typed and has not sent yet
    SESSIONS = "sessions"


class BadKeys(ValueError):
    """The keys cannot be used as they are written. ``sentence`` says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class NoSuchKey(LookupError):
    """Something was written with a key that is not on the ring."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sentence = sentences.NO_SUCH_KEY.format(name=name)
        super().__init__(self.sentence.en)


class CannotOpen(ValueError):
    """Sealed bytes were altered, cut short, or are bound to something else."""

    def __init__(self) -> None:
        self.sentence = sentences.CANNOT_OPEN
        super().__init__(self.sentence.en)


@dataclass(frozen=True, slots=True)
class Key:
    """One named key of 32 bytes. Its ``repr`` does not show the secret."""

    name: str
    secret: bytes = field(repr=False)

    def derived(self, purpose: Purpose, use: str) -> bytes:
        """32 bytes by HKDF-SHA256 (RFC 5869), apart for each purpose, use and key name."""
        info = f"parch/1/{purpose}/{use}/{self.name}".encode()
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(self.secret)

    def __str__(self) -> str:
        """``name:secret`` as it is written in PARCH_KEYS: this one does show the secret."""
        return f"{self.name}:{urlsafe_b64encode(self.secret).decode().rstrip('=')}"


def new_key(name: str) -> Key:
    """A fresh key of 256 random bits from the operating system."""
    if not _NAME.fullmatch(name):
        raise BadKeys(sentences.BAD_NAME.format(number=1))
    return Key(name, os.urandom(KEY_BYTES))


@dataclass(frozen=True)
class KeyRing:
    """Named keys in order: the first writes, all of them read."""

    keys: tuple[Key, ...]

    def __post_init__(self) -> None:
        if not self.keys:
            raise BadKeys(sentences.NO_KEYS)
        _refuse_twins(self.keys)

    @classmethod
    def parse(cls, text: str) -> KeyRing:
        """Read ``name:base64url,name2:base64url``; new lines may stand for commas. Raises `BadKeys`."""
        parts = [part.strip() for part in re.split(r"[,\n]", text)]
        return cls(tuple(_key(part, number) for number, part in enumerate(filter(None, parts), start=1)))

    @property
    def writer(self) -> Key:
        return self.keys[0]

    @property
    def is_demonstration(self) -> bool:
        """Whether any key is the demonstration's, which real data must never meet."""
        return any(key.name.startswith(DEMONSTRATION) for key in self.keys)

    def __str__(self) -> str:
        return ",".join(str(key) for key in self.keys)

    def derived(self, purpose: Purpose | str) -> bytes:
        """32 bytes by the first key for code that brings its own cryptography, such as signed cookies."""
        return self.writer.derived(Purpose(purpose), "secret")

    def older(self, purpose: Purpose | str) -> list[bytes]:
        """The same by every other key, in order, for reading what was written before."""
        return [key.derived(Purpose(purpose), "secret") for key in self.keys[1:]]

    def seal(self, purpose: Purpose, plaintext: bytes, bound_to: bytes) -> bytes:
        """Encrypt with the first key (AES-256-GCM, random nonce).

        ``bound_to`` says where the sealed bytes belong (say, table, column and row); they open
        nowhere else. Shape: version (1 byte), length of the key's name (1), name, nonce (12),
        ciphertext with its 16-byte tag.
        """
        header = _header(self.writer.name)
        nonce = os.urandom(NONCE_BYTES)
        cipher = AESGCM(self._derived(self.writer.name, purpose, "seal"))
        return header + nonce + cipher.encrypt(nonce, plaintext, header + bound_to)

    def open(self, purpose: Purpose, sealed: bytes, bound_to: bytes) -> bytes:
        """The plaintext. Raises `NoSuchKey`, or `CannotOpen` where it was altered or moved."""
        name = sealed_by(sealed)
        header = _header(name)
        nonce, body = sealed[len(header) :][:NONCE_BYTES], sealed[len(header) + NONCE_BYTES :]
        cipher = AESGCM(self._derived(name, purpose, "seal"))
        try:
            return cipher.decrypt(nonce, body, header + bound_to)
        except (InvalidTag, ValueError):
            raise CannotOpen from None

    def mark(self, purpose: Purpose, data: bytes) -> tuple[str, bytes]:
        """The first key's name and its HMAC-SHA-256 (32 bytes) over ``data``."""
        return self.writer.name, self.mark_by(self.writer.name, purpose, data)

    def mark_by(self, name: str, purpose: Purpose, data: bytes) -> bytes:
        """The HMAC-SHA-256 over ``data`` by the key of that name. Raises `NoSuchKey`."""
        return hmac.digest(self._derived(name, purpose, "mark"), data, "sha256")

    def is_marked(self, purpose: Purpose, data: bytes, *, by: str, mark: bytes) -> bool:
        """Whether ``mark`` is the HMAC over ``data`` by the key called ``by``. Raises `NoSuchKey`."""
        return hmac.compare_digest(self.mark_by(by, purpose, data), mark)

    def _derived(self, name: str, purpose: Purpose, use: str) -> bytes:
        found = self._derivations.get((name, purpose, use))
        if found is None:
            key = next((key for key in self.keys if key.name == name), None)
            if key is None:
                raise NoSuchKey(name)
            found = self._derivations[name, purpose, use] = key.derived(purpose, use)
        return found

    @cached_property
    def _derivations(self) -> dict[tuple[str, Purpose, str], bytes]:
        # Verifying a long chain asks for the same derived key a million times.
        return {}


def sealed_by(sealed: bytes) -> str:
    """The name of the key in the header of sealed bytes. Raises `CannotOpen` where there is no header."""
    if len(sealed) < 2 or sealed[0] != VERSION or len(sealed) < 2 + sealed[1] + NONCE_BYTES:  # noqa: PLR2004 - header
        raise CannotOpen
    try:
        return sealed[2 : 2 + sealed[1]].decode("ascii")
    except UnicodeDecodeError:
        raise CannotOpen from None


def _header(name: str) -> bytes:
    return bytes([VERSION, len(name)]) + name.encode("ascii")


def _key(text: str, number: int) -> Key:
    name, colon, secret = text.partition(":")
    if not colon:
        raise BadKeys(sentences.NO_NAME.format(number=number))
    if not _NAME.fullmatch(name):
        raise BadKeys(sentences.BAD_NAME.format(number=number))
    return Key(name, _secret(name, secret.strip()))


def _secret(name: str, text: str) -> bytes:
    bare = text.rstrip("=")
    try:
        secret = urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        raise BadKeys(sentences.NOT_BASE64.format(name=name)) from None
    # The decoder skips letters it does not know; only text that prints back the same was read whole.
    if urlsafe_b64encode(secret).decode().rstrip("=") != bare:
        raise BadKeys(sentences.NOT_BASE64.format(name=name))
    if len(secret) != KEY_BYTES:
        raise BadKeys(sentences.WRONG_LENGTH.format(name=name, bits=len(secret) * 8))
    return secret


def _refuse_twins(keys: tuple[Key, ...]) -> None:
    for place, key in enumerate(keys):
        for earlier in keys[:place]:
            if key.name == earlier.name:
                raise BadKeys(sentences.SAME_NAME.format(name=key.name))
            if key.secret == earlier.secret:
                raise BadKeys(sentences.SAME_SECRET.format(name=earlier.name, other=key.name))
