"""`check`: the findings on catalogues, the gate before print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from newstranslate import catalog, checks, files, glossary, storage
from newstranslate.checks import names_across, policy, style, waivers
from newstranslate.checks.mention import Mentions
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.messages import say
from newstranslate.model import Catalogue, Finding, Pair, State, Unit
from newstranslate.project import changes, editions, outdated, readings, sources, terminology
from newstranslate.project.readings import Readings

PROFILES = ("draft", "review", "publish", "published")


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding and where it stands."""

    file: str
    line: int
    """Line in the PO file, from 1; 0 for the file as a whole."""
    source_file: str
    source_line: int
    lang: str
    finding: Finding
    waived: str = ""
    """The reason it was waived for; empty where it stands."""
    correction: str = ""
    """What kind of change the source had since the target was written; see `catalog.KINDS`."""


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """Where a unit is."""

    file: str
    line: int
    """Line in the PO file, from 1."""
    source: str
    """Its msgid."""


@dataclass(slots=True)
class CheckReport:
    """What came of a check."""

    units: list[CheckedUnit] = field(default_factory=list)
    """Every unit that was checked."""
    findings: list[LocatedFinding] = field(default_factory=list)
    waived: list[LocatedFinding] = field(default_factory=list)

    def without_hints(self) -> CheckReport:
        """Return the report without the findings on units that are hints: severity ``info``."""
        kept = [f for f in self.findings if f.finding.severity != "info" or not f.line]
        return replace(self, findings=kept)


def find(
    config: Config, paths: Sequence[Path], profile: str = "review", base: str | None = None
) -> CheckReport:
    """Return the findings in file order; of units changed since the git revision `base`, if given.

    Checks all catalogues of the project when `paths` is empty. A file that cannot be read is a
    finding. Raises `InputError` for wrong settings and where there is nothing to check.
    """
    for path in paths:
        if not files.exists(path):
            raise InputError(f"{path}: no such file or folder")
    found = sources.catalogues(config, paths)
    if not found:
        raise InputError("no PO files to check; run 'newstranslate run ARTICLE --to LANGS' first")
    policy.refuse_unknown(config)
    if base is not None and any(storage.is_remote(path) for path in found):
        raise InputError("--changed compares with git, which does not cover object storage")
    job = Checker(config, profile)
    for path in found:
        job.look(path, changes.before(config.root, path, base) if base is not None else None)
    job.compare()
    return job.report


class Checker:
    """Checks many catalogues: what they share, and what was found so far, in `report`."""

    def __init__(self, config: Config, profile: str, terms: Glossary | None = None) -> None:
        self.report = CheckReport()
        self._config = config
        self._profile = profile
        self._terms = terms or glossary.load(config.root / config.glossary)
        self._locks: dict[Pair, Lock] = {}
        self._mentions: dict[str, Mentions] = {}
        self._approved: dict[tuple[str, str], list[tuple[str, Unit, Lock]]] = {}
        """(language, source) → where it was approved, and by which terms it is held."""

    def look(self, path: Path, before: Mapping[tuple[str, str], Unit] | None) -> None:
        """Check one catalogue; with `before`, only the units that are not in it as they are."""
        name = sources.name_of(self._config, path)
        try:
            loaded = catalog.load(path)
            pair = sources.pair_of(self._config, loaded, path)
        except InputError as error:
            self._report(
                name, None, "", [Finding("file", "error", str(error).removeprefix(f"{path}:"))]
            )
            return
        if self._profile == "published":
            self._published(name, loaded, pair.target)
            return
        units = [u for u in loaded.live if before is None or before.get(u.key) != u]
        self.report.units += [CheckedUnit(name, unit.line, unit.source) for unit in units]
        if pair not in self._locks:
            self._locks[pair] = terminology.lock(self._config, self._terms, pair)
            self._mentions[pair.target] = Mentions(self._terms, pair.target)
        lock = self._locks[pair].about(catalog.subject_of(loaded))
        self._report(name, None, pair.target, self._of_file(loaded, path))
        self._twins(name, loaded, pair.target)
        excused = style.excused(loaded.live)
        read = self._readings(name, path, pair.target)
        for unit in units:
            self._unit(name, unit, lock, excused, read.findings(unit))
        self._style(name, loaded.live, units, lock)
        self._names(name, units, lock)
        if "mention" in self._config.checks_on:
            for unit, finding in self._mentions[pair.target].findings(loaded.live):
                self._across(name, unit, lock, finding)

    def _published(self, name: str, loaded: Catalogue, lang: str) -> None:
        """Report what has changed since the translation was published, and nothing else."""
        article, _ = catalog.source_of(loaded)
        edition = editions.load(self._config, article, lang)
        units = {unit.source: unit for unit in loaded.live}
        self.report.units += [
            CheckedUnit(name, u.line, u.source) for u in loaded.live if edition.units
        ]
        for change in outdated.of(self._config, edition).changes:
            unit = units.get(change.now) or units.get(change.before)
            severity = "warning" if change.kind in outdated.SLIGHT else "error"
            finding = Finding("outdated", severity, change.words)
            self._report(name, unit, lang, [finding])

    def _readings(self, name: str, catalogue: Path, lang: str) -> Readings:
        """Return what a second reader found; where that cannot be read, it is a warning."""
        try:
            return readings.load(catalogue)
        except InputError as error:
            why = str(error).replace(str(catalogue.parent), str(Path(name).parent))
            self._report(name, None, lang, [Finding("file", "warning", why)])
            return Readings()

    def _unit(
        self,
        name: str,
        unit: Unit,
        lock: Lock,
        excused: frozenset[style.Settled],
        read: Sequence[Finding],
    ) -> None:
        lang = lock.pair.target
        if unit.state is State.APPROVED:
            self._approved.setdefault((lang, unit.source), []).append((name, unit, lock))
        if self._profile == "publish" and unit.state is not State.APPROVED:
            self._report(name, unit, lang, [_UNREVIEWED[unit.state]])
        for finding in _of_states(unit):
            self._across(name, unit, lock, finding)
        standing, waived = checks.judge(unit, lock, read)
        standing = [f for f in standing if (unit.key, f.check) not in excused]
        self._report(name, unit, lang, standing)
        for finding, waiver in waived:
            self.report.waived.append(self._located(name, unit, lang, finding, waiver.reason))

    def _twins(self, name: str, loaded: Catalogue, lang: str) -> None:
        """Report entries that repeat the source of another one."""
        units = {unit.source: unit for unit in loaded.live}
        for twin in loaded.twins:
            unit = replace(units[twin.source], line=twin.line)
            message = say(
                "the entry in line %(line)s has the same source; 'run' unites them", line=twin.first
            )
            self._report(name, unit, lang, [Finding("twins", "error", message)])

    def _style(self, name: str, live: Sequence[Unit], units: Sequence[Unit], lock: Lock) -> None:
        """Report what only the whole article shows, in those of its units that are checked."""
        for unit, finding in style.findings(live):
            if unit is None:
                self._report(name, None, lock.pair.target, [finding])
            elif unit in units:
                self._across(name, unit, lock, finding)

    def _names(self, name: str, units: Sequence[Unit], lock: Lock) -> None:
        """Report names that the catalogue's approved units render in two ways, or one drops."""
        for unit, finding in names_across.findings(units, lock):
            self._across(name, unit, lock, finding)

    def _of_file(self, loaded: Catalogue, catalogue: Path) -> Iterator[Finding]:
        """Yield what is wrong between a catalogue and its article.

        One in a store is looked at only for a catalogue that is in a store: a check of files
        needs no network.
        """
        article, digest = catalog.source_of(loaded)
        if not article or self._profile == "draft":
            return
        if storage.is_url(article) and not storage.is_remote(catalogue):
            return
        path = sources.place_of(self._config, article)
        if not files.exists(path):
            yield Finding(
                "orphan",
                "warning",
                say("source article %(article)s no longer exists", article=article),
            )
        elif files.digest(files.read_bytes(path)) != digest:
            known = "error" if self._profile == "publish" else "warning"
            yield Finding(
                "stale", known, say("%(path)s has changed since; run again", path=article)
            )

    def compare(self) -> None:
        """Report sources that have two approved targets in one language."""
        for places in self._approved.values():
            first_name, first, _ = places[0]
            for name, unit, lock in places[1:]:
                if unit.target != first.target:
                    why = say(
                        "approved otherwise in %(file)s:%(line)s: %(target)s",
                        file=first_name,
                        line=first.line,
                        target=first.target[:60],
                    )
                    self._across(name, unit, lock, Finding("consistency", "warning", why))

    def _across(self, name: str, unit: Unit, lock: Lock, finding: Finding) -> None:
        """Report what a check of several units found in one, or that it is waived there."""
        lang = lock.pair.target
        finding = waivers.named(finding, unit.target)
        standing, waiver = waivers.of(unit, finding, lock.uses(unit.source))
        if standing is waivers.Standing.HOLDS and waiver:
            self.report.waived.append(self._located(name, unit, lang, finding, waiver.reason))
        else:
            self._report(name, unit, lang, [finding])

    def _report(self, name: str, unit: Unit | None, lang: str, findings: Iterable[Finding]) -> None:
        for finding in findings:
            known = policy.severity(self._config, name, finding)
            if known != "off":
                located = self._located(name, unit, lang, replace(finding, severity=known))
                self.report.findings.append(located)

    @staticmethod
    def _located(
        name: str, unit: Unit | None, lang: str, finding: Finding, waived: str = ""
    ) -> LocatedFinding:
        where, line = unit.references[0] if unit and unit.references else ("", 0)
        if unit is not None:
            finding = replace(finding, source=unit.source, target=unit.target)
        correction = unit.correction if unit else ""
        po_line = unit.line if unit else 0
        return LocatedFinding(
            file=name,
            line=po_line,
            source_file=where,
            source_line=line,
            lang=lang,
            finding=finding,
            waived=waived,
            correction=correction,
        )


def _of_states(unit: Unit) -> Iterator[Finding]:
    """Yield what the marks of people's work on a unit say that is not so."""
    if unit.state is not State.APPROVED and catalog.ANOTHER in unit.comment:
        yield _ANOTHER
    if who := catalog.outdated_approval(unit):
        message = say("changed since its approval (%(who)s); read it and approve it again", who=who)
        yield Finding("approval", "warning", message)


_ANOTHER = Finding(
    "twins", "warning", say("its comment keeps another text for this; choose one of the two")
)
_UNREVIEWED = {
    State.UNTRANSLATED: Finding("missing", "error", say("no target")),
    State.DRAFT: Finding("unreviewed", "error", say("a draft: nobody has approved it")),
    State.TRANSLATED: Finding("unreviewed", "error", say("translated: nobody has approved it")),
}
