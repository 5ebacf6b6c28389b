"""Slips of the hand and of machines: loops, doubled words, entities, endings, brackets, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import base
from newstranslate.model import Finding

_W = r"[^\W_\u064b-\u0652]|[\u064b-\u0652]"
"""A letter, a digit, an Arabic vowel sign."""
_LOOP = re.compile(
    rf"(?i)(?<!\w)((?:{_W}){{2,40}}(?: (?:{_W}){{1,40}}){{0,5}})(?:[ ,،]+\1){{2,}}(?!\w)"
)
_DOUBLED = re.compile(rf"(?i)(?<![\w’'-])((?:{_W}){{2,40}}) \1(?![\w’'\u064b-\u0652-])")
_DOUBLED_RIGHTLY = frozenset(
    (
        "had that nous vous bora ha bye so very who no yes new tuk knock chop boy "
        "agar بي سي جي دي في رويدا شيئا واحدا خطوة جنبا يوما كبير صف تسي دوم ها"
    ).split()
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_TOOL_TAG = re.compile(r"</?(?:s|n|g|x|bx|ex|ph|bpt|ept)\d*(?: id=\"\d+\")?/?>|\bT7301\d*\b|⟦|⟧")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]")
_BIDI_PAIRS = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_ENDS = re.compile(r"([.!?؟…:;])[»”“\"’'\)\]\s]*\Z")
_SPACE = re.compile(r"\S {2,}\S")
_FRENCH_SPACES = re.compile(r"\w[\u00a0\u202f ]+[;:!?](?:\s|\Z)|«|»")
_TATWEEL = re.compile(r"(?<=[\u0620-\u064a])ـ+(?=[\u0620-\u064a])")
_LATIN_MARKS = re.compile(r"(?<=[\u0620-\u064a])[ ]?[,;?](?=\s|\Z|[\u0620-\u064a])")
_SPEECH = re.compile(r"[«“\"](?:[^«»“”\"\s]*\s+){3,60}[^«»“”\"]{0,40}[»”\"]")
"""A quotation of four words or more; shorter ones are often names and titles."""
_ANY_QUOTE = re.compile(r"[«»“”\"‘’„‹›']")
_BRACKETS = re.compile(r"[()\[\]]")
_LISTED = re.compile(r"(?:^|[\s;:,])\w\Z", re.MULTILINE)


def repeated(subject: Subject) -> Iterator[Finding]:
    """Yield words that run three times over, or stand twice."""
    text = subject.target_words
    words = [word.casefold() for word in subject.target_tokens]
    if _loops(words):  # the pattern is slow, and few texts need it
        loop = _LOOP.search(text)
        if loop and not _LOOP.search(subject.source_words):
            yield _at(loop, "repeated", "error", f"‘{loop[1]}’ over and over")
            return
    if not any(one == two for one, two in pairwise(words)):
        return
    if _DOUBLED.search(subject.source_words):
        return
    for match in _DOUBLED.finditer(text):
        if match[1].lower() not in _DOUBLED_RIGHTLY and not match[1].isdigit():
            yield _at(match, "doubled", "warning", f"‘{match[1]}’ twice")


def _loops(words: Sequence[str]) -> bool:
    """Whether up to six words run three times over."""
    if len(words) - len(set(words)) < 2:
        return False
    for period in range(1, 7):
        same = 0
        for one, two in zip(words, words[period:], strict=False):
            same = same + 1 if one == two else 0
            if same == 2 * period:
                return True
    return False


def _at(match: re.Match[str], check: str, severity: str, message: str) -> Finding:
    return Finding(check, severity, message, start=match.start(), end=match.end())


def leftovers(subject: Subject) -> Iterator[Finding]:
    """Yield entities, tool tags and characters that nobody sees."""
    for sign, pattern, what in (("&", _ENTITY, "entity"), ("", _TOOL_TAG, "tag")):
        match = pattern.search(subject.target) if sign in subject.target else None
        if match and match[0] not in subject.source:
            yield _at(match, "leftover", "error", f"{what} left in the text: {match[0]}")
    rest = _BIDI_PAIRS.sub(lambda pair: "·" * len(pair[0]), subject.target)
    match = _BIDI.search(rest)
    if match and match[0] not in subject.source:
        yield _at(match, "invisible", "error", f"stray invisible character U+{ord(match[0]):04X}")


def ending(subject: Subject) -> Iterator[Finding]:
    """Yield a sentence that lost its end, and blanks at the edges."""
    source, target = _ENDS.search(subject.source), _ENDS.search(subject.target)
    if source and source[1] in ".!?…" and not target and len(subject.source.split()) > 3:
        start, end = _last_word(subject.target)
        yield Finding(
            "ending", "warning", f"the final ‘{source[1]}’ is missing", start=start, end=end
        )
    if subject.target != subject.target.strip() and subject.source == subject.source.strip():
        yield Finding("typography", "warning", "space at the beginning or end")


def _last_word(text: str) -> tuple[int, int]:
    """Return where the last word begins and ends."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return start, end


def pairs(subject: Subject) -> Iterator[Finding]:
    """Yield quotation marks and brackets that do not close, where those of the source do."""
    for opening, closing in (("(", ")"), ("[", "]")):
        if _open(subject.target, opening, closing) > _open(subject.source, opening, closing):
            yield Finding("brackets", "warning", f"{opening}{closing} do not match")
    if _SPEECH.search(subject.source) and not _ANY_QUOTE.search(subject.target):
        yield Finding("quotes", "warning", "a quotation of the source is not marked as one")
    elif _quotes_open(subject.target) and not _quotes_open(subject.source):
        yield Finding("quotes", "warning", "quotation marks do not match")


def _open(text: str, opening: str, closing: str) -> int:
    """Return how many brackets stay open, or close what is not; ``a)`` lists are let be."""
    depth = wrong = 0
    for match in _BRACKETS.finditer(text):
        if match[0] == opening:
            depth += 1
        elif match[0] == closing and depth:
            depth -= 1
        elif match[0] == closing and not _LISTED.search(
            text, max(0, match.start() - 2), match.start()
        ):
            wrong += 1
    return depth + wrong


def _quotes_open(text: str) -> bool:
    """Whether a quotation stays open; “…” may also be written ”…“ or "…"."""
    straight = text.count('"') + text.count("„") + text.count("“") + text.count("”")
    return text.count("«") != text.count("»") or straight % 2 == 1


def typography(subject: Subject) -> Iterator[Finding]:
    """Yield blanks and marks of another language."""
    if (
        "  " in subject.target
        and (match := _SPACE.search(subject.target))
        and not _SPACE.search(subject.source)
    ):
        yield _at(match, "typography", "warning", "two spaces")
    lang = base(subject.target_lang)
    if lang == "en" and (match := _FRENCH_SPACES.search(subject.target_words)):
        yield _at(match, "typography", "warning", "French spacing or quotation marks")
    if lang == "ar" and (match := _TATWEEL.search(subject.target)):
        yield _at(match, "typography", "warning", "stretched letters (tatweel)")
    if lang == "ar" and (match := _LATIN_MARKS.search(subject.target_words)):
        yield _at(match, "typography", "warning", f"Latin ‘{match[0].strip()}’ in Arabic")
