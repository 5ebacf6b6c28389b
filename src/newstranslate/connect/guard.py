"""Restricts connections to public addresses, with one time limit for all steps of a request.

Names are resolved here, and the connection is made to exactly the address that was checked, so
that a second, different DNS answer (DNS rebinding) has no effect. Redirects are checked as well.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from newstranslate.errors import InputError


class Deadline:
    """The end of the time limit of a download."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Return the seconds left, at most `most`; raises `httpcore.ReadTimeout` if none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("time limit")
        return left if most is None else min(left, most)


class AddressRefused(InputError):
    """An address that is not public."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet."""
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = _embedded_address(found)
    if inner is not None:
        return is_public(str(inner))
    # 224.0.0.1 is global, but a group of machines.
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def _embedded_address(
    found: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address embedded in an IPv6 address: mapped, 6to4, NAT64, compatible.

    Otherwise a private IPv4 address could be reached in the form of a public IPv6 address.
    """
    if isinstance(found, ipaddress.IPv4Address):
        return None
    # 64:ff9b::/96 is NAT64 (RFC 6052); `::a.b.c.d` is the deprecated IPv4-compatible form.
    if found in ipaddress.ip_network("64:ff9b::/96") or (int(found) >> 32 == 0 and int(found) > 1):
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour


class Network(httpcore.NetworkBackend):
    """Opens connections for httpcore: checks the address and enforces the deadline."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of `host` that answers; raises `AddressRefused`."""
        addresses = self._resolved(host, port)
        if not self._allow_private:
            # All addresses must be public, as the connection may use any of them.
            for address in addresses:
                if not is_public(address):
                    named = host if host == str(address) else f"{host} is {address}, which"
                    raise AddressRefused(
                        f"{named} is not a public address; to allow it, add --allow-private"
                    )
        error: Exception | None = None
        for address in addresses:
            try:
                stream = self._plain.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
                return _Stream(stream, self._deadline)
            except httpcore.ConnectError as failed:
                error = failed
        raise error or httpcore.ConnectError(f"{host} has no address")

    def _resolved(self, host: str, port: int) -> list[str]:
        """Return a name's addresses; in a thread, because `getaddrinfo` has no time limit."""
        found: list[str] = []
        errors: list[OSError] = []

        def resolve() -> None:
            try:
                infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                found.extend(dict.fromkeys(str(info[4][0]) for info in infos))
            except (OSError, UnicodeError) as error:
                errors.append(error if isinstance(error, OSError) else OSError(str(error)))

        thread = threading.Thread(target=resolve, daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if errors or not found:
            reason = (errors[0].strerror or str(errors[0])) if errors else "no answer in time"
            raise httpcore.ConnectError(f"the name cannot be resolved: {reason}")
        return found


class _Stream(httpcore.NetworkStream):
    """A connection that enforces the deadline in every step."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
