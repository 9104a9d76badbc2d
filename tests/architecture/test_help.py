"""Every page answers the same three questions in both languages, and no answer is left for a page that is gone."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

from parch.domain.help import missing
from tests.support.addresses import addresses

FOLDER = Path(settings.PACKS) / "schools-social-media" / "help"
HEADINGS = {
    "en": ["What is this?", "Who can see it?", "Whom do I ask?"],
    "cy": ["Beth yw hwn?", "Pwy all ei weld?", "I bwy ydw i'n gofyn?"],
}
# Addresses that show no page of their own.
NOT_PAGES = {
    "account_signup": "nothing is there: nobody signs up",
    "data_protection:docx": "a file",
    "data_protection:pdf": "a file",
    "home:calendar": "a calendar",
    "home:stop_feed": "takes back and leads back",
    "mfa_index": "leads to the account",
    "organisations:closed_days_feed": "a calendar",
    "organisations:confirm_details": "keeps an answer and leads back",
    "organisations:invite_again": "sends and leads back",
    "organisations:remove_closed_days": "removes and leads back",
    "organisations:save_list": "saves and leads back",
    "policies:again": "asks and leads back",
    "policies:calendar-cy": "a calendar",
    "policies:calendar-en": "a calendar",
    "policies:file-cy": "a file",
    "policies:file-en": "a file",
    "policies:original": "a file",
    "policies:restore": "restores and leads back",
    "policies:take-back": "takes back and leads back",
    "policies:undo": "takes back and leads back",
    "web:language": "keeps a choice and leads back",
}


def names() -> set[str]:
    return {address.name for address in addresses()}


def test_every_page_has_its_help_in_both_languages():
    assert missing(FOLDER, sorted(names() - set(NOT_PAGES))) == []


def test_every_help_asks_the_same_three_questions():
    for path in FOLDER.glob("*.md"):
        language = path.suffixes[-2].removeprefix(".")
        headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings == HEADINGS[language], path.name


def test_no_help_is_left_for_a_page_that_is_gone():
    written = {path.name.rsplit(".", 2)[0] for path in FOLDER.glob("*.md")}
    assert written - {name.replace(":", ".") for name in names() - set(NOT_PAGES)} == set()


def test_what_is_said_to_show_no_page_is_still_an_address():
    assert set(NOT_PAGES) - names() == set()
