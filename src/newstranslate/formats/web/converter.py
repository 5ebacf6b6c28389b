"""Web pages → Markdown articles: the body by trafilatura's judgement, declared facts beside it.

trafilatura (the extra ``newstranslate[html]``) says which text is the article; the blocks are
written from the page itself, so that line breaks, raised digits, tables and captions survive.
An extra because it costs: 12 packages and 145 ms of import, on top of 30 and 110 without it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported
from newstranslate.formats.web import (
    assembling,
    dates,
    declared,
    furniture,
    inlinewriter,
    judging,
    repeats,
    running,
    teasers,
    titling,
    tree,
    walk,
)
from newstranslate.formats.web.declared import DeclaredFacts
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import WritingContext
from newstranslate.formats.web.tree import Element
from newstranslate.language import detect
from newstranslate.late import dataclass

_PLACEHOLDER = re.compile(r"\{\{[^{}]{1,80}\}\}|<%[=-]?.{1,80}?%>|\{%[^{}]{1,80}%\}")
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|activate|requires?|turn on) javascript|javascript (?:is )?(?:disabled|required|must be enabled)"
    r"|activer (?:le )?javascript|javascript (?:est )?(?:désactivé|requis|nécessaire)|(?:تفعيل|تمكين) (?:ال)?جافا",
    re.IGNORECASE,
)
_CHAPO = re.compile(
    r"(?:\A|[\s_-])(?:chapo|chapeau|standfirst|intro|introduction|lead|lede|dek|deck|excerpt|subtitle|sous-titre"
    r"|subheading|summary|description|article__desc|abstract|accroche|teaser-text|surtitre|sub-title|article-summary|td-post-sub-title)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)
_CELL = re.compile(r"<t[dh]\b[^<>]*>", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:col|row)span\s*=\s*[\"']?\d+[\"']?", re.IGNORECASE)
"""What merges cells: trafilatura writes an empty cell for each one that they span, up to millions."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*\Z")


_LONGEST_BYLINE = 300
"""Characters from which a block is no byline, whatever it names."""
_TITLE = 4
"""Words of a headline from which the same words on their own, as in a gallery, are no text."""
_SAMPLE = 4_000
"""Characters by which the language is told: more cost time and tell no more."""


def convert(text: str, where: str) -> Imported:
    """Return the article of an HTML page; raises `InputError` when none is found in it."""
    return read(text, where, "")


def read(text: str, where: str, address: str) -> Imported:
    """Return the article of a page; `address` is where it was fetched from, empty for a file."""
    try:
        tree.refuse_attributes(text)
        root = tree.parse(text)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    extracted = _extracted(text, where)
    page = _Page(root, where, address)
    return page.imported(extracted)


def _extracted(text: str, where: str) -> str:
    """Return the text that trafilatura takes for the article."""
    try:
        import trafilatura
    except ImportError:
        raise InputError(
            f"{where}: reading web pages needs trafilatura: pip install 'newstranslate[html]', or "
            "copy the text into a .txt file"
        ) from None
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
    """What of the shown page went into the front matter."""

    title: str
    description: str
    blocks: frozenset[int]
    """Identities of the blocks that hold it."""


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
        self.headline = ""
        self.notes: list[str] = []
        self.unsure: list[str] = []

    def imported(self, extracted: str) -> Imported:
        blocks = walk.blocks(self.root, self.setting)
        self._refuse_templates(blocks)
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
        dropped = list(self._dropped(body, taken, doubled))
        self._tell(body, kept)
        return Imported(
            f"---\n{front}---\n\n{markdown}\n",
            (*dropped, *self.hidden),
            tuple(self.notes),
            tuple(self.unsure),
        )

    def _host(self) -> str:
        return urlsplit(self.facts.canonical or self.address).netloc

    def _refuse_templates(self, blocks: Sequence[PageBlock]) -> None:
        """Raise `InputError` for a page whose text a script or a template was to put in."""
        shown = [b for b in blocks if b.plain and b.kind != "code"]
        marked = [b for b in shown if _PLACEHOLDER.search(b.plain) and "`" not in b.markdown]
        title = " ".join([*self.facts.titles, *(b.plain for b in blocks if b.element.tag == "h1")])
        prose = sum(
            b.size for b in shown if judging.is_sentence(b) and not _PLACEHOLDER.search(b.plain)
        )
        if _PLACEHOLDER.search(title) or (marked and len(marked) >= 0.2 * len(shown)):
            example = _PLACEHOLDER.search(" ".join([title, *(b.plain for b in marked)]))
            raise InputError(
                f"{self.where}: this page is a template that was never filled in: it holds "
                f"{example[0] if example else '{{ … }}'}; open it in a browser, wait for the text and "
                "save the page again"
            )
        words = " ".join(
            [
                *(b.plain for b in shown),
                *(item.text for item in self.hidden if item.reason == "<noscript>"),
            ]
        )
        if prose < 60 and _NEEDS_SCRIPT.search(words):
            raise InputError(
                f"{self.where}: the text of this page is put in by JavaScript and missing in the "
                "file; open the page in a browser, wait for the text and save it as a complete page"
            )

    def _take_facts(self, body: judging.Body, blocks: Sequence[PageBlock]) -> _Taken:
        headline = self._headline(body, blocks)
        self.headline = headline.plain if headline else ""
        names = [*self.facts.names, *self.facts.authors]
        if self.address:
            names += titling.site_names(urlsplit(self.address).netloc)
        candidates = [headline.plain] if headline else []
        candidates += self.facts.titles
        title = titling.clean(candidates[0], names, candidates[1:]) if candidates else ""
        used = {
            id(b)
            for b in blocks
            if b.plain
            and titling.bare(b.plain)
            in (titling.bare(title), titling.bare(headline.plain if headline else title))
            and self._is_top(b, body)
        }
        description, shown = self._description(body, title, blocks)
        self._leave_out_bylines(body)
        return _Taken(title, description, frozenset(used | {id(b) for b in shown}))

    def _leave_out_bylines(self, body: judging.Body) -> None:
        """Leave out the lines at the top and the end that say just what the front matter says."""
        ends = dict.fromkeys([*body.kept[:8], *body.kept[-2:]])
        for block in [b for b in ends if b.kind == "paragraph" and self._is_known(b)]:
            body.kept.remove(block)
            body.dropped.append((block, "the byline"))

    def _is_known(self, block: PageBlock) -> bool:
        """Whether a line names a declared author or the declared day, and says little else."""
        if len(block.plain) > _LONGEST_BYLINE:
            return False
        rest = block.plain
        for name in self.facts.authors:
            rest = rest.replace(name, "")
        day = dates.named(block.plain) or dates.iso(block.plain)
        declared = bool(day) and self.facts.date.startswith(day)
        left = len(re.findall(r"[^\W\d_]{2,}", rest))
        opens = any(block.plain.startswith(name) for name in self.facts.authors)
        if opens and left <= 6 and not re.search(r"[.!?؟…:»”]\W*\Z", block.plain):
            return True
        known = rest != block.plain or declared
        return known and left <= 12 and furniture.is_byline(block.plain)

    def _is_top(self, block: PageBlock, body: judging.Body) -> bool:
        """Whether a block is the headline again: a heading, before the prose, or four words of it."""
        return (
            block.kind == "heading"
            or block.size >= _TITLE
            or block not in body.kept
            or body.kept.index(block) < 2
        )

    def _headline(self, body: judging.Body, blocks: Sequence[PageBlock]) -> PageBlock | None:
        """Return the heading that is the article's headline: `h1`, backed by a declared title."""
        heads = [
            b
            for b in blocks
            if b.element.tag == "h1" or any(a.tag == "h1" for a in b.element.iterancestors())
        ]
        heads = [b for b in heads if b.plain and b.kind in ("heading", "paragraph")]
        marked = [
            b
            for b in blocks
            if b.kind == "heading" and b.element.get("itemprop") in ("headline", "name")
        ]
        inside = [b for b in (*heads, *marked) if self._is_inside(b, body)]
        for block in [*inside, *heads]:
            if any(titling.alike(block.plain, title) for title in self.facts.titles):
                return block
        for block in blocks:
            if block.kind == "heading" and any(
                titling.bare(block.plain) == titling.bare(t) for t in self.facts.titles
            ):
                return block
        inside = [b for b in heads if any(a is body.scope for a in b.element.iterancestors())]
        return (
            inside[0]
            if inside
            else (heads[0] if len(heads) == 1 and not self.facts.titles else None)
        )

    def _is_inside(self, block: PageBlock, body: judging.Body) -> bool:
        return any(a is body.scope for a in block.element.iterancestors())

    def _description(
        self, body: judging.Body, title: str, blocks: Sequence[PageBlock]
    ) -> tuple[str, list[PageBlock]]:
        """Return the standfirst, and the blocks of the page that are it."""
        shown = [
            b
            for b in blocks
            if b.kind in ("paragraph", "heading", "list") and self._is_chapo(b, body)
        ]
        if shown:
            same = [
                b
                for b in shown
                if b.element is shown[0].element
                or b.element.getparent() is shown[0].element.getparent()
            ]
            same = [b for b in same if titling.bare(b.plain) != titling.bare(title)]
            if same:
                return " ".join(b.plain for b in same), same
        return self._declared_description(body, title, blocks)

    def _is_chapo(self, block: PageBlock, body: judging.Body) -> bool:
        """Whether a block is marked as the standfirst, and stands at the article's top."""
        first = next(
            (
                number
                for number, b in enumerate(body.kept)
                if judging.is_sentence(b) and b.kind == "paragraph"
            ),
            0,
        )
        in_body = block in body.kept
        if not in_body and block not in body.header and not self._is_near_headline(block):
            return False
        if in_body and body.kept.index(block) > first + 1:
            return False
        if block.size < 4 or block.link_share > 0.5 or furniture.phrase(block.plain):
            return False
        around = [block.element, *block.element.iterancestors()][:3]
        for element in around:
            if element is body.scope or element.tag in ("article", "main", "body"):
                break
            name = f"{element.get('class') or ''} {element.get('id') or ''}"
            if _CHAPO.search(name) or element.get("itemprop") == "description":
                return len(tree.words(element)) < 1_200
        header = next((a for a in block.element.iterancestors("header", "hgroup")), None)
        if header is None or block.kind == "list" or not self._holds_headline(header):
            return False
        return judging.is_sentence(block) and not furniture.is_byline(block.plain)

    def _is_near_headline(self, block: PageBlock) -> bool:
        """Whether a block shares a header with the page's `h1`."""
        around = list(block.element.iterancestors("header", "hgroup", "div", "section"))[:3]
        return any(self._holds_headline(one) for one in around)

    def _holds_headline(self, element: Element) -> bool:
        """Whether an element is the top of the article: its headline, and little else."""
        titles = [self.headline] if self.headline else self.facts.titles
        heads = [tree.words(head) for head in element.iter("h1")]
        named = any(
            not titles or any(titling.alike(head, title) for title in titles) for head in heads
        )
        return named and len(tree.words(element)) < 2_000

    def _declared_description(
        self, body: judging.Body, title: str, blocks: Sequence[PageBlock]
    ) -> tuple[str, list[PageBlock]]:
        for text, only_shown in self.facts.descriptions:
            bare = titling.bare(_CUT.sub("", text))
            if len(text.split()) < 4 or bare == titling.bare(title):
                continue
            same = next((b for b in blocks if b.plain and titling.bare(b.plain) == bare), None)
            if same is not None:
                stays = same in body.kept and not self._is_set_off(same, body)
                return same.plain, [] if stays else [same]
            if only_shown or _CUT.search(text):
                continue
            start = titling.bare(" ".join(b.plain for b in body.kept if b.kind != "caption"))
            if bare[:60] not in start and re.search(r"[.!?؟»”\"]\s*\Z", text):
                return text, []
        return "", []

    def _is_set_off(self, block: PageBlock, body: judging.Body) -> bool:
        """Whether a first paragraph is set off from the others: all bold, or a heading."""
        before = body.kept[: body.kept.index(block)]
        first = not any(b.kind == "paragraph" for b in before)
        bold = block.markdown.startswith("**") and block.markdown.endswith("**")
        return first and (bold or block.kind == "heading")

    def _front_matter(self, taken: _Taken, kept: Sequence[PageBlock]) -> str:
        facts = self.facts
        canonical = facts.canonical if facts.canonical != self.address else ""
        values = {
            "title": taken.title,
            "description": taken.description,
            "author": ", ".join(facts.authors),
            "date": facts.date,
            "modified": facts.modified if facts.modified != facts.date else "",
            "lang": self._lang(taken, kept),
            "canonical": canonical or (facts.canonical if self.address else ""),
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
            f"the page declares '{declared}', its text is in '{guess[0]}' (probability "
            f"{guess[1]:.2f}): taken as '{guess[0]}'"
        )
        return guess[0]

    def _lead_picture(
        self, kept: Sequence[PageBlock], again: Sequence[PageBlock]
    ) -> list[PageBlock]:
        """Return the declared lead picture where the body does not hold it."""
        source = running.address_of(self.facts.image, self.setting)
        if not source or re.search(
            r"logo|default|placeholder|share[-_]?image|favicon|avatar", source, re.I
        ):
            return []
        known = {_file_name(b.source) for b in (*kept, *again) if b.kind == "picture"}
        if _file_name(source) in known:
            return []
        alt = inlinewriter.escape(self.facts.image_alt)
        return [PageBlock(self.root, "picture", f"![{alt}]({source})", "", source=source)]

    def _dropped(
        self, body: judging.Body, taken: _Taken, doubled: Sequence[PageBlock]
    ) -> Iterator[Dropped]:
        for block, reason in body.dropped:
            if id(block) in taken.blocks or not (block.plain or block.source):
                continue
            if block.kind == "picture":
                continue
            text, reason = _named(block, reason)
            again = reason == teasers.AGAIN
            for part in block.parts or (text,):
                if part:
                    yield Dropped(block.element.sourceline or 0, part, reason, hidden=again)
        for block in body.kept:
            if block.kind == "embed" and (block.source or block.plain):
                yield Dropped(block.element.sourceline or 0, *_named(block, "embedded content"))
        for block in doubled:
            yield Dropped(
                block.element.sourceline or 0,
                block.plain,
                "a pull quote that repeats the text",
                hidden=True,
            )

    def _tell(self, body: judging.Body, kept: Sequence[PageBlock]) -> None:
        for block in kept:
            self.notes += [note for note in block.notes if note not in self.notes]
        embeds = [b for b in body.kept if b.kind == "embed" and b.source]
        for block in embeds[:5]:
            self.notes.append(
                f"embedded content left out: {' '.join(_named(block, '')[0].split())}"
            )
        for block in [b for b in body.put_back if b in kept][:5]:
            self.notes.append(f"kept, though trafilatura leaves it out: “{_start(block.plain)}”")
        if self.facts.unread_date and not self.facts.date:
            self.unsure.append(
                f"the date '{self.facts.unread_date}' can be read in more than one way; write it into the front matter"
            )
        walled = any(
            furniture.is_paywall(b.plain) for b, _ in body.dropped if b.plain and b.size <= 60
        )
        size = sum(b.size for b in kept)
        if walled or (not self.facts.is_free and size < 250):
            self.unsure.append(
                "only subscribers can read the whole article: the text after the notice is missing from this page"
            )


def _named(block: PageBlock, reason: str) -> tuple[str, str]:
    if block.kind == "embed":
        return f"{block.element.tag} {block.plain} {block.source}".replace(
            "  ", " "
        ).strip(), reason
    return block.plain, reason


def _start(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _file_name(source: str) -> str:
    """Return what tells a picture from others, whatever size of it a page uses."""
    name = urlsplit(source).path.rpartition("/")[2].lower()
    return re.sub(r"(?:-\d+x\d+|-scaled|@2x|-e\d{10,})?(\.\w+)?\Z", "", name)
