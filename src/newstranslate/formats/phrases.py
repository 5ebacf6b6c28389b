"""Words on web pages that belong to no language: networks, agencies, signs.

Those of the languages are in their files; see `language.record_pages`.
"""

from __future__ import annotations

from newstranslate.language import pages

NETWORKS = "facebook twitter instagram youtube whatsapp linkedin telegram tiktok".split()

# `WhatsApp`, `X (Twitter)`, `English`, `fr | en`.
NAMES = (
    rf"{'|'.join(NETWORKS)}|x(?: \(twitter\))?|tweet(?:er)?|messenger|pinterest|reddit|bluesky|threads|e-?mail|rss|pdf"
    r"|google news|flipboard|pocket|(?:العربية|français|english|español)(?:\s*[|/·]\s*(?:العربية|français|english|español))*"
    r"|(?:fr|en|ar|es|ع)(?:\s*[|/·]\s*(?:fr|en|ar|es|ع))*"
)
"""Lines that consist of the names of networks or languages."""

LINES = rf"(?&lines)|(?&ago)|{NAMES}|[«»<>›‹×☰≡▲▼↑↓←→•|·]+"
"""Lines that may occur in the middle of a story, but are never part of it."""

# `© 2026 Le Quai`, `(c) 2026`, `Copyright 2026`, `All rights reserved`; but not `c) le point`.
_RIGHTS = r"(?:\(c\)\s*(?=(?:19|20)\d\d)|©).{0,120}|copyright.{0,5}(?:19|20)\d\d.{0,160}|(?&rights).{0,80}"
SENTENCES = pages.pattern(rf"(?:(?&sentences)|(?&form).*|{_RIGHTS})\s*")
"""Sentences of comment forms, cookie banners and footers, which are in no story."""

# Agencies, as in bylines: `AFP`, `The Associated Press`.
AGENCIES = (
    r"AFP|Reuters|REUTERS|MAP|AP|(?:The )?Associated Press|EFE|Anadolu|AA|APS|TAP|WAM|SPA|dpa|ANSA"
    r"|Xinhua|PA Media|(?&agencies)"
)

# `Photo : AFP`, `© MAP`, `AFP / Nadia Alami`, `DR` (rights reserved).
CREDITS = pages.pattern(
    r"(?:(?&credits)\s*[:.]\s*(?:©\s*)?\S.{0,60}|©\s*\S.{0,60}|\(?(?&credited)\s.{1,60}"
    r"|(?:AFP|REUTERS|Reuters|AP|EPA|MAP|Getty Images)\s?/\s?\S.{0,50}|\(?(?:D\.?R\.?|DR)\)?)\s*"
)
"""The whole line of a picture's credit."""
