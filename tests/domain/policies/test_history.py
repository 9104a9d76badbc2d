"""Whatever was changed can be taken back, exactly."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from parch.domain.policies.history import difference, undone

values = st.one_of(st.integers(0, 3), st.text("ab", max_size=2), st.none())
states = st.fixed_dictionaries(
    {
        "items": st.lists(values, max_size=8),
        "title": values,
        "deep": st.fixed_dictionaries({"unsure": st.lists(values)}),
    }
)


@given(states, states)
def test_undoing_gives_back_exactly_what_was(before, after):
    assert undone(after, difference(before, after)) == before


def test_only_what_differs_is_kept():
    before, after = {"items": [1, 2, 3, 4, 5]}, {"items": [1, 2, 9, 9, 4, 5]}
    assert difference(before, after) == [{"path": ["items"], "at": 2, "was": [3], "is": [9, 9]}]


def test_nothing_is_undone_in_a_list_that_has_changed_since():
    patches = difference({"items": [1, 2]}, {"items": [1, 3]})
    with pytest.raises(ValueError, match="changed since"):
        undone({"items": [7, 8]}, patches)
