"""Lines of a dump that may be its headline, by length and form only."""

from __future__ import annotations

import re

from newstranslate.formats import phrases
from newstranslate.formats.dumps import bylines, dates
from newstranslate.formats.dumps.blocks import STOP, DumpBlock
from newstranslate.formats.dumps.boilerplate import SHORT_WORDS, is_boilerplate, is_credit
from newstranslate.language import pages

SHORTEST, LONGEST = 3, 25
"""Range of a headline's length, in words."""
LENGTH = 250
"""Maximum length of a headline, in characters."""
# `Photo by Nadia Alami`, `Un port (AFP)`, `© AFP`, `Image credit: MAP`, `صورة: المكتب`; but not
# `La photo du jour`.
_CAPTION = pages.pattern(
    r"(?<!\w)(?&credits)\s?[:/©]|(?<!\w)(?&credited)|(?&captions)|©|\A[←→‹›»]|Getty Images"
    r"|[(/]\s?(?:AFP|AP|Reuters|REUTERS|EPA|MAP)\b|\(\W*(?-i:[A-Z]{2,})(?:\s?/[^()]{1,20})?\)\s*\Z"
)
_STAMP = pages.pattern(
    r"(?&ago)|\b(?&month)\.? \d{1,2},? (?:19|20)\d\d|\b\d{1,2} (?&month)\.? (?:19|20)\d\d"
)
"""A time of publication, possibly without a blank before it: “Aya Alami5 hours ago”."""
_STAMPED = 10
"""Maximum length, in words, of a line that consists mainly of a time of publication."""
# `AFP`, `AFP à Rabat`, `Reuters in London`; but not `Reuters ferme un bureau`.
_AGENCY = pages.pattern(rf"(?:{phrases.AGENCIES})\s?(?:(?&places)\b.{{0,30}}|\W*)", 0)
# `Abonnez-vous`, `Share this`, `View all`, `اشترك`.
_CALL = pages.pattern(r"(?&calls)\b")
# `Par Nadia Alami, 25 novembre 2026`; but not `Par temps de pluie`.
_SIGNED = pages.pattern(r"(?&by)\s.*\b(?:19|20)\d\d\b")


def may_be(block: DumpBlock, lang: str, shortest: int = SHORTEST) -> bool:
    """Whether a line has the length, at least `shortest` words, and the form of a headline."""
    text = block.text
    return (
        shortest <= block.words <= LONGEST
        and len(text) <= LENGTH
        and not text.endswith((".", "…", ":", ";", ","))
        and not block.is_row
        and not (is_boilerplate(block) or is_credit(block) or is_crumbs(block))
        and not (dates.read(text, lang) or dates.label_only(text))
        and not bylines.author(text)
        and not _CAPTION.search(text)
        and not (block.words <= _STAMPED and _STAMP.search(text))
        and not (_SIGNED.match(text) or _AGENCY.fullmatch(text))
        # `10:32 Un mot`, as in a list of short news.
        and not re.match(r"\d{1,2}\s?[:h]\s?\d{2}\b|[•·▪*]\s", text)
    )


def is_call(block: DumpBlock) -> bool:
    """Whether a line may be an invitation to readers: to subscribe, share, log in, look."""
    return block.words <= SHORT_WORDS and bool(_CALL.match(block.text))


def is_crumbs(block: DumpBlock) -> bool:
    """Whether a line is breadcrumbs or a menu: short labels between separators."""
    # “Accueil > Monde > Maroc”.
    crumbs = re.split(r"\s*[>›»/|→\t]\s*|\s{3,}", block.text.strip("»>› "))
    return len(crumbs) > 1 and all(len(c) < 30 for c in crumbs) and not STOP.search(block.text)


def is_label(block: DumpBlock) -> bool:
    """Whether a line is a section label: short, and in capitals or breadcrumbs."""
    short = block.words <= 8 and not STOP.search(block.text)
    return short and (block.text.isupper() or is_crumbs(block))
