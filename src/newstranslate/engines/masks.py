"""Enforces terms on engines without a glossary: replaces each term by a mask in the source.

The mask is either the target form itself or a number that no translation would change: engines
copy plain capitals a third of the time, numbers almost always. Each step of a pivot through
English is masked and restored on its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from newstranslate.engines import Failed, tags
from newstranslate.language import arabic, of
from newstranslate.late import dataclass
from newstranslate.model import TermUse

FIRST_NUMBER = 7301
"""Four digits that cannot be taken for a year in the news."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One translation step of an engine: direct, into English or out of English."""

    target: str
    translate: Callable[[str], str]
    last: bool = True

    def form(self, use: TermUse) -> str:
        """Return the required form after this step; empty if the glossary has none."""
        return use.term.targets[0] if self.last else use.term.english


def masked_translations(failed: Failed, legs: Sequence[Leg]) -> Iterator[str]:
    """Yield translations of the request with its failed terms masked, one per kind of mask.

    Markup is put back where the translation of the words that it encloses occurs exactly once.
    """
    uses = [outcome.use for outcome in failed.outcomes]
    text = tags.to_plain(failed.request.text)
    for held in (_by_form, _by_letter_and_number, _by_number):
        found = _through(text, uses, legs, held)
        if found:
            phrase = partial(_phrase, uses=uses, legs=legs, hold=held)
            yield tags.reattach(found, failed.request.text, phrase)


_Hold = Callable[[int, str], str]
"""(index of the term, its target form) → its mask in the text to translate."""


def _phrase(words: str, uses: Sequence[TermUse], legs: Sequence[Leg], hold: _Hold) -> str:
    """Return the translation of some words of the request, with the terms in them masked."""
    within = [use for use in uses if use.form in words]
    if [use.form for use in within] == [words]:
        return legs[-1].form(within[0])
    return _through(words, within, legs, hold)


def _by_form(number: int, form: str) -> str:  # noqa: ARG001 - all three share a signature
    return form


def _by_letter_and_number(number: int, form: str) -> str:  # noqa: ARG001
    return f"T{FIRST_NUMBER + number}"


def _by_number(number: int, form: str) -> str:  # noqa: ARG001
    return str(FIRST_NUMBER + number)


def _through(text: str, uses: Sequence[TermUse], legs: Sequence[Leg], hold: _Hold) -> str:
    """Return the translation with every masked term restored; empty if one was lost."""
    forms = [use.form for use in uses]
    for leg in legs:
        # A term without an English form is passed through the first step unchanged.
        wanted = [leg.form(use) or own for use, own in zip(uses, forms, strict=True)]
        marks = [hold(number, form) for number, form in enumerate(wanted)]
        held = _put(text, forms, marks)
        if not held:
            return ""
        text = _restore(leg.translate(held), marks, wanted, leg.target)
        forms = wanted
    return text


def _put(text: str, forms: Sequence[str], marks: Sequence[str]) -> str:
    """Return `text` with each form, in order, replaced by its mask; empty if one is missing."""
    # A number of the article that equals a mask could not be distinguished from it afterwards.
    if any(mark in text for mark in marks if mark not in forms):
        return ""
    at = 0
    for form, mark in zip(forms, marks, strict=True):
        found = text.find(form, at)
        if found < 0:
            # Not after the previous term: a translation into English may have reordered them.
            found = text.find(form)
        if found < 0:
            return ""
        text = text[:found] + mark + text[found + len(form) :]
        at = found + len(mark)
    return text


_ATTACHED = rf"(?<![{arabic.LETTERS}])(?:([وف]?[بكل]?)ـ*\s?)?"
"""Arabic particles before a mask, also with a stroke or a blank: وبـ7301."""


def _restore(text: str, marks: Sequence[str], forms: Sequence[str], lang: str) -> str:
    """Return `text` with each mask replaced by its form; empty if one does not occur once."""
    for mark, form in zip(marks, forms, strict=True):
        if mark == form:
            continue
        # Engines that write Arabic may convert the mask to Arabic-Indic digits (U+0660…).
        digits = "".join(f"[{c}{chr(0x660 + int(c))}]" if c.isdigit() else c for c in mark)
        found = list(re.finditer(rf"(?<![\dA-Za-z]){digits}(?!\d)", text))
        # Zero: the engine dropped the mask. Two: it repeated it. Neither can be restored safely.
        if len(found) != 1:
            return ""
        start, end = found[0].span()
        # Arabic writes particles together with the word that the mask stands for.
        if of(lang).proclitics:
            attached = re.search(rf"{_ATTACHED}\Z", text[:start])
            prefix = attached[1] if attached and attached[1] else ""
            if prefix and attached:
                start = attached.start()
            form = arabic.attach(prefix, form)
        text = text[:start] + form + text[end:]
    return text
