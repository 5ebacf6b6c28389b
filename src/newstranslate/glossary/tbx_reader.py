"""Reads TBX of both editions, with data categories as attributes or as elements (DCA, DCT).

Definitions and notes become the note of the concept. Everything else that a concept has no column
for is omitted and named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from newstranslate.errors import InputError
from newstranslate.glossary.concepts import Concept
from newstranslate.glossary.naming import kind_of, slug
from newstranslate.glossary.table import MAX_CELL
from newstranslate.glossary.tbx import OURS
from newstranslate.language import normalise
from newstranslate.late import dataclass

_XML = "{http://www.w3.org/XML/1998/namespace}"
_SECTIONS = ("langSet", "langSec")
_GROUPS = ("descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "termGrp")
_STATUSES = ("administrativeStatus", "normativeAuthorization")
_REJECTED = ("deprecated", "superseded", "obsolete")
_FOR_PEOPLE = ("note", "definition")
_EXCEPT = "except"
_SHOWN = 5
"""How many entries a message names."""


@dataclass(slots=True)
class _Omitted:
    """What is omitted, and where."""

    kinds: Counter[str] = field(default_factory=Counter)
    """Data category → how often it occurs."""
    reasons: dict[str, list[int]] = field(default_factory=dict)
    """Reason → the numbers of the entries."""

    def add(self, reason: str, entry: int) -> None:
        """Add a reason why something of an entry is omitted."""
        found = self.reasons.setdefault(reason, [])
        if entry not in found[-1:]:
            found.append(entry)

    def messages(self, path: Path) -> Iterator[str]:
        """Yield a message for each reason, and one on the data categories."""
        for reason, entries in self.reasons.items():
            more = ", …" if len(entries) > _SHOWN else ""
            yield f"{path}:entry {', '.join(map(str, entries[:_SHOWN]))}{more}: {reason}"
        if self.kinds:
            found = ", ".join(f"{kind} ({count})" for kind, count in self.kinds.most_common())
            yield f"{path}: without a column in the glossary, omitted: {found}"


def read(text: str, path: Path, notes: list[str]) -> list[Concept]:
    """Return the concepts of a TBX file; messages on omitted data are added to `notes`.

    Raises `InputError` for other files, and for a TBX that declares entities.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(text)
    except ElementTree.ParseError as error:
        raise InputError(f"{path}:{error.position[0]}: not valid XML: {error}") from error
    except DefusedXmlException:
        raise InputError(
            f"{path}: declares entities, which terminology files do not need; not accepted"
        ) from None
    entries = [e for e in root.iter() if _tag(e) in ("termEntry", "conceptEntry")]
    if not entries:
        raise InputError(f"{path}: contains no termEntry (TBX v2) or conceptEntry (v3); not a TBX")
    omitted = _Omitted()
    made = (_Entry(n, omitted).concept(e, path) for n, e in enumerate(entries, 1))
    found = [concept for concept in made if concept is not None]
    notes += omitted.messages(path)
    if not found:
        raise InputError(f"{path}: contains no usable term: {notes[0]}")
    return _with_names(found)


def _with_names(concepts: Sequence[Concept]) -> list[Concept]:
    """Return the concepts with different names; entries without an identifier may have the same."""
    seen: Counter[str] = Counter()
    made = []
    for concept in concepts:
        seen[concept.name] += 1
        count = seen[concept.name]
        made.append(concept if count == 1 else replace(concept, name=f"{concept.name}-{count}"))
    return made


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _kind(element: Element) -> str:
    return element.get("type") or _tag(element)


def _text(element: Element) -> str:
    # Files are indented; no-break spaces belong to the text.
    return re.sub(r"[ \t\r\n]+", " ", "".join(element.itertext())).strip(" ")


def _categories(parent: Element) -> Iterator[Element]:
    """Yield the data categories of an entry, a section or a term, also those in groups."""
    for child in parent:
        if _tag(child) in _GROUPS:
            yield from _categories(child)
        elif _tag(child) not in _SECTIONS:
            yield child


class _Entry:
    """Reads one entry."""

    def __init__(self, number: int, omitted: _Omitted) -> None:
        self._number = number
        self._omitted = omitted
        self._ours: dict[str, str] = {}
        self._plain: dict[str, list[str]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}
        self._rejected: dict[str, tuple[str, ...]] = {}
        self._excepts: dict[str, tuple[str, ...]] = {}

    def concept(self, entry: Element, path: Path) -> Concept | None:
        """Return the concept of an entry; None if it has no usable form."""
        for element in _categories(entry):
            self._category(element, ("subjectField", "source", *_FOR_PEOPLE))
        for section in entry:
            if _tag(section) in _SECTIONS:
                self._section(section)
        if not self._forms:
            reason = "all terms are deprecated" if self._rejected else "no usable term"
            self._omitted.add(f"{reason}; omitted", self._number)
            return None
        first = next(iter(self._forms.values()))[0]
        return Concept(
            name=self._ours.get("name") or entry.get("id") or slug(first),
            kind=self._ours.get("kind") or kind_of(first),
            lock=self._ours.get("lock", "soft"),
            forms=self._forms,
            excepts=self._excepts,
            rejected=self._rejected,
            mention=self._ours.get("mention", ""),
            context=tuple(filter(None, self._ours.get("context", "").split("|"))),
            domain=self._cell("subjectField", only_first=True),
            source=self._cell("source"),
            note=self._cell("note"),
            where=f"{path}:entry {self._number}",
        )

    def _cell(self, name: str, *, only_first: bool = False) -> str:
        values = list(dict.fromkeys(self._plain.get(name, ())))
        if only_first and len(values) > 1:
            self._omitted.kinds[name] += len(values) - 1
            values = values[:1]
        cell = " · ".join(values)
        if len(cell) > MAX_CELL:
            self._omitted.add(f"{name} is longer than {MAX_CELL:,} characters; cut", self._number)
            cell = f"{cell[: MAX_CELL - 1]}…"
        return cell

    def _category(self, element: Element, wanted: Sequence[str], of: str = "") -> None:
        text, kind = _text(element), _kind(element)
        if text.startswith(OURS):
            name, _, value = text.removeprefix(OURS).partition(": ")
            self._ours[name] = value
        elif kind not in wanted:
            self._omitted.kinds[kind] += 1
        elif text:
            column = "note" if kind in _FOR_PEOPLE else kind
            self._plain.setdefault(column, []).append(of + text)

    def _section(self, section: Element) -> None:
        tag = section.get(f"{_XML}lang") or section.get("lang") or ""
        try:
            lang = normalise(tag)
        except InputError:
            self._omitted.add(f"unknown language '{tag}'; its terms are omitted", self._number)
            return
        terms: list[tuple[int, str]] = []
        for child in section:
            if any(_tag(element) == "term" for element in child.iter()):
                terms += self._terms(child)
                continue
            for element in _categories(child) if _tag(child) in _GROUPS else (child,):
                mark, _, form = _text(element).partition(": ")
                if mark == f"{OURS}{_EXCEPT}":
                    self._excepts[lang] = (*self._excepts.get(lang, ()), form)
                else:
                    self._category(element, _FOR_PEOPLE)
        # The first form of a language is its preferred form.
        for rank, form in sorted(terms, key=lambda term: term[0]):
            parts = self._rejected if rank == _RANK_OF_REJECTED else self._forms
            parts[lang] = (*parts.get(lang, ()), form)

    def _terms(self, group: Element) -> Iterator[tuple[int, str]]:
        """Yield the usable terms of a group with their ranks: preferred, others, rejected."""
        forms = [_text(element) for element in group.iter() if _tag(element) == "term"]
        others = [element for element in _categories(group) if _tag(element) != "term"]
        status = " ".join(_text(e).lower() for e in others if _kind(e) in _STATUSES)
        for element in others:
            if _kind(element) not in _STATUSES:
                self._category(element, _FOR_PEOPLE, of=f"{forms[0]}: ")
        rank = 0 if "preferred" in status else 1
        if any(mark in status for mark in _REJECTED):
            rank = _RANK_OF_REJECTED
        for form in forms:
            if not form or "|" in form:
                what = f"'{form}' contains “|”, which separates forms" if form else "an empty term"
                self._omitted.add(f"{what}; omitted", self._number)
            else:
                yield rank, form


_RANK_OF_REJECTED = 2
