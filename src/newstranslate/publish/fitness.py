"""Finds the reasons not to publish: unapproved units, and errors in approved ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
        many = counted(len(lines), "unit is", "units are")
        units = [UnfitUnit(segment.line, why, segment.text) for segment, why in found]
        raise PublishRefused(
            f"{self.article.path}: {many} not fit to print in '{self.lock.pair.target}', so "
            f"nothing was written{why}:\n" + "\n".join(lines),
            _summary(units) + why,
            units,
        )

    def unfit(self) -> Iterator[tuple[Segment, str]]:
        """Yield each segment that cannot be printed, in article order, with the reason."""
        units = {unit.key: unit for unit in self.catalogue.live}
        # A text in several places is reported at the first one.
        once = {segment.key: segment for segment in reversed(self.article.segments)}
        for segment in sorted(once.values(), key=lambda segment: segment.start):
            if why := self._unfit(segment, units):
                yield segment, why

    def _unfit(self, segment: Segment, units: Mapping[tuple[str, str], Unit]) -> str:
        unit = units.get(segment.key)
        return self._unready(segment, unit) or self._open_question(unit)

    def _open_question(self, unit: Unit | None) -> str:
        """Return the open question on a unit, if the project does not publish with questions."""
        refuses = self.config.publish_questions == "refuse" and not self.options.drafts
        question = catalog.open_question(unit) if unit and refuses else None
        return f"open question: {question}" if question else ""

    def _unready(self, segment: Segment, unit: Unit | None) -> str:
        if unit is None or unit.state is State.UNTRANSLATED:
            missing = "not in the catalogue" if unit is None else "untranslated"
            return self._unprintable(segment) if self.options.fallback else missing
        if unit.state in UNAPPROVED and not self.options.drafts:
            return "draft" if unit.state is State.DRAFT else "translated, not approved"
        parts = (self.config, self.name, self.lock, unit)
        if not self.options.drafts and approvals.is_missing(*parts):
            who = catalog.outdated_approval(unit)
            return f"changed since its approval: read it and approve it again ({who})"
        return self._first_error(unit)

    def _unprintable(self, segment: Segment) -> str:
        """Return why a source cannot be printed other than as Markdown; empty if it can."""
        found = None if self.options.kind == "md" else residue.UNPRINTABLE.search(segment.text)
        return f"invisible: stray control character U+{ord(found[0]):04X}" if found else ""

    def _first_error(self, unit: Unit) -> str:
        """Return the error in a unit; in a draft, only an error that would break the file."""
        errors = self._blocking_checks if unit.state is State.APPROVED else _NEVER
        read = self.read.findings(unit)
        for finding in checks.valid_findings(unit, self.lock, read, errors | _ALWAYS):
            is_error = policy.severity(self.config, self.name, finding) == "error"
            if finding.check in _ALWAYS or (is_error and finding.check in errors):
                return f"{finding.check}: {finding.message}"
        return ""

    @cached_property
    def _blocking_checks(self) -> frozenset[str]:
        return policy.blocking_checks(self.config, self.name)


def _summary(units: Sequence[UnfitUnit]) -> str:
    """Return the number of unfit units by reason: ``3 units: draft 2, untranslated 1``."""
    counts = Counter(unit.why.split(": ")[0] for unit in units)
    kinds = ", ".join(f"{why} {count}" for why, count in counts.most_common())
    return f"{counted(len(units), 'unit')}: {kinds}"


def line_of(article: Article, segment: Segment, why: str) -> str:
    """Return a line of a message on a segment: its position, the reason, its first words."""
    text = segment.text if len(segment.text) <= _SHOWN else segment.text[: _SHOWN - 1] + "…"
    return f"  {article.path}:{segment.line}: {why}: {text}"
