"""The characters that a run's elements show: words, breaks, hyphens, symbols."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.formats.word import symbols
from newstranslate.formats.word.pieces import BREAK

_CHARACTERS = {
    "w_tab": "\t",
    "w_ptab": "\t",
    "w_br": BREAK,
    "w_cr": BREAK,
    "w_noBreakHyphen": "\u2011",
    "w_softHyphen": "\u00ad",
}
# A letter of a symbol font in the private use area, as Word writes it.
_PRIVATE = late.pattern("[\uf020-\uf0ff]")
# In a run of a symbol font, ordinary letters are symbols too: `m` is μ.
_ANY = late.pattern("[\x21-\x7e\xa1-\xff\uf021-\uf0ff]")


def shown(run: Element, child: Element) -> str:
    """Return the characters that a run's child shows; empty if it is not text."""
    # Symbol fonts map their 8-bit codes to U+F000–U+F0FF in the private use area.
    if child.tag == "w_sym":
        code = child.get("w_char", "")
        value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,6}", code) else 0
        private = 0xF000 <= value <= 0xF0FF
        found = symbols.character(child.get("w_font", ""), value) if value < 0xF100 else ""
        if private and symbols.is_text(child.get("w_font", "")):
            # In a text font, the code is one of Windows-1252: F0E9 is é.
            return symbols.of_windows(value & 0xFF)
        return found or ("" if private or not 0x20 <= value < 0xD800 else chr(value))
    if child.tag in ("w_t", "w_delText", "m_t"):
        # Word shows a line end or tab within `w:t` as a blank.
        return _from_symbols(run, re.sub(r"[\r\n\t]", " ", child.text or ""))
    return _CHARACTERS.get(child.tag, "")


def in_symbols(run: Element) -> bool:
    """Whether a run uses a symbol font, in which letters show symbols: m is μ."""
    fonts = run.find("w_rPr/w_rFonts")
    names = {fonts.get(f"w_{key}", "") for key in ("ascii", "hAnsi")} if fonts is not None else ()
    return len(names) == 1 and all(map(symbols.is_known, names))


def _from_symbols(run: Element, words: str) -> str:
    """Return letters of a symbol font as Unicode; � for symbols that Unicode lacks."""
    whole = in_symbols(run)
    if not whole and not _PRIVATE.search(words):
        return words
    fonts = run.find("w_rPr/w_rFonts")
    names = (
        [fonts.get(f"w_{key}", "") for key in ("ascii", "hAnsi", "cs")] if fonts is not None else []
    )

    def known(match: re.Match[str]) -> str:
        # A private letter without a known font is one of Symbol.
        found = (symbols.character(name, ord(match[0])) for name in [*names, "Symbol"])
        return next((char for char in found if char), "\ufffd" if whole else match[0])

    return (_ANY if whole else _PRIVATE).sub(known, words)
