"""Pseudo-translation: source words in the target's script, unmistakable for a translation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newstranslate import late
from newstranslate.language.scripts import script

_ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذض", strict=True)) | dict(
    zip("éèêàâîïôûùç", "ءءءااييوووج", strict=True)
)
# A word, without digits: été; not 20e.
_WORDS = late.pattern(r"[^\W\d_]+")
# What no translation changes: `<b>`, `&amp;`, `https://example.com`, `a@example.com`; not mot.
_KEEP = late.pattern(r"<[^>]*>|&\w+;|(?:https?://|www\.)\S+|`[^`]*`|\S+@\S+")


def translate(text: str, lang: str, terms: Mapping[str, str]) -> str:
    """Return `text` in pseudo-`lang`; keep tags, entities and addresses, and use `terms`."""
    # Longest first, as a regular expression takes the first alternative that matches.
    forms = sorted(terms, key=len, reverse=True)
    pattern = "|".join([f"(?P<keep>{_KEEP.pattern})", *(rf"\b{re.escape(f)}\b" for f in forms)])
    pieces, at = [], 0
    for match in re.finditer(pattern, text):
        pieces.append(_words(text[at : match.start()], lang))
        pieces.append(match[0] if match["keep"] else terms[match[0]])
        at = match.end()
    return "".join([*pieces, _words(text[at:], lang)])


def _words(text: str, lang: str) -> str:
    if script(lang) == "Arab":
        return _WORDS.sub(lambda m: "".join(_ARABIC.get(c, "") for c in m[0].lower()) or m[0], text)
    return _WORDS.sub(lambda m: m[0][::-1], text)
