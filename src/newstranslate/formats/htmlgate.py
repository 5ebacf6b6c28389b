"""The parts of HTML that must be the same before and after translation."""

from __future__ import annotations

from newstranslate.formats import blockcomments, shortcodes
from newstranslate.formats.htmlelements import prose_attributes
from newstranslate.formats.htmltokens import attributes, tokens


def skeleton(text: str) -> list[str]:
    """Return the tags of a text, without values of translated attributes, and its shortcodes.

    They are sorted because a translation may need its inline tags in another order.
    """
    found: list[str] = []
    for token in tokens(text):
        raw = text[token.start : token.end]
        if token.kind == "start":
            found.append(_tag(token.name, raw))
        elif token.kind == "end":
            found.append(f"/{token.name}")
        elif token.kind == "comment" and (block := blockcomments.parse(raw)):
            found.append(blockcomments.shape(raw, block))
        elif token.kind == "text":
            found += shortcodes.certain(raw)
    return sorted(found)


def _tag(name: str, raw: str) -> str:
    own = attributes(raw)
    prose = prose_attributes(name, {item.name: item.value for item in own})
    kept = sorted(
        item.name if item.name in prose else f"{item.name}={' '.join(item.value.split())}"
        for item in own
    )
    return " ".join([name, *kept])
