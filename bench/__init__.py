"""Measured figures, each beside what it is compared with, taken in one run.

``python -m bench`` takes them all, ``python -m bench NAME`` one. They are written into
docs/reference/measurements.md; the exit code is 1 where a floor is missed.
"""
