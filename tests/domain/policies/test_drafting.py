"""What people add to a reading stays beside the words it belongs to, whatever is mended."""

from __future__ import annotations

import pytest

from parch.domain.documents import read_text, words
from parch.domain.documents.mending import CannotMend
from parch.domain.policies import drafting, mending
from parch.domain.policies.text import Details, Words, digest, dump, load
from tests.factories.policies import SMALL
from tests.support.source import source_text

DETAILS = Details(Words("Pigeon policy"))


@pytest.fixture
def working():
    return drafting.begun(read_text(SMALL))


def id_of(working, words: str) -> str:
    return str(next(item.id for item in working.document.items if words in item.text))


def test_every_word_of_the_original_is_counted_to_some_piece():
    whole = drafting.begun(read_text(source_text()))
    assert sum(note.origin for note in whole.notes) == len(words(source_text()))


def test_a_draft_comes_back_from_json_as_it_was(working):
    assert drafting.load(drafting.dump(working)) == working


def test_only_what_a_school_alone_can_know_is_the_schools_to_begin_with(working):
    left = [item.number for item, note in zip(working.document.items, working.notes, strict=True) if note.amendable]
    assert left == ["1.3", "2.2"]


def test_a_translation_stays_with_its_piece_when_others_are_split_and_joined(working):
    working = mending.reword(working, "2.1", own=working.document.item("2.1").text, other="Gollyngir colomennod:")
    working = mending.split(working, "1.1", working.document.item("1.1").text.index("They may"))
    bullet = id_of(working, "before a storm")
    working = mending.join(working, bullet)
    assert working.note("2.1").other == "Gollyngir colomennod:"
    assert sum(note.origin for note in working.notes) == len(words(SMALL))


def test_joining_loses_neither_words_nor_translations(working):
    first, second = id_of(working, "on Fridays"), id_of(working, "before a storm")
    working = mending.reword(working, first, own="on Fridays, and", other="ar ddydd Gwener, a")
    working = mending.reword(working, second, own="before a storm.", other="cyn storm.")
    working = mending.join(working, second)
    assert working.note(first).other == "ar ddydd Gwener, a cyn storm."
    assert "before a storm." in working.document.item(first).text


def test_other_words_are_marked_as_changed_and_read_again_for_what_they_ask(working):
    assert working.document.item("1.1").strength == "must"
    working = mending.reword(working, "1.1", own="Staff should keep the pigeons warm.", other="")
    assert working.note("1.1").edited
    assert working.document.item("1.1").strength == "should"


def test_words_cannot_be_emptied_by_mistake(working):
    with pytest.raises(CannotMend):
        mending.reword(working, "1.1", own="  ", other="")


def test_a_description_changes_only_what_was_changed(working):
    now = mending.description(working.document.item("1.2"))
    same, item = mending.describe(working, "1.2", now)
    assert same == working
    assert item == "1.2"


def test_what_is_set_aside_is_kept_but_is_no_part_of_the_policy(working):
    now = mending.description(working.document.item("1.2"))
    aside, _ = mending.describe(working, "1.2", mending.Description(mending.ASIDE, "1.2", now.parent, "", ""))
    assert "1.2" in aside.document.places
    assert "1.2" not in drafting.as_policy(aside, DETAILS).places


def test_two_runs_of_clauses_in_two_languages_become_one_text():
    lines = [
        f"{n}.1\n{words} dim ond {n}" for n in (1, 2, 3, 4) for words in ("The staff must be kind to the birds and",)
    ]
    welsh = [f"{n}.1\nRhaid i’r staff fod yn garedig wrth yr adar ac {n}" for n in (1, 2, 3, 4)]
    working = drafting.begun(read_text("\n".join([*lines, *welsh])))
    made = drafting.as_policy(working, DETAILS)
    if working.document.language == "both":
        assert made.clause("2.1").words.languages == ("en", "cy")
    assert sum(bool(one.words.en) + bool(one.words.cy) for one in made.clauses) == 8


def test_a_text_has_one_canonical_form(working):
    text = drafting.as_policy(working, DETAILS)
    assert load(dump(text)) == text
    shuffled = dict(reversed(list(dump(text).items())))
    assert digest(shuffled) == digest(dump(text))
