"""Classifies HTML elements and attributes for translation: inline, void, untranslated, prose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newstranslate import inline, late

LEFT_ALONE = inline.CODE_ELEMENTS | frozenset(
    "script style textarea svg math iframe object embed video audio canvas template select".split()
)
DRAWN = frozenset(["svg", "textarea", "math"])
"""Untranslated elements that can contain visible words."""
FALLBACK = frozenset("object video audio canvas template".split())
"""Untranslated elements whose content some readers see: where an embed fails, or by a script."""
ALONE_IN_TEXT = LEFT_ALONE - {"pre", "select", "textarea"}
"""Untranslated elements that can be in a sentence; the others are blocks."""
UNSEEN = frozenset(["iframe", "script", "style", "template"])
"""Elements whose content is never visible."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite data del dfn em font i img ins label mark noscript q s "
    "small span strike strong sub sup time tt u wbr".split()
)
IN_TEXT = INLINE | (inline.CODE_ELEMENTS - {"pre"})
"""Elements that can begin a sentence."""
BLOCKS = frozenset(
    "address article aside blockquote caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section "
    "summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin a line of their own."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
KINDS = {
    **{f"h{n}": f"heading {n}" for n in range(1, 7)},
    "li": "list item", "blockquote": "quote", "th": "table header", "td": "table cell",
    "figcaption": "paragraph", "title": "heading 1",
}  # fmt: skip
IMPLIED = {
    "li": frozenset(["li", "p"]),
    "dt": frozenset(["dt", "dd", "p"]),
    "dd": frozenset(["dt", "dd", "p"]),
    "tr": frozenset(["tr", "td", "th", "p"]),
    "td": frozenset(["td", "th", "p"]),
    "th": frozenset(["td", "th", "p"]),
    "option": frozenset(["option"]),
    "optgroup": frozenset(["option", "optgroup"]),
}
"""Element → elements that its start tag closes; other blocks close a paragraph (HTML, 13.1.2.4)."""
_DATA = frozenset("area base link meta param source track".split())
"""Elements without content that are never visible."""
POEMS = frozenset(["wp-block-verse", "wp-block-preformatted"])
"""Classes of ``pre`` elements with prose, not code."""

_EVERYWHERE = (
    "alt", "title", "placeholder", "aria-label", "aria-description", "aria-placeholder",
    "aria-roledescription", "aria-valuetext", "data-caption",
)  # fmt: skip
_OF_ELEMENT = {
    "option": ("label",),
    "optgroup": ("label",),
    "track": ("label",),
    "table": ("summary",),
    "th": ("abbr",),
}
_META = frozenset(
    "description headline alternativeheadline caption og:description og:title og:image:alt "
    "twitter:title twitter:description twitter:image:alt".split()
)
# Types of `input` whose `value` is the label of a button.
_BUTTONS = ("submit", "button", "reset")
# `display:none`, `color: red; display: none`; but not `display: block`.
_HIDDEN = late.pattern(r"(?i)(?:^|;)\s*display\s*:\s*none\b")


def prose_attributes(name: str, attrs: Mapping[str, str]) -> Sequence[str]:
    """Return the attributes of an element that are displayed or read aloud."""
    if name == "meta":
        said = attrs.get("name") or attrs.get("property") or attrs.get("itemprop") or ""
        known = said.lower() in _META
        return ("content",) if known else ()
    if name == "input" and attrs.get("type", "").lower() in _BUTTONS:
        return (*_EVERYWHERE, "value")
    return (*_EVERYWHERE, *_OF_ELEMENT.get(name, ()))


def is_kept(attrs: Mapping[str, str]) -> bool:
    """Whether an element is marked as not to be translated."""
    return attrs.get("translate") == "no" or "notranslate" in attrs.get("class", "").split()


def is_hidden(attrs: Mapping[str, str]) -> bool:
    """Whether an element is hidden by its attributes."""
    return "hidden" in attrs or bool(_HIDDEN.search(attrs.get("style", "")))


def is_unseen(name: str, attrs: Mapping[str, str]) -> bool:
    """Whether an element has neither content nor a place on the page, so that it ends no sentence.

    Such are data of a form, of a search engine, of a player.
    """
    if name not in VOID:
        return False
    return name in _DATA or is_hidden(attrs) or attrs.get("type", "").lower() == "hidden"


def holds_poem(name: str, attrs: Mapping[str, str]) -> bool:
    """Whether an element is preformatted prose, whose line breaks are displayed."""
    return name == "pre" and not POEMS.isdisjoint(attrs.get("class", "").split())
