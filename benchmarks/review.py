"""The review page, as a browser has it: opening, typing, saving, the desk.

    python -m benchmarks.review [--units 10000] [--articles 1000]

Times are of the browser: from asking for a page until its first rows stand there and can be worked on;
of a save and of the checks from sending to the answer. Needs chromium.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
from playwright.sync_api import Page, Request, sync_playwright

from benchmarks import arguments
from newstranslate import catalog, config, files
from newstranslate.catalog import Origin
from newstranslate.formats import markdown
from newstranslate.model import Catalogue, Unit
from newstranslate.review.server import ServeOptions, prepare

FR = "Le projet numéro {n} réunit 12 pays autour de l’OIM et du Maroc depuis 2007."
AR = "يجمع المشروع رقم {n} اثني عشر بلدا حول المنظمة الدولية للهجرة والمغرب منذ 2007."
ROOT = Path(__file__).parents[1]


def story(root: Path, name: str, units: int) -> None:
    """Write an article and its Arabic catalogue, every second unit approved."""
    path = root / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    sentences = [FR.format(n=n) for n in range(units)]
    path.write_text("---\nlang: fr\n---\n\n" + "\n\n".join(sentences) + "\n", encoding="utf-8")
    article = markdown.read(
        path.read_text(encoding="utf-8"), f"articles/{name}.md", markdown.Options("fr")
    )
    made = [
        Unit(
            s.text,
            AR.format(n=n),
            fuzzy=n % 2 == 0,
            kind=s.kind,
            references=((article.path, s.line),),
        )
        for n, s in enumerate(article.segments)
    ]
    digest = files.digest(path.read_bytes())
    origin = Origin(article.path, digest, "fr", "ar", "bench", "2026-01-01 00:00+0000")
    po = root / "locales" / "ar" / f"{name}.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(catalog.serialise(Catalogue(catalog.header(origin, {}), tuple(made))))


@contextmanager
def served(root: Path) -> Iterator[str]:
    prepared = prepare(config.load(root), ServeOptions(port=0))
    thread = threading.Thread(target=prepared.run)
    thread.start()
    yield prepared.url
    prepared.server.should_exit = True
    thread.join()


def milliseconds(work: Callable[[], object], times: int = 5) -> list[float]:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return found


def told(name: str, found: list[float], wanted: str) -> None:
    print(
        f"| {name} | {found[0]:.0f} | {statistics.median(found[1:]):.0f} | {wanted} |", flush=True
    )


def opened(page: Page, url: str, ready: str) -> Callable[[], None]:
    def work() -> None:
        page.goto(url, wait_until="commit")
        page.locator(ready).first.wait_for()

    return work


def article(page: Page, base: str, units: int) -> None:
    address = f"{base}/article/ar/long"
    told(
        f"open an article of {units:,} units",
        milliseconds(opened(page, address, "#help-button:visible")),
        "≤ 1,500",
    )
    frames = page.evaluate(
        """async () => {
            const times = []; let last = performance.now(); let on = true;
            const frame = (now) => { times.push(now - last); last = now; if (on) requestAnimationFrame(frame); };
            requestAnimationFrame(frame);
            for (let at = 0; at < 120; at += 1) { scrollBy(0, 400); await new Promise((go) => setTimeout(go, 16)); }
            on = false;
            return times.slice(2).sort((a, b) => a - b);
        }"""
    )
    print(
        f"| frame while scrolling 48,000 px: median / 95 % | {frames[len(frames) // 2]:.0f} | {frames[int(len(frames) * 0.95)]:.0f} | smooth |"
    )


def filtered(base: str, name: str, cookies: dict[str, str]) -> None:
    """Tell how long the server takes for “With findings”, and for the page without a filter."""
    with httpx.Client(base_url=base, cookies=cookies, timeout=60) as client:
        address = f"/article/ar/{name}"
        told(
            "“With findings” on 3,000 units, the server's answer",
            milliseconds(lambda: client.get(address, params={"show": "findings"})),
            "≤ 300",
        )
        for line in ("state:draft", "check:numbers", "term:oim", "changed:published"):
            ask = partial(client.get, address, params={"q": line})
            told(f"“{line}” on 3,000 units, the server's answer", milliseconds(ask), "≤ 300")
        told("the same article without a filter", milliseconds(lambda: client.get(address)), "–")


def unit(page: Page, base: str, name: str, units: int) -> None:
    page.goto(f"{base}/article/ar/{name}")
    page.locator("#help-button:visible").wait_for()
    page.locator(".cell a.target").nth(2).click()
    text = page.locator("#editor textarea")
    text.wait_for()
    saves: list[float] = []
    checks: list[float] = []

    def note(request: Request) -> None:
        for kind, times in (("/save/", saves), ("/findings/", checks)):
            if kind in request.url:
                times.append(request.timing["responseEnd"])

    page.on("requestfinished", note)
    for turn in range(15):
        text.press("End")
        text.press_sequentially(f" {turn}")
        page.keyboard.press("Control+s")
        page.wait_for_timeout(500)
    told(f"a save in a file of {units:,} units", saves, "≤ 100")
    told("checks while typing, a unit", checks, "≤ 50")


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=1_000)
    options = parser.parse_args()
    print("| ms in the browser | first | later, median | wanted |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        root = Path(folder) / "articles"
        shutil.copytree(ROOT / "glossary", root / "glossary")
        story(root, "long", options.units)
        story(root, "half", 5_000)
        story(root, "third", 3_000)
        desk = Path(folder) / "desk"
        shutil.copytree(ROOT / "glossary", desk / "glossary")
        for number in range(options.articles):
            story(desk, f"2026/story-{number:04}", 20)
        for place in (root, desk):
            with served(place) as url:
                page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
                page.goto(url)
                page.get_by_label("Name").fill("Bench")
                page.get_by_role("button", name="Go on").click()
                base = url.split("/?")[0]
                if place == root:
                    jar = {c["name"]: c["value"] for c in page.context.cookies()}
                    filtered(base, "third", jar)
                    article(page, base, options.units)
                    unit(page, base, "half", 5_000)
                    continue
                told(
                    f"desk of {options.articles:,} articles, not counted yet",
                    milliseconds(opened(page, base, ".story"), 3),
                    "≤ 1,000",
                )
                while page.locator("#counting").count():
                    page.wait_for_timeout(500)
                told(
                    f"desk of {options.articles:,} articles, counted",
                    milliseconds(opened(page, base, ".story")),
                    "≤ 1,000",
                )
        browser.close()


if __name__ == "__main__":
    main()
