"""Still typefaces for the PDF writer: one TTF a weight, made of the Latin and the Latin-extended part of the web font.

The web font comes as variable WOFF2 in two parts (ŵ and ŷ are only in the second); a PDF writer wants one still file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "node_modules" / "@fontsource-variable" / "atkinson-hyperlegible-next" / "files"
WEIGHTS = {"Regular": 400, "Bold": 700}
STYLE_NAME_IDS = (2, 17)


def still(part: str, style: str) -> TTFont:
    """The part of the variable font at one weight, named by its style."""
    font = TTFont(SOURCE / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2")
    font = instantiateVariableFont(font, {"wght": WEIGHTS[style]}, updateFontNames=False)
    font.flavor = None
    bold = style == "Bold"
    for name in font["name"].names:
        if name.nameID in STYLE_NAME_IDS:
            name.string = style
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    return font


def write(style: str, folder: Path) -> Path:
    """Write ``Atkinson-<style>.ttf`` with both parts into the folder and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"Atkinson-{style}.ttf"
    with tempfile.TemporaryDirectory() as scratch:
        parts = []
        for part in ("latin", "latin-ext"):
            path = Path(scratch) / f"{part}.ttf"
            still(part, style).save(path)
            parts.append(str(path))
        Merger().merge(parts).save(target)
    return target


def main(folder: Path = ROOT / "build" / "fonts") -> None:
    for style in WEIGHTS:
        write(style, folder)


if __name__ == "__main__":
    sys.exit(main())
