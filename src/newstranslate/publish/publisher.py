"""Publishes the articles of one project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from newstranslate import catalog, formats, glossary
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair
from newstranslate.pipeline import sources
from newstranslate.pipeline.sources import Source
from newstranslate.publish import written
from newstranslate.publish.job import Job, template_of
from newstranslate.publish.options import Options


@dataclass(slots=True)
class Publisher:
    """Publishes articles of one project: what they share is loaded once."""

    config: Config
    options: Options
    _terms: Glossary | None = None
    """The project's glossary, once it was needed."""
    _locks: dict[Pair, Lock] = field(default_factory=dict)
    _written: dict[Path, str] = field(default_factory=dict)
    """Result → the article that it is of, in this run."""
    say: Callable[[str], None] = lambda _: None
    """Is told what the user must know of a result that is written."""

    def __post_init__(self) -> None:
        """Raise `InputError` for a bad Word template, before anything is written."""
        template = template_of(self.config)
        if template and self.options.kind == "docx":
            formats.check_template(template)

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
        written.write(self.config, destination, data, force=self.options.force)
        return destination

    def _job(self, source: Source, lang: str) -> Job:
        path = sources.catalogue_path(self.config, source.name, lang)
        if not path.is_file():
            raise InputError(
                f"{source.name}: has no catalogue in '{lang}': run 'newstranslate run "
                f"{source.name} --to {lang}' first"
            )
        pair = sources.house(self.config, Pair(source.lang, lang))
        terms = self._terms = self._terms or glossary.load(self.config.root / self.config.glossary)
        if pair not in self._locks:
            self._locks[pair] = Lock(terms, pair)
        article, loaded = sources.read(self.config, source), catalog.load(path)
        return Job(
            self.config,
            self.options,
            source,
            lang,
            article,
            loaded,
            self._locks[pair],
            terms,
            path,
            self.say,
        )
