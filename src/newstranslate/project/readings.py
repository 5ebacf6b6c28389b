"""The second reader's findings, kept beside the catalogue so that no reading is paid for twice.

``locales/LANG/NAME.reader.json`` has a line for every unit that was read: a digest of its texts, a
digest of the whole question, and the errors found. Errors are shown as long as source and target
are unchanged; the reader is asked again if any part of the question has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, field
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.messages import later, say
from newstranslate.model import Finding, Unit

CHECK = "reader"
CATEGORIES: Mapping[str, str] = {
    "accuracy/mistranslation": later("mistranslation"),
    "accuracy/omission": later("words left out"),
    "accuracy/addition": later("words added"),
    "terminology": later("wrong term"),
    "names": later("wrong name"),
    "numbers": later("wrong number"),
    "fluency": later("fluency"),
    "style": later("wrong style"),
    "gender": later("wrong gender"),
}
"""Category of the MQM scheme (https://themqm.org) → its name in messages."""
SEVERITIES: Mapping[str, str] = {
    later("critical"): "warning",
    later("major"): "warning",
    later("minor"): "info",
}
"""Severity of an error in the MQM scheme → that of the finding.

Never ``error``: the reader may be wrong, and must not prevent publication.
"""
_FORM = 1
"""Version of the file’s form."""


@dataclass(frozen=True, slots=True)
class TranslationError:
    """An error found by the second reader."""

    category: str
    """One of `CATEGORIES`."""
    severity: str
    """One of `SEVERITIES`."""
    source: str
    """The words of the source concerned; empty for an addition."""
    target: str
    """The words of the target concerned; empty for an omission."""
    why: str
    corrected: str
    """The whole target, corrected."""


@dataclass(frozen=True, slots=True)
class UnitReading:
    """The reading of one unit."""

    texts: str
    """Digest of context, source and target; see `texts_of`."""
    asked: str
    """Digest of the question: texts, neighbours, terms, style, model, prompt and passes."""
    errors: tuple[TranslationError, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of one catalogue."""

    by_texts: Mapping[str, UnitReading] = field(default_factory=dict)
    """`UnitReading.texts` → the reading."""

    def of(self, unit: Unit) -> UnitReading | None:
        """Return the reading of a unit's current texts; None if they were not read."""
        return self.by_texts.get(texts_of(unit)) if self.by_texts else None

    def findings(self, unit: Unit) -> tuple[Finding, ...]:
        """Return the findings of the reader on a unit's current texts."""
        reading = self.of(unit)
        return tuple(_finding(error, unit) for error in reading.errors) if reading else ()


def texts_of(unit: Unit) -> str:
    """Return the digest of a unit's context, source and target."""
    return files.digest("\0".join((unit.context, unit.source, unit.target)).encode())


def _finding(error: TranslationError, unit: Unit) -> Finding:
    start = unit.target.find(error.target) if error.target else -1
    message = say(
        "%(kind)s (severity: %(severity)s): %(why)s",
        kind=say(CATEGORIES[error.category]),
        severity=say(error.severity),
        why=error.why,
    )
    return Finding(
        CHECK,
        SEVERITIES[error.severity],
        message,
        source=unit.source,
        target=unit.target,
        start=start,
        end=start + len(error.target) if start >= 0 else -1,
        about=" → ".join(filter(None, (error.source, error.target))),
        corrected=error.corrected,
    )


def place(catalogue: Path) -> Path:
    """Return the path of a catalogue's readings."""
    return catalogue.with_suffix(".reader.json")


def load(catalogue: Path) -> Readings:
    """Return the readings of a catalogue; none if nothing was read. Raises `InputError`."""
    path = place(catalogue)
    return _parsed(files.read_bytes(path), path) if files.exists(path) else Readings()


def _parsed(data: bytes, path: Path) -> Readings:
    try:
        content = json.loads(data)
        if content["form"] != _FORM:
            raise ValueError(f"form {content['form']}")
        found = [_reading(row) for row in content["units"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError(
            f"{path}: damaged; restore it from git, or delete it and read again"
        ) from None
    return Readings({reading.texts: reading for reading in found})


def _reading(row: Sequence[object]) -> UnitReading:
    texts, asked, *errors = row
    made = tuple(TranslationError(*error) for error in errors)  # type: ignore[misc]
    if not all(isinstance(cell, str) for error in made for cell in astuple(error)):
        raise ValueError("an error with a field that is no text")
    if any(e.category not in CATEGORIES or e.severity not in SEVERITIES for e in made):
        raise ValueError("an unknown category or severity")
    return UnitReading(str(texts), str(asked), made)


def keep(catalogue: Path, made: Iterable[UnitReading], live: Sequence[Unit]) -> None:
    """Add readings to those of a catalogue, and remove those of texts that no longer exist.

    Readings added meanwhile by another process are kept. Raises `InputError`.
    """
    path = place(catalogue)
    new = {reading.texts: reading for reading in made}
    order = list(dict.fromkeys(texts_of(unit) for unit in live))

    def changed(data: bytes) -> bytes:
        known = {**(_parsed(data, path).by_texts if data else {}), **new}
        return _written([known[texts] for texts in order if texts in known])

    files.update(path, changed)


def _written(found: Sequence[UnitReading]) -> bytes:
    """Return the file, one unit per line, so that git can merge branches that read other units."""
    rows = [
        [one.texts, one.asked, *(list(astuple(error)) for error in one.errors)] for one in found
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{{"form": {_FORM}, "units": [\n{lines}\n]}}\n'.encode()
