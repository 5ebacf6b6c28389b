"""Compares names of a Latin text with their transliterations in an Arabic one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from newstranslate.checks.sounds import Sounds, sounds
from newstranslate.glossary.tokens import fold
from newstranslate.language import arabic
from newstranslate.language.concepts import is_arabic_word
from newstranslate.language.exonyms import is_word
from newstranslate.language.given_names import relatives
from newstranslate.language.names import Name
from newstranslate.language.skeleton import skeleton
from newstranslate.language.transliteration import Fit, fit

_SOUNDS_ALIKE = 75
"""Minimum similarity, 0–100, of the consonants of a name and a word with another letter."""
_SWAPPED = 66
"""The same for two swapped letters, which are better evidence."""
_FEWEST = 3
"""Minimum consonants of a name."""
_LONG_ENOUGH = 4
"""Minimum letters of an Arabic word."""
_ARTICLE = "ال"
_ARTICLES = (*(lead + _ARTICLE for lead in ("و", "ف", "ب", "ك", "وب")), "لل", "ولل")
"""The article with particles before it: والـ, بالـ, and لل for ل and ال."""
_NUNATION = frozenset("\u064b\u064c\u064d")
"""Marks of an indefinite noun, which foreign names never have."""


def unheard(names: Sequence[str], lang: str, text: str) -> bool:
    """Whether an Arabic text seems to lack the transliteration of a name of `lang`; a fast test."""
    return any(
        (form := sounds(text).by_skeleton.get(sound)) is None
        or fit(_plain(name), form) is not Fit.SAME
        for name in names
        if (sound := _sound(name, lang))
    )


def misspelt(names: Sequence[Name], lang: str, text: str) -> Iterator[tuple[Name, Name]]:
    """Yield (name, word of the Arabic text that differs from it in one letter)."""
    reported = set()
    for at, name in enumerate(names):
        if (
            name.text in reported
            or not (sound := _sound(name.text, lang))
            or not _is_certain(at, names, lang)
        ):
            continue
        words = sounds(text)
        plain = _plain(name.text)
        if plain in words.latin:
            continue
        index = _misspelling(plain, sound, words)
        if index is None or any(fit(plain, form) is Fit.SAME for form in words.joined):
            continue
        if not _writes_another(words.forms[index], plain, names):
            reported.add(name.text)
            start, end = words.spans[index]
            if not ordinary_arabic(text[start:end], words.forms[index], plain):
                yield name, Name(text[start:end], start, end, True)


@lru_cache(maxsize=50_000)
def _sound(word: str, lang: str) -> str:
    """Return the consonants of a name that Arabic transliterates; empty for other words.

    Others are words with a translation, ordinary words, and words such as iPhone.
    """
    plain = _plain(word)
    if not word[1:].islower() or is_word(plain, lang):
        return ""
    sound = skeleton(plain)
    return sound if len(sound) >= _FEWEST else ""


def _is_certain(at: int, names: Sequence[Name], lang: str) -> bool:
    """Whether a name has its capital not only because it begins a sentence.

    This is certain if another name follows (Brahim Zniber), or if it occurs again in a sentence.
    """
    name = names[at]
    following = names[at + 1] if at + 1 < len(names) else None
    if following and following.start == name.end + 1 and _sound(following.text, lang):
        return True
    return any(other.inside and other.text == name.text for other in names)


def _misspelling(name: str, sound: str, words: Sounds) -> int | None:
    """Return the index of a form that differs from the name in one letter, if none is the name."""
    near = process.extract(
        sound, words.skeletons, scorer=fuzz.ratio, score_cutoff=_SWAPPED, limit=None
    )
    found = None
    for _, alike, at in near:
        form = words.forms[at]
        known = fit(name, form)
        if known is Fit.SAME:
            return None
        # With four letters, another letter makes another word: only a swap is evidence.
        sure = alike >= _SOUNDS_ALIKE and len(form) > _LONG_ENOUGH
        swapped = known is Fit.SWAPPED and len(form) >= _LONG_ENOUGH
        if found is None and (swapped or (known is Fit.WRONG and sure)):
            found = at
    if found is None or any(
        fit(other, form) is Fit.SAME for other in relatives(name) for form in words.forms
    ):
        return None
    return found


def _writes_another(form: str, name: str, words: Sequence[Name]) -> bool:
    """Whether an Arabic word transliterates another name of the text."""
    return any(
        fit(plain, form) is Fit.SAME for word in words if (plain := _plain(word.text)) != name
    )


def ordinary_arabic(word: str, form: str, name: str) -> bool:
    """Whether an Arabic word, as written, is a word of the language, not a misspelt name."""
    if not _NUNATION.isdisjoint(word) or is_arabic_word(word):
        return True
    folded = arabic.fold(word)
    if folded.endswith("يه") and name[-1] not in "aeiy":  # an adjective: مغولية
        return True
    if folded.endswith("ات") and not name.endswith(("at", "ate", "ats", "ad")):
        return True
    if name.startswith(("al", "el", "l")):
        return False
    # أل and إل begin names; ال is the article, but not in بالتيمور, where ب belongs to the name.
    return word.startswith(_ARTICLE) or (form != folded and word.startswith(_ARTICLES))


def _plain(word: str) -> str:
    return fold(word)[1]
