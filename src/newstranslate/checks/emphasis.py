"""`markup`: broken Markdown: marks that would be printed, links without text, missing spaces.

Faults that the source has too are not reported: its author may have intended them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newstranslate import inline, late
from newstranslate.checks.subject import Subject
from newstranslate.inline import Markup
from newstranslate.language import base, of
from newstranslate.language.patterns import compiled
from newstranslate.messages import later, say
from newstranslate.model import Finding

# A fast test: text without one of these has no markup: `**Note**`, `[link](a)`.
_ANY_MARK = late.pattern(r"[*_~\[\]`]")
_GLUED = frozenset(["strong", "em", "s", "link", "image", "code"])
"""Markup of words, beside which a space is lost; not of notes, which follow a word directly."""
_EMPHASIS = frozenset(["strong", "em", "s"])
_WORDS = frozenset(["link", "image", "wiki", "note", "span"])
"""Markup that encloses visible text."""
_RUNS = {
    "**": late.pattern(r"\*{2,}"),
    "~~": late.pattern(r"~{2,}"),
    "__": late.pattern(r"(?<!\w)__(?!_)|(?<!_)__(?!\w)"),
    "*": late.pattern(r"(?<!\*)\*(?!\*)"),
    "_": late.pattern(r"(?<!\w)_(?!_)|(?<!_)_(?!\w)"),
}
"""Mark → pattern of its occurrences outside markup."""
_CENSORED = late.pattern(
    r"(?<!\w)[^\W\d_]{1,2}\*{2,}(?:[^\W\d_]{1,3}(?!\w)|(?<=\*{3})(?=[\s.,;:!?»”\"')،؛؟]|\Z))"
)
"""A censored word: ``p***``, ``m**de``."""
_CALLED = late.pattern(r"(?<=[\w.,;:!?»”\"')])\*(?=[\s.,;:!?»”\"')،؛؟]|\Z)|\A\s*\*\s?(?=\w)")
"""The asterisk of a note: after a word or stop, or at the beginning of the note."""
# An asterisk that multiplies: `3*4`, `3 * 4`; not `3 *4`.
_TIMES = late.pattern(r"(?<=\d)\*(?=\d)|(?<=[\d)] )\*(?= [\d(])")
_UNSPACED = "\u0e00"
"""First character of the scripts without spaces between words, except Hangul."""


def broken(subject: Subject) -> Iterator[Finding]:
    """Yield broken markup of the target; see the module."""
    if not _ANY_MARK.search(subject.target):
        return
    in_target, in_source = inline.scan(subject.target), inline.scan(subject.source)
    yield from _unpaired(subject, in_target, in_source)
    yield from _without_words(subject, in_target, in_source)
    yield from _glued(subject, in_target, in_source)


# --- marks that Markdown does not interpret as markup ----------------------------------------


def _unpaired(
    subject: Subject, in_target: Sequence[Markup], in_source: Sequence[Markup]
) -> Iterator[Finding]:
    lost = _count(in_source) > _count(in_target)
    target, source = subject.target_words, subject.source_words
    others, others_of_source = _other_signs(target, lost=lost), _other_signs(source, lost=lost)
    for mark, pattern in _RUNS.items():
        found = _outside(pattern, target, others)
        more = len(found) - len(_outside(pattern, source, others_of_source))
        # A single * may be the mark of a note; two signs, or one beside lost emphasis, are no
        # chance.
        if more > 1 or (more == 1 and (lost or len(mark) > 1)):
            message = say(
                "‘%(mark)s’ would be printed: it is unpaired, or has spaces inside",
                mark=found[0][0],
            )
            yield Finding("markup", "error", message, start=found[0].start(), end=found[0].end())
            return


def _count(markup: Sequence[Markup]) -> int:
    return sum(item.role == "open" and item.name in _EMPHASIS for item in markup)


def _other_signs(text: str, *, lost: bool) -> list[tuple[int, int]]:
    """Return the spans of asterisks with another meaning than emphasis.

    If emphasis was `lost`, an asterisk is a remainder of it, rather than the mark of a note.
    """
    signs = [_TIMES, _CENSORED] if lost else [_TIMES, _CENSORED, _CALLED]
    return [match.span() for pattern in signs for match in pattern.finditer(text)]


def _outside(
    pattern: re.Pattern[str], text: str, spans: Sequence[tuple[int, int]]
) -> list[re.Match[str]]:
    """Return the matches of a pattern that begin outside the spans."""
    return [
        match
        for match in pattern.finditer(text)
        if not any(start <= match.start() < end for start, end in spans)
    ]


# --- links and pictures without words -------------------------------------------------------


def _without_words(
    subject: Subject, in_target: Sequence[Markup], in_source: Sequence[Markup]
) -> Iterator[Finding]:
    empty = Counter(
        (m.name, m.value) for m, _, words in _enclosed(subject.source, in_source) if not words
    )
    for one, other, words in _enclosed(subject.target, in_target):
        key = (one.name, one.value)
        if words or one.name not in _WORDS:
            continue
        if empty[key]:
            empty[key] -= 1
            continue
        words_of = subject.target[one.start : other.end][:80]
        message = say(_EMPTY.get(one.name, _EMPTY["wiki"]), markup=words_of)
        yield Finding("markup", "error", message, start=one.start, end=other.end)


_EMPTY = {
    "image": later("a picture without text: %(markup)s"),
    "wiki": later("a link without text: %(markup)s"),
    "note": later("a note without text: %(markup)s"),
    "span": later("a mark without text: %(markup)s"),
}
"""Kind of markup → message if it encloses no visible text."""


def _enclosed(text: str, markup: Sequence[Markup]) -> Iterator[tuple[Markup, Markup, bool]]:
    """Yield each pair of markup, and whether it encloses visible content."""
    shown = inline.words_only(text, markup)
    waiting: dict[int, int] = {}
    for at, item in enumerate(markup):
        if item.role == "open":
            waiting[item.pair] = at
        elif item.role == "close":
            first = waiting.pop(item.pair)
            one = markup[first]
            words = shown[one.end : item.start]
            yield one, item, _has_content(words, markup[first + 1 : at])


def _has_content(words: str, inside: Sequence[Markup]) -> bool:
    """Whether there is a letter, a digit or a picture between the two sides."""
    if any(m.name in ("image", "code", "url", "html", "shortcode", "math") for m in inside):
        return True
    return any(char.isalnum() for char in words)


# --- spaces lost beside markup ---------------------------------------------------------------


def _glued(
    subject: Subject, in_target: Sequence[Markup], in_source: Sequence[Markup]
) -> Iterator[Finding]:
    text, lang = subject.target, base(subject.target_lang)
    for outer, inner in _sides(in_target):
        first = outer < inner
        near = text[outer - 1 : outer] if first else text[outer : outer + 1]
        within = text[inner : inner + 1] if first else text[inner - 1 : inner]
        if not _is_letter(near) or within.isspace() or _attaches(text, outer, lang, before=first):
            continue
        if _is_so_in_source(subject.source, in_source, before=first):
            return
        shown = (max(0, outer - 12), min(len(text), outer + 12))
        message = say("no space between a word and markup: %(words)s", words=text[slice(*shown)])
        yield Finding("markup", "error", message, start=shown[0], end=shown[1])
        return


def _is_so_in_source(source: str, markup: Sequence[Markup], *, before: bool) -> bool:
    """Whether the source has no space there either, or no markup at all."""
    edges = [outer for outer, inner in _sides(markup) if (outer < inner) is before]
    near = [source[at - 1 : at] if before else source[at : at + 1] for at in edges]
    return not edges or any(map(_is_letter, near))


def _sides(markup: Sequence[Markup]) -> Iterator[tuple[int, int]]:
    """Yield (outer edge, inner edge) of each side of marked words, for the outermost mark only."""
    starts = {item.start for item in markup}
    ends = {item.end for item in markup}
    for item in markup:
        if item.name not in _GLUED:
            continue
        if item.role in ("open", "atom") and item.start not in ends:
            yield item.start, item.end if item.role == "open" else item.start + 1
        if item.role in ("close", "atom") and item.end not in starts:
            yield item.end, item.start if item.role == "close" else item.end - 1


def _attaches(text: str, at: int, lang: str, *, before: bool) -> bool:
    """Whether the text attached to marked words belongs there: an Arabic proclitic, an ending."""
    own = of(lang).words
    if before:
        return compiled(own.beginnings).search(text, max(0, at - 8), at) is not None
    return compiled(own.endings).match(text, at) is not None


def _is_letter(char: str) -> bool:
    return char.isalnum() and (char < _UNSPACED or "\uac00" <= char <= "\ud7a3")
