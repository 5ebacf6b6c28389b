"""Finds the reasons not to publish: unapproved units, and errors in approved ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from newstranslate import catalog, checks
from newstranslate.checks import policy, residue
from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import UNAPPROVED, Article, Catalogue, Segment, State, Unit
from newstranslate.plural import counted
from newstranslate.project import approvals
from newstranslate.project.readings import Readings
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.refusal import PublishRefused, UnfitUnit

_ALWAYS = frozenset(["markup"])
"""Checks of which any finding prevents publication, whatever its severity."""
_NEVER = frozenset(["invisible"])
"""Checks whose errors prevent even the publication of drafts: they would make files invalid."""
_SHOWN = 60
"""Maximum length of a segment's text in a message, in characters."""


@dataclass(frozen=True)
class Fitness:
    """Judges the units of an article in one language."""

    config: Config
    options: PublishOptions
    article: Article
    catalogue: Catalogue
    lock: Lock
    name: str
    """Name of the catalogue in the project."""
    read: Readings
    """The second reader's results for its units."""

    def refuse(self) -> None:
        """Raise `PublishRefused` with a list of unapproved units and errors."""
        found = list(self.unfit())
        if not found:
            return
        lines = [line_of(self.article, segment, why) for segment, why in found]
        _, digest = catalog.source_of(self.catalogue)
        changed = digest != self.article.digest
        why = (
            "; the article has changed since: translate it again with 'newstranslate run'"
            if changed
            else ""
        )
        number = len({segment.key for segment, _ in found})
        many = counted(number, "unit is", "units are")
        units = [UnfitUnit(segment.line, why, segment.text) for segment, why in found]
        raise PublishRefused(
            f"{self.article.path}: {many} not fit to print in '{self.lock.pair.target}', so "
            f"nothing was written{why}:\n" + "\n".join(lines),
            f"{counted(number, 'unit')}: {_summary(units)}{why}",
            units,
        )

    def unfit(self) -> Iterator[tuple[Segment, str]]:
        """Yield each segment that cannot be printed, in article order, with each reason."""
        units = {unit.key: unit for unit in self.catalogue.live}
        # A text in several places is reported at the first one.
        once = {segment.key: segment for segment in reversed(self.article.segments)}
        for segment in sorted(once.values(), key=lambda segment: segment.start):
            for why in self._reasons(segment, units.get(segment.key)):
                yield segment, why

    def _reasons(self, segment: Segment, unit: Unit | None) -> Iterator[str]:
        """Yield why a segment cannot be printed: its state, or all errors and the open question."""
        if why := self._unready(segment, unit):
            yield why
        elif unit is not None:
            yield from self._changed(unit)
            yield from self._errors(unit)
            yield from self._open_question(unit)

    def _open_question(self, unit: Unit) -> Iterator[str]:
        """Yield the open question on a unit, if the project does not publish with questions."""
        refuses = self.config.publish_questions == "refuse" and not self.options.drafts
        question = catalog.open_question(unit) if refuses else None
        if question:
            yield f"open question: {question}"

    def _unready(self, segment: Segment, unit: Unit | None) -> str:
        if unit is None or unit.state is State.UNTRANSLATED:
            missing = "not in the catalogue" if unit is None else "untranslated"
            return self._unprintable(segment) if self.options.fallback else missing
        if unit.state in UNAPPROVED and not self.options.drafts:
            return "draft" if unit.state is State.DRAFT else "translated, not approved"
        return ""

    def _changed(self, unit: Unit) -> Iterator[str]:
        """Yield that the text is not the one that was approved."""
        parts = (self.config, self.name, self.lock, unit)
        if not self.options.drafts and approvals.is_missing(*parts):
            who = catalog.outdated_approval(unit)
            yield f"changed since its approval: read it and approve it again ({who})"

    def _unprintable(self, segment: Segment) -> str:
        """Return why a source cannot be printed other than as Markdown; empty if it can."""
        found = None if self.options.kind == "md" else residue.UNPRINTABLE.search(segment.text)
        return f"invisible: stray control character U+{ord(found[0]):04X}" if found else ""

    def _errors(self, unit: Unit) -> Iterator[str]:
        """Yield the errors in a unit; in a draft, only those that would break the file."""
        errors = self._blocking_checks if unit.state is State.APPROVED else _NEVER
        read = self.read.findings(unit)
        for finding in checks.valid_findings(unit, self.lock, read, errors | _ALWAYS):
            is_error = policy.severity(self.config, self.name, finding) == "error"
            if finding.check in _ALWAYS or (is_error and finding.check in errors):
                yield f"{finding.check}: {finding.message}"

    @cached_property
    def _blocking_checks(self) -> frozenset[str]:
        return policy.blocking_checks(self.config, self.name)


def _summary(units: Sequence[UnfitUnit]) -> str:
    """Return how often each reason occurs: ``draft 2, untranslated 1``."""
    counts = Counter(unit.why.split(": ")[0] for unit in units)
    return ", ".join(f"{why} {count}" for why, count in counts.most_common())


def line_of(article: Article, segment: Segment, why: str) -> str:
    """Return a line of a message on a segment: its position, the reason, its first words."""
    text = segment.text if len(segment.text) <= _SHOWN else segment.text[: _SHOWN - 1] + "…"
    return f"  {article.path}:{segment.line}: {why}: {text}"
