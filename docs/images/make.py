"""Makes the pictures of the manual: ``python docs/images/make.py`` (needs chromium).

``python docs/images/make.py FOLDER`` makes every picture in every language of the page, to look at.

The example newsroom is copied into a temporary folder, the new story prepared as the README does
it, and the page photographed on a desktop and on a phone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.year import Year
from newstranslate import config, messages
from newstranslate.reports.desk import building, page
from newstranslate.review.server import PreparedServer, ServeOptions, prepare

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SIZES: dict[str, ViewportSize] = {
    "desktop": {"width": 1440, "height": 900},
    "phone": {"width": 390, "height": 844},
}
STORY, PUBLISHED = "2025/transferts-de-fonds", "2025/forum-new-york"


def newsroom(folder: Path) -> None:
    """Copy the example newsroom and prepare its new story."""
    for name in ("articles", "glossary", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "newstranslate.toml", folder)
    command = [sys.executable, "-m", "newstranslate", "run", "articles", "--engine", "none"]
    subprocess.run(command, cwd=folder, check=False, capture_output=True)


def pictures(browser: Browser, served: PreparedServer) -> None:
    """Take every picture for the manual: light and, of the editor, dark; Arabic and French once."""
    for device in SIZES:
        for scheme in ("light", "dark"):
            suffix = f"{device}-dark" if scheme == "dark" else device
            page = visit(browser, served, device, scheme, "en")
            edit(page, served, HERE, suffix)
            if scheme == "light":
                views(page, served, HERE, device)
    for lang in ("ar", "fr"):
        edit(visit(browser, served, "desktop", "light", lang), served, HERE, f"in-{lang}")


def everything(browser: Browser, served: PreparedServer, folder: Path) -> None:
    """Take every picture in every language, light and dark."""
    for lang in messages.LANGUAGES:
        for device in SIZES:
            for scheme in ("light", "dark"):
                page = visit(browser, served, device, scheme, lang)
                suffix = f"{device}-{scheme}-{lang}"
                edit(page, served, folder, suffix)
                views(page, served, folder, suffix)


def visit(browser: Browser, served: PreparedServer, device: str, scheme: str, lang: str) -> Page:
    """Return a page of somebody who was let in, and reads this language."""
    page = browser.new_context(
        viewport=SIZES[device],
        color_scheme=scheme,  # type: ignore[arg-type]
        locale=lang,
    ).new_page()
    page.goto(served.url)
    page.locator("input[name=name]").fill("Lina Alami <lina@desk.example>")
    page.locator("button.primary").click()
    return page


def edit(page: Page, served: PreparedServer, folder: Path, suffix: str) -> None:
    """Photograph a unit in work: a near match, and what it gets wrong."""
    base = served.url.split("/?")[0]
    page.goto(f"{base}/article/ar/{STORY}")
    page.locator(".cell[data-errors] a.target").first.click()
    page.locator(".finding").first.wait_for()
    page.locator("#editor").evaluate("box => box.scrollIntoView({block: 'center'})")
    page.screenshot(path=folder / f"editor-{suffix}.png")


def views(page: Page, served: PreparedServer, folder: Path, suffix: str) -> None:
    """Photograph the desk, an article in both languages, and both beside each other."""
    for name, path in (
        ("desk", "/"),
        ("article-ar", f"/article/ar/{PUBLISHED}"),
        ("article-en", f"/article/en/{PUBLISHED}"),
        ("side-by-side", f"/article/ar,en/{PUBLISHED}"),
    ):
        page.goto(served.url.split("/?")[0] + path)
        page.wait_for_timeout(300)
        page.screenshot(path=folder / f"{name}-{suffix}.png")


def report(browser: Browser, folder: Path) -> None:
    """Photograph the beginning of the report of a simulated year."""
    year = Year(folder / "newsroom", 48)
    year.make()
    html, _ = page.standalone(building.build(config.load(year.root), ""))
    shown = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    shown.set_content(html)
    shown.screenshot(path=HERE / "report.png")


def main() -> None:
    """Serve, photograph, stop."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "newsroom"
        folder.mkdir()
        newsroom(folder)
        served = prepare(config.load(folder), ServeOptions(port=0))
        thread = threading.Thread(target=served.run)
        thread.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            if len(sys.argv) > 1:
                everything(browser, served, Path(sys.argv[1]))
            else:
                pictures(browser, served)
                report(browser, Path(name) / "report")
            browser.close()
        served.server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
