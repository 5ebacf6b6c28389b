"""The data types of newstranslate: frozen, without I/O, independent of file formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from newstranslate.late import dataclass


class State(Enum):
    """The review state of a unit."""

    UNTRANSLATED = "untranslated"
    """It has no text, or only blanks: a translator is needed."""
    DRAFT = "draft"
    """A text by a machine, from the memory, or by a person who has not marked it as translated."""
    TRANSLATED = "translated"
    """A person marked it as translated: a reviewer is needed."""
    APPROVED = "approved"
    """A reviewer approved it."""


UNAPPROVED = (State.DRAFT, State.TRANSLATED)
"""States of a text that must not be published yet: `fuzzy` in a PO file."""


class SlotStyle(Enum):
    """How a target is written; for some styles, `Slot.detail` has further data."""

    TEXT = "text"
    """Lines of a Markdown block."""
    CELL = "cell"
    """A cell of a Markdown table."""
    HEADING = "heading"
    """One line of Markdown that begins with a mark: ``## …``."""
    SETEXT = "setext"
    """A heading of Markdown that is underlined."""
    BRACKETED = "bracketed"
    """One line between square brackets."""
    LABEL = "label"
    """``[label]`` of Markdown, whose words refer to a link definition. Detail: those words."""
    TITLE = "title"
    """The title of a Markdown link. Detail: its opening quotation mark."""
    QUOTED = "quoted"
    """One line in double quotation marks that cannot be escaped."""
    PARAMETER = "parameter"
    """A parameter of a shortcode or tag. Detail: its quotation mark, then its key."""
    YAML = "yaml"
    """A value of front matter. Detail of these three: how it is quoted."""
    TOML = "toml"
    JSON = "json"
    HTML = "html"
    """Part of HTML. Detail: the meaning of its line breaks: empty, ``classic`` or ``pre``."""
    ATTRIBUTE = "attribute"
    """An attribute in XML or HTML. Detail: its quotation mark, if the segment is inside it."""
    COMMENT = "comment"
    """A line in an HTML comment of WordPress."""
    SHORTCODE = "shortcode"
    """A parameter of a shortcode in HTML. Detail: its quotation mark."""
    BLOCK_SETTING = "block setting"
    """A JSON string in the comment of a WordPress block. Detail: ``plain`` if it is not HTML."""
    WORDS = "words"
    """Part of a paragraph in Word. Detail: its start and end in the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Slot:
    """How a target replaces its segment; used by formats only."""

    style: SlotStyle = SlotStyle.TEXT
    detail: str = ""
    """Further data of the style; see `SlotStyle`."""
    prefix: str = ""
    """Beginning of continuation lines (``> `` in a quote, spaces in a list)."""
    opens_line: bool = False
    """Whether the segment begins its line, where ``- `` or ``1. `` would mean a list."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A text to translate, with its position in the article; one unit of a catalogue."""

    text: str
    """The text with inline markup; soft line breaks are spaces. The msgid."""
    kind: str
    """The kind of block, for the translator: ``heading 1``, ``table cell``."""
    start: int
    """Offset of its first character in `Article.text`, in code points."""
    end: int
    """Offset after its last character, in code points."""
    line: int
    """Line of its first character, from 1."""
    block: int
    """Number of its block in the article, from 0; shared by all segments of the block."""
    context: str = ""
    """The front-matter key; empty in the body. The msgctxt."""
    notes: tuple[str, ...] = ()
    """Note of the author for the translator."""
    slot: Slot = Slot()
    formerly: str = ""
    """Its text in catalogues of earlier versions, if that was different."""

    @property
    def key(self) -> tuple[str, str]:
        """The key of its unit: context and text. Repeated segments share one unit."""
        return (self.context, self.text)


@dataclass(frozen=True, slots=True)
class Article:
    """A source document: its text, and the segments as spans of it."""

    path: str
    """Path relative to the project, with ``/``; for messages and references."""
    text: str
    """The file's text as decoded, line endings and byte-order mark included."""
    segments: tuple[Segment, ...]
    """In article order; they overlap only if an HTML attribute is within a sentence."""
    digest: str = ""
    """First 16 hexadecimal digits of the SHA-256 of the file's bytes."""
    notes: tuple[str, ...] = ()
    """Notes for the user, such as which words are in no segment."""
    outside: int = 0
    """Number of words of prose that are in no segment, in unsupported HTML."""


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of the glossary in one direction."""

    concept: str
    kind: str
    """``name``, ``acronym`` or ``noun``."""
    hard: bool
    """Whether a missing form is an error (else a warning)."""
    sources: tuple[str, ...]
    """Every source form; the first is the preferred one."""
    excepts: tuple[str, ...]
    """Longer source strings that contain a form and mean something else."""
    targets: tuple[str, ...]
    """Target forms; the first is preferred, the others are allowed."""
    rejected: tuple[str, ...]
    """Known wrong target forms."""
    english: str = ""
    """The preferred English form, for engines that translate through English."""
    where: str = ""
    """``file:line`` of its row."""
    contexts: tuple[str, ...] = ()
    """Words of which one must occur in the source sentence or subject."""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term found in a segment."""

    term: Term
    start: int
    """Offset in the segment's text, in code points."""
    end: int
    form: str
    """The words as written in the segment."""


class Verdict(Enum):
    """The result of verifying one use of a term in a target."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    MISSING = "missing"
    REJECTED = "rejected form"
    SOURCE_LEFT = "source left"

    @property
    def ok(self) -> bool:
        """Whether the target contains the term."""
        return self in (Verdict.PREFERRED, Verdict.ALLOWED)


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of a catalogue."""

    source: str
    target: str = ""
    context: str = ""
    fuzzy: bool = False
    """The PO flag of a text that is not approved."""
    translated: str = ""
    """``NAME, DAY`` of the person who marked the text as translated; empty if nobody has."""
    kind: str = ""
    terms: tuple[str, ...] = ()
    """``OIM → IOM`` lines for the translator."""
    notes: tuple[str, ...] = ()
    """Notes of the author or the tool for the translator."""
    origin: str = ""
    """Origin of the target: ``deepl``, ``memory 87``; empty for a person."""
    seal: str = ""
    """Digest of the machine's target; see `catalog.seal`."""
    approval: str = ""
    """Digest of the text approved by the person named in `comment`; see `catalog.approval`."""
    draft: str = ""
    """The machine draft that a person replaced on the review page."""
    waived: tuple[str, ...] = ()
    """Records of the waivers in `comment`; see `checks.waivers`."""
    references: tuple[tuple[str, int], ...] = ()
    """(article path, line) of every occurrence of the segment."""
    previous: str = ""
    """The earlier or similar source that the target translates."""
    previous_context: str = ""
    correction: str = ""
    """The kind of change from `previous` to the source; one of `catalog.KINDS`."""
    comment: str = ""
    """Translator comments, including waivers; written by people, never changed."""
    flags: tuple[str, ...] = ()
    """Flags other than ``fuzzy``, unchanged."""
    extracted: tuple[str, ...] = ()
    """Extracted comments of other tools, unchanged."""
    plural: str = ""
    """``msgid_plural`` of an entry written by another tool."""
    plural_targets: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    """Line of its ``msgid`` in the PO file it was read from, from 1."""
    as_found: tuple[str, str] = field(default=("", ""), compare=False, repr=False)
    """(its entry as we write it, the entry as read), if another tool wrote it differently."""

    @property
    def key(self) -> tuple[str, str]:
        """Context and source, which identify a unit in its catalogue."""
        return (self.context, self.source)

    @property
    def state(self) -> State:
        """The review state, derived from `target`, `fuzzy` and `translated`."""
        text = self.target or "".join(self.plural_targets)
        if not text or text.isspace():
            return State.UNTRANSLATED
        if not self.fuzzy:
            return State.APPROVED
        return State.TRANSLATED if self.translated else State.DRAFT


@dataclass(frozen=True, slots=True)
class Twin:
    """An entry of a PO file with the source and context of an earlier entry."""

    source: str
    line: int
    """Line of its ``msgid`` in the file, from 1."""
    first: int
    """Line of the earlier entry."""


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
    """Entries of the file that were merged with an earlier one of the same key."""
    remarks: tuple[str, ...] = field(default=(), compare=False)
    """Notes for the user on the file, such as a charset other than UTF-8."""

    @property
    def live(self) -> tuple[Unit, ...]:
        """The units of the current article."""
        return tuple(unit for unit in self.units if not unit.obsolete)


@dataclass(frozen=True, slots=True)
class Finding:
    """An error, or possible error, reported by a check."""

    check: str
    severity: str
    """``error``, ``warning`` or ``info``."""
    message: str
    source: str = ""
    """The unit's msgid."""
    target: str = ""
    start: int = -1
    """Offset in the target, in code points; -1 if it concerns the whole target."""
    end: int = -1
    about: str = ""
    """The words or value by which a waiver names it: ``2007 → 2017`` if the target replaces
    something of the source, ``2007`` if something is lost or added. If a check leaves it empty, the
    words of the target at `start` are used, else the message."""
    corrected: str = ""
    """The corrected target, if the check proposes one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation direction, as BCP 47 tags."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"
