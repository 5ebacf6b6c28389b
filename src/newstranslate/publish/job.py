"""Publishes one article in one language: from its approved units to the bytes of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from newstranslate import files, formats, inline
from newstranslate.checks import waivers
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Facts, markdown
from newstranslate.formats.splicing import newline_of
from newstranslate.glossary import Glossary
from newstranslate.language import bidi
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import UNAPPROVED, Article, Catalogue, State, Unit
from newstranslate.plural import counted
from newstranslate.project import approvals, layout, locations, readings, typesetting
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import links, marks, notes, provenance
from newstranslate.publish.fitness import Fitness, line_of
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.proof import STRUCTURE, Proof, shown
from newstranslate.publish.slugs import slugged

_NOTHING = Unit("")
_BLANKS = " \t\r\n"
_BIDI = {"isolates": (bidi.LRI, bidi.PDI), "bdi": ('<bdi dir="ltr">', "</bdi>")}
"""Setting → what is written before and after a misplaced run."""


def template_of(config: Config) -> Path | None:
    """Return the Word template of a project; None if it has none."""
    return config.root / config.docx_template if config.docx_template else None


def _trimmed(target: str, source: str) -> str:
    """Return a target without blanks and line ends at its edges, as its source is.

    What an editor left there would be a mark in the file: of a break, a paragraph, code.
    """
    inner = target.strip(_BLANKS)
    return target if source != source.strip(_BLANKS) else inner or target


@dataclass(frozen=True)
class PublishJob:
    """One article in one language."""

    config: Config
    options: PublishOptions
    source: SourceArticle
    lang: str
    article: Article
    catalogue: Catalogue
    lock: Lock
    terms: Glossary
    """The glossary of the project."""
    path: Path
    """Path of the catalogue."""
    say: Callable[[str], None] = lambda _: None
    """Called with messages to the user on the result."""

    @cached_property
    def kind(self) -> str:
        """The format of the result: one of `formats.kinds`."""
        suffix = self.source.path.suffix.lower()
        return ("docx" if suffix == ".docx" else "html") if self._kept else self.options.kind

    @cached_property
    def state(self) -> str:
        """``approved``, ``draft``, or ``partial`` if units are printed in the source language."""
        if self._is_draft:
            return "draft"
        units = self._units
        states = {units.get(segment.key, _NOTHING).state for segment in self.article.segments}
        return "partial" if State.UNTRANSLATED in states else "approved"

    @cached_property
    def is_untouched(self) -> bool:
        """Whether no unit of the article is translated, so that the source is printed."""
        return bool(self.article.segments) and all(
            unit.state is State.UNTRANSLATED for unit in self.catalogue.live
        )

    @cached_property
    def front_matter(self) -> Mapping[str, object]:
        """The values of the article's front matter; empty if it has none."""
        if self._kept:
            return {}
        return markdown.values(self.article.text, self.source.name)

    @cached_property
    def title(self) -> str:
        """The printed title, or else the article's first heading."""
        places = self.article.segments
        first = next((s for s in places if s.context == "title" or s.kind == "heading 1"), None)
        if first is None:
            return ""
        return inline.plain(self._units.get(first.key, _NOTHING).target or first.text)

    @cached_property
    def _kept(self) -> formats.InPlace | None:
        """The format of an article translated in place; None for Markdown."""
        return formats.kept(self.source.name)

    @cached_property
    def _units(self) -> Mapping[tuple[str, str], Unit]:
        return {unit.key: unit for unit in self.catalogue.live}

    def refuse_unfit(self) -> None:
        """Raise `PublishRefused` with a list of unapproved units and errors."""
        name = locations.name_of(self.config, self.path)
        parts = (self.config, self.options, self.article, self.catalogue, self.lock, name)
        Fitness(*parts, readings.load(self.path)).refuse()

    # --- the text ---

    def rendered(self) -> str:
        """Return the article with its targets as they are printed."""
        text = formats.of(self.source.name).render(self.article, self.printed)
        if self._kept and text != self.article.text:
            self._verify_kept(self._kept, text)
        return text

    @cached_property
    def approved(self) -> Mapping[tuple[str, str], str]:
        """The targets to print, as the translators wrote them."""
        return self._targets()

    @cached_property
    def printed(self) -> Mapping[tuple[str, str], str]:
        """The targets with the typography of their language; raises `InputError`."""
        return {key: self._typeset(key, target) for key, target in self.approved.items()}

    def _typeset(self, key: tuple[str, str], target: str) -> str:
        try:
            return self._printed(_trimmed(target, key[1]))
        except typesetting.WordsChanged as error:
            segment = next((s for s in self.article.segments if s.key == key), None)
            where = line_of(self.article, segment, str(error)) if segment else str(error)
            raise InputError(where.strip()) from error

    def _targets(self) -> dict[tuple[str, str], str]:
        """Return the targets to print, as the translators wrote them."""
        wanted = (State.APPROVED, *UNAPPROVED) if self.options.drafts else (State.APPROVED,)
        return {key: unit.target for key, unit in self._units.items() if unit.state in wanted}

    def _printed(self, target: str) -> str:
        """Return a target with the typography of its language, and isolates around Latin words."""
        if self.config.typography:
            target = typesetting.typeset(self.config, self.lang, target)
        if marks := self._direction_marks:
            target = inline.through(target, lambda text: bidi.isolated(text, *marks))
        return target

    @cached_property
    def _direction_marks(self) -> tuple[str, str] | None:
        """The marks before and after Latin words; None where none are set."""
        if self.config.bidi == "off" or bidi.direction(self.lang) != "rtl":
            return None
        # A Word document shows HTML elements as text, so only characters can be used in it.
        in_word = self.source.path.suffix.lower() == ".docx"
        return _BIDI["isolates" if in_word else self.config.bidi]

    def _verify_kept(self, form: formats.InPlace, text: str) -> None:
        """Raise `InputError` if tags differ from the source, or words of targets are lost."""
        if form.skeleton(text) != form.skeleton(self.article.text):
            raise InputError(f"{self.source.name}: {self.lang}: {STRUCTURE}")
        whole = formats.Options(self.source.lang, "block", 0, self.config.front_matter)
        read = form.read(text, self.source.name, whole).segments
        self._proof.refuse_lost(shown(read))

    @cached_property
    def _proof(self) -> Proof:
        waived = any(
            waiver.check == "markup"
            for unit in self.catalogue.live
            for waiver in waivers.given(unit.comment)
        )
        parts = (self.lang, self.source.lang, self.article, self.printed, self.path.name)
        return Proof(self.config, *parts, waived)

    # --- the file, with its metadata ---

    def finished(self, text: str, places: links.Links, head: tuple[str, ...] = ()) -> bytes:
        """Return the file to write, with addresses adapted by `places`.

        `head` are lines for the head of an HTML page.
        """
        if self._kept:
            if self.kind == "html":
                text = places.localised(text, html=True)
            made = self._in_form(self._kept, text)
            return formats.packed(self._bytes(), made, self.source.name)
        expected = places.localised(self.article.text, html=False)
        text = places.localised(text, html=False)
        if self._is_draft:
            text = notes.above(text, notes.draft(self.lang))
        if self.options.provenance:
            text = notes.below(text, provenance.sentence(self.made))
        text = markdown.with_facts(text, dict(self.facts()))
        kind, proof = self.options.kind, self._proof
        if kind == "md":
            text = marks.marked(text)
        # Each note is one block, so that the two flags are counts.
        proof.refuse_markdown(text, expected, self._is_draft, self.options.provenance)
        if kind == "md":
            return text.encode()
        data = formats.write(kind, text, self._printing(head, places.folder))
        proof.refuse_made(kind, data, text)
        # The result has the line ends of the article, so that version control shows no others.
        if kind != "docx" and newline_of(self.article.text) == "\r\n":
            data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        return data

    def _printing(self, head: tuple[str, ...], folder: Path) -> Facts:
        """Return the data for writing a format other than Markdown."""
        return Facts(
            self.lang,
            head=head,
            source=self.source.lang,
            regional_lang=self.lock.pair.target,
            folder=folder,
            root=self.config.root,
            template=template_of(self.config),
            say=lambda remark: self.say(f"{self.source.name}: {self.lang}: {remark}"),
        )

    def notes(self) -> Iterator[str]:
        """Yield messages to the user on the result."""
        if self.is_untouched:
            yield f"no unit of {self.source.name} is translated; the result is the source text"
        if self.article.outside:
            many = counted(self.article.outside, "word is", "words are")
            yield (
                f"{many} as in the source, in markup that is left as it is; translate them in this "
                "file"
            )
        for key in self._own_keys():
            value = layout.Layout(self.config).below(self.source.name)
            yield f"{self.source.name} has no {key}: add '{key}: {value}' to link the languages"

    def _bytes(self) -> bytes:
        """Return the article's file; raises `InputError` if it has changed since it was read."""
        data = files.read_bytes(self.source.path)
        if files.digest(data) != self.article.digest:
            raise InputError(f"{self.source.name}: changed during publishing; publish it again")
        return data

    def _in_form(self, form: formats.InPlace, text: str) -> str:
        """Return the text of an article translated in place, with its language and draft note."""
        side = bidi.direction(self.lang)
        if text != self.article.text:
            text = form.with_language(text, self.lang, side)
        if self._is_draft:
            text = form.with_note(text, notes.draft(self.lang), self.lang, side)
        return text

    @cached_property
    def _is_draft(self) -> bool:
        """Whether drafts are published, and some unit of the article is not approved."""
        units = (self._units.get(segment.key, _NOTHING) for segment in self.article.segments)
        return self.options.drafts and any(map(self.is_unapproved, units))

    def is_unapproved(self, unit: Unit) -> bool:
        """Whether a unit must be approved before it is published, for the first time or again."""
        name = locations.name_of(self.config, self.path)
        return unit.state is not State.APPROVED or approvals.is_missing(
            self.config, name, self.lock, unit
        )

    @cached_property
    def made(self) -> provenance.Provenance:
        """The provenance of the translation."""
        return provenance.of(self.catalogue, self.lock.pair, self.terms.digest)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Yield the keys and values of front matter that publishing sets."""
        yield "lang", self.lang
        if bidi.direction(self.lang) == "rtl":
            yield "dir", "rtl"
        yield "translationOf", self.source.name
        if self._is_draft:
            yield "status", "draft"
        if slug := self.slug():
            yield "slug", slug
        yield from self._permalinks()
        for key in self._own_keys():
            yield key, layout.Layout(self.config).below(self.source.name)
        if self.options.provenance:
            yield "provenance", provenance.line(self.made)

    def _permalinks(self) -> Iterator[tuple[str, str]]:
        """Yield the article's permalinks with a language prefix, if the project is set to that."""
        for key in ("permalink", "url"):
            value = self.front_matter.get(key)
            if self.config.permalink == "prefix" and isinstance(value, str) and value[:1] == "/":
                yield key, f"/{self.lang}{value}"

    def _own_keys(self) -> list[str]:
        """Return the keys for linking languages that the article's front matter lacks."""
        return (
            []
            if self._kept
            else [k for k in self.config.publish_keys if k not in self.front_matter]
        )

    def slug(self) -> str:
        """Return the new slug according to the settings; empty if it is kept or there is none."""
        title = self._units.get(("title", self._title()))
        if self.config.slug == "keep" or "slug" not in self.front_matter or title is None:
            return ""
        return slugged(title.target, latin=self.config.slug == "transliterate")

    def _title(self) -> str:
        return next((s.text for s in self.article.segments if s.context == "title"), "")
