"""Addresses and requests that are broken, slow, long or asked for again, on real sockets."""

from __future__ import annotations

import re
import socket
import time
from pathlib import Path

import pytest

from newstranslate.review import site as shared
from newstranslate.review import wire
from tests.review.conftest import MAIN, Site, wait_for


def connected(site: Site) -> socket.socket:
    return socket.create_connection(("127.0.0.1", site.prepared.listener.getsockname()[1]), 8)


def head(site: Site, method: str, path: str, *more: str) -> bytes:
    host = site.base.removeprefix("http://")
    cookies = "; ".join(f"{name}={value}" for name, value in site.http.cookies.items())
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", f"Cookie: {cookies}", *more]
    return "\r\n".join(lines).encode() + b"\r\n"


def status(site: Site, path: str) -> int:
    """Return the status of an address as it is, which no client has put in order."""
    with connected(site) as line:
        line.sendall(head(site, "GET", path, "Connection: close") + b"\r\n")
        return int(line.recv(100).split()[1])


BROKEN = ["%", "%zz", "%ff", "%00", "%ED%A0%80", "%c0%af", "x" * 300, "..%2f..", "xx", "-1", ","]


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: text[:8])
def test_broken_address_is_answered_and_is_no_fault_of_ours(site: Site, text: str) -> None:
    for path in ("/article/{}/story", "/article/ar/{}", "/rows/{}/story", "/editor/{}/story",
                 "/editor/ar/story?unit={}", "/history/ar/{}", "/concordance?q=x&lang={}&name=story",
                 "/static/{}", "/{}"):  # fmt: skip
        assert status(site, path.format(text)) in (400, 404), path
    for path in ("/rows/ar/story?from={}", "/article/ar/story?unit={}&lang={}&from={}", "/?page={}",
                 "/search?q={}", "/?sort={}&show={}"):  # fmt: skip
        assert status(site, path.replace("{}", text)) == 200, path


def test_form_that_is_none_is_refused(site: Site) -> None:
    many = "&".join("a=b" for _ in range(800)).encode()
    unit = f"unit={site.ids()[MAIN]}&action=save&target=".encode()
    before = site.room.po().read_bytes()
    for body in (many, unit + b"a%00b", unit + b"%1b[31m", unit + b"\xff", unit + b"%ED%A0%80"):
        headers = {
            "Origin": site.base,
            "X-CSRF": site.csrf,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        answer = site.http.post("/save/ar/story", content=body, headers=headers)
        assert answer.status_code == 400
    assert site.room.po().read_bytes() == before


@pytest.mark.parametrize("sent", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX-A: "])
def test_request_that_does_not_come_is_not_waited_for(
    site: Site, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(wire, "HEAD_SECONDS", 0.4)
    with connected(site) as line:
        line.sendall(sent)
        assert line.recv(100) == b""


def test_request_that_comes_by_drops_ends_all_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "HEAD_SECONDS", 0.4)

    def closed() -> bool:
        try:
            line.sendall(b"X-A: b\r\n")
        except OSError:
            return True
        return False

    with connected(site) as line:
        line.sendall(head(site, "GET", "/", "Connection: keep-alive"))
        wait_for(closed)


def test_second_request_of_a_connection_has_the_same_time(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "HEAD_SECONDS", 0.5)
    with connected(site) as line:
        for _ in range(2):
            line.sendall(head(site, "GET", "/healthz") + b"\r\n")
            told = b""
            while not told.endswith(b"ok\n"):
                told += line.recv(10_000)
            time.sleep(0.1)
        line.sendall(b"GET /healthz HTTP/1.1\r\n")
        assert line.recv(100) == b""


def test_form_that_comes_too_slowly_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "BODY_SECONDS", 0.3)
    more = (f"Origin: {site.base}", f"X-CSRF: {site.csrf}", "Content-Length: 100")
    with connected(site) as line:
        line.sendall(head(site, "POST", "/save/ar/story", *more) + b"\r\nunit=")
        assert line.recv(2_000).split()[1] == b"408"


def test_page_that_listens_is_not_cut_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "HEAD_SECONDS", 0.2)
    with connected(site) as line:
        line.sendall(head(site, "GET", "/events?on=ar/story") + b"\r\n")
        time.sleep(0.5)
        site.save(MAIN, "نص جديد")
        told = b""
        while b'"units"' not in told:
            more = line.recv(10_000)
            assert more, "it was closed"
            told += more


# --- kept and compressed ---


def test_static_files_are_kept_for_ever_below_their_version_and_pages_never(site: Site) -> None:
    page = site.get("/article/ar/story")
    assert page.headers["cache-control"] == "no-store"
    found = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)
    assert len(found) >= 3
    for address in found:
        answer = site.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    script = next(address for address in found if address.endswith("review.js"))
    imported = site.get(script.replace("review.js", "net.js"))
    assert "immutable" in imported.headers["cache-control"], "what it imports as ./net.js"
    assert site.get("/static/review.js").headers["cache-control"] == "no-cache"
    for other in ("/static/0123456789ab/review.js", "/static/nothing.js"):
        answer = site.get(other)
        assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")


def test_version_changes_with_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "STATIC", tmp_path)
    (tmp_path / "a.js").write_text("one")
    (tmp_path / "b.js").write_text("two")
    before = shared._version()
    (tmp_path / "b.js").write_text("three")
    assert shared._version() != before


def test_long_answers_are_compressed_and_events_are_not(site: Site) -> None:
    assert site.get("/article/ar/story").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in site.get("/healthz").headers
    with site.http.stream("GET", "/events?on=ar/story") as line:
        assert "content-encoding" not in line.headers
        assert next(line.iter_text()).startswith("retry:")


def test_long_desk_comes_in_pages(site: Site) -> None:
    story = site.room.po().read_bytes()
    for number in range(130):
        path = site.room.root / "locales" / "ar" / f"desk-{number:03}.po"
        path.write_bytes(story)
    first = site.get("/", sort="name")
    assert first.text.count('class="story"') == 100
    assert "page 1 of 2" in first.text
    onward = re.findall(r'rel="next" href="([^"]+)"', first.text)[0].replace("&amp;", "&")
    second = site.get(onward)
    assert second.text.count('class="story"') == 131 - 100
    assert 'rel="next"' not in second.text
    for page in ("0", "x", "99999999999999"):
        assert 'class="story"' in site.get("/", page=page).text
    assert site.get("/", find="desk-12").text.count('class="story"') == 10
