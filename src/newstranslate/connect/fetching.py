"""One page fetched by its address, within limits; errors that its user can act on."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from newstranslate import __version__
from newstranslate.errors import InputError
from newstranslate.late import dataclass

LARGEST = 20_000_000
"""Most bytes of a page, unpacked."""
SECONDS = 30.0
"""Most time that a page may take, from the first name to the last byte."""
REDIRECTS = 5
_PIECE = 1 << 16
_HTML = ("text/html", "application/xhtml+xml")
_WHY = {
    401: "the page needs a login; open it in a browser and save it",
    402: "the page requires payment; open it in a browser and save it",
    403: "the site refuses programs, or the page needs a login; open it in a browser and save it",
    404: "there is no such page; check the address",
    410: "the page was removed",
    429: "the site asks for fewer requests; try again later",
    451: "the page may not be shown for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came from an address."""

    address: str
    """The address that was asked for."""
    final: str
    """The address that it was found at, after redirects."""
    redirects: tuple[str, ...]
    """The addresses that led there, in order."""
    data: bytes
    """Its bytes, unpacked."""
    charset: str
    """The encoding that the server names; empty where it does not."""
    is_html: bool
    day: date
    """When it was fetched."""


def is_address(text: str) -> bool:
    """Whether a text is a web address."""
    return re.match(r"https?://", text, re.IGNORECASE) is not None


def fetch(
    address: str, day: date, *, allow_private: bool = False, seconds: float = SECONDS
) -> Page:
    """Return the page at an address; raises `InputError` where there is none that can be read."""
    import httpcore
    import httpx

    from newstranslate.connect.guard import AddressRefused, Deadline, Network

    deadline = Deadline(seconds)
    network = Network(deadline, allow_private=allow_private)
    context = httpx.create_ssl_context()
    where = address
    seen: list[str] = []
    try:
        with httpcore.ConnectionPool(ssl_context=context, network_backend=network) as pool:
            while True:
                _refuse_odd(where, address)
                with _asked(pool, httpx.URL(where)) as response:
                    onward = _redirect(response, where)
                    if not onward:
                        return _page(response, address, tuple(seen), where, day)
                    seen.append(where)
                    if len(seen) > REDIRECTS:
                        raise InputError(f"{address}: redirected more than {REDIRECTS} times")
                    where = onward
    except AddressRefused as error:
        led = "" if where == address else f" (redirected to {where})"
        raise InputError(f"{address}{led}: {error}") from None
    except httpcore.TimeoutException:
        raise InputError(
            f"{address}: no answer within {seconds:g} seconds; try again later"
        ) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise InputError(f"{address}: cannot be reached: {_reason(error)}") from None
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise InputError(f"{where}: is not a web address: {error}") from None


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    if "CERTIFICATE_VERIFY_FAILED" in text:
        return f"its certificate is not valid ({text.rpartition(': ')[2]})"
    return text


def _refuse_odd(where: str, address: str) -> None:
    parts = urlsplit(where)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise InputError(f"{address}: leads to {where[:200]}, which is not a web address")
    if "@" in parts.netloc:
        raise InputError(
            f"{parts.scheme}://…: contains a password; do not put passwords on the command line"
        )


def _asked(pool: Any, url: Any) -> Any:
    """Send the request; returns a context of the response."""
    headers = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": f"newstranslate/{__version__} (one page, for translation)",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
        "Accept-Encoding": "gzip",
        "Accept-Language": "fr,en,ar;q=0.9,*;q=0.5",
    }
    return pool.stream("GET", str(url), headers=headers)


def _header(response: Any, name: str) -> str:
    wanted = name.lower().encode()
    found = [value for key, value in response.headers if key.lower() == wanted]
    return found[0].decode("latin-1").strip() if found else ""


def _redirect(response: Any, where: str) -> str:
    """Return where a response sends on to; empty where it is the page."""
    to = _header(response, "Location")
    if response.status not in (301, 302, 303, 307, 308) or not to:
        return ""
    # Servers send addresses of Arabic slugs as raw UTF-8.
    to = to.encode("latin-1").decode("utf-8", "replace")
    return urljoin(where, to).partition("#")[0]


def _page(response: Any, address: str, seen: tuple[str, ...], final: str, day: date) -> Page:
    status = response.status
    if status != 200:
        why = _WHY.get(status) or (
            "the site reports an internal error; try again later"
            if status >= 500
            else "no page came"
        )
        raise InputError(f"{address}: the site answers {status}: {why}")
    kind, charset = _content_type(_header(response, "Content-Type"))
    if kind and kind not in (*_HTML, "text/plain", "text/markdown"):
        raise InputError(
            f"{address}: is {kind}, no web page; download it, and import the file if it is one of "
            ".docx, .txt or .html"
        )
    length = _header(response, "Content-Length")
    if length.isdigit() and int(length) > LARGEST:
        raise InputError(_too_large(address))
    data = b"".join(_unpacked(response, address))
    is_html = kind in _HTML or (not kind and b"<" in data[:500])
    return Page(
        address=address,
        final=final,
        redirects=seen,
        data=data,
        charset=charset,
        is_html=is_html,
        day=day,
    )


def _content_type(header: str) -> tuple[str, str]:
    kind, _, rest = header.partition(";")
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", rest, re.IGNORECASE)
    return kind.strip().lower(), match[1].lower() if match else ""


def _unpacked(response: Any, address: str) -> Iterator[bytes]:
    """Yield the body's bytes; never more than `LARGEST`, however small they came packed."""
    encoding = _header(response, "Content-Encoding").lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise InputError(f"{address}: comes packed as '{encoding}', which was not asked for")
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    total = 0
    for piece in response.iter_stream():
        packed = piece
        while packed:
            if unpacker is None:
                part, packed = packed, b""
            else:
                try:
                    part = unpacker.decompress(packed, _PIECE)
                except zlib.error as error:
                    raise InputError(
                        f"{address}: its packed contents are damaged: {error}"
                    ) from None
                packed = unpacker.unconsumed_tail
            total += len(part)
            if total > LARGEST:
                raise InputError(_too_large(address))
            yield part
    if unpacker is not None and not unpacker.eof:
        raise InputError(
            f"{address}: the connection closed before the whole page arrived; try again"
        )


def _too_large(address: str) -> str:
    return f"{address}: more than {LARGEST // 1_000_000} MB; not accepted"
