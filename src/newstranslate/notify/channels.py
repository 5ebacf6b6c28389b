"""The ways of a message: a webhook, a mail server. Each delivers one message, or says why not."""

from __future__ import annotations

import ipaddress
import logging
import os
import re
import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr
from typing import Protocol
from urllib.parse import urlsplit

from newstranslate import secret
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.notify.notice import Notice, lines

WEBHOOK_VARIABLE = "NEWSTRANSLATE_WEBHOOK_URL"
SECRET_VARIABLE = "NEWSTRANSLATE_SMTP_PASSWORD"  # noqa: S105 - its name
_SECONDS = 10.0
"""Within which a server has to answer."""


class Undelivered(Exception):
    """A message was not delivered; the words say why, without addresses and secrets."""

    def __init__(self, why: str, *, again: bool) -> None:
        super().__init__(why)
        self.again = again
        """Whether another try may deliver it."""


class Channel(Protocol):
    """One way of a message."""

    @property
    def name(self) -> str:
        """For people: ``webhook hooks.example``."""

    def deliver(self, notices: Sequence[Notice]) -> None:
        """Deliver one message of these notices; raises `Undelivered`."""


def of(config: Config) -> list[Channel]:
    """Return the channels that the settings and the environment name.

    Raises `InputError` for one that may not be used as it is set.
    """
    made: list[Channel] = []
    url = os.environ.get(WEBHOOK_VARIABLE, "").strip() or config.notify_webhook
    if url:
        made.append(Webhook(_allowed(url, plain=config.notify_plain_http), config.notify_page))
    if config.smtp_host and not config.mail_from:
        raise InputError("notify.smtp_host needs notify.mail_from: the address that mail is from")
    if config.smtp_host:
        made.append(Mail(config))
    return made


def _allowed(url: str, *, plain: bool) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        raise InputError(f"notify.webhook must be an address like 'https://…'; {WEBHOOK_VARIABLE}")
    if parts.scheme == "http" and not plain and not is_loopback(host):
        raise InputError(
            f"notify.webhook: http:// to {host} is not encrypted; use https://, or set "
            "notify.plain_http = true"
        )
    return url


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its name or number alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


@dataclass(slots=True)
class Webhook:
    """Posts ``{"text": …}``: Slack, Mattermost, Teams, Google Chat, Rocket.Chat take it."""

    url: str = field(repr=False)
    page: str = ""

    @property
    def name(self) -> str:
        """See `Channel`. Whoever knows the whole address may post: it is told nobody."""
        return f"webhook {urlsplit(self.url).hostname}"

    def deliver(self, notices: Sequence[Notice]) -> None:
        """See `Channel`."""
        import httpx

        log, quiet = logging.getLogger("httpx"), _Without(self.url)
        log.addFilter(quiet)
        try:
            text = "\n".join(lines(notices, self.page))
            answer = httpx.post(self.url, json={"text": text}, timeout=_SECONDS)
        except httpx.HTTPError as error:
            raise Undelivered(f"no answer ({type(error).__name__})", again=True) from None
        except (httpx.InvalidURL, ValueError):
            raise Undelivered("the address is not valid", again=False) from None
        finally:
            log.removeFilter(quiet)
        if not answer.is_success:
            busy = answer.status_code == 429 or answer.status_code >= 500
            raise Undelivered(f"status {answer.status_code}", again=busy)


class _Without(logging.Filter):
    """Keeps records that hold a secret out of a log."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self._secret = secret

    def filter(self, record: logging.LogRecord) -> bool:
        """See `logging.Filter`."""
        return self._secret not in record.getMessage()


class Mail:
    """Sends a message to the desk's addresses, and to the person whom it concerns."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @property
    def name(self) -> str:
        """See `Channel`."""
        return f"mail server {self._config.smtp_host}"

    def deliver(self, notices: Sequence[Notice]) -> None:
        """See `Channel`."""
        to = self._recipients(notices)
        if not to:
            return
        try:
            self._send(self._message(notices, to))
        except smtplib.SMTPAuthenticationError as error:
            raise Undelivered("user or password is refused", again=False) from error
        except smtplib.SMTPResponseException as error:
            passing = 400 <= error.smtp_code < 500
            raise Undelivered(f"answer {error.smtp_code}", again=passing) from error
        except smtplib.SMTPServerDisconnected as error:
            raise Undelivered("it ended the connection", again=True) from error
        except (smtplib.SMTPException, ValueError) as error:
            raise Undelivered(type(error).__name__, again=False) from error
        except OSError as error:
            raise Undelivered(error.strerror or type(error).__name__, again=True) from error

    def _recipients(self, notices: Sequence[Notice]) -> list[str]:
        people = [self._address(one.to) for one in notices if one.to]
        return list(dict.fromkeys(filter(None, [*self._config.mail_to, *people])))

    def _address(self, person: str) -> str:
        """Return a person's address: by the setting, else of ``Lina <lina@desk.example>``."""
        known = {name.casefold(): at for name, at in self._config.notify_people.items()}
        name, at = parseaddr(person)
        found = known.get(person.strip().casefold()) or known.get(name.strip().casefold())
        return found or (at if re.fullmatch(r"[^\s@<>,]+@[^\s@<>,]+", at) else "")

    def _message(self, notices: Sequence[Notice], to: Sequence[str]) -> EmailMessage:
        first, more = notices[0].line(), len(notices) - 1
        message = EmailMessage()
        message["Subject"] = f"{first} (+{more})" if more else first
        message["From"] = self._config.mail_from
        message["To"] = ", ".join(to)
        message["Date"] = formatdate()
        message["Message-ID"] = make_msgid(domain="newstranslate.invalid")
        message["Auto-Submitted"] = "auto-generated"  # no answers from absence notes
        message.set_content("\n\n".join(lines(notices, self._config.notify_page)) + "\n")
        return message

    def _send(self, message: EmailMessage) -> None:
        with self._connected() as server:
            if self._config.smtp_user:
                server.login(self._config.smtp_user, self._password())
            server.send_message(message)

    def _connected(self) -> smtplib.SMTP:
        config, context = self._config, ssl.create_default_context()
        where = (config.smtp_host, config.smtp_port)
        if config.smtp_security == "tls":
            return smtplib.SMTP_SSL(*where, timeout=_SECONDS, context=context)
        server = smtplib.SMTP(*where, timeout=_SECONDS)
        try:
            if config.smtp_security == "starttls":
                server.starttls(context=context)
        except BaseException:
            server.close()
            raise
        return server

    def _password(self) -> str:
        plain = self._config.smtp_security == "none"
        if plain and not is_loopback(self._config.smtp_host):
            raise Undelivered(
                'smtp_security is "none": no password is sent without encryption', again=False
            )
        password = secret.get(SECRET_VARIABLE, "smtp")
        if not password:
            raise Undelivered(
                f"no password: set {SECRET_VARIABLE}, or store one with "
                "'keyring set newstranslate smtp'",
                again=False,
            )
        return password
