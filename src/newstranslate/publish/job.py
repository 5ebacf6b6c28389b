"""One article in one language: from its approved units to the bytes of the file."""

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
from newstranslate.project import layout, locations, readings, typesetting
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import links, marks, notes, provenance
from newstranslate.publish.fitness import Fitness, line_of
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.proof import STRUCTURE, Proof, shown
from newstranslate.publish.slugs import slugged

_NOTHING = Unit("")
_BLANKS = " \t\r\n"
_BIDI = {"isolates": (bidi.LRI, bidi.PDI), "bdi": ('<bdi dir="ltr">', "</bdi>")}


def template_of(config: Config) -> Path | None:
    """Return the Word template of a project; None where it has none."""
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
    """The project's."""
    path: Path
    """Of the catalogue."""
    say: Callable[[str], None] = lambda _: None
    """Is told what the user must know of the result."""

    @cached_property
    def kind(self) -> str:
        """What the result is: one of `formats.kinds`."""
        suffix = self.source.path.suffix.lower()
        return ("docx" if suffix == ".docx" else "html") if self._kept else self.options.kind

    @cached_property
    def state(self) -> str:
        """``approved``, ``draft``, ``partial`` where the source is printed instead."""
        if self._is_draft:
            return "draft"
        units = self._units
        empty = (units.get(segment.key, _NOTHING).target == "" for segment in self.article.segments)
        return "partial" if any(empty) else "approved"

    @cached_property
    def is_untouched(self) -> bool:
        """Whether nothing of the article is translated, and the source is printed."""
        return bool(self.article.segments) and not any(u.target for u in self.catalogue.live)

    @cached_property
    def told(self) -> Mapping[str, object]:
        """What the article's front matter says; nothing where it has none."""
        if self._kept:
            return {}
        return markdown.values(self.article.text, self.source.name)

    @cached_property
    def title(self) -> str:
        """The title as it is printed; the article's first heading where it has none."""
        places = self.article.segments
        first = next((s for s in places if s.context == "title" or s.kind == "heading 1"), None)
        if first is None:
            return ""
        return inline.plain(self._units.get(first.key, _NOTHING).target or first.text)

    @cached_property
    def _kept(self) -> formats.InPlace | None:
        """The format of an article that keeps its form."""
        return formats.kept(self.source.name)

    @cached_property
    def _units(self) -> Mapping[tuple[str, str], Unit]:
        return {unit.key: unit for unit in self.catalogue.live}

    def refuse_unfit(self) -> None:
        """Raise `InputError`, listing what is not approved and what is wrong."""
        name = locations.name_of(self.config, self.path)
        parts = (self.config, self.options, self.article, self.catalogue, self.lock, name)
        Fitness(*parts, readings.load(self.path)).refuse()

    # --- the text ---

    def rendered(self) -> str:
        """Return the article with the targets in place, as they are printed."""
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
        """Return a target with the typography of its language, its Latin words kept in place."""
        if self.config.typography:
            target = typesetting.typeset(self.config, self.lang, target)
        if self.config.bidi != "off" and bidi.direction(self.lang) == "rtl":
            in_word = self.source.path.suffix.lower() == ".docx"
            marks = _BIDI["isolates" if in_word else self.config.bidi]
            target = inline.through(target, lambda text: bidi.isolated(text, *marks))
        return target

    def _verify_kept(self, form: formats.InPlace, text: str) -> None:
        """Raise `InputError` where tags or words are not those of the source and the targets."""
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

    # --- what the file says of itself ---

    def finished(self, text: str, places: links.Links, head: tuple[str, ...] = ()) -> bytes:
        """Return the file to write, its addresses where `places` leads them.

        `head` are lines for the head of a page of HTML.
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
        proof.refuse_markdown(text, expected, self._is_draft, self.options.provenance)
        if kind == "md":
            return text.encode()
        data = formats.write(kind, text, self._printing(head, places.folder))
        proof.refuse_made(kind, data, text)
        if kind != "docx" and newline_of(self.article.text) == "\r\n":
            data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        return data

    def _printing(self, head: tuple[str, ...], folder: Path) -> Facts:
        """Return what a format that is not Markdown needs to know."""
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
        """Yield what the user must know of the result."""
        if self.is_untouched:
            yield f"no unit is translated in {self.source.name}; it is the source"
        for key in self._own_keys():
            value = layout.Layout(self.config).below(self.source.name)
            yield f"{self.source.name} has no {key}: add '{key}: {value}' to tie them together"

    def _bytes(self) -> bytes:
        """Return the article's file as it was read; raises `InputError` if it is another now."""
        data = files.read_bytes(self.source.path)
        if files.digest(data) != self.article.digest:
            raise InputError(f"{self.source.name}: was changed during publishing; publish it again")
        return data

    def _in_form(self, form: formats.InPlace, text: str) -> str:
        """Return the text of an article that keeps its form with what it says of itself."""
        side = bidi.direction(self.lang)
        if text != self.article.text:
            text = form.with_language(text, self.lang, side)
        if self._is_draft:
            text = form.with_note(text, notes.draft(self.lang), self.lang, side)
        return text

    @cached_property
    def _is_draft(self) -> bool:
        """Whether drafts are taken, and anything of the article is not approved."""
        units = self._units
        states = (units.get(segment.key, _NOTHING).state for segment in self.article.segments)
        return self.options.drafts and any(state is not State.APPROVED for state in states)

    @cached_property
    def made(self) -> provenance.Provenance:
        """How the translation came about."""
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
        """Yield the article's own addresses below its language, where the project wants that."""
        for key in ("permalink", "url"):
            value = self.told.get(key)
            if self.config.permalink == "prefix" and isinstance(value, str) and value[:1] == "/":
                yield key, f"/{self.lang}{value}"

    def _own_keys(self) -> list[str]:
        """Return the keys that tie languages together and that the article does not have."""
        return [] if self._kept else [k for k in self.config.publish_keys if k not in self.told]

    def slug(self) -> str:
        """Return the slug by the project's rule; empty where it stays, or there is none."""
        title = self._units.get(("title", self._title()))
        if self.config.slug == "keep" or "slug" not in self.told or title is None:
            return ""
        return slugged(title.target, latin=self.config.slug == "transliterate")

    def _title(self) -> str:
        return next((s.text for s in self.article.segments if s.context == "title"), "")
