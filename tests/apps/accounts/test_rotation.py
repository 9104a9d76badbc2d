"""A key is put out of use, and nobody's second factor or words are lost."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.utils import timezone

from parch.accounts.actions import words
from parch.accounts.models import KeptWords
from parch.audit.rotation import rotate
from parch.domain.keys import KeyRing
from parch.domain.keys.ring import new_key
from tests.apps.accounts.support import app_code, give_app
from tests.factories.organisations import Member


def test_apps_codes_and_words_are_sealed_by_the_new_key_and_open_without_the_old(jones: Member, settings: Any) -> None:
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    old = settings.KEY_RING
    give_app(jones.user)
    printed = RecoveryCodes.activate(jones.user).get_unused_codes()
    token = words.keep([("wording", "Ten at night.")], address="/x/", whose="", at=timezone.now())
    fresh = new_key("fresh")
    settings.KEY_RING = KeyRing((fresh, *old.keys))
    rotate(settings.KEY_RING)
    settings.KEY_RING = KeyRing((fresh,))
    app = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert app.wrap().validate_code(app_code())
    assert Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes() == printed
    assert words.words_of(KeptWords.objects.get()) == [("wording", "Ten at night.")]
    assert token
