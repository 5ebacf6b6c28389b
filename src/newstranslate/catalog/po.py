"""PO files → units, with polib, including files written by other tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import files, late
from newstranslate.catalog.comments import MOST_DIGITS, read_comment, without_stand_in
from newstranslate.catalog.foreign import readable
from newstranslate.catalog.header import UNITS_FIELD
from newstranslate.catalog.serialiser import ISOLATE, entry_lines, needs_stand_in
from newstranslate.catalog.twins import united
from newstranslate.catalog.wrapping import undone_translators
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Unit
from newstranslate.plural import counted

# A line that git writes into a file with conflicts: `<<<<<<< HEAD`, `=======`.
_CONFLICT = late.pattern(rb"^(<{7} |={7}$|>{7} )", re.M)
_BAD_LINE = late.pattern(
    rb"^(?![ \t]*(?:#.*|(?:msg(?:ctxt|id|id_plural|str)(?:\[\d+\])?[ \t]*)?"
    rb'"(?:[^"\\\n]|\\.)*"[ \t]*)?'
    rb"\r?$).*$",
    re.M,
)
"""A line that is invalid in PO files, such as an unclosed string, which polib ignores."""
_UNCHANGED = "(the file is as it was)"
"""The end of messages on a file, also in commands that only read it."""


def load(path: Path) -> Catalogue:
    """Return the catalogue in `path`, including one written by another tool.

    Raises `InputError` with the line number for conflict markers and invalid entries.
    """
    return parse(files.read_bytes(path), path)


def load_all(paths: Iterable[Path], refused: list[str]) -> Iterator[tuple[Path, Catalogue]]:
    """Yield each catalogue that can be read; the errors of the others are added to `refused`."""
    for path in paths:
        try:
            loaded = load(path)
        except InputError as error:
            refused.append(str(error))
        else:
            yield path, loaded


def parse(data: bytes, path: Path) -> Catalogue:
    """Return the catalogue in `data`, the bytes of `path`; see `load`."""
    from newstranslate.catalog import plain

    as_ours = plain.parse(data)
    if as_ours is not None:
        header, entries = as_ours
        _refuse_fewer(header, entries, path)
        units, twins = united(entries)
        return Catalogue(header, units, "", twins)
    return parse_foreign(data, path)


def parse_foreign(data: bytes, path: Path) -> Catalogue:
    """Return the catalogue in a file that any tool may have written; see `load`."""
    _refuse_conflicts(data, path)
    text, remarks = readable(data, path)
    files.decode(text, path)  # for its error, which names the line
    bad = _BAD_LINE.search(text)
    if bad:
        raise _invalid_entry(path, text.count(b"\n", 0, bad.start()) + 1)
    _refuse_cut(text, path)
    import polib

    try:
        found = polib.pofile(_PolibText(text, "utf-8"), encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError) as error:
        raise _invalid_entry(path, _line_of(error)) from error
    entries = _units(found, text)
    _refuse_fewer(dict(found.metadata), entries, path)
    if found.metadata.get("X-Generator", "").startswith("Translate Toolkit"):
        entries = [_with_context(unit) for unit in entries]
    units, twins = united(entries)
    return Catalogue(_in_utf8(found.metadata), units, found.header, twins, remarks)


class _PolibText(str):
    """A file's text for polib, which would also split lines at U+2028 and similar characters."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        assert not keepends  # noqa: S101
        return self.split("\n")


_FRONT_MATTER = "front matter "


def _in_utf8(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return header fields with the charset UTF-8, in which the file will be written."""
    header = dict(metadata)
    if "Content-Type" in header:
        header["Content-Type"] = re.sub(r"charset=\S+", "charset=UTF-8", header["Content-Type"])
    return header


def _units(entries: Sequence[object], text: bytes) -> list[Unit]:
    lines = text.split(b"\n")
    starts = [_start(lines, getattr(entry, "linenum", 0) or 1) for entry in entries]
    ends = [*starts, len(lines) + 1][1:]
    units = []
    for entry, start, end in zip(entries, starts, ends, strict=True):
        if not getattr(entry, "msgid", ""):  # a second header, after “take both” in a merge
            continue
        unit = without_stand_in(_unit(entry, _msgid_line(lines, start)))
        found = b"\n".join(lines[start - 1 : end - 1]).strip(b"\n").decode()
        ours = "\n".join(entry_lines(unit))
        # The original lines are kept, so that saving does not rewrap entries of other tools.
        same = found == ours or needs_stand_in(unit)
        units.append(unit if same else replace(unit, as_found=(ours, found)))
    return units


def _with_context(unit: Unit) -> Unit:
    """Return a unit with its context, which the XLIFF of Translate Toolkit loses, by its kind.

    Two entries with the same source get their lines as contexts there, ``articles/story.md:2``.
    """
    is_place = unit.context in {f"{path}:{line}" for path, line in unit.references}
    key = unit.kind.removeprefix(_FRONT_MATTER)
    # The content of a meta tag in HTML has no context.
    own = "" if key in (unit.kind, "content") else key
    wrong = is_place or (own and not unit.context)
    return replace(unit, context=own) if wrong else unit


def _start(lines: Sequence[bytes], first: int) -> int:
    """Return the first line of an entry, including ``#~|`` lines, which polib ignores."""
    while first > 1 and lines[first - 2].startswith(b"#~|"):
        first -= 1
    return first


def _refuse_cut(text: bytes, path: Path) -> None:
    """Raise `InputError` if the file is empty, or ends within an entry.

    Each entry ends with its target, so lines after the last target begin an incomplete entry.
    """
    if not text.strip():
        raise InputError(
            f"{path}: is empty; restore it, for example with git, or delete it to create it again "
            f"{_UNCHANGED}"
        )
    lines = text.rstrip().split(b"\n")
    at = len(lines)
    while at > 1 and lines[at - 1].removeprefix(b"#~").lstrip().startswith(b'"'):
        at -= 1
    if not lines[at - 1].removeprefix(b"#~").lstrip().startswith(b"msgstr"):
        raise InputError(
            f"{path}:{at}: the file ends within this entry: it was cut short; restore it, for "
            f"example with git {_UNCHANGED}"
        )


def _refuse_fewer(header: Mapping[str, str], units: Sequence[Unit], path: Path) -> None:
    """Raise `InputError` if the file has fewer entries than its header states."""
    stated = header.get(UNITS_FIELD, "")
    live = sum(not unit.obsolete for unit in units)
    if stated.isdecimal() and len(stated) <= MOST_DIGITS and live < int(stated):
        raise InputError(
            f"{path}: has {counted(live, 'entry', 'entries')}, and its header says "
            f"{UNITS_FIELD}: {stated}: it was cut short, or entries were removed; restore it, for "
            f"example with git, or correct the header {_UNCHANGED}"
        )


def _refuse_conflicts(data: bytes, path: Path) -> None:
    match = _CONFLICT.search(data)
    if match:
        line = data.count(b"\n", 0, match.start()) + 1
        raise InputError(
            f"{path}:{line}: conflict markers of a git merge; resolve them {_UNCHANGED}"
        )


def _invalid_entry(path: Path, line: int) -> InputError:
    return InputError(f"{path}:{line}: not a valid PO entry; correct or remove it {_UNCHANGED}")


def _line_of(error: Exception) -> int:
    found = re.search(r"\(line (\d+)\)", str(error))
    return int(found[1]) if found else 1


def _msgid_line(lines: Sequence[bytes], first: int) -> int:
    """Return the line of an entry's ``msgid``, given its first line."""
    for number in range(first, len(lines) + 1):
        if lines[number - 1].removeprefix(b"#~ ").startswith(b"msgid "):
            return number
    return first


def _unit(entry: object, line: int) -> Unit:
    from polib import POEntry

    assert isinstance(entry, POEntry)  # noqa: S101
    ours = read_comment(entry.comment)
    plural = {int(k): v for k, v in entry.msgstr_plural.items()}
    return Unit(
        source=entry.msgid,
        target=entry.msgstr,
        context=entry.msgctxt or "",
        fuzzy="fuzzy" in entry.flags,
        references=tuple(_references(entry.occurrences)),
        previous=entry.previous_msgid or "",
        previous_context=entry.previous_msgctxt or "",
        comment=undone_translators(entry.tcomment),
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        **ours.fields,
        plural=entry.msgid_plural or "",
        plural_targets=tuple(plural[index] for index in sorted(plural)),
        obsolete=bool(entry.obsolete),
        line=line,
    )


def _references(occurrences: Iterable[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Yield (path, line). gettext isolates paths with spaces, at which polib splits them."""
    parts: list[str] = []
    for where, line in occurrences:
        parts.append(where)
        if parts[0].startswith(ISOLATE[0]) and not where.endswith(ISOLATE[1]):
            continue
        path = " ".join(parts).strip(ISOLATE)
        fit = not line or (line.isdecimal() and len(line) <= MOST_DIGITS)  # polib accepts a ²
        yield (path, int(line or 0)) if fit else (f"{path}:{line}", 0)
        parts.clear()
