"""``parch begin`` at the console."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from parch.config.cli import parch
from parch.organisations.beginning import code
from parch.organisations.models import Organisation
from tests.factories.organisations import council

pytestmark = pytest.mark.django_db

# In the order of the page's own form: who, council, nation, contacts, colour.
ANSWERS = [
    "Ms Lewis", "lewis@bro-taf.example", "three words of mine", "three words of mine", "council", "Bro Taf Council",
    "Cyngor Bro Taf", "wales", "", "", "", "", "teal",
]  # fmt: skip


def run(*arguments, typed=ANSWERS):
    return CliRunner().invoke(parch, [*arguments], input="\n".join(typed) + "\n")


def test_asks_what_the_page_asks_and_begins():
    done = run("begin")
    assert done.exit_code == 0, done.output
    assert Organisation.objects.get().name_cy == "Cyngor Bro Taf"
    assert "you will be asked to set up a second factor first" in done.output
    assert "three words of mine" not in done.output


def test_says_what_is_wrong_and_asks_again():
    typed = [*ANSWERS]
    typed[1] = "nobody"
    done = run("begin", typed=[*typed, "lewis@bro-taf.example"])
    assert done.exit_code == 0, done.output
    assert "Enter an e-mail address such as name@school.example." in done.output


def test_opens_the_schools_of_a_spreadsheet_in_the_same_step(tmp_path):
    sheet = tmp_path / "schools.csv"
    sheet.write_text("name,phase,head,head email\nYsgol y Bryn,primary,Mrs Hughes,hughes@bryn.example\n")
    assert run("begin", "--schools", str(sheet), typed=[*ANSWERS, "y"]).exit_code == 0
    assert Organisation.objects.filter(kind="school").get().name_en == "Ysgol y Bryn"


def test_saves_nothing_where_a_cell_needs_mending(tmp_path):
    sheet = tmp_path / "schools.csv"
    sheet.write_text("name,phase\nYsgol y Bryn,college\n")
    done = run("--lang", "cy", "begin", "--schools", str(sheet))
    assert done.exit_code == 1
    assert "Llinell 2, phase: Nid ydym yn adnabod y cyfnod hwn." in done.output
    assert not Organisation.objects.exists()


def test_saves_nothing_where_the_person_thinks_better_of_it(tmp_path):
    sheet = tmp_path / "schools.csv"
    sheet.write_text("name,phase\nYsgol y Bryn,primary\n")
    assert run("begin", "--schools", str(sheet), typed=[*ANSWERS, "n"]).exit_code == 1
    assert not Organisation.objects.exists()


def test_says_that_a_file_is_not_there():
    assert "This file cannot be opened: nowhere.csv" in run("begin", "--schools", "nowhere.csv").output


def test_prints_the_address_and_the_code_of_the_page():
    assert code() in run("begin", "--on-the-page").output


def test_happens_once():
    council()
    done = run("begin")
    assert done.exit_code == 1
    assert "Parch has begun here already." in done.output
