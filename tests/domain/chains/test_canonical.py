"""The same facts always make the same bytes."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given, strategies as st

from parch.domain.chains.canonical import CannotBeKept, canonical

LETTERS = st.text(st.characters(exclude_categories=["Cs"]))
FACTS = st.recursive(
    st.none() | st.booleans() | st.integers() | LETTERS,
    lambda inner: st.lists(inner) | st.dictionaries(LETTERS, inner),
    max_leaves=8,
)


class Outcome(StrEnum):
    REFERRED = "referred"


class TestCanonicalJson:
    @given(FACTS)
    def test_reads_back_to_the_same_facts(self, facts):
        assert json.loads(canonical(facts)) == facts

    @given(st.dictionaries(LETTERS, FACTS))
    def test_does_not_mind_in_which_order_facts_were_given(self, facts):
        assert canonical(dict(reversed(facts.items()))) == canonical(facts)

    def test_keeps_welsh_letters_as_they_are(self):
        assert canonical({"ysgol": "Tŷ Dŵr"}) == '{"ysgol":"Tŷ Dŵr"}'

    def test_spells_one_instant_in_one_way(self):
        in_utc = datetime(2026, 9, 4, 14, 0, tzinfo=UTC)
        in_summer = datetime(2026, 9, 4, 15, 0, tzinfo=timezone(timedelta(hours=1)))
        assert canonical(in_utc) == canonical(in_summer) == '"2026-09-04T14:00:00.000000+00:00"'

    def test_spells_dates_ids_lists_and_choices_as_text(self):
        assert canonical((date(2026, 9, 4), UUID(int=1), Outcome.REFERRED)) == (
            '["2026-09-04","00000000-0000-0000-0000-000000000001","referred"]'
        )

    @pytest.mark.parametrize(
        "value",
        [1.5, float("nan"), object(), {1: "a"}, {"a", "b"}, b"bytes", datetime(2026, 9, 4), "\ud800"],  # noqa: DTZ001
    )
    def test_refuses_what_has_no_one_spelling(self, value):
        with pytest.raises(CannotBeKept):
            canonical(value)
