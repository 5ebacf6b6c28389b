"""Converts the target of a unit to pieces of a Word paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from newstranslate import inline, late
from newstranslate.formats.wordplace import properties
from newstranslate.formats.wordplace.marks import PLAIN_TAGS, SIGNS, Sentence
from newstranslate.formats.wordplace.pieces import Container, ParagraphPiece, look
from newstranslate.late import dataclass

# `<g1>`, `</g1>`, `<x1/>`, `<br/>`.
_TAG = late.pattern(r"<(/?)([a-z]+\d*)\s*(/?)>\Z")


@dataclass(frozen=True, slots=True)
class TargetPart:
    """A part of a target."""

    kind: str
    """``text`` or ``atom``."""
    text: str
    path: tuple[Container, ...]
    marks: frozenset[str]
    atom: ParagraphPiece | None = None


class _Parser:
    """Parses a target with the links, tags and atoms of its source sentence."""

    def __init__(self, made: Sentence) -> None:
        self._made = made
        self._path: list[Container] = []
        self._marks: list[str] = []
        self._atoms = [*made.atoms]
        shown = inline.scan(made.text) if made.links else ()
        opened = [m.value for m in shown if (m.role, m.name) == ("open", "link")]
        self._links = list(zip(opened, made.links, strict=False))
        self._free = [*self._links]
        self._pairs: dict[int, Container | None] = {}

    def tokens(self, target: str) -> Iterator[TargetPart]:
        """Yield the parts of a target."""
        at = 0
        for item in inline.scan(target):
            if item.start > at:
                yield self._token(target[at : item.start])
            yield from self._markup(item, target[item.start : item.end])
            at = item.end
        if at < len(target):
            yield self._token(target[at:])

    def _token(self, text: str) -> TargetPart:
        path = (*self._made.shared, *self._path)
        return TargetPart("text", text, path, frozenset(self._marks))

    def _markup(self, item: inline.Markup, raw: str) -> Iterator[TargetPart]:
        if item.name in SIGNS:
            self._mark(item.name, closes=item.role == "close")
        elif item.name == "link" and item.role == "open":
            self._pairs[item.pair] = self._link(item.value)
            if (container := self._pairs[item.pair]) is not None:
                self._path.append(container)
        elif item.name == "link":
            if (container := self._pairs.get(item.pair)) in self._path:
                self._path.remove(container)
        elif item.name == "char":
            yield self._token(item.value)
        elif item.name in ("html", "ref"):
            yield from self._tag(raw)
        else:
            yield self._token(raw)

    def _mark(self, mark: str, *, closes: bool) -> None:
        if not closes:
            self._marks.append(mark)
        elif mark in self._marks:
            # `list.remove` removes the first occurrence; the mark to close is the last.
            self._marks.reverse()
            self._marks.remove(mark)
            self._marks.reverse()

    def _link(self, address: str) -> Container | None:
        # A link used once in the source may occur twice in the target: after the unused links,
        # used ones are accepted.
        for known in (self._free, self._links):
            for one in known:
                if one[0] == address or unquote(one[0]) == unquote(address):
                    if one in self._free:
                        self._free.remove(one)
                    return one[1]
        return None

    def _tag(self, raw: str) -> Iterator[TargetPart]:
        match = _TAG.match(raw)
        name = match[2] if match else ""
        # `<b>`, `<i>`, `<s>` are written where Markdown's signs do not work (`units.sentence`).
        switch = next((mark for mark, tag in PLAIN_TAGS.items() if tag == name), "")
        if match and not match[3] and (name in self._made.tags or switch):
            self._mark(switch or name, closes=bool(match[1]))
        elif match and not match[3] and name in self._made.frames:
            container = self._made.frames[name]
            if not match[1]:
                self._path.append(container)
            elif container in self._path:
                self._path.remove(container)
        else:
            yield from self._atom(re.sub(r"\s+/>", "/>", raw))

    def _atom(self, shown: str) -> Iterator[TargetPart]:
        atom = next((item for item in self._atoms if item[0] == shown), None)
        if atom is not None:
            self._atoms.remove(atom)
        # A target may have more line breaks and tabs than its source, but no second picture.
        elif shown in ("<br/>", "<tab/>"):
            atom = next((item for item in self._made.atoms if item[0] == shown), None)
        known = any(item[0] == shown for item in self._made.atoms)
        if atom is None:
            yield from () if known else (self._token(shown),)
            return
        path = (*self._made.shared, *self._path)
        yield TargetPart("atom", atom[1].text, path, frozenset(), atom[1])


def tokens(made: Sentence, target: str) -> Iterator[TargetPart]:
    """Return the parts of a target."""
    return _Parser(made).tokens(target)


def pieces_of(made: Sentence, target: str) -> list[ParagraphPiece]:
    """Return the pieces of the paragraph for a sentence's target."""
    return [_piece(made, token) for token in tokens(made, target)]


def _piece(made: Sentence, token: TargetPart) -> ParagraphPiece:
    if token.atom is not None:
        return replace(token.atom, path=token.path)
    like = _like(made, token)
    if like is not None:
        return replace(like, kind="text", text=token.text, path=token.path, raws=())
    base = _base(made, token)
    switches = {"strong": "w:b", "em": "w:i", "s": "w:strike"}
    rpr = properties.with_switches(base.rpr, [switches[m] for m in token.marks if m in switches])
    return ParagraphPiece("text", token.text, rpr, look(rpr), token.path)


def _like(made: Sentence, token: TargetPart) -> ParagraphPiece | None:
    """Return a piece of the source with the format of the token, or None."""
    if not token.marks:
        return _base(made, token)
    same = [p for p, marks in made.marked if frozenset(marks) == token.marks and p.kind == "text"]
    return next((p for p in same if p.path == token.path), None)


def _base(made: Sentence, token: TargetPart) -> ParagraphPiece:
    """Return a piece with the format of the token, apart from Markdown's marks."""
    tags = token.marks - SIGNS.keys()
    if tags:
        for piece, marks in made.marked:
            if frozenset(marks) == tags:
                return piece
        for piece, marks in made.marked:
            if tags & set(marks):
                return piece
    return made.bases.get(token.path) or next(iter(made.bases.values()))
