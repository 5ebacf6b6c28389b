"""Names and acronyms that recur in articles: candidates for the glossary.

A press name is told by its capital, its recurrence, or the acronym in brackets behind it. In
French only its first word has one (Organisation internationale pour les migrations), so a name
is followed to the right as far as it is always the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import field

from rapidfuzz import fuzz

from newstranslate.glossary.tokens import JOINT, Token, tokens
from newstranslate.language import base, of
from newstranslate.late import dataclass

MAX_WORDS = 9
CONTEXT = 40
"""Characters shown on each side of a name."""
CONTEXTS = 3
"""Places shown of each."""
_LONG = 6
"""Letters of a word that may be spelt in two ways; shorter ones are other words."""
_SPELLING = 88
"""Lowest similarity, 0–100, of two spellings of a word."""

_HEADS = re.compile(  # Arabic has no capitals: the words institutions begin with
    "(?:و|ف)?(?:[بكل]|لل)?(?:ال)?(?:منظم[ةه]|وكال[ةه]|وزار[ةه]|مجلس|هيئ[ةه]|لجن[ةه]|برنامج|صندوق|اتحاد"
    "|مفوضي[ةه]|مؤسس[ةه]|مركز|جمعي[ةه]|مرصد|محكم[ةه]|معاهد[ةه]|اتفاقي[ةه]|ميثاق|جامع[ةه]|بنك|حزب|مندوبي[ةه]|مديري[ةه])"
)
_ROMAN = re.compile(r"[IVXLCDM]+(?:er?|ème|th)?\Z")
_BRACKETED = re.compile(r"[\s\u00a0]?\(([^\W\d_][\w.\-]{1,9})\)")


@dataclass(slots=True)
class Candidate:
    """A name that the glossary does not hold."""

    form: str
    acronym: str = ""
    """The short form the articles give with it."""
    count: int = 0
    articles: set[str] = field(default_factory=set)
    contexts: list[str] = field(default_factory=list)
    """The first places, with `CONTEXT` characters on each side."""
    sources: dict[str, None] = field(default_factory=dict)
    """Every segment it stands in, each once."""
    spellings: dict[str, int] = field(default_factory=dict)
    """Other spellings of it → how often."""

    @property
    def kind(self) -> str:
        """``name`` or ``acronym``, as the glossary has it."""
        return "acronym" if not self.acronym and _is_acronym(self.form) else "name"


Spans = Callable[[str], Collection[tuple[int, int]]]
"""Gives the (start, end) of the terms that the glossary has in a text."""
Key = tuple[str, ...]
"""The folded words of a name."""


def candidates(
    segments: Iterable[tuple[str, str]], lang: str, known: Spans, least: int = 2
) -> list[Candidate]:
    """Return the names and acronyms that stand `least` times or more, the most frequent first.

    `segments` are (article, text). A long form and its acronym count as one name.
    """
    finder = _Finder(base(lang), known)
    for article, text in segments:
        finder.look(article, text)
    found = [one for one in _folded(finder.result()) if one.count >= least]
    return sorted(found, key=lambda candidate: (-candidate.count, candidate.form))


class _Finder:
    def __init__(self, lang: str, known: Spans) -> None:
        self._own = of(lang).terms
        self._lang = lang
        self._known = known
        self._found: dict[Key, Candidate] = {}
        self._inside: set[Key] = set()
        """What has stood elsewhere than at the head of a sentence."""
        self._pairs: dict[str, Key] = {}
        """Acronym → its long form."""

    def look(self, article: str, text: str) -> None:
        """Note every name in a segment."""
        known = self._known(text)
        words = tokens(text)
        free = [not (known and any(s < w.end and w.start < e for s, e in known)) for w in words]
        shouted, arabic = text.isupper(), self._lang == "ar"
        for index, word in enumerate(words):
            if not free[index]:
                continue
            if not shouted and word.text[0].isupper() and _is_acronym(word.text):
                self._note((word.fold,), article, text, word.start, word.end)
            if not arabic and not word.text[0].isupper():
                continue
            before = text[words[index - 1].end : word.start] if index else "."
            if not shouted and before != "-" and self._opens(word, before):
                self._follow(index, words, free, article, text)
        self._long_forms(words, free, article, text)

    def _opens(self, word: Token, before: str) -> bool:
        if self._lang == "ar":
            return _HEADS.match(word.text) is not None
        if not word.text[0].isupper() or word.text.isdigit():
            return False
        own = word.text.lower()
        opener = own in self._own.links or (_heads(before) and own in self._own.openers)
        return not (opener or _ROMAN.match(word.text))

    def _follow(
        self, first: int, words: Sequence[Token], free: Sequence[bool], article: str, text: str
    ) -> None:
        """Note every name that begins at a word: any number of words that hang together."""
        content = 0
        key: list[str] = []
        for index in range(first, min(first + MAX_WORDS, len(words))):
            word = words[index]
            gap = text[words[index - 1].end : word.start] if key else "-"
            if not JOINT.match(gap) or not free[index]:
                return
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
                if first and not _heads(text[words[first - 1].end : words[first].start]):
                    self._inside.add(tuple(key))

    def _note(self, key: Key, article: str, text: str, start: int, end: int) -> Candidate:
        candidate = self._found.setdefault(key, Candidate(text[start:end]))
        candidate.count += 1
        candidate.articles.add(article)
        if text not in candidate.sources:
            candidate.sources[text] = None
            if len(candidate.contexts) < CONTEXTS:
                candidate.contexts.append(_context(text, start, end))
        return candidate

    def _long_forms(
        self, words: Sequence[Token], free: Sequence[bool], article: str, text: str
    ) -> None:
        """Note each ``long form (ACR)``."""
        for match in _BRACKETED.finditer(text):
            acronym = match[1].replace(".", "")
            before = [n for n, word in enumerate(words) if word.end <= match.start()]
            span = _long_form([words[n] for n in before], acronym, self._own.links)
            if not _is_acronym(acronym) or not span or words[before[-1]].end != match.start():
                continue
            own = words[before[-1] - span + 1 : before[-1] + 1]
            if len(own) > 1 and all(free[n] for n in before[-span:]):
                key = tuple(word.fold for word in own)
                self._inside.add(key)
                self._pairs.setdefault(tokens(acronym)[0].fold, key)
                if key not in self._found:
                    self._note(key, article, text, own[0].start, own[-1].end)

    def result(self) -> Iterator[Candidate]:
        """Yield each name once: joined with its acronym, without its own parts."""
        dropped = self._dropped() - set(self._pairs.values())
        dropped |= {(acronym,) for acronym in self._pairs}
        for acronym, long in self._pairs.items():
            if (acronym,) in self._found:
                _join(self._found[long], self._found[acronym,])
        for key, candidate in self._found.items():
            if key not in dropped:
                yield candidate

    def _dropped(self) -> set[Key]:
        """Return what is no name: parts of names, names that run on, heads of sentences."""
        dropped = {key for key in self._found if len(key) > 1 and key not in self._inside}
        dropped |= {key for key, c in self._found.items() if not self._bounded(c)}
        long_forms = set(self._pairs.values())
        for longer, other in self._found.items():
            for part in _parts(longer):
                candidate = self._found.get(part)
                if candidate is None or longer in dropped:
                    continue
                if longer in long_forms or len(other.sources) * 4 >= len(candidate.sources) * 3:
                    dropped.add(part)
                elif not _adds_a_capital(other, candidate):
                    dropped.add(longer)
        return dropped

    def _bounded(self, candidate: Candidate) -> bool:
        """Whether one can tell where the name ends: by capitals, or it stands in two sentences."""
        words = [w.text for w in tokens(candidate.form) if w.text.lower() not in self._own.links]
        capitals = all(not word[0].islower() for word in words) and self._lang != "ar"
        return capitals or len(candidate.sources) > 1


def _folded(names: Iterable[Candidate]) -> list[Candidate]:
    """Return the names with those that are another spelling of a more frequent one in it.

    Mohammed and Mohamed; what differs in a figure, a short word or an initial is another name.
    """
    ordered = sorted(names, key=lambda one: -one.count)
    heads: dict[tuple[str, ...], list[tuple[list[str], Candidate]]] = {}
    for name in ordered:
        words = [word.fold for word in tokens(name.form)]
        block = heads.setdefault(tuple(word[:1] for word in words), [])
        like = next((one for own, one in block if _spelt_alike(own, words)), None)
        if like is None or name.kind == "acronym":
            block.append((words, name))
            continue
        like.spellings[name.form] = name.count
        like.count += name.count
        like.articles |= name.articles
        like.sources |= name.sources
    return [name for block in heads.values() for _, name in block]


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(
        a == b or (min(len(a), len(b)) >= _LONG and a.isalpha() and fuzz.ratio(a, b) >= _SPELLING)
        for a, b in zip(one, other, strict=True)
    )


def _parts(key: Key) -> Iterator[Key]:
    """Yield every shorter run of a name's words."""
    for size in range(1, len(key)):
        for at in range(len(key) - size + 1):
            yield key[at : at + size]


def _adds_a_capital(longer: Candidate, part: Candidate) -> bool:
    """Whether the longer name goes on with a capital: Conseil | de l’Europe."""
    return any(word.text[0].isupper() for word in tokens(longer.form.replace(part.form, "", 1)))


def _heads(before: str) -> bool:
    """Whether what follows has its capital from its place: a sentence or quotation begins."""
    return any(mark in before for mark in '.!?:…«“"—–')


def _join(candidate: Candidate, short: Candidate) -> None:
    """Add an acronym's places to its long form's."""
    candidate.acronym = short.form
    candidate.count += short.count
    candidate.articles |= short.articles
    candidate.sources |= short.sources


def _is_acronym(word: str) -> bool:
    letters = word.replace("-", "")
    return (
        2 <= len(letters) <= 8
        and letters.isalnum()
        and letters[0].isalpha()
        and letters.isupper()
        and not _ROMAN.match(letters)
    )


def _long_form(words: Sequence[Token], acronym: str, links: Collection[str]) -> int:
    """Return how many of the last words an acronym stands for; 0 where it does not.

    Each letter is the initial of a word or stands inside one, in order, the first an initial
    (Schwartz and Hearst, 2003); words that only link need none.
    """
    letters = [char for char in acronym.lower() if char.isalpha()]
    at = len(letters) - 1
    for count, word in enumerate(reversed(words), 1):
        if count > 2 * len(letters) + 2:
            return 0
        if word.fold in links and count > 1 and not (at >= 0 and word.fold[0] == letters[at]):
            continue
        at = _consume(word.fold, letters, at)
        if at < 0 and word.fold not in links:
            return count
    return 0


def _consume(word: str, letters: Sequence[str], at: int) -> int:
    """Return the index of the last letter still to be found, after the word has given its own."""
    if at >= 0 and word[0] == letters[at]:
        return at - 1
    left = at
    for char in reversed(word):
        if left >= 0 and char == letters[left]:
            left -= 1
    # Letters inside a word count only with its initial: AUTorité.
    return left if left < at and word[0] == letters[left + 1] else at


def _context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    more = ("…" if start > CONTEXT else "", "…" if end + CONTEXT < len(text) else "")
    return f"{more[0]}{before}{text[start:end]}{after}{more[1]}".replace("\n", " ")
