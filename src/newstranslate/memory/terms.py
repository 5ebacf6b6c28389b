"""The index terms of an entry: pairs of adjacent words of its source, words of its target.

Terms are defined by `pairs` and `words`: the text is folded with `folding.folded` and split by a
regular expression. This takes most of the time to build an index. Nearly all texts of a newspaper
are written with fewer than 256 different characters, so these are encoded in a charset of our own,
with one byte per character, in which folding and splitting are two look-ups in a table: this takes
a fifth of the time. For a text with any other character, the definitions are used; the terms are
the same.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from newstranslate import late
from newstranslate.language.folding import folded

# A word with its accents, also those that stand alone, and Arabic vowel signs.
_words = late.pattern(r"[\w\u0300-\u036f\u064b-\u0652\u0670]+").findall


def words(text: str) -> list[str]:
    """Return the words of a text, folded, as index terms."""
    return _words(folded(text))


def pairs(text: str) -> list[str]:
    """Return every two adjacent words of a folded text, with its start and end, as index terms.

    With a million units, they find the most similar entry more reliably and faster than single
    words do; see `benchmarks/memory.py`.
    """
    return neighbours(["", *words(text), ""])


def neighbours(words: Sequence[str]) -> list[str]:
    """Return every two adjacent words, as index terms."""
    return [f"{one}_{other}" for one, other in pairwise(words)]


def of_texts(source: str, target: str) -> tuple[str, str]:
    """Return (pairs of the source, words of the target), each separated by spaces."""
    return " ".join(pairs(source)), " ".join(words(target))


def of_encoded(source: bytes, target: bytes) -> tuple[str, str]:
    """Return the same of texts in the charset."""
    charset = _charset()
    found = _paired(charset.folded(source).split())
    return charset.decoded(found), charset.decoded(charset.folded(target))


def encoded(text: str) -> bytes:
    """Return a text in the charset; raises `UnicodeEncodeError` where it has another character."""
    return codecs.charmap_encode(text, "strict", _charset().encoding)[0]


def decoded(data: bytes) -> str:
    """Return a text from the charset."""
    return _charset().decoded(data)


def _paired(words: list[bytes]) -> bytes:
    """Return the result of `pairs` for words, as one text: ``_a a_b b_``."""
    # Slices are filled in C; a loop over the words takes twice as long.
    laid = [b"_"] * (4 * len(words) + 1)
    laid[1::4] = laid[3::4] = words
    laid[2::4] = [b" "] * len(words)
    return b"".join(laid)


class _Charset(NamedTuple):
    """A charset of the characters that newspapers use, with tables for folding its bytes."""

    characters: str
    """The character of each byte."""
    encoding: Any
    """The table for `codecs.charmap_encode`."""
    folds: bytes
    """Byte → byte of the folded character; a space for characters not in words."""
    nothing: bytes
    """Bytes that folding removes: diacritics, tatweel."""
    longer: tuple[tuple[bytes, bytes], ...]
    """Bytes that are folded to several bytes, such as œ."""

    def folded(self, text: bytes) -> bytes:
        """Return the result of `words` for an encoded text, separated by spaces."""
        made = text.translate(self.folds, self.nothing)
        for byte, several in self.longer:
            if byte in made:
                made = made.replace(byte, several)
        return made

    def decoded(self, text: bytes) -> str:
        """Return the text of encoded bytes."""
        return codecs.charmap_decode(text, "strict", self.characters)[0]


_LATIN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŸ"
"""Capitals beyond ASCII; their small letters are added in `_charset`."""
_SMALL = "²³ºª"
_MARKS = "\t\n\r\u00a0«»°·¿¡§£\u2009\u202f‐–—‘’“”…•€\u200e\u200f،؛؟٪×÷"
_ARABIC = "".join(
    map(chr, (*range(0x621, 0x63B), *range(0x640, 0x653), *range(0x660, 0x66A), 0x670))
)
_ARABIC += "پچڤگ"
_ASCII = "".join(map(chr, range(32, 127)))


@cache
def _charset() -> _Charset:
    """Return the charset; its tables are computed with `folded`."""
    # Python encodes a charset that begins with NUL by a table in C, any other by a dictionary.
    # ASCII keeps its bytes. The bytes below it are marks, no letters, because `bytes.split`
    # treats some of these bytes as spaces.
    used = f"\0{_MARKS[:31]}{_ASCII}{_MARKS[31:]}{_LATIN}{_LATIN.lower()}{_SMALL}{_ARABIC}"
    place = {char: bytes([byte]) for byte, char in enumerate(used)}
    folds = bytearray(b" " * 256)
    nothing, longer = bytearray(), []
    for char, byte in place.items():
        made = b"".join(place[one] for one in folded(char) if _words(one))
        if len(made) == 1:
            folds[byte[0]] = made[0]
        elif made:
            small = place[char.lower()]
            folds[byte[0]] = small[0]
            if small == byte:
                longer.append((byte, made))
        elif not folded(f"a{char}a").strip("a"):
            nothing += byte
    return _Charset(
        used.ljust(256, "\ufffe"),  # U+FFFE marks bytes without a character
        codecs.charmap_build(used.ljust(256, "\ufffe")),
        bytes(folds),
        bytes(nothing),
        tuple(longer),
    )
