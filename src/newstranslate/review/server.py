"""Prepares the server: address, users, graceful shutdown."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from newstranslate import late
from newstranslate.config import Config
from newstranslate.errors import InputError, manual
from newstranslate.late import dataclass
from newstranslate.review import app, users, wire
from newstranslate.review.guard import Address, Guard
from newstranslate.review.live import Live
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.sessions import Authenticator

_STOP_SECONDS = 2
"""How long the end may wait for open requests."""
# A path without a trailing slash: `/desk`, `/news/desk`; not `/desk/`, desk.
_PREFIX = late.pattern(r"(/[A-Za-z0-9._~-]+)+")
_LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """Options of the server."""

    host: str = "127.0.0.1"
    port: int = 8321
    """0 for any free port."""
    users: Path | None = None
    """The users file; None if no log-in is required."""
    names: tuple[str, ...] = ()
    """Additional host names that browsers use."""
    prefix: str = ""
    """Path prefix behind a proxy: ``/desk``."""
    proxies: tuple[str, ...] = ()
    """Addresses of trusted reverse proxies, whose headers give scheme and client."""


class _Server(uvicorn.Server):
    """Ends the event streams before it waits for requests to finish, so that it can stop."""

    def __init__(self, settings: uvicorn.Config, live: Live) -> None:
        super().__init__(settings)
        self._live = live

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """See uvicorn."""
        # An open event stream counts as a running request, for which uvicorn would wait.
        self._live.closing = True
        await super().shutdown(sockets)


@dataclass(frozen=True, slots=True)
class PreparedServer:
    """A server that is already listening and ready to run."""

    server: uvicorn.Server
    listener: socket.socket
    url: str
    """The address to open, including the token."""

    def run(self) -> None:
        """Serve until interrupted, or until `server.should_exit` is set."""
        self.server.run(sockets=[self.listener])


def prepare(config: Config, wanted: ServeOptions) -> PreparedServer:
    """Return the server; raises `InputError` if it may not or cannot listen at the address."""
    if not is_loopback(wanted.host) and wanted.users is None:
        raise InputError(
            f"--host {wanted.host}: others could access it, so users must log in: add "
            f"--users users.toml (see {manual('review')})"
        )
    if wanted.prefix and not _PREFIX.fullmatch(wanted.prefix):
        raise InputError(
            f"--prefix {wanted.prefix}: must be a path like /desk, without a trailing slash"
        )
    authenticator = Authenticator(users.UsersFile(wanted.users) if wanted.users else None)
    listener = _listener(wanted)
    port = listener.getsockname()[1]
    address = Address(
        frozenset(_hosts(wanted, port)),
        f"newstranslate-{port}",
        config.review_language,
        wanted.prefix,
    )
    try:
        served = app.create(Newsroom(config), authenticator, address)
    except InputError:
        listener.close()
        raise
    settings = uvicorn.Config(
        Guard(served, authenticator, address),
        log_level="warning",
        access_log=False,
        # Attackers need not know the software and its version.
        server_header=False,
        proxy_headers=bool(wanted.proxies),
        forwarded_allow_ips=list(wanted.proxies),
        timeout_graceful_shutdown=_STOP_SECONDS,
        # The page uses no WebSockets.
        ws="none",
        http=wire.Protocol,
    )
    shown = f"[{wanted.host}]" if ":" in wanted.host else wanted.host
    token = f"?token={authenticator.token}" if authenticator.token else ""
    server = _Server(settings, served.state.pages.live)
    return PreparedServer(server, listener, f"http://{shown}:{port}{wanted.prefix}/{token}")


def is_loopback(host: str) -> bool:
    """Whether an address can only be reached from this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _hosts(wanted: ServeOptions, port: int) -> Sequence[str]:
    """Return the ``Host`` headers to accept, with the port and, for default ports, without."""
    own = [f"[{wanted.host}]" if ":" in wanted.host else wanted.host, *wanted.names]
    names = [*own, *_LOOPBACK_NAMES] if is_loopback(wanted.host) else own
    return [host.lower() for name in names for host in (f"{name}:{port}", name)]


def _listener(wanted: ServeOptions) -> socket.socket:
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    # Only for sockets with an explicit protocol does asyncio set TCP_NODELAY; otherwise small
    # answers wait 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # A restarted server can use the port at once, despite connections in TIME_WAIT.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((wanted.host, wanted.port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise InputError(
            f"cannot listen on {wanted.host} port {wanted.port}: {error.strerror}; use another: "
            f"--port {wanted.port + 1 if wanted.port < 65535 else 8321}"
        ) from error
    return listener
