"""The lines and pictures drawn on a page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from parch.domain.documents.formats.pdf.dots import Dot, dot_of
from parch.domain.documents.formats.pdf.shapes import Rule

PATH, PICTURE, FORM = 2, 3, 5  # PDFium's kinds of things on a page
MOST_THINGS, MOST_POINTS, DEEPEST = 20_000, 600, 8
THIN, SHORTEST, STRAIGHT = 3.0, 4.0, 0.5  # points
LINE_TO, CURVE_TO, MOVE_TO = 0, 1, 2

Matrix = tuple[float, float, float, float, float, float]
UNTURNED: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class Drawn:
    """What is drawn on one page: level and upright lines and dots in its own measure, and how many pictures."""

    rules: list[Rule] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    pictures: int = 0
    left: int = MOST_THINGS


def drawn_on(page: Any) -> Drawn:
    """The lines and pictures of a page, at most some thousands of them."""
    found = Drawn()
    things = (pdfium.FPDFPage_GetObject(page, place) for place in range(pdfium.FPDFPage_CountObjects(page)))
    _gather(things, UNTURNED, found, 0)
    return found


def _gather(things: Iterator[Any], outer: Matrix, found: Drawn, depth: int) -> None:
    for thing in things:
        found.left -= 1
        if found.left < 0:
            return
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == PICTURE:
            found.pictures += 1
        elif kind == PATH:
            _draw(thing, _times(_matrix(thing), outer), found)
        elif kind == FORM and depth < DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(thing)
            inner = (pdfium.FPDFFormObj_GetObject(thing, place) for place in range(count))
            _gather(inner, _times(_matrix(thing), outer), found, depth + 1)


def _draw(path: Any, matrix: Matrix, found: Drawn) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(path)
    if count > MOST_POINTS or not (fill.value or stroke.value):
        return
    points = [_point(path, place, matrix) for place in range(count)]
    places = [(x, y) for _, x, y in points]
    dot = dot_of(places, filled=bool(fill.value), curved=any(kind == CURVE_TO for kind, _, _ in points))
    if dot is not None:
        found.dots.append(dot)
    if stroke.value:
        found.rules.extend(_strokes(points))
    elif points:
        found.rules.extend(_bar(places))


def _strokes(points: list[tuple[int, float, float]]) -> Iterator[Rule]:
    start = last = (0.0, 0.0)
    for kind, x, y in points:
        if kind == MOVE_TO:
            if start != last:
                yield from _rule(last, start)
            start = (x, y)
        elif kind == LINE_TO:
            yield from _rule(last, (x, y))
        last = (x, y)
    if start != last and len(points) > THIN:
        yield from _rule(last, start)


def _rule(here: tuple[float, float], there: tuple[float, float]) -> Iterator[Rule]:
    x0, x1 = sorted((here[0], there[0]))
    y0, y1 = sorted((here[1], there[1]))
    if min(x1 - x0, y1 - y0) < STRAIGHT and max(x1 - x0, y1 - y0) >= SHORTEST:
        yield Rule(x0, y0, x1, y1)


def _bar(points: list[tuple[float, float]]) -> Iterator[Rule]:
    """A line drawn as a filled box no one would call a box."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if x1 - x0 <= THIN < SHORTEST <= y1 - y0:
        yield Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
    elif y1 - y0 <= THIN < SHORTEST <= x1 - x0:
        yield Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)


def _point(path: Any, place: int, matrix: Matrix) -> tuple[int, float, float]:
    segment = pdfium.FPDFPath_GetPathSegment(path, place)
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    a, b, c, d, e, f = matrix
    return (
        pdfium.FPDFPathSegment_GetType(segment),
        a * x.value + c * y.value + e,
        b * x.value + d * y.value + f,
    )


def _matrix(thing: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return UNTURNED
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
