"""A sentence is said in both languages, or not at all."""

from __future__ import annotations

from parch.domain.language import Sentence

WAITS = Sentence("{count} policies wait.", "Mae {count} o bolisïau'n aros.")


def test_is_said_in_the_language_asked_for() -> None:
    assert WAITS.format(count=3).in_language("cy") == "Mae 3 o bolisïau'n aros."


def test_is_said_in_english_where_the_language_is_not_welsh() -> None:
    assert WAITS.format(count=3).in_language("fr") == "3 policies wait."


def test_a_sentence_inside_another_is_said_in_the_same_language() -> None:
    held = Sentence("{what} is held.", "Cedwir {what}.").format(what=Sentence("The policy", "y polisi"))

    assert (held.en, held.cy) == ("The policy is held.", "Cedwir y polisi.")
