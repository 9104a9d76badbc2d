"""Opening schools from a list on the page: looked at first, then all or nothing."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from parch.audit.pages import history
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Worker, entered
from parch.organisations.actions.importing import INVITATION
from parch.organisations.models import Governance, Organisation, RoleHolding
from parch.outbox.models import Job
from parch.outbox.worker import work_one
from tests.factories.organisations import member, school

pytestmark = pytest.mark.django_db

LIST = """School name,Phase,Headteacher,Head e-mail,Governing body,Clerk,Clerk email
Ysgol Newydd,cynradd,Mrs Pugh,pugh@newydd.example,Both,Mr Evans,evans@both.example
<b>Ysgol</b> Fach,primary,Mrs Rees,rees@fach.example,Both,Mr Evans,evans@both.example
Ysgol Ganol,middle,,,,,
"""


@pytest.fixture
def send(as_, at, bro_taf, lewis):
    def sent(text=LIST, name="list.csv"):
        file = SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())
        return as_(lewis).post(at("read_list", bro_taf.address), {"file": file, "language": "cy"})

    return sent


@pytest.fixture
def save(as_, at, bro_taf, lewis):
    def saved(page):
        hidden = re.search(r'name="list" value="([^"]+)"', page.content.decode())
        assert hidden
        return as_(lewis).post(at("save_list", bro_taf.address), {"list": hidden[1]})

    return saved


def schools():
    return set(Organisation.objects.filter(kind="school").values_list("name_en", flat=True))


class TestReading:
    def test_shows_what_was_read_and_saves_nothing(self, send):
        page = send().content.decode()
        assert "3 schools are ready to be opened." in page
        assert "&lt;b&gt;Ysgol&lt;/b&gt; Fach" in page
        assert not schools()
        assert not Job.objects.exists()

    def test_says_every_problem_by_line_and_column_and_offers_nothing_to_save(self, send):
        page = send(LIST.replace("middle", "college").replace("pugh@", "pugh")).content.decode()
        assert "The list needs mending first" in page
        assert "We do not know this phase." in page
        assert "Head e-mail" in page
        assert 'name="list"' not in page

    def test_says_why_a_file_is_no_list(self, send):
        assert "We cannot read this file as a spreadsheet." in send(b"%PDF-1.7").content.decode()

    def test_knows_which_schools_are_here_already(self, send, bryn):
        page = send("name,phase\nYSGOL y bryn,primary\n").content.decode()
        assert "A school with this name is looked after here already." in page

    def test_is_for_the_policy_owner_only(self, as_, at, bro_taf):
        assert as_(member(bro_taf, Role.AUDITOR, name="Ms V")).get(at("read_list", bro_taf.address)).status_code == 403

    def test_is_not_there_for_a_school(self, as_, at, bryn, hughes):
        assert as_(hughes).get(at("read_list", bryn.address)).status_code == 404


class TestSaving:
    def test_opens_every_school_with_its_head_body_and_clerk(self, send, save):
        assert save(send()).status_code == 302
        assert schools() == {"Ysgol Newydd", "<b>Ysgol</b> Fach", "Ysgol Ganol"}
        both = Organisation.objects.get(name_en="Both")
        assert Governance.objects.filter(governing_body=both, ends_on=None).count() == 2
        with entered(Worker(both.pk)):
            assert [held.person.full_name for held in RoleHolding.objects.all()] == ["Mr Evans"]

    def test_stands_in_the_councils_history_as_one_line_and_in_each_schools_own(self, send, save, bro_taf):
        save(send())
        with entered(Worker(bro_taf.pk)):
            assert [line.sentence for line in history(bro_taf).lines] == [
                "Ms Lewis opened schools from a spreadsheet. Their number: 3."
            ]
        first = Organisation.objects.get(name_en="Ysgol Newydd")
        with entered(Worker(first.pk)):
            said = [line.sentence for line in history(first).lines]
        assert "Ysgol Newydd was opened in Parch." in said
        assert any(line.startswith("The council named Mrs Pugh as headteacher from") for line in said)

    def test_has_each_head_and_clerk_invited_by_the_worker_and_names_nobody_in_the_queue(self, send, save):
        save(send())
        jobs = Job.objects.filter(kind=INVITATION)
        assert jobs.count() == 3
        assert all(job.payload == {"language": "cy"} for job in jobs)

    def test_leaves_the_invitations_to_be_sent(self, send, save):
        save(send())
        for _ in range(3):
            assert work_one(at=timezone.now())
        assert set(Job.objects.filter(kind=INVITATION).values_list("state", flat=True)) == {"done"}

    def test_happens_once(self, send, save):
        page = send()
        save(page)
        answer = save(page)
        assert answer.headers["Location"].endswith("/from-a-list/")
        assert len(schools()) == 3

    def test_saves_nothing_where_one_school_came_in_meanwhile(self, send, save, bro_taf):
        page = send()
        school("ysgol-ganol", "Ysgol Ganol", "Ysgol Ganol", owner=bro_taf)
        save(page)
        assert schools() == {"Ysgol Ganol"}

    def test_takes_nothing_that_was_changed_or_sealed_for_somebody_else(self, as_, at, send, bro_taf):
        hidden = re.search(r'name="list" value="([^"]+)"', send().content.decode())
        other = member(bro_taf, Role.POLICY_OWNER, name="Mr Price")
        assert hidden
        for sent in (hidden[1], hidden[1][:-2], ""):
            assert as_(other).post(at("save_list", bro_taf.address), {"list": sent}).status_code == 302
        assert not schools()
