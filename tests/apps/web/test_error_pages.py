import re

import pytest
from django.test import RequestFactory

from parch.web import errors
from tests.support.html import InsistingClient, faults

pytestmark = pytest.mark.urls("tests.apps.web.addresses")


def without_tokens(text: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)


def test_a_refusal_is_a_403_with_its_sentence(client: InsistingClient) -> None:
    response = client.get("/refuse")
    assert response.status_code == 403
    assert "Only the head can sign letters." in response.text
    assert "Nothing was changed." in response.text


def test_every_404_is_the_same_page(client: InsistingClient) -> None:
    hidden, never = client.get("/hide?q=1"), client.get("/never/was/")
    assert (hidden.status_code, never.status_code) == (404, 404)
    assert without_tokens(hidden.text) == without_tokens(never.text)
    assert "Oakfield" not in hidden.text
    assert "never/was" not in never.text


def test_a_failure_is_owned_in_the_language_of_the_reader(client: InsistingClient) -> None:
    client.raise_request_exception = False
    response = client.get("/fail", headers={"accept-language": "cy"})
    assert response.status_code == 500
    assert "Ein bai ni ydyw" in response.text
    assert "pipe" not in response.text


@pytest.mark.parametrize(("handler", "status"), [(errors.bad_request, 400), (errors.too_many_requests, 429)])
def test_the_other_error_pages_are_sound(rf: RequestFactory, handler: type, status: int) -> None:
    response = handler(rf.get("/"))
    assert response.status_code == status
    assert faults(response.text) == []


def test_a_stale_form_says_what_to_do() -> None:
    client = InsistingClient(enforce_csrf_checks=True)
    response = client.post("/language/", {"language": "cy"})
    assert response.status_code == 403
    assert "Go back, reload, and send again." in response.text


def test_error_pages_are_not_kept_by_caches(client: InsistingClient) -> None:
    assert client.get("/never/was/").headers["Cache-Control"] == "no-store"
