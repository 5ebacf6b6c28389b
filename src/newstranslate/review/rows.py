"""The rows of an article: each is a segment of the source with its target in each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from newstranslate import catalog
from newstranslate.language import bidi, describe
from newstranslate.late import dataclass
from newstranslate.model import Finding, Unit
from newstranslate.review import aids, text
from newstranslate.review.articleorders import UnitPlace
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import OpenedCatalogue
from newstranslate.review.text import MarkedWords
from newstranslate.review.units import version

CHUNK = 100
"""Number of rows sent at a time."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit's target in one language."""

    lang: str
    dir: str
    language: str
    state: str
    html: Markup
    version: str = ""
    errors: int = 0
    warnings: int = 0
    approver: str = ""
    question: str = ""
    """The open question: the text of the last remark."""
    there: bool = True
    """Whether the language's catalogue contains the unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """A segment of the article with its targets."""

    id: str
    style: str
    """The kind of block as a CSS class: ``heading-1``, ``list-item``."""
    label: str
    """The kind of unit, if its style does not show it: ``title``, ``table cell``."""
    opens: bool
    again: bool
    lang: str
    dir: str
    source: Markup
    cells: tuple[Cell, ...]
    was: str = ""
    """Its id before its source changed, if the request contained that id."""
    fits: bool = True
    """Whether it matches the filter."""


def listed(
    room: Newsroom, opened: Sequence[OpenedCatalogue], chosen: Iterable[UnitPlace], phrase: str = ""
) -> list[Row]:
    """Return rows of an article, with a cell for each catalogue and with `phrase` marked."""
    return [_row(room, opened, place, phrase) for place in chosen]


def _row(room: Newsroom, opened: Sequence[OpenedCatalogue], place: UnitPlace, phrase: str) -> Row:
    unit = opened[0].unit(place.unit)
    pair = opened[0].pair
    marks = [aids.term_span(use) for use in room.uses(opened[0], unit.source)]
    return Row(
        id=place.unit,
        style=style(unit),
        label=_label(unit),
        opens=place.opens,
        again=place.again,
        lang=pair.source,
        dir=bidi.direction(pair.source),
        source=text.shown(unit.source, pair.source, [*marks, *text.hits(unit.source, phrase)]),
        cells=tuple(_cell(room, one, place.unit, phrase) for one in opened),
    )


def style(unit: Unit) -> str:
    """Return the CSS class of a unit's kind of block."""
    kind = unit.kind or "paragraph"
    return "front-matter" if kind.startswith("front matter") else kind.replace(" ", "-")


def _label(unit: Unit) -> str:
    if unit.context:
        return unit.context
    named = ("table", "image", "link", "footnote", "page")
    return unit.kind if unit.kind.startswith(named) else ""


def _cell(room: Newsroom, opened: OpenedCatalogue, place: str, phrase: str) -> Cell:
    lang = opened.pair.target
    name, direction = describe(lang).name, bidi.direction(lang)
    if place not in opened.places:
        return Cell(lang, direction, name, "absent", Markup(""), there=False)
    unit = opened.unit(place)
    judged = room.judge(opened, unit)
    marks = [*_finding_spans(judged.standing), *text.hits(unit.target, phrase)]
    return Cell(
        lang=lang,
        dir=direction,
        language=name,
        state=unit.state.value,
        html=text.shown(unit.target, lang, marks),
        version=version(unit),
        errors=judged.count("error"),
        warnings=judged.count("warning"),
        approver=aids.signature(unit),
        question=str(catalog.open_question(unit) or ""),
    )


def _finding_spans(findings: Iterable[Finding]) -> list[MarkedWords]:
    return [
        MarkedWords(f.start, f.end, f"found {f.severity}", aids.line(f))
        for f in findings
        if 0 <= f.start < f.end
    ]
