"""The configured channels; each delivers a message or raises `Undelivered` with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.notify.notice import Notice, lines

if TYPE_CHECKING:
    from logging import LogRecord

WEBHOOK_VARIABLE = "NEWSTRANSLATE_WEBHOOK_URL"
SECONDS = 10.0
"""Timeout in seconds for a server's answer."""


class Undelivered(Exception):
    """A message was not delivered; the text says why, without addresses or secrets."""

    def __init__(self, why: str, *, again: bool) -> None:
        super().__init__(why)
        self.again = again
        """Whether a retry may succeed."""


class Channel(Protocol):
    """A way of delivering messages."""

    @property
    def name(self) -> str:
        """Name for messages: ``webhook hooks.example``."""

    def deliver(self, notices: Sequence[Notice]) -> None:
        """Deliver one message with these notices; raises `Undelivered`."""


def of(config: Config) -> list[Channel]:
    """Return the channels configured in the settings and the environment.

    Raises `InputError` for an invalid configuration.
    """
    made: list[Channel] = []
    # The environment comes first: whoever knows the address can post, so it should not be
    # committed.
    url = os.environ.get(WEBHOOK_VARIABLE, "").strip() or config.notify_webhook
    if url:
        made.append(Webhook(_allowed(url, plain=config.notify_plain_http), config.notify_page))
    if config.smtp_host and not config.mail_from:
        raise InputError("notify.smtp_host requires notify.mail_from, the sender's address")
    if config.smtp_host:
        from newstranslate.notify.mail import Mail

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
    """Whether a host is this machine, judged by its name or address without a DNS look-up."""
    try:
        import ipaddress

        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


@dataclass(slots=True)
class Webhook:
    """Posts ``{"text": …}``, as Slack, Mattermost, Teams, Google Chat and Rocket.Chat accept."""

    url: str = field(repr=False)
    page: str = ""

    @property
    def name(self) -> str:
        """See `Channel`. Only the host: anybody who knows the whole address could post to it."""
        return f"webhook {urlsplit(self.url).hostname}"

    def deliver(self, notices: Sequence[Notice]) -> None:
        """See `Channel`."""
        import logging

        import httpx

        # httpx logs every address that it requests, and this one is a secret.
        log, quiet = logging.getLogger("httpx"), _without(self.url)
        log.addFilter(quiet)
        try:
            # One message for all notices of a change, so that a run does not flood the chat.
            text = "\n".join(lines(notices, self.page))
            answer = httpx.post(self.url, json={"text": text}, timeout=SECONDS)
        except httpx.HTTPError as error:
            raise Undelivered(f"no answer ({type(error).__name__})", again=True) from None
        except (httpx.InvalidURL, ValueError):
            raise Undelivered("the address is not valid", again=False) from None
        finally:
            log.removeFilter(quiet)
        if not answer.is_success:
            # Other statuses mean that the address or the message is wrong; a retry would not help.
            busy = answer.status_code == 429 or answer.status_code >= 500
            raise Undelivered(f"status {answer.status_code}", again=busy)


def _without(secret: str) -> Callable[[LogRecord], bool]:
    """Return a log filter that drops records that contain a secret."""
    return lambda record: secret not in record.getMessage()
