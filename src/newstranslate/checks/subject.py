"""The subject of the checks: one source and its target, with data that several checks need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from newstranslate import inline
from newstranslate.language import facts, places, written
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Finding, TermUse


@dataclass  # without slots, for `cached_property`: most checks need only a few of the values
class Subject:
    """One source and its target; `source_words` and `target_words` have addresses, code and tags
    blanked."""

    source: str
    target: str
    uses: Sequence[TermUse]
    lock: Lock
    kind: str = ""
    """The kind of block, as in `Segment.kind`; empty if unknown."""

    @cached_property
    def source_lang(self) -> str:
        """Language of the source."""
        return self.lock.pair.source

    @cached_property
    def target_lang(self) -> str:
        """Language of the target."""
        return self.lock.pair.target

    @cached_property
    def source_words(self) -> str:
        """The source with invisible parts blanked; offsets are unchanged."""
        return inline.words_only(self.source)

    @cached_property
    def target_words(self) -> str:
        """The target with invisible parts blanked; offsets are unchanged."""
        return inline.words_only(self.target)

    @cached_property
    def source_tokens(self) -> tuple[str, ...]:
        """The words of the source, in order."""
        return written.words(self.source_words)

    @cached_property
    def target_tokens(self) -> tuple[str, ...]:
        """The words of the target, in order."""
        return written.words(self.target_words)

    @cached_property
    def target_folded(self) -> list[str]:
        """The words of the target, case-folded."""
        return list(map(str.casefold, self.target_tokens))

    @cached_property
    def source_may_amount(self) -> bool:
        """Whether the source may contain a number other than an article (un, une)."""
        return facts.may_amount(self.source_words, self.source_lang)

    @cached_property
    def target_may_amount(self) -> bool:
        """Whether the target may contain a number other than an article."""
        return facts.may_amount(self.target_words, self.target_lang)

    @cached_property
    def source_places(self) -> list[places.Place]:
        """The countries named in the source."""
        return _places(self.source_words, self.source_tokens, self.source_lang)

    @cached_property
    def target_places(self) -> list[places.Place]:
        """The countries named in the target."""
        return _places(self.target_words, self.target_tokens, self.target_lang)

    def source_span(self, first: int, end: int) -> tuple[int, int]:
        """Return (start, end) in characters of the source's words from `first` up to `end`."""
        return _span(self.source_words, first, end)

    def target_span(self, first: int, end: int) -> tuple[int, int]:
        """Return (start, end) in characters of the target's words from `first` up to `end`."""
        return _span(self.target_words, first, end)


def _places(text: str, tokens: Sequence[str], lang: str) -> list[places.Place]:
    return places.places(tokens, lang) if facts.may_name_place(text, lang) else []


def _span(text: str, first: int, end: int) -> tuple[int, int]:
    words = list(islice(written.WORD.finditer(text), first, end))
    return words[0].start(), words[-1].end()


def found_at(where: object, check: str, severity: str, message: str, about: str = "") -> Finding:
    """Return a finding on a span of the target; `where` is any object with `start` and `end`.

    `about` is the text that a waiver names, by default the text of the span; see `Finding.about`.
    """
    start, end = getattr(where, "start", -1), getattr(where, "end", -1)
    return Finding(check, severity, message, start=start, end=end, about=about)
