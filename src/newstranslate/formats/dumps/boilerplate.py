"""Recognises lines of a copied page that are not part of its story, and where its tail begins."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate import late
from newstranslate.formats import notices, phrases
from newstranslate.formats.dumps.blocks import BULLET, STOP, Dump, DumpBlock
from newstranslate.language import pages

# Maximum lengths, in words: of a short line below the story, of a pointer such as
# “Lire aussi : Un titre”, of a headline.
SHORT_WORDS = 16
READ_ALSO_WORDS = 25
HEADLINE_WORDS = 25
_LIST = 4
"""Minimum number of consecutive lines without a full stop that form a list of articles."""


_MARKED_LINE = r"[-–—*=~]*\s*(?:{})\s*(?:[:*>»]|[-–—*=~]+)?\s*"
# `Menu`, `— Menu —`, `Partager :`, `*** Publicité ***`.
_PHRASE = pages.pattern(_MARKED_LINE.format(phrases.LINES))
# `Articles similaires`, `3 commentaires`, `Tags : port, pêche`.
_CLOSER = pages.pattern(
    _MARKED_LINE.format(r"(?&headings)|(?&comments)|(?&tags)(?:\s*:\s*.{0,200})?")
)
# `Lire aussi : Un titre`, `Lire aussi`, `اقرأ أيضا`.
_READ_ALSO = pages.pattern(r"(?&read_also)(?P<mark>\s*[:|»>–-])?")
# The button below a comment: `Répondre`, `Reply`, `رد`.
_REPLY = pages.pattern("(?&replies)")
# `3 commentaires`, `Comments (3)`, `التعليقات (3)`; but not `Commentaires du jour`.
_COMMENTS = pages.pattern("(?&comments)")
# `Partager :`, `Tags :`, `شارك :`.
_LABELLED = pages.pattern(r"(?&before_colon)\b")
"""Phrases that are boilerplate even before a colon; others then introduce text: “Contact :”."""
# `Related: A title`, `Pour aller plus loin : Un titre`; but not `Related stories`.
_MARKED = pages.pattern(r"(?&pointers)\s*[:|»>]\s*\S")
# `Contact :`, `Press contact`, `للتواصل`.
_CONTACT = pages.pattern(r"(?&contact)\s*:?")
# `red@a.org`, `+212 5 37 12 34 56`, `www.a.org`, `12, rue Ibn Sina`.
_DETAILS = late.pattern(r"\S@\S|(?:\d[\s.()-]?){8}|\b(?:www\.|https?:)|\A\d{1,4},? \w+")
# `© 2026 Le Quai`, `Tous droits réservés`, `جميع الحقوق محفوظة`.
_PAGE_END = pages.pattern(r"(?:©|copyright\b|(?&rights)).*")


def is_boilerplate(block: DumpBlock) -> bool:
    """Whether the whole line is a set phrase of web pages; sentences of a story never are."""
    text = block.text
    if phrases.SENTENCES.fullmatch(text) or notices.opens_cookie_notice(text):
        return True
    if is_closer(block):
        return True
    if text.endswith(":") and not _LABELLED.match(text):
        return False
    return bool(_PHRASE.fullmatch(text)) and not _is_statement(block) or notices.is_crumbs(text)


def is_credit(block: DumpBlock) -> bool:
    """Whether a line is the credit of a picture."""
    return (
        block.words <= 10 and not block.is_sentence and bool(phrases.CREDITS.fullmatch(block.text))
    )


def _is_statement(block: DumpBlock) -> bool:
    return block.words >= 4 and bool(STOP.search(block.text))


def drop_comments(dump: Dump) -> None:
    """Drop readers' comments: the paragraphs between their heading and the last “Reply”."""
    start = next((i for i, b in enumerate(dump.blocks) if _COMMENTS.fullmatch(b.text)), None)
    if start is None:
        return
    below = dump.blocks[start + 1 :]
    replies = [i for i, block in enumerate(below) if _REPLY.fullmatch(block.text)]
    # A single “Reply” can be the button of the form, without any comments.
    if len(replies) < 2:
        return
    # Many lines before the first reply may be the rest of the story.
    first = 0 if replies[0] <= 4 else replies[0] + 1
    for block in below[first : replies[-1]]:
        if not is_boilerplate(block):
            dump.drop(block, "a reader's comment")


def drop_tail(dump: Dump) -> None:
    """Drop boilerplate and short lines after the last sentence of the story."""
    blocks = dump.blocks
    tail = blocks[_tail_start(blocks) :]
    many = sum(map(is_boilerplate, tail)) >= 3
    teasers = listed(tail)
    started = closed = False
    for block in tail:
        if is_boilerplate(block):
            started = True
            closed = closed or is_closer(block)
            dump.drop(block, "page navigation or boilerplate")
        # After a single button, such as “Share”, the story may go on.
        elif started and (closed or many) and block.words <= SHORT_WORDS:
            why = "below page navigation or boilerplate, and short"
            dump.drop(block, why, listed=id(block) in teasers)
        # Below a heading such as “Read also”, titles may be longer.
        elif started and closed and block.words <= HEADLINE_WORDS:
            dump.drop(block, "below page navigation or boilerplate", listed=id(block) in teasers)


def listed(blocks: Sequence[DumpBlock]) -> frozenset[int]:
    """Return the ids of blocks that list other articles: several lines in a row without a stop.

    Paragraphs of a story end in a full stop; one that lost it is among others that have one.
    Questions count only next to lines without a stop.
    """
    found: list[int] = []
    run: list[int] = []
    for block in blocks:
        if STOP.search(block.text) and not block.is_question:
            run = []
        elif not is_boilerplate(block):
            run.append(id(block))
            found += run if len(run) >= _LIST else []
    return frozenset(found)


def is_closer(block: DumpBlock) -> bool:
    """Whether a line is a heading for content after a story: related stories, comments."""
    return bool(_CLOSER.fullmatch(block.text)) and not _is_statement(block)


def _tail_start(blocks: Sequence[DumpBlock]) -> int:
    """Return the index of the tail: after the last sentence or row of the story."""
    if not any(block.is_sentence and not is_boilerplate(block) for block in blocks):
        return len(blocks)
    end = _page_end(blocks)
    closed = False
    last = -1
    for index, block in enumerate(blocks[:end]):
        if index == last + 1 and _opens_details(blocks, index):
            last = index + 1
        closed = closed or is_closer(block)
        if is_boilerplate(block) or _is_read_also(block):
            continue
        # Below “Read also”, a short question is a title: “Pourquoi la mer monte ?”.
        asks = closed and block.words <= SHORT_WORDS and block.text.rstrip()[-1] in "?؟!"
        # The items of a list at the end of a story have no full stop.
        listed = not closed and bool(BULLET.match(block.text))
        if (block.is_sentence and not asks) or block.is_row or listed:
            last = index
    return last + 1


def _opens_details(blocks: Sequence[DumpBlock], index: int) -> bool:
    """Whether a line is the label of an address or number on the next line: “Contact”."""
    below = blocks[index + 1 : index + 2]
    return bool(_CONTACT.fullmatch(blocks[index].text) and below and _DETAILS.search(below[0].text))


def _page_end(blocks: Sequence[DumpBlock]) -> int:
    """Return the index of the page's copyright line, below which there is no story."""
    total = len(blocks)
    for index, block in enumerate(blocks):
        if (
            # A copyright line at the top, in the middle of the story or alone is not the end of the
            # page.
            index > total / 2
            and _PAGE_END.fullmatch(block.text)
            and is_boilerplate(block)
            and sum(map(is_boilerplate, blocks[max(0, index - 6) : index + 7])) >= 3
            and not any(b.is_prose and not is_boilerplate(b) for b in blocks[index + 1 :])
        ):
            return index
    return total


def drop_lines(dump: Dump) -> None:
    """Drop single lines of boilerplate and pointers to other articles, wherever they occur."""
    blocks = list(dump.blocks)
    for index, block in enumerate(blocks):
        if _is_read_also(block):
            dump.drop(block, "a pointer to another article", listed=not STOP.search(block.text))
            if _READ_ALSO.fullmatch(block.text) and _is_other_headline(blocks[index + 1 :]):
                dump.drop(blocks[index + 1], "a pointer to another article", listed=True)
        elif is_boilerplate(block) and not _opens_details(blocks, index):
            dump.drop(block, "page navigation or boilerplate")
        elif is_credit(block):
            dump.drop(block, "a picture's credit")


def _is_other_headline(below: Sequence[DumpBlock]) -> bool:
    """Whether the next line is the title for a “Read also”; a few words may be a crosshead."""
    if not below or not 5 <= below[0].words <= SHORT_WORDS:
        return False
    return not (below[0].is_sentence or is_boilerplate(below[0]))


def _is_read_also(block: DumpBlock) -> bool:
    if block.words > READ_ALSO_WORDS:
        return False
    if _MARKED.match(block.text):
        return not block.text.endswith((".", "»", "”"))
    match = _READ_ALSO.match(block.text)
    if match is None:
        return False
    whole = match.end() == len(block.text)
    ends = block.text.endswith((".", "»", "”"))
    return whole or match["mark"] is not None or (not ends and block.text[match.end()] == " ")
