"""`engines compare`: translates approved units with each engine and compares the results.

The engines get context, story and terms as in a run, but nothing from the memory, which contains
the approved texts. Nothing is written unless `--apply` is given.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from statistics import fmean

from newstranslate import checks, engines, glossary, settings_file
from newstranslate.config import FILE_NAME, Config
from newstranslate.engines import Engine
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, InputError
from newstranslate.glossary import Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Unit
from newstranslate.plural import counted
from newstranslate.project import terminology
from newstranslate.reports import sampling, scores
from newstranslate.reports.sampling import JudgedArticle
from newstranslate.run import drafting

ENOUGH = 100
"""Minimum number of units for a statement on which of two engines is better."""
Say = Callable[[str], None]


@dataclass(slots=True)
class EngineFigures:
    """An engine's results for the sample."""

    engine: str
    units: int = 0
    """Number of units with an answer."""
    unanswered: int = 0
    chrf: float = 0.0
    """0–100; higher is more similar to the approved texts."""
    bleu: float = 0.0
    edited: float = 0.0
    """Share of characters to edit to get the approved text, 0–1."""
    interval: tuple[float, float] = (0.0, 0.0)
    """95 % confidence interval of `edited`."""
    terms: int = 0
    """Glossary terms in the answered units."""
    held: int = 0
    """Of these terms, the ones translated as the glossary requires."""
    findings: int = 0
    """Number of errors and warnings of the checks."""
    characters: int = 0
    """Characters sent, including repeats."""
    seconds: float = 0.0
    error: str = ""
    """Why it did not finish; empty if it did."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The results of several engines in one language, the fewest edits first."""

    lang: str
    articles: int
    units: int
    engines: tuple[EngineFigures, ...]

    @property
    def finished(self) -> tuple[EngineFigures, ...]:
        """The engines that finished without an error and answered at least one unit."""
        return tuple(one for one in self.engines if not one.error and one.units)

    @property
    def verdict(self) -> str:
        """The conclusion in one sentence."""
        if len(self.finished) < 2:
            return "nothing to compare: fewer than two engines answered"
        best, second = self.finished[:2]
        if self.units < ENOUGH:
            many = counted(self.units, "unit is", "units are")
            return f"{many} too few for a comparison; approve at least {ENOUGH}"
        # Overlapping intervals: the difference may be chance.
        if best.interval[1] >= second.interval[0]:
            return f"{best.engine} and {second.engine} cannot be told apart by this sample"
        return f"{best.engine} needs fewer edits than {second.engine}"


def compare(config: Config, names: Sequence[str], lang: str, most: int, say: Say) -> Comparison:
    """Translate the same approved units with every engine, and return the results.

    Raises `InputError` for an unknown or unavailable engine, and if nothing is approved.
    """
    refused: list[str] = []
    found = sampling.sample(config, lang, most, refused)
    for error in refused:
        say(f"skipped: {error}")
    terms = glossary.load(config.root / config.glossary)
    lock = terminology.lock(config, terms, found[0].pair)
    scores.chrf(["a"], ["a"])  # raises if sacrebleu is missing, before anything is paid for
    judge = _Reference(terms, lock, found)
    with ExitStack() as opened:
        made = []
        for name in names:  # create all engines before any of them is paid for the sample
            traffic = Traffic(limit=config.max_chars)
            engine = _created(config, name, say, traffic)
            # Closed in any case, also if a later engine cannot be created.
            opened.callback(engine.close)
            made.append((name, engine, traffic))
        figures = [_asked(*one, judge, say) for one in made]
    # Engines without results come last, whatever their figures.
    figures.sort(key=lambda one: (bool(one.error) or not one.units, one.edited))
    units = sum(len(one.approved) for one in found)
    return Comparison(lang, len(found), units, tuple(figures))


@dataclass(frozen=True, slots=True)
class _Reference:
    """The sample, and what the answers are judged by."""

    terms: Glossary
    lock: Lock
    found: Sequence[JudgedArticle]

    def drafts(self, engine: Engine, one: JudgedArticle) -> list[tuple[str, str, str]]:
        """Return (source, draft, approved) for the units of an article with an answer."""
        made = drafting.drafts(
            one.article, engine, self.terms, self.lock.pair, only=one.approved.keys()
        )
        wanted = one.approved.items()
        return [(key[1], made[key], target) for key, target in wanted if key in made]

    def judge(self, figures: EngineFigures, drafts: Sequence[tuple[str, str, str]]) -> None:
        """Calculate the figures of the drafts."""
        figures.units = len(drafts)
        if not drafts:
            return
        sources, made, approved = (list(column) for column in zip(*drafts, strict=True))
        figures.chrf = scores.chrf(made, approved)
        figures.bleu = scores.bleu(made, approved)
        distances = scores.edits(made, approved)
        figures.edited = fmean(distances)
        figures.interval = scores.interval(distances)
        for source, draft in zip(sources, made, strict=True):
            outcomes = self.lock.verify(draft, self.lock.uses(source))
            figures.terms += len(outcomes)
            figures.held += sum(not outcome.fails for outcome in outcomes)
            findings = checks.check_unit(Unit(source, draft), self.lock)
            figures.findings += sum(finding.severity != "info" for finding in findings)


def _created(config: Config, name: str, say: Say, traffic: Traffic) -> Engine:
    try:
        return engines.create(name, config, say, traffic)
    except EngineError as error:
        raise InputError(f"{name}: {error}; nothing was sent") from error


def _asked(
    name: str, engine: Engine, traffic: Traffic, judge: _Reference, say: Say
) -> EngineFigures:
    figures = EngineFigures(name)
    drafts: list[tuple[str, str, str]] = []
    begun = time.monotonic()
    try:
        for one in judge.found:
            drafts += judge.drafts(engine, one)
            say(f"{name}: {counted(len(drafts), 'unit')} translated")
    except EngineError as error:
        figures.error = str(error)
    figures.seconds = time.monotonic() - begun
    figures.characters = traffic.sent
    figures.unanswered = sum(len(one.approved) for one in judge.found) - len(drafts)
    judge.judge(figures, drafts)
    return figures


def apply(config: Config, found: Comparison) -> None:
    """Save the order of the engines for this language in the settings; raises `InputError`."""
    if len(found.finished) < 2:
        raise InputError("fewer than two engines answered, so there is no order to apply")
    order = ",".join(one.engine for one in found.finished)
    settings_file.write(config.root / FILE_NAME, ("engines", "order", found.lang), order)


def refuse_unfit(names: Sequence[str]) -> None:
    """Raise `InputError` for fewer than two engines, a repeated one or an unknown one."""
    if len(set(names)) < 2 or len(set(names)) != len(names):
        raise InputError("specify two or more different engines: engines compare deepl firefox")
    for name in names:
        if name in ("auto", "none"):
            raise InputError(f"'{name}' cannot be compared; use: {', '.join(engines.names())}")
        engines.named(name)
