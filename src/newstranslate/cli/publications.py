"""The results of a command that publishes: printed as text or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

import click

from newstranslate import files
from newstranslate.cli import counts
from newstranslate.cli.common import ROWS, print_json, shortened, tell
from newstranslate.config import Config
from newstranslate.errors import DiskFull, InputError
from newstranslate.late import dataclass
from newstranslate.plural import counted
from newstranslate.project import article_files, locations, sources
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import CatalogueMissing, Publisher, PublishRefused, difference
from newstranslate.publish.record import takes_corrections


@dataclass(slots=True)
class _Refusal:
    """An article that was not published."""

    article: str
    lang: str
    error: InputError


@dataclass(slots=True)
class Publications:
    """Publishes articles one by one, and reports the result of each."""

    settings: Config
    publisher: Publisher
    source: str
    """Language of the articles; empty if the user did not specify it."""
    alone: bool = False
    """Whether a single article was named, rather than a folder."""
    units: bool = False
    """Whether to list the units that prevent publication."""
    quiet: bool = False
    """Whether to print JSON only."""
    refusals: list[_Refusal] = field(default_factory=list)
    passed: list[tuple[str, str]] = field(default_factory=list)
    """(article, language) of articles that are in that language themselves."""
    empty: dict[str, None] = field(default_factory=dict)
    """Articles of a folder that have no text, of which nothing is written."""
    differences: list[tuple[str, str, difference.Difference]] = field(default_factory=list)
    """(article, language, difference) of units whose published text differs from the approved."""
    edited: dict[str, str] = field(default_factory=dict)
    """Published file that was changed by hand → what shows the changes; empty for none."""
    _is_compared: bool = False
    """Whether any article was compared."""
    _told: set[str] = field(default_factory=set)
    """Errors that were printed: that of an article is the same in each language."""

    def plan(self, paths: Sequence[Path], langs: Sequence[str]) -> list[Path]:
        """Return the articles that can be published; those with unusable names are refused."""
        usable, planned = [], set()
        for path in paths:
            try:
                name = locations.name_of(self.settings, path)
            except InputError as error:
                for lang in langs:
                    self._refuse(files.escaped_name(path), lang, error)
            else:
                usable.append(path)
                planned |= {(name, lang) for lang in langs}
        # Links between articles of the same run may point to files that are written later in it.
        self.publisher.planned = planned
        return usable

    def publish(self, path: Path, lang: str) -> None:
        """Publish an article in one language, or report why it was refused."""
        name = locations.name_of(self.settings, path)
        try:
            article = self._opened(path, lang)
            if article is None:
                return
            if not self.alone and self.publisher.is_empty(article):
                self.empty[article.name] = None
                return
            made = self.publisher.publish(article, lang)
        # No article after this one could be written either.
        except DiskFull:
            raise
        except InputError as error:
            self._refuse(name, lang, error)
        else:
            if not self.quiet:
                click.echo(shortened(str(made)))

    def compare(self, path: Path, lang: str) -> None:
        """Print the units of an article whose published text differs from the approved."""
        name = locations.name_of(self.settings, path)
        try:
            article = self._opened(path, lang)
            found = self.publisher.differences(article, lang) if article else []
            edited = self.publisher.edited(article, lang) if article else None
        except InputError as error:
            self._refuse(name, lang, error)
            return
        self._is_compared = self._is_compared or article is not None
        self.differences += [(name, lang, one) for one in found]
        if edited:
            file = shortened(str(edited))
            command = f"newstranslate import-published {files.as_argument(file)} --check-only"
            shows = f"; '{command}' shows the changes"
            self.edited[file] = shows if takes_corrections(edited, name) else ""
        for one in () if self.quiet else found:
            for line in difference.lines(f"{name} → {lang}", one):
                click.echo(line)

    def _opened(self, path: Path, lang: str) -> SourceArticle | None:
        """Return an article; None if it is in that language itself. Raises `InputError`."""
        article = self.publisher.opened(_article(self.settings, path), lang, self.source, tell)
        catalogue = locations.catalogue_path(self.settings, article.name, lang)
        if article.translated_into([lang]) or catalogue.is_file():
            return article
        self.passed.append((article.name, lang))
        return None

    def _note_passed(self) -> None:
        """Note the articles that are in a language of the targets."""
        for note in sources.already_in(self.passed, "published in"):
            tell(f"note: {note}")
        for name in list(self.empty)[:ROWS]:
            tell(f"note: {name}: nothing to translate")

    def compared(self) -> int:
        """Report the comparison, and return the exit status."""
        self._note_passed()
        for file, advice in self.edited.items():
            tell(f"note: {file} was changed by hand since it was published{advice}")
        many = counted(len(self.differences), "unit differs", "units differ")
        tell(f"{many} from the approved text; nothing was written")
        if self.quiet:
            print_json({"differences": [_compared(*one) for one in self.differences],
                        "edited": list(self.edited),
                        "refused": [_refused(refusal) for refusal in self.refusals]})  # fmt: skip
        wrong = self.refusals and all(self._is_wrong_use(one.error) for one in self.refusals)
        return 2 if wrong and not self._is_compared else int(bool(self.refusals or self.edited))

    def _refuse(self, article: str, lang: str, error: InputError) -> None:
        self.refusals.append(_Refusal(article, lang, error))
        line = f"newstranslate: {error}"
        if isinstance(error, PublishRefused) and not self.units:
            why = error.why.replace(f"{article}: ", "", 1).split("\n")[0]
            line = f"not published: {article} → {lang}: {why}"
        if line not in self._told:
            tell(line)
        self._told.add(line)

    def end(self) -> int:
        """Finish, report, and return the exit status."""
        self.publisher.finish()
        self._note_passed()
        for note in self.publisher.notes[:ROWS]:
            tell(f"note: {note}")
        if len(self.publisher.notes) > ROWS:
            tell(f"note: {len(self.publisher.notes) - ROWS:,} more like these")
        if warnings := self._warnings():
            tell(f"note: {warnings}")
        if self.publisher.options.check_only:
            tell("nothing was written")
        if self.quiet:
            print_json(self._report())
        # Nothing that was named is an article.
        if self.passed and not self.refusals and not self.publisher.results:
            return 2
        bad = [one for one in self.refusals if self._is_wrong_use(one.error)]
        if bad and len(bad) == len(self.refusals) and not self.publisher.results:
            return 2
        return 0 if self.publisher.complete and not self.refusals else 1

    def _warnings(self) -> str:
        """Return how many errors and warnings the changed files have; empty for none."""
        paths = [
            locations.catalogue_path(self.settings, result.article, result.lang)
            for result in self.publisher.results
            if result.changed
        ]
        return counts.found(self.settings, paths, self.publisher.terms)

    def _is_wrong_use(self, error: InputError) -> bool:
        """Whether the error is wrong usage, not an article that is merely not ready."""
        return not isinstance(error, PublishRefused) or (
            self.alone and isinstance(error, CatalogueMissing)
        )

    def _report(self) -> dict[str, object]:
        return {
            "written": [
                {
                    "article": result.article,
                    "language": result.lang,
                    "file": shortened(str(result.path)),
                    "format": result.kind,
                    "state": result.state,
                    "changed": result.changed,
                }
                for result in self.publisher.results
            ],
            "refused": [_refused(refusal) for refusal in self.refusals],
            "notes": [shortened(note) for note in self.publisher.notes],
            "check_only": self.publisher.options.check_only,
        }


def _compared(name: str, lang: str, one: difference.Difference) -> dict[str, object]:
    return {
        "article": name,
        "language": lang,
        "line": one.line,
        "approved": one.approved,
        "printed": one.printed,
        "changes": [list(change) for change in one.changes],
    }


def _refused(refusal: _Refusal) -> dict[str, object]:
    error = refusal.error
    units: Sequence[dict[str, object]] = ()
    if isinstance(error, PublishRefused):
        units = [{"line": u.line, "why": u.why, "text": u.text} for u in error.units]
    return {
        "article": refusal.article,
        "language": refusal.lang,
        "why": shortened(error.why if isinstance(error, PublishRefused) else str(error)),
        "units": list(units),
    }


def _article(settings: Config, path: Path) -> Path:
    """Return the article to publish for a file: itself, or the article imported from it."""
    if article_files.in_place(settings, path):
        return path
    made = settings.root / settings.articles / f"{path.stem}.md"
    if not made.is_file():
        raise InputError(
            f"{path}: import it first: newstranslate import {files.as_argument(path)}; "
            f"to keep its form: newstranslate run {files.as_argument(path)} --in-place"
        )
    return made
