"""Finds names and acronyms that recur in articles, as candidates for the glossary.

Names are recognised by capitals, by recurrence, or by an acronym in brackets after them. In French,
only the first word has a capital (Organisation internationale pour les migrations), so a name
extends to the right as long as the words are always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from newstranslate import late
from newstranslate.glossary import acronyms, spellings
from newstranslate.glossary.candidate import Candidate
from newstranslate.glossary.tokens import JOINT, Token, tokens
from newstranslate.language import base, of, spelling

MAX_WORDS = 9
"""Longest name that is looked for, in words."""
_HEADS = late.pattern(  # words with which names of institutions begin: Arabic has no capitals
    "(?:و|ف)?(?:[بكل]|لل)?(?:ال)?(?:منظم[ةه]|وكال[ةه]|وزار[ةه]|مجلس|هيئ[ةه]|لجن[ةه]|برنامج|صندوق|اتحاد"
    "|مفوضي[ةه]|مؤسس[ةه]|مركز|جمعي[ةه]|مرصد|محكم[ةه]|معاهد[ةه]|اتفاقي[ةه]|ميثاق|جامع[ةه]|بنك|حزب|مندوبي[ةه]|مديري[ةه])"
)

Spans = Callable[[str], Collection[tuple[int, int]]]
"""Returns the (start, end) of glossary terms in a text."""
Key = tuple[str, ...]
"""The folded words of a name."""


def candidates(
    segments: Iterable[tuple[str, str]], lang: str, known: Spans, least: int = 2
) -> list[Candidate]:
    """Return the names and acronyms that occur at least `least` times, the most frequent first.

    `segments` are (article, text). A long form and its acronym count as one name.
    """
    finder = _Finder(base(lang), known)
    for article, text in segments:
        finder.look(article, text)
    found = [one for one in spellings.joined(finder.result()) if one.count >= least]
    return sorted(found, key=lambda candidate: (-candidate.count, candidate.form))


class _Finder:
    def __init__(self, lang: str, known: Spans) -> None:
        self._own = of(lang).terms
        self._lang = lang
        self._known = known
        self._found: dict[Key, Candidate] = {}
        self._inside: set[Key] = set()
        """Names that also occur elsewhere than at the start of a sentence."""
        self._pairs: dict[str, Key] = {}
        """Acronym → its long form."""

    def look(self, article: str, text: str) -> None:
        """Collect the names in a segment."""
        known = self._known(text)
        words = tokens(text)
        free = [not (known and any(s < w.end and w.start < e for s, e in known)) for w in words]
        shouted, cased = text.isupper(), spelling.has_capitals(self._lang)
        for index, word in enumerate(words):
            if not free[index]:
                continue
            if not shouted and word.text[0].isupper() and acronyms.is_acronym(word.text):
                self._note((word.fold,), article, text, word.start, word.end)
            if cased and not word.text[0].isupper():
                continue
            before = text[words[index - 1].end : word.start] if index else "."
            if not shouted and before != "-" and self._opens(word, before):
                self._follow(index, words, free, article, text)
        self._long_forms(words, free, article, text)

    def _opens(self, word: Token, before: str) -> bool:
        if not spelling.has_capitals(self._lang):
            return _HEADS.match(word.text) is not None
        if not word.text[0].isupper() or word.text.isdigit():
            return False
        own = word.text.lower()
        opener = own in self._own.links or (_begins_sentence(before) and own in self._own.openers)
        return not (opener or acronyms.ROMAN.match(word.text))

    def _follow(
        self, first: int, words: Sequence[Token], free: Sequence[bool], article: str, text: str
    ) -> None:
        """Collect the names that begin at a word: sequences of connected words of any length."""
        content = 0
        key: list[str] = []
        for index in range(first, min(first + MAX_WORDS, len(words))):
            word = words[index]
            gap = text[words[index - 1].end : word.start] if key else "-"
            if not JOINT.match(gap) or not free[index]:
                return
            # A number belongs to a name after a hyphen: Paris-2024; not in Rabat 2024.
            if key and (
                word.text.lower() in self._own.verbs or (word.text.isdigit() and gap != "-")
            ):
                return
            key.append(word.fold)
            if word.text.lower() in self._own.links:
                continue
            if self._own.capitals and not word.text[0].isupper():
                return
            content += 1
            if content > 1:
                self._note(tuple(key), article, text, words[first].start, word.end)
                if first and not _begins_sentence(text[words[first - 1].end : words[first].start]):
                    self._inside.add(tuple(key))

    def _note(self, key: Key, article: str, text: str, start: int, end: int) -> None:
        candidate = self._found.setdefault(key, Candidate(text[start:end]))
        candidate.see(article, text, start, end)

    def _long_forms(
        self, words: Sequence[Token], free: Sequence[bool], article: str, text: str
    ) -> None:
        """Collect each ``long form (ACR)``."""
        for match in acronyms.BRACKETED.finditer(text):
            acronym = match[1].replace(".", "")
            before = [n for n, word in enumerate(words) if word.end <= match.start()]
            span = acronyms.long_form([words[n] for n in before], acronym, self._own.links)
            if (
                not acronyms.is_acronym(acronym)
                or not span
                or words[before[-1]].end != match.start()
            ):
                continue
            own = words[before[-1] - span + 1 : before[-1] + 1]
            if len(own) > 1 and all(free[n] for n in before[-span:]):
                key = tuple(word.fold for word in own)
                self._inside.add(key)
                self._pairs.setdefault(tokens(acronym)[0].fold, key)
                if key not in self._found:
                    self._note(key, article, text, own[0].start, own[-1].end)

    def result(self) -> Iterator[Candidate]:
        """Yield each name once, joined with its acronym, without parts of names."""
        dropped = self._dropped() - set(self._pairs.values())
        dropped |= {(acronym,) for acronym in self._pairs}
        for acronym, long in self._pairs.items():
            if (acronym,) in self._found:
                self._found[long].acronym = self._found[acronym,].form
                self._found[long].take_in(self._found[acronym,])
        for key, candidate in self._found.items():
            if key not in dropped:
                yield candidate

    def _dropped(self) -> set[Key]:
        """Return sequences that are not names: parts of names, long ones, starts of sentences."""
        dropped = {key for key in self._found if len(key) > 1 and key not in self._inside}
        dropped |= {key for key, c in self._found.items() if not self._bounded(c)}
        long_forms = set(self._pairs.values())
        for longer, other in self._found.items():
            for part in _parts(longer):
                candidate = self._found.get(part)
                if candidate is None or longer in dropped:
                    continue
                # Three of four times, the part occurs within the longer name only.
                if longer in long_forms or len(other.sources) * 4 >= len(candidate.sources) * 3:
                    dropped.add(part)
                elif not _adds_a_capital(other, candidate):
                    dropped.add(longer)
        return dropped

    def _bounded(self, candidate: Candidate) -> bool:
        """Whether the end of a name is known: by capitals, or from occurrences in two sentences."""
        words = [w.text for w in tokens(candidate.form) if w.text.lower() not in self._own.links]
        capitals = all(not word[0].islower() for word in words) and spelling.has_capitals(
            self._lang
        )
        return capitals or len(candidate.sources) > 1


def _parts(key: Key) -> Iterator[Key]:
    """Yield all shorter sequences of a name's words."""
    for size in range(1, len(key)):
        for at in range(len(key) - size + 1):
            yield key[at : at + size]


def _adds_a_capital(longer: Candidate, part: Candidate) -> bool:
    """Whether the longer name adds a capitalised word: Conseil | de l’Europe."""
    return any(word.text[0].isupper() for word in tokens(longer.form.replace(part.form, "", 1)))


def _begins_sentence(before: str) -> bool:
    """Whether a sentence or quotation begins here, which explains a capital."""
    return any(mark in before for mark in '.!?:…«“"—–')
