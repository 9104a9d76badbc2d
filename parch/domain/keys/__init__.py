"""Named keys: what seals, what marks, and how a key is put out of use."""

from parch.domain.keys.files import make_key_file, read_key_file
from parch.domain.keys.ring import BadKeys, CannotOpen, Key, KeyRing, NoSuchKey, Purpose, new_key
from parch.domain.keys.rotation import is_by_an_old_key, rewrapped

__all__ = [
    "BadKeys",
    "CannotOpen",
    "Key",
    "KeyRing",
    "NoSuchKey",
    "Purpose",
    "is_by_an_old_key",
    "make_key_file",
    "new_key",
    "read_key_file",
    "rewrapped",
]
