"""Downloads one page within limits; error messages say what the user can do."""

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
"""Maximum size of a page in bytes, decompressed."""
SECONDS = 30.0
"""Time limit for a page, from the name resolution to the last byte."""
REDIRECTS = 5
"""Maximum number of redirects."""
_PIECE = 1 << 16
"""Bytes unpacked at once, so that a small answer cannot unpack to gigabytes in memory."""
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
    """A downloaded page."""

    address: str
    """The requested address."""
    final: str
    """The final address, after redirects."""
    redirects: tuple[str, ...]
    """The addresses that redirected, in order."""
    data: bytes
    """The content, decompressed."""
    charset: str
    """The charset in the server's header; empty if there is none."""
    is_html: bool
    day: date
    """Date of the download."""


def is_address(text: str) -> bool:
    """Whether a text is a web address."""
    return re.match(r"https?://", text, re.IGNORECASE) is not None


def fetch(
    address: str, day: date, *, allow_private: bool = False, seconds: float = SECONDS
) -> Page:
    """Return the page at an address; raises `InputError` if it cannot be downloaded."""
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
            # Redirects are followed here, so that each address passes the same checks.
            while True:
                _refuse_odd(where, address)
                with _response(pool, httpx.URL(where)) as response:
                    onward = _redirect(response, where)
                    if not onward:
                        return _page(response, address, tuple(seen), where, day)
                    seen.append(where)
                    if len(seen) > REDIRECTS:
                        raise InputError(f"{address}: redirected more than {REDIRECTS} times")
                    where = onward
    except AddressRefused as error:
        through = "" if where == address else f" (redirected to {where})"
        raise InputError(f"{address}{through}: {error}") from None
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
    # A password in an address would appear in the shell's history and in logs.
    if "@" in parts.netloc:
        raise InputError(
            f"{parts.scheme}://…: contains a password; do not put passwords on the command line"
        )


def _response(pool: Any, url: Any) -> Any:
    """Send the request; return a context manager for the response."""
    headers = {
        "Host": url.netloc.decode("ascii"),
        # Honest, so that a site can block or allow it.
        "User-Agent": f"newstranslate/{__version__} (one page, for translation)",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
        # The only compression whose expansion `_unpacked` can limit.
        "Accept-Encoding": "gzip",
        "Accept-Language": "fr,en,ar;q=0.9,*;q=0.5",
    }
    return pool.stream("GET", str(url), headers=headers)


def _header(response: Any, name: str) -> str:
    wanted = name.lower().encode()
    found = [value for key, value in response.headers if key.lower() == wanted]
    return found[0].decode("latin-1").strip() if found else ""


def _redirect(response: Any, where: str) -> str:
    """Return the address that a response redirects to; empty if it is the page itself."""
    to = _header(response, "Location")
    if response.status not in (301, 302, 303, 307, 308) or not to:
        return ""
    # Servers send addresses of Arabic slugs as raw UTF-8.
    to = to.encode("latin-1").decode("utf-8", "replace")
    # The fragment is for browsers, and not sent to servers.
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
            f"{address}: is {kind}, not a web page; download it, and import the file if it is "
            ".docx, .txt or .html"
        )
    length = _header(response, "Content-Length")
    if length.isdigit() and int(length) > LARGEST:
        raise InputError(_too_large(address))
    data = b"".join(_unpacked(response, address))
    # Without a Content-Type, the content decides.
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
    """Yield the decompressed body, at most `LARGEST` bytes even of a decompression bomb."""
    encoding = _header(response, "Content-Encoding").lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise InputError(f"{address}: unsupported compression '{encoding}'")
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
                        f"{address}: its compressed content is damaged: {error}"
                    ) from None
                # `decompress` stops at `_PIECE` bytes of output; the tail is decompressed in the
                # next turn.
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
