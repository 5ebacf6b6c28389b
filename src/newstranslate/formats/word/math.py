"""Writes Word's equations as a line of text: superscripts, subscripts, fractions with “/”.

Accents are combining characters, after brackets for more than one letter (Unicode Technical Note
28, “UnicodeMath”). A blank separates structures that would run into adjacent characters: 3 and ½
would become 31/2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import field
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.formats.word import characters
from newstranslate.formats.word.accents import accented, styled
from newstranslate.formats.word.fields import REMOVED
from newstranslate.formats.word.pieces import raised
from newstranslate.formats.word.reading import DELETED, HIDDEN
from newstranslate.formats.word.styles import OFF
from newstranslate.late import dataclass

# `12`, `3,14`, `1.000.000`: one number, which needs no brackets.
_NUMBER = late.pattern(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_SCRIPTS = ("m_sSup", "m_sSub", "m_sSubSup", "m_sPre")
_SEPARATED = ("m_f", "m_func", "m_nary", "m_rad")
"""Structures whose end, and often start, would be unclear next to a letter or digit."""
_ROWS = {"m_m": ("m_mr", "; "), "m_mr": ("m_e", ", "), "m_eqArr": ("m_e", "; ")}
"""Structure with rows or cells → the element of a row or cell, and the separator."""


@dataclass(slots=True)
class Equation:
    """Writes an equation, and collects its omitted words."""

    is_hidden: Callable[[Element | None], bool]
    """Whether a run with these properties is hidden."""
    see: Callable[[Element], None]
    """Called with each text element."""
    left: dict[str, str] = field(default_factory=dict)
    """Reason → omitted words."""

    def written(self, element: Element) -> str:
        """Return the text of an element, on one line unless it contains line breaks."""
        if element.tag in REMOVED:
            return self._omit(element, DELETED)
        if element.tag.endswith("Pr"):
            return ""
        if element.tag in ("m_r", "w_r"):
            return self._run(element)
        if element.tag in ("m_t", "w_t"):
            return self._text(element, element)
        if element.tag in _ROWS:
            return self._rows(element, *_ROWS[element.tag])
        if element.tag in _SCRIPTS:
            return self._scripts(element)
        make = _MAKERS.get(element.tag, Equation._inside)
        return make(self, element)

    def _omit(self, element: Element, reason: str) -> str:
        words = "".join(text.text or "" for text in element.iter() if text.tag in ("m_t", "w_t"))
        self.left[reason] = f"{self.left.get(reason, '')}{words} "
        for text in element.iter("w_t"):
            self.see(text)
        return ""

    def _inside(self, element: Iterable[Element]) -> str:
        return _joined([(self.written(child), child.tag in _SEPARATED) for child in element])

    def _run(self, run: Element) -> str:
        properties = run.find("w_rPr")
        if self.is_hidden(properties):
            return self._omit(run, HIDDEN)
        words = "".join(self._text(run, child) for child in run)
        words = styled(words, _value(run, "m_rPr/m_scr", ""))
        align = _value(run, "w_rPr/w_vertAlign", "")
        kind = {"superscript": "sup", "subscript": "sub"}.get(align, "")
        return _script(words, kind) if kind else words

    def _text(self, run: Element, child: Element) -> str:
        self.see(child)
        if child.tag == "w_sym" and not characters.shown(run, child):
            return "\ufffd"
        return characters.shown(run, child)

    def _part(self, element: Element, name: str) -> str:
        found = element.find(name)
        return self._inside(found) if found is not None else ""

    def _base(self, element: Element) -> str:
        """Return the base of a script, in brackets if the script would apply to its end only."""
        found = element.find("m_e")
        words = self._part(element, "m_e")
        composed = found is not None and any(child.tag in _SEPARATED for child in found)
        return f"({words})" if composed else words

    def _rows(self, element: Element, row: str, between: str) -> str:
        return between.join(self.written(child) for child in element.findall(row))

    def _fraction(self, element: Element) -> str:
        parts = [self._part(element, name) for name in ("m_num", "m_den")]
        if _value(element, "m_fPr/m_type", "bar") == "noBar":
            return "; ".join(parts)
        return "/".join(map(_grouped, parts))

    def _scripts(self, element: Element) -> str:
        lowered = _script(self._part(element, "m_sub"), "sub")
        power = _script(self._part(element, "m_sup"), "sup")
        base = self._base(element)
        return power + lowered + base if element.tag == "m_sPre" else base + lowered + power

    def _sum(self, element: Element) -> str:
        lowered = _script(self._part(element, "m_sub"), "sub")
        power = _script(self._part(element, "m_sup"), "sup")
        # Where the document has no sign, the standard names one: here ∫, a circumflex for an
        # accent.
        sign = _value(element, "m_naryPr/m_chr", "∫") + lowered + power
        return f"{sign} {self._part(element, 'm_e')}".strip()

    def _limit(self, element: Element) -> str:
        kind = "sub" if element.tag == "m_limLow" else "sup"
        return self._base(element) + _script(self._part(element, "m_lim"), kind)

    def _function(self, element: Element) -> str:
        name, argument = (self._part(element, part) for part in ("m_fName", "m_e"))
        return name + argument if argument.startswith("(") else f"{name} {argument}".strip()

    def _root(self, element: Element) -> str:
        degree = _script(self._part(element, "m_deg"), "sup")
        return degree + "√" + _grouped(self._part(element, "m_e"))

    def _between(self, element: Element) -> str:
        first = _value(element, "m_dPr/m_begChr", "(", bare="")
        last = _value(element, "m_dPr/m_endChr", ")", bare="")
        separator = _value(element, "m_dPr/m_sepChr", "|", bare="")
        inside = separator.join(self._inside(part) for part in element.findall("m_e"))
        return f"{first}{inside}{last}"

    def _accent(self, element: Element) -> str:
        mark = _value(element, "m_accPr/m_chr", "\u0302", bare="")
        return accented(self._part(element, "m_e"), mark)

    def _bar(self, element: Element) -> str:
        above = _value(element, "m_barPr/m_pos", "bot") == "top"
        return accented(self._part(element, "m_e"), "\u0305" if above else "\u0332")

    def _brace(self, element: Element) -> str:
        mark = _value(element, "m_groupChrPr/m_chr", "\u23df", bare="")
        return f"{mark}{_grouped(self._part(element, 'm_e'))}"

    def _phantom(self, element: Element) -> str:
        shown = _value(element, "m_phantPr/m_show", "1")
        return self._omit(element, HIDDEN) if shown in OFF else self._part(element, "m_e")


_MAKERS: dict[str, Callable[[Equation, Element], str]] = {
    "m_f": Equation._fraction, "m_nary": Equation._sum, "m_func": Equation._function,
    "m_limLow": Equation._limit, "m_limUpp": Equation._limit, "m_rad": Equation._root,
    "m_d": Equation._between, "m_acc": Equation._accent, "m_bar": Equation._bar,
    "m_groupChr": Equation._brace, "m_phant": Equation._phantom,
}  # fmt: skip


def _value(element: Element, path: str, usual: str, bare: str | None = None) -> str:
    """Return a property's value; `usual` if it is absent, `bare` if it has no value."""
    found = element.find(path)
    if found is None:
        return usual
    return found.get("m_val", found.get("w_val", usual if bare is None else bare))


def _joined(parts: Iterable[tuple[str, bool]]) -> str:
    """Return the parts joined, with a blank where one would run into the other."""
    made, after_separated = "", False
    for words, is_separated in parts:
        if not words:
            continue
        before, after = made[-1:].isalnum(), words[0].isalnum()
        runs_on = after_separated and (after or words[0] in "([{")
        made += f" {words}" if runs_on or (is_separated and before and after) else words
        after_separated = is_separated
    return made


def _grouped(words: str) -> str:
    whole = not words or words.isalnum() or _NUMBER.fullmatch(words)
    letter = len(unicodedata.normalize("NFD", words).rstrip("\u0302\u0305\u0332\u20d7")) == 1
    return words if whole or letter else f"({words})"


def _script(words: str, kind: str) -> str:
    if not words:
        return ""
    sign = "^" if kind == "sup" else "_"
    return raised(words, kind) or sign + (words if words.isalnum() else f"({words})")
