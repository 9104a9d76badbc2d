"""Where the keys come from: PARCH_KEYS in production, else a file of its owner's in the var folder."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured

from parch.config.environment import Environment
from parch.domain.keys import BadKeys, KeyRing
from parch.domain.keys.files import make_key_file


def key_ring(environment: Environment) -> KeyRing:
    """The keys this Parch writes and reads with.

    Raises `ImproperlyConfigured`, in English and Welsh, where production has none of its own.
    """
    given = environment.keys.get_secret_value()
    try:
        if given:
            ring = KeyRing.parse(given)
        elif environment.production:
            raise ImproperlyConfigured(
                "PARCH_KEYS is not set. Production needs keys of its own: see docs/how-to/keys.md. / "
                "Nid yw PARCH_KEYS wedi'i osod. Mae angen allweddi ei hun ar system fyw: gweler docs/how-to/keys.md."
            )
        else:
            name = "demonstration.keys" if environment.demonstration else "parch.keys"
            ring = make_key_file(environment.var / name, demonstration=environment.demonstration)
    except BadKeys as error:
        raise ImproperlyConfigured(f"{error.sentence.en} / {error.sentence.cy}") from error
    if environment.production and ring.is_demonstration:
        raise ImproperlyConfigured(
            "PARCH_KEYS holds the demonstration's key. Make new keys for real data: see docs/how-to/keys.md. / "
            "Mae PARCH_KEYS yn cynnwys allwedd y system arddangos. Gwnewch allweddi newydd ar gyfer data go iawn."
        )
    return ring
