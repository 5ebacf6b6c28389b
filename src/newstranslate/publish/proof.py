"""Reads back a finished file and compares it with the approved text, before it is written.

For Markdown, it compares each block's kind, links, images, code, notes and words, in order; for
other formats, each unit's words, in order, and each link and picture. If anything differs, whether
because of typography, addresses or a writer, nothing is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newstranslate import formats, inline, late, opaque
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import markdown, readback
from newstranslate.late import dataclass
from newstranslate.model import Article, Segment, SlotStyle
from newstranslate.publish.fitness import line_of

# `[the port][1]`, which is a link only if there is a definition of 1.
_LABELLED = late.pattern(r"\[(?P<words>[^\[\]]+)\]\[(?P<label>[^\[\]]+)\]")
_BDI = ('html <bdi dir="ltr">', "html </bdi>")
STRUCTURE = "the translation changes the blocks, links or tags of the article"
_WORDS = "the file does not contain the words as approved"
_LINKS = "a link or picture is missing from the file"


@dataclass(frozen=True, slots=True)
class Proof:
    """Verifies the results of an article in one language."""

    config: Config
    lang: str
    source_lang: str
    article: Article
    printed: Mapping[tuple[str, str], str]
    """`Segment.key` → the printed target; a segment without one is printed in the source language.
    """
    catalogue: str
    """Name of the catalogue's file."""
    waived: bool = False
    """Whether a person waived differences in links and code."""

    def refuse_markdown(self, text: str, expected: str, above: int, below: int) -> None:
        """Raise `InputError` if a Markdown result differs in structure from the source, or in
        words from the targets.

        `expected` is the source with the addresses of the result. In the result's body, the first
        `above` and the last `below` blocks are notes added by publishing.
        """
        parts = list(self._parts())
        kinds = {segment.kind for segment in self.article.segments if segment.context}
        found = [b for b in self._blocks(text) if not b.context or b.kind in kinds]
        first = next((n for n, block in enumerate(found) if not block.context), len(found))
        after = found[:first] + found[first + above : len(found) - below]
        shapes = [self._shape([block]) for block in after]
        # Parsing the source takes time, and is needed only where something differs.
        if expected != self.article.text or shapes != list(map(self._shape, parts)):
            self._refuse_other_blocks(self._blocks(expected), shapes)
        if len(parts) != len(after):  # a block whose parts are separate segments
            self.refuse_lost(shown(after))
            return
        for number, (part, block) in enumerate(zip(parts, after, strict=True)):
            if self._words(part) != _words(block):
                before = self._blocks(expected)[number]
                if not self._is_rest_kept(part, before, block):
                    self._refuse(part[0], _WORDS)

    def _is_rest_kept(self, part: Sequence[Segment], before: Segment, after: Segment) -> bool:
        """Whether a block has the words as approved, and those that are in no segment.

        The latter are sentences without words for translators, which contain only code.
        """
        outside = Counter(_words(before))
        outside.subtract(word for segment in part for word in _words(segment))
        wanted, found = self._words(part), _words(after)
        remaining = iter(found)
        in_order = all(word in remaining for word in wanted)
        return in_order and Counter(found) == Counter(wanted) + outside

    def _refuse_other_blocks(
        self, before: Sequence[Segment], shapes: Sequence[tuple[str, list[str]]]
    ) -> None:
        for one, (kind, inventory) in zip(before, shapes, strict=False):
            if one.kind != kind or not (self.waived or self._inventory(one.text) == inventory):
                self._refuse(one, STRUCTURE)
        if len(before) != len(shapes):
            last = min(len(before), len(shapes)) - 1
            self._refuse(before[last] if before else None, STRUCTURE)

    def _inventory(self, text: str) -> list[str]:
        """Return a text's markup, without our isolates and without texts in shortcodes."""
        prose = (*self.config.shortcode_prose, *opaque.PROSE)
        return [item for item in inline.inventory(text, prose) if item not in _BDI]

    def _shape(self, part: Sequence[Segment]) -> tuple[str, list[str]]:
        """Return a block's kind, and the markup in its segments."""
        found = (item for segment in part for item in self._inventory(segment.text))
        return part[0].kind, sorted(found)

    def _blocks(self, text: str) -> Sequence[Segment]:
        keys = (self.config.front_matter, self.config.shortcode_prose)
        whole = formats.Options(self.source_lang, "block", 0, *keys)
        return markdown.read(text, self.article.path, whole).segments

    def _parts(self) -> Iterator[list[Segment]]:
        """Yield the segments of each block."""
        for _, block in groupby(self.article.segments, lambda segment: segment.block):
            yield list(block)

    def _words(self, segments: Sequence[Segment]) -> list[str]:
        return [word for segment in segments for word in self._printed(segment)]

    def _printed(self, segment: Segment) -> list[str]:
        return readback.tokens(inline.plain(self.printed.get(segment.key) or segment.text))

    def refuse_made(self, kind: str, data: bytes, markdown_text: str) -> None:
        """Raise `InputError` if a file made from Markdown lacks some of its words or links."""
        seen = readback.seen(formats.written(kind).read_as, data)
        self.refuse_lost(seen.text, kind)
        wanted: Counter[str] = Counter()
        for block in {block.text: block for block in self._blocks(markdown_text)}.values():
            # In a block of HTML, `[words](address)` is text.
            is_markdown = block.slot.style is not SlotStyle.HTML
            for item in inline.scan(block.text) if is_markdown and "http" in block.text else ():
                if item.role == "open" and item.name == "link" and item.value.startswith("http"):
                    wanted[item.value] += 1
        for address, count in wanted.items():
            if count > seen.links[address]:
                self._refuse(self._with_link(address), _LINKS)

    def _with_link(self, address: str) -> Segment | None:
        return next((one for one in self.article.segments if address in one.text), None)

    def refuse_lost(self, text: str, kind: str = "") -> None:
        """Raise `InputError` if a segment's words are not in a text, in order."""
        stream = readback.stream(readback.tokens(text))
        at = 0
        for segment in self.article.segments:
            if kind and _is_not_in_markdown(segment, kind):
                continue
            text = self.printed.get(segment.key) or segment.text
            text = self._without_false_links(text) if kind and "][" in text else text
            missing = False
            for piece in _pieces(text):
                wanted = readback.stream(readback.tokens(piece))
                found = stream.find(wanted, at)
                at = max(at, found + len(wanted) - 1) if found >= 0 else at
                # Writers move some text, such as footnotes, so earlier places are accepted, too.
                missing |= found < 0 and bool(wanted.strip()) and wanted not in stream
            if segment.kind == "footnote" and kind:
                missing &= not self._has_unused_footnotes
            if missing and ((words := _literal(segment, text)) is None or words not in stream):
                self._refuse(segment, _lost_words(text, kind))

    def _without_false_links(self, text: str) -> str:
        """Return a text with ``[words][label]`` escaped where the label has no definition."""

        definitions = " ".join(self.article.text.lower().split())

        def escaped(found: re.Match[str]) -> str:
            is_defined = f"[{found['label'].lower()}]:" in definitions
            return found[0] if is_defined else rf"\[{found['words']}\]\[{found['label']}\]"

        return _LABELLED.sub(escaped, text)

    @property
    def _has_unused_footnotes(self) -> bool:
        """Whether a footnote is defined twice or has no reference, so that writers omit it."""
        text = self.article.text
        labels = re.findall(r"(?m)^[ >]*\[\^([^\]\s]+)\]:", text)
        return len(labels) != len(set(labels)) or any(
            text.count(f"[^{label}]") < 2 for label in labels
        )

    def _refuse(self, segment: Segment | None, why: str) -> None:
        if segment is None:
            raise InputError(f"{self.article.path}: {why}\ncheck {self.catalogue}")
        where = line_of(self.article, segment, why).strip()
        raise InputError(f"{where}\ncheck this unit in {self.catalogue}")


def _lost_words(text: str, kind: str) -> str:
    """Return that words are lost; in a format made from Markdown, a shortcode may be the reason."""
    found = opaque.SHORTCODE.search(text) if kind else None
    if found is None:
        return _WORDS
    return f"{_WORDS}: only the site's generator reads {found[0]}; publish the article as Markdown"


def _words(block: Segment) -> list[str]:
    return readback.tokens(inline.plain(block.text))


_INSIDE = frozenset(["char", "code", "url", "html"])
"""Atoms that do not separate the words around them."""
_APART = frozenset(["image", "note", "wiki", "span"])
"""Markup whose words may be printed elsewhere."""

# `<b`, `</ul`; but not `<!--`.
_TAG = late.pattern(r"</?([A-Za-z][\w-]*)")


def shown(segments: Sequence[Segment]) -> str:
    """Return the words of segments for `Proof.refuse_lost`, each sequence on its own line."""
    return "\n".join(piece for segment in segments for piece in _pieces(segment.text))


def _pieces(text: str) -> Iterator[str]:
    """Yield the sequences of words in a text that stay together in every output format."""
    at = 0
    for item in inline.opened(text):
        tag = _TAG.match(item.value) if item.name == "html" else None
        # A line break is `html`, but separates the words around it.
        separates = tag is not None and tag[1].lower() not in readback.INLINE
        apart = item.role == "atom" and (item.name not in _INSIDE or separates)
        if apart or item.name in _APART:
            yield inline.plain(text[at : item.start])
            at = item.end
    yield inline.plain(text[at:])


def _is_not_in_markdown(segment: Segment, kind: str) -> bool:
    """Whether a segment is not in a file made from Markdown, such as values of front matter."""
    if segment.context or segment.kind.startswith(("front matter", "shortcode")):
        return True
    if segment.kind == "heading 1":
        return kind == "wordpress"  # the title is a separate field of the post
    return segment.kind == "link title" and kind == "docx"


def _literal(segment: Segment, text: str) -> str | None:
    """Return the words of a text that may be printed without interpreting Markdown.

    Titles and alternative texts are, and units of HTML; None for others.
    """
    if segment.slot.style is SlotStyle.HTML:
        text = readback.seen("html", text.encode()).text
    elif not segment.kind.startswith(("link title", "image", "alt")):
        return None
    return readback.stream(readback.tokens(text))
