"""A project's terms on DeepL's servers: one multilingual glossary, named after its content.

From DeepL's API reference (v3/glossaries): one dictionary per pair of languages without region;
forms of at most 1,024 bytes without control characters. A free plan allows one glossary, so the
old one is deleted before the new one is created.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newstranslate.engines import Say, Terms
from newstranslate.errors import EngineError
from newstranslate.language import base, nouns
from newstranslate.late import dataclass
from newstranslate.model import Pair, Term

MAX_TERM_BYTES = 1024
"""Bytes of a form: DeepL’s limit."""

Call = Callable[..., Any]
"""Calls a method of the SDK and converts its errors to `EngineError`."""


@dataclass(frozen=True, slots=True)
class StoredGlossary:
    """One glossary on the server."""

    id: str
    name: str
    ours: bool
    """Whether this project created it."""
    pairs: tuple[Pair, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The glossary that the server should store for the project."""

    name: str
    dictionaries: dict[Pair, dict[str, str]]
    found: StoredGlossary | None
    """The stored glossary with exactly these entries; None if there is none."""
    outdated: tuple[StoredGlossary, ...]
    """The project's other glossaries, to be deleted."""


class Glossaries:
    """The glossaries of an account; knows which of them belong to this project."""

    def __init__(self, client: Any, call: Call, project: str, say: Say) -> None:
        self._client = client
        self._call = call
        self._say = say
        self._prefix = f"newstranslate {project} "

    def stored(self) -> list[StoredGlossary]:
        """Return all glossaries of the account. Raises `EngineError`."""
        return [self._stored(i) for i in self._call(self._client.list_multilingual_glossaries)]

    def _stored(self, info: Any) -> StoredGlossary:
        # Only an exact match is ours: another project's name may start with the name of this one.
        ours = re.fullmatch(re.escape(self._prefix) + "[0-9a-f]{16}", info.name) is not None
        pairs = tuple(
            Pair(base(item.source_lang.lower()), base(item.target_lang.lower()))
            for item in info.dictionaries
        )
        entries = sum(item.entry_count for item in info.dictionaries)
        return StoredGlossary(str(info.glossary_id), info.name, ours, pairs, entries)

    def plan(self, pairs: Iterable[Pair], terms: Terms) -> Plan:
        """Return the glossary that the server should store for `pairs`.

        It keeps the directions of the project's current glossary, so that a run into one language
        does not remove the terms of another.
        """
        own = [stored for stored in self.stored() if stored.ours]
        wanted = {Pair(base(pair.source), base(pair.target)): pair for pair in pairs}
        # Sorted, so that the name, a digest of the content, does not depend on DeepL's order.
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
        """Update the server; return the id of the glossary, empty if there are no entries."""
        from deepl.api_data import MultilingualGlossaryDictionaryEntries

        # First, because the free plan allows only one glossary.
        self.remove(plan.outdated)
        if plan.found or not plan.dictionaries:
            return plan.found.id if plan.found else ""
        dictionaries = [
            MultilingualGlossaryDictionaryEntries(
                pair.source.upper(), pair.target.upper(), dict(found)
            )
            for pair, found in plan.dictionaries.items()
        ]
        create = self._client.create_multilingual_glossary
        try:
            return str(self._call(create, plan.name, dictionaries).glossary_id)
        except EngineError as error:
            if "too many glossaries" not in str(error).lower():
                raise
            raise type(error)(
                f"{error}; 'newstranslate glossary sync deepl list' lists those of the account, "
                "'newstranslate glossary sync deepl prune' in another project removes its own"
            ) from error

    def remove(self, stored: Sequence[StoredGlossary]) -> None:
        """Delete the project's own glossaries among `stored`; leave all others."""
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
                        f"{term.where}: DeepL's glossaries accept no form over {MAX_TERM_BYTES} "
                        f"bytes or with control characters; left out: {form[:40]}"
                    )
        return entries


def _rows(term: Term, pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield (source form, target) for each form; nouns in the singular and the plural.

    The target takes the same number if its language has regular plurals and the glossary gives
    both forms in the same number. Otherwise it is unchanged, and DeepL inflects it.
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
