"""Compares a published file with the text that would be printed now, to find changed units."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import addresses, markdown
from newstranslate.language import sentences
from newstranslate.late import dataclass
from newstranslate.model import Segment
from newstranslate.project import editions, sources
from newstranslate.project.editions import Edition
from newstranslate.publish import alignment, corrections, marks, notes, provenance
from newstranslate.publish.front_changes import changed_keys
from newstranslate.publish.job import PublishJob
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.publisher import Publisher

_SET = ("status", "provenance", marks.MARK)
"""Keys of front matter that publishing sets besides `PublishJob.facts`."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Correction:
    """A unit whose text was corrected in the published file."""

    line: int
    """Line of its block in the published file, from 1."""
    key: Key
    before: str
    after: str

    @property
    def source(self) -> str:
        """The source of the unit."""
        return self.key[1]


@dataclass(frozen=True, slots=True)
class Published:
    """A published file, with its article and language."""

    path: Path
    data: bytes
    text: str
    article: str
    lang: str


class PrintComparison:
    """Compares a published file with the text that would be printed now."""

    def __init__(self, config: Config, job: PublishJob, file: Published, edition: Edition) -> None:
        """`edition` is what was noted when the file was published; without units if nothing was."""
        self.changes: list[Correction] = []
        self.left: list[str] = []
        self.targets: dict[Key, str] = {}
        self._config, self._job, self._file, self._edition = config, job, file, edition
        self._places = Publisher(config, PublishOptions()).links(job, file.path)
        self._units = {unit.key: unit for unit in job.catalogue.live}
        self._seen: dict[Key, tuple[str, int]] = {}
        """Text of each unit, and the line where it was found first."""

    def compare(self) -> None:
        """Find the changes; raises `InputError` if the blocks are not those of the article.

        If the article has changed since the publication, blocks that only one side has are left
        out; those of the file are named where they were corrected.
        """
        html = self._job.kind == "html"
        printed = self._job.rendered()
        if not formats.is_binary(self._file.path):
            printed = self._places.localised(printed, html=html)
        wanted, found = self._blocks(printed), self._without_notes(self._blocks(self._file.text))
        own = self._blocks(self._job.article.text)
        pairs = self._paired(own, wanted, found)
        for i, j in pairs:
            self._compare_block(own[i], own, wanted[i], found[j])
        if not formats.kept(self._file.article):
            self._compare_front(printed)
            self._compare_between(printed, wanted, found, pairs)

    def _blocks(self, text: str) -> tuple[Segment, ...]:
        options = sources.cutting(self._config, self._job.source.lang)
        name = self._file.article
        return formats.of(name).read(text, name, replace(options, segmentation="block")).segments

    def _without_notes(self, blocks: Sequence[Segment]) -> list[Segment]:
        """Return the blocks without the notes that publishing adds above and below the text."""
        draft = notes.draft(self._file.lang)
        body = [block for block in blocks if corrections.bare(block.text).strip("*") != draft]
        last = body[-1].text if body else ""
        if last[:1] == last[-1:] == "*" and provenance.begins(last.strip("*"), self._file.lang):
            body.pop()
        return body

    def _paired(
        self, own: Sequence[Segment], wanted: Sequence[Segment], found: Sequence[Segment]
    ) -> alignment.Pairs:
        """Return the indices of the blocks to compare."""
        if self._edition.source not in ("", self._job.article.digest):
            pairs = alignment.pairs(wanted, found)
            for missing, added in alignment.gaps(pairs, len(wanted), len(found)):
                self._note_deleted([own[i] for i in missing], own)
                self._note_added([found[j] for j in added])
            return pairs
        kinds, others = (
            [(block.kind, block.context) for block in blocks] for blocks in (wanted, found)
        )
        if kinds != others:
            raise InputError(
                f"{self._file.path}:{alignment.refusal(self._file.article, own, wanted, found)}"
            )
        return [(n, n) for n in range(len(wanted))]

    def _note_deleted(self, missing: Sequence[Segment], own: Sequence[Segment]) -> None:
        """Report blocks of the article that were in the file when it was published."""
        printed = self._edition.printed()
        for block in missing:
            keys = [segment.key for segment in self._segments(block, own)]
            if keys and all(key in printed for key in keys):
                self.left.append(
                    f"{self._file.path}:1: not compared: the {alignment.described(block)} of "
                    f"{self._file.article} is not in this file, or was rewritten"
                )

    def _note_added(self, added: Sequence[Segment]) -> None:
        """Report blocks of the file that the article has not, unless they are as published."""
        printed = set(self._edition.printed().values())
        for block in added:
            text = corrections.bare(self._with_source_addresses(block.text))
            spans = sentences.split(text, self._file.lang, self._config.quote_limit)
            if any(editions.digest(text[start:end]) not in printed for start, end in spans):
                self._note_not_imported(
                    block, f"{self._file.article} has changed since, and has no such {block.kind}"
                )

    def _compare_block(
        self, block: Segment, own: Sequence[Segment], wanted: Segment, found: Segment
    ) -> None:
        cut = self._segments(block, own)
        changed = not corrections.same(wanted.text, found.text)
        old = [self._units[s.key].target or s.text for s in cut if s.key in self._units]
        if len(old) != len(cut) or not old:
            if changed:
                self._note_not_imported(found, "its text is in no unit")
            return
        if not changed:
            for segment, text in zip(cut, old, strict=True):
                self._note(segment, text, found.line)
            return
        text = corrections.bare(self._with_source_addresses(found.text))
        parts = corrections.split(old, text)
        if parts is None:
            self._note_not_imported(
                found, "its sentences do not correspond to those of the article"
            )
            return
        for segment, before, part in zip(cut, old, parts, strict=True):
            self._note(segment, corrections.merged(before, part), found.line)

    def _segments(self, block: Segment, own: Sequence[Segment]) -> list[Segment]:
        """Return the segments of a block, without those of blocks within it."""
        inner = [
            one for one in own
            if one is not block and block.start <= one.start and one.end <= block.end
        ]  # fmt: skip
        return [
            s for s in self._job.article.segments
            if block.start <= s.start and s.end <= block.end and s.context == block.context
            and not any(one.start <= s.start and s.end <= one.end for one in inner)
        ]  # fmt: skip

    def _with_source_addresses(self, text: str) -> str:
        def own(path: str) -> str | None:
            return self._places.moved.get(posixpath.normpath(path))

        return addresses.rewritten(text, own, html=False)

    def _note_not_imported(self, block: Segment, why: str) -> None:
        self.left.append(
            f"{self._file.path}:{block.line}: changed, but not imported: {why}: "
            f"{alignment.cut(block.text)}"
        )

    def _note(self, segment: Segment, text: str, line: int) -> None:
        """Record the text of a unit in one place; it must be the same in all places."""
        unit = self._units[segment.key]
        other, first = self._seen.setdefault(segment.key, (text, line))
        if other != text:
            if segment.key in self.targets:
                self.changes = [c for c in self.changes if c.key != segment.key]
                del self.targets[segment.key]
            self.left.append(
                f"{self._file.path}:{line}: the same unit is printed here and in line {first}, but "
                f"with different changes, so it is not imported: {alignment.cut(segment.text)}"
            )
            return
        if (
            # An untranslated unit is printed as its source, which is not a correction.
            text not in (unit.target, unit.target or unit.source)
            and segment.key not in self.targets
        ):
            self.targets[segment.key] = text
            self.changes.append(Correction(line, segment.key, unit.target, text))

    def _compare_between(
        self,
        printed: str,
        wanted: Sequence[Segment],
        found: Sequence[Segment],
        pairs: alignment.Pairs,
    ) -> None:
        """Report differences outside the blocks: code, addresses of images, block marks."""
        draft = f"> **{notes.draft(self._file.lang)}**"
        one = list(_between(printed, wanted))
        other = [text.replace(draft, "").strip() for text in _between(self._file.text, found)]
        # Only between neighbours on both sides, where nothing was added or removed.
        bounds = {(-1, -1), *pairs, (len(wanted), len(found))}
        for i, j in sorted(bounds):
            if (i - 1, j - 1) not in bounds:
                continue
            before, after = one[i], other[j]
            if before != after and not _is_note(after, before, self._file.lang):
                where, line = ("after", found[j - 1].line) if j else ("before", _line(found))
                self.left.append(
                    f"{self._file.path}:{line}: {where} this line, something other than text was "
                    f"changed, in this file only: {alignment.cut(after) or alignment.cut(before)}"
                )

    def _compare_front(self, printed: str) -> None:
        """Name the keys of the front matter that differ and that publishing does not set."""
        found = markdown.values(self._file.text, str(self._file.path))
        wanted = markdown.values(printed, self._job.source.name)
        known = (*_SET, *dict(self._job.facts()))
        for key in changed_keys(wanted, found, self._config.front_matter, known):
            self.left.append(
                f"{self._file.path}:{_line_of_key(self._file.text, str(key))}: '{key}' of the "
                "front matter was changed, in this file only"
            )


def _line(blocks: Sequence[Segment]) -> int:
    return blocks[0].line if blocks else 1


def _line_of_key(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", text, re.M)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _between(text: str, blocks: Sequence[Segment]) -> Iterator[str]:
    """Yield the text before, between and after the blocks of an article's body."""
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
