"""`names`: whether the target has the names of the source, with the same spelling.

Between French and English, a name keeps its letters, so a different letter is an error, unless it
is the usual spelling of a language (Bachar, Bashar). Arabic transliterates names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial

from newstranslate import late
from newstranslate.checks import names_by_sound, names_lost, names_of_places, names_replaced
from newstranslate.checks.subject import Subject, found_at
from newstranslate.glossary.tokens import fold
from newstranslate.language import base, of, scripts
from newstranslate.language.exonyms import is_word
from newstranslate.language.given_names import relatives
from newstranslate.language.names import Name, capitals, determined, may_be_name
from newstranslate.language.remembered import Remembered
from newstranslate.language.skeleton import akin
from newstranslate.messages import say
from newstranslate.model import Finding

_ALIKE = tuple(
    frozenset(group)
    for group in ("aeiouy", "uvwf", "iyj", "ckq", "cszx", "bpv", "dt", "mn", "gj", "kgh")
)
"""Letters that two languages write differently: Bachar, Bashar; Organisation; Tolstoï."""
_TURNED = late.pattern(r"[^aeiouy](?:re|er)s?\Z")
"""Last letters that languages write in either order: Alexandre, Alexander."""
_ADDED = frozenset("aeiouyhw")
"""Letters that a language adds: Tobrouk, Tobruk; Bucarest, Bucharest; Maasai, Masai."""
_WRITTEN_SO = late.pattern(r"t(?=ch)|d(?=j)|c(?=[kq])|(?<=d)j")
"""Consonants that a language adds to another: Gorbatchev, Gorbachev; Azerbaïdjan."""
# A fast test: names left in Latin script in an Arabic text: `قال Macron`.
_LATIN = late.pattern("[A-Z]")
_SHORT = 3
"""Maximum length of a name that becomes another word by one more letter: bal, ball."""
_COGNATE = ("able", "ible")
"""Endings of adjectives, which languages spell differently: Indomptable, Indomitable."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield names of the source that are misspelt, replaced or missing in the target."""
    if base(subject.source_lang) == base(subject.target_lang):
        return
    found = set()
    for slip in names_of_places.misspelt(subject):
        found.add(slip.start)
        yield _misspelt(Name(slip.place, -1, -1, True), Name(slip.word, slip.start, slip.end, True))
    for finding in _by_script(subject):
        if finding.start not in found:
            yield finding


def _by_script(subject: Subject) -> Iterator[Finding]:
    if scripts.are_latin(subject.source_lang, subject.target_lang):
        yield from _latin(subject)
    elif of(subject.target_lang).arabic_script:
        yield from _into_arabic(subject)
    elif of(subject.source_lang).arabic_script:
        yield from _from_arabic(subject)


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    """Return a word without case and accents."""
    return fold(word)[1]


def _untranslated_names(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that look like names and are not translated in any language."""
    carries = _untranslated_by_word(lang)
    return [word for word in words if carries[word]]


@cache
def _untranslated_by_word(lang: str) -> Remembered[bool]:
    """Return word → whether it looks like an untranslated name."""
    return Remembered(partial(_is_untranslated_name, lang))


def _is_untranslated_name(lang: str, word: str) -> bool:
    return word[0].isupper() and may_be_name(word, lang) and not _of_language(word, lang)


def _latin(subject: Subject) -> Iterator[Finding]:
    mine, ours = subject.source_tokens, subject.target_tokens
    if set(_untranslated_names(mine, subject.source_lang)).issubset(ours) and set(
        _untranslated_names(ours, subject.target_lang)
    ).issubset(mine):
        return
    source = capitals(subject.source_words, subject.source_lang)
    target = capitals(subject.target_words, subject.target_lang)
    held = set(map(_plain, subject.target_tokens))
    missing = [
        name
        for name in source
        if not _of_language(name.text, subject.source_lang) and _plain(name.text) not in held
    ]
    misspelt = set()
    for other in _unknown(target, subject)[: names_lost.MOST]:
        if name := _intended_name(other, source, held, subject):
            misspelt.add(name.text)
            yield _misspelt(name, other)
    if missing:
        lost = list(names_lost.latin(subject, held, misspelt))
        yield from lost or names_replaced.latin(subject, held)


def _unknown(names: Sequence[Name], subject: Subject) -> list[Name]:
    """Return the names of the target that the source does not have in the same spelling."""
    known = set(map(_plain, subject.source_tokens))
    return [
        name
        for name in names
        if not _of_language(name.text, subject.target_lang) and _plain(name.text) not in known
    ]


@lru_cache(maxsize=50_000)
def _of_language(word: str, lang: str) -> bool:
    """Whether it is a word of a language, not a name that is kept."""
    return is_word(_plain(word), lang)


def _misspelt(name: Name, other: Name) -> Finding:
    why = say("%(one)s in the source, %(other)s here", one=name.text, other=other.text)
    return found_at(other, "names", "warning", why, f"{name.text} → {other.text}")


def _intended_name(
    other: Name, source: Sequence[Name], held: set[str], subject: Subject
) -> Name | None:
    """Return the name of the source of which `other` is a misspelling."""
    plain = _plain(other.text)
    # A short word that begins a sentence may be any word: Mais, Mars.
    short = len(plain) < 5
    near = [
        name
        for name in source
        if slipped(_plain(name.text), plain) and (not short or (name.inside and other.inside))
    ]
    near = near or [name for name in source if _has_other_length(name, other, subject)]
    if not near:
        return None
    name = near[0]
    # Obama and Osama in one sentence: neither is a misspelling.
    others = [_plain(n.text) for n in source if n.text != name.text]
    itself = _plain(name.text) in held and akin(plain, others)
    return None if itself or plain in relatives(_plain(name.text)) else name


def slipped(name: str, other: str) -> bool:
    """Whether adjacent letters were swapped, or one replaced by a letter that no language uses."""
    # With another initial it is another name: Mali, Bali.
    if len(name) != len(other) or len(name) < 3 or name[0] != other[0]:
        return False
    wrong = [at for at, (a, b) in enumerate(zip(name, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return _substituted(name, other, wrong[0])
    return len(wrong) == 2 and _swapped(name, other, *wrong)


def _substituted(name: str, other: str, at: int) -> bool:
    pair = {name[at], other[at]}
    if any(pair <= group for group in _ALIKE) or name.endswith(_COGNATE):
        return False
    # A last e or s may be an ending: Andine, Andins.
    return at < len(name) - 1 or not pair & {"e", "s"}


def _swapped(name: str, other: str, one: int, two: int) -> bool:
    if two != one + 1 or name[one] != other[two] or name[two] != other[one]:
        return False
    return not (_TURNED.search(name) and _TURNED.search(other) and name[one + 2 :] in ("", "s"))


def _has_other_length(name: Name, other: Name, subject: Subject) -> bool:
    """Whether a name of the source has one consonant more or less than `other`.

    Words with an article, such as les Ressources, do not count: languages spell them differently.
    """
    return (
        of(subject.source_lang).words.keeps_doubled
        and of(subject.target_lang).words.keeps_doubled
        and name.inside
        and other.inside
        and _has_extra_letter(name.text, other.text)
        and (
            min(len(name.text), len(other.text)) > _SHORT
            or _have_one_first_name(name, other, subject)
        )
        and not _has_article(subject.source_words, name, subject.source_lang)
        and not _has_article(subject.target_words, other, subject.target_lang)
    )


def _have_one_first_name(name: Name, other: Name, subject: Subject) -> bool:
    """Whether the same name precedes both: Amy Pop and Amy Popp, but not Grand Bal, Great Ball."""
    before = subject.source_words[: name.start].split(" ")[-2:-1]
    return before == subject.target_words[: other.start].split(" ")[-2:-1] != [""]


def _has_article(text: str, name: Name, lang: str) -> bool:
    return not of(lang).words.name_before_noun and determined(text, name.start, base(lang))


def _has_extra_letter(name: str, other: str) -> bool:
    """Whether one of two names has an additional consonant that no language usually adds."""
    short, long = sorted((_plain(name), _plain(other)), key=len)
    if len(long) != len(short) + 1 or len(short) < 3:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if short[at:] != long[at + 1 :] or at == 0 or long[at] in _ADDED:
        return False
    if long[at] == long[at - 1]:
        # French doubles an s between vowels: Sissi, Sisi.
        return long[at] != "s" or not {long[max(at - 2, 0)], *long[at + 1 : at + 2]} <= set(
            "aeiouy"
        )
    # Hôpital, Hospital; endings differ: Platon, Plato; Aristote, Aristotle.
    circumflex = long[at] == "s" and "\u0302" in unicodedata.normalize("NFD", name + other)
    endings = len(long) - at <= 2
    return len(short) >= 5 and not (circumflex or endings or _WRITTEN_SO.match(long, at))


def _into_arabic(subject: Subject) -> Iterator[Finding]:
    yield from names_lost.arabic_gaps(subject)
    names = _untranslated_names(subject.source_tokens, subject.source_lang)
    if not names:
        return
    misspelt = set()
    if names_by_sound.unheard(names, subject.source_lang, subject.target_words):
        source = capitals(subject.source_words, subject.source_lang)
        for name, other in names_by_sound.misspelt(
            source[: names_lost.MOST], subject.source_lang, subject.target_words
        ):
            misspelt.add(name.text)
            yield _misspelt(name, other)
    if len(names) > 1:
        yield from names_lost.arabic(subject, misspelt)
    if _LATIN.search(subject.target_words):
        yield from _left_in_latin(subject)


def _left_in_latin(subject: Subject) -> Iterator[Finding]:
    """Yield misspelt names that an Arabic target leaves in Latin script."""
    target = capitals(subject.target_words, subject.source_lang)
    source = capitals(subject.source_words, subject.source_lang)
    held = {_plain(word.text) for word in target}
    known = {_plain(word) for word in subject.source_tokens}
    for other in target:
        if _plain(other.text) not in known and (
            name := _intended_name(other, source, held, subject)
        ):
            yield _misspelt(name, other)


def _from_arabic(subject: Subject) -> Iterator[Finding]:
    names = _untranslated_names(subject.target_tokens, subject.target_lang)
    if names_by_sound.unheard(names, subject.target_lang, subject.source_words):
        target = capitals(subject.target_words, subject.target_lang)
        for name, other in names_by_sound.misspelt(
            target[: names_lost.MOST], subject.target_lang, subject.source_words
        ):
            yield _misspelt(other, name)
