"""Units ↔ PO files.

polib reads. Writing is our own: files must not wrap, keep everything, and be the same bytes each
time. polib drops the ``#.`` comments of obsolete entries, and takes 32 µs a unit; this takes 4.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from newstranslate import files
from newstranslate.catalog.twins import united
from newstranslate.errors import InputError
from newstranslate.language import base, describe
from newstranslate.model import Catalogue, Unit

SOURCE_FIELD = "X-Newstranslate-Source"
SOURCE_LANGUAGE_FIELD = "X-Source-Language"
_KINDS = re.compile(
    r"(heading [1-6]|paragraph|list item|quote|table header|table cell|footnote|image|image title"
    r"|link title|page header|page footer|table description|front matter .+)\Z"
)
_TRANSLATED = "state: translated by "
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
        with files.on_disk(path, data) as file:
            entries = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError) as error:
        raise _broken(path, _line_of(error)) from error
    lines = data.split(b"\n")
    found = [_unit(entry, _msgid_line(lines, entry.linenum or 1)) for entry in entries]
    units, twins = united(found)
    return Catalogue(dict(entries.metadata), units, entries.header, twins)


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


def _msgid_line(lines: Sequence[bytes], first: int) -> int:
    """Return the line of an entry's ``msgid``, given the line that it begins on."""
    for number in range(first, len(lines) + 1):
        if lines[number - 1].removeprefix(b"#~ ").startswith(b"msgid "):
            return number
    return first


def _unit(entry: object, line: int) -> Unit:
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
        draft=ours.draft,
        translated=ours.translated,
        waived=tuple(ours.waived),
        references=tuple(_references(entry.occurrences)),
        previous=entry.previous_msgid or "",
        previous_context=entry.previous_msgctxt or "",
        comment=entry.tcomment,
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        extracted=tuple(ours.other),
        plural=entry.msgid_plural or "",
        plural_targets=tuple(plural[index] for index in sorted(plural)),
        obsolete=bool(entry.obsolete),
        line=line,
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
        self.kind = self.origin = self.seal = self.draft = self.translated = ""
        self.terms: list[str] = []
        self.notes: list[str] = []
        self.waived: list[str] = []
        self.other: list[str] = []


def _read_comment(text: str) -> _Comment:
    parts = _Comment()
    for line in text.split("\n") if text else ():
        name, colon, value = line.partition(": ")
        if colon and name in ("term", "note", "waived"):
            {"term": parts.terms, "note": parts.notes, "waived": parts.waived}[name].append(value)
        elif colon and name in ("origin", "seal", "draft"):
            setattr(parts, name, value)
        elif line.startswith(_TRANSLATED):
            parts.translated = line.removeprefix(_TRANSLATED)
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
    lines += [f"draft: {' '.join(unit.draft.split())}"] if unit.draft else []
    lines += [f"{_TRANSLATED}{unit.translated}"] if unit.translated else []
    lines += [f"waived: {line}" for line in unit.waived]
    return lines + list(unit.extracted)


def _field(name: str, value: str, mark: str) -> list[str]:
    if "\n" not in value:
        return [f'{mark}{name} "{_escape(value)}"']
    pieces = value.split("\n")
    lines = [f'{mark}"{_escape(piece)}\\n"' for piece in pieces[:-1]]
    if pieces[-1]:
        lines.append(f'{mark}"{_escape(pieces[-1])}"')
    return [f'{mark}{name} ""', *lines]


def msgid_line(source: str) -> str:
    """Return the line by which an entry with this source is found in a file we wrote."""
    return _field("msgid", source, "")[-1]


def _escape(value: str) -> str:
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], value)


# --- headers ---------------------------------------------------------------------------


NOBODY = "newstranslate"
"""The last translator of a catalogue that no person's editor has signed."""


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
        "Last-Translator": old.get("Last-Translator") or NOBODY,
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


def now() -> str:
    """Return the time as PO headers hold it; ``SOURCE_DATE_EPOCH`` stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%d %H:%M+0000")


def dated(new: Catalogue, old: Catalogue | None, when: str) -> Catalogue:
    """Return `new` with its dates moved to `when` where the content they speak of changed."""
    if old is None or new == old:
        return new
    changes = dict(new.header)
    if [unit.key for unit in new.live] != [unit.key for unit in old.live]:
        changes["POT-Creation-Date"] = when
    if [(u.key, u.target, u.fuzzy) for u in new.units] != [
        (u.key, u.target, u.fuzzy) for u in old.units
    ]:
        changes["PO-Revision-Date"] = when
    return replace(new, header=changes)


def language_of(catalogue: Catalogue, path: Path) -> str:
    """Return the catalogue's language from its header; raises `InputError` without one."""
    tag = catalogue.header.get("Language", "").replace("_", "-")
    if not tag:
        raise InputError(f"{path}: the header has no Language; add one, for example: Language: ar")
    return tag


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever the region."""
    return base(one) == base(other)
