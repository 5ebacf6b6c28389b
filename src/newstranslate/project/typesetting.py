"""Applies the project's typography to targets: while publishing, or in the catalogues."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, inline, late
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import typography
from newstranslate.late import dataclass
from newstranslate.model import UNAPPROVED, Catalogue, State, Unit
from newstranslate.project import directions, locations

_MACHINE = late.pattern(
    r"</?[A-Za-z!?][^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*[\"'=][^{}]*\}|\]\([^()\n]*\)"
    r"|\[/?[A-Za-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]]+))+\s*/?\]"
    r"|[\w:-]+=(?:\"[^\"]*\"|'[^']*')|\$[^$\n]*[\\^_{}=][^$\n]*\$|`[^`\n]*`"
    r"|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)»”\"']|(?<![\w.@])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>]*\w",
    re.S,
)
"""Text that may be code although `inline` does not recognise it; it is left unchanged."""
_MACHINE_SIGN = late.pattern(r"[<{\[\]=$`/]|www\.")
"""Every match of `_MACHINE` contains one of these. Most sentences contain none: one search."""
# Private-use characters stand for the code while the prose around it is changed.
_HELD = late.pattern("[\U000f0000-\U000ffffd]")
_HELD_FIRST = 0xF0000
"""First of the private-use characters that `_HELD` finds."""
_NUMBER = r"\d+(?:[.,:/٫٬،–+-]\d+)*"
# A number with its separators, a word, or a sign; no blanks and quotation marks, which typography
# sets: 1.200,5 and mots; not «.
_TOKEN = late.pattern(rf"{_NUMBER}|(?:[\w\u0300-\u036f\u064b-\u0652])+|[^\w\s'\"«»“”„‘’]")
_SAME = str.maketrans({"،": ",", "؛": ";", "؟": "?"})
"""Arabic mark → the Latin one that it replaces."""


@dataclass(frozen=True, slots=True)
class TypographyChange:
    """A target whose punctuation or spacing was changed in its catalogue."""

    file: str
    line: int
    """Line in the PO file before the change, from 1."""
    lang: str
    state: State
    before: str
    after: str


class WordsChanged(InputError):
    """Typography would change more than punctuation and spacing: a bug, so nothing is published."""


def typeset(config: Config, lang: str, target: str) -> str:
    """Return a target with the punctuation and spacing of its language, words and markup unchanged.

    A target whose markup would get another meaning is returned unchanged. Raises `WordsChanged` if
    words would change.
    """
    style = typography.Style(config.english_quotes, config.arabic_quotes)

    def prose(text: str) -> str:
        return _changed_prose(text, lambda words: typography.typeset(words, lang, style))

    made = inline.through(target, prose)
    if made == target or skeleton(made) == skeleton(target):
        return made
    if _tokens(made) == _tokens(target):  # only markup differs: a new mark beside it changed it
        return target
    raise WordsChanged(
        f"typography would change words: {target!r} → {made!r}; "
        "switch it off (publish.typography) and report this"
    )


def _changed_prose(text: str, change: Callable[[str], str]) -> str:
    """Return the text with its prose changed and what may be code unchanged."""
    held: list[str] = []
    if _HELD.search(text):
        return text
    if not _MACHINE_SIGN.search(text):
        return change(text)

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return chr(_HELD_FIRST + len(held) - 1)

    made = change(_MACHINE.sub(hold, text))
    return _HELD.sub(lambda match: held[ord(match[0]) - _HELD_FIRST], made) if held else made


def skeleton(text: str) -> list[str]:
    """Return what typography must not change: words, numbers, signs and markup, in order.

    Quotation marks and spaces are ignored, and Arabic punctuation equals its Latin counterpart.
    """
    found, at = [], 0
    for item in inline.scan(text):
        piece = f"{item.role} {item.name} {text[item.start : item.end]}"
        found += [*_tokens(text[at : item.start]), piece]
        at = item.end
    return [*found, *_tokens(text[at:])]


def _tokens(prose: str) -> list[str]:
    words = prose.replace("...", "…")
    return [t if t[0].isdigit() else t.translate(_SAME) for t in _TOKEN.findall(words)]


def typeset_unit(config: Config, lang: str, unit: Unit, states: Sequence[State]) -> Unit:
    """Return the unit, typeset if its state is one of `states`.

    State, approval and comments are kept; an unedited machine draft still counts as unedited.
    """
    if unit.obsolete or unit.state not in states:
        return unit
    return catalog.retouched(unit, typeset(config, lang, unit.target))


def fix(config: Config, paths: Sequence[Path], *, approved: bool = False) -> list[TypographyChange]:
    """Typeset the drafts and, with `approved`, the approved units; return each change.

    Changes all catalogues of the project if `paths` is empty. Raises `InputError` if the project's
    typography is off, or a file cannot be read or written; earlier files remain changed.
    """
    if not config.typography:
        raise InputError("publish.typography is off in the settings; there is nothing to apply")
    states = (*UNAPPROVED, State.APPROVED) if approved else UNAPPROVED
    found: list[TypographyChange] = []
    for path in locations.catalogues(config, paths):
        found += _fix_file(config, path, states)
    return found


def _fix_file(config: Config, path: Path, states: Sequence[State]) -> list[TypographyChange]:
    def change(loaded: Catalogue) -> tuple[Catalogue, list[TypographyChange]]:
        lang = directions.of_catalogue(config, loaded, path).target
        units = tuple(_set(config, lang, unit, states, path) for unit in loaded.units)
        changes = _changes(loaded, units, locations.name_of(config, path), lang)
        return replace(loaded, units=units if changes else loaded.units), changes

    return catalog.update(path, change)


def _set(config: Config, lang: str, unit: Unit, states: Sequence[State], path: Path) -> Unit:
    try:
        return typeset_unit(config, lang, unit, states)
    except WordsChanged as error:
        name = locations.name_of(config, path)
        raise InputError(f"{name}:{unit.line}: {error}; nothing was changed in it") from error


def _changes(
    loaded: Catalogue, units: Sequence[Unit], name: str, lang: str
) -> list[TypographyChange]:
    return [
        TypographyChange(name, old.line, lang, old.state, old.target, new.target)
        for old, new in zip(loaded.units, units, strict=True)
        if new.target != old.target
    ]
