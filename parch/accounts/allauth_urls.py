"""Those of allauth's pages that Parch uses, under allauth's own names. There is none to sign up, and none to change
one's address: an address is changed by a new invitation. What changes how somebody signs in is confirmed first."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as sessions
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.generic import RedirectView

from parch.accounts.confirming import confirmed
from parch.accounts.views.allauth import ours
from parch.accounts.views.confirming import confirm_by_code


@login_not_required
def nobody_signs_up(request: HttpRequest) -> HttpResponse:
    """allauth names this address in its own pages; there is nothing at it."""
    raise Http404


urlpatterns = [
    path("sign-in/", ours(account.login), name="account_login"),
    path("sign-out/", ours(account.logout), name="account_logout"),
    path("closed/", ours(account.account_inactive), name="account_inactive"),
    path("sign-up/", nobody_signs_up, name="account_signup"),
    path("sign-in/code/", ours(account.request_login_code), name="account_request_login_code"),
    path("sign-in/code/confirm/", ours(account.confirm_login_code), name="account_confirm_login_code"),
    path("password/", ours(confirmed(account.password_change)), name="account_change_password"),
    path("password/set/", ours(confirmed(account.password_set)), name="account_set_password"),
    path("password/forgotten/", ours(account.password_reset), name="account_reset_password"),
    path(
        "password/forgotten/code/",
        ours(account.confirm_password_reset_code),
        name="account_confirm_password_reset_code",
    ),
    path("password/forgotten/new/", ours(account.complete_password_reset), name="account_complete_password_reset"),
    path(
        "password/forgotten/done/", ours(account.password_reset_from_key_done), name="account_password_reset_completed"
    ),
    path("confirm/password/", ours(account.reauthenticate), name="account_reauthenticate"),
    path("confirm/factor/", ours(factors.reauthenticate), name="mfa_reauthenticate"),
    path("confirm/passkey/", ours(passkeys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("confirm/code/", confirm_by_code, name="account_reauthenticate_by_code"),
    path("sign-in/factor/", ours(factors.authenticate), name="mfa_authenticate"),
    path("sign-in/passkey/", ours(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("factors/", RedirectView.as_view(pattern_name="accounts:account"), name="mfa_index"),
    path("factors/app/", ours(confirmed(totp.activate_totp)), name="mfa_activate_totp"),
    path("factors/app/remove/", ours(confirmed(totp.deactivate_totp)), name="mfa_deactivate_totp"),
    path("factors/codes/", ours(confirmed(codes.view_recovery_codes)), name="mfa_view_recovery_codes"),
    path("factors/codes/new/", ours(confirmed(codes.generate_recovery_codes)), name="mfa_generate_recovery_codes"),
    path("factors/passkeys/", ours(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path("factors/passkeys/add/", ours(confirmed(passkeys.add_webauthn)), name="mfa_add_webauthn"),
    path("factors/passkeys/<int:pk>/remove/", ours(confirmed(passkeys.remove_webauthn)), name="mfa_remove_webauthn"),
    path("factors/passkeys/<int:pk>/name/", ours(confirmed(passkeys.edit_webauthn)), name="mfa_edit_webauthn"),
    path("sessions/", ours(sessions.list_usersessions), name="usersessions_list"),
]
