"""Removes the headline from a dump, together with copies of it and lines above it."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats import notices
from newstranslate.formats.dumps import bylines, candidates, choosing, dates, likeness, opening
from newstranslate.formats.dumps.blocks import Dump, DumpBlock
from newstranslate.formats.dumps.boilerplate import is_boilerplate, listed
from newstranslate.formats.dumps.choosing import Choice
from newstranslate.language import pages

_FAR_ABOVE = 12
"""Maximum distance of a standfirst or caption above the headline, in lines."""
_PAGE_HEAD = 3
"""Maximum number of lines above a headline that are not a page's menu."""
# `Objet : Un titre`, `From: Nadia Alami`, `إلى: التحرير`.
_MAIL_HEAD = pages.pattern(r"(?&mail_subject)\s?:\s*(?P<subject>\S.*)|(?&mail_heads)\s?:\s.*")


def take(dump: Dump, lang: str) -> str:
    """Remove the headline from the dump, with its copies and the lines above it; return it.

    If it is uncertain, other candidates stay in the text and are reported.
    """
    subject = _take_subject(dump)
    if subject:
        return subject
    choice = choosing.choose(dump.blocks, lang)
    best = choice.block
    if best is None:
        dump.unsure.append("no line is clearly the headline; set “title” in the front matter")
        return ""
    if choice.rivals:
        others = "; ".join(f"line {b.line} “{b.text}”" for b in choice.rivals[:3])
        dump.unsure.append(
            f"the headline is taken from line {best.line} “{best.text}”; it could be {others}"
        )
    _drop_above(dump, choice, best, lang)
    dump.remove(best)
    for block in list(dump.blocks):
        if likeness.plain(block.text) == likeness.plain(best.text):
            dump.drop_repeated(block, "a repetition of the headline")
    above = sum(b.line < best.line and b.is_sentence for b in dump.blocks)
    if above and not choice.rivals:
        what = "1 paragraph above the headline is"
        if above > 1:
            what = f"{above} paragraphs above the headline are"
        dump.notes.append(f"{what} kept in the text")
    return best.text


def _take_subject(dump: Dump) -> str:
    """Remove the header of a mail, and return its subject; empty if there is none."""
    head = [(b, m) for b in dump.blocks[:10] if (m := _MAIL_HEAD.fullmatch(b.text))]
    subject = next((m["subject"] for _, m in head if m["subject"]), "")
    # One line such as “Date : 25 novembre” may be part of the story.
    if len(head) < 2 or not subject:
        return ""
    for block, match in head:
        if match["subject"]:
            dump.remove(block)
        else:
            dump.drop(block, "a line of a mail's header")
    return subject


def _drop_above(dump: Dump, choice: Choice, best: DumpBlock, lang: str) -> None:
    """Drop lines above the headline that are certainly not part of the story."""
    following = (*choice.above[1:], best)
    teasers = listed(choice.above)
    for index, (block, below) in enumerate(zip(choice.above, following, strict=False)):
        if likeness.same(best, block) or likeness.is_cut(best, block):
            dump.drop_repeated(block, "a repetition of the headline")
        elif _is_site(block):
            dump.drop(block, "page navigation or boilerplate above the headline")
        elif not choice.rivals and _is_teaser(block, len(choice.above) - index):
            dump.drop(block, "in the menu far above the headline")
        elif candidates.is_label(block):
            dump.drop(block, "a section label above the headline")
        elif below.is_sentence and not _is_site(below) and candidates.may_be(block, lang):
            continue  # it may be the headline of the paragraph below, which is kept
        elif not choice.rivals and _is_page_head(block, choice.above, lang):
            dump.drop(block, "above the headline", listed=id(block) in teasers)


def _is_page_head(block: DumpBlock, above: Sequence[DumpBlock], lang: str) -> bool:
    """Whether a line above the headline belongs to the page: not a sentence, date or byline."""
    small = len(above) <= _PAGE_HEAD
    if small or block.is_sentence or block.is_row or block.words > candidates.LONGEST:
        return False
    found = dates.read(block.text, lang)
    if found:  # below a menu, a date without a label is the day on which the page was copied
        return not any(date.labelled for date in found)
    return not (bylines.author(block.text) or dates.label_only(block.text))


def _is_site(block: DumpBlock) -> bool:
    return is_boilerplate(block) or bool(notices.kind(block.text))


def _is_teaser(block: DumpBlock, distance: int) -> bool:
    """Whether a short sentence is so far above a certain headline that it belongs to the menu."""
    return distance > _FAR_ABOVE and block.is_sentence and block.words < opening.LEAD_WORDS
