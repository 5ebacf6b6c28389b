"""Accents and alphabets of equations as Unicode characters."""

from __future__ import annotations

import unicodedata

_COMBINING = {
    "¯": "\u0305",
    "‾": "\u0305",
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "`": "\u0300",
    "´": "\u0301",
    "¨": "\u0308",
    "˙": "\u0307",
    "ˇ": "\u030c",
    "˘": "\u0306",
    "→": "\u20d7",
    "←": "\u20d6",
    "↔": "\u20e1",
    "_": "\u0332",
}
"""Spacing accent → combining accent."""
_ALPHABETS = {
    "double-struck": ("MATHEMATICAL DOUBLE-STRUCK", "DOUBLE-STRUCK"),
    "script": ("MATHEMATICAL SCRIPT", "SCRIPT"),
    "fraktur": ("MATHEMATICAL FRAKTUR", "BLACK-LETTER"),
}


def accented(words: str, mark: str) -> str:
    """Return words with an accent: on a single letter, or after the brackets of several."""
    mark = _COMBINING.get(mark, mark)
    if not words or not mark:
        return words
    if not all(unicodedata.combining(char) for char in mark):
        return f"{mark}({words})"
    bare = [char for char in words if not unicodedata.combining(char)]
    return unicodedata.normalize("NFC", words + mark) if len(bare) == 1 else f"({words}){mark}"


def styled(words: str, alphabet: str) -> str:
    """Return letters of a mathematical alphabet: R in “double-struck” is ℝ."""
    names = _ALPHABETS.get(alphabet)
    return "".join(_styled(char, names) for char in words) if names else words


def _styled(char: str, names: tuple[str, ...]) -> str:
    kind, _, letter = unicodedata.name(char, "").rpartition(" LETTER ")
    case = kind.removeprefix("LATIN ")
    # Unicode had a few letters, such as ℝ, before the mathematical alphabets: these lack them.
    for name in names:
        try:
            return unicodedata.lookup(f"{name} {case} {letter}")
        except KeyError:
            continue
    return char
