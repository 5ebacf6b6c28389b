"""Publishes the articles of one project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TypeVar

from newstranslate import catalog, files, formats
from newstranslate.catalog import heads
from newstranslate.checks import policy
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Article, Pair
from newstranslate.project import editions, locations, sources
from newstranslate.project.editions import Edition
from newstranslate.project.layout import Layout
from newstranslate.project.sources import SourceArticle
from newstranslate.project.terminology import Terminology
from newstranslate.publish import addresses, difference, index, later, published_files, written
from newstranslate.publish.difference import Difference
from newstranslate.publish.job import PublishJob, template_of
from newstranslate.publish.links import Links, ending
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.record import Publication, PublishedFile, Record
from newstranslate.publish.refusal import CatalogueMissing, PublishRefused

_T = TypeVar("_T")


@dataclass(slots=True)
class Publisher:
    """Publishes articles of one project, loading shared data once; call `finish` at the end."""

    config: Config
    options: PublishOptions
    results: list[Publication] = field(default_factory=list)
    """Results written, or to be written, in order."""
    notes: list[str] = field(default_factory=list)
    """Messages to the user on the results."""
    complete: bool = True
    """Whether no result needs a person's attention."""
    planned: AbstractSet[tuple[str, str]] = frozenset()
    """(article, language) of the results of this run, to which results can link before they exist.
    """
    _early_links: list[tuple[SourceArticle, str, list[str]]] = field(default_factory=list)
    """Results with links to planned results that did not exist yet: source, language, articles."""
    terms: Terminology = field(init=False)
    """The project's terminology, loaded when first needed."""
    _claimed: dict[Path, str] = field(default_factory=dict)
    """Path of a result in this run → its article."""
    _record: Record | None = None
    _last: tuple[SourceArticle, str, Article] | None = None
    """(source, digest of its file, article) of the last article read."""

    def __post_init__(self) -> None:
        """Raise `InputError` for bad settings or Word templates, before anything is written."""
        policy.refuse_unknown(self.config)
        if self.layout.folder is not None:
            locations.refuse_own_folder(self.config, self.layout.folder)
        self.terms = Terminology(self.config)
        template = template_of(self.config)
        if self.options.kind == "docx":
            formats.check_word()
            if template:
                formats.check_template(template)

    @property
    def layout(self) -> Layout:
        """The layout of the output folder."""
        return Layout(self.config, self.options.folder)

    @property
    def record(self) -> Record:
        """The record of published files, in this run and before."""
        self._record = self._record or Record(self.config)
        return self._record

    def opened(
        self, path: Path, lang: str, wanted: str, say: Callable[[str], None]
    ) -> SourceArticle:
        """Return an article, with its language according to the catalogue; raises `InputError`."""
        name = locations.name_of(self.config, path)
        catalogue = locations.catalogue_path(self.config, name, lang)
        if not wanted and catalogue.is_file():
            # Before the front matter, which may have changed since people translated.
            wanted = heads.source_language(heads.read(catalogue))
        return sources.opened(self.config, path, wanted, say)

    def publish(self, source: SourceArticle, lang: str) -> Path:
        """Write an article's translation and return its path; raises `InputError`.

        The error is `PublishRefused` if the article is not ready, or its path is taken.
        """
        job = self.job(source, lang)
        job.refuse_unfit()
        text = _with_refusals(job.rendered)
        destination = self._claim(job)
        url = addresses.of(self.layout, job, destination)
        found = self.links(job, destination)
        head = addresses.head(self.record, job, url)
        data = _with_refusals(lambda: job.finished(text, found, head))
        folder = self.record.name_of(self.layout.folder) if self.layout.folder else ""
        entry = PublishedFile(
            digest="",
            article=source.name,
            lang=lang,
            kind=job.kind,
            url=url,
            waits=tuple(found.waits),
            folder=folder,
        )
        changed = written.check(
            self.record, destination, data, source.name, force=self.options.force
        )
        if not self.options.check_only:
            with self._noted_edition(job, destination):
                written.write(self.record, destination, data, entry, changed=changed)
        self.results.append(
            Publication(
                article=source.name,
                lang=lang,
                path=destination,
                kind=job.kind,
                state=job.state,
                source=job.made.source,
                day=job.made.day,
                title=job.title,
                url=url,
                changed=changed,
            )
        )
        self.complete = self.complete and not job.is_untouched
        if found.trusted:
            self._early_links.append((source, lang, found.trusted))
        self.notes += [f"{self.record.name_of(destination)}: {note}" for note in job.notes()]
        return destination

    def made(self, source: SourceArticle, lang: str) -> tuple[PublishJob, bytes]:
        """Return an article's job and its translation as it would be written.

        Raises `PublishRefused`.
        """
        job = self.job(source, lang)
        job.refuse_unfit()
        text = _with_refusals(job.rendered)
        found = self.links(job, job.source.path)
        return job, _with_refusals(lambda: job.finished(text, found))

    def differences(self, source: SourceArticle, lang: str) -> list[Difference]:
        """Return the units whose printed text differs from the approved text.

        Raises `InputError`.
        """
        return difference.of(self.job(source, lang))

    def edited(self, source: SourceArticle, lang: str) -> Path | None:
        """Return the published file of an article if it was changed by hand, else None."""
        end = ending(source.path, self.options.kind)
        path = self.layout.destination(source.name, source.path, lang, end)
        return path if self.record.is_edited(path) else None

    def finish(self) -> None:
        """Update links to the results and the list of published files, unless `check_only`."""
        if self.options.check_only:
            return
        self._rewrite_early_links()
        followed = later.follow(self.layout, self.record, self.results, self.options.kind)
        self.notes += followed.notes
        refused = index.write(self.layout, self.results)
        self.notes += refused
        self.complete = self.complete and followed.complete and not refused

    def _rewrite_early_links(self) -> None:
        """Write results again that link to planned results which were not written."""
        self.planned = {(result.article, result.lang) for result in self.results}
        for source, lang, names in self._early_links:
            if all((name, lang) in self.planned for name in names):
                continue
            before = next(r for r in self.results if (r.article, r.lang) == (source.name, lang))
            self.publish(source, lang)
            self.results.remove(before)

    @contextmanager
    def _noted_edition(self, job: PublishJob, destination: Path) -> Iterator[None]:
        """Record the printed units, so that later corrections of them are recognised.

        Before the file is written, because a page without a record would look like one that was
        never published. Until it is written, the record has no targets, so that after a power cut
        the page counts as out of date; after an error of the body, the record is as before.
        """
        if job.state != "approved":
            yield
            return
        old = editions.load(self.config, job.source.name, job.lang)
        units = editions.of(job.article, job.approved)
        new = editions.renewed(old, job.article, units, job.source.lang)
        existing = [name for name in new.files if self.record.place_of(name).is_file()]
        # A file of another format has no successor yet: deleting it would withdraw that page.
        same = [name for name in existing if Path(name).suffix == destination.suffix]
        names = dict.fromkeys([*existing, self.record.name_of(destination)])
        new = replace(new, files=tuple(names))
        with _put_back(editions.place(self.config, job.source.name, job.lang)):
            if new != old:
                self._save_unwritten(new)
            yield
        editions.save(self.config, new)
        self._note_old_names(same, job.source.name)

    def _save_unwritten(self, new: Edition) -> None:
        """Save an edition whose file is not written yet; raises `InputError`."""
        units = tuple(replace(unit, target="") for unit in new.units)
        try:
            editions.save(self.config, replace(new, units=units))
        except InputError as error:
            raise type(error)(
                f"{error}; it is the record of what is published, so {new.article} was not "
                f"published in '{new.lang}'"
            ) from error

    def _note_old_names(self, names: Sequence[str], article: str) -> None:
        """Note the files published before a move of the article: their pages stay on the site."""
        found = list(published_files.earlier_names(self.record, names, article))
        self.complete = self.complete and not any(one.advice for one in found)
        for remark in published_files.remarks(found, is_published=True):
            self._say(remark)

    def _claim(self, job: PublishJob) -> Path:
        """Return the path of the result; raises `PublishRefused` if it is another article's."""
        path, name = job.source.path, job.source.name
        end = ending(path, self.options.kind)
        destination = self.layout.destination(name, path, job.lang, end)
        other = self._claimed.setdefault(destination, name)
        if other != name:
            why = f"{destination} is already the translation of {other}"
            raise PublishRefused(f"{name}: {why}; publish them into different folders", why)
        self._refuse_as_article(destination, job.source)
        return destination

    def _refuse_as_article(self, destination: Path, source: SourceArticle) -> None:
        """Raise `PublishRefused` if commands would take a result for an article."""
        # In a folder without its article, only a Markdown file says that it is a translation.
        folder, articles = self.options.folder, self.config.root / self.config.articles
        if folder is None or destination.suffix in formats.MARKDOWN:
            return
        if not locations.is_below(folder.parent, articles):
            return
        # If the articles folder is the whole project, nothing is outside it: whole pages and Word
        # documents are accepted, because a run without imports passes them over.
        is_whole = source.path.suffix.lower() in formats.MARKDOWN and (
            destination.suffix == ".docx" or self.options.kind == "html"
        )
        if is_whole and locations.is_below(self.config.root, articles) and not self.config.imports:
            return
        why = f"{destination} would be taken for an article"
        raise PublishRefused(
            f"{source.name}: {why}; leave out -o to publish beside the article, or publish to a "
            f"folder outside {articles.resolve()}",
            why,
        )

    def links(self, job: PublishJob, destination: Path) -> Links:
        """Return the links of a result."""
        places = (job.source.path.parent, destination.parent)
        return Links(
            self.config,
            self.layout,
            self.record,
            job.lang,
            self.options.kind,
            *places,
            self.planned,
        )

    def is_empty(self, source: SourceArticle) -> bool:
        """Return whether an article has no text to translate; raises `InputError`."""
        return not self._segmented(source).segments

    def _segmented(self, source: SourceArticle) -> Article:
        """Return the article with its segments; the last one is kept for further languages."""
        data = files.read_bytes(source.path)
        if self._last is None or self._last[:2] != (source, files.digest(data)):
            article = sources.segmented(self.config, source, data)
            self._last = (source, article.digest, article)
        return self._last[2]

    def _say(self, note: str) -> None:
        """Add a note, unless it is known: some results are written twice."""
        if note not in self.notes:
            self.notes.append(note)

    def job(self, source: SourceArticle, lang: str) -> PublishJob:
        """Return the job for an article in a language; raises `InputError`."""
        path = locations.catalogue_path(self.config, source.name, lang)
        if not path.is_file():
            raise CatalogueMissing(
                f"{source.name}: has no catalogue in '{lang}': run 'newstranslate run "
                f"{source.name} --to {lang}' first",
                "no catalogue: run 'newstranslate run' first",
            )
        pair = Pair(source.lang, lang)
        article, loaded = self._segmented(source), catalog.load(path)
        return PublishJob(
            config=self.config,
            options=self.options,
            source=source,
            lang=lang,
            article=article,
            catalogue=loaded,
            lock=self.terms.lock(pair).about(catalog.subject_of(loaded)),
            terms=self.terms.glossary,
            path=path,
            say=self._say,
        )


@contextmanager
def _put_back(path: Path) -> Iterator[None]:
    """Restore a file after an error of the body."""
    before = files.read_bytes(path) if path.is_file() else None
    try:
        yield
    except BaseException:
        with suppress(InputError, OSError):
            if before is not None:
                files.write_atomically(path, before)
            elif path.is_file():
                path.unlink()
        raise


def _with_refusals(make: Callable[[], _T]) -> _T:
    """Return the result of `make`; convert its `InputError` to `PublishRefused`."""
    try:
        return make()
    except PublishRefused:
        raise
    except InputError as error:
        raise PublishRefused(
            str(error), "the structure of the translation differs from the source"
        ) from error
