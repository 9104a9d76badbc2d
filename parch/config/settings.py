"""One settings file for web, worker, commands and tests. What varies comes from `environment`."""

from __future__ import annotations

from parch.config.databases import embedded, postgresql
from parch.config.environment import ROOT, read_environment
from parch.config.keys import key_ring
from parch.domain.keys import Purpose

ENVIRONMENT = read_environment()
PRODUCTION = ENVIRONMENT.production
DEMONSTRATION = ENVIRONMENT.demonstration
VAR = ENVIRONMENT.var
PACKS = ROOT / "packs"

DEBUG = False
KEY_RING = key_ring(ENVIRONMENT)
SECRET_KEY, *SECRET_KEY_FALLBACKS = (key.derived(Purpose.TOKENS, "sessions").hex() for key in KEY_RING.keys)
ALLOWED_HOSTS = [*ENVIRONMENT.hosts, "testserver"] if not PRODUCTION else list(ENVIRONMENT.hosts)

# --- the house -------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_cotton",
    "csp",
    "parch.web",
    "parch.audit",
    "parch.outbox",
    "parch.accounts",
    "parch.organisations",
    "parch.data_protection",
    "parch.policies",
    "parch.home",
    "parch.demo",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "parch.web.language.LanguageMiddleware",  # after authentication: a person's preference counts
    "parch.accounts.middleware.KeptWordsMiddleware",
    "parch.accounts.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "parch.accounts.middleware.SecondFactorMiddleware",
    "parch.web.caution.CautionMiddleware",
    "parch.web.errors.RefusalMiddleware",
    "parch.organisations.middleware.ReachMiddleware",  # last: it runs the view within its reach
]
ROOT_URLCONF = "parch.config.urls"
WSGI_APPLICATION = "parch.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton", "django.templatetags.i18n"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "parch.web.context.layout",
                "parch.accounts.context.account",
                "parch.organisations.context.place",
            ],
        },
    }
]
FORM_RENDERER = "parch.web.forms.renderer.Renderer"
CSRF_FAILURE_VIEW = "parch.web.errors.csrf_failure"

# --- rows ------------------------------------------------------------------------------------
DATABASES = {
    "default": embedded(VAR / ("demonstration.sqlite3" if DEMONSTRATION else "parch.sqlite3"))
    if ENVIRONMENT.is_embedded
    else postgresql(ENVIRONMENT.database_url)
}

# --- people ----------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "parch.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "parch.accounts.passwords.NotCommon"},
    {"NAME": "parch.accounts.passwords.NotTheAddress", "OPTIONS": {"user_attributes": ["email"]}},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:front"

# --- signing in (django-allauth) -------------------------------------------------------------
# Counts of tries are kept where every process sees them; names in the table are HMACs.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_shared_cache",
        "KEY_FUNCTION": "parch.accounts.cache.hidden_name",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENVIRONMENT.behind_proxy else 0
ACCOUNT_ADAPTER = "parch.accounts.adapters.SignIn"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever is invited has shown that the mailbox is theirs
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_SESSION_REMEMBER = True  # as long as SESSION_COOKIE_AGE says
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",  # a whole staff room signs in from one address at half past eight
    "login_failed": "30/15m/ip,5/15m/key",
    "request_login_code": "60/15m/ip,5/15m/key",
    "reset_password": "60/15m/ip,5/15m/key",
    "reset_password_from_key": "60/15m/ip",
    "reauthenticate": "10/15m/user",
    "link_none": "30/h/ip",
    "link_invitation": "60/h/ip",
    "keep_words": "60/h/ip",
    "lost_factor": "3/d/user",
}
ACCOUNT_FORMS = {
    "login": "parch.accounts.forms.LoginForm",
    "request_login_code": "parch.accounts.forms.RequestLoginCodeForm",
    "confirm_login_code": "parch.accounts.forms.ConfirmLoginCodeForm",
    "reset_password": "parch.accounts.forms.ResetPasswordForm",
    "confirm_password_reset_code": "parch.accounts.forms.ConfirmPasswordResetCodeForm",
    "reset_password_from_key": "parch.accounts.forms.ResetPasswordKeyForm",
    "change_password": "parch.accounts.forms.ChangePasswordForm",
    "set_password": "parch.accounts.forms.SetPasswordForm",
    "reauthenticate": "parch.accounts.forms.ReauthenticateForm",
}
MFA_ADAPTER = "parch.accounts.adapters.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_TOTP_ISSUER = "Parch"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_REAUTHENTICATION_REQUIRED = False  # `confirmed` asks instead, of everybody and for every page that matters
MFA_FORMS = {
    "authenticate": "parch.accounts.forms.AuthenticateForm",
    "reauthenticate": "parch.accounts.forms.ReauthenticateByFactorForm",
    "activate_totp": "parch.accounts.forms.ActivateTOTPForm",
    "add_webauthn": "parch.accounts.forms.AddPasskeyForm",
    "login_webauthn": "parch.accounts.forms.SignInByPasskeyForm",
    "reauthenticate_webauthn": "parch.accounts.forms.ConfirmByPasskeyForm",
    "edit_webauthn": "parch.accounts.forms.RenamePasskeyForm",
}

# --- language and time -----------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LANGUAGE_COOKIE_NAME = "parch_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
USE_TZ = True
TIME_ZONE = "Europe/London"

# --- what goes over the wire -----------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "build" / "collected"
STATICFILES_DIRS = [ROOT / "build" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "parch_session"
CSRF_COOKIE_NAME = "parch_csrf"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600
SECURE_SSL_REDIRECT = PRODUCTION
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.behind_proxy else None
BASE_URL = ENVIRONMENT.base_url
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["parch.web.uploads.WithinLimit"]  # nothing that is uploaded touches this machine's disk
# Other names below a council's own are not ours to put on HTTPS, nor its name on the browsers' list.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# --- mail and logs ---------------------------------------------------------------------------
MAIL = "file" if DEMONSTRATION else ENVIRONMENT.mail
MAIL_FROM = ENVIRONMENT.mail_from
DEFAULT_FROM_EMAIL = MAIL_FROM
EMAIL_FILE_PATH = VAR / "mail"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask": {"()": "parch.accounts.logs.Mask"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["mask"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
