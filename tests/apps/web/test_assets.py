import re

import brotli
import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

STATIC = settings.STATICFILES_DIRS[0] / "parch"
FONTS = settings.STATICFILES_DIRS[0].parent / "fonts"
WELSH = "ŵŷŴŶâêîôûïÿẁẃẅỳ"


def test_what_a_public_page_carries_leaves_room_for_a_long_policy() -> None:
    """The floor is 150 kB for the whole page; at most 75 kB of it may be ours before a word is said."""
    text = sum(len(brotli.compress((STATIC / name).read_bytes())) for name in ("parch.css", "parch.js"))
    fonts = sum(path.stat().st_size for path in (STATIC / "files").glob("*.woff2"))
    assert text + fonts < 75_000


def test_the_stylesheet_takes_nothing_that_belongs_to_others() -> None:
    css = (STATIC / "parch.css").read_text(encoding="utf-8")
    assert not re.search(r"GDS Transport|crown|crest|url\(['\"]?https?:", css)
    assert "prefers-color-scheme:dark" in css.replace(" ", "")


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_still_typefaces_have_every_welsh_letter(style: str) -> None:
    font = TTFont(FONTS / f"Atkinson-{style}.ttf")
    assert {letter for letter in WELSH if ord(letter) not in font.getBestCmap()} == set()
    assert font["OS/2"].usWeightClass == {"Regular": 400, "Bold": 700}[style]
