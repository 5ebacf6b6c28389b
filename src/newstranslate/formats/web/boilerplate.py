"""Recognises parts of a page that are not the article, by elements, class names and set phrases."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newstranslate import late
from newstranslate.formats import phrases
from newstranslate.formats.web import dates
from newstranslate.formats.web.tree import Element
from newstranslate.language import pages

# Kind of boilerplate → words in class names and identifiers: `social-share`, `shareButtons`; see
# also `record_pages.Pages.classes`.
_REASONS = {
    "sharing": "share sharing sharedaddy share-buttons social socials addtoany addthis sharethis a2a"
    " sociallinks",
    "related articles": "related relatedposts similar recommended recommendation recommendations"
    " recirculation outbrain taboola trending readalso alsoread readmore more-stories morestories"
    " crosslink seealso",
    "a newsletter": "newsletter newsletters subscribe subscription subscriptions optin mailchimp signup"
    " mc4wp",
    "comments": "comments comment commentlist commentform respond disqus",
    "a cookie notice": "cookie cookies consent gdpr rgpd cookiebar cmplz onetrust didomi",
    "navigation": "breadcrumb breadcrumbs menu navbar navigation nav pagination pager skip"
    " skiplink prevnext toc",
    "tags": "tags taglist tagcloud keywords post-tags",
    "advertising": "advert advertisement advertising ads adsbygoogle adslot dfp sponsored promo"
    " banner",
    "a side column": "sidebar sidebar-right colophon footer rail",
    "a subscription notice": "paywall subscribers regwall piano",
    "a tool bar": "toolbar tools print printfriendly login popup modal rating search searchform"
    " player-controls accessibility audioplayer",
    "the author's portrait": "authorbox author-box author-bio authorbio bio aboutauthor",
}
# Words that mean it only together: `post-tags`, `author-box`.
_PAIRS = (
    (
        r"jp-relatedposts|read-(?:also|more|next)|also-read|see-also|more-(?:on|from|stories)",
        "related articles",
    ),
    (
        r"author-(?:box|bio|info|description|card)|about-author|post-author-bio",
        "the author's portrait",
    ),
    (r"most-(?:read|popular|viewed)", "related articles"),
    (r"(?:article|details|post|story)[-_](?:prev|next)|prev[-_]next|next[-_]prev", "navigation"),
    (r"skip-link|post-nav", "navigation"),
    (r"tags-links|post-tags|article-tags|entry-tags|tag-list|cat-links", "tags"),
)
# Roles of WAI-ARIA.
_ROLES = {
    "navigation": "navigation",
    "search": "a search form",
    "contentinfo": "the page's foot",
    "menu": "navigation",
    "menubar": "navigation",
    "dialog": "a dialogue",
    "alertdialog": "a dialogue",
}
_TAGS = {
    "nav": "navigation",
    "form": "a form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "dialog": "a dialogue",
    "amp-sidebar": "navigation",
    "amp-consent": "a cookie notice",
    "amp-user-notification": "a cookie notice",
}
_WALL = "a subscription notice"
_SHORT = 60
"""Number of words at the start of an element that are searched for a subscription notice."""
_PROSE = 600
"""Minimum length of paragraphs in an element that can be the story, in characters."""
# `relatedPosts` → `related-posts`.
_CAMEL = late.pattern(r"(?<=[a-z])(?=[A-Z])")


@cache
def _by_word() -> dict[str, str]:
    """Return word of one part in class names → kind of boilerplate, in all languages."""
    tables = (_REASONS, *pages.tables("classes"))
    return {w: reason for table in tables for reason, names in table.items() for w in names.split()}


@cache
def _all_pairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return patterns for words of several parts in class names, with the kind of boilerplate."""
    pairs = [(re.escape(word), reason) for word, reason in _by_word().items() if "-" in word]
    # As a whole name or between hyphens: `read-also`, `post-read-also-box`; but not `bread-also`.
    return tuple(
        (re.compile(rf"(?:\A|[\s_])(?:[\w-]*-)?(?:{pattern})(?:-|\s|\Z|_)"), reason)
        for pattern, reason in (*_PAIRS, *pairs)
    )


def reason_of(element: Element) -> str:
    """Return the kind of boilerplate that an element declares itself to be; empty for none."""
    tag = element.tag
    if tag in _TAGS:
        return _TAGS[tag]
    if reason := _ROLES.get((element.get("role") or "").lower(), ""):
        return reason
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if tag in ("aside", "section"):  # labelled for screen readers
        names += f" {element.get('aria-label') or ''}"
    reason = _by_names(names, element) if names.strip() else ""
    # Sites use these class names for the text behind the paywall, too: the story itself.
    if reason == _WALL and not is_paywall(" ".join(element.text_content().split()[:_SHORT])):
        return ""
    return "" if reason and _holds_the_prose(element) else reason


def _holds_the_prose(element: Element) -> bool:
    """Whether an element contains most of the page's paragraphs: a wrapper of the whole page."""
    own = sum(len(p.text_content()) for p in element.iter("p"))
    if own < _PROSE:
        return False
    return own * 2 > sum(len(p.text_content()) for p in element.getroottree().iter("p"))


def _by_names(names: str, element: Element) -> str:
    lowered = _CAMEL.sub("-", names).lower()
    for pattern, reason in _all_pairs():
        if pattern.search(lowered):
            return reason
    for token in lowered.split():
        # Page builders name wrappers after their settings: “has-sidebar”, “no-comments”.
        if token.startswith(
            ("elementor", "wp-block-post-content", "has-", "no-", "with-", "is-", "not-")
        ):
            continue
        # `widget`, `widget_text`; but not `widgetized-page`.
        if re.match(r"widget(?:[_-]|\Z)", token) and element.tag in (
            "aside",
            "section",
            "div",
            "li",
        ):
            return "a widget"
        for word in re.split(r"[-_:]+", token):
            if word in _by_word():
                return _by_word()[word]
    return ""


# `À lire aussi : Un titre`, `Read more`, `اقرأ أيضا`; but not `Lire un livre`.
_READ_ALSO = pages.pattern(r"(?&read_also)|(?&pointers)\s*:")
# `Articles similaires`, `Sur le même sujet`, `3 commentaires`, `مقالات ذات صلة`; but not
# `Commentaires du ministre`.
_SECTION = pages.pattern(r"\W*(?:(?&headings)|(?&comments))\W*\Z")
# `Partager`, `Publicité`, `Tags: port, mer`, `Temps de lecture : 3 min`, `طباعة`; but not
# `Partager le pain`.
_PHRASE = pages.pattern(
    rf"\W*(?:(?&lines)|{phrases.NAMES})[^\w.:!?…؟«»“”]*\Z"
    r"|\W*(?:(?&blocks)|(?&before_colon)|(?&tags)\s*:.{0,200}|(?:copyright\b|©).{0,200}|(?&rights).{0,100})\W*\Z"
)
# `Il vous reste 85 % de cet article à lire`, `Already a subscriber?`, `للمشتركين فقط`; but not
# `abonnés`.
_PAYWALL = pages.pattern("(?&wall)")
# `Nous utilisons des cookies`, `Ce site utilise Akismet`, `الحقول الإلزامية`; but not
# `des cookies au chocolat`.
_NOTICE = pages.pattern("(?&cookies)|(?&form)")


@lru_cache(maxsize=4096)
def phrase(text: str) -> str:
    """Return the kind of boilerplate that a block's words are; empty for none."""
    size = len(text.split())
    # The limits in words: longer blocks with such a phrase also contain text of the story.
    if _PAYWALL.search(text) and size <= 60:
        return "a subscription notice"
    if _READ_ALSO.match(text.lstrip(" \t>»→▶•*-–—[(📌🔴")) and size <= 40:
        return "a pointer to another article"
    if size <= 14 and _SECTION.match(text):
        return "related articles or comments"
    if size <= 30 and _PHRASE.match(text):
        return "page navigation or boilerplate"
    return "a notice of the site" if size <= 60 and _NOTICE.search(text) else ""


# At the start: `Par Nadia Alami`, `Publié le 25 novembre`, `بقلم نادية العلمي`; but not
# `Partout, la mer monte`.
_BYLINE = pages.pattern(r"\W*(?:(?&by)|(?&by_verbs)|(?&published)|(?&updated))\b")
# `Le 25 novembre 2026`.
_BYLINE_DAY = pages.pattern(
    r"\W*(?&links) \d{1,2}(?:(?&day_endings))? (?:(?&of) )?(?&month)(?: (?:(?&of) )?\d{4})?(?:\W+\w+){0,4}\W*\Z"
)
# `Publié le 25/11/2026 à 10h32`.
_BYLINE_STAMP = pages.pattern(r"\b(?:(?&published)|(?&updated))\b.*\d{4}.*\d{1,2}\s*[h:]\s*\d{2}")
# Anywhere: `Rabat, par Nadia Alami, 2026`, `2026 - mis à jour`, `10h32`.
_BYLINE_INSIDE = pages.pattern(
    r"\b(?:(?&by)|(?&published)|(?&updated))\b.*\d{4}|\d{4}.*\b(?:(?&by)|(?&updated))\b|\d{1,2}\s*[h:]\s*\d{2}"
)


def is_byline(text: str) -> bool:
    """Whether a block above the prose names author or date, and is not a sentence."""
    size = len(text.split())
    # “25/11/2026 10:32”, “Rabat, 25 novembre 2026”.
    if re.fullmatch(r"[\d\s/.:,-]+", text) or (size <= 6 and dates.named(text)):
        return True
    opens = size <= 12 and bool(_BYLINE.match(text))
    if re.search(r"[.!?؟]\W*\Z", text):  # “Le port a été rouvert par le roi en 2026.” opens a story
        stamped = size <= 30 and bool(_BYLINE_STAMP.search(text))
        return stamped or (opens and bool(re.search(r"\d{4}", text)))
    if opens or _BYLINE_DAY.match(text):
        return True
    return size <= 30 and bool(_BYLINE_INSIDE.search(text))


def opens_section(text: str) -> bool:
    """Whether a heading introduces links to other articles, or comments."""
    size = len(text.split())
    return size <= 14 and bool(_SECTION.match(text) or _READ_ALSO.match(text))


def is_paywall(text: str) -> bool:
    """Whether words on a page say that only subscribers can continue to read."""
    return bool(_PAYWALL.search(text))
