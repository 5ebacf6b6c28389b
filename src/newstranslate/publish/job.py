"""One article in one language: from its approved units to the bytes of the file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newstranslate import files, formats, inline, opaque
from newstranslate.checks import waivers
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts, markdown
from newstranslate.glossary import Glossary
from newstranslate.language import bidi
from newstranslate.lock import Lock
from newstranslate.model import Article, Catalogue, Segment, State, Unit
from newstranslate.pipeline import sources, typesetting
from newstranslate.pipeline.sources import Source
from newstranslate.publish import links, notes, provenance
from newstranslate.publish.fitness import Fitness, line_of
from newstranslate.publish.options import Options
from newstranslate.publish.slugs import slugged

MARK = "newstranslate"
"""Front-matter key of the digest by which a publish knows its own work."""
_NOTHING = Unit("")
_NOT_THE_SAME = "with its translation, the blocks, links or tags are not those of the source"
_BIDI = {"isolates": (bidi.LRI, bidi.PDI), "bdi": ('<bdi dir="ltr">', "</bdi>")}
_ENDINGS = {"md": "md", "html": "html", "docx": "docx", "wordpress": "wp.html"}


@dataclass(frozen=True, slots=True)
class Job:
    """One article in one language."""

    config: Config
    options: Options
    source: Source
    lang: str
    article: Article
    catalogue: Catalogue
    lock: Lock
    terms: Glossary
    """The project's."""
    path: Path
    """Of the catalogue."""

    @property
    def file_name(self) -> str:
        """What the result is called."""
        if self._kept:
            return f"{self.source.path.stem}.{self.lang}{self.source.path.suffix}"
        is_mdx = self.options.kind == "md" and self.source.path.suffix.lower() == ".mdx"
        ending = "mdx" if is_mdx else _ENDINGS[self.options.kind]
        return f"{self.source.path.stem}.{self.lang}.{ending}"

    @property
    def _kept(self) -> formats.InPlace | None:
        """The format of an article that keeps its form."""
        return formats.kept(self.source.name)

    @property
    def _units(self) -> Mapping[tuple[str, str], Unit]:
        return {unit.key: unit for unit in self.catalogue.live}

    def refuse_unfit(self) -> None:
        """Raise `InputError`, listing what is not approved and what is wrong."""
        name = sources.name_of(self.config, self.path)
        parts = (self.config, self.options, self.article, self.catalogue, self.lock, name)
        Fitness(*parts).refuse()

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
        wanted = (State.APPROVED, State.DRAFT) if self.options.drafts else (State.APPROVED,)
        return {key: unit.target for key, unit in self._units.items() if unit.state in wanted}

    def _printed(self, target: str) -> str:
        """Return a target with the typography of its language, its Latin words kept in place."""
        if self.config.typography:
            target = typesetting.typeset(self.config, self.lang, target)
        if self.config.bidi != "off" and bidi.direction(self.lang) == "rtl":
            in_word = self.source.path.suffix.lower() == ".docx"
            marks = _BIDI["isolates" if in_word else self.config.bidi]
            target = inline.through(target, lambda text: bidi.isolated(text, *marks))
        return target

    def _verify(self, text: str) -> None:
        """Raise `InputError` where blocks, links or images are not those of the source."""
        if self._kept:
            if self._kept.skeleton(text) != self._kept.skeleton(self.article.text):
                raise InputError(f"{self.source.name}: {self.lang}: {_NOT_THE_SAME}")
            return
        keys = (self.config.front_matter, self.config.shortcode_prose)
        whole = formats.Options(self.source.lang, "block", 0, *keys)
        before = markdown.read(self.article.text, self.source.name, whole).segments
        after = markdown.read(text, self.source.name, whole).segments
        waived = any(
            waiver.check == "markup"
            for unit in self.catalogue.live
            for waiver in waivers.given(unit.comment)
        )
        for one, other in zip(before, after, strict=False):
            marks = [inline.inventory(block.text, self._parameters) for block in (one, other)]
            same = waived or marks[0] == marks[1]
            if one.kind != other.kind or not same:
                self._refuse_block(one)
        if len(before) != len(after):
            self._refuse_block(before[min(len(before), len(after)) - 1])

    @property
    def _parameters(self) -> tuple[str, ...]:
        """The parameters whose words are translated; in other formats' words, too."""
        return (*self.config.shortcode_prose, *opaque.PROSE)

    def _refuse_block(self, block: Segment) -> None:
        where = line_of(self.article, block, _NOT_THE_SAME).strip()
        raise InputError(f"{where}\nlook at this unit in {self.path.name}")

    # --- what the file says of itself ---

    def finished(self, text: str, destination: Path) -> bytes:
        """Return the file to write."""
        if self._kept:
            made = self._in_form(self._kept, text)
            return formats.packed(self._bytes(), made, self.source.name)
        if self.config.links:
            text = links.localised(text, self.lang, self.source.path.parent, destination.parent)
        if self._is_draft():
            text = notes.above(text, notes.draft(self.lang))
        if self.options.provenance:
            text = notes.below(text, provenance.sentence(self._made()))
        text = markdown.with_facts(text, dict(self._facts()))
        if self.options.kind == "md":
            mark = hashlib.sha256(text.encode()).hexdigest()[:16]
            return markdown.with_facts(text, {MARK: mark}).encode()
        return formats.write(self.options.kind, text, Facts(self.lang))

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
            text = form.with_note(text, notes.draft(self.lang), self.lang, side)
        return text

    def _is_draft(self) -> bool:
        """Whether drafts are taken, and anything of the article is not approved."""
        units = self._units
        states = (units.get(segment.key, _NOTHING).state for segment in self.article.segments)
        return self.options.drafts and any(state is not State.APPROVED for state in states)

    def _made(self) -> provenance.Made:
        return provenance.of(self.catalogue, self.lock.pair, self.terms.digest)

    def _facts(self) -> Iterator[tuple[str, str]]:
        yield "lang", self.lang
        if bidi.direction(self.lang) == "rtl":
            yield "dir", "rtl"
        yield "translationOf", self.source.name
        if self._is_draft():
            yield "status", "draft"
        if slug := self._slug():
            yield "slug", slug
        if self.options.provenance:
            yield "provenance", provenance.line(self._made())

    def _slug(self) -> str:
        """Return the slug by the project's rule; empty where it stays, or there is none."""
        told = markdown.values(self.article.text, self.source.name)
        title = self._units.get(("title", self._title()))
        if self.config.slug == "keep" or "slug" not in told or title is None:
            return ""
        return slugged(title.target, latin=self.config.slug == "transliterate")

    def _title(self) -> str:
        return next((s.text for s in self.article.segments if s.context == "title"), "")
