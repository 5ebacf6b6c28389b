"""The mail channel; imported only if the settings name a mail server."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Sequence
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr

from newstranslate import secret
from newstranslate.config import Config
from newstranslate.notify import channels
from newstranslate.notify.channels import SECONDS, Undelivered
from newstranslate.notify.notice import Notice, lines

SECRET_VARIABLE = "NEWSTRANSLATE_SMTP_PASSWORD"  # noqa: S105 - its name


class Mail:
    """Sends messages to the configured addresses and to the person concerned."""

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
            raise Undelivered("user name or password refused", again=False) from error
        except smtplib.SMTPResponseException as error:
            passing = 400 <= error.smtp_code < 500  # SMTP: 4xx is temporary, 5xx permanent
            raise Undelivered(f"answer {error.smtp_code}", again=passing) from error
        except smtplib.SMTPServerDisconnected as error:
            raise Undelivered("connection closed by the server", again=True) from error
        except (smtplib.SMTPException, ValueError) as error:
            raise Undelivered(type(error).__name__, again=False) from error
        except OSError as error:
            raise Undelivered(error.strerror or type(error).__name__, again=True) from error

    def _recipients(self, notices: Sequence[Notice]) -> list[str]:
        people = [self._address(one.to) for one in notices if one.to]
        # Each address once, even if the person concerned is also in `mail_to`.
        return list(dict.fromkeys(filter(None, [*self._config.mail_to, *people])))

    def _address(self, person: str) -> str:
        """Return a person's address from the settings, else from ``Lina <lina@desk.example>``."""
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
        # Without a domain, Python would put the name of this machine into the mail.
        message["Message-ID"] = make_msgid(domain="newstranslate.invalid")
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: suppresses automatic replies
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
            return smtplib.SMTP_SSL(*where, timeout=SECONDS, context=context)
        server = smtplib.SMTP(*where, timeout=SECONDS)
        try:
            if config.smtp_security == "starttls":
                server.starttls(context=context)
        # Also on KeyboardInterrupt: the connection must not stay open.
        except BaseException:
            server.close()
            raise
        return server

    def _password(self) -> str:
        plain = self._config.smtp_security == "none"
        # Even if the user allowed an unencrypted connection.
        if plain and not channels.is_loopback(self._config.smtp_host):
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
