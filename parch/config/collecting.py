"""When Python looks for what nobody uses any more."""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Lay what start-up made aside for good, and look through the rest seldom.

    A page about a policy makes many thousands of small objects and lets them go at once. Python's own
    measure then looks through everything there is in the middle of a request, which is felt as a pause.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
