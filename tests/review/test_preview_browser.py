"""The preview in a browser: what an article holds does nothing, and the sides scroll together."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.review.conftest import IN_A_BROWSER, Site, Visit, draft_all, wait_for

pytestmark = IN_A_BROWSER
NASTY = """<!doctype html><html lang="fr"><head><title>Un titre</title>
<meta http-equiv="refresh" content="0; url=/logout">
<style>p { color: rgb(1, 2, 3) }</style></head><body onload="parent.document.title='onload'">
<script>parent.document.title = 'script'; fetch('/save/ar/story', {method: 'POST'})</script>
<img src="/static/x.png" onerror="parent.document.title='onerror'">
<p style="color: rgb(4, 5, 6)">Une phrase de la page.</p>
<form action="/logout" method="post"><button>Go</button></form>
<a href="https://evil.example/" target="_top">Un lien</a>
<iframe src="/"></iframe></body></html>
"""


def test_what_an_article_holds_is_shown_and_does_nothing(site: Site, visit: Visit) -> None:
    site.room.write("articles/page.html", NASTY)
    site.room.call("run", "articles/page.html", "--to", "ar", "--engine", "none", "--in-place")
    draft_all(site.room.po(name="page"))
    page = visit("/preview/ar/page")
    frame = page.frame_locator(".pane iframe").nth(1)
    expect(frame.locator("mark").first).to_contain_text("Une phrase")
    assert frame.locator("p").last.evaluate("p => getComputedStyle(p).color") == "rgb(4, 5, 6)"
    frame.get_by_text("Un lien").click()
    frame.get_by_text("Go").click()
    page.wait_for_timeout(300)
    assert page.title().startswith("Preview")
    assert page.url.endswith("/preview/ar/page")
    assert all(one.url.startswith((site.base, "about:", "chrome-error:")) for one in page.frames)


def test_sides_scroll_together(site: Site, visit: Visit) -> None:
    text = "\n\n".join(f"## Partie {n}\n\n" + f"Phrase numéro {n}. " * 20 for n in range(30))
    site.room.write("articles/long.md", f"---\nlang: fr\n---\n\n{text}\n")
    site.room.call("run", "articles/long.md", "--to", "ar", "--engine", "none")
    page = visit("/preview/ar/long", viewport={"width": 1440, "height": 900})
    page.frame_locator(".pane iframe").nth(1).locator("h2").nth(20).wait_for()
    page.wait_for_timeout(200)
    page.locator(".pane").first.hover()
    page.mouse.wheel(0, 3000)
    tops = "() => [...document.querySelectorAll('.pane')].map(p => p.scrollTop)"
    wait_for(lambda: min(page.evaluate(tops)) > 2000)
    heading = "i => [...document.querySelectorAll('.pane')].map(p => p.querySelector('iframe').contentDocument.querySelectorAll('h2')[i].getBoundingClientRect().top - p.scrollTop)"
    here, there = page.evaluate(heading, 8)
    wait_for(lambda: abs(here - there) < 200)
    assert abs(here - there) < 200
