"""Finds sources that were approved with different targets, in one or several catalogues."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.messages import say
from newstranslate.model import Catalogue, Finding, Pair
from newstranslate.project import directions, locations
from newstranslate.project.check_report import CheckedCatalogue
from newstranslate.project.finding_recorder import FindingRecorder


@dataclass(frozen=True, slots=True)
class _ApprovedTarget:
    """The position and text of an approved target."""

    path: Path
    line: int
    target: str


class ApprovedTargets:
    """The approved targets of all checked catalogues."""

    def __init__(self, config: Config, lock: Callable[[Catalogue, Pair], Lock]) -> None:
        """`lock` returns the terminology of a catalogue."""
        self._config, self._lock = config, lock
        self._targets: dict[tuple[str, str], list[_ApprovedTarget]] = {}
        """(language, source) → its approved targets."""
        self._loaded: dict[Path, Catalogue] = {}

    def add(self, checked: CheckedCatalogue) -> None:
        """Add the approved targets of a catalogue."""
        if checked.pair is not None:
            for source, target, line in checked.approved:
                place = _ApprovedTarget(checked.path, line, target)
                self._targets.setdefault((checked.pair.target, source), []).append(place)

    def differing(self) -> Iterator[CheckedCatalogue]:
        """Yield a finding for each target that differs from the first one of its source."""
        for first, *others in self._targets.values():
            for place in others:
                if place.target != first.target:
                    yield self._differs(place, first)

    def _differs(self, place: _ApprovedTarget, first: _ApprovedTarget) -> CheckedCatalogue:
        recorder = FindingRecorder(self._config, place.path)
        why = say(
            "approved differently in %(file)s:%(line)s: %(target)s",
            file=locations.name_of(self._config, first.path),
            line=first.line,
            target=first.target[:60],
        )
        # The catalogue was changed after it was checked: its units may be elsewhere or invalid.
        with suppress(InputError, StopIteration):
            loaded = self._load(place.path)
            unit = next(unit for unit in loaded.live if unit.line == place.line)
            lock = self._lock(loaded, directions.of_catalogue(self._config, loaded, place.path))
            recorder.report_unless_waived(unit, lock, Finding("consistency", "warning", why))
        return recorder.checked

    def _load(self, path: Path) -> Catalogue:
        """Return a checked catalogue, loaded again at most once."""
        # The results from other processes do not include it: units would be costly to send.
        if path not in self._loaded:
            self._loaded[path] = catalog.load(path)
        return self._loaded[path]
