"""The data protection templates say what the law asks them to say, alike in both languages."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from parch.domain.markdown import html_from
from parch.domain.packs import placeholders, read_pack

PACK = read_pack(Path(__file__).parents[2] / "packs" / "schools-social-media")
NOTICES = [template for template in PACK.templates if template.is_notice]
TODAY = date(2026, 11, 22)

both = pytest.mark.parametrize("language", ["en", "cy"])
every = pytest.mark.parametrize("template", PACK.templates, ids=lambda template: template.key)
every_notice = pytest.mark.parametrize("template", NOTICES, ids=lambda template: template.key)


def test_there_is_a_notice_for_each_kind_of_person():
    assert [template.key.removeprefix("privacy-") for template in NOTICES] == [
        "staff", "governors", "learners", "families", "reporters", "reported",
    ]  # fmt: skip


@every
class TestEveryTemplate:
    def test_has_the_same_shape_in_both_languages(self, template):
        marks = [re.findall(r"^(#+ |- )", text, re.MULTILINE) for text in (template.text.en, template.text.cy)]
        assert marks[0] == marks[1]
        assert sorted(placeholders(template.text.en)) == sorted(placeholders(template.text.cy))

    def test_begins_below_the_title_and_skips_no_rank_of_heading(self, template):
        ranks = [len(hashes) for hashes in re.findall(r"^(#+) ", template.text.en, re.MULTILINE)]
        assert ranks[0] == 2
        assert all(after - before <= 1 for before, after in pairwise(ranks))

    def test_holds_no_markup_but_headings_lists_and_strong_words(self, template):
        for text in (template.text.en, template.text.cy):
            assert set(re.findall(r"<(\w+)", html_from(text))) <= {"h2", "h3", "p", "ul", "li", "strong"}

    def test_waits_for_a_translator(self, template):
        assert template.awaits_translator

    def test_relies_on_facts_that_are_fresh_or_owned_up_to(self, template):
        assert template.facts
        for fact in template.facts:
            assert not fact.is_stale_on(TODAY, after_months=PACK.facts_stale_after_months)
            assert fact.is_verified == fact.source.startswith("https://")


@both
@every_notice
class TestEveryNotice:
    def test_says_whom_to_ask_and_where_to_complain(self, template, language):
        text = template.text.in_language(language)
        for needed in ("{{ contact-email }}", "{{ dpo-name }}", "{{ dpo-email }}", "0303 123 1113", "0330 414 6421"):
            assert needed in text

    def test_says_how_long_things_are_kept_and_when_it_was_written(self, template, language):
        text = template.text.in_language(language)
        assert "{{ keep-" in text
        assert "{{ document-date }}" in text

    def test_says_what_lets_the_school_do_it(self, template, language):
        basis = {"en": "public task", "cy": "tasg gyhoeddus"}[language]
        assert basis in template.text.in_language(language)


class TestLearners:
    TEMPLATE = PACK.template("privacy-learners")
    assert TEMPLATE is not None
    TEXT = TEMPLATE.text

    def test_has_short_sentences(self):
        for text in (self.TEXT.en, self.TEXT.cy):
            plain = re.sub(r"[*#-]|\{\{ [a-z-]+ \}\}", " ", text)
            lengths = [len(sentence.split()) for sentence in re.split(r"[.?!:]\s|\n\n", plain) if sentence.strip()]
            assert sum(lengths) / len(lengths) < 12
            assert max(lengths) <= 26

    def test_can_be_read_by_a_ten_year_old(self):
        """Flesch–Kincaid grade 5 or lower: the English of about age ten."""
        plain = re.sub(r"[*#]|\{\{ [a-z-]+ \}\}|^- ", " ", self.TEXT.en, flags=re.MULTILINE)
        words = re.findall(r"[A-Za-z']+", plain)
        sentences = [part for part in re.split(r"[.?!:]\s|\n\n", plain) if part.strip()]
        syllables = sum(_syllables(word) for word in words)
        assert 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59 <= 5

    def test_speaks_to_a_child_in_welsh_as_one_does(self):
        assert " ti" in self.TEXT.cy
        assert "Gallwch" not in self.TEXT.cy


def test_the_agreement_has_what_article_28_asks_for():
    text = PACK.template("school-host-agreement").text.en
    for asked in (
        "**Subject:**", "**Nature and purpose:**", "**Whose data:**", "**Kinds of data:**", "**Duration:**",
        "written instructions", "keep them confidential", "Article 32", "{{ sub-processors }}", "answers to the School",
        "People's rights", "impact assessments", "personal data breach", "erases the rest", "inspect it",
        "breaks data protection law",
    ):  # fmt: skip
        assert asked in text, asked


def _syllables(word: str) -> int:
    word = re.sub(r"(?<=[^l])e$|es$|ed$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", word)))
