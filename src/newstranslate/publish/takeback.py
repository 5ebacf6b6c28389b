"""Imports a person's corrections in a published file into its catalogue.

Blocks are aligned with those of the article; each block that differs from the text that would be
printed becomes a change of its units. No approved text is lost: it is kept as a comment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from pathlib import Path

from newstranslate import catalog, files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import markdown
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State, Unit
from newstranslate.project import editions, locations
from newstranslate.project.editions import Edition
from newstranslate.publish.comparison import Correction, Key, PrintComparison, Published
from newstranslate.publish.job import PublishJob
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.publisher import Publisher
from newstranslate.publish.record import PublishedFile, Record, takes_corrections


@dataclass(slots=True)
class TakenBack:
    """The result of importing corrections."""

    catalogue: str
    changes: list[Correction] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Messages on changes in the file that could not be imported."""
    both: list[str] = field(default_factory=list)
    """Messages on units that changed in the catalogue, too: the correction is in a comment."""
    untouched: bool = False
    """Whether nobody has changed the file since it was published."""


def take(config: Config, path: Path, who: str, *, write: bool = True) -> TakenBack:
    """Import the corrections in a published file into its catalogue, and return them.

    The units become drafts, or approved by `who`. Raises `InputError` if the file does not have
    the blocks of its article; then the catalogue is unchanged.
    """
    record = Record(config)
    file = _opened(config, record, path)
    job = _job(config, file)
    if record.is_known(path, file.data):
        return TakenBack(locations.shown(config, job.path), untouched=True)
    day = catalog.now()[:10]
    edition = editions.load(config, file.article, file.lang)
    taken = take_from(
        config,
        job,
        file,
        lambda unit: catalog.approved(unit, who, day) if who else unit,
        edition,
        write=write,
    )
    if write and taken.changes:
        editions.save(config, renewed(edition, taken))
    # What was not imported must be found again the next time.
    if write and not taken.left + taken.both:
        entry = record.entry(path) or PublishedFile("", file.article, file.lang, job.kind)
        record.remember(path, file.data, entry)
    return taken


def take_from(
    config: Config,
    job: PublishJob,
    file: Published,
    sign: Callable[[Unit], Unit],
    edition: Edition,
    *,
    write: bool = True,
) -> TakenBack:
    """Import the corrections in a published text into the catalogue of a job, and return them.

    `sign` sets the state of a corrected unit. `edition` is what was noted at the publication: a
    unit that has changed in the catalogue or its article since then keeps its text, gets the
    correction as a comment, and is no longer approved.
    """
    found = PrintComparison(config, job, file, edition)
    found.compare()
    printed = edition.printed()
    stale = {key for key, text in found.targets.items() if _is_as_printed(key, text, printed)}
    targets = {key: text for key, text in found.targets.items() if key not in stale}
    changes = [one for one in found.changes if one.key not in stale]
    taken = TakenBack(locations.shown(config, job.path), changes, found.left)
    older = _changed_since(job, targets, printed)
    changed = _save(job, targets, sign, older) if targets and write else older
    _note_conflicts(taken, file, changed, written=write)
    return taken


def renewed(edition: Edition, taken: TakenBack) -> Edition:
    """Return an edition with the imported corrections as the published texts of their units."""
    now = {change.key: editions.digest(change.after) for change in taken.changes}
    units = (replace(unit, target=now.get(unit.key, unit.target)) for unit in edition.units)
    return replace(edition, units=tuple(units))


def _is_as_printed(key: Key, text: str, printed: Mapping[Key, str]) -> bool:
    """Whether the file has the published text of a unit, so it is not a newer correction."""
    digest = editions.digest(text)
    # A source that was corrected since is another key: any published text may be its old one.
    return printed[key] == digest if key in printed else digest in printed.values()


def _changed_since(
    job: PublishJob, targets: Mapping[Key, str], printed: Mapping[Key, str]
) -> set[Key]:
    """Return the units of `targets` whose text or source has changed since the publication."""
    now = {unit.key: editions.digest(unit.target) for unit in job.catalogue.live}
    return {key for key in targets if printed and printed.get(key) != now[key]}


def _opened(config: Config, record: Record, path: Path) -> Published:
    data = files.read_bytes(path)
    entry = record.entry(path)
    article, lang = (entry.article, entry.lang) if entry else ("", "")
    # Published Markdown names its article in the front matter, so it is found even after a move.
    if path.suffix.lower() in formats.MARKDOWN:
        front = markdown.values(files.decode(data, path), str(path))
        article, lang = (str(front.get(key) or "") for key in ("translationOf", "lang"))
    if not article:
        article, lang = _beside(config, path)
    if article and not locations.place_of(config, article).is_file():
        article = editions.articles_by_file(config).get(locations.name_of(config, path), "")
    if not lang or not article or not locations.place_of(config, article).is_file():
        raise InputError(f"{path}: is not known as the translation of an article of this project")
    if not takes_corrections(path, article):
        raise InputError(
            f"{path}: was made from {article}, which is Markdown: correct its published Markdown "
            "file, or its catalogue"
        )
    return Published(path, data, formats.text_of(data, path), article, normalise(lang))


def _beside(config: Config, path: Path) -> tuple[str, str]:
    """Return the article in the same folder whose translation has this file's name; or empty."""
    stem, _, lang = path.stem.rpartition(".")
    source = path.with_name(stem + path.suffix)
    return (locations.name_of(config, source), lang) if stem and source.is_file() else ("", "")


def _job(config: Config, file: Published) -> PublishJob:
    options = PublishOptions(drafts=True, fallback=True)
    publisher = Publisher(config, options)
    source = publisher.opened(
        locations.place_of(config, file.article), file.lang, "", lambda _: None
    )
    job = publisher.job(source, file.lang)
    if job.article.digest != catalog.source_of(job.catalogue)[1]:
        raise InputError(
            f"{file.article}: has changed since its catalogue was made: run 'newstranslate run "
            f"{file.article} --to {file.lang}' first"
        )
    return job


def _save(
    job: PublishJob,
    targets: Mapping[Key, str],
    sign: Callable[[Unit], Unit],
    older: AbstractSet[Key],
) -> set[Key]:
    """Write the corrections; return the units that changed in the catalogue, too.

    These keep their text, because the corrections are based on another one. `older` are those that
    had changed before the comparison.
    """
    compared = {unit.key: unit.target for unit in job.catalogue.live}

    def change(loaded: Catalogue) -> tuple[Catalogue, set[Key]]:
        by_key = {unit.key: unit for unit in loaded.live}
        # `loaded` is the current catalogue, which may have been saved since the comparison.
        fit = {k for k in targets if k in by_key and by_key[k].target == compared[k]} - older

        def corrected(unit: Unit) -> Unit:
            if unit.obsolete or unit.key not in targets:
                return unit
            if unit.key not in fit:
                both = catalog.noting(unit, f"{catalog.ANOTHER}{targets[unit.key]}")
                return catalog.unapproved(both) if unit.key in older else both
            return _corrected(unit, targets[unit.key], sign)

        units = tuple(corrected(unit) for unit in loaded.units)
        return replace(loaded, units=units), targets.keys() - fit

    return catalog.update(job.path, change)


def _note_conflicts(
    taken: TakenBack, file: Published, changed: AbstractSet[Key], *, written: bool
) -> None:
    for change in taken.changes:
        if change.key in changed:
            taken.both.append(
                f"{file.path}:{change.line}: its unit was changed in the meantime; the "
                f"correction {'is' if written else 'will be'} in its comment: {change.after}"
            )
    taken.changes = [change for change in taken.changes if change.key not in changed]


def _corrected(unit: Unit, target: str, sign: Callable[[Unit], Unit]) -> Unit:
    new = catalog.written(unit, target)
    # A machine draft can be made again; the text of a person is kept as a comment.
    if unit.target and not catalog.is_machine_draft(unit):
        new = catalog.noting(new, f"{catalog.REPLACED}{unit.target}")
    if unit.state is State.UNTRANSLATED:
        new = replace(new, origin="")
    return sign(new)
