"""A walk finds every place where a chain is not as it was written, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given, strategies as st

from parch.domain.chains.findings import Kind
from parch.domain.chains.rows import digest, facts_text
from parch.domain.chains.walk import Kept
from parch.domain.keys import Key, KeyRing
from tests.factories.chains import (
    OAKFIELD,
    RING,
    SALT,
    after,
    chain_of,
    head_of,
    marked,
    particulars_of,
    point_at,
    walked,
)

STRANGER = KeyRing((Key("first", bytes(32)),))  # the right name, the wrong secret


@pytest.fixture
def rows():
    return chain_of(6)


def places(findings):
    return [(finding.kind, finding.first, finding.last) for finding in findings]


class TestASoundChain:
    @pytest.mark.parametrize("length", [0, 1, 2, 30])
    def test_has_nothing_wrong_with_it(self, length):
        rows = chain_of(length)
        assert walked(rows, points=tuple(point_at(row) for row in rows)) == []

    def test_may_have_been_written_with_several_keys(self, rows):
        newer = KeyRing((Key("second", bytes(range(1, 33))), *RING.keys))
        rows.append(after(rows[-1], facts=facts_text({}, {}), ring=newer))
        assert walked(rows, ring=newer, particulars={7: {}}) == []

    def test_stays_sound_when_a_person_is_forgotten(self, rows):
        assert walked(rows, particulars={3: {"who": Kept(None, None)}}) == []


class TestAlteredRows:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("id", "another"),
            ("owner", OAKFIELD),
            ("chain", OAKFIELD),
            ("at", chain_of(1)[0].at + timedelta(microseconds=1)),
            ("event", "policies:withdrawn"),
            ("actor", "mr-jones"),
            ("subject_type", "policies.clause"),
            ("subject_id", "18"),
            ("facts", "{}"),
            ("previous", "1" * 64),
            ("mark", "2" * 64),
            ("mark", ""),
            ("previous", "nothing"),
            ("at", None),
            ("facts", None),
            ("key", None),
        ],
    )
    def test_are_named_and_no_others(self, rows, name, value):
        rows[2] = replace(rows[2], **{name: value})
        assert places(walked(rows, head=head_of(chain_of(6)))) == [(Kind.ALTERED, 3, 3)]

    def test_are_found_when_marked_with_another_key(self, rows):
        rows[2] = marked(replace(rows[2], actor="mr-jones"), ring=STRANGER)
        assert places(walked(rows)) == [(Kind.ALTERED, 3, 3)]

    def test_are_drawn_together_when_side_by_side(self, rows):
        rows[1:4] = [replace(row, actor="mr-jones") for row in rows[1:4]]
        assert places(walked(rows)) == [(Kind.ALTERED, 2, 4)]

    def test_are_found_when_the_whole_end_was_written_again_without_the_key(self, rows):
        forged = [*rows[:3]]
        for _ in range(3):
            forged.append(after(forged[-1], ring=STRANGER))
        assert places(walked(forged)) == [(Kind.ALTERED, 4, 6)]

    def test_are_found_where_a_true_row_of_another_history_was_put_in(self, rows):
        # Copied, say, from a restored backup that was used for a while: rightly marked, in the wrong chain of events.
        rows[2] = after(rows[1], facts=facts_text({"other": 1}, {}))
        assert places(walked(rows, particulars={3: {}})) == [(Kind.UNLINKED, 4, 4)]


class TestMissingAndAddedRows:
    def test_a_removed_row_is_named(self, rows):
        assert places(walked(rows[:2] + rows[3:])) == [(Kind.REMOVED, 3, 3)]

    def test_removed_rows_at_the_start_are_named(self, rows):
        assert places(walked(rows[2:])) == [(Kind.REMOVED, 1, 2)]

    def test_closing_the_gap_by_numbering_again_does_not_hide_it(self, rows):
        closed = rows[:2] + [replace(row, sequence=row.sequence - 1) for row in rows[3:]]
        assert [(f.kind, f.first, f.detail) for f in walked(closed)] == [
            (Kind.MOVED, 3, "4"),
            (Kind.MOVED, 4, "5"),
            (Kind.MOVED, 5, "6"),
        ]

    def test_a_row_inserted_under_a_number_in_use_is_named(self, rows):
        forged = replace(rows[2], id="zzz", actor="mr-jones")
        assert (Kind.INSERTED, 3, 3) in places(walked([*rows, forged]))

    def test_a_copy_of_a_row_is_named(self, rows):
        assert places(walked([*rows, rows[2]])) == [(Kind.INSERTED, 3, 3)]

    def test_a_row_added_at_the_end_without_the_key_is_named(self, rows):
        assert places(walked([*rows, after(rows[-1], ring=STRANGER)])) == [(Kind.ALTERED, 7, 7)]

    def test_rows_that_changed_places_are_told_from_altered_ones(self, rows):
        rows[1], rows[4] = replace(rows[1], sequence=5), replace(rows[4], sequence=2)
        found = walked(rows)
        assert [(finding.kind, finding.first, finding.detail) for finding in found] == [
            (Kind.MOVED, 2, "5"),
            (Kind.MOVED, 5, "2"),
        ]

    def test_a_row_moved_to_the_end_is_named_with_the_place_it_left(self, rows):
        rows[1] = replace(rows[1], sequence=7)
        assert places(walked(rows, head=head_of(chain_of(6))))[:2] == [(Kind.REMOVED, 2, 2), (Kind.HEAD_ALTERED, 7, 7)]
        assert ("2", 7) in [(f.detail, f.first) for f in walked(rows) if f.kind is Kind.MOVED]

    def test_a_row_of_another_chain_is_found(self, rows):
        rows[2] = chain_of(3, chain=OAKFIELD)[2]
        assert places(walked(rows)) == [(Kind.ALTERED, 3, 3)]


class TestTheEnd:
    def test_a_cut_off_end_shows_in_the_head(self, rows):
        assert places(walked(rows[:4], head=head_of(rows))) == [(Kind.CUT_OFF, 5, 6)]

    def test_cannot_be_known_to_be_cut_off_when_the_head_was_put_back_too(self, rows):
        assert walked(rows[:4]) == []

    def test_shows_with_a_checkpoint_even_so(self, rows):
        assert places(walked(rows[:4], points=(point_at(rows[5]),))) == [(Kind.CUT_OFF, 5, 6)]

    def test_shows_with_a_checkpoint_when_cut_back_and_written_on_by_the_program(self, rows):
        again = rows[:3]
        for _ in range(5):
            again.append(after(again[-1], facts=facts_text({"again": True}, {})))
        found = walked(again, points=(point_at(rows[5]),), particulars={key: {} for key in range(4, 9)})
        assert places(found) == [(Kind.REWRITTEN, 6, 6)]

    def test_shows_with_a_checkpoint_when_the_whole_chain_is_gone(self, rows):
        assert places(walked([], points=(point_at(rows[5]),))) == [(Kind.CHAIN_GONE, 1, 6)]

    def test_a_head_that_was_altered_is_named(self, rows):
        assert places(walked(rows, head=replace(head_of(rows), mark="0" * 64))) == [(Kind.HEAD_ALTERED, 6, 6)]
        assert places(walked(rows, head=point_at(rows[3]))) == [(Kind.HEAD_ALTERED, 6, 6)]


class TestKeys:
    def test_a_row_whose_key_is_gone_cannot_be_checked_and_proves_nothing(self, rows):
        later = KeyRing((Key("second", bytes(32)),))
        found = walked(rows, ring=later)
        assert places(found) == [(Kind.UNREADABLE, 1, 6)]
        assert not found[0].is_tampering
        assert "“first”" in found[0].sentence.en


class TestParticulars:
    @pytest.mark.parametrize(
        ("kept", "kind"),
        [
            ({"who": Kept(SALT, "somebody else")}, Kind.PARTICULAR_ALTERED),
            ({"who": Kept(b"x" * 16, "person 3")}, Kind.PARTICULAR_ALTERED),
            ({"who": Kept(SALT, None)}, Kind.PARTICULAR_ALTERED),
            ({"who": Kept(None, "person 3")}, Kind.PARTICULAR_ALTERED),
            ({}, Kind.PARTICULAR_GONE),
            ({"who": Kept(SALT, "person 3"), "more": Kept(SALT, "x")}, Kind.PARTICULAR_ADDED),
        ],
    )
    def test_that_were_tampered_with_are_named(self, rows, kept, kind):
        assert places(walked(rows, particulars={3: kept})) == [(kind, 3, 3)]

    def test_tell_nothing_once_emptied(self):
        assert digest(b"a" * 16, "Mr Jones") != digest(b"b" * 16, "Mr Jones")


class TestAnyTampering:
    @given(data=st.data(), length=st.integers(1, 8))
    def test_is_found_whatever_was_done(self, data, length):
        rows = chain_of(length)
        whole, points = list(rows), (point_at(rows[-1]),)
        for _ in range(data.draw(st.integers(1, 3))):
            if rows:
                _tamper(rows, data)
        assume(sorted(rows, key=repr) != sorted(whole, key=repr))
        assert any(finding.is_tampering for finding in walked(rows, points=points))

    @given(data=st.data(), length=st.integers(1, 8))
    def test_of_one_row_is_found_at_that_row(self, data, length):
        rows = chain_of(length)
        place = data.draw(st.integers(0, length - 1))
        name = data.draw(st.sampled_from(["event", "actor", "subject_id", "facts", "mark", "previous", "id"]))
        value = data.draw(st.text())
        assume(getattr(rows[place], name) != value)
        head = head_of(rows)
        rows[place] = replace(rows[place], **{name: value})
        assert places(walked(rows, head=head, particulars={place + 1: particulars_of(rows[place])})) == [
            (Kind.ALTERED, place + 1, place + 1)
        ]


def _tamper(rows, data):
    """One thing somebody without the key might do to the table."""
    place = data.draw(st.integers(0, len(rows) - 1))
    deed = data.draw(st.sampled_from(["alter", "remove", "copy", "swap", "renumber", "forge", "cut"]))
    row = rows[place]
    if deed == "alter":
        rows[place] = replace(row, actor=data.draw(st.text(max_size=5)))
    elif deed == "remove":
        del rows[place]
    elif deed == "copy":
        rows.append(row)
    elif deed == "swap":
        other = data.draw(st.integers(0, len(rows) - 1))
        rows[place], rows[other] = (
            replace(row, sequence=rows[other].sequence),
            replace(rows[other], sequence=row.sequence),
        )
    elif deed == "renumber":
        rows[place] = replace(row, sequence=data.draw(st.integers(1, 12)))
    elif deed == "forge":
        rows.append(after(row, ring=STRANGER))
    else:
        del rows[place:]
