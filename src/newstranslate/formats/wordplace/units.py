"""A sentence of a Word paragraph as a unit, and a target as parts of a paragraph again.

Bold, italic, struck text and links are Markdown, as in other units; every other look is a pair of
tags (``<sup>…</sup>``, ``<g1>…</g1>``), and what is no text is one tag (``<x1/>``, ``<br/>``).
What all of a sentence has in common is not shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from urllib.parse import unquote

from newstranslate import inline
from newstranslate.formats.wordplace import properties
from newstranslate.formats.wordplace.pieces import Container, Look, Piece, look

_Marks = tuple[str, ...]
_SIGNS = {"strong": "**", "em": "*", "s": "~~"}
_PLAIN_TAGS = {"strong": "b", "em": "i", "s": "s"}
_ESCAPED = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|[*`]|~~|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)|!?\[(?=\^|[^\[\]]*\][(\[:])|\^(?=\[)"
)
_ALL = re.compile(r"([!-/:-@\[-`{-~])")
_TAG = re.compile(r"<(/?)([a-z]+\d*)\s*(/?)>\Z")
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Sentence:
    """The parts of one sentence, marks apart, and how its unit shows them."""

    pieces: Sequence[Piece]
    shared: tuple[Container, ...] = ()
    """What encloses all of it."""
    bases: dict[tuple[Container, ...], Piece] = field(default_factory=dict)
    """Path → a piece that looks as most of the words there do."""
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Tag → the look that it stands for: `Look.rest`, and what it switches off."""
    frames: dict[str, Container] = field(default_factory=dict)
    """Tag → what encloses words without being shown as a link."""
    links: list[Container] = field(default_factory=list)
    """What is shown as a link, in order."""
    atoms: list[tuple[str, Piece]] = field(default_factory=list)
    """(how the unit shows it, atom), in order."""
    marked: list[tuple[Piece, _Marks]] = field(default_factory=list)
    """The pieces with the marks that tell them from most of the sentence."""
    text: str = ""
    """The unit."""


def sentence(pieces: Sequence[Piece]) -> Sentence:
    """Return a sentence with its unit."""
    made = Sentence([_collapsed(piece) for piece in pieces if piece.kind != "mark"])
    made.shared = _common([piece.path for piece in made.pieces])
    _find_bases(made)
    numbers = Counter[str]()
    for piece in made.pieces:
        if piece.kind == "atom":
            numbers[piece.text] += 1
            made.atoms.append((_shown_atom(piece.text, numbers), piece))
    made.marked = _marked(made)
    _name_containers(made)
    for style in (_Style(_SIGNS, _ESCAPED), _Style(_PLAIN_TAGS, _ESCAPED), _Style(_PLAIN_TAGS, _ALL)):
        made.text = _written(made, style)
        if _is_same(made):
            break
    return made


@dataclass(frozen=True, slots=True)
class _Style:
    """How marks are written, and which characters are escaped."""

    signs: Mapping[str, str]
    escaped: re.Pattern[str]

    def opening(self, mark: str) -> str:
        sign = self.signs.get(mark, mark)
        return f"<{sign}>" if sign[0].isalpha() else sign

    def closing(self, mark: str) -> str:
        sign = self.signs.get(mark, mark)
        return f"</{sign}>" if sign[0].isalpha() else sign


def _collapsed(piece: Piece) -> Piece:
    return replace(piece, text=_BLANKS.sub(" ", piece.text)) if piece.kind == "text" else piece


def _common(paths: Sequence[tuple[Container, ...]]) -> tuple[Container, ...]:
    shortest = min(paths, key=len, default=())
    for length in range(len(shortest), 0, -1):
        if all(path[:length] == shortest[:length] for path in paths):
            return shortest[:length]
    return ()


def _find_bases(made: Sentence) -> None:
    for path in dict.fromkeys(piece.path for piece in made.pieces):
        weights = Counter[Look]()
        for piece in made.pieces:
            if piece.path == path:
                weights[piece.look] += len(piece.text.strip()) if piece.kind == "text" else 0
        best = max(weights, key=lambda look: weights[look])
        own = (p for p in made.pieces if p.path == path and p.look == best)
        made.bases[path] = max(own, key=lambda piece: piece.kind == "text")


def _shown_atom(text: str, numbers: Counter[str]) -> str:
    if text[0] == "[":
        return text
    return f"<x{numbers[text]}/>" if text == "x" else f"<{text}/>"


# --- from looks to marks ---


def _marked(made: Sentence) -> list[tuple[Piece, _Marks]]:
    """Return the pieces with the marks that show how they differ from most of the sentence."""
    found: list[tuple[Piece, _Marks]] = []
    for piece in made.pieces:
        for part in _parted(piece):
            found.append((part, _marks(made, piece) if piece.kind == "text" else ()))
    return _with_plain_blanks(found)


def _parted(piece: Piece) -> Iterator[Piece]:
    """Yield a text as blanks, words, blanks."""
    if piece.kind != "text":
        yield piece
        return
    middle = piece.text.strip(" ")
    before, _, after = piece.text.partition(middle) if middle else (piece.text, "", "")
    for text in (before, middle, after):
        if text:
            yield replace(piece, text=text)


def _marks(made: Sentence, piece: Piece) -> _Marks:
    base, own = made.bases[piece.path].look, piece.look
    switches = (("strong", own.bold, base.bold), ("em", own.italic, base.italic))
    switches = (*switches, ("s", own.strike, base.strike))  # type: ignore[assignment]
    # What only the other words have cannot be taken away by Markdown: a tag says so.
    less = [name for name, mine, others in switches if others and not mine]
    rest = (*own.rest, *(f"not {name}" for name in less))
    tag = "" if rest == base.rest else _tag(made, rest, base.rest)
    more = [name for name, mine, others in switches if mine and not others]
    return (*([tag] if tag else []), *more)


def _tag(made: Sentence, rest: tuple[str, ...], base: tuple[str, ...]) -> str:
    for name, known in made.tags.items():
        if known == rest:
            return name
    extra = "".join(item for item in rest if item not in base)
    kind = "g"
    for part, name in (('"superscript"', "sup"), ('"subscript"', "sub"), ("<w:u ", "u")):
        kind = name if part in extra and kind == "g" else kind
    number = sum(name.rstrip("0123456789") == kind for name in made.tags) + 1
    name = kind if kind != "g" and number == 1 else f"{kind}{number}"
    made.tags[name] = rest
    return name


def _with_plain_blanks(found: Sequence[tuple[Piece, _Marks]]) -> list[tuple[Piece, _Marks]]:
    """Return them with blanks in no mark that only one side of them has."""
    made: list[tuple[Piece, _Marks]] = []
    for at, (piece, marks) in enumerate(found):
        if piece.kind == "text" and not piece.text.strip(" "):
            before, after = found[at - 1 : at], found[at + 1 : at + 2]
            sides = [m if p.path == piece.path else () for p, m in (*before, *after)]
            marks = _common_marks(*sides) if len(sides) == 2 else ()
        made.append((piece, marks))
    return made


def _common_marks(one: _Marks, other: _Marks) -> _Marks:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


# --- the unit ---


def _name_containers(made: Sentence) -> None:
    for container in dict.fromkeys(c for piece in made.pieces for c in _own(made, piece.path)):
        outer = next(p.path for p in made.pieces if container in p.path)
        outer = outer[len(made.shared) : outer.index(container)]
        nested = any(other.address is not None for other in outer)
        if container.address is not None and not nested:
            made.links.append(container)
        else:
            made.frames[f"f{len(made.frames) + 1}"] = container


def _own(made: Sentence, path: tuple[Container, ...]) -> tuple[Container, ...]:
    return path[len(made.shared) :]


def _written(made: Sentence, style: _Style) -> str:
    pieces: list[str] = []
    shown = iter([text for text, _ in made.atoms])
    opened: tuple[Container, ...] = ()
    for path, group in groupby(made.marked, key=lambda item: _own(made, item[0].path)):
        kept = len(_common([opened, path]))
        pieces += [_closing(made, container) for container in reversed(opened[kept:])]
        pieces += [_opening(made, container) for container in path[kept:]]
        pieces.append(_written_marks(list(group), style, shown))
        opened = path
    pieces += [_closing(made, container) for container in reversed(opened)]
    return "".join(pieces)


def _opening(made: Sentence, container: Container) -> str:
    return "[" if container in made.links else f"<{_frame(made, container)}>"


def _closing(made: Sentence, container: Container) -> str:
    if container not in made.links:
        return f"</{_frame(made, container)}>"
    address = re.sub(r"[<>\\\s]", lambda m: f"%{ord(m[0]):02X}", container.address or "")
    return f"](<{address}>)" if re.search(r"[()*_`\[\]&]", address) else f"]({address})"


def _frame(made: Sentence, container: Container) -> str:
    return next(name for name, known in made.frames.items() if known is container)


def _written_marks(
    group: Sequence[tuple[Piece, _Marks]], style: _Style, shown: Iterator[str]
) -> str:
    pieces: list[str] = []
    opened: _Marks = ()
    for piece, marks in group:
        kept = _common_marks(opened, marks)
        pieces += [style.closing(mark) for mark in reversed(opened[len(kept) :])]
        pieces += [style.opening(mark) for mark in marks[len(kept) :]]
        opened = marks
        atom = piece.kind == "atom"
        pieces.append(next(shown) if atom else style.escaped.sub(_escape, piece.text))
    pieces += [style.closing(mark) for mark in reversed(opened)]
    return "".join(pieces)


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in match[0])


def _is_same(made: Sentence) -> bool:
    """Whether the unit, read as a target, gives the sentence that it was made of."""
    wanted = _merged(
        (piece.kind, piece.text, piece.path, frozenset(marks)) for piece, marks in made.marked
    )
    found = _merged(
        (token.kind, token.text, token.path, token.marks) for token in _Parser(made).tokens(made.text)
    )
    return wanted == found


_Flat = tuple[str, str, tuple[Container, ...], frozenset[str]]


def _merged(items: Iterator[_Flat]) -> list[_Flat]:
    made: list[_Flat] = []
    for kind, text, path, marks in items:
        if made and kind == "text" and (made[-1][0], *made[-1][2:]) == (kind, path, marks):
            made[-1] = (kind, made[-1][1] + text, path, marks)
        else:
            # An atom's look is its own; what stands round it is not compared.
            made.append((kind, text, path, marks if kind == "text" else frozenset()))
    return made


# --- from a target to parts of a paragraph ---


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a target."""

    kind: str
    """``text`` or ``atom``."""
    text: str
    path: tuple[Container, ...]
    marks: frozenset[str]
    atom: Piece | None = None


class _Parser:
    """Reads a target with what its sentence knows."""

    def __init__(self, made: Sentence) -> None:
        self._made = made
        self._path: list[Container] = []
        self._marks: list[str] = []
        self._atoms = [*made.atoms]
        opened = [m.value for m in inline.scan(made.text) if (m.role, m.name) == ("open", "link")]
        self._links = list(zip(opened, made.links, strict=False))
        self._free = [*self._links]
        self._pairs: dict[int, Container | None] = {}

    def tokens(self, target: str) -> Iterator[Token]:
        """Yield the parts of a target."""
        at = 0
        for item in inline.scan(target):
            if item.start > at:
                yield self._token(target[at : item.start])
            yield from self._markup(item, target[item.start : item.end])
            at = item.end
        if at < len(target):
            yield self._token(target[at:])

    def _token(self, text: str) -> Token:
        path = (*self._made.shared, *self._path)
        return Token("text", text, path, frozenset(self._marks))

    def _markup(self, item: inline.Markup, raw: str) -> Iterator[Token]:
        if item.name in _SIGNS:
            self._mark(item.name, closes=item.role == "close")
        elif item.name == "link" and item.role == "open":
            self._pairs[item.pair] = self._link(item.value)
            if (container := self._pairs[item.pair]) is not None:
                self._path.append(container)
        elif item.name == "link":
            if (container := self._pairs.get(item.pair)) in self._path:
                self._path.remove(container)  # type: ignore[arg-type]
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
            self._marks.reverse()
            self._marks.remove(mark)
            self._marks.reverse()

    def _link(self, address: str) -> Container | None:
        for known in (self._free, self._links):
            for one in known:
                if one[0] == address or unquote(one[0]) == unquote(address):
                    if one in self._free:
                        self._free.remove(one)
                    return one[1]
        return None

    def _tag(self, raw: str) -> Iterator[Token]:
        match = _TAG.match(raw)
        name = match[2] if match else ""
        switch = next((mark for mark, tag in _PLAIN_TAGS.items() if tag == name), "")
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

    def _atom(self, shown: str) -> Iterator[Token]:
        atom = next((item for item in self._atoms if item[0] == shown), None)
        if atom is not None:
            self._atoms.remove(atom)
        elif shown in ("<br/>", "<tab/>"):
            atom = next((item for item in self._made.atoms if item[0] == shown), None)
        known = any(item[0] == shown for item in self._made.atoms)
        if atom is None:
            yield from () if known else (self._token(shown),)
            return
        path = (*self._made.shared, *self._path)
        yield Token("atom", atom[1].text, path, frozenset(), atom[1])


def pieces_of(made: Sentence, target: str) -> list[Piece]:
    """Return the parts of the paragraph that a target of a sentence makes."""
    return [_piece(made, token) for token in _Parser(made).tokens(target)]


def _piece(made: Sentence, token: Token) -> Piece:
    if token.atom is not None:
        return replace(token.atom, path=token.path)
    like = _like(made, token)
    if like is not None:
        return replace(like, kind="text", text=token.text, path=token.path, raws=())
    base = _base(made, token)
    switches = {"strong": "w:b", "em": "w:i", "s": "w:strike"}
    rpr = properties.with_switches(base.rpr, [switches[m] for m in token.marks if m in switches])
    return Piece("text", token.text, rpr, look(rpr), token.path)


def _like(made: Sentence, token: Token) -> Piece | None:
    """Return a piece of the source that looks as the token does."""
    if not token.marks:
        return _base(made, token)
    same = [p for p, marks in made.marked if frozenset(marks) == token.marks and p.kind == "text"]
    return next((p for p in same if p.path == token.path), None)


def _base(made: Sentence, token: Token) -> Piece:
    """Return a piece that looks as the token does but for Markdown's marks."""
    tags = token.marks - _SIGNS.keys()
    if tags:
        for piece, marks in made.marked:
            if frozenset(marks) == tags:
                return piece
        for piece, marks in made.marked:
            if tags & set(marks):
                return piece
    return made.bases.get(token.path) or next(iter(made.bases.values()))
