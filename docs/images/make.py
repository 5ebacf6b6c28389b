"""Makes the pictures of the review page: ``python docs/images/make.py`` (needs chromium).

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

from newstranslate import config
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
    """Take every picture, light and, of the editor, dark."""
    base = served.url.split("/?")[0]
    for device, size in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport=size, color_scheme=scheme).new_page()  # type: ignore[arg-type]
            page.goto(served.url)
            page.get_by_label("Name").fill("Lina Alami <lina@desk.example>")
            page.get_by_role("button", name="Go on").click()
            suffix = f"{device}-dark" if scheme == "dark" else device
            edit(page, base, suffix)
            if scheme == "light":
                views(page, base, device)


def edit(page: Page, base: str, suffix: str) -> None:
    """Photograph a unit in work: a near match, and what it gets wrong."""
    page.goto(f"{base}/article/ar/{STORY}")
    page.locator(".cell[data-errors] a.target").first.click()
    page.locator(".finding").first.wait_for()
    page.locator("#editor").evaluate("box => box.scrollIntoView({block: 'center'})")
    page.screenshot(path=HERE / f"editor-{suffix}.png")


def views(page: Page, base: str, device: str) -> None:
    """Photograph the desk, an article in both languages, and both beside each other."""
    for name, path in (
        ("desk", "/"),
        ("article-ar", f"/article/ar/{PUBLISHED}"),
        ("article-en", f"/article/en/{PUBLISHED}"),
        ("side-by-side", f"/article/ar,en/{PUBLISHED}"),
    ):
        page.goto(base + path)
        page.wait_for_timeout(300)
        page.screenshot(path=HERE / f"{name}-{device}.png")


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
            pictures(browser, served)
            browser.close()
        served.server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
