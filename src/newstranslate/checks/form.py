"""Errors of typing and of engines: loops, doubled words, lost stops, punctuation, spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import eq

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import letter_names, of
from newstranslate.language.patterns import compiled
from newstranslate.messages import say
from newstranslate.model import Finding

_W = r"[^\W_\u064b-\u0652]|[\u064b-\u0652]"
"""A letter, a digit, an Arabic vowel sign."""
# What may be between repeated words: a blank, “, ”, “ – ”.
_BETWEEN = r"[^\w\u064b-\u0652]{1,5}"
# A word of two letters or more, or two to six words, three times: `non, non, non`,
# `du port du port du port`; not `non, non`.
_LOOP = late.pattern(
    rf"(?i)(?<!\w)((?:{_W}){{1,40}}(?: (?:{_W}){{1,40}}){{1,5}}|(?:{_W}){{2,40}})"
    rf"(?:{_BETWEEN}\1){{2,}}(?!\w)"
)
# A word twice in a row: `le port de de Fès`; not `non, non`, nor a part of another: `l’un un`.
_DOUBLED = late.pattern(rf"(?i)(?<![\w’'-])((?:{_W}){{2,40}}) \1(?![\w’'\u064b-\u0652-])")
_TWICE = late.pattern(
    rf"(?i)(?<!\w)((?:{_W}){{2,40}}(?: (?:{_W}){{1,40}}){{0,3}})"
    r"[\s\u200b,،;–—-]{1,4}\1(?!\w)"
)
"""Words repeated on purpose, possibly with a comma, hyphen or dash between them."""
_GRAMMAR = frozenset("nous vous en had that se".split())
"""Words doubled by the grammar of the source, which does not justify a doubled word in the
target."""
_ROW = 8
"""Words within which a word that occurs three times is repeated on purpose."""
# Any stop at the end of a target, also : and ; and those of Chinese: `Done. ”`, `完了。`.
_ENDS = late.pattern(r"([.!?؟…:;۔。])[»”“\"’'\)\]\s*_]*\Z")
# A final stop of a source that its target needs: `Fini. »`, `Fini !**`; not `Il dit :`,
# `du port, et`.
_STOP = late.pattern(r"([.!?؟…۔])([»”“\"’'\)\]\s*_]*)\Z")
# A mark that closes at the end: `« oui »`, `**(oui)**`; not `« oui ».`.
_CLOSED = late.pattern(r"[»”“\"’'\)\]][\s*_]*\Z")
# A stop of an abbreviation, which ends no sentence: `des fruits, etc.`, `at 5 p.m.`, `aux U.S.`,
# `300 av. J.-C.`;
# not `un chat.`.
_ABBREVIATED = late.pattern(
    r"(?i)(?<![\w’'])(?:etc|inc|ltd|corp|cie|jr|sr|dr|al|[ap]\.\s?m|no|ca|vs|(?:[^\W\d_]\.[\s-]?)+[^\W\d_])"
    r"\.[»”“\"’'\)\]\s*_]*\Z"
)
_UNSTOPPED = ("heading", "title", "front matter", "image", "table", "caption", "link title", "alt")
"""Prefixes of kinds of blocks that many newsrooms print without a final stop."""
# Spaces inside a text: `un  mot`; not at its edges: `  un mot`, which `ending` reports.
_SPACE = late.pattern(r"\S {2,}\S")
# A letter stretched inside a word: الربـاط; not the sign for the Hijri year: `1445 هـ`.
_TATWEEL = late.pattern(r"(?<=[\u0620-\u064a])ـ+(?=[\u0620-\u064a])")
# A particle, which one stroke may join to a name: بـماكرون; not the letters of a word: الربـاط.
_PROCLITIC = late.pattern(r"(?<![\u0620-\u0652])[وفأ]?(?:[بكل]|ال|[بك]ال|لل)\Z")
# A Latin mark after Arabic letters: `قال, ثم`, `متى ?`; not after a digit: `3,5`.
_LATIN_MARKS = late.pattern(
    r"[,;?](?:(?<=[\u0620-\u064a].)|(?<=[\u0620-\u064a] .))(?=\s|\Z|[\u0620-\u064a])"
)


def repeated(subject: Subject) -> Iterator[Finding]:
    """Yield words repeated three times or more, or twice in a row."""
    words = subject.target_folded
    if len(set(words)) == len(words):
        return
    if _has_loop(words):  # the pattern is slow, and few texts need it
        loop = _LOOP.search(subject.target_words)
        if loop and not _is_intended(subject, loop[1]):
            yield _finding(loop, "repeated", "error", say("‘%(words)s’ is repeated", words=loop[1]))
            return
    if any(map(eq, words, words[1:])):
        yield from _doubled(subject, words)


def _doubled(subject: Subject, words: Sequence[str]) -> Iterator[Finding]:
    found = [
        match for match in _DOUBLED.finditer(subject.target_words) if _is_unintended(subject, match)
    ]
    found = [match for match in found if not letter_names.spelt(words, match[1].casefold())]
    twice = _TWICE.search(subject.source_words) if found else None
    if twice is None or twice[1].lower() in _GRAMMAR:
        for match in found:
            yield _finding(match, "doubled", "warning", say("‘%(word)s’ twice", word=match[1]))


def _is_unintended(subject: Subject, match: re.Match[str]) -> bool:
    """Whether a doubled word is an error: not a number, a name after its article, a set phrase."""
    word = match[1].lower()
    if _is_repeated_in_source(subject, word) or word.isdigit() or _is_name(match):
        return False
    return word != "من" or not _AMONG.match(subject.target_words, match.end())


# من twice is correct where the second is “who” or begins a set phrase: `من من هم`, `من من بين`.
_AMONG = late.pattern(r" (?:بين|هم|هو|هي|هؤلاء)")


_DOUBLED_NAMES = frozenset(
    "bora duran baden sing boutros tora yo tuk agar new walla paw tsé تسي دوم تشا".split()
)
"""Words doubled in names, such as Bora Bora, in every language."""


def _is_repeated_in_source(subject: Subject, word: str) -> bool:
    return word in of(subject.target_lang).words.doubled or word in _DOUBLED_NAMES


def _is_name(match: re.Match[str]) -> bool:
    """Whether a name follows the word that it begins with: « de De Gaulle »."""
    one, two = match[0].split(" ")[:2]
    return one[0].islower() and two[0].isupper()


def _is_intended(subject: Subject, words: str) -> bool:
    """Whether a loop is intended: the source has one too, or its words are often repeated."""
    if _LOOP.search(subject.source_words) or _is_repeated_in_source(subject, words.lower()):
        return True
    if " " not in words and _has_word_thrice(subject):
        return True
    return all(word in letter_names.LETTERS for word in words.split())


def _has_word_thrice(subject: Subject) -> bool:
    """Whether the source has a content word three times in a row of a few words: des livres, des
    livres et encore des livres."""
    small = of(subject.source_lang).words.function
    words = [word.lower() for word in subject.source_tokens]
    rows = (Counter(words[at : at + _ROW]) for at in range(max(1, len(words) - _ROW + 1)))
    return any(
        count > 2 and len(word) > 2 and word not in small
        for row in rows
        for word, count in row.items()
    )


def _has_loop(words: Sequence[str]) -> bool:
    """Whether one to six words are repeated three times or more."""
    if len(words) - len(set(words)) < 2:  # fewer repetitions than a loop has
        return False
    for period in range(1, 7):
        same = 0
        for one, two in zip(words, words[period:], strict=False):
            same = same + 1 if one == two else 0
            if same == 2 * period:
                return True
    return False


def _finding(match: re.Match[str], check: str, severity: str, message: str) -> Finding:
    return Finding(check, severity, message, start=match.start(), end=match.end())


def ending(subject: Subject) -> Iterator[Finding]:
    """Yield a lost final stop, and spaces at the edges."""
    stop = lost_stop(subject.source, subject.target, subject.kind)
    if stop:
        start, end = _last_word(subject.target)
        yield Finding(
            "ending",
            "warning",
            say("the final ‘%(stop)s’ is missing", stop=stop),
            start=start,
            end=end,
        )
    if subject.target != subject.target.strip() and subject.source == subject.source.strip():
        yield Finding("typography", "warning", say("space at the beginning or end"))


def lost_stop(source: str, target: str, kind: str = "") -> str:
    """Return the final stop of the source that the target lacks; empty if none is missing."""
    if _ENDS.search(target) or not ends_as_sentence(source, kind):
        return ""
    stop = _STOP.search(source)
    # The stop inside a quotation is a matter of style: « Fini. » may become “Done”.
    if stop is None or (stop[2].strip() and _CLOSED.search(target)):
        return ""
    return stop[1]


def ends_as_sentence(source: str, kind: str = "") -> bool:
    """Whether a source ends with a stop that its translation needs; false for headings, ``etc.``"""
    if kind.startswith(_UNSTOPPED):
        return False
    stop = _STOP.search(source)
    # Three words may be a name or a label that ends in a stop: Yahoo!
    return bool(stop) and len(source.split()) > 3 and not _ABBREVIATED.search(source)


def _last_word(text: str) -> tuple[int, int]:
    """Return (start, end) of the last word."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return start, end


def typography(subject: Subject) -> Iterator[Finding]:
    """Yield spacing and punctuation of another language; a hint if publishing corrects it."""
    if (
        "  " in subject.target
        and (match := _SPACE.search(subject.target))
        and not _SPACE.search(subject.source)
    ):
        yield _finding(match, "typography", "info", say("two spaces"))
    own = of(subject.target_lang)
    if match := compiled(own.typography.foreign_spacing).search(subject.target_words):
        yield _finding(match, "typography", "info", say("French spacing or quotation marks"))
    if own.arabic_script:
        yield from _arabic(subject)


def _arabic(subject: Subject) -> Iterator[Finding]:
    if "ـ" in subject.target:
        for match in _TATWEEL.finditer(subject.target):
            before = (max(0, match.start() - 5), match.start())
            if len(match[0]) > 1 or not _PROCLITIC.search(subject.target, *before):
                yield _finding(match, "typography", "warning", say("stretched letters (tatweel)"))
                break
    if mark := _LATIN_MARKS.search(subject.target_words):
        yield _finding(
            mark, "typography", "info", say("Latin ‘%(mark)s’ in Arabic", mark=mark[0].strip())
        )
