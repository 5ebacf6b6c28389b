"""The index terms of a text: pairs of adjacent words, and single words for searches by people.

Terms are defined by `pairs` and `words`: the text is folded with `casefold` or `folding.folded`
and split by a regular expression. This takes most of the time to build an index. Nearly all texts
of a newspaper are written with fewer than 256 different characters, so `of_unit` encodes these in
its own charset, with one byte per character, in which folding and splitting are two look-ups in a
table: this takes a fifth of the time. For a text with any other character, the definitions are
used; the terms are the same.
"""

from __future__ import annotations

import codecs
from functools import cache
from typing import Any, NamedTuple

from newstranslate import late
from newstranslate.language.folding import folded

_words = late.pattern(r"[\w\u0300-\u036f\u064b-\u0652\u0670]+").findall


def pairs(text: str) -> list[str]:
    """Return every two adjacent words of a text, including its start and end, as index terms.

    With a million units, they find the most similar entry more reliably and faster than single
    words do; see `benchmarks/memory.py`.
    """
    words = _words(text.casefold())
    return [f"{one}_{other}" for one, other in zip(["", *words], [*words, ""], strict=True)]


def words(text: str) -> list[str]:
    """Return the words of a text, folded, as index terms."""
    return _words(folded(text))


def of_unit(source: str, target: str) -> tuple[str, str]:
    """Return (pairs of the source, distinct words of both texts), each separated by spaces."""
    charset = _charset()
    try:
        one = codecs.charmap_encode(source, "strict", charset.encoding)[0]
        other = codecs.charmap_encode(target, "strict", charset.encoding)[0]
    except UnicodeEncodeError:
        both = {*words(source), *words(target)}
        return " ".join(pairs(source)), " ".join(both)
    found = charset.folded(one + b" " + other).split()
    return (
        charset.decoded(_paired(one.translate(charset.casefolds).split())),
        charset.decoded(b" ".join(set(found))),
    )


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
    casefolds: bytes
    """Byte → byte of the character after `casefold`; a space for characters not in words."""
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
_SMALL = "²³ºª"
_MARKS = "\t\n\r\u00a0«»°·¿¡§£\u2009\u202f‐–—‘’“”…•€\u200e\u200f،؛؟٪×÷"
_ARABIC = "".join(
    map(chr, (*range(0x621, 0x63B), *range(0x640, 0x653), *range(0x660, 0x66A), 0x670))
)
_ARABIC += "پچڤگ"
_ASCII = "".join(map(chr, range(32, 127)))


@cache
def _charset() -> _Charset:
    """Return the charset; its tables are computed with `casefold` and `folded`."""
    # Python encodes a charset that begins with NUL by a table in C, any other by a dictionary.
    # ASCII keeps its bytes. The bytes below it are marks, no letters, because `bytes.split`
    # treats some of these bytes as spaces.
    used = f"\0{_MARKS[:31]}{_ASCII}{_MARKS[31:]}{_LATIN}{_LATIN.lower()}{_SMALL}{_ARABIC}"
    place = {char: bytes([byte]) for byte, char in enumerate(used)}
    casefolds, folds = bytearray(b" " * 256), bytearray(b" " * 256)
    nothing, longer = bytearray(), []
    for char, byte in place.items():
        if _words(char):
            casefolds[byte[0]] = place[char.casefold()][0]
        made = b"".join(place[one] for one in folded(char) if _words(one))
        if len(made) == 1:
            folds[byte[0]] = made[0]
        elif made:
            folds[byte[0]] = byte[0]
            longer.append((byte, made))
        elif not folded(f"a{char}a").strip("a"):
            nothing += byte
    return _Charset(
        used.ljust(256, "\ufffe"),  # U+FFFE marks bytes without a character
        codecs.charmap_build(used.ljust(256, "\ufffe")),
        bytes(casefolds),
        bytes(folds),
        bytes(nothing),
        tuple(longer),
    )
