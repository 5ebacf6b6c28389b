"""Lists the markup of a text, to compare a translation with its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from newstranslate import late, opaque
from newstranslate.inline.elements import TAG
from newstranslate.inline.markup import TITLED, Markup
from newstranslate.inline.scanner import scan


def inventory(text: str, prose: Sequence[str] = opaque.PROSE) -> tuple[str, ...]:
    """Return the markup in `text`, sorted, to compare two texts.

    It lists the presence of a link's title, but not its words. Emphasis is ignored, because
    translators move and drop it freely. Tags are normalised in blanks, quotation marks and case.
    The visible text in shortcodes and tags, which is in the parameters `prose`, is ignored.
    """
    return _listed(text, ("strong", "em", "s", "char", "span"), prose)


def structure(text: str) -> tuple[str, ...]:
    """Return the `inventory` of a text including emphasis."""
    return _listed(text, ("char",))


def _listed(
    text: str, without: Sequence[str], prose: Sequence[str] = opaque.PROSE
) -> tuple[str, ...]:
    kept = []
    found = scan(text)
    # `[words][label]`: the label is compared, not the address that it stands for.
    by_label = {item.pair for item in found if text.startswith("][", item.start)}
    for item in found:
        if item.role == "close" and TITLED.match(text, item.start, item.end):
            kept.append(f"{item.name} title")
        # Attributes are joined to the closing side: `**words**{.red}`, `[words](address){.red}`.
        if item.role == "close" and text[item.end - 1] == "}":
            attributes = text[text.rindex("{", 0, item.end) : item.end]
            kept.append(f"attrs {opaque.without_prose(attributes, prose)}")
        elif item.role != "close" and item.name not in without:
            value = f"[{item.value}]" if item.pair in by_label else _compared(item, prose)
            kept.append(f"{item.name} {value}".strip())
    return tuple(sorted(kept))


def _compared(item: Markup, prose: Sequence[str]) -> str:
    if item.name == "wiki":
        return item.value.removesuffix("]]")
    if item.name == "code" and item.value.startswith("<"):
        # Emphasis in the element is ignored, as elsewhere.
        shown = TAG.sub(lambda tag: _meaning(tag[0], prose), item.value.replace("*", ""))
        return " ".join(shown.split())
    if item.name not in ("html", "shortcode", "attrs"):
        return item.value
    if item.name == "html" and not _COMPONENT.match(item.value):
        return _meaning(item.value, prose)
    return opaque.without_prose(item.value, prose)


# `<Tabs>`, `</Tabs>`; but not `<BR>`, an element in capitals.
_COMPONENT = late.pattern(r"</?[A-Z]\w*[a-z]")
"""The tag of an MDX component, which begins with a capital letter."""
# `<a href="x">`, `</a>`, `<br />`.
_HTML_TAG = late.pattern(r"<(?P<name>/?[A-Za-z][^\s/>]*)(?P<rest>[^>]*?)\s*/?>\Z", re.S)
# `href="x"`, `href='x'`, `href=x`, `hidden`.
_HTML_ATTRIBUTE = late.pattern(
    r"(?P<name>[^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)


def _meaning(tag: str, prose: Sequence[str]) -> str:
    """Return a tag normalised: names in lower case, single blanks, double quotes."""
    match = _HTML_TAG.match(tag)
    if match is None or "{" in tag:
        return opaque.without_prose(tag, prose)
    pieces = [match["name"].lower()]
    for item in _HTML_ATTRIBUTE.finditer(match["rest"]):
        value = next((group for group in item.groups()[1:] if group is not None), None)
        shown = "" if item["name"].lower() in prose else " ".join(unescape(value or "").split())
        suffix = "" if value is None else f'="{shown}"'
        pieces.append(item["name"].lower() + suffix)
    return f"<{' '.join(pieces)}>"


# `[words]` and `[words][]`; but not `[words](address)`, `[words][label]`, `[^note]`,
# `[label]: address`.
_GROUP = late.pattern(r"(?<!\])\[(?P<words>[^\[\]^][^\[\]]*)\](?P<empty>\[\])?(?![\[(:])")


def with_labels(text: str, source: str) -> str:
    """Return a translation with the labels of `source` added to its ``[words]``.

    Only certain cases are changed: words that are a label, and a single remaining pair of words and
    label.
    """
    links = [item for item in scan(source) if item.role == "open" and item.name == "link"]
    labels = [i.value for i in links if f"[{i.value}][{i.value}]" in source and i.value not in text]
    same = {i.value for i in links if f"[{i.value}][{i.value}]" in source}
    groups = [match for match in _GROUP.finditer(text) if match["words"] not in same]
    only = labels[0] if len(labels) == len(groups) == 1 else ""

    def labelled(match: re.Match[str]) -> str:
        label = match["words"] if match["words"] in same else only
        return f"[{match['words']}][{label}]" if label else match[0]

    return _GROUP.sub(labelled, text)
