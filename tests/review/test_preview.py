"""The preview's frames can do nothing, whatever an article holds."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.datastructures import Headers

from newstranslate.review.guard import Address, Guard
from newstranslate.review.sessions import Authenticator
from tests.review.conftest import ARABIC, MAIN, Site


def test_page_allows_its_two_frames_and_nothing_else_of_it_changes(site: Site) -> None:
    headers = site.get("/preview/ar/story").headers
    assert "default-src 'none'; script-src 'self'" in headers["content-security-policy"]
    assert headers["content-security-policy"].endswith("; frame-src 'self'")
    assert headers["x-frame-options"] == "DENY"
    assert "frame-src" not in site.get("/article/ar/story").headers["content-security-policy"]


def test_frame_runs_no_script_loads_nothing_and_stands_in_our_pages_alone(site: Site) -> None:
    for side in ("source", "target"):
        headers = site.get("/printed/ar/story", side=side).headers
        told = headers["content-security-policy"].split("; ")
        assert {"sandbox allow-same-origin", "default-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'"} < set(told)  # fmt: skip
        assert not any("script" in one or "unsafe-inline" in one for one in told)
        assert headers["x-frame-options"] == "SAMEORIGIN"
        assert headers["x-content-type-options"] == "nosniff"
    refused = site.get("/printed/ar/nothing")
    assert refused.status_code == 404
    assert "sandbox" not in refused.headers["content-security-policy"]
    assert refused.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(("path", "kept"), [("/printed/ar/x", True), ("/static/x", False)])
def test_policy_of_a_page_s_own_is_kept_for_frames_alone(path: str, kept: bool) -> None:
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        own = [(b"content-security-policy", b"default-src *")]
        await send({"type": "http.response.start", "status": 200, "headers": own})

    async def nothing() -> Any:
        return None

    async def keep(message: Any) -> None:
        sent.append(message)

    people = Authenticator()
    cookie = f"c={people.by_token(people.token)}".encode()
    headers = [(b"host", b"desk"), (b"cookie", cookie)]
    scope: dict[str, Any] = {"type": "http", "method": "GET", "path": path, "query_string": b"", "scheme": "http", "headers": headers}  # fmt: skip
    guard = Guard(app, people, Address(frozenset({"desk"}), "c"))
    with ThreadPoolExecutor(1) as apart:  # the browser of other tests has a loop in this thread
        apart.submit(asyncio.run, guard(scope, nothing, keep)).result()
    told = Headers(raw=sent[0]["headers"])
    assert (told["content-security-policy"] == "default-src *") is kept


@pytest.mark.parametrize("name", ["../../glossary/terms", "..%2f..%2fsecret", "/etc/passwd", "."])
def test_nothing_outside_of_the_catalogues_is_shown(site: Site, name: str) -> None:
    for page in ("preview", "printed"):
        assert site.http.get(f"/{page}/ar/{name}").status_code == 404


def test_units_for_which_publish_refuses_are_counted(site: Site) -> None:
    assert "6 units prevent the publication" in site.get("/preview/ar/story").text
    for source, target in ARABIC.items():
        site.approve(source, target.replace("2007", "2008"))
    assert "1 unit prevents the publication" in site.get("/preview/ar/story").text
    assert site.room.call("publish", "articles", "--to", "ar").status != 0
    site.approve(MAIN, ARABIC[MAIN])
    assert "Ready to publish" in site.get("/preview/ar/story").text
    assert site.room.call("publish", "articles", "--to", "ar").status == 0


def test_text_changed_elsewhere_after_its_approval_is_approved_again_in_one_step(
    site: Site,
) -> None:
    for source, target in ARABIC.items():
        site.approve(source, target)
    site.room.edit(ARABIC[MAIN], changed := ARABIC[MAIN].replace("2007", "عام 2007"))
    here = site.ids()[MAIN]
    assert "1 unit prevents the publication" in site.get("/preview/ar/story").text
    assert 'class="nt-unapproved"' in site.get("/printed/ar/story").text
    for shown in ("open", "findings"):
        assert f'id="u-{here}"' in site.get("/article/ar/story", show=shown).text
    assert "5 approved, 1 translated, 0 drafts, 0 untranslated" in site.get("/").text
    assert '<rect class="approved" width="83.3' in site.get("/article/ar/story").text
    assert site.save(MAIN, changed, "approve").json()["state"] == "approved"
    assert "Ready to publish" in site.get("/preview/ar/story").text
    assert f'id="u-{here}"' not in site.get("/article/ar/story", show="open").text


def test_preview_follows_a_save(site: Site) -> None:
    source = "Un second point"
    site.get("/preview/ar/story")
    site.save(source, "نقطة أخرى تماما")
    assert "نقطة أخرى تماما" in site.get("/printed/ar/story", side="target").text
