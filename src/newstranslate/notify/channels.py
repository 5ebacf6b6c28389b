"""The ways of a message, as the settings name them; each delivers one message, or says why not."""

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
    """Whether a host is this machine, by its name or number alone."""
    try:
        import ipaddress

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
        import logging

        import httpx

        log, quiet = logging.getLogger("httpx"), _keeping_out(self.url)
        log.addFilter(quiet)
        try:
            text = "\n".join(lines(notices, self.page))
            answer = httpx.post(self.url, json={"text": text}, timeout=SECONDS)
        except httpx.HTTPError as error:
            raise Undelivered(f"no answer ({type(error).__name__})", again=True) from None
        except (httpx.InvalidURL, ValueError):
            raise Undelivered("the address is not valid", again=False) from None
        finally:
            log.removeFilter(quiet)
        if not answer.is_success:
            busy = answer.status_code == 429 or answer.status_code >= 500
            raise Undelivered(f"status {answer.status_code}", again=busy)


def _keeping_out(secret: str) -> Callable[[LogRecord], bool]:
    """Return a filter that keeps records that hold a secret out of a log."""
    return lambda record: secret not in record.getMessage()
