"""`run`: from articles to catalogues a translator can review.

For each article and language: read the catalogue, merge the article into it, recall from the
memory, ask the engine for what is left, verify the terms, write. Every step returns new values;
the file on disk is read again before it is written, so that what a translator saved meanwhile
stays.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from newstranslate import (
    __version__,
    catalog,
    engines,
    files,
    formats,
    glossary,
    inline,
    lock,
    memory,
)
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Request
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.glossary import Glossary, Matcher
from newstranslate.language import normalise
from newstranslate.model import (
    Article,
    Catalogue,
    Pair,
    Segment,
    State,
    Term,
    TermUse,
    Unit,
    Verdict,
)
from newstranslate.pipeline import sources
from newstranslate.pipeline.sources import Source

_NUMBER = re.compile(r"\d+")

SAVE_EVERY = 5.0
"""Seconds between saves while an engine works: the most that a power cut can cost."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked of this run."""

    targets: tuple[str, ...]
    source: str = ""
    engine: str = "auto"
    dry_run: bool = False
    retranslate: bool = False
    max_chars: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article in one language. All but the last are numbers of units."""

    article: str
    lang: str
    catalogue: str
    """Path of the PO file, relative to the project."""
    units: int = 0
    approved: int = 0
    drafts: int = 0
    """Draft units, whoever wrote them, this run's included."""
    kept: int = 0
    """Had a target before this run."""
    memory_exact: int = 0
    memory_fuzzy: int = 0
    machine: int = 0
    """Drafted by the engine in this run."""
    untranslated: int = 0
    obsolete: int = 0
    words_left: int = 0
    """Source words of units that are not approved."""
    terms: int = 0
    """Glossary terms recognised."""
    terms_missing: int = 0
    """Of those, not found in their unit's target, where it has one."""
    to_send: int = 0
    """Units an engine is to be asked for."""
    characters: int = 0
    """Source characters of those."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left that a person must look at before reviewing."""
        return not self.untranslated and not self.terms_missing


@dataclass(slots=True)
class Report:
    """The outcome of a run."""

    results: list[Result] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    """Messages on articles that could not be worked on."""
    notes: list[str] = field(default_factory=list)
    """Why an engine was not used, or stopped."""


class Observer(Protocol):
    """Shows a run to its user."""

    def say(self, message: str) -> None:
        """Show one line."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """`done` of `total` units of this article have come back from the engine."""


def run(config: Config, paths: Sequence[Path], options: Options, observer: Observer) -> Report:
    """Translate the articles that `paths` name; see the module.

    Raises `InputError` for wrong use, before anything is written; an article that cannot be
    read is reported and the others are done. `KeyboardInterrupt` leaves what is done saved.
    """
    report = Report()
    targets = tuple(dict.fromkeys(normalise(tag) for tag in options.targets))
    options = replace(options, targets=targets)
    found = _prepare_sources(config, paths, options, observer, report)
    _refuse_same_language(found, targets)
    sources.refuse_clashes(config, found, targets)
    job = _Job(config, options, observer, report)
    if options.max_chars and not options.dry_run:
        _refuse_over_budget(config, found, options, observer)
    try:
        job.check_named_engine(found)
        for source in found:
            job.do(source)
    finally:
        job.close()
    return report


def _prepare_sources(
    config: Config, paths: Sequence[Path], options: Options, observer: Observer, report: Report
) -> list[Source]:
    found = []
    for path in sources.collect(config, paths):
        try:
            article = _as_markdown(config, path, options, observer)
            name = sources.name_of(config, article)
            text = files.read_text(article)
            lang = sources.find_language(config, text, name, options.source, observer.say)
            found.append(Source(article, name, lang))
        except InputError as error:
            report.errors.append(str(error))
    unique = {source.name: source for source in found}
    return list(unique.values())


def _as_markdown(config: Config, path: Path, options: Options, observer: Observer) -> Path:
    if not formats.importable(path):
        return path
    destination = config.root / config.articles / f"{path.stem}.md"
    if options.dry_run and not destination.exists():
        raise InputError(f"{path}: import it first: newstranslate import {path}")
    return sources.imported(config, path, observer.say)


def _refuse_same_language(found: Sequence[Source], targets: Sequence[str]) -> None:
    for source in found:
        for target in targets:
            if catalog.same_language(source.lang, target):
                raise InputError(
                    f"{source.name}: is in '{source.lang}' already; take '{target}' out of --to, "
                    "or say the article's language with --from"
                )


def _refuse_over_budget(
    config: Config, found: Sequence[Source], options: Options, observer: Observer
) -> None:
    """Count first, then spend: raise `InputError` when the run would send too much."""
    trial = _Job(config, replace(options, dry_run=True), observer, Report())
    for source in found:
        trial.do(source)
    total = sum(result.characters for result in trial.report.results)
    if total > options.max_chars:
        raise InputError(
            f"this run would send {total:,} characters to an engine, over the limit of "
            f"{options.max_chars:,}; nothing was sent or written; raise --max-chars or take "
            "fewer articles"
        )


class _Job:
    """One run's shared state: glossary, matchers, memories, the engine, what is known done."""

    def __init__(
        self, config: Config, options: Options, observer: Observer, report: Report
    ) -> None:
        self.config = config
        self.options = options
        self.observer = observer
        self.report = report
        self.glossary: Glossary = glossary.load(config.root / config.glossary)
        self._matchers: dict[str, Matcher] = {}
        self._terms: dict[Pair, dict[str, Term]] = {}
        self._recognised: dict[str, tuple[TermUse, ...]] = {}
        self._memories: dict[Pair, memory.Memory] = {}
        self._engine: Engine | None = None
        self._engine_tried = False
        self._prepared: dict[Pair, bool] = {}
        self._done = _Done(config, options, self.glossary)

    # --- engine ---

    def check_named_engine(self, found: Sequence[Source]) -> None:
        """Raise `InputError` when an engine asked for by name cannot work, before any writing."""
        if self.options.engine in ("auto", "none") or self.options.dry_run:
            return
        work = {Pair(s.lang, lang) for s in found for lang in self.options.targets}
        pairs = sorted(work, key=str)
        try:
            self._engine = engines.create(self.options.engine, self.config, self.observer.say)
            self._engine_tried = True
            self._engine.prepare({pair: self.glossary.terms(pair) for pair in pairs})
        except EngineError as error:
            raise InputError(f"{self.options.engine}: {error}; nothing was written") from error
        self._prepared = dict.fromkeys(pairs, True)

    def engine_for(self, pair: Pair) -> Engine | None:
        """Return the engine, ready for `pair`; None, with the reason in the report, without."""
        if not self._engine_tried:
            self._engine_tried = True
            self._engine = self._first_engine() if self.options.engine != "none" else None
        if self._engine is None:
            return None
        if pair not in self._prepared:
            self._prepared[pair] = self._prepare(self._engine, pair)
        return self._engine if self._prepared[pair] else None

    def _first_engine(self) -> Engine | None:
        for name in engines.AUTOMATIC:
            try:
                return engines.create(name, self.config, self.observer.say)
            except EngineUnavailable as error:
                self._note(f"{name} not used: {error}")
        return None

    def _prepare(self, engine: Engine, pair: Pair) -> bool:
        pairs = [Pair(pair.source, lang) for lang in self.options.targets]
        try:
            engine.prepare({pair: self.glossary.terms(pair) for pair in pairs})
        except EngineError as error:
            for other in pairs:
                self._prepared[other] = False
            self._note(f"{engine.name} not used: {error}")
            return False
        for other in pairs:
            self._prepared[other] = True
        return True

    def stop_engine(self, error: EngineError) -> None:
        """Use the engine no more in this run, and say why."""
        self._note(f"stopped: {error}; what was translated before is saved")
        if self._engine is not None:
            self._engine.close()
        self._engine = None

    def _note(self, message: str) -> None:
        if message not in self.report.notes:
            self.report.notes.append(message)

    # --- what an article needs ---

    def recognised(self, text: str, lang: str) -> tuple[TermUse, ...]:
        """Return the concepts in a source text: found once, whatever the target languages."""
        if text not in self._recognised:
            if lang not in self._matchers:
                self._matchers[lang] = Matcher(self.glossary.source_terms(lang), lang)
            self._recognised[text] = lock.recognise(text, self._matchers[lang])
        return self._recognised[text]

    def terms(self, pair: Pair) -> dict[str, Term]:
        """Return the glossary's terms of a direction by concept."""
        if pair not in self._terms:
            self._terms[pair] = {term.concept: term for term in self.glossary.terms(pair)}
        return self._terms[pair]

    def memory(self, pair: Pair) -> memory.Memory:
        if pair not in self._memories:
            self._memories[pair] = memory.load(
                self.config.root / self.config.locales / pair.target,
                (pair.source, pair.target),
                self.config.threshold,
                self.config.root / ".newstranslate" / f"memory-{pair.target}.json",
            )
        return self._memories[pair]

    # --- doing ---

    def do(self, source: Source) -> None:
        """Bring the article's catalogues up to date, one language after the other."""
        article: Article | None = None
        self._recognised.clear()
        for lang in self.options.targets:
            pair = Pair(source.lang, lang)
            try:
                known = self._known(source, pair)
                if known is None:
                    article = article or sources.read(self.config, source)
                    known = self._do_language(article, source, pair)
            except InputError as error:
                if str(error) not in self.report.errors:
                    self.report.errors.append(str(error))
                continue
            self.report.results.append(known)

    def _known(self, source: Source, pair: Pair) -> Result | None:
        """Return the result of an earlier run that would come out the same, without the work."""
        path = sources.catalogue_path(self.config, source.name, pair.target)
        result = self._done.look_up(source, path, self.memory(pair).digest)
        if result is None or self.options.dry_run or self.options.retranslate:
            return None
        if result.untranslated and self.engine_for(pair) is not None:
            return None
        return result

    def _do_language(self, article: Article, source: Source, pair: Pair) -> Result:
        sheet = _Sheet(self, article, source, pair)
        sheet.open()
        waiting = sheet.waiting()
        if self.options.dry_run:
            return sheet.result()
        engine = self.engine_for(pair) if waiting else None
        sheet.save()
        if engine is not None:
            self._draft(sheet, engine, waiting)
        result = sheet.result()
        self._done.remember(source, sheet.path, self.memory(pair).digest, result)
        return result

    def _draft(self, sheet: _Sheet, engine: Engine, waiting: Sequence[Unit]) -> None:
        """Ask the engine; save every few seconds, and whatever happens."""
        requests = sheet.requests(waiting)
        saved = time.monotonic()
        try:
            for count, answer in enumerate(engine.translate(requests, sheet.pair), 1):
                sheet.take(answer, engine.name)
                self.observer.progress(sheet.source.name, sheet.pair.target, count, len(requests))
                if time.monotonic() - saved > SAVE_EVERY:
                    sheet.save()
                    saved = time.monotonic()
        except EngineError as error:
            self.stop_engine(error)
        finally:
            sheet.save()

    def close(self) -> None:
        """Let the engine go, and keep what is known for the next run."""
        if self._engine is not None:
            self._engine.close()
        if not self.options.dry_run:
            self._done.save()
            for known in self._memories.values():
                known.save()


@dataclass(slots=True)
class _Sheet:
    """One catalogue while it is worked on."""

    job: _Job
    article: Article
    source: Source
    pair: Pair
    old: Catalogue | None = None
    units: tuple[Unit, ...] = ()
    before: dict[tuple[str, str], Unit] = field(default_factory=dict)
    """The live units as the run found them."""
    answers: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """Unit key → (target, engine)."""
    machine: int = 0
    asked: list[Unit] = field(default_factory=list)
    """The units the engine was asked for; a request's key is its place here."""
    _digest: str = ""
    _uses: dict[str, tuple[TermUse, ...]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return sources.catalogue_path(self.job.config, self.source.name, self.pair.target)

    def open(self) -> None:
        """Read the catalogue and merge the article into it."""
        self._read()
        self.before = {unit.key: unit for unit in self.old.live} if self.old else {}

    def _read(self) -> None:
        exists = os.path.lexists(self.path)
        data = files.read_bytes(self.path) if exists else b""
        self._digest = files.digest(data) if exists else ""
        self.old = catalog.parse(data, self.path) if exists else None
        if self.old is not None:
            sources.refuse_foreign(self.job.config, self.old, self.path, self.source)
        self._merge()

    def _merge(self) -> None:
        recall = self.job.memory(self.pair)
        threshold = self.job.config.threshold
        merged = catalog.merge(
            self.old,
            self.article,
            lambda segment: recall.recall(segment.text),
            lambda source, near: memory.similar(source, near, threshold),
        )
        self.units = tuple(u if u.obsolete else self._with_terms(u) for u in merged)

    def _with_terms(self, unit: Unit) -> Unit:
        terms = lock.describe(self.uses(unit.source))
        notes = unit.notes
        if unit.state is not State.APPROVED:
            own = tuple(note for note in notes if not note.startswith(catalog.TOOL_NOTES))
            notes = own + self._remarks(unit)
        if (terms, notes) == (unit.terms, unit.notes):
            return unit
        return replace(unit, terms=terms, notes=notes)

    def _remarks(self, unit: Unit) -> tuple[str, ...]:
        """Return what the translator is told of a draft's terms and markup."""
        if not unit.target:
            return ()
        outcomes = lock.verify(unit.target, self.uses(unit.source))
        remarks = [f"check terms: {lock.explain(o)}" for o in outcomes if not o.verdict.ok]
        if unit.previous and _NUMBER.findall(unit.previous) != _NUMBER.findall(unit.source):
            remarks.append("check numbers: the matched source has others")
        wanted, found = inline.inventory(unit.source), inline.inventory(unit.target)
        if wanted != found:
            lost = ", ".join(item for item in wanted if item not in found)
            remarks.append(f"markup missing: {lost}" if lost else "markup differs from the source")
        return tuple(remarks)

    def uses(self, text: str) -> tuple[TermUse, ...]:
        """Return the terms in a source text that have a form in the target language."""
        if text not in self._uses:
            found = self.job.recognised(text, self.pair.source)
            self._uses[text] = lock.bind(found, self.job.terms(self.pair)) if found else ()
        return self._uses[text]

    # --- engine ---

    def waiting(self) -> list[Unit]:
        """Return the units an engine is to be asked for."""
        again = self.job.options.retranslate
        return [
            unit
            for unit in self.units
            if not unit.obsolete
            and not unit.plural
            and (unit.state is State.UNTRANSLATED or (again and self._may_redo(unit)))
        ]

    def _may_redo(self, unit: Unit) -> bool:
        return catalog.is_machine_draft(unit) and not unit.origin.startswith("memory 100")

    def requests(self, waiting: Sequence[Unit]) -> list[Request]:
        """Return them as requests, each with its neighbours in the article."""
        self.asked = list(waiting)
        neighbours = _neighbours(self.article.segments)
        return [
            Request(
                str(number),
                unit.source,
                *neighbours.get(unit.key, ("", "")),
                tuple((use.form, use.term.targets[0]) for use in self.uses(unit.source)),
            )
            for number, unit in enumerate(waiting)
        ]

    def take(self, answer: Answer, engine: str) -> None:
        """Keep an engine's answer for the unit it was asked for."""
        unit = self.asked[int(answer.key)]
        target = lock.repair(answer.text, self.uses(unit.source), self.pair.target)
        self.answers[unit.key] = (target, engine)

    # --- writing ---

    def save(self) -> None:
        """Write the catalogue, if anything in it changed; take in what others saved meanwhile."""
        if self._on_disk() != self._digest:
            self._read()
        self.units = tuple(self._answered(unit) for unit in self.units)
        now = _now()
        origin = catalog.Origin(
            self.source.name,
            self.article.digest,
            self.pair.source,
            self.pair.target,
            self.job.config.root.resolve().name,
            now,
        )
        header = catalog.header(origin, self.old.header if self.old else {})
        new = Catalogue(header, self.units, self.old.comment if self.old else "")
        if self.old == new:
            return
        new = catalog.dated(new, self.old, now)
        data = catalog.serialise(new)
        files.write_atomically(self.path, data)
        self.old, self._digest = new, files.digest(data)
        self.job.memory(self.pair).learn(self.path, self._digest, new)

    def _on_disk(self) -> str:
        return files.digest(files.read_bytes(self.path)) if os.path.lexists(self.path) else ""

    def _answered(self, unit: Unit) -> Unit:
        answer = self.answers.get(unit.key)
        free = unit.state is State.UNTRANSLATED or (
            self.job.options.retranslate and catalog.is_machine_draft(unit)
        )
        if answer is None or unit.obsolete or not free or unit.target == answer[0]:
            return unit
        self.machine += 1
        return self._with_terms(catalog.draft(unit, *answer))

    def result(self) -> Result:
        """Return the numbers for the user."""
        live = [unit for unit in self.units if not unit.obsolete]
        fresh = [u for u in live if u.target and not _had_target(self.before.get(u.key))]
        recalled = [unit for unit in fresh if unit.origin.startswith("memory ")]
        exact = sum(unit.origin == "memory 100" for unit in recalled)
        outcomes = [o for unit in live for o in self._outcomes(unit)]
        waiting = self.waiting()
        states = [unit.state for unit in live]
        return Result(
            article=self.source.name,
            lang=self.pair.target,
            catalogue=self.path.relative_to(self.job.config.root).as_posix(),
            units=len(live),
            approved=states.count(State.APPROVED),
            drafts=states.count(State.DRAFT),
            kept=sum(_had_target(self.before.get(unit.key)) for unit in live),
            memory_exact=exact,
            memory_fuzzy=len(recalled) - exact,
            machine=self.machine,
            untranslated=states.count(State.UNTRANSLATED),
            obsolete=len(self.units) - len(live),
            words_left=sum(len(u.source.split()) for u in live if u.state is not State.APPROVED),
            terms=len(outcomes),
            terms_missing=sum(outcome is not None and not outcome.ok for outcome in outcomes),
            to_send=len(waiting),
            characters=sum(len(unit.source) for unit in waiting),
        )

    def _outcomes(self, unit: Unit) -> Iterator[Verdict | None]:
        uses = self.uses(unit.source)
        if not uses:
            return
        if not unit.target:
            yield from [None] * len({use.term.concept for use in uses})
            return
        waived = any(line.strip().startswith("waive terms:") for line in unit.comment.split("\n"))
        for outcome in lock.verify(unit.target, uses):
            yield Verdict.ALLOWED if waived else outcome.verdict


def _had_target(unit: Unit | None) -> bool:
    return unit is not None and unit.state is not State.UNTRANSLATED


def _neighbours(segments: Sequence[Segment]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the body segments before and after each, as plain words."""
    body = [segment for segment in segments if not segment.context]
    texts = ["", *(inline.plain(segment.text) for segment in body), ""]
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for index, segment in enumerate(body, 1):
        found.setdefault(segment.key, (texts[index - 1], texts[index + 1]))
    return found


def _now() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%d %H:%M+0000")


class _Done:
    """What earlier runs brought to an end, by content hash: unchanged work is not done again.

    A copy of facts that can be had again at any time; lost or broken, it costs time only.
    """

    def __init__(self, config: Config, options: Options, terms: Glossary) -> None:
        self._path = config.root / ".newstranslate" / "runs.json"
        settings = json.dumps(
            [__version__, terms.digest, options.source, asdict(config)], default=str
        )
        self._settings = hashlib.sha256(settings.encode()).hexdigest()[:16]
        self._entries: dict[str, Any] = self._load()
        self._changed = False

    def _load(self) -> dict[str, Any]:
        try:
            data = json.loads(self._path.read_bytes())
            return dict(data["runs"]) if data["settings"] == self._settings else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _mark(self, source: Source, path: Path, memory_digest: str, *, whole: bool) -> str | None:
        try:
            parts = [files.digest(source.path.read_bytes()), files.digest(path.read_bytes())]
        except OSError:
            return None
        return " ".join([*parts, source.lang, "" if whole else memory_digest])

    def look_up(self, source: Source, path: Path, memory_digest: str) -> Result | None:
        """Return the earlier result, as a run that finds everything done would report it."""
        entry = self._entries.get(str(path))
        if entry is None:
            return None
        try:
            result = Result(**entry["result"])
        except (TypeError, KeyError):
            return None
        whole = not result.untranslated
        mark = self._mark(source, path, memory_digest, whole=whole)
        return result if mark is not None and entry.get("mark") == mark else None

    def remember(self, source: Source, path: Path, memory_digest: str, result: Result) -> None:
        """Note a result for later runs."""
        mark = self._mark(source, path, memory_digest, whole=not result.untranslated)
        kept = result.approved + result.drafts
        settled = replace(result, kept=kept, memory_exact=0, memory_fuzzy=0, machine=0)
        values = {item.name: getattr(settled, item.name) for item in fields(Result)}
        self._entries[str(path)] = {"mark": mark, "result": values}
        self._changed = True

    def save(self) -> None:
        """Write the notes; where that fails, the next run takes longer."""
        if not self._changed:
            return
        data = {"settings": self._settings, "runs": self._entries}
        try:
            files.write_atomically(self._path, json.dumps(data, ensure_ascii=False).encode())
        except InputError:
            return


def status(config: Config, langs: Sequence[str], observer: Observer) -> Report:
    """Return the state of every article of the project, as a run would find it; changes nothing."""
    folder = config.root / config.articles
    options = Options(tuple(langs), dry_run=True, engine="none")
    return run(config, [folder], options, observer)


def as_json(result: Result) -> Mapping[str, Any]:
    """Return the result as plain data."""
    return asdict(result)
