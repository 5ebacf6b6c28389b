"""The comments round a block, and the pieces of HTML that several blocks have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

from newstranslate.formats.blockcomments import encoded


def block(name: str, html: str, settings: Mapping[str, object] | None = None) -> str:
    """Return a block as WordPress's editor saves it ("Markup representation of a block")."""
    told = f" {{{','.join(map(_setting, settings.items()))}}}" if settings else ""
    return f"<!-- wp:{name}{told} -->\n{html}\n<!-- /wp:{name} -->"


def _setting(item: tuple[str, object]) -> str:
    key, value = item
    return f'"{key}":' + (f'"{encoded(value)}"' if isinstance(value, str) else json.dumps(value))


def attributes(values: Mapping[str, object]) -> str:
    """Return attributes as the editor writes them, a blank before each."""
    return "".join(f' {name}="{escape(str(value), quote=False).replace(chr(34), "&quot;")}"' for name, value in values.items())
