"""Finds names of the source that were dropped or replaced in the target."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from newstranslate import late
from newstranslate.checks.sounds import Sounds, sounds
from newstranslate.checks.subject import Subject, found_at
from newstranslate.glossary.tokens import fold
from newstranslate.language import base, of, scripts
from newstranslate.language.capitalised import ordinary
from newstranslate.language.exonyms import is_word
from newstranslate.language.given_names import relatives
from newstranslate.language.letter_names import LETTERS
from newstranslate.language.names import Name, capitals, determined
from newstranslate.language.skeleton import akin, skeleton
from newstranslate.language.transliteration import Fit, fit
from newstranslate.messages import say
from newstranslate.model import Finding

_JOINTS = ("", " ", "-", "‑", "\u00a0")
"""Characters between two words of one name: Abdel Fattah, Jean-Pierre."""
# `U.N.`, ONU, NGOs; not Onu, A.
_ACRONYM = late.pattern(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,}s?\b")
# Words between a title or institution and a name: `Bank of England`, `Marks & Spencer`.
_TITLE = late.pattern(r"\b(?i:of|the|and|for|in|to|with)\s\Z|&\s\Z")
# Words between two names: `Trinidad and Tobago`, `Marks & Spencer`; not `Fès et`.
_LINK = late.pattern(r"\s(?:(?i:of|the|and|for|in|to|with)\s|&)")
MOST = 80
"""Maximum of names that are searched for in the other text; a text with more is a list."""
_LOOK_BACK = 8
"""Characters before a name that are searched for a link: “ of the ”."""
_HEARD = 70
"""Minimum similarity, 0–100, of the consonants of a name and an Arabic word that may be it."""

_GOVERNS = (
    r"(?:(?<=\W(?:في|من|عن|مع|ضد).)|(?<=\W(?:إلى|الى|على|لدى|حول).)"
    r"|(?<=\W[وف](?:في|من|عن|مع|ضد).)|(?<=\W[وف](?:إلى|الى|على|لدى|حول).))"
)
"""A preposition before a mark. Marks are searched for first, because a text has few of them."""
_STOPS = frozenset(".،,؛؟!)")
"""Marks before which a word is missing; the other gaps of `_GAP` are marks with nothing between."""
_GAP = late.pattern(rf"[.،,؛؟!)]{_GOVERNS}(?!\d)|\"\"|«\s?»|“”|[،,]\s?[،,]")
"""A gap in an Arabic sentence: a preposition without an object, empty quotation marks."""
_SHARED = late.pattern(
    r"(?:في|من|عن|مع|ضد|إلى|الى|على|لدى|حول)[،,]\s"
    r"(?:أو|بل|ثم|لا|وليس|و(?:في|من|عن|مع|ضد|إلى|الى|على|لدى|حول))\b"
)
"""Two prepositions that govern one word: مع، أو ضد، الاتفاق."""


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return fold(word)[1]


def are_reported(source: str, target: str) -> bool:
    """Whether `latin` reports names missing in the target as warnings."""
    own = of(source)
    latin_letters = scripts.are_latin(source, target)
    return latin_letters and bool(own.words.own_names) and not own.terms.capitals


def latin(subject: Subject, held: Collection[str], misspelt: Collection[str]) -> Iterator[Finding]:
    """Yield names that French and English share and the target lacks.

    `held` are the folded words of the target.
    """
    lang = base(subject.source_lang)
    if not of(lang).words.own_names or not held:
        return
    groups = [
        group
        for group in _groups(subject.source_words, lang)
        if any(_plain(name.text) not in held for name in group)
    ]
    for group in groups[:MOST]:
        kinds = [_kind(name, lang, held) for name in group]
        if "lost" not in kinds or any(name.text in misspelt for name in group):
            continue
        if determined(subject.source_words, group[0].start, lang):
            continue
        yield from _judged(subject, group, kinds)


def _judged(subject: Subject, group: Sequence[Name], kinds: Sequence[str]) -> Iterator[Finding]:
    words = subject.source_words[group[0].start : group[-1].end]
    lost = " ".join(n.text for n, kind in zip(group, kinds, strict=True) if kind == "lost")
    severity = _severity(subject, group, kinds)
    replacing = None
    if kinds[-1] == "lost" and "own" not in kinds:
        replacing = _unrelated_name(
            subject.source_tokens, subject.target_words, base(subject.target_lang)
        )
    if replacing is not None:
        words = words if kinds.count("lost") == len(kinds) else lost
        why = say("%(one)s in the source, %(other)s here", one=words, other=replacing.text)
        yield found_at(replacing, "names", "warning", why, f"{words} → {replacing.text}")
    else:
        yield Finding(
            "names", severity, say("%(one)s in the source, not here", one=lost), about=lost
        )


def _severity(subject: Subject, group: Sequence[Name], kinds: Sequence[str]) -> str:
    """Return the severity: ``info`` for names that translators often omit."""
    if of(subject.source_lang).terms.capitals or kinds[-1] != "lost":
        return "info"  # English gives capitals to more than names; a first name is often left out
    before = subject.source_words[max(0, group[0].start - _LOOK_BACK) : group[0].start]
    if _TITLE.search(before) or _LINK.match(subject.source_words, group[-1].end):
        return "info"
    shortened = set(_ACRONYM.findall(subject.target_words))
    return "info" if shortened - set(_ACRONYM.findall(subject.source_words)) else "warning"


def _groups(text: str, lang: str) -> list[list[Name]]:
    """Return the names of a text, with adjacent words as one name."""
    found: list[list[Name]] = []
    for name in capitals(text, lang):
        if found and text[found[-1][-1].end : name.start] in _JOINTS:
            found[-1].append(name)
        else:
            found.append([name])
    return found


def _kind(name: Name, lang: str, held: Collection[str]) -> str:
    """Return ``own`` for a word of the language, ``kept`` if the target may have it, ``lost``."""
    plain = _plain(name.text)
    words = of(lang).words
    if {plain, plain.rstrip("s")} & words.own_names or ordinary(plain, lang):
        return "own"
    has_own_letter = not words.own_letters.isdisjoint(name.text.lower())
    # The first word of a sentence, a short one or one with accents may be no name.
    if not name.inside or len(plain) < 4 or has_own_letter:
        return "kept"
    there = not relatives(plain).isdisjoint(held) or akin(plain, held)
    return "kept" if there else "lost"


@lru_cache(maxsize=8)
def _unrelated_name(tokens: tuple[str, ...], target: str, lang: str) -> Name | None:
    """Return a name of the target that is not similar to any word of the source.

    Cached, as it is needed for each lost name of a text.
    """
    own = of(lang).words.own_names
    source = frozenset(map(_plain, tokens))
    for name in capitals(target, lang)[:MOST]:
        plain = _plain(name.text)
        if (
            name.inside
            and plain not in own
            and not ordinary(plain, lang)
            and not akin(plain, source)
        ):
            return name
    return None


def arabic_gaps(subject: Subject) -> Iterator[Finding]:
    """Yield positions in an Arabic target where a word is missing before a mark."""
    gap = _GAP.search(subject.target_words)
    if gap is None or _GAP.search(subject.source_words) or _SHARED.search(subject.target_words):
        return
    if any(name.inside for name in capitals(subject.source_words, subject.source_lang)):
        before = subject.target_words[: gap.start()].split()[-2:]
        if len(before) == 2 and before[0] in LETTERS:  # تي في: the letters TV
            return
        start = gap.start() - len(before[-1]) if before and gap[0] in _STOPS else gap.start()
        words = subject.target_words[start : gap.end()]
        why = say("a name or other word is missing: ‘%(words)s’", words=words)
        yield Finding("names", "warning", why, start=start, end=gap.end())


def arabic(subject: Subject, misspelt: Collection[str]) -> Iterator[Finding]:
    """Yield the last part of a personal name, if the Arabic target has only its other parts."""
    lang = base(subject.source_lang)
    groups = [group for group in _groups(subject.source_words, lang) if len(group) > 1][:MOST]
    if not groups:
        return
    words = sounds(subject.target_words)
    for group in groups:
        last = group[-1]
        if any(_is_translated(n.text, lang) or n.text in misspelt for n in group):
            continue
        before = subject.source_words[max(0, group[0].start - _LOOK_BACK) : group[0].start]
        if _TITLE.search(before) or _LINK.match(subject.source_words, last.end):
            continue
        if determined(subject.source_words, group[0].start, lang):  # no person: les Panama Papers
            continue
        if all(_written(_plain(name.text), words) for name in group[:-1]) and not _may_occur(
            _plain(last.text), words
        ):
            severity = "info" if of(lang).terms.capitals else "warning"
            why = say("%(one)s in the source, not here", one=last.text)
            yield Finding("names", severity, why, about=last.text)


@lru_cache(maxsize=50_000)
def _is_translated(word: str, lang: str) -> bool:
    """Whether Arabic translates a word rather than transliterates it."""
    return is_word(_plain(word), lang)


def _written(name: str, words: Sounds) -> bool:
    sound = skeleton(name)
    form = words.by_skeleton.get(sound)
    if form is not None and fit(name, form) is Fit.SAME:
        return True
    near = process.extract(
        sound, words.skeletons, scorer=fuzz.ratio, score_cutoff=_HEARD, limit=None
    )
    return any(fit(name, words.forms[at]) is Fit.SAME for _, _, at in near)


def _may_occur(name: str, words: Sounds) -> bool:
    """Whether a word of an Arabic text may be the name, misspelt or glued to another."""
    sound = skeleton(name)
    if len(sound) < 2 or name in words.forms or any(sound in other for other in words.skeletons):
        return True
    if process.extractOne(sound, words.skeletons, scorer=fuzz.ratio, score_cutoff=_HEARD):
        return True
    return any(fit(name, form) is not Fit.OTHER for form in words.forms)
