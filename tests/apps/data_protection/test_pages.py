import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parch.data_protection.models import Filled
from parch.data_protection.pack import installed
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, entered
from tests.apps.data_protection.conftest import answers
from tests.factories.organisations import governing_body, member

pytestmark = pytest.mark.django_db
KEYS = [template.key for template in installed().templates]


@pytest.fixture
def signed_in(client, settings):
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere

    def as_person(someone, language="en"):
        client.force_login(someone.user)
        client.cookies["parch_language"] = language
        return client

    return as_person


@pytest.fixture
def head(signed_in, mrs_hughes):
    """Mrs Hughes at her screen, in English."""
    return signed_in(mrs_hughes)


def at(name, organisation, *args):
    return reverse(f"data_protection:{name}", args=[organisation.address, *args])


def typed(template, *, builds_on=0, **changed):
    """What a browser sends for a whole form."""
    values, sent = answers(template, **changed), {"builds_on": builds_on}
    for field in template.fields:
        if field.kind == "date":
            sent |= {f"{field.key}_day": "20", f"{field.key}_month": "11", f"{field.key}_year": "2026"}
        elif field.is_asked_once:
            sent[field.key] = values["en"][field.key]
        else:
            sent |= {f"{field.key}-{language}": values[language][field.key] for language in ("en", "cy")}
    return sent


class TestTheTaskList:
    def test_names_the_nine_documents_in_the_language_being_spoken(self, bryn, mrs_hughes, signed_in):
        english = signed_in(mrs_hughes).get(at("documents", bryn)).content.decode()
        welsh = signed_in(mrs_hughes, "cy").get(at("documents", bryn)).content.decode()
        for template in installed().templates:
            assert template.title.en.replace("'", "&#x27;") in english
            assert template.title.cy.replace("'", "&#x27;") in welsh
        assert english.count("Not started") == 9
        assert welsh.count("Heb ddechrau") == 9

    def test_says_how_many_blanks_are_left_and_what_is_complete_or_published(
        self, bryn, mrs_hughes, save, published_notice, signed_in
    ):
        governors = installed().template("privacy-governors")
        save(governors, answers(governors, dpo_name="", dpo_email=""))
        learners = installed().template("privacy-learners")
        save(learners)
        page = signed_in(mrs_hughes).get(at("documents", bryn)).content.decode()
        for said in ("Complete and published", "3 blanks left", "Complete<", "Not started"):
            assert said in page

    def test_is_refused_to_a_teacher_with_the_reason(self, bryn, mr_jones, signed_in):
        response = signed_in(mr_jones).get(at("documents", bryn))
        assert response.status_code == 403
        assert "Only the headteacher, the business manager, senior leaders" in response.content.decode()

    def test_asks_as_many_questions_of_the_database_however_often_it_was_saved(self, bryn, save, staff_notice, head):
        head.get(at("documents", bryn))
        counts = []
        for number in range(3):
            save(staff_notice, answers(staff_notice, dpo_name=f"Ms Lewis {number}"), builds_on=number)
            with CaptureQueriesContext(connection) as asked:
                head.get(at("documents", bryn))
            counts.append(len(asked))
        assert len(set(counts)) == 1


class TestNextDoor:
    @pytest.mark.parametrize(
        ("name", "rest"),
        [
            ("documents", []),
            ("fill-in", ["privacy-staff"]),
            ("preview", ["privacy-staff", "en"]),
            ("pdf", ["privacy-staff", "en"]),
            ("docx", ["privacy-staff", "en"]),
            ("publish", ["privacy-staff"]),
            ("withdraw", ["privacy-staff"]),
        ],
    )
    @pytest.mark.usefixtures("published_notice")
    def test_mr_reed_finds_nothing(self, bryn, mr_reed, signed_in, name, rest):
        assert signed_in(mr_reed).get(at(name, bryn, *rest)).status_code == 404

    def test_an_officer_of_the_council_finds_nothing(self, bryn, bro_taf, published_notice, signed_in):
        officer = member(bro_taf, Role.DATA_PROTECTION_OFFICER, name="Ms Lewis")
        assert signed_in(officer).get(at("documents", bryn)).status_code == 404

    def test_a_council_and_a_governing_body_keep_no_such_documents(self, bryn, bro_taf, signed_in):
        officer = member(bro_taf, Role.POLICY_OWNER, name="Mr Rees")
        assert signed_in(officer).get(at("documents", bro_taf)).status_code == 404
        clerk = member(governing_body(bryn), Role.CLERK, name="Mrs Owen")
        body = clerk.actor.organisation_id
        assert signed_in(clerk).get("/o/bryn-governors/data-protection/").status_code == 404
        assert body != bryn.pk


class TestFillingIn:
    def test_asks_for_every_field_with_what_is_known_already(self, bryn, mrs_hughes, signed_in):
        page = signed_in(mrs_hughes).get(at("fill-in", bryn, "privacy-staff")).content.decode()
        assert 'value="Ysgol y Bryn"' in page
        assert 'value="swyddfa@ysgol-y-bryn.example"' in page
        assert 'name="dpo-name-en"' in page
        assert 'name="dpo-name-cy"' in page
        assert 'name="document-date_day"' in page

    @pytest.mark.parametrize("key", KEYS)
    def test_keeps_a_whole_form_and_shows_the_document(self, bryn, mrs_hughes, signed_in, key):
        template = installed().template(key)
        client = signed_in(mrs_hughes)
        response = client.post(at("fill-in", bryn, key), typed(template), follow=True)
        assert response.status_code == 200
        assert "Every blank is filled in, in both languages." in response.content.decode()
        with entered(Acting(bryn.pk)):
            saved = Filled.objects.get()
        assert {"en": saved.values_en, "cy": saved.values_cy} == answers(template)

    def test_keeps_half_a_form_and_says_what_is_left(self, bryn, mrs_hughes, signed_in):
        sent = {"builds_on": 0, "dpo-name-en": "Ms Lewis", "document-date_day": "", "contact-email": ""}
        page = signed_in(mrs_hughes).post(at("fill-in", bryn, "privacy-staff"), sent, follow=True).content.decode()
        assert "Your words are kept. 21 blanks are left." in page
        assert "Still to fill in, in this language:" in page
        assert "[Telephone number of the school: to fill in]" in page

    def test_says_what_is_wrong_and_keeps_the_words(self, bryn, mrs_hughes, signed_in, staff_notice):
        sent = typed(staff_notice, dpo_name="Ms Lewis" * 50) | {"document-date_month": "Smarch"}
        page = signed_in(mrs_hughes).post(at("fill-in", bryn, "privacy-staff"), sent).content.decode()
        assert "There is a problem" in page
        assert "Data Protection Officer: write at most 300 characters." in page
        assert "Smarch" in page

    def test_shows_both_where_somebody_saved_in_the_meantime_and_then_builds_on_theirs(
        self, bryn, mrs_hughes, save, staff_notice, signed_in
    ):
        save(staff_notice, answers(staff_notice, dpo_name="Mr Khan"))
        client, address = signed_in(mrs_hughes), at("fill-in", bryn, "privacy-staff")
        response = client.post(address, typed(staff_notice, dpo_name="Ms Lewis"))
        page = response.content.decode()
        assert response.status_code == 409
        assert 'value="Ms Lewis"' in page
        assert "Mrs Hughes wrote:" in page
        assert "Mr Khan</q>" in page
        assert 'name="builds_on" value="1"' in page
        assert page.count("Mr Khan") == 2

        client.post(address, typed(staff_notice, dpo_name="Ms Lewis", builds_on=1))
        with entered(Acting(bryn.pk)):
            assert Filled.objects.first().values_en["dpo-name"] == "Ms Lewis"

    def test_is_refused_to_a_reader_who_may_look(self, bryn, dsp, signed_in):
        client = signed_in(dsp)
        assert client.get(at("documents", bryn)).status_code == 200
        assert client.get(at("preview", bryn, "privacy-staff", "en")).status_code == 200
        assert client.get(at("fill-in", bryn, "privacy-staff")).status_code == 403


class TestPreview:
    @pytest.mark.parametrize("language", ["en", "cy"])
    @pytest.mark.parametrize("key", KEYS)
    def test_shows_the_document_in_its_own_language(self, bryn, save, head, key, language):
        template = installed().template(key)
        save(template)
        page = head.get(at("preview", bryn, key, language)).content.decode()
        assert f'<article class="parch-prose" lang="{language}">' in page
        assert "{{" not in page
        assert "to fill in]" not in page

    def test_owns_up_to_what_nobody_has_verified(self, bryn, mrs_hughes, signed_in):
        page = signed_in(mrs_hughes).get(at("preview", bryn, "privacy-staff", "en")).content.decode()
        assert "Not verified yet" in page
        assert "Nobody has checked a source yet" in page
        assert "Kept up to date by the council&#x27;s data protection lead." in page

    def test_owns_up_to_welsh_that_nobody_has_signed(self, bryn, mrs_hughes, signed_in):
        page = signed_in(mrs_hughes).get(at("preview", bryn, "privacy-staff", "cy")).content.decode()
        assert "This Welsh waits for a translator’s signature. Have somebody read it" in page

    def test_shows_what_somebody_typed_as_words_only(self, bryn, mrs_hughes, save, staff_notice, signed_in):
        save(staff_notice, answers(staff_notice, dpo_name="<script>alert(1)</script> **Ms Lewis**"))
        page = signed_in(mrs_hughes).get(at("preview", bryn, "privacy-staff", "en")).content.decode()
        assert "&lt;script&gt;alert(1)&lt;/script&gt; **Ms Lewis**" in page

    def test_finds_nothing_in_a_third_language_or_of_an_unknown_document(self, bryn, mrs_hughes, signed_in):
        client = signed_in(mrs_hughes)
        assert client.get(at("preview", bryn, "privacy-staff", "fr")).status_code == 404
        assert client.get(at("fill-in", bryn, "privacy-cats")).status_code == 404

    @pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF-"), ("docx", b"PK")])
    @pytest.mark.parametrize("language", ["en", "cy"])
    def test_can_be_taken_away_as_a_file(self, bryn, head, kind, begins, language):
        response = head.get(at(kind, bryn, "privacy-staff", language))
        assert response.content.startswith(begins)
        assert f'filename="ysgol-y-bryn-privacy-staff.{language}.{kind}"' in response["Content-Disposition"]


class TestPublishing:
    def test_asks_first_and_then_shows_everyone(self, bryn, save, staff_notice, head, client):
        save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
        asked = head.get(at("publish", bryn, "privacy-staff")).content.decode()
        assert "Facts nobody has verified yet" in asked
        said = head.post(at("publish", bryn, "privacy-staff"), follow=True).content.decode()
        assert "Anyone can read it there." in said

        client.logout()
        listed = client.get(at("notices", bryn)).content.decode()
        assert at("notice", bryn, "staff") in listed
        assert "Ms Lewis" in client.get(at("notice", bryn, "staff")).content.decode()

    def test_says_why_it_cannot_be_done_yet(self, bryn, mrs_hughes, signed_in):
        page = signed_in(mrs_hughes).get(at("publish", bryn, "privacy-staff")).content.decode()
        assert "Nothing blank can be published." in page
        assert "disabled" in page

    def test_withdrawing_takes_it_from_everyone(self, bryn, mrs_hughes, published_notice, signed_in, client):
        head = signed_in(mrs_hughes)
        assert head.get(at("withdraw", bryn, "privacy-staff")).status_code == 200
        head.post(at("withdraw", bryn, "privacy-staff"))
        client.logout()
        assert client.get(at("notice", bryn, "staff")).status_code == 404
        assert "has not published" in client.get(at("notices", bryn)).content.decode()


class TestThePublicNotice:
    def test_is_read_in_either_language(self, bryn, published_notice, client):
        client.cookies["parch_language"] = "cy"
        page = client.get(at("notice", bryn, "staff")).content.decode()
        assert "Beth rydym yn ei gadw amdanoch" in page
        assert "Mae&#x27;r Gymraeg hon yn aros am lofnod cyfieithydd." in page.replace("'", "&#x27;")

    def test_says_so_where_the_other_language_is_missing(self, bryn, save, publish, staff_notice, client):
        values = answers(staff_notice)
        values["cy"]["dpo-name"] = ""
        save(staff_notice, values)
        publish(staff_notice)
        client.cookies["parch_language"] = "cy"
        page = client.get(at("notice", bryn, "staff")).content.decode()
        assert "felly dyma ef yn Saesneg" in page
        assert '<article class="parch-prose" lang="en">' in page

    def test_is_not_there_where_nothing_was_published(self, bryn, oakfield, published_notice, client):
        assert client.get(at("notice", oakfield, "staff")).status_code == 404
        assert client.get(at("notice", bryn, "governors")).status_code == 404

    def test_leaves_other_documents_to_the_school(self, bryn, save, client):
        save(installed().template("record-of-processing"))
        assert client.get("/schools/ysgol-y-bryn/privacy/record-of-processing/").status_code == 404
