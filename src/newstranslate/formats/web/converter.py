"""Converts web pages to Markdown articles: the body, and the page's metadata as front matter.

trafilatura (the extra ``newstranslate[html]``) determines which text is the article; the blocks
are written from the page itself, which preserves line breaks, superscripts, tables and captions.
trafilatura is an extra because it adds 12 packages to 30, and 145 ms to 110 ms of import time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import Imported, escape
from newstranslate.formats.web import (
    assembling,
    boilerplate,
    bylinelines,
    declared,
    headline,
    judging,
    omissions,
    repeats,
    running,
    titling,
    tree,
    unfilled,
    walk,
)
from newstranslate.formats.web.declared import DeclaredFacts
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import WritingContext
from newstranslate.formats.web.standfirst import Standfirst
from newstranslate.formats.web.tree import Element
from newstranslate.language import detect
from newstranslate.late import dataclass

# `<td colspan="2">`, `<th>`; but not `<thead>`.
_CELL = late.pattern(r"<t[dh]\b[^<>]*>", re.IGNORECASE)
# `colspan="2"`, `rowspan=3`.
_SPAN = late.pattern(r"\b(?:col|row)span\s*=\s*[\"']?\d+[\"']?", re.IGNORECASE)
"""Attributes of merged cells: trafilatura writes an empty cell for each spanned one, up to millions."""
_TITLE = 4
"""Minimum length, in words, of a headline whose repetition in the body is removed."""
_SAMPLE = 4_000
"""Number of characters for detecting the language: more cost time without improving the result."""


def convert(text: str, where: str) -> Imported:
    """Return the article of an HTML page; raises `InputError` if it contains none."""
    return read(text, where, "")


def read(text: str, where: str, address: str) -> Imported:
    """Return the article of a page; raises `InputError` if none is found in it.

    `address` is the page's URL, empty for a file.
    """
    _refuse_without_libraries(where)
    try:
        tree.refuse_attributes(text)
        root = tree.parse(text)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    extracted = _extracted(text)
    page = _Page(root, where, address)
    return page.imported(extracted)


def _refuse_without_libraries(where: str) -> None:
    """Raise `InputError` without trafilatura, which also brings lxml."""
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        raise InputError(
            f"{where}: reading web pages needs trafilatura: pip install 'newstranslate[html]', or "
            "copy the text into a .txt file"
        ) from None


def _extracted(text: str) -> str:
    """Return the text of the article according to trafilatura."""
    import trafilatura

    return (
        trafilatura.extract(
            _CELL.sub(lambda cell: _SPAN.sub("", cell[0]), text),
            output_format="txt",
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=False,
        )
        or ""
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """Visible parts of the page that were moved to the front matter."""

    title: str
    description: str
    blocks: frozenset[int]
    """Identities (`id`) of their blocks."""


class _Page:
    def __init__(self, root: Element, where: str, address: str) -> None:
        self.where = where
        self.address = address
        self.root = root
        self.facts: DeclaredFacts = declared.read(self.root)
        base = next((e.get("href") for e in self.root.iter("base") if e.get("href")), "")
        self.hidden = tree.take_hidden(self.root)
        self.setting = WritingContext(
            urljoin(address, base) if address or "://" in base else "", self.facts.lang
        )
        self.notes: list[str] = []
        self.unsure: list[str] = []

    def imported(self, extracted: str) -> Imported:
        blocks = walk.blocks(self.root, self.setting)
        unfilled.refuse(self.where, blocks, self.facts.titles, self.hidden)
        body = judging.judge(blocks, extracted, self._host(), self.facts.authors)
        if body.scope is None or not any(b.plain for b in body.kept):
            raise InputError(
                f"{self.where}: no article found in this page; copy its text into a .txt file"
            )
        taken = self._take_facts(body, blocks)
        kept = [b for b in body.kept if id(b) not in taken.blocks]
        kept, doubled = repeats.without_pull_quotes(kept)
        kept, again = repeats.without_repeated_pictures(kept)
        front = self._front_matter(taken, kept)
        markdown = assembling.assembled(self._lead_picture(kept, again) + kept)
        dropped = list(omissions.listed(body, taken.blocks, doubled))
        self._report(body, kept)
        return Imported(
            f"---\n{front}---\n\n{markdown}\n",
            (*dropped, *self.hidden),
            tuple(self.notes),
            tuple(self.unsure),
        )

    def _host(self) -> str:
        return urlsplit(self.facts.canonical or self.address).netloc

    def _take_facts(self, body: judging.Body, blocks: Sequence[PageBlock]) -> _Taken:
        shown_title = headline.found(blocks, body.scope, self.facts.titles)
        shown_headline = shown_title.plain if shown_title else ""
        names = [*self.facts.names, *self.facts.authors]
        if self.address:
            names += titling.site_names(urlsplit(self.address).netloc)
        candidates = [shown_headline] if shown_title else []
        candidates += self.facts.titles
        title = titling.clean(candidates[0], names, candidates[1:]) if candidates else ""
        used = {
            id(b)
            for b in blocks
            if b.plain
            and titling.bare(b.plain)
            in (titling.bare(title), titling.bare(shown_headline if shown_title else title))
            and self._is_headline_copy(b, body)
        }
        description, shown = Standfirst(self.facts, body, shown_headline).found(title, blocks)
        bylinelines.leave_out(body, self.facts.authors, self.facts.date)
        return _Taken(title, description, frozenset(used | {id(b) for b in shown}))

    def _is_headline_copy(self, block: PageBlock, body: judging.Body) -> bool:
        """Whether a block with the words of the headline repeats it, and is not a caption."""
        return (
            block.kind == "heading"
            or block.size >= _TITLE
            or block not in body.kept
            or body.kept.index(block) < 2
        )

    def _front_matter(self, taken: _Taken, kept: Sequence[PageBlock]) -> str:
        facts = self.facts
        values = {
            "title": taken.title,
            "description": taken.description,
            "author": ", ".join(facts.authors),
            "date": facts.date,
            "modified": facts.modified if facts.modified != facts.date else "",
            "lang": self._lang(taken, kept),
            "canonical": facts.canonical,
        }
        return "".join(
            f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in values.items() if v
        )

    def _lang(self, taken: _Taken, kept: Sequence[PageBlock]) -> str:
        """Return the language: as declared, unless the text itself is certainly another."""
        declared = self.facts.lang
        text = " ".join([taken.title, taken.description, *(b.plain for b in kept)])
        guess = detect.detect(text[:_SAMPLE]) if declared else None
        if guess is None or guess[0] == declared or guess[1] < detect.PROBABILITY_NEEDED:
            return declared
        self.notes.append(
            f"the page declares '{declared}', but its text is in '{guess[0]}' (probability "
            f"{guess[1]:.2f}): imported as '{guess[0]}'"
        )
        return guess[0]

    def _lead_picture(
        self, kept: Sequence[PageBlock], again: Sequence[PageBlock]
    ) -> list[PageBlock]:
        """Return the declared lead picture, unless the body contains it."""
        source = running.address_of(self.facts.image, self.setting)
        # For articles without a picture, many sites declare their logo or a default picture.
        if not source or re.search(
            r"logo|default|placeholder|share[-_]?image|favicon|avatar", source, re.I
        ):
            return []
        known = {_file_name(b.source) for b in (*kept, *again) if b.kind == "picture"}
        if _file_name(source) in known:
            return []
        alt = escape.text(self.facts.image_alt)
        return [PageBlock(self.root, "picture", f"![{alt}]({source})", "", source=source)]

    def _report(self, body: judging.Body, kept: Sequence[PageBlock]) -> None:
        for block in kept:
            self.notes += [note for note in block.notes if note not in self.notes]
        embeds = [b for b in body.kept if b.kind == "embed" and b.source]
        for block in embeds[:5]:
            self.notes.append(
                f"embedded content omitted: {' '.join(omissions.named(block).split())}"
            )
        for block in [b for b in body.put_back if b in kept][:5]:
            self.notes.append(f"kept, although trafilatura omits it: “{_start(block.plain)}”")
        if self.facts.unread_date and not self.facts.date:
            self.unsure.append(
                f"the date '{self.facts.unread_date}' is ambiguous; write it into the front matter"
            )
        walled = any(
            boilerplate.is_paywall(b.plain) for b, _ in body.dropped if b.plain and b.size <= 60
        )
        size = sum(b.size for b in kept)
        # A page can declare that it is not free and still contain the whole article.
        if walled or (not self.facts.is_free and size < 250):
            self.unsure.append(
                "only subscribers can read the whole article: the text after the notice is missing from this page"
            )


def _start(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _file_name(source: str) -> str:
    """Return the part of a picture's file name that is the same for all its sizes.

    WordPress and others append a size: ``-1024x768``, ``-scaled``, ``@2x``.
    """
    name = urlsplit(source).path.rpartition("/")[2].lower()
    # `port-1024x768.jpg`, `port-scaled.jpg`, `port@2x.jpg`, `port-e1700000000.jpg` → `port`.
    return re.sub(r"(?:-\d+x\d+|-scaled|@2x|-e\d{10,})?(\.\w+)?\Z", "", name)
