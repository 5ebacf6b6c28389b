"""Find and replace in targets: the resulting changes, and the changed units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newstranslate import catalog, files, inline
from newstranslate.errors import InputError
from newstranslate.language import folding
from newstranslate.late import dataclass
from newstranslate.messages import gettext
from newstranslate.model import State, Unit
from newstranslate.review import search
from newstranslate.review.opened import NotFound, OpenedCatalogue
from newstranslate.review.store import Catalogues
from newstranslate.review.units import unit_id, version

MOST = 500
"""Maximum number of changes that are listed and made at a time."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A find-and-replace operation."""

    find: str
    to: str
    spelling: bool = False
    """Whether to find it in any spelling: case, accents, hamza, digits."""
    words: bool = False
    """Whether to find whole words only."""

    def made(self, text: str) -> str:
        """Return the text with all occurrences replaced, except in markup: addresses, code."""
        pieces, at = [], 0
        for start, end in self._places(text):
            pieces += [text[at:start], self.to]
            at = end
        return "".join([*pieces, text[at:]])

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        found = folding.spans(text, self.find) if self.spelling else list(self._exact(text))
        if not found:
            return
        # Entities and escapes are text, so occurrences in them may be replaced.
        markup = [(m.start, m.end) for m in inline.scan(text) if m.name != "char"]
        done = 0
        for start, end in found:
            if start < done or (self.words and not _whole(text, start, end)):
                continue
            if not any(start < stop and begin < end for begin, stop in markup):
                yield start, end
                done = end

    def _exact(self, text: str) -> Iterator[tuple[int, int]]:
        at = text.find(self.find) if self.find else -1
        while at >= 0:
            yield at, at + len(self.find)
            at = text.find(self.find, at + len(self.find))


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@dataclass(frozen=True, slots=True)
class Change:
    """A unit that would be changed."""

    opened: OpenedCatalogue
    unit: Unit
    target: str
    """The new text."""

    @property
    def named(self) -> str:
        """Identifies the change in a form: catalogue, unit, and the version that was shown."""
        return f"{self.opened.lang}/{self.opened.name} {named(self.unit)}"


def named(unit: Unit) -> str:
    """Return an identifier of a unit in its current version."""
    return f"{unit_id(unit)}:{version(unit)}"


def changes(catalogues: Catalogues, lang: str, name: str, wanted: Replacement) -> Iterator[Change]:
    """Yield the changes in an article or, without a name, in all articles of a language.

    Yields at most `MOST` + 1, so that the caller can tell that there are more.
    """
    found = 0
    for opened in _opened(catalogues, lang, name, wanted):
        for unit in opened.catalogue.live:
            # Plural entries of foreign PO files have no such text: the page never changes them.
            target = wanted.made(unit.target)
            if target != unit.target and target.strip():
                yield Change(opened, unit, target)
                found += 1
                if found > MOST:
                    return


def _opened(
    catalogues: Catalogues, lang: str, name: str, wanted: Replacement
) -> Iterator[OpenedCatalogue]:
    if name:
        yield catalogues.open(lang, name)
        return
    words = folding.folded(wanted.find)
    for other, one, path in catalogues.listed():
        if other != lang:
            continue
        try:
            if search.may_hold(files.read_bytes(path), words):
                yield catalogues.open(lang, one)
        except (InputError, NotFound):
            continue  # the desk reports the error in the file


def replaced(unit: Unit, wanted: Replacement, who: str, day: str) -> Unit:
    """Return the unit with its text replaced.

    A draft stays a draft. An approved unit becomes translated, because the person who approved it
    has not seen the new text.
    """
    target = wanted.made(unit.target)
    if target == unit.target or not target.strip():
        return unit
    done = unit.state in (State.APPROVED, State.TRANSLATED)
    made = catalog.written(unit, target)
    return catalog.translated(made, who, day) if done else made


def chosen(lines: str) -> Mapping[tuple[str, str], set[str]]:
    """Parse a form's lines; return (language, name) → units. Raises `InputError`."""
    found: dict[tuple[str, str], set[str]] = {}
    for line in filter(None, lines.split("\n")):
        place, _, unit = line.rpartition(" ")
        lang, slash, name = place.partition("/")
        if not (slash and name and unit):
            raise InputError(gettext("Invalid form."))
        found.setdefault((lang, name), set()).add(unit)
    return found
