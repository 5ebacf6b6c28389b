"""Pages fetched by their address, from a real server on loopback."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from newstranslate.config import Config
from newstranslate.connect import addresses, fetching
from newstranslate.connect.guard import is_public
from newstranslate.errors import InputError
from tests.conftest import Newsroom

pytest.importorskip("trafilatura")
HTML = (Path(__file__).parent.parent / "data" / "pages" / "newspaper-fr.html").read_bytes()
DAY = date(2026, 3, 12)


@dataclass
class Answer:
    """What the server says for a path."""

    status: int = 200
    data: bytes = HTML
    headers: dict[str, str] = field(
        default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"}
    )
    pause: float = 0.0
    """Seconds between its bytes."""


@dataclass
class Site:
    """A server, its answers, and what it was asked."""

    port: int
    answers: dict[str, Answer]
    asked: list[str]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@pytest.fixture
def site() -> Iterator[Site]:
    answers: dict[str, Answer] = {}
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            answer = answers.get(self.path, Answer(404, b"no"))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.data)))
            self.end_headers()
            try:
                for at in range(0, len(answer.data), 1 << 20 if not answer.pause else 1):
                    self.wfile.write(answer.data[at : at + (1 << 20 if not answer.pause else 1)])
                    time.sleep(answer.pause)
            except OSError:
                pass

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield Site(server.server_address[1], answers, asked)
    server.shutdown()
    server.server_close()


def told() -> tuple[list[str], Callable[[str], None]]:
    said: list[str] = []
    return said, said.append


def test_an_address_becomes_an_article_that_says_where_it_comes_from(
    site: Site, tmp_path: Path
) -> None:
    site.answers["/2026/03/agadir-port-rouvre.html"] = Answer()
    url = site.url("/2026/03/agadir-port-rouvre.html")
    found = addresses.prepare(Config(root=tmp_path), url, None, allow_private=True)
    assert found.destination == tmp_path / "articles" / "agadir-port-rouvre.md"
    assert f'source_url: "{url}"' in found.made.markdown
    assert f'retrieved: "{date.today().isoformat()}"' in found.made.markdown  # noqa: DTZ011
    assert 'canonical: "https://courrier.example/agadir-port-rouvre/"' in found.made.markdown
    assert next(found.messages()) == f"{url}: downloaded, {round(len(HTML) / 1000)} KB"


def test_redirects_are_followed_and_shown(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Answer(301, b"", {"Location": "/b?x=1"})
    site.answers["/b?x=1"] = Answer(302, b"", {"Location": site.url("/agadir")})
    site.answers["/agadir"] = Answer()
    found = addresses.prepare(Config(root=tmp_path), site.url("/a"), None, allow_private=True)
    assert found.destination.name == "agadir.md"
    first = next(found.messages())
    assert f"redirected to {site.url('/b?x=1')}, redirected to {site.url('/agadir')}" in first


def test_redirects_end(site: Site) -> None:
    site.answers["/a"] = Answer(302, b"", {"Location": "/a"})
    with pytest.raises(InputError, match="redirected more than 5 times"):
        fetching.fetch(site.url("/a"), DAY, allow_private=True)
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x",
        "http://localhost:9/x",
        "http://10.0.0.1/x",
        "http://192.168.1.1/x",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:9/x",
        "http://[::ffff:127.0.0.1]:9/x",
        "http://[fe80::1]/x",
        "http://[fd00::1]/x",
        "http://0.0.0.0:9/x",
        "http://2130706433/x",
        "http://100.64.0.1/x",
    ],
)
def test_addresses_of_the_own_network_are_refused(address: str) -> None:
    with pytest.raises(InputError, match=r"(?s)not a public address.*--allow-private|cannot be"):
        fetching.fetch(address, DAY, seconds=5)


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("::127.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fd12::1", False),
        ("::", False),
    ],
)
def test_which_addresses_are_public(ip: str, public: bool) -> None:
    assert is_public(ip) is public


def test_a_redirect_to_the_own_network_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host counts as public here; the one that it leads to is looked at again."""
    site.answers["/a"] = Answer(302, b"", {"Location": f"http://localhost:{site.port}/secret"})
    site.answers["/secret"] = Answer()
    resolve = socket.getaddrinfo
    checked: list[str] = []

    def public(address: str) -> bool:
        checked.append(address)
        return len(checked) == 1

    monkeypatch.setattr("newstranslate.connect.guard.is_public", public)
    with pytest.raises(InputError, match=r"redirected to http://localhost.*not a public address"):
        fetching.fetch(site.url("/a"), DAY)
    assert site.asked == ["/a"]
    assert resolve is socket.getaddrinfo


def test_the_address_that_was_looked_at_is_the_one_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that changes its mind between two look-ups (DNS rebinding) is looked up once."""
    site.answers["/a"] = Answer()
    real = socket.getaddrinfo
    asked: list[str] = []

    def rebinding(host: Any, *rest: Any, **more: Any) -> Any:
        if host == "rebind.example":
            asked.append(host)
            return real("127.0.0.1" if len(asked) == 1 else "127.0.0.2", *rest, **more)
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    page = fetching.fetch(f"http://rebind.example:{site.port}/a", DAY, allow_private=True)
    assert page.data == HTML
    assert asked == ["rebind.example"]


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (401, "401: the page needs a login"),
        (402, "402: the page requires payment"),
        (403, "403: the site refuses programs"),
        (404, "404: there is no such page"),
        (410, "410: the page was removed"),
        (429, "429: the site asks for fewer requests"),
        (500, "500: the site reports an internal error"),
        (503, "503: the site reports an internal error"),
        (204, "204: no page came"),
    ],
)
def test_refusals_of_the_site_say_what_to_do(site: Site, status: int, says: str) -> None:
    site.answers["/a"] = Answer(status, b"", {"Content-Type": "text/html"})
    with pytest.raises(InputError, match=f"{site.url('/a')}: the site answers {says}"):
        fetching.fetch(site.url("/a"), DAY, allow_private=True)


def test_a_packed_page_is_unpacked_and_one_that_swells_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    site.answers["/a"] = Answer(200, gzip.compress(HTML), packed)
    site.answers["/bomb"] = Answer(200, gzip.compress(b" " * 30_000_000), packed)
    site.answers["/cut"] = Answer(200, gzip.compress(HTML)[:-20], packed)
    site.answers["/odd"] = Answer(200, HTML, {**packed, "Content-Encoding": "br"})
    assert fetching.fetch(site.url("/a"), DAY, allow_private=True).data == HTML
    for path, says in (
        ("/bomb", "more than 20 MB"),
        ("/cut", "connection closed"),
        ("/odd", "'br'"),
    ):
        with pytest.raises(InputError, match=says):
            fetching.fetch(site.url(path), DAY, allow_private=True)


def test_a_large_page_and_a_slow_one_are_given_up(site: Site) -> None:
    site.answers["/large"] = Answer(200, b"<p>" + b"x" * 21_000_000)
    site.answers["/slow"] = Answer(pause=0.05)
    with pytest.raises(InputError, match="more than 20 MB"):
        fetching.fetch(site.url("/large"), DAY, allow_private=True)
    started = time.monotonic()
    with pytest.raises(InputError, match="no answer within 1 seconds"):
        fetching.fetch(site.url("/slow"), DAY, allow_private=True, seconds=1.0)
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://user:secret@example.org/", "contains a password"),
        ("http:///x", "is no web address|is not a web address"),
    ],
)
def test_odd_addresses_are_refused(address: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        fetching.fetch(address, DAY)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_page_is_refused(site: Site) -> None:
    site.answers["/a.pdf"] = Answer(200, b"%PDF", {"Content-Type": "application/pdf"})
    with pytest.raises(InputError, match="is application/pdf, not a web page; download it"):
        fetching.fetch(site.url("/a.pdf"), DAY, allow_private=True)


def test_what_a_page_says_of_its_charset_is_said_with_the_article(
    site: Site, tmp_path: Path
) -> None:
    arabic = (Path(__file__).parent.parent / "data" / "pages" / "portal-ar.html").read_text(
        encoding="utf-8"
    )
    data = arabic.replace("utf-8", "windows-1256").encode("cp1256")
    for path, charset in (("/own", ""), ("/other", "; charset=iso-8859-1")):
        site.answers[path] = Answer(200, data, {"Content-Type": f"text/html{charset}"})
    own, other = (
        addresses.prepare(Config(root=tmp_path), site.url(path), None, allow_private=True)
        for path in ("/own", "/other")
    )
    assert "وأكدت الوزارة أن اللقاح آمن ومجاني" in own.made.markdown
    assert not any("windows-1256" in line.lower() for line in own.messages())
    assert "the server says that it is iso-8859-1, the page windows-1256" in other.made.unsure[-1]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/2026/03/12/le-port-rouvre/", "le-port-rouvre"),
        ("https://a.example/news/le-port-rouvre_123.html?x=1#top", "le-port-rouvre_123"),
        ("https://a.example/le-port-rouvre/amp/", "le-port-rouvre"),
        ("https://a.example/le-port-rouvre/1234567", "le-port-rouvre"),
        ("https://a.example/%D8%B3%D9%88%D9%82-%D8%A7%D9%84%D8%B3%D9%85%D9%83", "سوق-السمك"),
        ("https://a.example/?p=123", "a-example-p-123"),
        ("https://a.example/../../etc/passwd", "passwd"),
        ("https://a.example/" + "x" * 300, "x" * 75),
    ],
)
def test_the_article_is_named_after_its_slug(address: str, name: str, tmp_path: Path) -> None:
    place = addresses.place_of(Config(root=tmp_path), address)
    assert place.stem == name
    assert place.parent == tmp_path / "articles"


def test_the_page_is_kept_beside_the_article_where_that_is_set(site: Site, tmp_path: Path) -> None:
    site.answers["/port"] = Answer()
    config = Config(root=tmp_path, keep_source=True)
    said, say = told()
    used = addresses.use(config, [site.url("/port")], say, allow_private=True, dry_run=False)
    assert used.paths == [tmp_path / "articles" / "port.md"]
    assert (tmp_path / "articles" / "port.source.html").read_bytes() == HTML
    again = addresses.use(config, [site.url("/port")], say, allow_private=True, dry_run=False)
    assert (again.paths, again.errors) == (used.paths, [])
    assert site.asked == ["/port"]
    assert "downloaded before" in said[-1]


def test_fetching_again_on_another_day_changes_no_byte(site: Site, tmp_path: Path) -> None:
    site.answers["/port"] = Answer()
    first = addresses.prepare(Config(root=tmp_path), site.url("/port"), None, allow_private=True)
    first.write()
    text = first.destination.read_text(encoding="utf-8")
    day = date.today().isoformat()  # noqa: DTZ011
    first.destination.write_text(text.replace(day, "2026-01-01"), encoding="utf-8")
    again = addresses.prepare(Config(root=tmp_path), site.url("/port"), None, allow_private=True)
    assert again.is_same


def test_another_article_in_its_place_is_not_replaced(site: Site, tmp_path: Path) -> None:
    site.answers["/port"] = Answer()
    place = tmp_path / "articles" / "port.md"
    place.parent.mkdir()
    place.write_text("# Un autre article\n", encoding="utf-8")
    _, say = told()
    used = addresses.use(
        Config(root=tmp_path), [site.url("/port")], say, allow_private=True, dry_run=False
    )
    assert used.paths == []
    assert "is another article" in used.errors[0]
    assert place.read_text(encoding="utf-8") == "# Un autre article\n"


def test_run_and_import_take_an_address(site: Site, newsroom: Newsroom) -> None:
    site.answers["/agadir-port-rouvre"] = Answer()
    url = site.url("/agadir-port-rouvre")
    done = newsroom.call("run", url, "--to", "ar", "--engine", "none", "--allow-private")
    assert done.status == 1
    assert f"{url}: downloaded, " in done.err
    assert f"{url}: created the article articles/agadir-port-rouvre.md" in done.err
    assert newsroom.po("ar", "agadir-port-rouvre").is_file()
    again = newsroom.call("import", url, "--allow-private")
    assert "already exists, unchanged" in again.out
    assert len(site.asked) == 2


def test_an_address_that_fails_leaves_the_others_done(site: Site, newsroom: Newsroom) -> None:
    done = newsroom.call(
        "run",
        site.url("/gone"),
        "articles/story.md",
        "--to",
        "ar",
        "--engine",
        "none",
        "--allow-private",
    )
    assert done.status == 1
    assert "the site answers 404" in done.err
    assert newsroom.po().is_file()
    alone = newsroom.call(
        "run", site.url("/gone"), "--to", "ar", "--engine", "none", "--allow-private"
    )
    assert alone.status == 2


@pytest.mark.parametrize("command", [("run", "--to", "ar"), ("import",)])
def test_private_addresses_need_an_option(
    site: Site, newsroom: Newsroom, command: tuple[str, ...]
) -> None:
    site.answers["/a"] = Answer()
    done = newsroom.call(command[0], site.url("/a"), *command[1:])
    assert done.status == 2
    assert "add --allow-private" in done.err
    assert site.asked == []
    assert not (newsroom.root / "articles" / "a.md").exists()


def test_a_dry_run_fetches_nothing(site: Site, newsroom: Newsroom) -> None:
    done = newsroom.call("run", site.url("/a"), "--to", "ar", "--dry-run", "--allow-private")
    assert done.status == 2
    assert "import it first" in done.err
    assert site.asked == []


@pytest.mark.parametrize("command", ["check", "status"])
def test_other_commands_take_no_web_address(newsroom: Newsroom, command: str) -> None:
    assert newsroom.call(command, "https://example.org/a").status == 2


def test_a_kept_page_is_no_article(newsroom: Newsroom) -> None:
    newsroom.write("articles/port.source.html", HTML.decode())
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--in-place")
    assert "port" not in done.out + done.err
    assert newsroom.po().is_file()


ARABIC = (
    (Path(__file__).parent.parent / "data" / "pages" / "portal-ar.html")
    .read_text(encoding="utf-8")
    .replace("utf-8", "windows-1256")
)
DUMP = (
    "L’école de Tiznit rouvre\n\nLes élèves de Tiznit sont revenus lundi. Les cours ont repris.\n"
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (HTML, "text/html; charset=utf-8"),
        (ARABIC.encode("cp1256"), "text/html"),
        (ARABIC.encode("cp1256"), 'text/html; charset="windows-1256"'),
        (
            ARABIC.replace("windows-1256", "iso-8859-1").encode("cp1256"),
            "text/html; charset=cp1256",
        ),
        (
            ARABIC.replace('charset="windows-1256"', "").encode("cp1256"),
            "text/html; charset=cp1256",
        ),
        (ARABIC.encode("utf-16"), "text/html"),
        (DUMP.encode("mac-roman"), "text/plain; charset=macintosh"),
    ],
    ids=["utf-8", "page", "both", "server-wins", "server-alone", "utf-16", "text"],
)
def test_the_kept_page_gives_the_same_article(
    data: bytes, kind: str, site: Site, newsroom: Newsroom
) -> None:
    newsroom.write("newstranslate.toml", "[import]\nkeep_source = true\n")
    site.answers["/2026/03/kept-page"] = Answer(200, data, {"Content-Type": kind})
    newsroom.call("import", site.url("/2026/03/kept-page"), "--allow-private")
    article = newsroom.root / "articles" / "kept-page.md"
    source = newsroom.root / "articles" / "kept-page.source.html"
    text = article.read_bytes()
    assert source.read_bytes() == data
    site.answers.clear()
    again = newsroom.call("import", str(source))
    assert "already exists, unchanged" in again.out
    article.unlink()
    newsroom.call("import", str(source), "-o", "articles/other.md")
    assert (newsroom.root / "articles" / "other.md").read_bytes() == text
    newsroom.call("run", str(source), "--to", "en", "--engine", "none")
    assert article.read_bytes() == text


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"source_url": 1}', "[" * 20_000])
def test_a_damaged_record_of_a_kept_page_is_refused(record: str, newsroom: Newsroom) -> None:
    source = newsroom.root / "articles" / "a.source.html"
    source.write_bytes(HTML)
    source.with_name("a.source.json").write_text(record)
    done = newsroom.call("import", str(source))
    assert (done.status, done.out) == (2, "")
    assert "a.source.json: does not say what the server said of a.source.html" in done.err


def test_a_kept_page_without_its_record_is_read_as_any_other(newsroom: Newsroom) -> None:
    source = newsroom.root / "articles" / "port.source.html"
    source.write_bytes(HTML)
    newsroom.call("import", str(source), "-o", "articles/port.md")
    assert (
        "source_url"
        not in (newsroom.root / "articles" / "port.md").read_text("utf-8").split("---")[2]
    )


def test_a_private_address_is_named_once(newsroom: Newsroom) -> None:
    done = newsroom.call("import", "http://127.0.0.1:9/page")
    assert done.status == 2
    assert "page: 127.0.0.1 is not a public address; to allow it, add --allow-private" in done.err
