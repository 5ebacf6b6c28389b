"""Shared by both versions of XLIFF: identifiers, versions of units, markup as tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from xml.sax.saxutils import escape

from newstranslate import inline
from newstranslate.catalog.marks import withdrawn
from newstranslate.inline import Markup
from newstranslate.late import dataclass
from newstranslate.model import Pair, State, Unit
from newstranslate.xml_text import legal

VERSION = "newstranslate-version"
"""Category of the note with the exported version of a unit."""
WAS_APPROVED = "!"
"""Follows the version of a unit that was exported as approved."""
WAS_WITHDRAWN = "?"
"""Follows the version of a unit that was exported after its approval had been withdrawn."""
WORDS = {
    "untranslated": "initial",
    "draft": "translated",
    "translated": "reviewed",
    "approved": "final",
}
"""State of a unit → its name in XLIFF 2, which is also part of the version of a unit."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag in a returned text."""

    ident: str
    side: str
    """``open``, ``close`` or ``atom``."""
    code: str = ""
    """Its Markdown; empty if the file does not contain it."""


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """A unit of a returned file."""

    id: str
    pieces: tuple[str | Tag, ...]
    state: str
    """``initial``, ``translated`` (a draft), ``reviewed`` (marked as finished) or ``final``."""
    doubted: bool = False
    """Whether it is marked as needing more work."""
    parts: tuple[int, int] = (1, 1)
    """Number of its segments with a target, and number of its segments."""
    notes: tuple[tuple[str, str], ...] = ()
    """Category and text of each note."""
    source: tuple[str | Tag, ...] = ()
    context: str = ""

    @property
    def version(self) -> str:
        """The exported version; empty if the CAT tool dropped it."""
        return self._version_note.rstrip(WAS_APPROVED + WAS_WITHDRAWN)

    @property
    def was_approved(self) -> bool:
        """Whether the unit was exported as approved; False if the CAT tool dropped its version."""
        return self._version_note.endswith(WAS_APPROVED)

    @property
    def was_withdrawn(self) -> bool:
        """Whether the unit was exported after its approval had been withdrawn."""
        return self._version_note.endswith(WAS_WITHDRAWN)

    @property
    def _version_note(self) -> str:
        return next((text.strip() for kind, text in self.notes if kind == VERSION), "")


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """The returned units of one article."""

    article: str
    """Its name in the file, which a CAT tool may have changed."""
    pair: Pair
    """The languages stated in the file; empty if there are none."""
    units: tuple[ReturnedUnit, ...]
    notes: tuple[str, ...] = ()
    """Notes on the whole file."""


def unit_id(unit: Unit) -> str:
    """Return the identifier of a unit in the file: ``u`` and 12 hexadecimal digits."""
    return identifier(unit.context, unit.source)


def identifier(context: str, source: str) -> str:
    """Return the identifier of the unit with a context and a source."""
    return "u" + _digest(f"{context}\0{source}")


def version(target: str, state: str) -> str:
    """Return a digest of a target and its state (a value of `WORDS`): 12 hexadecimal digits."""
    return _digest(f"{legal(target)}\0{state}")


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def clean(text: str) -> str:
    """Return a text as the content of an element."""
    # XML parsers convert a literal CR to LF.
    return escape(legal(text), {"\r": "&#13;"})


def attribute(text: str) -> str:
    """Return a text as the value of an attribute, with its quotation marks."""
    # XML parsers convert a literal line break in an attribute to a space.
    return f'"{escape(legal(text), {chr(34): "&quot;", chr(10): "&#10;"})}"'


def exported_notes(unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield (category, text) of the notes with which a unit is exported."""
    approved = WAS_APPROVED if unit.state is State.APPROVED else ""
    end = WAS_WITHDRAWN if withdrawn(unit) else approved
    yield VERSION, version(unit.target, WORDS[unit.state.value]) + end
    pairs = [("kind", unit.kind), *(("note", note) for note in unit.notes), ("origin", unit.origin)]
    pairs += [("comment", line) for line in unit.comment.split("\n")]
    yield from ((kind, text) for kind, text in pairs if text)


def markup(text: str) -> list[Markup]:
    """Return the markup of a text that is exported as tags; escapes are exported as text."""
    found: list[Markup] = []
    for item in inline.scan(text):
        if item.name != "char" and (not found or item.start >= found[-1].end):
            found.append(item)
    return found


@dataclass(frozen=True, slots=True)
class Code:
    """A pair of tags, or a single tag, in the source of a unit."""

    ident: str
    name: str
    """The name of its `inline.Markup`."""
    before: str
    after: str = ""
    """The closing markup; empty for a single tag."""


def codes(source: str) -> list[Code]:
    """Return the markup of a source, numbered in order; export and import get the same numbers."""
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
    """Return the Markdown of a returned text; unknown tags are dropped."""
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
