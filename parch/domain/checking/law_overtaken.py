"""Laws, guidance and bodies spoken of as if they were still in force, or still to come, on a day when they are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parch.domain.checking import law_wording as say
from parch.domain.checking.gathering import Gathered, Places
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.law_citation import Citation
from parch.domain.checking.law_citing import citations
from parch.domain.checking.law_facts import Overtaken, Past, Title
from parch.domain.checking.law_index import index_of
from parch.domain.checking.law_phrases import Mention, mentions
from parch.domain.checking.law_tense import awaited_until, headings_over, in_a_history, is_about, is_past
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.documents import Document
from parch.domain.language import Sentence

# A Bill may be named by the year in which it was brought in, this long before it was passed.
_BEFORE_IT_PASSED = 2


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is overtaken, the same wherever it is met. ``about``: it is gone for some things only."""

    says: Sentence
    remedy: Sentence
    sure: Sureness


def repealed_law(document: Document, knowledge: Knowledge, on: date) -> Iterator[Problem]:
    """What has been repealed or overtaken by ``on`` but is cited as if it held; each once, with all its places."""
    gathered: Gathered[_Fault] = Gathered()
    spans: dict[str, list[tuple[int, int]]] = {}
    for mention in mentions(document, knowledge.law):
        if _still_named(document, mention, on):
            gathered.add(_of_phrase(mention.what), mention.item.id, mention.quote)
            spans.setdefault(mention.item.id, []).append((mention.start, mention.end))
    for citation in citations(document, index_of(knowledge.law)):
        told = spans.get(citation.item.id, ())
        if not any(start < citation.end and citation.start < end for start, end in told):
            for fault, end in _faults(document, citation, on):
                for place, quote in citation.pieces(end):
                    gathered.add(fault, place, quote)
    yield from (_problem(fault, places) for fault, places in gathered.items())


def _problem(fault: _Fault, places: Places) -> Problem:
    return Problem("repealed-law", fault.says, fault.remedy, "medium", fault.sure, places.where, places.quotes)


def _still_named(document: Document, mention: Mention, on: date) -> bool:
    what = mention.what
    gone = next((edition.start for edition in what.editions if edition.year == mention.year), what.start)
    if gone is None or on < gone:
        return False
    headings = headings_over(document, mention.item)
    if in_a_history(document, mention.item) or not is_about(mention.item, headings, what.about, what.unless):
        return False
    return not is_past(mention.item, mention.start, mention.end, gone, headings)


def _of_phrase(what: Overtaken) -> _Fault:
    assert what.start is not None
    says = say.GONE.format(was=what.was, now=what.now, day=say.spoken(what.start))
    return _Fault(says, say.REPLACE.format(now=what.now), "likely")


def _faults(document: Document, citation: Citation, on: date) -> Iterator[tuple[_Fault, int]]:
    """What is overtaken in a citation, and where the words that show it end."""
    if citation.how == "mistaken" or in_a_history(document, citation.item):
        return
    headings = headings_over(document, citation.item)
    if citation.bill:
        if _passed(citation, on) and not is_past(citation.item, citation.start, citation.end, on, headings):
            yield _enacted(citation.title), citation.end
        return
    pasts = [past for past in _pasts(citation) if past.start <= on]
    for past in pasts:
        if is_about(citation.item, headings, past.about, past.unless) and not is_past(
            citation.item, citation.start, citation.end, past.start, headings
        ):
            yield _gone(citation.title, past), citation.end
    if not pasts:
        yield from _awaited(citation, on)


def _passed(citation: Citation, on: date) -> bool:
    enacted = citation.title.years[-1]
    return enacted < on.year and all(year >= enacted - _BEFORE_IT_PASSED for year in citation.years)


def _pasts(citation: Citation) -> Iterator[Past]:
    """The pasts of the years cited; without a year, of the only year there is."""
    years = citation.title.years
    cited = citation.years or (years if len(citation.title.past) == len(years) else ())
    for year in cited if citation.years else cited[-1:]:
        if past := citation.title.past_of(year):
            yield past


def _awaited(citation: Citation, on: date) -> Iterator[tuple[_Fault, int]]:
    for began in citation.title.began:
        cited = not citation.years or began.year in citation.years
        end = awaited_until(citation.item, citation.start, citation.end, began.day, on)
        if cited and began.day <= on and end is not None:
            says = say.AWAITED.format(title=citation.title.name, year=began.year, day=say.spoken(began.day))
            yield _Fault(says, say.REWRITE, "certain"), end


def _gone(title: Title, past: Past) -> _Fault:
    law = Sentence(f"the {title.name.en} {past.year}", f"{title.name.cy} {past.year}")
    says = say.GONE_IN_PART if past.about else say.GONE
    told = says.format(was=law, now=past.now, day=say.spoken(past.start))
    return _Fault(told, say.REPLACE.format(now=past.now), "likely" if past.about else "certain")


def _enacted(title: Title) -> _Fault:
    return _Fault(say.ENACTED.format(title=title.name, years=title.years[-1]), say.REWRITE, "certain")
