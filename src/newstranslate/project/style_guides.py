"""The desk's style guides, one per language, which are part of the prompt of language models."""

from __future__ import annotations

from newstranslate import files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import base

MOST_CHARS = 20_000
"""Maximum length of a style guide in characters: it is sent with every request."""


def read(config: Config, lang: str) -> str:
    """Return the desk's style guide for a language: ``style/ar-MA.md``, else ``style/ar.md``.

    Empty if there is none. Raises `InputError` if it is too long.
    """
    for name in dict.fromkeys((lang, base(lang))):
        path = config.root / config.styles / f"{name}.md"
        if not path.is_file():
            continue
        text = files.read_text(path).strip()
        if len(text) > MOST_CHARS:
            raise InputError(
                f"{path}: {len(text):,} characters, and it is sent with every request; "
                f"shorten it to {MOST_CHARS:,}"
            )
        return text
    return ""
