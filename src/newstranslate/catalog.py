"""Catalogues: units ↔ PO files, and the merge that never loses a person's words.

polib reads. Writing is our own: files must not wrap, keep everything, and be the same bytes each
time. polib drops the ``#.`` comments of obsolete entries, and takes 32 µs a unit; this takes 4.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.language import base, describe
from newstranslate.model import Article, Catalogue, Segment, State, Unit

SOURCE_FIELD = "X-Newstranslate-Source"
SOURCE_LANGUAGE_FIELD = "X-Source-Language"
_KINDS = re.compile(
    r"(heading [1-6]|paragraph|list item|quote|table header|table cell|footnote|image|image title"
    r"|link title|front matter .+)\Z"
)
_ISOLATE = "\u2068\u2069"
_CONFLICT = re.compile(rb"^(<{7} |={7}$|>{7} )", re.M)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r'[\\"\n\t\r]')
_BAD_LINE = re.compile(
    rb"^(?![ \t]*(?:#.*|(?:msg(?:ctxt|id|id_plural|str)(?:\[\d+\])?[ \t]*)?"
    rb'"(?:[^"\\\n]|\\.)*"[ \t]*)?'
    rb"\r?$).*$",
    re.M,
)
"""A line that no PO file holds: polib would pass over an unclosed string."""


def seal(target: str) -> str:
    """Return the mark of a machine's draft: 8 hexadecimal digits of the text's SHA-256.

    It stands beside the draft (``#. seal:``). A draft that no longer matches its seal, or has
    none, was written or changed by a person, and no run touches it.
    """
    return hashlib.sha256(target.encode()).hexdigest()[:8]


def is_machine_draft(unit: Unit) -> bool:
    """Whether the unit holds a draft exactly as the machine left it."""
    return unit.state is State.DRAFT and bool(unit.seal) and unit.seal == seal(unit.target)


# --- reading ---------------------------------------------------------------------------


def load(path: Path) -> Catalogue:
    """Return the catalogue in `path`, also one that another tool wrote.

    Raises `InputError` with the line for conflict markers and broken entries; the file stays
    as it is.
    """
    return parse(files.read_bytes(path), path)


def parse(data: bytes, path: Path) -> Catalogue:
    """Return the catalogue that `data`, the bytes of `path`, holds; see `load`."""
    _refuse_conflicts(data, path)
    files.decode(data, path)
    bad = _BAD_LINE.search(data)
    if bad:
        raise _broken(path, data.count(b"\n", 0, bad.start()) + 1)
    import polib

    try:
        # From the path: parsing from a string, polib splits lines at U+2028 and its like.
        entries = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError) as error:
        raise _broken(path, _line_of(error)) from error
    units = tuple(_unit(entry) for entry in entries)
    return Catalogue(dict(entries.metadata), units, entries.header)


def _refuse_conflicts(data: bytes, path: Path) -> None:
    match = _CONFLICT.search(data)
    if match:
        line = data.count(b"\n", 0, match.start()) + 1
        raise InputError(
            f"{path}:{line}: conflict markers of a git merge; resolve them, then run again "
            "(nothing was changed)"
        )


def _broken(path: Path, line: int) -> InputError:
    return InputError(
        f"{path}:{line}: not a valid PO entry; mend or remove it, then run again "
        "(nothing was changed)"
    )


def _line_of(error: Exception) -> int:
    found = re.search(r"\(line (\d+)\)", str(error))
    return int(found[1]) if found else 1


def _unit(entry: object) -> Unit:
    from polib import POEntry

    assert isinstance(entry, POEntry)  # noqa: S101
    ours = _read_comment(entry.comment)
    plural = {int(k): v for k, v in entry.msgstr_plural.items()}
    return Unit(
        source=entry.msgid,
        target=entry.msgstr,
        context=entry.msgctxt or "",
        fuzzy="fuzzy" in entry.flags,
        kind=ours.kind,
        terms=tuple(ours.terms),
        notes=tuple(ours.notes),
        origin=ours.origin,
        seal=ours.seal,
        references=tuple(_references(entry.occurrences)),
        previous=entry.previous_msgid or "",
        previous_context=entry.previous_msgctxt or "",
        comment=entry.tcomment,
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        extracted=tuple(ours.other),
        plural=entry.msgid_plural or "",
        plural_targets=tuple(plural[index] for index in sorted(plural)),
        obsolete=bool(entry.obsolete),
    )


def _references(occurrences: Iterable[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Yield (path, line). gettext isolates a path with spaces in it; polib cuts it at them."""
    parts: list[str] = []
    for where, line in occurrences:
        parts.append(where)
        if parts[0].startswith(_ISOLATE[0]) and not where.endswith(_ISOLATE[1]):
            continue
        yield " ".join(parts).strip(_ISOLATE), int(line or 0)
        parts.clear()


class _Comment:
    """The parts of an extracted comment."""

    def __init__(self) -> None:
        self.kind = self.origin = self.seal = ""
        self.terms: list[str] = []
        self.notes: list[str] = []
        self.other: list[str] = []


def _read_comment(text: str) -> _Comment:
    parts = _Comment()
    for line in text.split("\n") if text else ():
        name, colon, value = line.partition(": ")
        if colon and name in ("term", "note"):
            (parts.terms if name == "term" else parts.notes).append(value)
        elif colon and name in ("origin", "seal"):
            setattr(parts, name, value)
        elif not parts.kind and _KINDS.match(line):
            parts.kind = line
        else:
            parts.other.append(line)
    return parts


# --- writing ---------------------------------------------------------------------------


def serialise(catalogue: Catalogue) -> bytes:
    """Return the PO file: UTF-8, not wrapped, one newline at its end; the same for the same."""
    lines: list[str] = [f"# {line}".rstrip() for line in catalogue.comment.split("\n") if line]
    lines += ['msgid ""', 'msgstr ""']
    lines += [f'"{_escape(name)}: {_escape(value)}\\n"' for name, value in catalogue.header.items()]
    blocks = ["\n".join(lines)]
    blocks += ["\n".join(_entry_lines(unit)) for unit in catalogue.units]
    return ("\n\n".join(blocks) + "\n").encode()


def _entry_lines(unit: Unit) -> list[str]:
    lines = [f"# {line}".rstrip() for line in unit.comment.split("\n")] if unit.comment else []
    lines += [f"#. {line}".rstrip() for line in _comment_lines(unit)]
    if not unit.obsolete:
        lines += [_reference(where, line) for where, line in unit.references]
    flags = ("fuzzy", *unit.flags) if unit.fuzzy else unit.flags
    if flags:
        lines.append("#, " + ", ".join(flags))
    lines += _field("msgctxt", unit.previous_context, "#| ") if unit.previous_context else []
    lines += _field("msgid", unit.previous, "#| ") if unit.previous else []
    mark = "#~ " if unit.obsolete else ""
    lines += _field("msgctxt", unit.context, mark) if unit.context else []
    lines += _field("msgid", unit.source, mark)
    if unit.plural:
        lines += _field("msgid_plural", unit.plural, mark)
        for index, target in enumerate(unit.plural_targets):
            lines += _field(f"msgstr[{index}]", target, mark)
    else:
        lines += _field("msgstr", unit.target, mark)
    return lines


def _reference(where: str, line: int) -> str:
    shown = f"{_ISOLATE[0]}{where}{_ISOLATE[1]}" if " " in where else where
    return f"#: {shown}:{line}" if line else f"#: {shown}"


def _comment_lines(unit: Unit) -> list[str]:
    lines = [unit.kind] if unit.kind else []
    lines += [f"note: {note}" for note in unit.notes]
    lines += [f"term: {term}" for term in unit.terms]
    lines += [f"origin: {unit.origin}"] if unit.origin else []
    lines += [f"seal: {unit.seal}"] if unit.seal else []
    return lines + list(unit.extracted)


def _field(name: str, value: str, mark: str) -> list[str]:
    if "\n" not in value:
        return [f'{mark}{name} "{_escape(value)}"']
    pieces = value.split("\n")
    lines = [f'{mark}"{_escape(piece)}\\n"' for piece in pieces[:-1]]
    if pieces[-1]:
        lines.append(f'{mark}"{_escape(pieces[-1])}"')
    return [f'{mark}{name} ""', *lines]


def _escape(value: str) -> str:
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], value)


# --- headers ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """What a catalogue's header says of its article."""

    path: str
    digest: str
    """`Article.digest`."""
    source: str
    """Language of the article."""
    target: str
    """Language of the catalogue."""
    project: str
    """The newsroom project's name."""
    now: str
    """The time as PO files write it: ``2026-11-23 21:05+0000``."""


def header(origin: Origin, old: Mapping[str, str]) -> dict[str, str]:
    """Return the header for an article, keeping what people and editors put into the old one."""
    fixed = {
        "Project-Id-Version": old.get("Project-Id-Version") or origin.project,
        "Report-Msgid-Bugs-To": old.get("Report-Msgid-Bugs-To", ""),
        "POT-Creation-Date": old.get("POT-Creation-Date") or origin.now,
        "PO-Revision-Date": old.get("PO-Revision-Date") or origin.now,
        "Last-Translator": old.get("Last-Translator") or "newstranslate",
        "Language-Team": old.get("Language-Team") or describe(origin.target).name,
        "Language": origin.target.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _plurals(origin.target, old.get("Plural-Forms", "")),
        SOURCE_LANGUAGE_FIELD: origin.source,
        SOURCE_FIELD: f"{origin.path} sha256:{origin.digest}",
    }
    return fixed | {name: value for name, value in old.items() if name not in fixed}


def _plurals(lang: str, old: str) -> str:
    """Return the rule of the language, in the editor's spelling where it counts as many forms."""
    rule = describe(lang).plurals
    return old if old.replace(" ", "").startswith(rule.split(";")[0]) else rule


def source_of(catalogue: Catalogue) -> tuple[str, str]:
    """Return (article path, digest) from the header; empty strings when it has none."""
    path, _, digest = catalogue.header.get(SOURCE_FIELD, "").rpartition(" sha256:")
    return path, digest


def dated(new: Catalogue, old: Catalogue | None, now: str) -> Catalogue:
    """Return `new` with its dates moved to `now` where the content they speak of changed."""
    if old is None or new == old:
        return new
    changes = dict(new.header)
    if [unit.key for unit in new.live] != [unit.key for unit in old.live]:
        changes["POT-Creation-Date"] = now
    if [(u.key, u.target, u.fuzzy) for u in new.units] != [
        (u.key, u.target, u.fuzzy) for u in old.units
    ]:
        changes["PO-Revision-Date"] = now
    return replace(new, header=changes)


# --- merging ---------------------------------------------------------------------------

Recall = Callable[[Segment], "Match | None"]
"""Finds the best match of the memory for a new or untranslated segment."""


@dataclass(frozen=True, slots=True)
class Match:
    """A target found for a similar source."""

    source: str
    target: str
    score: int
    """Similarity of the sources, 0–100; 100 is the same text."""


Similar = Callable[[str, Sequence[str]], "tuple[int, int] | None"]
"""(source, candidates) → (index, score 0–100) of the nearest candidate, or None."""


def merge(
    old: Catalogue | None, article: Article, recall: Recall, similar: Similar
) -> tuple[Unit, ...]:
    """Return the units of the article as it is now, in its order, then the obsolete ones.

    Units found again keep target, state and comments; obsolete ones revive; what is gone and
    has a person's words or a target stays as obsolete. Only what has no target asks `recall`,
    or takes the target of a removed unit that `similar` finds near.
    """
    units = old.units if old else ()
    live = {unit.key: unit for unit in units if not unit.obsolete}
    retired = {unit.key: unit for unit in reversed(units) if unit.obsolete}
    wanted = _by_key(article.segments)
    removed = [unit for unit in live.values() if unit.key not in wanted and unit.target]
    donors = removed + [u for u in units if u.obsolete and u.target and u.key not in wanted]
    merged = []
    for key, places in wanted.items():
        found = live.get(key)
        if found is None and key in retired:
            found = replace(retired[key], obsolete=False)
        unit = _placed(found, key, places, article.path)
        if not unit.target and not unit.plural:
            unit = _fill(unit, places[0], recall, [] if found else donors, similar)
        merged.append(unit)
    return _with_retired(merged, units, live)


def _by_key(segments: Sequence[Segment]) -> dict[tuple[str, str], list[Segment]]:
    places: dict[tuple[str, str], list[Segment]] = {}
    for segment in segments:
        places.setdefault(segment.key, []).append(segment)
    return places


def _fill(
    unit: Unit, segment: Segment, recall: Recall, donors: Sequence[Unit], similar: Similar
) -> Unit:
    match = recall(segment)
    if donors and (match is None or match.score < 100):
        near = similar(unit.source, [donor.source for donor in donors])
        if near and (match is None or near[1] > match.score):
            donor = donors[near[0]]
            match = Match(donor.source, donor.target, near[1])
    if match is None:
        return unit
    previous = "" if match.source == unit.source else match.source
    return draft(unit, match.target, f"memory {match.score}", previous)


def draft(unit: Unit, target: str, origin: str, previous: str = "") -> Unit:
    """Return the unit with a machine's draft in it, marked and sealed as such."""
    return replace(
        unit, target=target, fuzzy=True, origin=origin, seal=seal(target), previous=previous
    )


def _placed(unit: Unit | None, key: tuple[str, str], places: Sequence[Segment], path: str) -> Unit:
    """Return the unit, or a new one, with kind, notes and references of where it stands now."""
    authors = tuple(note for place in places for note in place.notes)
    references = tuple(dict.fromkeys([(path, place.line) for place in places]))
    if unit is None:
        return Unit(
            source=key[1], context=key[0], kind=places[0].kind, notes=authors, references=references
        )
    kept = tuple(note for note in unit.notes if note.startswith(TOOL_NOTES))
    kind, notes = places[0].kind, authors + kept
    if (unit.kind, unit.notes, unit.references) == (kind, notes, references):
        return unit
    return replace(unit, kind=kind, notes=notes, references=references)


TOOL_NOTES = ("check terms: ", "check numbers: ", "markup missing: ", "markup differs ")
"""How notes that a step of the tool writes begin; the author's notes begin otherwise."""


def _with_retired(
    merged: Iterable[Unit], units: Iterable[Unit], live: Mapping[tuple[str, str], Unit]
) -> tuple[Unit, ...]:
    """Return the merged units, then as obsolete what the article no longer holds.

    One entry a key, or gettext tools refuse the file: another text for the same source, which
    only other tools leave behind, goes into the comment of the entry that stays.
    """
    kept = {unit.key: unit for unit in merged}
    for unit in units:
        there = kept.get(unit.key)
        if there is None:
            if unit.target or unit.plural_targets or unit.comment:
                kept[unit.key] = _buried(unit)
        elif live.get(unit.key) is not unit and unit.target not in ("", there.target):
            kept[unit.key] = _noting(there, f"another text for this: {unit.target}")
    return tuple(kept.values())


def _noting(unit: Unit, line: str) -> Unit:
    line = line.replace("\n", " ")
    if line in unit.comment.split("\n"):
        return unit
    return replace(unit, comment=f"{unit.comment}\n{line}".strip("\n"))


def _buried(unit: Unit) -> Unit:
    """Return the unit as obsolete, with what such an entry can hold: polib reads no ``#~|``."""
    return replace(
        unit, obsolete=True, references=(), terms=(), notes=(), previous="", previous_context=""
    )


def language_of(catalogue: Catalogue, path: Path) -> str:
    """Return the catalogue's language from its header; raises `InputError` without one."""
    tag = catalogue.header.get("Language", "").replace("_", "-")
    if not tag:
        raise InputError(f"{path}: the header has no Language; add one, for example: Language: ar")
    return tag


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever the region."""
    return base(one) == base(other)
