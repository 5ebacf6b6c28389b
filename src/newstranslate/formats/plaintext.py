"""Converts text copied from a web page, a mail or a PDF to a Markdown article.

A dump contains the article and other parts of the page: menus, copies of the headline, image file
names, related articles, the comment form. They are removed by rules of three kinds: set phrases of
web pages, repetition, and similarity to the story. In doubt, a paragraph is kept and reported.
"""

from __future__ import annotations

import json
import re

from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported
from newstranslate.formats.dumps import blocks as lines
from newstranslate.formats.dumps import boilerplate, bylines, dates, headline, markup, opening
from newstranslate.formats.dumps.blocks import Dump, DumpBlock
from newstranslate.language import of, pages, scripts

# `IMG_20261125_103245 Un mot`, `WhatsApp Image 2026-11-25 at 10.32.45`, `photo-1.jpg Un mot`; but
# not `IMG Group`.
_FILE_NAME = pages.pattern(
    r"(?:(?:WhatsApp (?:Image|Video)|(?&screenshots)|IMG|DSC[FN]?|PXL|VID|PHOTO|Photo)"
    r"[\s_-]*\d(?:[\d\s._:()-]|(?&links) ){5,}(?=[«“\"‘(]?\s*[^\W\d_]|\Z)"
    r"|[^\s/\\]{1,80}\.(?:jpe?g|png|webp|gif|tiff?)(?![a-z]))\s*",
    0,
)
_HEAD = 12
"""Number of blocks below the headline that may be the byline or the date."""


def convert(text: str, where: str) -> Imported:
    """Return the article in a text dump, and the omitted text with reasons.

    Raises `InputError` if the text contains no words.
    """
    found, notes = lines.split(text)
    if not any(re.search(r"\w", block.text) for block in found):
        raise InputError(f"{where}: contains no text")
    dump = Dump(found)
    lang = _language(text)
    _drop_file_names(dump)
    boilerplate.drop_comments(dump)
    boilerplate.drop_tail(dump)
    title = headline.take(dump, lang)
    facts = {"title": title, **_take_facts(dump, lang)}
    boilerplate.drop_lines(dump)
    _drop_repeats(dump)
    front = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items() if value
    )
    dropped = tuple(sorted(dump.dropped, key=lambda item: item.line))
    body = markup.markdown(dump.blocks)
    fenced = f"---\n{front}---\n\n" if front else ""
    notes = (*notes, *dump.notes)
    return Imported(f"{fenced}{body}\n", dropped, notes, tuple(dump.unsure))


def _language(text: str) -> str:
    """Return the language of a text, by its script and function words."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    arabic = sum("\u0621" <= word[0] <= "\u064a" for word in words) * 2 > len(words)
    written = scripts.languages("Arab" if arabic else "Latn")
    return max(written, key=lambda lang: sum(w in of(lang).words.function for w in words))


def _take_facts(dump: Dump, lang: str) -> dict[str, str]:
    """Remove byline and dates between the headline and the story, and return them."""
    facts: dict[str, str] = {}
    first = opening.lead(dump.blocks)
    head = dump.blocks[: min(first + 2, _HEAD)]
    for index, block in enumerate(head):
        beside = [*head[max(0, index - 1) : index], *head[index + 1 : index + 2]]
        near_date = any(dates.read(b.text, lang) or dates.label_only(b.text) for b in beside)
        # “Publié le” on a line of its own, the date on the next.
        before = head[index - 1].text if index and dates.label_only(head[index - 1].text) else ""
        found = dates.read(f"{before} {block.text}", lang) or dates.read(block.text, lang)
        author = "" if found else bylines.author(block.text, near_date=near_date)
        if not found and not author:
            author, found = _byline_and_date(block, lang)
        following = head[index + 1].text if index + 1 < len(head) else ""
        if dates.label_only(block.text) and dates.read(following, lang):
            dump.drop(block, "the label of a date")
            continue
        # A second name can be that of a person in the story: it stays in the text.
        if author and "author" in facts and facts["author"] != author:
            continue
        if found and not _take_dates(dump, facts, block, found):
            continue
        if author:
            facts["author"] = author
        if author or found:
            dump.remove(block)
    return facts


def _byline_and_date(block: DumpBlock, lang: str) -> tuple[str, list[dates.Date]]:
    """Return author and dates in one line: “Par Nadia Alami, le 25 novembre 2026 à 10h32”."""
    # No byline with dates is that long; below, every blank of the line is tried.
    if block.words > 24:
        return "", []
    for mark in re.finditer(r"\s*[,|·•–—-]\s*|\s+", block.text):
        found = dates.read(block.text[mark.end() :], lang)
        if found:
            author = bylines.author(block.text[: mark.start()], near_date=True)
            return (author, found) if author else ("", [])
    return "", []


def _take_dates(
    dump: Dump, facts: dict[str, str], block: DumpBlock, found: list[dates.Date]
) -> bool:
    """Add a line's dates to the facts; return False if one is ambiguous or contradicts them."""
    taken = dict(facts)
    for date in found:
        key = "modified" if date.modified else "date"
        if not date.iso:
            dump.unsure.append(
                f"line {block.line} “{date.text}”: ambiguous date (day or month first?) kept as text"
            )
            return False
        known = taken.get(key, date.iso)
        # `2026-11-25` and `2026-11-25T10:32` are the same date; the longer form is kept.
        if not (known.startswith(date.iso) or date.iso.startswith(known)):
            return False
        taken[key] = max(known, date.iso, key=len)
    facts.update(taken)
    for text in [block.text] if len(found) == 1 else [date.text for date in found]:
        dump.dropped.append(
            Dropped(block.line, text, "a date, now in the front matter", elsewhere=True)
        )
    return True


def _drop_repeats(dump: Dump) -> None:
    for before, block in list(zip(dump.blocks, dump.blocks[1:], strict=False)):
        if before.text == block.text and block.words > 3:
            dump.drop_repeated(block, "a repeated paragraph")


def _drop_file_names(dump: Dump) -> None:
    """Remove image file names at the start of paragraphs, which copying joins to the text."""
    for index, block in enumerate(dump.blocks):
        match = _FILE_NAME.match(block.text)
        # A dot or four digits; “Photo 1 (2) - Rabat” is a caption.
        if match and sum(char.isdigit() for char in match[0]) + 4 * ("." in match[0]) >= 4:
            dump.dropped.append(Dropped(block.line, match[0].strip(), "an image's file name"))
            dump.blocks[index] = DumpBlock(block.line, block.text[match.end() :], block.group)
    dump.blocks = [block for block in dump.blocks if block.text]
