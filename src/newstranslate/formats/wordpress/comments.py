"""The comments that delimit a WordPress block."""

from __future__ import annotations

import json
from collections.abc import Mapping

from newstranslate.formats.blockcomments import encoded


def block(name: str, html: str, settings: Mapping[str, object] | None = None) -> str:
    """Return a block as WordPress's editor saves it ("Markup representation of a block")."""
    attributes = f" {{{','.join(map(_setting, settings.items()))}}}" if settings else ""
    return f"<!-- wp:{name}{attributes} -->\n{html}\n<!-- /wp:{name} -->"


def _setting(item: tuple[str, object]) -> str:
    key, value = item
    return f'"{key}":' + (f'"{encoded(value)}"' if isinstance(value, str) else json.dumps(value))
