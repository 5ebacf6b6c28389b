"""Make docs/settings.md from the settings that `Config` declares: python docs/make_settings.py."""

from __future__ import annotations

from pathlib import Path

from newstranslate import settings
from newstranslate.config import Config

PAGE = Path(__file__).with_name("settings.md")
_BEGIN = "| setting | default | meaning |\n|---|---|---|\n"
_END = "\n```toml"


def page(old: str) -> str:
    """Return the page with its table made anew; the text before and after it stays."""
    before, table = old.split(_BEGIN, 1)
    return before + _BEGIN + settings.page_rows(Config) + table[table.index(_END) :]


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
