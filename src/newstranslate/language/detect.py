"""Detects the language of a text with langdetect, if the text is long enough."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any

from newstranslate import late

WORDS_NEEDED = 20
"""Minimum words: with fewer, langdetect guesses; it calls “Pacte de Marrakech” Dutch."""
PROBABILITY_NEEDED = 0.9
"""Probability, 0–1, from which langdetect is believed."""

_CALLS = count()
"""How many texts this process has detected so far; see `_factory`."""
# An address, which has no language: `https://example.com/page`, `www.example.com`.
_URL = late.pattern(r"(?:https?://|www\.)\S+")
# A word, without digits: été; not 20e.
_WORD = late.pattern(r"[^\W\d_]+")
# Plain Latin letters, as langdetect removes them: all of Apple; not é.
_ASCII = late.pattern(r"[A-Za-z]")


def detect(text: str, fewest: int = WORDS_NEEDED) -> tuple[str, float] | None:
    """Return (language, probability 0–1), or None if the text has fewer than `fewest` words.

    The same text always gives the same answer: langdetect uses random samples, so its seed is
    fixed.
    """
    words = _WORD.findall(_URL.sub(" ", text))
    if len(words) < fewest:
        return None
    plain = " ".join(words)
    from langdetect import LangDetectException

    detector = _factory(plain).create()
    detector.append(plain)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):  # none of its letters is in a profile
        return None
    return str(best.lang).split("-", 1)[0], float(best.prob)


def _factory(text: str) -> Any:
    """Return a factory: at first limited to this text, later with the complete profiles.

    Both give the same answer. Loading the complete profiles takes langdetect 0.25 s of CPU time,
    which a single article does not need, and a folder of articles needs once.
    """
    return _narrow(text) if next(_CALLS) == 0 else _whole()


def _narrow(text: str) -> Any:
    """Return a factory whose profiles contain only the n-grams of `text`."""
    # Also those without Latin letters, which langdetect removes from texts in other scripts.
    present = _ngrams(text) | _ngrams(_ASCII.sub("", text))
    profiles = []
    for profile in _profiles():
        known = {ngram: count for ngram, count in profile["freq"].items() if ngram in present}
        profiles.append(json.dumps({**profile, "freq": known}))
    return _loaded(profiles)


@lru_cache(maxsize=1)
def _whole() -> Any:
    return _loaded([json.dumps(profile) for profile in _profiles()])


def _loaded(profiles: list[str]) -> Any:
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_json_profile(profiles)
    return factory


@lru_cache(maxsize=1)
def _profiles() -> tuple[dict[str, Any], ...]:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    paths = sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if path.name[0] != ".")
    return tuple(json.loads(path.read_bytes()) for path in paths)


def _ngrams(text: str) -> set[str]:
    from langdetect.utils.ngram import NGram

    ngram = NGram()
    found: set[str] = set()
    for char in text:
        ngram.add_char(char)
        found.update(ngram.get(size) or "" for size in (1, 2, 3))
    return found
