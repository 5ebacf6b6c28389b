"""Which line of a dump is the headline: the one most like the story that follows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newstranslate.formats import notices
from newstranslate.formats.dumps import bylines, dates
from newstranslate.formats.dumps.blocks import STOP, Block, Dump
from newstranslate.formats.dumps.furniture import is_credit, is_furniture

SHORTEST, LONGEST = 3, 25
"""Words in a headline."""
LENGTH = 250
"""Longest headline, in characters."""
LEAD_WORDS = 12
"""Words from which a sentence can be the beginning of the story."""
MARGIN = 0.8
"""Points by which a headline must lead the next candidate to be certain."""
_LIKELY = 2.5
_SIMILAR = 0.4
"""Share of a headline's words that its story has, at least where a better line is below it."""
_SPAN = 8
"""Blocks from the first paragraph in which the story goes on."""
_DENSE = 50
"""Words of prose in them; teasers in a menu have fewer."""
_FAR = 40
_FAR_ABOVE = 12
"""Lines above the headline from which no standfirst or caption of its story occurs."""
_CANDIDATES = 120
"""Lines before the story that are looked at; a longer menu would cost seconds."""
_SMALL = 25
"""Blocks in a dump that has no page round its story."""
PAGE_HEAD = 3
"""Lines above the headline from which they are a page's menu."""
_REPEATED, _ALIKE, _NEXT, _LAST, _OPENS, _ABOVE_LONGER, _SIGNED_BELOW = (
    2.0,
    4.0,
    1.0,
    0.5,
    1.5,
    0.6,
    1.0,
)
_SITE = re.compile(r"\s+[-–—|·•:»]\s+")
_CAPTION = re.compile(
    r"\b(?:photo|picture|image|photograph)s?(?: by| courtesy|\s?[:/©])|[(/]\s?(?:AFP|AP|Reuters|REUTERS|EPA|MAP)\b"
    r"|©|\A[←→‹›»]|Getty Images|\((?:Photo|FILE|Archives?)\b|صورة\s?:",
    re.IGNORECASE,
)
_MAIL_HEAD = re.compile(
    r"(?:(?:subject|objet|sujet|الموضوع)\s?:\s*(?P<subject>\S.*)"
    r"|(?:from|to|cc|bcc|date|sent|reply-to|de|à|envoyé|répondre à|من|إلى|التاريخ)\s?:\s.*)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\W*(?:(?:par|by|written by|posted by|publié|mis à jour|posted|published|updated|last updated|première publication|modifié|بقلم|نشر|كتب|آخر تحديث)\b"
    rf"|(?:{dates.WEEKDAY}\.?,?\s+)?(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:{dates.MONTH})\b|(?:{dates.MONTH})\.?\s+\d{{1,2}}\b|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d))",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:par|(?:written |posted )?by|بقلم)\s.*\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """The headline, and whether it is certain."""

    block: Block | None
    rivals: tuple[Block, ...] = ()
    """Other lines that may be it; empty where it is certain."""
    above: tuple[Block, ...] = ()
    """What precedes it."""


def lead(blocks: Sequence[Block]) -> int:
    """Return the index of the story's first paragraph; the number of blocks where there is none."""
    prose = [i for i, b in enumerate(blocks) if _opens_story(b)]
    for at, index in enumerate(prose):
        near = [i for i in prose[at : at + _SPAN] if i - index <= _SPAN]
        goes_on = len(near) > 1 or len(prose) == 1
        if goes_on and sum(blocks[i].words for i in near) >= _DENSE:
            return index
    return prose[0] if prose else len(blocks)


def _opens_story(block: Block) -> bool:
    long = block.words >= LEAD_WORDS and bool(STOP.search(block.text))
    if not (long or block.is_prose) or is_furniture(block) or is_dateline(block):
        return False
    return not notices.kind(block.text)


def is_dateline(block: Block) -> bool:
    """Whether it looks like a line of who wrote a story and when, though not read for certain."""
    return block.words <= 24 and bool(_DATELINE.match(block.text))


def choose(blocks: Sequence[Block], lang: str) -> Choice:
    """Return the line before the story that is most like it."""
    first = lead(blocks)
    if first == len(blocks):
        sentences = (i for i, b in enumerate(blocks) if i and b.is_sentence and not is_furniture(b))
        first = next(sentences, min(len(blocks), 8))
    shortest = [2, *([SHORTEST] * first)]  # the first line of a dump may be a shorter headline
    head = [
        b for b, words in zip(blocks[:first], shortest, strict=False) if _may_be(b, lang, words)
    ]
    head = [*head[:1], *head[1:][-_CANDIDATES:]]
    if not head:
        return Choice(None)
    marks = _marks(head, blocks, first)
    # Of a headline repeated, the last before the story is the one beside it.
    order = sorted(range(len(head)), key=lambda i: (marks[i], i), reverse=True)
    repeated = _is_repeated(head[order[0]], _copies(blocks))
    top = order[0] if repeated else _upper(head, marks, order[0], _likenesses(head, blocks, first))
    top = _whole(head, top)
    best = head[top]
    near = [head[i] for i in order if i != top and marks[order[0]] - marks[i] < MARGIN]
    near += [head[order[0]]] if top != order[0] and head[order[0]] not in near else []
    rivals = tuple(
        b
        for b in near
        if not (_same(b, best) or _is_cut(best, b) or _follows_as_standfirst(best, b))
    )
    below = [b for b, m in zip(head[top + 1 :], marks[top + 1 :], strict=True) if m >= _LIKELY]
    rivals += tuple(b for b in below if b not in rivals and _may_be_under(best, b))
    weak = marks[order[0]] < 1.5 and len(head) > 1
    if weak and not rivals:
        rivals = tuple(b for b in head if not _same(b, best))[:3]
    index = next(i for i, block in enumerate(blocks) if block is best)
    return Choice(best, rivals, tuple(blocks[:index]))


def _upper(head: Sequence[Block], marks: Sequence[float], top: int, alike: Sequence[float]) -> int:
    """Return the line above the best one where that looks like its standfirst, else the best."""
    upper = top - 1
    if upper < 0 or marks[upper] < _LIKELY or alike[upper] < _SIMILAR or head[upper].words < 5:
        return top
    close = head[top].line - head[upper].line <= 4 and not _same(head[upper], head[top])
    return upper if close and not is_label(head[upper]) else top


def _whole(head: Sequence[Block], top: int) -> int:
    """Return the next line where it is the best one and more: breadcrumbs end in a short title."""
    if top + 1 == len(head):
        return top
    best, following = _plain(head[top].text), _plain(head[top + 1].text)
    return top + 1 if following.startswith(best + " ") else top


def _may_be_under(best: Block, other: Block) -> bool:
    """Whether the best line may be the label above this one: not clearly its standfirst."""
    return not (_same(other, best) or _follows_as_standfirst(best, other))


def _may_be(block: Block, lang: str, shortest: int = SHORTEST) -> bool:
    text = block.text
    return (
        shortest <= block.words <= LONGEST
        and len(text) <= LENGTH
        and not text.endswith((".", "…", ":", ";", ","))
        and not block.is_row
        and not (is_furniture(block) or is_credit(block) or is_crumbs(block))
        and not (dates.read(text, lang) or dates.label_only(text))
        and not bylines.author(text)
        and not _CAPTION.search(text)
        and not _SIGNED.match(text)
        and not re.match(r"\d{1,2}\s?[:h]\s?\d{2}\b|[•·▪*]\s", text)
    )


def is_crumbs(block: Block) -> bool:
    """Whether it is a line of breadcrumbs or a menu: short labels with marks between."""
    crumbs = re.split(r"\s*[>›»/|→\t]\s*|\s{3,}", block.text.strip("»>› "))
    return len(crumbs) > 1 and all(len(c) < 30 for c in crumbs) and not STOP.search(block.text)


def is_label(block: Block) -> bool:
    """Whether it is a section label: short, in capitals, or breadcrumbs."""
    short = block.words <= 8 and not STOP.search(block.text)
    return short and (block.text.isupper() or is_crumbs(block))


def _marks(head: Sequence[Block], blocks: Sequence[Block], first: int) -> list[float]:
    alike = _likenesses(head, blocks, first)
    copies = _copies(blocks)
    places = {id(block): index for index, block in enumerate(blocks)}
    last = head[-1]
    marks: list[float] = []
    for block, share in zip(head, alike, strict=True):
        repeated = _is_repeated(block, copies)
        beside = _is_beside(blocks, places[id(block)], first)
        # The site's name is repeated, too: a short line gains less by it.
        mark = _ALIKE * share + _REPEATED * repeated * min(block.words / 6, 1)
        mark += _ABOVE_LONGER * _is_above_longer(head, block)
        mark += _SIGNED_BELOW * _is_signed(blocks, places[id(block)], first)
        mark += (
            _NEXT * beside + _LAST * (block is last) - (block.text.isupper() and block.words < 6)
        )
        opens = (
            places[id(block)] == 0
            and (block.words > SHORTEST or len(blocks) <= _SMALL)
            and mark > 0
        )
        marks.append(mark + _OPENS * opens - (block.words < 5) * 0.3)
    return marks


def _likenesses(head: Sequence[Block], blocks: Sequence[Block], first: int) -> list[float]:
    story = [b for b in blocks[first:] if _opens_story(b)]
    near = Counter(stem for b in story[:4] for stem in _stems(b.text))
    rest = {stem for b in story[4:14] for stem in _stems(b.text)}
    return [_likeness(block, near, rest) for block in head]


def _copies(blocks: Sequence[Block]) -> Counter[str]:
    """Return how often each line occurs; the tab's title, “Headline - Site”, is one, too."""
    plain = [_plain(block.text) for block in blocks]
    beside: dict[str, list[tuple[str, str]]] = {}
    for before, text, after in zip(["", *plain], plain, [*plain[1:], ""], strict=False):
        beside.setdefault(text, []).append((before, after))
    copies = Counter(
        {text: 1 if _in_menu(text, places) else len(places) for text, places in beside.items()}
    )
    for block in blocks:
        parts = _SITE.split(block.text)
        if len(parts) > 1:
            copies[_plain(parts[0])] += 1
    return copies


def _in_menu(text: str, places: Sequence[tuple[str, str]]) -> bool:
    """Whether a line occurs twice because the whole menu does: with the same line beside it."""
    for side in (0, 1):
        found = [place[side] for place in places if place[side] not in ("", text)]
        if len(set(found)) < len(found):
            return True
    return False


def _is_repeated(block: Block, copies: Counter[str]) -> bool:
    plain = _plain(block.text)
    if copies[plain] > 1:
        return True
    return block.words > 3 and any(p.endswith(plain) and p != plain for p in copies)


def _is_above_longer(head: Sequence[Block], block: Block) -> bool:
    """Whether a longer line that may be the standfirst follows closely."""
    index = next(i for i, other in enumerate(head) if other is block)
    following = head[index + 1] if index + 1 < len(head) else None
    return bool(
        following and following.line - block.line <= 6 and following.words > block.words + 2
    )


def _likeness(block: Block, near: Counter[str], rest: set[str]) -> float:
    """Return how much of a line's content occurs in the story: 0–1, its beginning above all."""
    stems = _stems(block.text)
    if not stems:
        return 0.0
    points = sum(1.0 if near[s] else 0.5 if s in rest else 0.0 for s in stems)
    return points / max(len(stems), 4)


def _is_beside(blocks: Sequence[Block], index: int, first: int) -> bool:
    """Whether only a standfirst, a byline, dates and page marks part it from the story."""
    if first - index > _FAR:
        return False
    between = [b for b in blocks[index + 1 : first] if b.text != blocks[index].text]
    known = (is_furniture(b) or b.is_sentence or b.words <= 3 or is_dateline(b) for b in between)
    return sum(not k for k in known) <= 2


def _is_signed(blocks: Sequence[Block], index: int, first: int) -> bool:
    """Whether the line of who wrote the story and when follows, at most a standfirst between."""
    below = blocks[index + 1 : min(index + 5, first + 1)]
    return any(is_dateline(b) or bool(bylines.author(b.text)) for b in below)


def _follows_as_standfirst(best: Block, other: Block) -> bool:
    """Whether the other line is clearly the standfirst of this one: below it, and longer."""
    return other.line > best.line and other.words >= best.words * 1.3


def _same(one: Block, other: Block) -> bool:
    first, second = _plain(one.text), _plain(other.text)
    return first == second or first == _plain(_SITE.split(other.text)[0])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _stems(text: str) -> list[str]:
    """Return the beginnings of words of four letters and more, and figures."""
    words = re.findall(r"[^\W_]+", text.lower())
    stems = []
    for word in words:
        if re.match(r"[\u0621-\u064a]", word):
            word = re.sub(r"\A[وف]?[بكل]?(?:ال)?(?=.{3})", "", word)
            stems += [word[:4]] if len(word) >= 3 else []
        elif len(word) >= 4 or word.isdigit():
            stems.append(word[:5])
    return stems


def _take_subject(dump: Dump) -> str:
    """Take a mail's head out, and return its subject; empty where there is none."""
    head = [(b, m) for b in dump.blocks[:10] if (m := _MAIL_HEAD.fullmatch(b.text))]
    subject = next((m["subject"] for _, m in head if m["subject"]), "")
    if len(head) < 2 or not subject:
        return ""
    for block, match in head:
        if match["subject"]:
            dump.remove(block)
        else:
            dump.drop(block, "a line of a mail's head")
    return subject


def _is_page_head(block: Block, above: Sequence[Block], lang: str) -> bool:
    """Whether a line above the headline is of the page: no sentence, no fact of the story."""
    small = len(above) <= PAGE_HEAD
    if small or block.is_sentence or block.is_row or block.words > LONGEST:
        return False
    found = dates.read(block.text, lang)
    if found:  # below a menu, a bare date is the day on which the page was read
        return not any(date.labelled for date in found)
    return not (bylines.author(block.text) or dates.label_only(block.text))


def _is_site(block: Block) -> bool:
    return is_furniture(block) or bool(notices.kind(block.text))


def _is_teaser(block: Block, distance: int) -> bool:
    """Whether a short sentence is so far above a certain headline that it is of the menu."""
    return distance > _FAR_ABOVE and block.is_sentence and block.words < LEAD_WORDS


def take(dump: Dump, lang: str) -> str:
    """Take the headline out of the dump, and what precedes and repeats it; return it.

    Where it is not certain, what may be it stays in the text, and is said.
    """
    subject = _take_subject(dump)
    if subject:
        return subject
    choice = choose(dump.blocks, lang)
    best = choice.block
    if best is None:
        dump.unsure.append("no line could be told to be the headline; write it as title")
        return ""
    if choice.rivals:
        others = "; ".join(f"line {b.line} “{b.text}”" for b in choice.rivals[:3])
        dump.unsure.append(
            f"the headline is taken from line {best.line} “{best.text}”; it could be {others}"
        )
    _drop_above(dump, choice, best, lang)
    dump.remove(best)
    for block in list(dump.blocks):
        if _plain(block.text) == _plain(best.text):
            dump.drop_again(block, "the headline again")
    above = sum(b.line < best.line and b.is_sentence for b in dump.blocks)
    if above and not choice.rivals:
        what = (
            "1 paragraph above the headline is"
            if above == 1
            else f"{above} paragraphs above the headline are"
        )
        dump.unsure.append(f"{what} kept in the text")
    return best.text


def _is_cut(best: Block, block: Block) -> bool:
    """Whether it is the beginning of the headline, as menus and breadcrumbs show it."""
    return block.words >= 4 and _plain(best.text).startswith(_plain(block.text))


def _drop_above(dump: Dump, choice: Choice, best: Block, lang: str) -> None:
    following = (*choice.above[1:], best)
    for index, (block, below) in enumerate(zip(choice.above, following, strict=False)):
        if _same(best, block) or _is_cut(best, block):
            dump.drop_again(block, "the headline again")
        elif _is_site(block):
            dump.drop(block, "web page furniture above the headline")
        elif not choice.rivals and _is_teaser(block, len(choice.above) - index):
            dump.drop(block, "in the menu far above the headline")
        elif is_label(block):
            dump.drop(block, "a section label above the headline")
        elif below.is_sentence and not _is_site(below) and _may_be(block, lang):
            continue  # it may be the headline of the paragraph that is kept
        elif not choice.rivals and _is_page_head(block, choice.above, lang):
            dump.drop(block, "above the headline")
