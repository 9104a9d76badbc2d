"""Mail by SMTP. A server cannot be asked what it took, so a lost answer is in doubt."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from parch.outbox.channels import Bounced, InDoubt, NotSent
from parch.outbox.messages import Message

TIMEOUT = 30.0  # seconds for each answer
REFUSED = 500  # from here on an SMTP reply is a lasting no (RFC 5321, 4.2.1)
ACCEPTED = 250


@dataclass(frozen=True, slots=True)
class Smtp:
    """``url`` is ``smtp://user:password@host:port`` (STARTTLS where offered) or ``smtps://`` (TLS from the start)."""

    url: str
    sender: str

    def send(self, message: Message) -> None:
        try:
            server = self._connected()
        except (OSError, smtplib.SMTPException) as error:
            raise NotSent from error
        try:
            self._hand_over(server, message)
        finally:
            server.close()

    def was_sent(self, message: Message) -> bool | None:
        return None

    def _connected(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        host, tls = parts.hostname or "localhost", ssl.create_default_context()
        server: smtplib.SMTP
        if parts.scheme == "smtps":
            server = smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT, context=tls)
        else:
            server = smtplib.SMTP(host, parts.port or 587, timeout=TIMEOUT)
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=tls)
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        return server

    def _hand_over(self, server: smtplib.SMTP, message: Message) -> None:
        try:
            server.ehlo_or_helo_if_needed()
            for code, _ in (server.mail(self.sender), server.rcpt(message.to)):
                _judge(code)
        except (OSError, smtplib.SMTPException) as error:
            raise NotSent from error
        try:
            code, _ = server.data(self._letter(message).as_bytes())
        except (OSError, smtplib.SMTPException) as error:
            raise InDoubt from error  # the whole text may have been taken before the line went dead
        _judge(code)

    def _letter(self, message: Message) -> EmailMessage:
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.sender, message.to, message.subject
        letter["Message-ID"], letter["Content-Language"] = message.message_id, message.language
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(message.body)
        return letter


def _judge(code: int) -> None:
    if code >= REFUSED:
        raise Bounced(f"SMTP {code}")
    if code > ACCEPTED + 1:
        raise NotSent(f"SMTP {code}")
