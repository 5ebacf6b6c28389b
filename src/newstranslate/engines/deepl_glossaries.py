"""A project's terminology on DeepL's servers: one multilingual glossary, named by its content.

Facts are from DeepL's API reference (v3/glossaries): a dictionary for each pair of languages
without region, forms of at most 1,024 bytes without control characters. A free plan holds one
glossary, so an old one goes before the new one is made.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newstranslate.engines import Say, Terms
from newstranslate.language import base, nouns
from newstranslate.late import dataclass
from newstranslate.model import Pair, Term

MAX_TERM_BYTES = 1024

Call = Callable[..., Any]
"""Calls a method of the SDK and turns its errors into ours."""


@dataclass(frozen=True, slots=True)
class StoredGlossary:
    """One glossary on the server."""

    id: str
    name: str
    ours: bool
    """Whether this project made it."""
    pairs: tuple[Pair, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What the server is to hold for the project."""

    name: str
    dictionaries: dict[Pair, dict[str, str]]
    found: StoredGlossary | None
    """The glossary with these very entries, if it is there already."""
    outdated: tuple[StoredGlossary, ...]
    """This project's others."""


class Glossaries:
    """The glossaries of an account, and which of them are this project's."""

    def __init__(self, client: Any, call: Call, project: str, say: Say) -> None:
        self._client = client
        self._call = call
        self._say = say
        self._prefix = f"newstranslate {project} "

    def stored(self) -> list[StoredGlossary]:
        """Return every glossary of the account. Raises `EngineError`."""
        return [self._stored(i) for i in self._call(self._client.list_multilingual_glossaries)]

    def _stored(self, info: Any) -> StoredGlossary:
        ours = re.fullmatch(re.escape(self._prefix) + "[0-9a-f]{16}", info.name) is not None
        pairs = tuple(
            Pair(base(item.source_lang.lower()), base(item.target_lang.lower()))
            for item in info.dictionaries
        )
        entries = sum(item.entry_count for item in info.dictionaries)
        return StoredGlossary(str(info.glossary_id), info.name, ours, pairs, entries)

    def plan(self, pairs: Iterable[Pair], terms: Terms) -> Plan:
        """Return what the server is to hold for `pairs`.

        The directions of this project's present glossary stay in it: a run into one language
        does not replace the glossary of a run into another.
        """
        own = [stored for stored in self.stored() if stored.ours]
        wanted = {Pair(base(pair.source), base(pair.target)): pair for pair in pairs}
        for pair in sorted((p for stored in own for p in stored.pairs), key=str):
            wanted.setdefault(pair, pair)
        dictionaries = {
            pair: entries
            for pair in sorted(wanted, key=str)
            if (entries := self._entries(terms(wanted[pair]), pair))
        }
        content = json.dumps([[str(p), *sorted(d.items())] for p, d in dictionaries.items()])
        name = self._prefix + hashlib.sha256(content.encode()).hexdigest()[:16]
        found = next((stored for stored in own if stored.name == name), None)
        return Plan(name, dictionaries, found, tuple(s for s in own if s is not found))

    def carry_out(self, plan: Plan) -> str:
        """Make the server hold what was planned; return the glossary's id, empty for none."""
        from deepl.api_data import MultilingualGlossaryDictionaryEntries

        self.remove(plan.outdated)
        if plan.found or not plan.dictionaries:
            return plan.found.id if plan.found else ""
        made = self._call(
            self._client.create_multilingual_glossary,
            plan.name,
            [
                MultilingualGlossaryDictionaryEntries(
                    pair.source.upper(), pair.target.upper(), dict(found)
                )
                for pair, found in plan.dictionaries.items()
            ],
        )
        return str(made.glossary_id)

    def remove(self, stored: Sequence[StoredGlossary]) -> None:
        """Delete this project's glossaries among `stored`; those of others are left alone."""
        for item in stored:
            if item.ours:
                self._call(self._client.delete_multilingual_glossary, item.id)

    def _entries(self, terms: Sequence[Term], pair: Pair) -> dict[str, str]:
        entries: dict[str, str] = {}
        for term in terms:
            for form, target in _rows(term, pair):
                if _fits(form) and _fits(target):
                    entries.setdefault(form, target)
                else:
                    self._say(
                        f"{term.where}: DeepL's glossaries take no form over {MAX_TERM_BYTES} "
                        f"bytes or with control characters; left out: {form[:40]}"
                    )
        return entries


def _rows(term: Term, pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield (source form, target): of a noun both numbers.

    The target follows in number where its language has regular plurals and both forms are
    listed in the same number; else it stays as it is, and DeepL inflects it.
    """
    target = term.targets[0]
    for form in term.sources:
        yield form, target
        if term.kind != "noun":
            continue
        both = nouns.numbers(form, pair.source)
        theirs = nouns.numbers(target, pair.target)
        follows = (form == both[0]) == (target == theirs[0]) and theirs[0] != theirs[1]
        yield from zip(both, theirs if follows else (target, target), strict=True)


def _fits(form: str) -> bool:
    printable = not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in form)
    return bool(form.strip()) and printable and len(form.encode()) <= MAX_TERM_BYTES
