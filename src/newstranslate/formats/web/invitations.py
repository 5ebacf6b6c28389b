"""Recognises messages of a site to its readers within a story: to follow, write, buy, subscribe."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.formats import notices
from newstranslate.formats.web import boilerplate, dates
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.language import pages

LONGEST = 70
"""Maximum length of such a block, in words: longer blocks also contain parts of the story."""

_ICON = 5
"""Maximum length, in words, of the alternative text of a button’s icon: “Share on Facebook”."""

# `Follow us on Facebook`, `Got a story? Tell us`, `Suivez-nous`, `تابعونا على فيسبوك`; but not
# `Follow the money`.
_INVITES = pages.pattern(r"\W*(?&invites)")
# `This site is protected by reCAPTCHA`, `We may earn a commission`,
# `Désactivez votre bloqueur de publicité`.
_TECHNICAL = pages.pattern("(?&technical)")
# `Watch now`, `Video 2:34`, `Voir la vidéo`, `شاهد الفيديو`.
_VIDEO = pages.pattern(r"\W*(?&watch)\W*\Z")
# Alternative texts: `Author image`, `Portrait de l’auteur`, `Logo`, `صورة الكاتب`; but not
# `Logo de la COP`.
_IMAGE = pages.pattern(r"\W*(?&portraits)\W*\Z")
_AGO = pages.pattern(
    r"\W*(?i:(?&published)|(?&updated))?\W*(?i:(?&ago))"
    r"\W*(?:\d\d?[:h]\d\d)?(?:\s+(?i:(?:(?&by)) )?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})?"
    r"[^\w.!?…؟]*\Z",
    0,
)
"""A relative time of publication (“2 hours ago”), which is wrong later, and the author."""
# `our`, `nos`, `نشرتنا`: the offer is the site's own.
_OURS = pages.pattern("(?&ours)")
_SURE = frozenset(
    ["a copyright notice", "a comment form", "a subscription notice", "a set phrase of the site"]
)
# A link, `[mot](https://a.org)`, or a handle, `@nadia`.
_REACHABLE = late.pattern(r"\]\(|@\w")


def reason(block: PageBlock) -> str:
    """Return the kind of a block that addresses the reader; empty for a block of the story.

    An invitation counts only if it contains a link or an address.
    """
    text = block.plain
    # A longer quotation belongs to the story, whatever it says.
    if (
        not text
        or block.size > LONGEST
        or block.kind == "code"
        or re.search(r"[«“][^»”]{30}", text)
    ):
        return ""
    if _VIDEO.match(text):
        return "a video"
    if block.kind == "paragraph" and dates.is_stamp(text):
        return "when the page was published"
    if _AGO.match(text):
        return "page navigation or boilerplate"
    if _TECHNICAL.search(text):
        return "a notice of the site"
    if _INVITES.match(text) and _REACHABLE.search(block.markdown):
        return "an invitation to readers"
    return _notice(block) if block.kind != "caption" else ""


def _notice(block: PageBlock) -> str:
    """Return the kind of notice of a block; only kinds that a story would not quote."""
    kind = notices.kind(block.plain)
    if kind == "a newsletter or subscription offer":
        ours = _OURS.search(block.plain) and _REACHABLE.search(block.markdown)
        return kind if ours else ""
    if kind == "a pointer to another article":
        return kind if block.link_share > 0.5 else ""
    return kind if kind in _SURE else ""


def of_picture(alternative: str) -> str:
    """Return the kind of a picture by its alternative text; empty for a picture of the story."""
    if _VIDEO.match(alternative):
        return "a video"
    # A single letter is a placeholder rather than the network X.
    is_short = len(alternative) > 1 and len(alternative.split()) <= _ICON
    is_icon = is_short and boilerplate.phrase(alternative)
    return "page navigation or boilerplate" if is_icon or _IMAGE.match(alternative) else ""
