"""`publish`: the article with its approved targets in place, as a site can print it.

Every step is made before anything is written: refuse what is not fit, set each target's
typography, put them into the article, verify that blocks, links and images are those of the
source, set the front matter. A file that a person changed since is not overwritten.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newstranslate import catalog, checks, files, formats, glossary, inline
from newstranslate.checks import waivers
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts, markdown
from newstranslate.formats.splicing import newline_of
from newstranslate.glossary import Glossary
from newstranslate.language import base, bidi
from newstranslate.lock import Lock
from newstranslate.model import Article, Catalogue, Pair, Segment, State, Unit
from newstranslate.pipeline import check, provenance, published, sources, typesetting
from newstranslate.pipeline.sources import Source

MARK = "newstranslate"
"""Front-matter key of the digest by which a publish knows its own work."""
_DRAFT_NOTES = {
    "ar": "مسودة — لم تتم الموافقة عليها للنشر.",
    "en": "Draft — not approved for publication.",
    "fr": "Brouillon — non validé pour publication.",
}
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked of this publish."""

    kind: str = "md"
    """One of `formats.WRITTEN`; HTML that is translated in place stays as it is."""
    folder: Path | None = None
    drafts: bool = False
    """Whether drafts are taken too; the result says that it is a draft."""
    fallback: bool = False
    """Whether the source stands where there is no target."""
    force: bool = False
    """Whether a file that was changed by hand is overwritten."""
    provenance: bool = False
    """Whether the result says how it was made."""


@dataclass(slots=True)
class Publisher:
    """Publishes articles of one project: what they share is loaded once."""

    config: Config
    options: Options
    terms: Glossary | None = None
    """The project's glossary, once it was needed."""
    _locks: dict[Pair, Lock] = field(default_factory=dict)
    _written: dict[Path, str] = field(default_factory=dict)
    """Result → the article that it is of, in this run."""

    def publish(self, source: Source, lang: str) -> Path:
        """Write ``name.<lang>.<ending>`` and return its path; raises `InputError`."""
        job = self._job(source, lang)
        job.refuse_unfit()
        text = job.rendered()
        destination = (self.options.folder or source.path.parent) / job.file_name
        other = self._written.setdefault(destination, source.name)
        if other != source.name:
            raise InputError(
                f"{source.name}: {destination} is the translation of {other} already; publish "
                "them into different folders"
            )
        data = job.finished(text, destination)
        published.write(self.config, destination, data, force=self.options.force)
        return destination

    def _job(self, source: Source, lang: str) -> _Job:
        path = sources.catalogue_path(self.config, source.name, lang)
        if not path.is_file():
            raise InputError(
                f"{source.name}: has no catalogue in '{lang}': run 'newstranslate run "
                f"{source.name} --to {lang}' first"
            )
        pair = sources.house(self.config, Pair(source.lang, lang))
        if pair not in self._locks:
            self.terms = self.terms or glossary.load(self.config.root / self.config.glossary)
            self._locks[pair] = Lock(self.terms, pair)
        article, loaded = sources.read(self.config, source), catalog.load(path)
        name = sources.name_of(self.config, path)
        return _Job(self, source, lang, article, loaded, self._locks[pair], path, name)


@dataclass(slots=True)
class _Job:
    """One article in one language."""

    publisher: Publisher
    source: Source
    lang: str
    article: Article
    catalogue: Catalogue
    lock: Lock
    path: Path
    name: str
    """Of the catalogue, in the project."""

    @property
    def _options(self) -> Options:
        return self.publisher.options

    @property
    def _kept(self) -> formats.InPlace | None:
        """The format of an article that keeps its form."""
        return formats.kept(self.source.name)

    @property
    def file_name(self) -> str:
        """What the result is called."""
        if self._kept:
            return f"{self.source.path.stem}.{self.lang}{self.source.path.suffix}"
        endings = {"md": "md", "html": "html", "docx": "docx", "wordpress": "wp.html"}
        return f"{self.source.path.stem}.{self.lang}.{endings[self._options.kind]}"

    @property
    def _units(self) -> Mapping[tuple[str, str], Unit]:
        return {unit.key: unit for unit in self.catalogue.live}

    # --- what is not fit ---

    def refuse_unfit(self) -> None:
        """Raise `InputError`, listing what is not approved and what is wrong."""
        units = self._units
        once = {segment.key: segment for segment in reversed(self.article.segments)}
        told = sorted(once.values(), key=lambda segment: segment.start)
        found = ((segment, self._unfit(segment, units)) for segment in told)
        lines = [self._line(segment, why) for segment, why in found if why]
        if not lines:
            return
        _, digest = catalog.source_of(self.catalogue)
        changed = digest != self.article.digest
        why = "; the article has changed since: run again" if changed else ""
        many = "1 unit is" if len(lines) == 1 else f"{len(lines)} units are"
        raise InputError(
            f"{self.source.name}: {many} not fit to print in '{self.lang}', so nothing was "
            f"written{why}:\n" + "\n".join(lines)
        )

    def _unfit(self, segment: Segment, units: Mapping[tuple[str, str], Unit]) -> str:
        unit = units.get(segment.key)
        if unit is None or unit.state is State.UNTRANSLATED:
            missing = "not in the catalogue" if unit is None else "untranslated"
            return "" if self._options.fallback else missing
        if unit.state is State.DRAFT and not self._options.drafts:
            return "draft"
        return self._wrong(unit)

    def _wrong(self, unit: Unit) -> str:
        """Return the error that stands in a unit, also of markup that no draft may lose."""
        for finding in checks.judge(unit, self.lock)[0]:
            stands = check.severity(self.publisher.config, self.name, finding) == "error"
            if finding.check == "markup" or (stands and unit.state is State.APPROVED):
                return f"{finding.check}: {finding.message}"
        return ""

    def _line(self, segment: Segment, why: str) -> str:
        text = segment.text if len(segment.text) <= _SHOWN else segment.text[: _SHOWN - 1] + "…"
        return f"  {self.source.name}:{segment.line}: {why}: {text}"

    # --- the text ---

    def rendered(self) -> str:
        """Return the article with the targets in place, verified against the source."""
        plain = self._targets()
        form = formats.of(self.source.name)
        text = form.render(self.article, plain)
        if text != self.article.text:
            self._verify(text)
        printed = {key: self._printed(target) for key, target in plain.items()}
        return text if printed == plain else form.render(self.article, printed)

    def _targets(self) -> dict[tuple[str, str], str]:
        """Return the targets to print, as the translators wrote them."""
        wanted = (State.APPROVED, State.DRAFT) if self._options.drafts else (State.APPROVED,)
        return {key: unit.target for key, unit in self._units.items() if unit.state in wanted}

    def _printed(self, target: str) -> str:
        """Return a target with the typography of its language, its Latin words kept in place."""
        config = self.publisher.config
        if config.typography:
            target = typesetting.typeset(config, self.lang, target)
        if config.bidi != "off" and bidi.direction(self.lang) == "rtl":
            in_word = self.source.path.suffix.lower() == ".docx"
            marks = _BIDI["isolates" if in_word else config.bidi]
            target = inline.through(target, lambda text: bidi.isolated(text, *marks))
        return target

    def _verify(self, text: str) -> None:
        """Raise `InputError` where blocks, links or images are not those of the source."""
        if self._kept:
            if self._kept.skeleton(text) != self._kept.skeleton(self.article.text):
                raise InputError(f"{self.source.name}: {self.lang}: {_NOT_THE_SAME}")
            return
        config = self.publisher.config
        keys = (config.front_matter, config.shortcode_prose)
        whole = formats.Options(self.source.lang, "block", 0, *keys)
        before = markdown.read(self.article.text, self.source.name, whole).segments
        after = markdown.read(text, self.source.name, whole).segments
        waived = any(
            waiver.check == "markup"
            for unit in self.catalogue.live
            for waiver in waivers.given(unit.comment)
        )
        for one, other in zip(before, after, strict=False):
            same = waived or inline.inventory(one.text) == inline.inventory(other.text)
            if one.kind != other.kind or not same:
                self._refuse_block(one)
        if len(before) != len(after):
            self._refuse_block(before[min(len(before), len(after)) - 1])

    def _refuse_block(self, block: Segment) -> None:
        raise InputError(
            f"{self._line(block, _NOT_THE_SAME).strip()}\nlook at this unit in {self.path.name}"
        )

    # --- what the file says of itself ---

    def finished(self, text: str, destination: Path) -> bytes:
        """Return the file to write."""
        if self._kept:
            made = self._in_form(self._kept, text)
            return formats.packed(self._bytes(), made, self.source.name)
        if self.publisher.config.links:
            text = _with_links(text, self.lang, self.source.path.parent, destination.parent)
        text = self._with_notes(text)
        text = markdown.with_facts(text, dict(self._facts()))
        if self._options.kind == "md":
            mark = hashlib.sha256(text.encode()).hexdigest()[:16]
            return markdown.with_facts(text, {MARK: mark}).encode()
        return formats.write(self._options.kind, text, Facts(self.lang))

    def _bytes(self) -> bytes:
        """Return the article's file as it was read; raises `InputError` if it is another now."""
        data = files.read_bytes(self.source.path)
        if files.digest(data) != self.article.digest:
            raise InputError(f"{self.source.name}: was changed in this moment; publish it again")
        return data

    def _in_form(self, form: formats.InPlace, text: str) -> str:
        """Return the text of an article that keeps its form with what it says of itself."""
        side = bidi.direction(self.lang)
        if text != self.article.text:
            text = form.with_language(text, self.lang, side)
        if self._is_draft():
            text = form.with_note(text, _draft_note(self.lang), self.lang, side)
        return text

    def _with_notes(self, text: str) -> str:
        """Return the text with the notes to its reader: that it is a draft; how it was made."""
        newline = newline_of(text)
        if self._is_draft():
            note = _draft_note(self.lang)
            start = markdown.body_start(text)
            head = text[:start].rstrip("\r\n") + newline * 2 if start else ""
            body = text[start:].lstrip("\r\n")
            text = f"{head}> **{note}**{newline * 2}{body}"
        if self._options.provenance:
            told = provenance.sentence(self._made())
            text = f"{text.rstrip()}{newline * 2}*{told}*{newline}"
        return text

    def _is_draft(self) -> bool:
        """Whether drafts are taken, and anything of the article is not approved."""
        units = self._units
        states = (units.get(segment.key, _NOTHING).state for segment in self.article.segments)
        return self._options.drafts and any(state is not State.APPROVED for state in states)

    def _made(self) -> provenance.Made:
        terms = self.publisher.terms
        return provenance.of(self.catalogue, self.lock.pair, terms.digest if terms else "")

    def _facts(self) -> Iterator[tuple[str, str]]:
        yield "lang", self.lang
        if bidi.direction(self.lang) == "rtl":
            yield "dir", "rtl"
        yield "translationOf", self.source.name
        if self._is_draft():
            yield "status", "draft"
        if slug := self._slug():
            yield "slug", slug
        if self._options.provenance:
            yield "provenance", provenance.line(self._made())

    def _slug(self) -> str:
        """Return the slug by the project's rule; empty where it stays, or there is none."""
        rule = self.publisher.config.slug
        told = markdown.values(self.article.text, self.source.name)
        title = self._units.get(("title", self._title()))
        if rule == "keep" or "slug" not in told or title is None:
            return ""
        return slugged(title.target, latin=rule == "transliterate")

    def _title(self) -> str:
        return next((s.text for s in self.article.segments if s.context == "title"), "")


def _draft_note(lang: str) -> str:
    return _DRAFT_NOTES.get(base(lang), _DRAFT_NOTES["en"])


_NOTHING = Unit("")
_NOT_THE_SAME = "with its translation, the blocks, links or tags are not those of the source"
_BIDI = {"isolates": (bidi.LRI, bidi.PDI), "bdi": ('<bdi dir="ltr">', "</bdi>")}


def slugged(title: str, *, latin: bool) -> str:
    """Return a title as a part of an address: letters and digits of any script, with hyphens."""
    text = re.sub("[\u064b-\u0652\u0640]", "", inline.plain(title))
    if latin:
        from anyascii import anyascii

        text = anyascii(text)
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-")


_LINK = re.compile(
    r"(?P<before>\]\(<?|^[ >]{0,12}\[[^\]^][^\]]*\]:[ \t]*<?)"
    r"(?P<path>(?![a-z]+:|/|#)[^\s)>#]+)\.md(?=[#)>\s]|$)",
    re.M,
)
"""A relative address of an article, in a link or in a link's definition."""


def _with_links(text: str, lang: str, folder: Path, target: Path) -> str:
    """Return the text with links to other articles leading to their translations, where there are.

    Code stays: what looks like a link there is none.
    """

    def turned(match: re.Match[str]) -> str:
        path = match["path"]
        there = folder / f"{path}.md"
        other = target / f"{path}.{lang}.md"
        leads = there.is_file() and other.is_file()
        return f"{match['before']}{path}.{lang}.md" if leads else match[0]

    pieces = re.split(r"(^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`)", text, flags=re.M | re.S)
    return "".join(p if n % 2 else _LINK.sub(turned, p) for n, p in enumerate(pieces))
