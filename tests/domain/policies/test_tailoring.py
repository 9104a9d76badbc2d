"""A school's own words, where they may stand and what becomes of them."""

from __future__ import annotations

from parch.domain.policies.linking import links
from parch.domain.policies.searching import pieces, query_of, spans
from parch.domain.policies.tailoring import amended, carried
from parch.domain.policies.text import Clause, Details, PolicyText, Words


def text(**clauses: tuple[str, bool]) -> PolicyText:
    made = tuple(Clause(key, "clause", Words(en), amendable=may) for key, (en, may) in clauses.items())
    return PolicyText(Details(Words("Pigeons")), made)


OLD = text(a=("Keep them warm.", True), b=("Feed them.", False), c=("Name them.", True), d=("Sing.", True))
OWN = {
    "a": Words("Keep them very warm.", "Cadwch nhw’n gynnes iawn."),
    "b": Words("Starve them."),
    "c": Words("Call them."),
}


def test_own_words_stand_only_where_the_council_leaves_room():
    made = amended(OLD, OWN)
    assert made.clause("a").words == OWN["a"]
    assert made.clause("b").words.en == "Feed them."


def test_a_new_version_keeps_what_still_fits_and_shows_what_fell_away():
    new = text(a=("Keep them warm and dry.", True), c=("Name them.", False))
    fate = carried(OLD, new, {"a": OWN["a"], "c": OWN["c"], "d": Words("Hum.")})
    assert fate.kept == {"a": OWN["a"]}
    assert fate.look_again == ("a",)
    assert set(fate.fell_away) == {"c", "d"}


def test_where_a_language_has_no_words_the_other_is_shown_and_said():
    assert Words("Sing.").shown("cy") == ("Sing.", "en")
    assert Words("Sing.", "Canwch.").shown("cy") == ("Canwch.", "cy")
    assert OLD.missing("cy") == 4


def test_searching_minds_neither_accents_nor_capitals_nor_apostrophes():
    words = "Mae’r Tŷ ar y bryn; y TY mawr."
    assert [words[a:b] for a, b in spans(words, query_of("ty"))] == ["Tŷ", "TY"]
    assert [words[a:b] for a, b in spans(words, query_of("mae'r"))] == ["Mae’r"]


def test_all_words_must_be_there():
    assert spans("the red loft", query_of("red barn")) == []
    assert spans("the red loft", query_of("  ")) == []


def test_a_line_of_a_megabyte_is_searched_and_cut_without_trouble():
    words = "coo " * 250_000
    found = spans(words, query_of("coo"))
    assert len(found) == 250_000


def test_highlights_and_links_may_cross_and_no_letter_is_lost():
    cut = pieces("see section 2 now", [(4, 13)], [(12, 13, "2")])
    assert "".join(words for words, _, _ in cut) == "see section 2 now"
    assert ("2", True, "2") in cut


def test_pointers_are_followed_in_the_words_as_published():
    made = PolicyText(
        Details(Words("Pigeons")),
        (
            Clause("1", "heading", Words("Keeping"), number="1", role="section"),
            Clause("1.1", "clause", Words("Ysgol y Bryn does this (see section 2)."), number="1.1", parent="1"),
            Clause("2", "heading", Words("Letting go"), number="2", role="section"),
        ),
    )
    (start, end, to) = links(made, "en")["1.1"][0]
    assert (made.clause("1.1").words.en[start:end], to) == ("2", "2")
