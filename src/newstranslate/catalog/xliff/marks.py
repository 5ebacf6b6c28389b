"""What both versions of XLIFF share: identifiers, versions of units, markup as tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from xml.sax.saxutils import escape

from newstranslate import inline
from newstranslate.inline import Markup
from newstranslate.late import dataclass
from newstranslate.model import Pair, Unit

VERSION = "newstranslate-version"
"""Category of the note that holds the version of a unit that went out."""
WORDS = {
    "untranslated": "initial",
    "draft": "translated",
    "translated": "reviewed",
    "approved": "final",
}
"""State of a unit → the word of XLIFF 2 for it, which the version of a unit is made with."""
_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One piece of markup in a text that came back."""

    ident: str
    side: str
    """``open``, ``close`` or ``atom``."""
    code: str = ""
    """Its Markdown; empty where the file does not hold it."""


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """A unit as it came back."""

    id: str
    pieces: tuple[str | Tag, ...]
    state: str
    """``initial``, ``translated`` (a draft), ``reviewed`` (somebody says it is done), ``final``."""
    doubted: bool = False
    """Whether somebody says there that it still needs work."""
    parts: tuple[int, int] = (1, 1)
    """How many of its segments have a target, and how many it has."""
    notes: tuple[tuple[str, str], ...] = ()
    """Category and text of each note."""

    @property
    def version(self) -> str:
        """Of the unit that went out; empty where the tool lost it."""
        return next((text.strip() for kind, text in self.notes if kind == VERSION), "")


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """What came back for one article."""

    article: str
    """As the file names it; a tool may have changed that."""
    pair: Pair
    """Languages as the file has them; empty where it has none."""
    units: tuple[ReturnedUnit, ...]
    notes: tuple[str, ...] = ()
    """On the whole file."""


def unit_id(unit: Unit) -> str:
    """Return the identifier of a unit in the file: ``u`` and 12 hexadecimal digits."""
    return "u" + _digest(f"{unit.context}\0{unit.source}")


def version(target: str, state: str) -> str:
    """Return what tells a target in a state (one of `WORDS`) from others: 12 digits."""
    return _digest(f"{_ILLEGAL.sub('', target)}\0{state}")


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def clean(text: str) -> str:
    """Return a text as the content of an element."""
    return escape(_ILLEGAL.sub("", text), {"\r": "&#13;"})


def attribute(text: str) -> str:
    """Return a text as the value of an attribute, with its quotation marks."""
    return f'"{escape(_ILLEGAL.sub("", text), {chr(34): "&quot;", chr(10): "&#10;"})}"'


def told(unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield category and text of the notes that a unit goes out with."""
    yield VERSION, version(unit.target, WORDS[unit.state.value])
    pairs = [("kind", unit.kind), *(("note", note) for note in unit.notes), ("origin", unit.origin)]
    pairs += [("comment", line) for line in unit.comment.split("\n")]
    yield from ((kind, text) for kind, text in pairs if text)


def markup(text: str) -> list[Markup]:
    """Return the markup of a text that goes out as tags: escapes are a part of the words."""
    found: list[Markup] = []
    for item in inline.scan(text):
        if item.name != "char" and (not found or item.start >= found[-1].end):
            found.append(item)
    return found


@dataclass(frozen=True, slots=True)
class Code:
    """A pair of marks, or a mark alone, in the source of a unit."""

    ident: str
    name: str
    """What it is: a name of `inline.Markup`."""
    before: str
    after: str = ""
    """Empty for a mark alone."""


def codes(source: str) -> list[Code]:
    """Return the markup of a source, numbered in its order: the same at each call."""
    found = markup(source)
    closing = {item.pair: item for item in found if item.role == "close"}
    made: list[Code] = []
    for item in found:
        if item.role == "close":
            continue
        other = closing.get(item.pair) if item.role == "open" else None
        after = source[other.start : other.end] if other else ""
        before = source[item.start : item.end]
        made.append(Code(str(len(made) + 1), item.name, before, after))
    return made


def resolved(pieces: Sequence[str | Tag], known: Sequence[Code]) -> str:
    """Return a text that came back; a tag that nothing is known of leaves nothing."""
    sides: Mapping[tuple[str, str], str] = {
        key: code
        for one in known
        for key, code in (
            ((one.ident, "open"), one.before),
            ((one.ident, "close"), one.after),
            ((one.ident, "atom"), one.before if not one.after else ""),
        )
    }
    return "".join(
        piece if isinstance(piece, str) else piece.code or sides.get((piece.ident, piece.side), "")
        for piece in pieces
    )
