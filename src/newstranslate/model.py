"""The values that move through newstranslate: frozen, without I/O, format-neutral."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from newstranslate.late import dataclass


class State(Enum):
    """How far a unit has come, and what it still needs."""

    UNTRANSLATED = "untranslated"
    """Empty: it needs a translator."""
    DRAFT = "draft"
    """A machine's or the memory's, or a person's who has not said that it is done."""
    TRANSLATED = "translated"
    """A person says it is done: it needs a reviewer."""
    APPROVED = "approved"
    """A reviewer answers for it."""


UNAPPROVED = (State.DRAFT, State.TRANSLATED)
"""States of a text that is not to be printed yet: `fuzzy` in a PO file."""


class SlotStyle(Enum):
    """The way a target is written; beside some of them, what `Slot.detail` then says."""

    TEXT = "text"
    """Lines of a Markdown block."""
    CELL = "cell"
    """A cell of a Markdown table."""
    HEADING = "heading"
    """One line of Markdown that a mark opens: ``## …``."""
    SETEXT = "setext"
    """A heading of Markdown that a line below it marks."""
    BRACKETED = "bracketed"
    """One line between square brackets."""
    LABEL = "label"
    """``[label]`` of Markdown, which leads where its own words say. Detail: those words."""
    TITLE = "title"
    """A title of a link in Markdown. Detail: its opening quotation mark."""
    QUOTED = "quoted"
    """One line between double quotation marks that nothing can escape."""
    PARAMETER = "parameter"
    """The value of a shortcode's or tag's parameter. Detail: its quotation mark, then its key."""
    YAML = "yaml"
    """A value of front matter. Detail, of the three: how it is quoted, in the form's words."""
    TOML = "toml"
    JSON = "json"
    HTML = "html"
    """A run of HTML. Detail: what its line breaks mean: empty, ``classic`` or ``pre``."""
    ATTRIBUTE = "attribute"
    """An attribute in XML or HTML. Detail: its quotation mark, where the segment lies inside it."""
    COMMENT = "comment"
    """A line of WordPress's own in a comment of HTML."""
    SHORTCODE = "shortcode"
    """A shortcode's parameter in HTML that is translated in place. Detail: its quotation mark."""
    BLOCK_SETTING = "block setting"
    """A JSON string in a comment of a WordPress block. Detail: ``plain`` where it is no HTML."""
    WORDS = "words"
    """Part of a paragraph in Word. Detail: where it starts and ends in the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Slot:
    """How a target is written back where its segment stood; only formats read it."""

    style: SlotStyle = SlotStyle.TEXT
    detail: str = ""
    """What that style needs to know besides; see `SlotStyle`."""
    prefix: str = ""
    """What a continuation line begins with (``> `` in a quote, spaces in a list)."""
    opens_line: bool = False
    """The segment stands first on its line, where ``- `` or ``1. `` would mean a list."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What one unit translates, and where it stands in the article."""

    text: str
    """Clean text with inline markup; soft line breaks are spaces. The msgid."""
    kind: str
    """What kind of block it is from, for the translator: ``heading 1``, ``table cell``."""
    start: int
    """Offset of its first character in `Article.text`, in code points."""
    end: int
    """Offset just past its last character, in code points."""
    line: int
    """Line of its first character, from 1."""
    block: int
    """Number of its block in the article, from 0; neighbours share it."""
    context: str = ""
    """The front-matter key; empty in the body. The msgctxt."""
    notes: tuple[str, ...] = ()
    """What the author tells the translator."""
    slot: Slot = Slot()
    formerly: str = ""
    """The text that it had in catalogues of earlier versions, where that was another one."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes a unit: context and text. Recurring segments share one."""
        return (self.context, self.text)


@dataclass(frozen=True, slots=True)
class Article:
    """A source document: its whole text, and the segments as spans into it."""

    path: str
    """Where it lies, relative to the project, with ``/``; for messages and references."""
    text: str
    """The file's text as decoded, line endings and byte-order mark included."""
    segments: tuple[Segment, ...]
    """In article order; they overlap only where an attribute of HTML lies within a sentence."""
    digest: str = ""
    """First 16 hexadecimal digits of the SHA-256 of the file's bytes."""
    notes: tuple[str, ...] = ()
    """What its user must know: which words are in no segment."""
    outside: int = 0
    """Words of prose that are in no segment: HTML that is not understood where it stands."""


@dataclass(frozen=True, slots=True)
class Term:
    """One concept of the glossary as it applies from one language to another."""

    concept: str
    kind: str
    """``name``, ``acronym`` or ``noun``."""
    hard: bool
    """Whether a miss is an error (else a warning)."""
    sources: tuple[str, ...]
    """Every source form; the first is the preferred one."""
    excepts: tuple[str, ...]
    """Longer source strings that hold a form and are something else."""
    targets: tuple[str, ...]
    """Target forms; the first is preferred, the others are allowed."""
    rejected: tuple[str, ...]
    """Known wrong target forms."""
    english: str = ""
    """The preferred English form, for engines that go through English."""
    where: str = ""
    """``file:line`` of its row."""
    contexts: tuple[str, ...] = ()
    """Words of the source's sentence or subject, one of which must stand there."""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term found in a segment."""

    term: Term
    start: int
    """Offset in the segment's text, in code points."""
    end: int
    form: str
    """The words as they stand in the segment."""


class Verdict(Enum):
    """How one use of a term came out in a target."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    MISSING = "missing"
    REJECTED = "rejected form"
    SOURCE_LEFT = "source left"

    @property
    def ok(self) -> bool:
        """Whether the term stands in the target."""
        return self in (Verdict.PREFERRED, Verdict.ALLOWED)


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of a catalogue."""

    source: str
    target: str = ""
    context: str = ""
    fuzzy: bool = False
    """PO's flag for a text that is not approved."""
    translated: str = ""
    """``NAME, DAY`` of the person who says that the text is done; empty while nobody has."""
    kind: str = ""
    terms: tuple[str, ...] = ()
    """``OIM → IOM`` lines for the translator."""
    notes: tuple[str, ...] = ()
    """What the author, or a step of the tool, tells the translator."""
    origin: str = ""
    """Where the target came from: ``deepl``, ``memory 87``; empty for a person's."""
    seal: str = ""
    """Digest of the target as the machine left it; see `catalog.seal`."""
    approval: str = ""
    """Digest of what the person named in `comment` approved; see `catalog.approval`."""
    draft: str = ""
    """The machine's draft that a person's text took the place of in the review page."""
    waived: tuple[str, ...] = ()
    """What the waivers in `comment` were given for; see `checks.waivers`."""
    references: tuple[tuple[str, int], ...] = ()
    """(article path, line) of every place the segment stands."""
    previous: str = ""
    """The earlier or similar source that the target translates."""
    previous_context: str = ""
    correction: str = ""
    """What kind of change the source had since `previous`; one of `catalog.KINDS`."""
    comment: str = ""
    """Translator comments, waivers among them; a person's, never touched."""
    flags: tuple[str, ...] = ()
    """Flags other than ``fuzzy``, as found."""
    extracted: tuple[str, ...] = ()
    """Extracted comments that are not ours, as found."""
    plural: str = ""
    """``msgid_plural`` of an entry another tool wrote."""
    plural_targets: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    """Line of its ``msgid`` in the PO file it was read from, from 1."""
    as_found: tuple[str, str] = field(default=("", ""), compare=False, repr=False)
    """(its entry as we write it, the entry as it was read), where another tool writes otherwise."""

    @property
    def key(self) -> tuple[str, str]:
        """Context and source: what identifies a unit in its catalogue."""
        return (self.context, self.source)

    @property
    def state(self) -> State:
        """The review state, read from target, fuzzy flag and who says that it is done."""
        if not (self.target or (self.plural_targets and any(self.plural_targets))):
            return State.UNTRANSLATED
        if not self.fuzzy:
            return State.APPROVED
        return State.TRANSLATED if self.translated else State.DRAFT


@dataclass(frozen=True, slots=True)
class Twin:
    """An entry of a PO file that repeats the source and context of one before it."""

    source: str
    line: int
    """Line of its ``msgid`` in the file, from 1."""
    first: int
    """Line of the entry before it."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One PO file."""

    header: Mapping[str, str]
    """Header fields in file order."""
    units: tuple[Unit, ...]
    """Live units in article order, then the obsolete ones."""
    comment: str = ""
    """The comment above the header."""
    twins: tuple[Twin, ...] = field(default=(), compare=False)
    """Entries of the file that were united with an earlier one of the same key."""
    remarks: tuple[str, ...] = field(default=(), compare=False)
    """What its user must know of the file as it was read: a charset that is not UTF-8."""

    @property
    def live(self) -> tuple[Unit, ...]:
        """The units of the article as it is now."""
        return tuple(unit for unit in self.units if not unit.obsolete)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports."""

    check: str
    severity: str
    """``error``, ``warning`` or ``info``."""
    message: str
    source: str = ""
    """The unit's msgid."""
    target: str = ""
    start: int = -1
    """Offset in the target, in code points; -1 when it is about the whole."""
    end: int = -1
    about: str = ""
    """The words or value that a waiver of it names: ``2007 → 2017`` where the target replaces
    something of the source, ``2007`` where something is lost or added. Where a check leaves it
    empty, it is the words of the target that it is on, else the message."""
    corrected: str = ""
    """A whole target without what was found, where the check proposes one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation direction, as BCP 47 tags."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"
