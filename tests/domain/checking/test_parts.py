"""Parts of a policy: known by many wordings, not by words that only look like them, and missed one by one."""

from __future__ import annotations

import pytest

from parch.domain.checking.parts import missing_part
from parch.domain.checking.problems import PARTS
from parch.domain.documents import read_text
from parch.domain.documents.paragraphs import Paragraph, Table
from parch.domain.documents.reading import read_blocks
from tests.domain.checking.more_part_sentences import MORE, NOT_SO
from tests.domain.checking.part_policies import POLICIES
from tests.domain.checking.part_sentences import ABSENT, PRESENT
from tests.support.health import knowledge
from tests.support.source import source_text

# Each part said once in a sentence that says no other.
SAID = {part: next(said for said in PRESENT[part] if said.endswith(".")) for part in PARTS}


def missing(document):
    return {problem.part for problem in missing_part(document, knowledge())}


def policy_with(part, sentence):
    """A policy with every part but ``part``, and this sentence."""
    lines = [f"{place}. {SAID[other]}" for place, other in enumerate(PARTS, start=1) if other != part]
    is_label = len(sentence.split()) < 7 or ":" in sentence
    last = sentence if is_label else f"{len(PARTS) + 1}. {sentence}"
    return read_text("\n\n".join(["Social media policy", *lines, last, "99. Nobody is rude."]))


@pytest.mark.parametrize(
    ("part", "sentence"), [(part, said) for part in PARTS for said in [*PRESENT[part], *MORE[part]]]
)
def test_a_part_is_known_however_it_is_said(part, sentence):
    assert missing(policy_with(part, sentence)) == set()


@pytest.mark.parametrize(
    ("part", "sentence"), [(part, said) for part in PARTS for said in [*ABSENT[part], *NOT_SO.get(part, [])]]
)
def test_words_that_only_look_like_a_part_are_not_taken_for_it(part, sentence):
    assert missing(policy_with(part, sentence)) == {part}


@pytest.mark.parametrize("name", POLICIES)
class TestWholePolicies:
    def test_nothing_is_missed_in_a_whole_policy(self, name):
        sections = POLICIES[name]
        assert missing(_policy(sections)) == set()

    def test_each_part_is_missed_when_its_section_goes_and_no_other(self, name):
        sections = POLICIES[name]
        for part in PARTS:
            if part in sections and not (part == "welsh" and name.startswith("welsh")):
                rest = {key: told for key, told in sections.items() if key != part}
                assert missing(_policy(rest)) == {part}, part


def _policy(sections):
    lines = [told for told in sections.values()]
    return read_text("\n\n".join(lines))


def test_a_table_of_labels_tells_owner_approval_and_review():
    def row(label, value):
        return (Paragraph(label),), (Paragraph(value),)

    rows = [("Owner", "Business manager"), ("Approved", "4 June 2025"), ("Review", "Every two years")]
    told = [SAID[part] for part in PARTS if part not in {"owner", "approval", "review-date"}]
    paragraphs = [Paragraph(sentence, label=f"{place}.") for place, sentence in enumerate(told, start=1)]
    table = Table(tuple(row(*pair) for pair in rows))
    document = read_blocks([Paragraph("Policy", level=1), table, *paragraphs])
    assert missing(document) == set()


def test_the_first_row_of_the_front_table_is_no_line_of_the_title():
    told = [SAID[part] for part in PARTS if part not in {"owner"}]
    paragraphs = [Paragraph(sentence, label=f"{place}.") for place, sentence in enumerate(told, start=1)]
    rows = [("Policy holder", "Director of operations"), ("Copies", "All staff")]
    table = Table(tuple(((Paragraph(label, bold=True),), (Paragraph(value),)) for label, value in rows))
    title = [Paragraph("Stonebridge", level=0), Paragraph("Staff guide to social media", level=0)]
    assert missing(read_blocks([*title, table, *paragraphs])) == set()
    heading = Paragraph("Policy holder", level=0)
    cells = Table((((Paragraph("Director of operations"),), (Paragraph("All staff"),)),))
    assert missing(read_blocks([*title, heading, cells, *paragraphs])) == set()


def test_an_extract_or_a_letter_is_missed_nothing_in():
    assert missing(read_text("Dear Mrs Hughes\n\nThank you for your letter. We shall answer it soon.\n")) == set()


def test_the_source_lacks_what_a_careful_reader_missed_in_it():
    document = read_text(source_text())
    assert missing(document) == {"owner", "review-date", "approval", "welsh", "support", "retention"}


def test_a_missing_part_says_why_and_what_to_add_in_both_languages():
    for problem in missing_part(read_text(source_text()), knowledge()):
        assert problem.where == problem.quotes == ()
        assert problem.says.en != problem.says.cy
        assert problem.remedy.en.endswith(".")
        assert problem.remedy.cy.endswith(".")
