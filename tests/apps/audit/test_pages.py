"""A history is read as sentences, in the reader's language, by those whose history it is."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from parch.audit import registry
from parch.audit.actions import forget, record
from parch.audit.pages import as_day, history
from parch.audit.registry import EVENTS
from parch.kernel.reach import Acting, Public, Worker, entered
from tests.factories.record import BRYN, FRIDAY, MR_JONES, MRS_HUGHES, OAKFIELD, POLICY, READ, invites, reads

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _known(monkeypatch):
    monkeypatch.setattr(registry, "_names", [lambda chain, actors: {str(MRS_HUGHES): "Mrs Hughes"}])


def sentences(**wanted):
    with entered(Worker(BRYN)):
        return [line.sentence for line in history(BRYN, **wanted).lines]


class TestAHistory:
    def test_says_what_was_done_the_latest_first(self):
        reads(1)
        invites("Mr Jones")
        assert sentences() == ["Mrs Hughes invited Mr Jones.", "Mrs Hughes read version 1."]

    def test_shows_a_forgotten_person_as_one_since_forgotten(self):
        invites("Mr Jones")
        with entered(Acting(BRYN)):
            forget(MR_JONES, chain=BRYN, by=MRS_HUGHES, at=FRIDAY)
        assert sentences()[1] == "Mrs Hughes invited a person since forgotten."
        with override("cy"):
            assert sentences()[1].endswith("person sydd bellach wedi'i anghofio.")

    def test_does_not_name_who_did_it_once_their_name_is_gone(self):
        reads(1, by=MR_JONES)
        assert sentences() == ["A person since forgotten read version 1."]

    def test_names_the_program_where_nobody_did_it(self):
        with entered(Worker(BRYN)):
            record(READ, chain=BRYN, by=None, at=FRIDAY, subject=POLICY, facts={"version": 1})
        assert sentences() == ["Parch read version 1."]

    def test_keeps_to_one_subject_when_asked(self):
        reads(1)
        invites("Mr Jones", who=UUID(int=5))
        assert sentences(subject=("people.person", UUID(int=5))) == ["Mrs Hughes invited Mr Jones."]

    def test_turns_facts_into_words_where_the_event_says_how(self, monkeypatch):
        shown = replace(READ, shown={"version": as_day})
        monkeypatch.setitem(EVENTS, READ.name, shown)
        with entered(Worker(BRYN)):
            record(shown, chain=BRYN, by=None, at=FRIDAY, subject=POLICY, facts={"version": "2026-05-03"})
        assert sentences() == ["Parch read version 3 May 2026."]
        with override("cy"):
            assert sentences() == ["Parch read version 3 Mai 2026."]

    def test_still_shows_an_event_whose_app_is_gone(self, monkeypatch):
        reads(1)
        monkeypatch.delitem(EVENTS, READ.name)
        assert sentences() == ["Mrs Hughes did something that this Parch has no sentence for (tests:read)."]

    def test_shows_an_entry_from_before_its_sentence_said_more(self, monkeypatch):
        reads(1)
        monkeypatch.setitem(
            EVENTS, READ.name, replace(READ, sentence="%(by)s read version %(version)s aloud to %(whom)s.")
        )
        assert sentences() == ["Mrs Hughes read version 1 aloud to …."]

    def test_comes_in_parts_that_leave_nothing_out(self):
        for number in range(1, 6):
            reads(number)
        with entered(Worker(BRYN)):
            first = history(BRYN, size=2)
            second = history(BRYN, size=2, before=str(first.earlier))
            last = history(BRYN, size=2, before=second.earlier)
        assert [line.number for part in (first, second, last) for line in part.lines] == [5, 4, 3, 2, 1]
        assert last.earlier == 0

    @pytest.mark.parametrize("nonsense", ["abc", "-1", "", None, "9" * 40, "²"])
    def test_starts_at_the_end_when_asked_for_nonsense(self, nonsense):
        reads(1)
        assert len(sentences(before=nonsense)) == 1

    @pytest.mark.parametrize("reach", [Worker(OAKFIELD), Public(BRYN)])
    def test_is_empty_to_those_whose_it_is_not(self, reach):
        reads(1)
        with entered(reach):
            assert history(BRYN).lines == ()

    def test_takes_two_queries_however_long(self, django_assert_num_queries):
        for number in range(1, 6):
            invites(f"person {number}")
        with entered(Worker(BRYN)), django_assert_num_queries(2):
            history(BRYN)


class TestTheTimeline:
    def test_draws_each_line_with_its_moment_and_escapes_what_people_typed(self):
        invites("<b>Mr Jones</b>")
        with entered(Worker(BRYN)):
            html = render_to_string("audit/timeline.html", {"history": history(BRYN)})
        assert "Mrs Hughes invited &lt;b&gt;Mr Jones&lt;/b&gt;." in html
        assert "4 September 2026 at 4 pm" in html

    def test_offers_what_came_before(self):
        for number in range(1, 4):
            reads(number)
        with entered(Worker(BRYN)):
            html = render_to_string("audit/timeline.html", {"history": history(BRYN, size=2)})
        assert 'href="?before=2"' in html

    def test_says_so_when_nothing_happened(self):
        with entered(Worker(BRYN)):
            assert "Nothing has happened here yet." in render_to_string(
                "audit/timeline.html", {"history": history(BRYN)}
            )


class TestDeclaredEvents:
    def test_each_names_its_app_and_says_the_same_things_in_both_languages(self):
        for event in EVENTS.values():
            assert event.name.count(":") == 1
            with override("cy"):
                welsh = str(event.sentence)
            assert welsh % dict.fromkeys(event.placeholders | {"by"}, "x"), event.name

    def test_cannot_be_declared_twice(self):
        with pytest.raises(ValueError, match="declared twice"):
            registry.declared(READ.name, "Again.")
