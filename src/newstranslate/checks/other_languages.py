"""`language`: the target, or part of it, is in another language or script.

Words that the source has too (names, brands, code, titles) are ignored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate import inline, late
from newstranslate.checks import foreign_parts, scripts
from newstranslate.checks.subject import Subject
from newstranslate.language import base, detect, foreign, of, sentences
from newstranslate.messages import say
from newstranslate.model import Finding

# A word in Latin script: Škoda, œuvre; not × and ÷, which lie between these letters.
_LATIN_WORD = late.pattern(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ]+")
# Letters of Persian or Urdu that Arabic lacks: پ, گ; not ب.
_PERSIAN = late.pattern(f"[{''.join(sorted(foreign.PERSIAN_LETTERS))}]")
_NEEDED = 4
"""Minimum number of words to recognise a language."""
_TO_DETECT = 8
"""Minimum number of words to use langdetect on a text with function words of two languages."""


def language(subject: Subject) -> Iterator[Finding]:
    """Yield a finding on text in another language or script."""
    lang = base(subject.target_lang)
    if lang == base(subject.source_lang):
        return
    alien = None if subject.target.isascii() else scripts.in_third_script(subject)
    if alien:
        yield alien
    elif of(lang).arabic_script:
        yield from _in_arabic(subject, lang)
    elif of(lang).words.letters:
        yield from _in_latin(subject, lang)


# --- a target in Arabic ----------------------------------------------------------------


def _in_arabic(subject: Subject, lang: str) -> Iterator[Finding]:
    tokens = subject.target_tokens
    if _PERSIAN.search(subject.target):
        other = _persian(tokens)
        if other:
            yield Finding(
                "language",
                "error",
                say("reads like ‘%(other)s’, not ‘%(lang)s’", other=other, lang=lang),
            )
            return
    if tokens and min(tokens) < "\u0590":
        yield from scripts.latin_prose(subject, tokens)


def _persian(tokens: Sequence[str]) -> str:
    """Return the language, other than Arabic, of words in Arabic script; empty if it is Arabic."""
    marked = sum(not foreign.PERSIAN_LETTERS.isdisjoint(token) for token in tokens)
    shares = {
        lang: sum(token in words for token in tokens) for lang, words in foreign.PERSIAN.items()
    }
    best = max(shares, key=lambda lang: shares[lang])
    # One word with such a letter may be a name: گوگل (Google).
    enough = marked >= 2 and (marked + shares[best]) * 4 >= len(tokens)
    return best if enough or (marked and shares[best] * 4 >= len(tokens) > 2) else ""


# --- a target in Latin script ----------------------------------------------------------


def _in_latin(subject: Subject, lang: str) -> Iterator[Finding]:
    if found := scripts.arabic_run(subject):
        yield found
        return
    # A single capital is an initial.
    lower = [word.lower() for word in subject.target_tokens if len(word) > 1 or word.islower()]
    known = sum(map(foreign.small_words(lang).__contains__, lower))
    # A third of small words: it is in its language, whatever else.
    other, doubtful = (
        _other_language(lower, known, lang) if known * 3 <= len(lower) else ("", False)
    )
    if doubtful or (known * 4 <= len(lower) and _has_foreign_letters(subject, lang)):
        other = _detected(subject, lang)
    prose = other and _is_prose(subject.target_tokens)
    if prose and not _is_name_of_source(subject, lower, other):
        yield Finding(
            "language",
            "error",
            say("reads like ‘%(other)s’, not ‘%(lang)s’", other=other, lang=lang),
        )
        return
    if left := _sentence_left(subject, lower, lang) or _part_left(subject, lower, lang):
        yield left


def _is_prose(tokens: Sequence[str]) -> bool:
    """Whether a text is not just a name: at least 40 % of the words are lower case."""
    return 5 * sum(map(str.islower, tokens)) >= 2 * len(tokens)


def _other_language(lower: Sequence[str], known: int, lang: str) -> tuple[str, bool]:
    """Return (the other language whose function words prevail in `lower`, whether it is doubtful).

    `known` is the number of function words of `lang`. The language is empty if there is none, or if
    it is doubtful.
    """
    best, most = "", 0
    for name, (words, _, _) in foreign.others(lang).items():
        count = sum(map(words.__contains__, lower))
        if count > most:
            best, most = name, count
    if not best:
        return "", False
    _, telling, against = foreign.others(lang)[best]
    speaks = len(telling.intersection(lower))  # ha, ha, ha is one word
    denies = len(against.intersection(lower))
    long = any(len(word) > 1 for word in telling.intersection(lower))
    # Two small words of its own at least, twice as many as of ours, and one word in six.
    if long and speaks >= max(2, 2 * denies) and most >= known and most * 6 >= len(lower):
        return best, False
    # langdetect is slow, so a single word that occurs in many languages does not justify it.
    enough = most > 1 and len(lower) >= _TO_DETECT if known else len(lower) >= _NEEDED
    return "", not denies and enough


def _has_foreign_letters(subject: Subject, lang: str) -> bool:
    """Whether a lower-case word, not in the source, has a letter that the language lacks."""
    if subject.target.isascii():
        return False
    said = set(subject.source_tokens)
    return any(
        not letter.isascii() and letter not in of(lang).words.letters
        for word in subject.target_tokens
        if word.islower() and word not in said
        for letter in word
    )


def _sentence_left(subject: Subject, lower: Sequence[str], lang: str) -> Finding | None:
    """Return a finding on the first sentence of several that is in another language."""
    text = subject.target_words
    telling = _all_distinctive_words(lang)
    if len(lower) <= 2 * _NEEDED or len(telling.intersection(lower)) < 3:
        return None
    for start, end in sentences.split(text, lang):
        words = [found[0].lower() for found in _LATIN_WORD.finditer(text, start, end)]
        if len(words) <= _NEEDED or len(words) == len(lower):
            continue
        known = sum(map(foreign.small_words(lang).__contains__, words))
        other = _other_language(words, known, lang)[0] if known * 3 <= len(words) else ""
        if other and not _is_name_of_source(subject, words, other):
            message = say(
                "a sentence reads like ‘%(other)s’, not ‘%(lang)s’", other=other, lang=lang
            )
            return Finding("language", "error", message, start=start, end=end)
    return None


def _part_left(subject: Subject, lower: Sequence[str], lang: str) -> Finding | None:
    """Return a finding on the first part of a sentence that is in another language."""
    if not foreign_parts.may_hold(lower, lang):
        return None
    text = _without_titles(subject)
    found = foreign_parts.find(text, lang)
    if found is None:
        return None
    other, start, end = found
    if _is_of_source(subject, [word[0].lower() for word in _LATIN_WORD.finditer(text, start, end)]):
        return None  # quoted from the source, or reported by `untranslated`
    message = say(
        "‘%(words)s’ reads like ‘%(other)s’, not ‘%(lang)s’",
        words=subject.target[start:end],
        other=other,
        lang=lang,
    )
    return Finding("language", "error", message, start=start, end=end)


def _without_titles(subject: Subject) -> str:
    """Return the target with quoted or emphasised text blanked; offsets are unchanged."""
    text, opened = subject.target_words, 0
    for item in inline.scan(subject.target):
        if item.name == "em" and item.role == "open":
            opened = item.end
        elif item.name == "em":
            text = text[:opened] + " " * (item.start - opened) + text[item.start :]
    return scripts.without_asides(text)


def _is_name_of_source(subject: Subject, words: Sequence[str], other: str) -> bool:
    """Whether the words are a name or title that the source has in the same language."""
    return other != base(subject.source_lang) and _is_of_source(subject, words)


def _is_of_source(subject: Subject, words: Sequence[str]) -> bool:
    """Whether the source contains most of the words."""
    said = {word.lower() for word in subject.source_tokens}
    return sum(word in said for word in words) * 2 > len(words)


@lru_cache(maxsize=4)
def _all_distinctive_words(lang: str) -> frozenset[str]:
    return frozenset().union(*(telling for _, telling, _ in foreign.others(lang).values()))


def _detected(subject: Subject, lang: str) -> str:
    """Return the language that langdetect recognises, if it is another one; else empty.

    It is slow, so it is used last and for few texts. It cannot recognise lists of names.
    """
    tokens = subject.target_tokens
    said = {token.casefold() for token in subject.source_tokens}
    own = [token for token in tokens if token[0].islower() and token.casefold() not in said]
    if len(own) * 2 < len(tokens):
        return ""
    answer = detect.detect(subject.target_words, _NEEDED)
    wrong = answer and answer[0] != lang and answer[1] >= detect.PROBABILITY_NEEDED
    return answer[0] if answer and wrong else ""
