"""How Sphinx builds the documentation site from these pages: ``sphinx-build -W docs OUT``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_REPOSITORY = f"{_PROJECT['urls']['Homepage']}/blob/main"
_OUTSIDE = re.compile(r"\]\(\.\./(?P<path>[^)\s]+)\)")
"""A link out of this folder: right in the repository, to its address on the site."""

project = "newstranslate"
author = "the newstranslate team"
html_title = "newstranslate"
html_theme = "furo"
html_show_copyright = False
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_heading_anchors = 4
exclude_patterns = ["container"]
autodoc_typehints = "description"
suppress_warnings = ["misc.highlighting_failure"]


def _lead_outside(_app: Any, _page: str, source: list[str]) -> None:
    source[0] = _OUTSIDE.sub(rf"]({_REPOSITORY}/\g<path>)", source[0])


def setup(app: Any) -> None:
    """Have links out of this folder lead into the repository."""
    app.connect("source-read", _lead_outside)
