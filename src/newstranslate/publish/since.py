"""Finds out which targets changed since an article was published, by the published file's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from pathlib import Path

from newstranslate import files, formats, inline
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.project import locations, sources
from newstranslate.project.layout import Layout
from newstranslate.publish.corrections import bare, tokens
from newstranslate.publish.links import ending
from newstranslate.publish.record import Record

_BETWEEN = "\x1f"
"""Separates words, so that none is found within another."""
_Stamp = tuple[int, int]


@dataclass(slots=True)
class LastPublication:
    """The published files of a project, each read again only after a change.

    Typography set by publishing does not count as a change; a comma does.
    """

    config: Config
    _words: dict[Path, tuple[_Stamp, str]] = field(default_factory=dict)
    _record: tuple[_Stamp, Record] | None = None

    def holds(self, article: str, lang: str) -> Callable[[str], bool]:
        """Return a function: whether a target occurs in the last published file of an article.

        It returns False for all targets if there is no readable published file.
        """
        path = max(self._published(article, lang), key=_stamp, default=None)
        words = self._read(path, lang) if path else ""
        return lambda target: bool(words) and _words(inline.plain(target)) in words

    def _published(self, article: str, lang: str) -> Iterator[Path]:
        """Yield the existing published text files of an article."""
        record = self._notes()
        found = {
            record.place_of(name)
            for name, entry in record.entries().items()
            if (entry.article, entry.lang) == (article, lang)
        }
        place = locations.place_of(self.config, article)
        found.add(Layout(self.config).destination(article, place, lang, ending(place, "md")))
        yield from (p for p in found if p.is_file() and p != place and not formats.is_binary(p))

    def _notes(self) -> Record:
        path = self.config.root / ".newstranslate" / "published.jsonl"
        now = _stamp(path) if path.is_file() else (0, 0)
        if self._record is None or self._record[0] != now:
            self._record = now, Record(self.config)
        return self._record[1]

    def _read(self, path: Path, lang: str) -> str:
        now = _stamp(path)
        known = self._words.get(path)
        if known is None or known[0] != now:
            known = self._words[path] = now, self._words_of(path, lang)
        return known[1]

    def _words_of(self, path: Path, lang: str) -> str:
        try:
            text = files.read_text(path)
            read = formats.of(path.name).read
            segments = read(text, path.name, sources.cutting(self.config, lang)).segments
        except InputError:
            return ""
        return "".join(_words(inline.plain(segment.text)) for segment in segments)


def _words(text: str) -> str:
    """Return the words and punctuation of a text as a string that can be searched in others."""
    found = [one.word for one in tokens(bare(text).strip())]
    return _BETWEEN + _BETWEEN.join(found) + _BETWEEN


def _stamp(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
