"""A published file that a person corrected by hand, taken back into its catalogue.

Blocks are aligned with those of the article; each one that reads otherwise than what would be
printed becomes a change of its units. No approved text is lost: it stays as a comment.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from newstranslate import catalog, files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import addresses, markdown
from newstranslate.language import normalise
from newstranslate.model import Segment, State, Unit
from newstranslate.pipeline import sources
from newstranslate.publish import corrections, notes, provenance
from newstranslate.publish.job import Job
from newstranslate.publish.options import Options
from newstranslate.publish.publisher import Publisher
from newstranslate.publish.written import Entry, Record

_SHOWN = 60
"""Most characters of a block that a message shows."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A unit whose text was corrected in the published file."""

    line: int
    """Line of its block in the published file, from 1."""
    source: str
    before: str
    after: str


@dataclass(slots=True)
class Taken:
    """What came back."""

    catalogue: str
    changes: list[Change] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What was changed in the file and could not be taken, with its line."""


@dataclass(frozen=True, slots=True)
class _Published:
    """A published file and the article it is of."""

    path: Path
    data: bytes
    text: str
    article: str
    lang: str


def take(config: Config, path: Path, who: str, *, write: bool = True) -> Taken:
    """Take the corrections in a published file into its catalogue, and return them.

    They become drafts, or approved by `who`. Raises `InputError` where the file has other blocks
    than its article; then the catalogue is as it was.
    """
    record = Record(config)
    file = _opened(config, record, path)
    there = sources.catalogue_path(config, file.article, file.lang)
    with files.exclusively(there.parent):
        job = _job(config, file)
        found = _Comparison(config, job, file)
        found.compare()
        taken = Taken(sources.shown(config, there), found.changes, found.left)
        if found.targets and write:
            _save(job, found.targets, who)
    if write and not taken.left:
        entry = record.entry(path) or Entry("", file.article, file.lang, job.kind)
        record.remember(path, file.data, entry)
    return taken


def _opened(config: Config, record: Record, path: Path) -> _Published:
    data = files.read_bytes(path)
    entry = record.entry(path)
    article, lang = (entry.article, entry.lang) if entry else ("", "")
    if path.suffix.lower() in formats.MARKDOWN:
        told = markdown.values(files.decode(data, path), str(path))
        article, lang = (str(told.get(key) or "") for key in ("translationOf", "lang"))
    if not article:
        article, lang = _beside(config, path)
    if not article or not lang or not sources.place_of(config, article).is_file():
        raise InputError(f"{path}: does not say which article of this project it translates")
    if path.suffix.lower() not in formats.MARKDOWN and formats.kept(article) is None:
        raise InputError(
            f"{path}: was made from {article}, which is Markdown: correct the Markdown that is "
            "published of it, or its catalogue"
        )
    return _Published(path, data, formats.text_of(data, path), article, normalise(lang))


def _beside(config: Config, path: Path) -> tuple[str, str]:
    """Return the article beside a file named as its translation, and the language."""
    stem, _, lang = path.stem.rpartition(".")
    source = path.with_name(stem + path.suffix)
    return (sources.name_of(config, source), lang) if stem and source.is_file() else ("", "")


def _job(config: Config, file: _Published) -> Job:
    options = Options(drafts=True, fallback=True)
    publisher = Publisher(config, options)
    source = publisher.opened(sources.place_of(config, file.article), file.lang, "", lambda _: None)
    job = publisher.job(source, file.lang)
    if job.article.digest != catalog.source_of(job.catalogue)[1]:
        raise InputError(f"{file.article}: has changed since its catalogue was made: run it first")
    return job


def _save(job: Job, targets: Mapping[Key, str], who: str) -> None:
    day = catalog.now()[:10]
    units = tuple(
        _corrected(unit, targets[unit.key], who, day)
        if not unit.obsolete and unit.key in targets
        else unit
        for unit in job.catalogue.units
    )
    new = replace(job.catalogue, units=units)
    files.write_atomically(job.path, catalog.serialise(new))


def _corrected(unit: Unit, target: str, who: str, day: str) -> Unit:
    new = catalog.written(unit, target)
    if unit.target and not catalog.is_machine_draft(unit):
        new = catalog.noting(new, f"{catalog.ANOTHER}{unit.target}")
    if unit.state is State.UNTRANSLATED:
        new = replace(new, origin="")
    return catalog.approved(new, who, day) if who else new


class _Comparison:
    """Compares a published file with what would be printed now."""

    def __init__(self, config: Config, job: Job, file: _Published) -> None:
        self.changes: list[Change] = []
        self.left: list[str] = []
        self.targets: dict[Key, str] = {}
        self._config, self._job, self._file = config, job, file
        self._places = Publisher(config, Options()).links(job, file.path)
        self._units = {unit.key: unit for unit in job.catalogue.live}
        self._seen: dict[Key, tuple[str, int]] = {}
        """Text of each unit and the line where it was found first."""

    def compare(self) -> None:
        """Find the changes; raises `InputError` where the blocks are not those of the article."""
        html = self._job.kind == "html"
        printed = self._job.rendered()
        if not formats.is_binary(self._file.path):
            printed = self._places.localised(printed, html=html)
        wanted, found = self._blocks(printed), self._without_notes(self._blocks(self._file.text))
        self._refuse_other_blocks(wanted, found)
        own = self._blocks(self._job.article.text)
        for block, one, other in zip(own, wanted, found, strict=True):
            self._compare_block(block, own, one, other)
        if not formats.kept(self._file.article):
            self._compare_between(printed, wanted, found)

    def _blocks(self, text: str) -> tuple[Segment, ...]:
        config = self._config
        options = formats.Options(
            self._job.source.lang, "block", config.quote_limit, config.front_matter,
            config.shortcode_prose, config.autop, config.block_settings,
        )  # fmt: skip
        name = self._file.article
        return formats.of(name).read(text, name, options).segments

    def _without_notes(self, blocks: Sequence[Segment]) -> list[Segment]:
        """Return the blocks without what publishing itself says above and below the text."""
        draft = notes.draft(self._file.lang)
        body = [block for block in blocks if corrections.bare(block.text).strip("*") != draft]
        last = body[-1].text if body else ""
        if last[:1] == last[-1:] == "*" and provenance.begins(last.strip("*"), self._file.lang):
            body.pop()
        return body

    def _refuse_other_blocks(self, wanted: Sequence[Segment], found: Sequence[Segment]) -> None:
        kinds = [(block.kind, block.context) for block in wanted]
        others = [(block.kind, block.context) for block in found]
        if kinds == others:
            return
        pairs = zip([*kinds, ("", "")], [*others, ("", "")], strict=False)
        at = next((n for n, (one, other) in enumerate(pairs) if one != other), 0)
        here = found[min(at, len(found) - 1)] if found else None
        is_of = wanted[min(at, len(wanted) - 1)]
        line, kind = (here.line, here.kind) if here else (1, "nothing")
        raise InputError(
            f"{self._file.path}:{line}: {len(found)} blocks where {self._file.article} has "
            f"{len(wanted)}; here is a {kind}, there a {is_of.kind} (line {is_of.line}): "
            f"{_cut(is_of.text)}\ngive it the blocks of the article again, or correct the units in "
            "the catalogue; nothing was changed"
        )

    def _compare_block(
        self, block: Segment, own: Sequence[Segment], wanted: Segment, found: Segment
    ) -> None:
        cut = self._segments(block, own)
        changed = not corrections.same(wanted.text, found.text)
        old = [self._units[s.key].target or s.text for s in cut if s.key in self._units]
        if len(old) != len(cut) or not old:
            if changed:
                self._leave(found, "its text is in no unit")
            return
        if not changed:
            for segment, text in zip(cut, old, strict=True):
                self._note(segment, text, found.line)
            return
        text = corrections.bare(self._with_own_addresses(found.text))
        parts = corrections.split(old, text)
        if parts is None:
            self._leave(found, "its sentences are not those of the article one by one")
            return
        for segment, before, part in zip(cut, old, parts, strict=True):
            self._note(segment, corrections.merged(before, part), found.line)

    def _segments(self, block: Segment, own: Sequence[Segment]) -> list[Segment]:
        """Return the segments that a block is cut into, without those of blocks within it."""
        inner = [
            one for one in own
            if one is not block and block.start <= one.start and one.end <= block.end
        ]  # fmt: skip
        return [
            s for s in self._job.article.segments
            if block.start <= s.start and s.end <= block.end and s.context == block.context
            and not any(one.start <= s.start and s.end <= one.end for one in inner)
        ]  # fmt: skip

    def _with_own_addresses(self, text: str) -> str:
        def own(path: str) -> str | None:
            return self._places.moved.get(posixpath.normpath(path))

        return addresses.rewritten(text, own, html=False)

    def _leave(self, block: Segment, why: str) -> None:
        self.left.append(
            f"{self._file.path}:{block.line}: changed, and left: {why}: {_cut(block.text)}"
        )

    def _note(self, segment: Segment, text: str, line: int) -> None:
        """Note the text of a unit where it is printed; it has to be the same everywhere."""
        unit = self._units[segment.key]
        other, first = self._seen.setdefault(segment.key, (text, line))
        if other != text:
            if segment.key in self.targets:
                self.changes = [c for c in self.changes if c.source != segment.text]
                del self.targets[segment.key]
            self.left.append(
                f"{self._file.path}:{line}: one unit is printed here and in line {first}, and they "
                f"differ now, so it is left: {_cut(segment.text)}"
            )
            return
        if (
            text not in (unit.target, unit.target or unit.source)
            and segment.key not in self.targets
        ):
            self.targets[segment.key] = text
            self.changes.append(Change(line, segment.text, unit.target, text))

    def _compare_between(
        self, printed: str, wanted: Sequence[Segment], found: Sequence[Segment]
    ) -> None:
        """Name what differs outside of the blocks: code, addresses of images, marks."""
        draft = f"> **{notes.draft(self._file.lang)}**"
        one = _between(printed, wanted)
        other = (text.replace(draft, "").strip() for text in _between(self._file.text, found))
        for n, (before, after) in enumerate(zip(one, other, strict=False)):
            if before != after and n and not _is_note(after, before, self._file.lang):
                line = found[n - 1].line
                self.left.append(
                    f"{self._file.path}:{line}: behind this line something changed that is no "
                    f"text, and stays in this file alone: {_cut(after) or _cut(before)}"
                )


def _between(text: str, blocks: Sequence[Segment]) -> Iterator[str]:
    """Yield what stands before, between and behind the blocks of an article's body."""
    at = markdown.body_start(text)
    for block in blocks:
        if not block.context:
            yield " ".join(text[at : block.start].split())
            at = block.end
        else:
            yield ""
    yield " ".join(text[at:].split())


def _is_note(after: str, before: str, lang: str) -> bool:
    return after.startswith(before) and provenance.begins(
        after.removeprefix(before).strip(" *"), lang
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
