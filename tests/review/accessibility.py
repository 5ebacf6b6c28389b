"""Accessibility of a page in the browser, as axe judges it."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_COLOURS = ["color-contrast", "link-in-text-block"]
# In the dark only colours differ. Other results than violations take most of axe's time.
_RULES: dict[str, dict[str, Any]] = {
    "light": {"resultTypes": ["violations"], "iframes": False},
    "dark": {
        "resultTypes": ["violations"],
        "iframes": False,
        "runOnly": {"type": "rule", "values": _COLOURS},
    },
}
SCHEMES = tuple(_RULES)


def violations(page: Page, scheme: str = "light") -> list[tuple[str, list[str]]]:
    """Return (rule, elements that break it) for all rules; in the dark, for those of colours."""
    found = Axe().run(page, options=_RULES[scheme]).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
