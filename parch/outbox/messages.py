"""What is sent, and how it is put into words only at the moment of sending."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation


@dataclass(frozen=True, slots=True)
class Message:
    """One mail or text message. ``key`` is the job's id, which the receiver can recognise when it is sent again.

    ``by``: a text message has no subject, and a telephone number in ``to``.
    """

    key: UUID
    to: str
    subject: str
    body: str
    language: str
    by: Literal["mail", "text"] = "mail"

    @property
    def message_id(self) -> str:
        return f"<{self.key}@{settings.MAIL_FROM.rpartition('@')[2]}>"

    @property
    def reference(self) -> str:
        return reference_of(self.key)


def reference_of(key: UUID) -> str:
    """How a receiver that keeps references knows a message."""
    return f"parch-{key}"


def worded(template: str, values: dict[str, Any], *, key: UUID, to: str, language: str) -> Message:
    """A message from a text template whose first line is the subject, in one language ("en" or "cy")."""
    with translation.override(language):
        text = render_to_string(template, {**values, "base_url": settings.BASE_URL})
    subject, _, body = text.strip().partition("\n")
    return Message(key, to, subject.strip(), body.strip() + "\n", language)
