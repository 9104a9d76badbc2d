"""What the state of a document allows, whoever is asking."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parch.data_protection.models import Filled, PublishedNotice
from parch.domain.language import Language
from parch.domain.packs import Template, blanks
from parch.kernel.decisions import ALLOWED, Decision

LANGUAGES: tuple[Language, ...] = ("en", "cy")
SAVED_MEANWHILE = _("Somebody saved this document while you were writing. Compare their words with yours.")


def languages_ready(template: Template, filled: Filled | None) -> list[Language]:
    """The languages in which nothing is blank."""
    if filled is None:
        return []
    return [language for language in LANGUAGES if not blanks(template, filled.values_in(language), language)]


def is_notice(template: Template) -> Decision:
    if not template.is_notice:
        return Decision(_("Only privacy notices are published. Print this document, or keep it as a file."))
    return ALLOWED


def has_no_blanks(template: Template, filled: Filled | None) -> Decision:
    if not languages_ready(template, filled):
        return Decision(_("Nothing blank can be published. Fill in every field in at least one language first."))
    return ALLOWED


def builds_on_the_newest(newest: Filled | None, *, builds_on: int) -> Decision:
    if builds_on != (newest.number if newest else 0):
        return Decision(SAVED_MEANWHILE)
    return ALLOWED


def is_published(standing: PublishedNotice | None) -> Decision:
    if standing is None or standing.is_withdrawn:
        return Decision(_("This notice is not published, so there is nothing to withdraw."))
    return ALLOWED
