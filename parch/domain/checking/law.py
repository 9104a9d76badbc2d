"""Laws that are cited by a wrong name or in a wrong year. A law that is not known is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from parch.domain.checking import law_wording as say
from parch.domain.checking.gathering import Gathered, Places
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.law_citation import Citation
from parch.domain.checking.law_citing import citations
from parch.domain.checking.law_facts import Title
from parch.domain.checking.law_index import Index, index_of
from parch.domain.checking.problems import Problem
from parch.domain.documents import Document
from parch.domain.language import Sentence

# What makes a mistake the same wherever it is met: the law, what is wrong, and the year or the words that are.
_Mistake = tuple[str, str, str]


def wrong_law(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """Laws named by a year or a name that no law has; each mistake once, with every place in which it is made."""
    index = index_of(knowledge.law)
    gathered: Gathered[_Mistake] = Gathered()
    for citation in citations(document, index):
        for mistake in _mistakes(citation):
            for place, quote in citation.pieces():
                gathered.add(mistake, place, quote)
    titles = {title.key: title for title in index.titles}
    for (key, what, detail), places in gathered.items():
        if what == "year":
            yield _in_year(index, titles[key], int(detail), places)
        else:
            years = (int(detail),) if what == "plural" else titles[key].years
            yield _in_name(titles[key], say.ONE_ONLY if what == "plural" else say.NO_NAME, years, places)


def _mistakes(citation: Citation) -> Iterator[_Mistake]:
    key, years = citation.title.key, citation.years
    if citation.bill:
        return
    if citation.how == "mistaken":
        yield key, "name", " ".join(citation.quote.casefold().split())
        return
    wrong = [year for year in years if year not in citation.title.years]
    yield from ((key, "year", str(year)) for year in wrong)
    if citation.plural and len(years) == 1 and not wrong:
        yield key, "plural", str(years[0])


def _in_year(index: Index, title: Title, year: int, places: Places) -> Problem:
    told = {"title": title.name, "years": say.listed(title.years)}
    says = say.NO_YEAR.format(year=year, **told)
    if other := index.named_like(title, year):
        more = say.OTHER_LAW.format(other=other.name, year=year)
        says = Sentence(says.en + more.en, says.cy + more.cy)
    return Problem("wrong-law", says, say.WRITE.format(**told), "medium", "certain", places.where, places.quotes)


def _in_name(title: Title, says: Sentence, years: tuple[int, ...], places: Places) -> Problem:
    told = {"title": title.name, "years": say.listed(years), "cited": places.quotes[0]}
    return Problem(
        "wrong-law", says.format(**told), say.WRITE.format(**told), "medium", "likely", places.where, places.quotes
    )
