"""A person can put right anything the reader got wrong, and no word is ever lost by it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from parch.domain.documents import Document, mending, printed, read_text, words
from parch.domain.documents.mending import CannotMend
from parch.domain.documents.model import KINDS, STRENGTHS, USES
from tests.domain.documents.test_words_kept import is_sound
from tests.domain.documents.writing import policies

POLICY = """1 SCOPE
1.1 Staff must not share pictures of learners. They should ask first.
· at school
· at home
1.2 See section 1 and clause 1.1.
2 REVIEW
2.1 The governing body must review this policy, see 1.2.
"""


@pytest.fixture
def policy() -> Document:
    return read_text(POLICY)


class TestChangeKind:
    def test_a_heading_asks_nothing(self, policy: Document) -> None:
        assert mending.change_kind(policy, "1.1", "heading").item("1.1").strength is None

    def test_what_is_no_longer_a_heading_is_read_for_what_it_asks(self, policy: Document) -> None:
        heading = mending.change_kind(policy, "1.1", "heading")

        assert mending.change_kind(heading, "1.1", "clause").item("1.1").strength == "must-not"

    def test_answers_the_question_whether_a_line_is_a_heading(self) -> None:
        guess = read_text("Social Media Policy\n\n1 SCOPE\n1.1 Staff must ask.\nexample for families\n· One thing.")
        asked = next(ask.id for ask in guess.asks if ask.about == "heading-guess")

        assert asked not in {ask.id for ask in mending.change_kind(guess, asked, "paragraph").asks}


class TestChangeNumber:
    def test_takes_the_number_from_the_beginning_of_the_text(self, policy: Document) -> None:
        mended = mending.change_number(policy, "1.1", "1.1 Staff")

        assert mended.items[1].number == "1.1 Staff"
        assert mended.items[1].text.startswith("must not")

    def test_gives_the_number_back_to_the_text(self, policy: Document) -> None:
        mended = mending.change_number(policy, "1.1", None)

        assert mended.items[1].text.startswith("1.1 Staff must not")
        assert mended.items[1].number is None

    def test_names_the_item_after_its_number_and_everything_follows(self, policy: Document) -> None:
        bare = mending.change_number(policy, "1.1", None)
        given_back = bare.items[1].id
        assert [item.parent for item in bare.items if item.kind == "bullet"] == [given_back, given_back]
        assert next(item for item in bare.items if item.id == "1.2").references[1].to == given_back

        again = mending.change_number(bare, given_back, "1.1")
        assert [item.id for item in again.items] == [
            item.id for item in mending.change_kind(policy, "1.1", "clause").items
        ]
        assert again.item("1.2").references[1].to == "1.1"

    def test_leaves_every_other_id_alone(self, policy: Document) -> None:
        mended = mending.change_number(policy, "1.1", None)

        assert {item.id for item in policy.items} - {item.id for item in mended.items} == {"1.1"}

    def test_makes_an_appendix_of_a_heading_that_is_numbered_as_one(self) -> None:
        document = read_text("1 SCOPE\n1.1 Staff must ask.\nSee appendix 3 for the forms to use in the year.")
        line = document.items[-1].id
        mended = mending.change_number(mending.change_kind(document, line, "heading"), line, None)

        assert mended.appendices == ()
        forms = read_text("1 SCOPE\n1.1 Staff must ask.\nAppendix 3 forms and letters.")
        mended = mending.change_kind(forms, forms.items[-1].id, "heading")
        mended = mending.change_number(mended, forms.items[-1].id, "Appendix 3")
        assert [appendix.id for appendix in mended.appendices] == ["A3"]

    def test_is_refused_where_the_text_does_not_begin_so(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="The number must be what the text begins with."):
            mending.change_number(policy, "1.1", "7.7")


class TestChangeParent:
    def test_indent_puts_an_item_under_the_one_beside_it(self, policy: Document) -> None:
        assert mending.indent(policy, "1.1-b2").item("1.1-b2").parent == "1.1-b1"

    def test_outdent_puts_it_back(self, policy: Document) -> None:
        assert mending.outdent(mending.indent(policy, "1.1-b2"), "1.1-b2") == policy

    def test_is_refused_under_what_comes_later(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="An item can only stand under one that comes before it."):
            mending.change_parent(policy, "1.1", "2.1")

    def test_outdent_is_refused_at_the_top(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="This item stands at the top already."):
            mending.outdent(policy, "1")

    def test_indent_is_refused_where_nothing_stands_before(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="There is nothing before this item"):
            mending.indent(policy, "1")


class TestSplitAndJoin:
    def test_split_makes_two_bullets_of_one(self, policy: Document) -> None:
        mended = mending.split_item(policy, "1.1-b1", len("at"))

        assert [item.text for item in mended.items if item.kind == "bullet"] == ["at", "school", "at home"]
        assert len({item.parent for item in mended.items if item.kind == "bullet"}) == 1

    def test_split_reads_both_halves_again(self, policy: Document) -> None:
        at = policy.item("1.1").text.index("They")
        mended = mending.split_item(policy, "1.1", at)

        assert [(item.strength, item.parent) for item in mended.items[1:3]] == [("must-not", "1"), ("should", "1.1")]

    def test_split_is_refused_inside_a_word(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="An item can only be split between two words."):
            mending.split_item(policy, "1.1", 2)

    def test_join_makes_an_item_the_end_of_the_one_before(self, policy: Document) -> None:
        mended = mending.join_with_previous(policy, "1.1-b2")

        assert mended.item("1.1-b1").text == "at school · at home"

    def test_join_takes_along_what_stood_under_it(self, policy: Document) -> None:
        mended = mending.join_with_previous(policy, "1.1")

        assert {item.parent for item in mended.items if item.kind == "bullet"} == {"1"}
        assert next(item for item in mended.items if item.id == "1.2").references[1].to in {None, "1"}

    def test_join_is_refused_to_the_first_item(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match="There is nothing before this item"):
            mending.join_with_previous(policy, "1")


class TestSmallerChanges:
    def test_strength_use_and_whom_it_binds_can_be_said(self, policy: Document) -> None:
        mended = mending.change_strength(policy, "1.2", "must")
        mended = mending.change_use(mended, "1.2", "official")
        mended = mending.change_binds(mended, "1.2", ("governors",))

        item = mended.item("1.2")
        assert (item.strength, item.use, item.binds) == ("must", "official", ("governors",))

    def test_a_title_answers_the_question_of_the_title(self, policy: Document) -> None:
        assert [ask.about for ask in policy.asks] == ["no-title"]
        titled = mending.change_title(policy, "Social media policy")

        assert titled.title == "Social media policy"
        assert titled.asks == ()

    def test_a_question_can_be_settled_without_a_change(self, policy: Document) -> None:
        settled = mending.settle(policy, "1")

        assert settled.asks == ()
        assert [ask.settled for ask in settled.unsure] == [True]

    def test_page_furniture_is_kept_but_not_shown(self, policy: Document) -> None:
        mended = mending.set_aside(policy, "1.1-b2")

        assert "1.1-b2" not in {item.id for item in mended.body}
        assert words(printed(mended)) == words(POLICY)

    def test_an_item_that_is_not_there_is_named(self, policy: Document) -> None:
        with pytest.raises(CannotMend, match=r"There is no item 7\.7\."):
            mending.settle(mending.indent(policy, "7.7"), "7.7")


def mend(document: Document, data: st.DataObject) -> Document:
    """One change drawn at random."""
    item = document.item(data.draw(st.sampled_from([item.id for item in document.items])))
    other = data.draw(st.sampled_from([None, *[item.id for item in document.items]]))
    first_word = next(iter(words(f"{item.number or ''}{item.gap}{item.text}")), None)
    change = data.draw(st.integers(0, 10))
    changes = [
        lambda: mending.change_kind(document, item.id, data.draw(st.sampled_from(KINDS))),
        lambda: mending.change_number(document, item.id, None),
        lambda: mending.change_number(document, item.id, first_word),
        lambda: mending.change_parent(document, item.id, other),
        lambda: mending.indent(document, item.id),
        lambda: mending.outdent(document, item.id),
        lambda: mending.split_item(document, item.id, data.draw(st.integers(0, len(item.text)))),
        lambda: mending.join_with_previous(document, item.id),
        lambda: mending.change_strength(document, item.id, data.draw(st.sampled_from(STRENGTHS))),
        lambda: mending.change_use(document, item.id, data.draw(st.sampled_from(USES))),
        lambda: mending.set_aside(document, item.id),
    ]
    try:
        return changes[change]()
    except CannotMend:
        return document


@settings(deadline=None)
@given(policies.filter(str.strip), st.data())
def test_no_row_of_changes_loses_a_word_or_confuses_two_items(text: str, data: st.DataObject) -> None:
    document = read_text(text)
    for _ in range(data.draw(st.integers(1, 6))):
        document = mend(document, data)

        assert words(printed(document)) == words(text)
        assert is_sound(document)
        assert {ref.to for item in document.items for ref in item.references} <= {None, *document.places}
