"""What a site may answer besides what was asked for: each is one message, and nothing is half-done."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import unquote

import pytest

from newstranslate import plugins
from newstranslate.config import Config
from newstranslate.connect import rest, sites, wpfields
from newstranslate.connect.posts import PostGone, SiteError, Translation
from newstranslate.connect.rest import Login, Rest
from newstranslate.connect.wordpress import Manner, WordPress

POST = {
    "id": 7, "link": "http://site/p", "slug": "p", "status": "draft", "modified_gmt": "2026-01-01T00:00:00",
    "title": {"raw": "T"}, "content": {"raw": "<p>C</p>", "rendered": "<p>C</p>"}, "excerpt": {"raw": ""},
}  # fmt: skip


class Scripted(BaseHTTPRequestHandler):
    """Answers as the test says, and remembers what it was asked."""

    answers: ClassVar[list[tuple[int, dict[str, str], bytes]]] = []
    asked: ClassVar[list[tuple[str, str, dict[str, str]]]] = []
    bodies: ClassVar[list[bytes]] = []

    def _answer(self) -> None:
        self.bodies.append(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        self.asked.append((self.command, self.path, dict(self.headers)))
        status, headers, body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_OPTIONS = _answer  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rest]:
    monkeypatch.setattr(rest, "_WAIT", 0.0)
    Scripted.asked.clear()
    Scripted.bodies.clear()
    Scripted.answers.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Scripted)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    made = Rest(f"http://127.0.0.1:{server.server_port}/", Login("desk", "secret words"))
    yield made
    made.close()
    server.shutdown()
    server.server_close()
    thread.join()


def says(status: int, told: object = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
    data = told if isinstance(told, bytes) else json.dumps(told).encode()
    return status, {name.replace("_", "-"): value for name, value in headers.items()}, data


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (says(401, {"code": "rest_not_logged_in", "message": "No."}), "incorrect user name or application password"),
        (says(403, {"code": "rest_forbidden", "message": "Not you."}), "the user may not do this (“Not you.”)"),
        (says(404, {"code": "rest_no_route", "message": "No route"}), "REST API is disabled"),
        (says(403, {"code": "rest_api_disabled"}), "REST API is disabled"),
        (says(400, {"code": "rest_invalid_param", "message": "Bad lang"}), "refuses the request (400) (“Bad lang”)"),
        (says(200, b"<!doctype html><p>Log in", Content_Type="text/html"), "answers 200 with text/html instead of JSON"),
        (says(403, b"<html>Firewall", Content_Type="text/html"), "answers 403 with text/html"),
        (says(429, {"message": "slow"}), "asks for fewer requests"),
        (says(503, {"message": "Down for maintenance"}), "internal error (503) (“Down for maintenance”)"),
        (says(301, b"", Location="https://elsewhere.example/wp-json"), "redirects to https://elsewhere.example"),
    ],
)  # fmt: skip
def test_every_refusal_is_one_message_without_the_password(
    site: Rest, answer: tuple[int, dict[str, str], bytes], why: str
) -> None:
    Scripted.answers.append(answer)
    with pytest.raises(SiteError) as found:
        site.get(f"{site.site}/wp-json/wp/v2/posts/7")
    assert why in str(found.value)
    assert "secret" not in str(found.value)


@pytest.mark.parametrize("status", [404, 410])
def test_a_post_that_is_gone_is_told_from_other_errors(site: Rest, status: int) -> None:
    Scripted.answers.append(says(status, {"code": "rest_post_invalid_id", "message": "Invalid"}))
    with pytest.raises(PostGone):
        site.get(f"{site.site}/wp-json/wp/v2/posts/7")


def test_reading_is_tried_again_and_writing_never(site: Rest) -> None:
    Scripted.answers.extend([says(502, {}), says(503, {}), says(200, {"id": 7})])
    assert site.get(f"{site.site}/x").data == {"id": 7}
    assert len(Scripted.asked) == 3
    Scripted.answers[:] = [says(502, {}), says(201, {"id": 8})]
    with pytest.raises(SiteError, match="internal error"):
        site.post(f"{site.site}/x", {"title": "T"})
    assert [method for method, *_ in Scripted.asked].count("POST") == 1


def test_a_dead_site_is_named(site: Rest) -> None:
    dead = Rest("http://127.0.0.1:9", Login("desk", "secret"))
    with pytest.raises(SiteError, match=r"http://127\.0\.0\.1:9: cannot be reached"):
        dead.get("http://127.0.0.1:9/wp-json/")
    dead.close()


@pytest.mark.parametrize(
    ("address", "fine"),
    [
        ("https://news.example", True), ("http://localhost:8080", True), ("http://[::1]/", True),
        ("http://news.example", False), ("ftp://news.example", False), ("https://u:p@news.example", False),
        ("http://127.0.0.1.evil.example", False), ("https://", False),
    ],
)  # fmt: skip
def test_passwords_travel_encrypted_or_not_at_all(address: str, fine: bool) -> None:
    if fine:
        rest.refuse_insecure(address)
        return
    with pytest.raises(SiteError):
        rest.refuse_insecure(address)


def test_a_site_without_readable_addresses_is_found(site: Rest) -> None:
    Scripted.answers.extend([says(404, b"no", Content_Type="text/html"), says(200, {}), says(200, {"id": 1, "capabilities": {"edit_posts": True}}), says(200, POST)])  # fmt: skip
    found = WordPress(site, Manner()).find("7")
    assert found.number == 7
    assert "rest_route=/wp/v2/posts/7" in unquote(Scripted.asked[-1][1])


def test_a_post_without_a_language_is_linked_in_that_of_the_newsroom(site: Rest) -> None:
    offered: dict[str, object] = {"schema": {"properties": {"lang": {}, "translations": {}}}}
    Scripted.answers.append(says(200, POST | offered | {"capabilities": {"edit_posts": True}}))
    posts = WordPress(site, Manner(newsroom_language="es"))
    one = posts.find("7")
    posts.linked(one, "ar", one)
    assert b'{"translations":{"es":7,"ar":7}}' in Scripted.bodies


def test_a_user_who_may_not_write_is_told_at_once(site: Rest) -> None:
    Scripted.answers.extend(
        [says(200, {}), says(200, {"slug": "reader", "capabilities": {"read": True}})]
    )
    with pytest.raises(SiteError, match="the user 'reader' may not edit posts"):
        WordPress(site, Manner()).find("7")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"raw": "", "rendered": '<div data-elementor-type="wp-post">Un pont.</div>'}, "Elementor"),
        ({"raw": "[et_pb_section]Un pont.[/et_pb_section]", "rendered": ""}, "Divi"),
        ({"raw": "[vc_row][vc_column]Un pont.[/vc_column][/vc_row]", "rendered": ""}, "WPBakery"),
        ({"raw": " ", "rendered": "<p>Un pont rouvre.</p>"}, "shows text that is not stored in it"),
    ],
)  # fmt: skip
def test_posts_that_are_kept_elsewhere_are_refused(content: dict[str, str], name: str) -> None:
    with pytest.raises(SiteError, match=name):
        wpfields.post(POST | {"content": content}, "posts", "http://site", {})


def test_footnotes_and_seo_texts_come_and_go_where_the_site_has_them() -> None:
    notes = json.dumps([{"content": "Voir <em>ici</em>", "id": "a-1"}])
    told = POST | {"meta": {"footnotes": notes, "_yoast_wpseo_title": "Pont"}}
    post = wpfields.post(told, "posts", "http://site", {})
    assert (post.footnotes[0].text, post.texts["seo_title"]) == ("Voir <em>ici</em>", "Pont")
    made = Translation("ar", {"title": "جسر", "seo_title": "جسر سلا"}, post.footnotes)
    sent = wpfields.body(made, {"footnotes": {}, "_yoast_wpseo_title": {}})
    assert json.loads(sent["meta"]["footnotes"]) == json.loads(notes)
    assert sent["meta"]["_yoast_wpseo_title"] == "جسر سلا"
    assert "meta" not in wpfields.body(made, {})


def test_a_content_system_of_a_plugin_is_used_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    class Archive:
        @staticmethod
        def opened(settings: Config) -> Any:
            return nullcontext(f"site of {settings.content_system}")

    monkeypatch.setattr(
        plugins, "names", lambda group: ("archive",) if group == plugins.SITES else ()
    )
    monkeypatch.setattr(plugins, "load", lambda group, name: Archive)
    with sites.opened(Config(content_system="archive")) as found:
        assert str(found) == "site of archive"
    with pytest.raises(SiteError, match="use wordpress or that of an installed plug-in: archive"):
        sites.opened(Config(content_system="ghost"))
