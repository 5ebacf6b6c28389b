"""Which language a text is in, by langdetect, and when not to trust it."""

from __future__ import annotations

import re

WORDS_NEEDED = 20
"""langdetect guesses on less: it calls “Pacte de Marrakech” Dutch."""
PROBABILITY_NEEDED = 0.9

_URL = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> tuple[str, float] | None:
    """Return (language, probability 0–1), or None when the text has under 20 words.

    The same text always gives the same answer: langdetect samples, so its seed is fixed.
    """
    words = _WORD.findall(_URL.sub(" ", text))
    if len(words) < WORDS_NEEDED:
        return None
    import langdetect

    langdetect.DetectorFactory.seed = 0
    try:
        best = langdetect.detect_langs(" ".join(words))[0]
    except langdetect.LangDetectException:  # no letters it knows the frequencies of
        return None
    return str(best.lang).split("-", 1)[0], float(best.prob)
