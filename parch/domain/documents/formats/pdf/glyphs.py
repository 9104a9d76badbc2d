"""From PDFium's letters to words: where each stands, how large and how heavy it is."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from parch.domain.documents.formats.pdf.letters import ACCENTS, NOTHING, SPACES, composed, letter_of
from parch.domain.documents.formats.pdf.shapes import Word

HEAVY = re.compile(r"bold|black|heavy|demi|[-,]b[di]?$", re.IGNORECASE)
SIGNS = re.compile(r"symbol|dingbat|wingding|webding|marlett", re.IGNORECASE)
HEAVY_WEIGHT = 600
DRAWN_ROUND = 2  # the way of drawing that makes letters heavier by drawing round them
# Shares of the size: a space; a step back; a step up or down; how high a mark stands; another size.
WIDE, BACK, STEP, RAISED, RESIZED = 0.25, 0.5, 0.12, 0.18, 0.15
MARKS = frozenset("0123456789†‡")
SLANT = 0.04  # of a quarter turn
NAME = 128


@dataclass(frozen=True, slots=True)
class Frame:
    """The box of a page in its own measure, and how it turns to stand upright in quarters."""

    left: float
    foot: float
    width: float
    height: float

    def turned(self, x: float, y: float, turn: int) -> tuple[float, float]:
        """The point as seen by a reader who turned the page so that letters running that way stand upright."""
        x, y = x - self.left, y - self.foot
        return ((x, y), (y, self.width - x), (self.width - x, self.height - y), (self.height - y, x))[turn]


@dataclass(frozen=True, slots=True)
class Dress:
    """What all letters of one piece of text share. `turn` is the way they run, in quarters; None where aslant."""

    size: float
    bold: bool
    sign: bool
    turn: int | None


class Glyphs:
    """The letters of one page gathered into words, by the way they run. Kept flat: it runs once for every letter."""

    def __init__(self, text: Any, frame: Frame) -> None:
        self.words: dict[int, list[Word]] = {}
        self.unknown = 0
        self._text, self._frame = text, frame
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._dresses: dict[int | None, Dress] = {}
        self._open: Word | None = None
        self._turn = 0

    def read(self) -> Glyphs:
        """Gathers them all."""
        for place in range(pdfium.FPDFText_CountChars(self._text)):
            code = pdfium.FPDFText_GetUnicode(self._text, place)
            if code in SPACES:
                self._open = None
            elif code in NOTHING:
                self.unknown += code in {0, 0xFFFD}
            else:
                self._take(place, letter_of(code))
        for turn, words in self.words.items():
            for word in words:
                word.text = composed(word.text)
            self.words[turn] = [word for word in words if word.text]
        return self

    def _take(self, place: int, letter: str) -> None:
        dress = self._dress(place)
        if dress.turn is None:  # a watermark across the page
            self._open = None
            return
        x0, x1, y = self._where(place, dress.turn)
        word = self._open if self._turn == dress.turn else None
        if word is not None and letter in ACCENTS and x1 < word.x1 + WIDE * dress.size and len(word.text) > 0:
            overlap = word.x1 - x0
            if overlap > RAISED * dress.size:
                word.text += ACCENTS[letter]
                return
        raised = letter in MARKS and self._raised(place, y, dress)
        glued = False
        if word is not None:
            if self._goes_on(word, x0, x1, y, dress) and raised == word.raised:
                word.text += letter
                word.x1 = max(word.x1, x1)
                if letter.isalpha():
                    word.bold = word.bold and dress.bold
                return
            glued = self._near(word, x0, x1, dress.size)
        self._turn = dress.turn
        self._open = Word(letter, x0, x1, y, dress.size, dress.bold, glued, raised, dress.sign)
        self.words.setdefault(dress.turn, []).append(self._open)

    @staticmethod
    def _near(word: Word, x0: float, x1: float, size: float) -> bool:
        return -BACK * size < x0 - word.x1 < WIDE * size and x1 > word.x1 - BACK * size

    def _goes_on(self, word: Word, x0: float, x1: float, y: float, dress: Dress) -> bool:
        same = abs(y - word.y) < STEP * dress.size and abs(dress.size - word.size) < RESIZED * dress.size
        # The letters of a ligature all have its box.
        within = word.x0 <= x0 and x1 <= word.x1 + 0.01
        return same and dress.sign == word.sign and (within or self._near(word, x0, x1, dress.size))

    def _where(self, place: int, turn: int) -> tuple[float, float, float]:
        """Where a letter begins and ends along its line, and the height it stands on."""
        box, x, y = self._box, self._x, self._y
        pdfium.FPDFText_GetLooseCharBox(self._text, place, box)
        pdfium.FPDFText_GetCharOrigin(self._text, place, x, y)
        if turn == 0:  # nearly always; the long way takes a fifth of all the time
            left = self._frame.left
            return box.left - left, box.right - left, y.value - self._frame.foot
        here, there = (box.left, box.bottom), (box.right, box.top)
        ends = sorted((self._frame.turned(*here, turn)[0], self._frame.turned(*there, turn)[0]))
        return ends[0], ends[1], self._frame.turned(x.value, y.value, turn)[1]

    def _raised(self, place: int, y: float, dress: Dress) -> bool:
        left, right, foot, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self._text, place, left, right, foot, top)
        turn = dress.turn or 0
        heights = (
            self._frame.turned(left.value, foot.value, turn)[1],
            self._frame.turned(right.value, top.value, turn)[1],
        )
        return min(heights) - y > RAISED * dress.size

    def _dress(self, place: int) -> Dress:
        piece = ctypes.cast(pdfium.FPDFText_GetTextObject(self._text, place), ctypes.c_void_p).value
        found = self._dresses.get(piece)
        if found is None:
            found = self._dresses[piece] = self._look(place, piece)
        return found

    def _look(self, place: int, piece: int | None) -> Dress:
        matrix, flags, name = pdfium.FS_MATRIX(), ctypes.c_int(), ctypes.create_string_buffer(NAME)
        pdfium.FPDFText_GetMatrix(self._text, place, matrix)
        pdfium.FPDFText_GetFontInfo(self._text, place, name, NAME, flags)
        size = pdfium.FPDFText_GetFontSize(self._text, place) * math.hypot(matrix.c, matrix.d)
        quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        turn = round(quarters) % 4 if abs(quarters - round(quarters)) < SLANT else None
        font = name.value.decode("utf-8", "replace")
        heavy = bool(HEAVY.search(font)) or pdfium.FPDFText_GetFontWeight(self._text, place) >= HEAVY_WEIGHT
        if not heavy and piece:
            handle = pdfium.FPDFText_GetTextObject(self._text, place)
            heavy = pdfium.FPDFTextObj_GetTextRenderMode(handle) == DRAWN_ROUND
        return Dress(round(size, 1), heavy, bool(SIGNS.search(font)), turn)
