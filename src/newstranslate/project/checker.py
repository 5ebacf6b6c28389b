"""Checks catalogues one by one, then compares their approved units with each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, checks, files, late, storage
from newstranslate.checks import names_across, style
from newstranslate.checks.mention import Mentions
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.lock import Lock
from newstranslate.messages import say
from newstranslate.model import Catalogue, Finding, Pair, State, Unit
from newstranslate.processes import Killed
from newstranslate.project import (
    approvals,
    changes,
    directions,
    editions,
    locations,
    outdated,
    readings,
)
from newstranslate.project.check_report import CheckedCatalogue, CheckedUnit, CheckReport
from newstranslate.project.consistency import ApprovedTargets
from newstranslate.project.finding_recorder import FindingRecorder
from newstranslate.project.readings import Readings
from newstranslate.project.terminology import Terminology

# The line at the start of an error, after its path: `12: not UTF-8`.
_LINE = late.pattern(r"\A(\d+): ?")


class Checker:
    """Checks many catalogues with shared data, and collects the results in `report`."""

    def __init__(self, config: Config, profile: str, terms: Terminology | None = None) -> None:
        self.report = CheckReport()
        self._config = config
        self._profile = profile
        self._terms = terms or Terminology(config)
        self._judge = checks.judge  # looked up once: a package that loads its parts takes time
        self._mentions: dict[str, Mentions] = {}
        self._approved = ApprovedTargets(config, self._lock)
        self._digests: dict[str, str] = {}

    def check(self, path: Path, before: Mapping[tuple[str, str], Unit] | None) -> None:
        """Check one catalogue; with `before`, only the units that differ from it."""
        self._recorder = FindingRecorder(self._config, path)
        self._check(path, before)
        self.add(self._recorder.checked)

    def checked(self, path: Path, base: str | None) -> CheckedCatalogue:
        """Return a catalogue's results, not added to `report`; `base` as in `findings.find`."""
        self._recorder = FindingRecorder(self._config, path)
        before = changes.before(self._config.root, path, base) if base is not None else None
        self._check(path, before)
        return self._recorder.checked

    def lost(self, path: Path, killed: Killed) -> CheckedCatalogue:
        """Return an error for a catalogue whose process was killed before it gave results."""
        self._recorder = FindingRecorder(self._config, path)
        why = say(
            "the process that checked it has ended (%(killed)s); check again", killed=str(killed)
        )
        self._recorder.report(None, "", [Finding("file", "error", why)])
        return self._recorder.checked

    def add(self, checked: CheckedCatalogue) -> None:
        """Add the results of a catalogue to the report."""
        report = self.report
        report.units += [CheckedUnit(checked.name, line, source) for line, source in checked.units]
        report.findings += checked.findings
        report.waived += checked.waived
        self._approved.add(checked)

    def _check(self, path: Path, before: Mapping[tuple[str, str], Unit] | None) -> None:
        try:
            loaded = catalog.load(path)
            pair = directions.of_catalogue(self._config, loaded, path)
        except InputError as error:
            why = str(error).removeprefix(f"{files.escaped_name(path)}:").lstrip()
            why = _LINE.sub(r"line \1: ", why)
            self._recorder.report(None, "", [Finding("file", "error", why)])
            return
        self._recorder.checked.pair = pair
        if self._profile == "published":
            self._check_published(loaded, pair.target)
            return
        live = loaded.live
        units = live if before is None else [u for u in live if before.get(u.key) != u]
        self._recorder.checked.units += [(unit.line, unit.source) for unit in units]
        lock = self._lock(loaded, pair)
        self._recorder.report(None, pair.target, self._article_findings(loaded, path))
        self._report_twins(loaded, pair.target)
        excused = style.excused(live)
        read = self._load_readings(path, pair.target)
        for unit in units:
            self._check_unit(unit, lock, excused, read)
        if any(unit.target for unit in live):
            self._check_article(live, units, lock)

    def _lock(self, loaded: Catalogue, pair: Pair) -> Lock:
        """Return the terminology of a catalogue."""
        if pair.target not in self._mentions:
            self._mentions[pair.target] = Mentions(self._terms.glossary, pair.target)
        return self._terms.lock(pair).about(catalog.subject_of(loaded))

    def _check_article(self, live: Sequence[Unit], units: Sequence[Unit], lock: Lock) -> None:
        """Report findings that need the texts of several units."""
        self._style(live, units, lock)
        self._names(units, lock)
        if "mention" in self._config.checks_on:
            for unit, finding in self._mentions[lock.pair.target].findings(live):
                self._recorder.report_unless_waived(unit, lock, finding)

    def _check_published(self, loaded: Catalogue, lang: str) -> None:
        """Report only what has changed since the translation was published."""
        article, _ = catalog.source_of(loaded)
        if not article:  # a catalogue of another tool names none
            return
        edition = editions.load(self._config, article, lang)
        units = {unit.source: unit for unit in loaded.live}
        self._recorder.checked.units += [(u.line, u.source) for u in loaded.live if edition.units]
        for change in outdated.of(self._config, edition).changes:
            # Until the next run, the catalogue has the old source.
            unit = units.get(change.now) or units.get(change.before)
            severity = "warning" if change.kind in outdated.SLIGHT else "error"
            finding = Finding("outdated", severity, change.words)
            self._recorder.report(unit, lang, [finding])

    def _load_readings(self, catalogue: Path, lang: str) -> Readings:
        """Return the second reader's findings; report a warning if they cannot be read."""
        try:
            return readings.load(catalogue)
        except InputError as error:
            why = str(error).replace(
                str(catalogue.parent), str(Path(self._recorder.checked.name).parent)
            )
            self._recorder.report(None, lang, [Finding("file", "warning", why)])
            return Readings()

    def _check_unit(
        self, unit: Unit, lock: Lock, excused: frozenset[style.Settled], read: Readings
    ) -> None:
        lang, state = lock.pair.target, unit.state
        if state is State.APPROVED:
            self._recorder.checked.approved.append((unit.source, unit.target, unit.line))
        # The check `empty` reports a text of blanks.
        elif self._profile == "publish" and not (state is State.UNTRANSLATED and unit.target):
            self._recorder.report(unit, lang, [_UNREVIEWED[state]])
        if unit.comment:
            for finding in self._comment_findings(unit):
                self._recorder.report_unless_waived(unit, lock, finding)
        if not unit.target:
            return
        standing, waived = self._judge(unit, lock, read.findings(unit))
        standing = [f for f in standing if (unit.key, f.check) not in excused]
        self._recorder.report(unit, lang, standing)
        for finding, waiver in waived:
            self._recorder.waive(unit, lang, finding, waiver.reason)

    def _comment_findings(self, unit: Unit) -> Iterator[Finding]:
        """Yield findings on comments of a unit that contradict its state."""
        if unit.state is not State.APPROVED and catalog.ANOTHER in unit.comment:
            yield _ANOTHER
        if found := approvals.finding(unit):
            publishing = self._profile == "publish"
            yield found if publishing else replace(found, severity="warning")

    def _report_twins(self, loaded: Catalogue, lang: str) -> None:
        """Report entries that repeat the source of another one."""
        units = {unit.source: unit for unit in loaded.live} if loaded.twins else {}
        for twin in loaded.twins:
            unit = replace(units[twin.source], line=twin.line)
            message = say(
                "the entry in line %(line)s has the same source; 'run' merges them", line=twin.first
            )
            self._recorder.report(unit, lang, [Finding("twins", "error", message)])

    def _style(self, live: Sequence[Unit], units: Sequence[Unit], lock: Lock) -> None:
        """Report the findings of whole-article checks that are on checked units."""
        for unit, finding in style.findings(live):
            if unit is None:
                self._recorder.report(None, lock.pair.target, [finding])
            elif unit in units:
                self._recorder.report_unless_waived(unit, lock, finding)

    def _names(self, units: Sequence[Unit], lock: Lock) -> None:
        """Report names that approved units translate in two ways, or that one of them omits."""
        for unit, finding in names_across.findings(units, lock):
            self._recorder.report_unless_waived(unit, lock, finding)

    def _article_findings(self, loaded: Catalogue, catalogue: Path) -> Iterator[Finding]:
        """Yield a finding if the article of a catalogue was removed, changed or cannot be read.

        An article in a store is read only if its catalogue is also in a store, so that checking
        local files needs no network.
        """
        article, digest = catalog.source_of(loaded)
        if not article or self._profile == "draft":
            return
        if storage.is_url(article) and not storage.is_remote(catalogue):
            return
        try:
            now = self._digest(article)
        except InputError as error:
            self._recorder.checked.article = (article, "unreadable")  # the digest of no article
            place = str(locations.place_of(self._config, article))
            yield Finding("file", "error", str(error).replace(place, article))
            return
        self._recorder.checked.article = (article, now)
        if not now:
            yield Finding(
                "orphan",
                "warning",
                _gone(article),
            )
        elif now != digest:
            known = "error" if self._profile == "publish" else "warning"
            yield Finding(
                "stale",
                known,
                say("%(path)s has changed since; run 'newstranslate run'", path=article),
            )

    def _digest(self, article: str) -> str:
        """Return an article's digest, read once for all languages; empty if it no longer exists."""
        if article not in self._digests:
            path = locations.place_of(self._config, article)
            found = files.digest(files.read_bytes(path)) if files.exists(path) else ""
            self._digests[article] = found
        return self._digests[article]

    def compare(self) -> None:
        """Report sources that have two approved targets in one language."""
        for found in self._approved.differing():
            self.report.findings += found.findings
            self.report.waived += found.waived


def _gone(article: str) -> str:
    # An article run from outside the project is known by its file name alone.
    if "/" in article or storage.is_url(article):
        return say("source article %(article)s no longer exists", article=article)
    return say(
        "source article %(article)s no longer exists, or is outside the project; copy it to the "
        "articles folder and run 'newstranslate run' on the copy",
        article=article,
    )


_ANOTHER = Finding(
    "twins", "warning", say("its comment keeps another text for this; choose one of the two")
)
_UNREVIEWED = {
    State.UNTRANSLATED: Finding("missing", "error", say("no target")),
    State.DRAFT: Finding("unreviewed", "error", say("a draft: nobody has approved it")),
    State.TRANSLATED: Finding("unreviewed", "error", say("translated: nobody has approved it")),
}
