"""A fast parser for catalogues exactly as `serialiser` writes them.

It rejects everything else, such as files of other tools, wrapped lines and plurals, which `po`
reads with polib.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newstranslate import late
from newstranslate.catalog.comments import MOST_DIGITS, EntryComment, read_comment, without_stand_in
from newstranslate.catalog.serialiser import ISOLATE, entry_lines
from newstranslate.catalog.wrapping import undone_translators
from newstranslate.model import Unit

_TEXT = r'"((?:[^"\\\n\t]++|\\[\\"ntr]|"\n")*+)"'
"""A string in one or several lines. Possessive, so that a long string never backtracks."""
# An entry in the order of our lines: people’s comments, ours, references, flags, previous context
# and source, context, source, target.
_ENTRY = late.pattern(
    r"((?:#(?: .*)?\n)*)((?:#\. .*\n)*)((?:#: \S+\n)*)(?:#, (.+)\n)?"
    rf"(?:#\| msgctxt {_TEXT}\n)?(?:#\| msgid {_TEXT}\n)?"
    rf'(?:msgctxt (?!""\nm){_TEXT}\n)?msgid {_TEXT}\nmsgstr {_TEXT}'
)
_MSGID = 8
"""The group of the source in `_ENTRY`."""
# A field of the header, on a line of its own: `"Language: ar\n"`; not `"Language"`.
_FIELD = late.pattern(r'"([^":\\]+): ([^"\\]*)\\n"')
# An escape that we write: \" \\ \n \t \r; not \303.
_ESCAPED = late.pattern(r'\\([\\"ntr])')
_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r"}
# The mark of each line of an obsolete entry: `#~ msgid "a"`; not `#, fuzzy`.
_OBSOLETE = late.pattern(r"^#~ ", re.M)
_HEAD = 'msgid ""\nmsgstr ""\n'


def parse(data: bytes) -> tuple[dict[str, str], list[Unit]] | None:
    """Return the header and the entries of a PO file; None if it differs from our format."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    # Our files end with a newline: one without it was truncated or edited.
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
        # polib strips values, and splits lines at U+2028 and similar characters.
        if found[2] != found[2].strip() or len(line.splitlines()) > 1:
            return None
        fields[found[1]] = found[2]
    return fields if fields.get("Content-Type") == "text/plain; charset=UTF-8" else None


def _unit(block: str, line: int) -> Unit | None:
    """Return the unit of an entry that begins on a line; None if it differs from our format."""
    obsolete = "#~ " in block and bool(_OBSOLETE.search(block))
    entry = _ENTRY.fullmatch(_OBSOLETE.sub("", block) if obsolete else block)
    if entry is None:
        return None
    comment, extracted, references, flags, *texts = entry.groups("")
    places = _references(references)
    if places is None or comment.startswith("#\n"):
        return None
    previous_context, previous, context, source, target = map(_unescaped, texts)
    if not source:  # polib reads a second entry without source as the header
        return None
    ours = _read_comment(extracted)
    line += entry.string[: entry.start(_MSGID)].count("\n")
    short = not (comment or flags or previous or previous_context or obsolete)
    kind = ours.kind and not ours.kind[-1].isspace() and extracted == f"#. {ours.kind}\n"
    if short and kind and '"\n"' not in block:  # certainly in our format, without comparing
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
        comment=undone_translators(_lines(comment, 2)),
        flags=tuple(flag for flag in marks if flag != "fuzzy"),
        **ours.fields,
        obsolete=obsolete,
        line=line,
    )
    unit = without_stand_in(unit) if comment else unit
    # The proof that nothing was misread: writing the unit gives the same bytes.
    return unit if "\n".join(entry_lines(unit)) == block else None


@lru_cache(maxsize=1_000)
def _read_comment(extracted: str) -> EntryComment:
    """Return the parts of an extracted comment; cached, because most entries have the same."""
    return read_comment(_lines(extracted, 3))


def _lines(text: str, mark: int) -> str:
    """Return lines without the first `mark` characters of each."""
    return "\n".join([line[mark:] for line in text.split("\n")[:-1]]) if text else ""


def _references(text: str) -> tuple[tuple[str, int], ...] | None:
    found = []
    for line in text.split("\n")[:-1]:
        path, _, digits = line[3:].rpartition(":")
        number = int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else 0
        # As we write them: a path, and a line from 1 without a zero in front.
        if not number or not path or path.strip(ISOLATE) != path or str(number) != digits:
            return None
        found.append((path, number))
    return tuple(found)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text.replace('"\n"', "") if "\n" in text else text
    return _ESCAPED.sub(lambda match: _CHARACTERS.get(match[1], match[1]), text.replace('"\n"', ""))
