"""The day a policy is due for review, as a calendar feed."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar, Event

from parch.domain.language import Language, Sentence
from parch.domain.policies.text import LANGUAGES, Words
from parch.organisations.models import Organisation
from parch.policies.models import Publication
from parch.printing.characters import one_line

SUMMARY = Sentence("{school}: review the policy", "{school}: adolygu’r polisi")
SAYS = Sentence(
    "{title} is due for review on this day. It is published here: {page}",
    "Mae {title} i’w adolygu ar y diwrnod hwn. Mae wedi’i gyhoeddi yma: {page}",
)
NAME = Sentence("Reviews at {school}", "Adolygiadau yn {school}")


def review_calendar(school: Organisation, publication: Publication, language: Language, page: str) -> bytes:
    """One whole-day event whose UID never changes, so that a new review date moves it. Both languages stand in it."""
    calendar = Calendar()
    calendar.add("prodid", "-//Parch//Policy review//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _said(NAME, school, publication, page, language))
    event = Event()
    event.add("uid", f"policy-review-{school.pk}@parch")
    event.add("dtstamp", publication.starts_at)
    event.add("last-modified", publication.starts_at)
    event.add("sequence", publication.number)
    event.add("dtstart", publication.review_on)
    event.add("dtend", publication.review_on + timedelta(days=1))
    first, second = (language, "en" if language == "cy" else "cy") if language in LANGUAGES else LANGUAGES
    event.add("summary", " · ".join(_said(SUMMARY, school, publication, page, one) for one in (first, second)))
    event.add("description", "\n\n".join(_said(SAYS, school, publication, page, one) for one in (first, second)))
    event.add("url", page)
    event.add("transp", "TRANSPARENT")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made


def _said(sentence: Sentence, school: Organisation, publication: Publication, page: str, language: str) -> str:
    title = Words(**publication.content["details"]["title"]).shown("cy" if language == "cy" else "en")[0]
    return sentence.in_language(language).format(
        school=one_line(school.name_in(language)), title=one_line(title), page=page
    )
