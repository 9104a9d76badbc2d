"""What the templates are given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _, ngettext

from parch.data_protection.guards import LANGUAGES
from parch.data_protection.models import Filled, PublishedNotice
from parch.data_protection.pack import installed
from parch.domain.markdown import html_from
from parch.domain.packs import Template, blanks, filled
from parch.web import language as spoken
from parch.web.dates import day


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the task list. ``kind`` is the shape of its tag."""

    key: str
    title: str
    summary: str
    who: str
    kind: str
    status: str


@dataclass(frozen=True, slots=True)
class Reliance:
    """A fact the template relies on, as it is shown: its words, its source and how far one may trust it."""

    says: str
    source: str
    kind: str
    status: str
    checked: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document in one language as HTML, with what is still blank in it."""

    language: str
    title: str
    html: SafeString
    blanks: list[str]
    awaits_translator: bool


def task(template: Template, answers: Filled | None, notice: PublishedNotice | None) -> Task:
    now = spoken.current()
    kind, status = _status(template, answers, notice)
    who = _("Headteacher or business manager.")
    if template.kind == "agreement":
        who = _("Headteacher or business manager, with the host.")
    return Task(
        template.key, template.title.in_language(now), template.summary.in_language(now), who, kind, status
    )  # fmt: skip


def blanks_left(template: Template, answers: Filled | None) -> int:
    """How many answers are wanting; one that is asked once counts once."""
    if answers is None:
        return sum(1 if field.is_asked_once else 2 for field in template.fields)
    wanting = {
        (field.key, "" if field.is_asked_once else language)
        for language in LANGUAGES
        for field in blanks(template, answers.values_in(language), language)
    }
    return len(wanting)


def sheet(template: Template, answers: Filled | None, language: str) -> Sheet:
    tongue = spoken.known(language) or "en"
    values = answers.values_in(tongue) if answers else {}
    html = _safe_html(filled(template, values, tongue))
    missing = [field.label.in_language(spoken.current()) for field in blanks(template, values, tongue)]
    unsigned = tongue == "cy" and template.awaits_translator
    return Sheet(tongue, template.title.in_language(tongue), html, missing, unsigned)


def published_sheet(notice: PublishedNotice, language: str) -> Sheet:
    """What everyone reads: nothing in it is blank, and it stands as it was published."""
    template = installed().template(notice.document)
    unsigned = language == "cy" and (template is None or template.awaits_translator)
    return Sheet(language, notice.title_in(language), _safe_html(notice.text_in(language)), [], unsigned)


def reliances(template: Template, *, on: date) -> list[Reliance]:
    """The facts of a template, those nobody has verified first."""
    months = installed().facts_stale_after_months
    now = spoken.current()
    shown = []
    for fact in sorted(template.facts, key=lambda fact: fact.is_verified):
        kind, status = "done", _("Seen")
        if not fact.is_verified:
            kind, status = "waiting", _("Not verified yet")
        elif fact.is_stale_on(on, after_months=months):
            kind, status = "waiting", _("Check again")
        shown.append(Reliance(fact.says.in_language(now), fact.source, kind, status, day(fact.checked, now)))
    return shown


def facts_owner() -> str:
    """Who looks at the facts again when they grow old."""
    return installed().facts_owner.in_language(spoken.current())


def _safe_html(text: str) -> SafeString:
    # Our own pack's Markdown, with tags switched off and what was typed escaped.
    return mark_safe(html_from(text))  # noqa: S308


def _status(template: Template, answers: Filled | None, notice: PublishedNotice | None) -> tuple[str, str]:
    left = blanks_left(template, answers)
    if answers is None:
        return "todo", _("Not started")
    if left:
        return "now", ngettext("%(count)s blank left", "%(count)s blanks left", left) % {"count": left}
    if notice is not None:
        return "done", _("Complete and published")
    return "done", _("Complete")
