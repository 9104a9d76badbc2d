"""The ways a mail or a text message leaves the house, and what each can say of one that may have left already."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from django.conf import settings

from parch.outbox.messages import Message


class Bounced(Exception):
    """The receiver said no, and will say no again. The one argument is a short reason without names."""


class NotSent(Exception):
    """It certainly did not leave: trying again is safe."""


class Unanswered(Exception):
    """It may have left, and the receiver can be asked under its key: ask before trying again."""


class InDoubt(Exception):
    """It may have left. Only a person can say, so it is never sent blind."""


class Channel(Protocol):
    """``send`` raises `Bounced`, `NotSent`, `Unanswered` or `InDoubt`.

    ``was_sent`` answers None where nobody can say.
    """

    def send(self, message: Message) -> None: ...

    def was_sent(self, message: Message) -> bool | None: ...


@runtime_checkable
class Tells(Protocol):
    """A channel that can be asked later whether what it took has bounced."""

    def has_bounced(self, reference: str) -> bool: ...


def channel() -> Channel:
    """The channel this Parch is set to. The demonstration always writes files."""
    from parch.outbox.channels.local import Console, Files
    from parch.outbox.channels.notify import Notify
    from parch.outbox.channels.smtp import Smtp

    environment = settings.ENVIRONMENT
    if settings.MAIL == "smtp":
        return Smtp(environment.smtp_url.get_secret_value(), settings.MAIL_FROM)
    if settings.MAIL == "notify":
        return Notify(environment.notify_url, environment.notify_key.get_secret_value(), environment.notify_template)
    if settings.MAIL == "console":
        return Console()
    return Files(settings.EMAIL_FILE_PATH)


def text_channel() -> Channel | None:
    """How text messages are sent: GOV.UK Notify, where it has a template for them. Never in the demonstration."""
    from parch.outbox.channels.notify import NotifyText

    environment = settings.ENVIRONMENT
    key, template = environment.notify_key.get_secret_value(), environment.notify_text_template
    if settings.DEMONSTRATION or not (key and template):
        return None
    return NotifyText(environment.notify_url, key, template)


def carrier(by: str) -> Channel:
    """What carries mails ("mail") or text messages ("text")."""
    return (text_channel() if by == "text" else None) or channel()
