"""Signed heads in a file outside the database."""

import pytest

from parch.domain.chains.checkpoints import BrokenCheckpoint, Point, latest, read, written
from parch.domain.keys import Key, KeyRing, NoSuchKey
from tests.factories.chains import FRIDAY, OAKFIELD, RING, YSGOL_Y_BRYN

POINTS = (Point(YSGOL_Y_BRYN, YSGOL_Y_BRYN, 6, "a" * 64), Point(OAKFIELD, OAKFIELD, 2, "b" * 64))


@pytest.fixture
def lines():
    return list(written(RING, POINTS, at=FRIDAY, after=""))


class TestACheckpointFile:
    def test_reads_back_to_what_was_written(self, lines):
        assert read(RING, "\n".join(lines) + "\n")[0] == POINTS

    def test_is_added_to_and_keeps_what_is_older(self, lines):
        later = Point(YSGOL_Y_BRYN, YSGOL_Y_BRYN, 9, "c" * 64)
        _, after = read(RING, "\n".join(lines))
        lines += written(RING, [later], at=FRIDAY, after=after)
        points, _ = read(RING, "\n".join(lines))
        assert points == (*POINTS, later)
        assert latest(points)[YSGOL_Y_BRYN] == later

    @pytest.mark.parametrize(
        ("harm", "line"),
        [
            (lambda lines: [lines[0].replace('"sequence":6', '"sequence":5'), lines[1]], 1),
            (lambda lines: [lines[1]], 1),
            (lambda lines: [lines[1], lines[0]], 1),
            (lambda lines: [lines[0], lines[0]], 2),
            (lambda lines: [lines[0], lines[1][:40]], 2),
            (lambda lines: [lines[0], "not JSON"], 2),
            (lambda lines: [lines[0], "[1.5]"], 2),
            (lambda lines: [lines[0], ""], None),
            (lambda lines: [lines[0].replace(":", ": ", 1), lines[1]], 1),
        ],
    )
    def test_that_was_harmed_is_refused_with_the_line_named(self, lines, harm, line):
        text = "\n".join([*harm(lines), ""])
        if line is None:
            text += "\n" + lines[1]
        with pytest.raises(BrokenCheckpoint) as refusal:
            read(RING, text)
        assert f"Line {line or 2} " in refusal.value.sentence.en
        assert refusal.value.sentence.cy != refusal.value.sentence.en

    def test_that_is_empty_proves_nothing_and_is_refused(self):
        with pytest.raises(BrokenCheckpoint, match="empty"):
            read(RING, "")

    def test_signed_with_another_secret_is_refused(self, lines):
        with pytest.raises(BrokenCheckpoint):
            read(KeyRing((Key("first", bytes(32)),)), "\n".join(lines))

    def test_signed_with_a_key_that_is_gone_says_which(self, lines):
        with pytest.raises(NoSuchKey, match="“first”"):
            read(KeyRing((Key("second", bytes(32)),)), "\n".join(lines))
