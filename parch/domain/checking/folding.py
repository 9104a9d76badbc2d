"""Words as they are compared: every character keeps its place, so that what is found can be quoted as it stands."""

from __future__ import annotations

from functools import lru_cache

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n", " "),
    }
)


@lru_cache(maxsize=8192)  # every finder asks for the same texts
def folded(text: str) -> str:
    """The text in small letters with plain quotes, dashes and spaces. It is exactly as long as it was."""
    small = text.translate(_PLAIN)
    lowered = small.lower()
    if len(lowered) == len(small):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in small)
