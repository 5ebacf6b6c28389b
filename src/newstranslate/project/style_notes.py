"""Style notes suggested by corrections, in ``style/LANG.suggested.md``, which no engine reads.

A person moves a note to ``style/LANG.md``, or deletes it to reject it. Marks at the end of the file
record the notes suggested so far, so that none is suggested again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newstranslate import files, late
from newstranslate.config import Config
from newstranslate.glossary import surface
from newstranslate.glossary.learned import Edit, RecurrentEdit
from newstranslate.language.words import compared, cut
from newstranslate.model import Pair
from newstranslate.plural import counted
from newstranslate.project.edits import EditSuggestion

ENDING = ".suggested.md"
_EXAMPLES = 3
_AROUND = 3
"""Number of words shown on each side of a change."""
# A note that was suggested before: `<!-- suggested: 0a1b2c3d4e5f -->`.
_MARK = late.pattern(r"<!-- suggested: ([0-9a-f]{12}) -->")
_HEAD = """\
# Style notes suggested by corrections: {lang}

No engine reads this file. Move a note that you want into {lang}.md; delete one that you refuse.
Keep the marks at the end: they say which notes were suggested before and do not come back.
"""


def suggest(
    config: Config,
    by_pair: Mapping[Pair, Sequence[Edit]],
    found: Sequence[EditSuggestion],
    least: int,
) -> dict[Path, list[str]]:
    """Add the new notes of each language to its file; return file → the added notes.

    Of the corrections `found`, only those proposed as ``style`` are used. Raises `InputError`.
    """
    notes: dict[str, dict[str, str]] = {}
    for pair, own in by_pair.items():
        words = (c.replacement for c in found if c.pair == pair and c.proposal == "style")
        for one in (*words, *surface.replacements(own, least)):
            notes.setdefault(pair.target, {}).setdefault(_digest(one), _note(one))
    folder = config.root / config.styles
    added = {}
    for lang, new in notes.items():
        path = folder / f"{lang}{ENDING}"
        added[path] = _add(path, lang, new)
    return {path: new for path, new in added.items() if new}


def _add(path: Path, lang: str, notes: Mapping[str, str]) -> list[str]:
    """Add the notes that were never suggested before, above the marks; return them."""
    added: list[str] = []

    def extended(data: bytes) -> bytes:
        text = files.decode(data, path) or _HEAD.format(lang=lang)
        new = {key: notes[key] for key in notes if key not in _MARK.findall(text)}
        added[:] = new.values()  # `files.update` calls this again if the file was saved meanwhile
        if not new:
            return data
        first = _MARK.search(text)
        body, marks = (text[: first.start()], text[first.start() :]) if first else (text, "")
        marks += "".join(f"<!-- suggested: {key} -->\n" for key in new)
        own = "\n".join(new.values())
        return f"{body.rstrip()}\n\n{own}\n\n{marks}".encode()

    path.parent.mkdir(parents=True, exist_ok=True)
    files.update(path, extended)
    return added


def _digest(one: RecurrentEdit) -> str:
    return files.digest(f"{one.old}\0{one.new}".encode())[:12]


def _note(one: RecurrentEdit) -> str:
    many = f"{counted(len(one.edits), 'correction')} in {counted(len(one.articles), 'article')}"
    left = f", left alone {counted(one.kept, 'time')}" if one.kept else ""
    lines = [f"- Write {_shown(one.new)}, not {_shown(one.old)} ({many}{left})."]
    lines += [f"  - {edit.article}: {excerpt(edit, one)}" for edit in one.edits[:_EXAMPLES]]
    return "\n".join(lines)


def _shown(text: str) -> str:
    """Return words in quotation marks; punctuation and spaces with their Unicode names."""
    if re.search(r"\w", text):
        return f"“{text}”"
    names = ", ".join(unicodedata.name(char, f"U+{ord(char):04X}").lower() for char in text)
    return f"“{text}” ({names})" if text.strip() else f"a blank ({names})"


def excerpt(edit: Edit, one: RecurrentEdit) -> str:
    """Return the change with the words around it: ``to the [-UN agency-] {+IOM+} in Rabat``."""
    parts = list(compared(edit.draft, edit.target))
    marked = list(_marked(parts))
    where = next((n for n, text in enumerate(marked) if one.new in text and "{+" in text), 0)
    before = " ".join(" ".join(marked[:where]).split()[-_AROUND - len(one.old.split()) :])
    after = " ".join(" ".join(marked[where + 1 :]).split()[:_AROUND])
    return cut(" ".join(filter(None, (before, marked[where], after))))


def _marked(parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    for what, words in parts:
        yield {"gone": f"[-{words}-]", "new": f"{{+{words}+}}"}.get(what, words)
