"""The importer ``wire``: stories of a news agency's feed, a field a line, then the text."""

from __future__ import annotations

import json

from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported

_FIELDS = {"SLUG": "", "HEADLINE": "title", "LANGUAGE": "lang", "BYLINE": "author"}
"""Field of the feed → field of the front matter; empty: the article does without it."""


def convert(data: bytes, where: str) -> Imported:
    """Return the story as Markdown; fields without a place in it are named."""
    head, blank, body = data.decode("utf-8-sig").partition("\n\n")
    if not blank:
        raise InputError(f"{where}: no empty line after the fields; save the whole story")
    front, dropped = [], []
    for number, line in enumerate(head.splitlines(), 1):
        name, _, value = line.partition(": ")
        if _FIELDS.get(name):
            front.append(f"{_FIELDS[name]}: {json.dumps(value, ensure_ascii=False)}")
        else:
            dropped.append(Dropped(number, line, "a field of the feed"))
    return Imported("\n".join(["---", *front, "---", "", body.strip(), ""]), tuple(dropped))
