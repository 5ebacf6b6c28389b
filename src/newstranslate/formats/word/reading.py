"""Data collected while reading a Word document: pictures, labels of notes, messages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from urllib.parse import quote
from xml.etree.ElementTree import Element

from newstranslate.formats import Dropped
from newstranslate.formats.word import characters, forms
from newstranslate.formats.word.lists import Lists
from newstranslate.formats.word.package import Package
from newstranslate.formats.word.styles import WordStyles
from newstranslate.late import dataclass

BOUNDS = "change of a paragraph’s or row’s boundary"
"""A tracked change that deletes a paragraph's mark, or a row of a table."""
DELETED = "deleted or moved away in a tracked change"
HIDDEN = "hidden text"
_UNSHOWN = frozenset({"emf", "wmf", "tif", "tiff", "bmp", "wdp", "pct"})
_WORDS = frozenset({"w_t", "a_t", "m_t", "w_delText", "c_v"})


@dataclass(slots=True)
class WordReading:
    """A document being converted to Markdown."""

    package: Package
    styles: WordStyles
    lists: Lists
    stem: str
    """The article's name, with which the names of pictures begin."""
    dropped: list[Dropped] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """Event → number of occurrences; see `messages`."""
    unsure: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    roots: list[Element] = field(default_factory=list)
    """The root elements of the parts read so far."""
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    """Kind and identifier of a note → its label, in the order of their marks."""
    _parts: dict[str, str] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    def drop(self, words: str, reason: str, *, hidden: bool) -> None:
        """Report omitted words, unless there are only blanks."""
        words = " ".join(words.split())
        if words:
            self.dropped.append(Dropped(0, words, reason, hidden))

    def see(self, element: Element) -> None:
        """Note that an element's words have been read."""
        self._seen.add(id(element))

    def words(self, elements: Iterable[Element]) -> str:
        """Return all words in the elements, including deleted ones."""
        return " ".join("".join(self._words(element)) for element in elements)

    def _words(self, element: Element) -> Iterator[str]:
        if element.tag == "w_sym":
            yield characters.shown(element, element) or "\ufffd"
        elif element.tag == "w_sdt":
            yield forms.box(element)
        elif element.tag == "w_fldChar":
            yield forms.chosen(element) or ""
        if element.tag in _WORDS:
            self.see(element)
            yield element.text or ""
            yield " " if element.tag in ("c_v", "a_t") else ""
        for child in branches(element):
            yield from self._words(child)
        if element.tag in ("w_p", "a_p", "w_tab", "w_br", "w_cr"):
            yield " "

    def overlooked(self, element: Element) -> Iterator[str]:
        """Yield words that have not been read: they are where Word allows no text."""
        if element.tag == "w_t" and id(element) not in self._seen:
            yield element.text or ""
        for child in branches(element):
            yield from self.overlooked(child)

    def report_other_branches(self, root: Element) -> None:
        """Report words that occur only in an unused branch of a ``mc:AlternateContent``."""
        for element in root.iter("mc_AlternateContent"):
            shown = Counter(self.words([element]).split())
            for branch in element:
                words = "" if branch is choice(element) else self.words([branch])
                if Counter(words.split()) - shown:
                    self.drop(
                        words, "a fallback for programs that cannot draw the rest", hidden=True
                    )

    def label(self, kind: str, ident: str) -> str:
        """Return the label of a note, assigned at its first mark."""
        key = (kind, ident)
        if key not in self.notes:
            # Markdown has one kind of note: endnotes are e1, e2 and so on.
            same = sum(known == kind for known, _ in self.notes)
            self.notes[key] = f"{'e' if kind == 'endnote' else ''}{same + 1}"
        return self.notes[key]

    def picture(self, part: str) -> str:
        """Extract a picture; return its address relative to the article, empty if it is missing."""
        if not self.package.has(part):
            self.unsure.append("a picture is missing from the document; its description is kept")
            return ""
        if part not in self._parts:
            ending = re.sub(r"[^a-z0-9]", "", part.rpartition(".")[2].lower())[:5] or "bin"
            if ending in _UNSHOWN:
                self.counts["unshown"] += 1
            name = f"{self.stem}-{len(self._parts) + 1}.{'jpg' if ending == 'jpeg' else ending}"
            self.pictures[name] = self.package.data(part)
            self._parts[part] = name
        return quote(self._parts[part])


def choice(element: Element) -> Element | None:
    """Return the first branch of a ``mc:AlternateContent`` with visible content."""
    branches = [c for c in element if c.tag in ("mc_Choice", "mc_Fallback")]
    shows = ("w_t", "a_t", "a_blip", "v_imagedata", "m_t", "c_chart", "dgm_relIds")
    full = (branch for branch in branches if any(e.tag in shows for e in branch.iter()))
    return next(full, branches[0] if branches else None)


def branches(element: Element) -> Iterable[Element]:
    """Return an element's children; for ``mc:AlternateContent``, those of the used branch."""
    if element.tag != "mc_AlternateContent":
        return element
    chosen = choice(element)
    return () if chosen is None else chosen


_MESSAGES = {
    "tabs": ("1 paragraph uses tabs, replaced by spaces",
             "{} paragraphs use tabs, replaced by spaces"),
    "anchors": ("1 link to a place inside the document became plain text",
                "{} links to places inside the document became plain text"),
    "links": ("1 link without a usable address became plain text",
              "{} links without a usable address became plain text"),
    "boxes": ("1 text box was moved below the paragraph that contains it",
              "{} text boxes were moved below the paragraphs that contain them"),
    "spans": ("1 merged cell became one filled cell and empty ones: Markdown has no merged cells",
              "{} merged cells became a filled cell and empty ones: Markdown has no merged cells"),
    "headers": ("1 table has more than one header row; the first is kept as such",
                "{} tables have more than one header row; the first is kept as such"),
    "nested": ("1 table inside a cell was moved below its table",
               "{} tables inside cells were moved below their tables"),
    "math": ("1 equation was written as a line of text",
             "{} equations were written as lines of text"),
    "unlisted": ("1 paragraph belongs to a list that the document does not define: "
                 "it has no number",
                 "{} paragraphs belong to lists that the document does not define: "
                 "they have no number"),
    "symbols": ("1 run in a symbol font was written as the characters that it shows",
                "{} runs in symbol fonts were written as the characters that they show"),
    "capitals": ("1 paragraph has words formatted as capitals or small capitals: "
                 "they are written as they were typed",
                 "{} paragraphs have words formatted as capitals or small capitals: "
                 "they are written as they were typed"),
    "underlined": ("1 paragraph has underlined words, written without the underline",
                   "{} paragraphs have underlined words, written without the underline"),
    "highlighted": ("1 paragraph has highlighted words, written without the colour",
                    "{} paragraphs have highlighted words, written without the colour"),
    "unshown": ("1 picture has a format that no browser shows (EMF, WMF, TIFF); convert it",
                "{} pictures have formats that no browser shows (EMF, WMF, TIFF); convert them"),
}  # fmt: skip
_CHANGES = ("insertion", "deletion", "move", BOUNDS)


def messages(reading: WordReading) -> Iterator[str]:
    """Yield the messages to the user, one sentence each."""
    counts = reading.counts
    changes = [(counts[name], name) for name in _CHANGES if counts[name]]
    if changes:
        total = sum(count for count, _ in changes)
        kinds = ", ".join(f"{count} {_plural(count, name)}" for count, name in changes)
        were = "1 tracked change was" if total == 1 else f"{total} tracked changes were"
        yield f"{were} accepted: {kinds}; review them in Word if the text is not final"
    if count := counts["comments"]:
        yield f"{count} {_plural(count, 'comment')} {'was' if count == 1 else 'were'} omitted"
    for name, (one, many) in _MESSAGES.items():
        if count := counts[name]:
            yield one if count == 1 else many.format(count)


def _plural(count: int, name: str) -> str:
    first, _, rest = name.partition(" ")
    return name if count == 1 else f"{first}s {rest}".strip()
