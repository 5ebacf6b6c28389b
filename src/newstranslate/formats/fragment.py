"""HTML of a content system, translated in place: what is not text comes out byte for byte.

The standard library's parser says where each tag and text stands; a block's text with its inline
tags is cut into sentences as a paragraph is. In a unit, character references are characters, but
for ``&lt;`` and ``&gt;``, and white space is one blank, as a browser shows it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from newstranslate.errors import InputError
from newstranslate.files import digest
from newstranslate.formats.options import Options
from newstranslate.language import sentences
from newstranslate.model import Article, Segment, Slot

LARGEST = 20_000_000
"""Characters of the largest file that is taken for an article."""
DEEPEST = 1_000
"""Elements inside each other, at most: no article nests so, and every layer costs."""
_ATTRIBUTES = ("alt", "title", "aria-label")
_META = frozenset(
    ["description", "og:description", "og:title", "twitter:title", "twitter:description"]
)
_LEFT_ALONE = frozenset(
    "script style code pre kbd samp var textarea svg math iframe object embed video audio canvas "
    "template noscript select".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite data del dfn em font i img ins label mark q s small span "
    "strike strong sub sup time tt u wbr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_KINDS = {
    **{f"h{n}": f"heading {n}" for n in range(1, 7)},
    "li": "list item", "blockquote": "quote", "th": "table header", "td": "table cell",
    "figcaption": "paragraph", "title": "heading 1",
}  # fmt: skip
_PAGE = re.compile(r"(?i)<!doctype\s+html|<html[\s>]|<body[\s>]")
_PIECE = re.compile(r"\s+|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);?")
_READABLE = re.compile(r"[^\W_]")
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<!--.*?-->", re.S)


def is_page(text: str) -> bool:
    """Whether the HTML is a whole page, with its head and menus, rather than a piece of one."""
    return bool(_PAGE.search(text[:20_000]))


def language(text: str, where: str) -> str:  # noqa: ARG001 - the protocol's
    """Return what the first element says of its language; empty where it does not."""
    found = re.search(r"<[a-zA-Z][^>]*?\slang\s*=\s*[\"']?([A-Za-z-]{2,12})", text[:20_000])
    return found[1] if found else ""


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`.

    The text of an attribute inside a sentence is a segment of its own, within the sentence's span.
    Raises `InputError` for what is too large or too deep to be an article.
    """
    if len(text) > LARGEST:
        raise InputError(
            f"{where}: {len(text):,} characters; an article has at most {LARGEST:,}: is it the "
            "right file?"
        )
    reader = _Reader(text, where, options)
    reader.feed(text)
    reader.end()
    found = sorted(reader.segments, key=lambda segment: (segment.start, -segment.end))
    return Article(where, text, tuple(found), digest(text.encode()))


@dataclass(slots=True)
class _Run:
    """The inline content of a block while it is read."""

    kind: str
    content: list[str] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    """(offset in content, offset in the file)."""
    length: int = 0
    end: int = 0
    atoms: list[tuple[int, int]] = field(default_factory=list)
    """Spans of content that are no words."""
    spoken: set[int] = field(default_factory=set)
    """Where those atoms begin that a reader reads, like a name that stays."""
    opened: list[tuple[str, int]] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)

    def add(self, shown: str, start: int, end: int) -> None:
        self.runs.append((self.length, start))
        self.content.append(shown)
        self.length += len(shown)
        self.end = end

    def atom(self, shown: str, start: int, end: int) -> None:
        self.atoms.append((self.length, self.length + len(shown)))
        self.add(shown, start, end)


class _Reader(HTMLParser):
    """Gathers blocks; knows at every moment where in the file it is."""

    def __init__(self, text: str, where: str, options: Options) -> None:
        super().__init__(convert_charrefs=False)
        self.segments: list[Segment] = []
        self._text, self._where, self._options = text, where, options
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._stack: list[tuple[str, bool]] = []
        """(element, whether it is left alone)."""
        self._run: _Run | None = None
        self._skipped_from = -1
        self._waiting: Callable[[int], None] | None = None
        self._blocks = 0

    # --- where things stand ---

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _flush_waiting(self) -> None:
        """What is read ends where the next thing begins."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting(self._at())

    def end(self) -> None:
        """Finish the last block."""
        self.close()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting(len(self._text))
        self._flush()

    # --- what the parser reports ---

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush_waiting()
        start = self._at()
        raw = self.get_starttag_text() or ""
        inline = tag in _INLINE or (tag in _LEFT_ALONE and self._run is not None)
        if not inline:
            self._flush()
        if not self._skipping:
            self._attributes(tag, dict(attrs), raw, start)
        alone = self._skipping or tag in _LEFT_ALONE or _is_left_alone(dict(attrs))
        if alone and not self._skipping and inline:
            self._skipped_from = start
        if tag not in _VOID and not raw.endswith("/>"):
            self._stack.append((tag, alone))
            if len(self._stack) > DEEPEST:
                line = self.getpos()[0]
                raise InputError(
                    f"{self._where}:{line}: more than {DEEPEST} elements inside each other: "
                    "this is no article"
                )
        elif alone:
            return
        if inline and not alone:
            self._waiting = lambda end: self._inline(tag, raw, start, end)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._flush_waiting()
        start = self._at()
        names = [name for name, _ in self._stack]
        was_skipping = self._skipping
        if tag in names:
            del self._stack[len(names) - 1 - names[::-1].index(tag) :]
        if was_skipping and not self._skipping:
            if self._run is not None and self._skipped_from >= 0:
                begun, self._skipped_from = self._skipped_from, -1
                self._waiting = lambda end: self._skipped(begun, end)
            return
        if self._skipping:
            return
        if tag in _INLINE:
            self._waiting = lambda end: self._close_inline(tag, start, end)
        else:
            self._flush()

    def handle_data(self, data: str) -> None:
        self._flush_waiting()
        if not self._skipping:
            start = self._at()
            self._waiting = lambda end: self._words(start, end)
        del data

    def handle_entityref(self, name: str) -> None:
        self.handle_data(name)

    def handle_charref(self, name: str) -> None:
        self.handle_data(name)

    def handle_comment(self, data: str) -> None:
        self._flush_waiting()
        if self._run is not None and not self._skipping:
            start = self._at()
            self._waiting = lambda end: self._skipped(start, end)
        del data

    def handle_decl(self, decl: str) -> None:
        self._flush_waiting()
        del decl

    def handle_pi(self, data: str) -> None:
        self._flush_waiting()
        del data

    def unknown_decl(self, data: str) -> None:
        self._flush_waiting()
        del data

    # --- gathering ---

    @property
    def _skipping(self) -> bool:
        return bool(self._stack) and self._stack[-1][1]

    def _running(self) -> _Run:
        if self._run is None:
            kind = next((_KINDS[tag] for tag, _ in reversed(self._stack) if tag in _KINDS), "")
            self._run = _Run(kind or "paragraph")
        return self._run

    def _words(self, start: int, end: int) -> None:
        if self._run is None and not self._text[start:end].strip():
            return
        run, at = self._running(), start
        for match in _PIECE.finditer(self._text, start, end):
            if match.start() > at:
                run.add(self._text[at : match.start()], at, match.start())
            run.add(_shown(match[0]), match.start(), match.end())
            at = match.end()
        if at < end:
            run.add(self._text[at:end], at, end)

    def _inline(self, tag: str, raw: str, start: int, end: int) -> None:
        run = self._running()
        if tag not in _VOID and not raw.endswith("/>"):
            run.opened.append((tag, run.length))
        run.atom(" ".join(raw.split()), start, end)

    def _close_inline(self, tag: str, start: int, end: int) -> None:
        run = self._running()
        run.atom(f"</{tag}>", start, end)
        for index in range(len(run.opened) - 1, -1, -1):
            if run.opened[index][0] == tag:
                run.pairs.append((run.opened[index][1], run.length))
                del run.opened[index:]
                break

    def _skipped(self, start: int, end: int) -> None:
        run = self._running()
        shown = " ".join(self._text[start:end].split())
        if _READABLE.search(_TAG.sub("", shown)):
            run.spoken.add(run.length)
        run.atom(shown, start, end)

    def _attributes(self, tag: str, attrs: Mapping[str, str | None], raw: str, start: int) -> None:
        wanted: tuple[str, ...] = _ATTRIBUTES
        if tag == "meta":
            name = (attrs.get("name") or attrs.get("property") or "").lower()
            wanted = ("content",) if name in _META else ()
        if _is_left_alone(attrs):
            return
        for name in wanted:
            value = attrs.get(name)
            place = _value(raw, name)
            if not value or not place or not _READABLE.search(value):
                continue
            begin, end, quote = place
            kind = (
                "image"
                if name == "alt"
                else f"front matter {name}"
                if tag == "meta"
                else "link title"
            )
            self._segment(
                " ".join(value.split()), kind, start + begin, start + end, f"attribute {quote}"
            )

    def _segment(self, text: str, kind: str, start: int, end: int, style: str) -> None:
        line = bisect_right(self._lines, start)
        self.segments.append(Segment(text, kind, start, end, line, self._blocks, slot=Slot(style)))

    def _flush(self) -> None:
        run, self._run = self._run, None
        self._skipped_from = -1
        if run is None:
            return
        content = "".join(run.content)
        shown = list(content)
        for start, end in run.atoms:
            shown[start:end] = sentences.FILLER * (end - start)
        words = "".join(shown)
        for start, end in _cut(words, run, self._options):
            if _READABLE.search(words.replace(sentences.FILLER, " "), start, end):
                text = re.sub(r" {2,}", " ", content[start:end])
                self._segment(
                    text, run.kind, _place(run, start), _place(run, end - 1, last=True), "html"
                )
        self._blocks += 1


def _cut(words: str, run: _Run, options: Options) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block, those that end inside of an element joined."""
    whole = [(0, len(words))]
    if options.segmentation != "block":
        whole = sentences.split(words, options.lang, options.quote_limit)
    joined: list[list[int]] = []
    for start, end in whole:
        if joined and any(a < joined[-1][1] < b for a, b in (*run.pairs, *run.atoms)):
            joined[-1][1] = end
        else:
            joined.append([start, end])
    for start, end in joined:
        yield _trimmed(words, run, start, end)


def _trimmed(words: str, run: _Run, start: int, end: int) -> tuple[int, int]:
    """Leave blanks, and tags that open and close nothing in the sentence, outside of it."""
    atoms = dict(run.atoms)
    ends = {b: a for a, b in run.atoms}
    moved = True
    while moved and start < end:
        moved = False
        if words[start] == " ":
            start, moved = start + 1, True
        elif (
            start in atoms
            and atoms[start] <= end
            and not (_opens(run, start, end) or start in run.spoken)
        ):
            start, moved = atoms[start], True
    moved = True
    while moved and start < end:
        moved = False
        if words[end - 1] == " ":
            end, moved = end - 1, True
        elif (
            end in ends
            and ends[end] >= start
            and not (_closes(run, start, end) or ends[end] in run.spoken)
        ):
            end, moved = ends[end], True
    return start, end


def _opens(run: _Run, start: int, end: int) -> bool:
    """Whether a tag at `start` has its closing tag inside of the sentence, with words round it."""
    return any(a == start and b <= end for a, b in run.pairs)


def _closes(run: _Run, start: int, end: int) -> bool:
    return any(b == end and a >= start for a, b in run.pairs)


def _place(run: _Run, offset: int, *, last: bool = False) -> int:
    """Return where an offset of the content stands in the file; its end if it is the `last`."""
    for number in range(len(run.runs) - 1, -1, -1):
        begin, start = run.runs[number]
        if begin <= offset:
            shown = run.content[number]
            end = run.runs[number + 1][1] if number + 1 < len(run.runs) else run.end
            if last and offset - begin == len(shown) - 1:
                return end
            return start + offset - begin + (1 if last else 0)
    return run.end


def _shown(piece: str) -> str:
    if piece[0] != "&":
        return " " if piece.strip("\u00a0\u202f\u2009") else piece
    made = unescape(piece)
    if made in "<>" or not made:
        return "&lt;" if made == "<" else "&gt;"
    return " " if made in "\n\t\r" else made


def _is_left_alone(attrs: Mapping[str, str | None]) -> bool:
    classes = (attrs.get("class") or "").split()
    return attrs.get("translate") == "no" or "notranslate" in classes


def _value(raw: str, name: str) -> tuple[int, int, str] | None:
    """Return (start, end, quotation mark) of an attribute's value in a tag's text."""
    found = re.search(
        rf"(?i)[\s\"'/]{re.escape(name)}\s*=\s*(?:(?P<q>[\"'])(?P<v>.*?)(?P=q)|(?P<u>[^\s\"'>]+))",
        raw,
        re.S,
    )
    if found is None:
        return None
    if found["q"]:
        return (*found.span("v"), found["q"])
    return (*found.span("u"), "")


# --- writing back ---


Write = Callable[[str, Segment, str], str]
"""Returns a target as its segment's place wants it; gets the line end of the text, too."""


def render(
    article: Article, targets: Mapping[tuple[str, str], str], write: Write | None = None
) -> str:
    """Return the article's text with each segment's target in its place, all else as it was.

    `write` writes what is no HTML, in an article that HTML is but a part of.
    """
    newline = "\r\n" if "\r\n" in article.text else "\n"
    pieces, at = [], 0
    for segment, inner in _nested(article.segments):
        target = targets.get(segment.key, "")
        own = bool(target) and target != segment.text
        changed = [one for one in inner if targets.get(one.key, "") not in ("", one.text)]
        if not own and not changed:
            continue
        pieces.append(article.text[at : segment.start])
        if own:
            of_html = write is None or segment.slot.style.split(" ")[0] in ("html", "attribute")
            made = (
                _written(target, segment.slot)
                if of_html or write is None
                else write(target, segment, newline)
            )
            pieces.append(_with_attributes(made, changed, targets, article.text))
        else:
            pieces.append(_spliced(article.text, segment, changed, targets))
        at = segment.end
    return "".join([*pieces, article.text[at:]])


def _nested(segments: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Yield each segment that stands in no other, with those that stand in it; in their order."""
    outer, inner = None, list[Segment]()
    for segment in segments:
        if outer is not None and segment.end <= outer.end:
            inner.append(segment)
            continue
        if outer is not None:
            yield outer, inner
        outer, inner = segment, []
    if outer is not None:
        yield outer, inner


def _spliced(
    text: str, outer: Segment, inner: Sequence[Segment], targets: Mapping[tuple[str, str], str]
) -> str:
    pieces, at = [], outer.start
    for segment in inner:
        pieces += [text[at : segment.start], _written(targets[segment.key], segment.slot)]
        at = segment.end
    return "".join([*pieces, text[at : outer.end]])


def _with_attributes(
    made: str, inner: Sequence[Segment], targets: Mapping[tuple[str, str], str], text: str
) -> str:
    """Put translated attributes into the tags of a target, which have the source's as they were."""
    for segment in inner:
        old = " ".join(text[segment.start : segment.end].split())
        quote = segment.slot.style.partition(" ")[2]
        new = _written(targets[segment.key], segment.slot)
        made = made.replace(f"{quote}{old}{quote}", f"{quote}{new}{quote}", 1)
    return made


def _written(target: str, slot: Slot) -> str:
    """Return a target as HTML: its tags and references stay, other signs are written safely."""
    style, _, quote = slot.style.partition(" ")
    if style == "attribute":
        safe = target.replace("&", "&amp;").replace("<", "&lt;")
        return safe.replace("'", "&#39;") if quote == "'" else safe.replace('"', "&quot;")
    pieces, at = [], 0
    for match in _TAG.finditer(target):
        pieces += [_safe(target[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*pieces, _safe(target[at:])])


def _safe(text: str) -> str:
    text = re.sub(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);)", "&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def with_language(text: str, lang: str, direction: str) -> str:
    """Return a page with the language and direction of its translation; a piece as it is."""
    tag = re.search(r"(?i)<html\b[^>]*>", text[:20_000])
    if tag is None:
        return text
    made = re.sub(r"(?i)\s(?:xml:)?(?:lang|dir)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", "", tag[0])
    told = f' lang="{lang}"' + (f' dir="{direction}"' if direction == "rtl" else "")
    return text[: tag.start()] + made[:5] + told + made[5:] + text[tag.end() :]


def with_note(text: str, note: str, lang: str, direction: str) -> str:
    """Return HTML with a note to its reader above everything that is shown."""
    body = re.search(r"(?i)<body\b[^>]*>", text)
    at = body.end() if body else 0
    shown = f'<p lang="{lang}" dir="{direction}"><strong>{_safe(note)}</strong></p>\n'
    return text[:at] + shown + text[at:]


def skeleton(text: str) -> list[str]:
    """Return the tags of a text, those inside of sentences in their own order, attributes apart.

    What must be the same before and after translation.
    """
    reader = _Skeleton(text)
    reader.feed(text)
    reader.close()
    return sorted(reader.found)


class _Skeleton(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        del text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = sorted(f"{n}={v}" for n, v in attrs if n not in (*_ATTRIBUTES, "content"))
        self.found.append(" ".join([tag, *kept]))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")
