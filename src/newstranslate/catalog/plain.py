"""Catalogues as `serialiser` writes them, read several times as fast as any PO file can be.

Whatever is not written just so is left to `po`: a file of other tools, wrapped lines, plurals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newstranslate import late
from newstranslate.catalog.comments import MOST_DIGITS, EntryComment, read_comment, without_stand_in
from newstranslate.catalog.serialiser import ISOLATE, entry_lines
from newstranslate.model import Unit

_TEXT = r'"((?:[^"\\\n\t]++|\\[\\"ntr]|"\n")*+)"'
"""A string, in one line or in several; nothing that was matched is tried in another way."""
_ENTRY = late.pattern(
    r"((?:#(?: .*)?\n)*)((?:#\. .*\n)*)((?:#: \S+\n)*)(?:#, (.+)\n)?"
    rf"(?:#\| msgctxt {_TEXT}\n)?(?:#\| msgid {_TEXT}\n)?"
    rf'(?:msgctxt (?!""\nm){_TEXT}\n)?msgid {_TEXT}\nmsgstr {_TEXT}'
)
_MSGID = 8
"""The group of its source."""
_FIELD = late.pattern(r'"([^":\\]+): ([^"\\]*)\\n"')
_ESCAPED = late.pattern(r'\\([\\"ntr])')
_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r"}
_OBSOLETE = late.pattern(r"^#~ ", re.M)
_HEAD = 'msgid ""\nmsgstr ""\n'


def parse(data: bytes) -> tuple[dict[str, str], list[Unit]] | None:
    """Return the header and the entries of a PO file; None where it is not as we write it."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if "\r" in text or "\0" in text or text[-1:] != "\n":
        return None
    first, *blocks = text[:-1].split("\n\n")
    header = _header(first)
    if header is None:
        return None
    units: list[Unit] = []
    line = first.count("\n") + 3
    for block in blocks:
        unit = _unit(block, line)
        if unit is None:
            return None
        units.append(unit)
        line += block.count("\n") + 2
    return header, units


def _header(block: str) -> dict[str, str] | None:
    if not block.startswith(_HEAD):
        return None
    fields: dict[str, str] = {}
    for line in block.removeprefix(_HEAD).split("\n"):
        found = _FIELD.fullmatch(line)
        if found is None or found[1] in fields:
            return None
        if found[2] != found[2].strip() or len(line.splitlines()) > 1:
            return None
        fields[found[1]] = found[2]
    return fields if fields.get("Content-Type") == "text/plain; charset=UTF-8" else None


def _unit(block: str, line: int) -> Unit | None:
    """Return the unit of an entry that begins on a line; None where it is not as we write it."""
    obsolete = "#~ " in block and bool(_OBSOLETE.search(block))
    entry = _ENTRY.fullmatch(_OBSOLETE.sub("", block) if obsolete else block)
    if entry is None:
        return None
    comment, extracted, references, flags, *texts = entry.groups("")
    places = _references(references)
    if places is None or comment.startswith("#\n"):
        return None
    previous_context, previous, context, source, target = map(_unescaped, texts)
    if not source:  # its reader takes it for the header
        return None
    ours = _read_comment(extracted)
    line += entry.string.count("\n", 0, entry.start(_MSGID))
    short = not (comment or flags or previous or previous_context or obsolete)
    kind = ours.kind and not ours.kind[-1].isspace() and extracted == f"#. {ours.kind}\n"
    if short and kind and '"\n"' not in block:  # then we write it just so
        return Unit(source, target, context, kind=ours.kind, references=places, line=line)
    marks = [flag.strip() for flag in flags.split(",")] if flags else []
    unit = Unit(
        source=source,
        target=target,
        context=context,
        fuzzy="fuzzy" in marks,
        references=places,
        previous=previous,
        previous_context=previous_context,
        comment=_lines(comment, 2),
        flags=tuple(flag for flag in marks if flag != "fuzzy"),
        **ours.fields,
        obsolete=obsolete,
        line=line,
    )
    unit = without_stand_in(unit) if comment else unit
    return unit if "\n".join(entry_lines(unit)) == block else None


@lru_cache(maxsize=1_000)
def _read_comment(extracted: str) -> EntryComment:
    """Return what the lines of an extracted comment say; most are those of many entries."""
    return read_comment(_lines(extracted, 3))


def _lines(text: str, mark: int) -> str:
    """Return lines without the mark that each begins with."""
    return "\n".join([line[mark:] for line in text.split("\n")[:-1]]) if text else ""


def _references(text: str) -> tuple[tuple[str, int], ...] | None:
    found = []
    for line in text.split("\n")[:-1]:
        path, _, digits = line[3:].rpartition(":")
        number = int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else 0
        if not number or not path or path.strip(ISOLATE) != path or str(number) != digits:
            return None
        found.append((path, number))
    return tuple(found)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text.replace('"\n"', "") if "\n" in text else text
    return _ESCAPED.sub(lambda match: _CHARACTERS.get(match[1], match[1]), text.replace('"\n"', ""))
