"""Sources that were approved with different targets, in one catalogue or in several."""

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
    """Where a source was approved, and as what."""

    path: Path
    line: int
    target: str


class ApprovedTargets:
    """The approved targets of all catalogues that were checked."""

    def __init__(self, config: Config, lock: Callable[[Catalogue, Pair], Lock]) -> None:
        """`lock` returns the terminology of a catalogue."""
        self._config, self._lock = config, lock
        self._targets: dict[tuple[str, str], list[_ApprovedTarget]] = {}
        """(language, source) → where it was approved."""
        self._loaded: dict[Path, Catalogue] = {}

    def add(self, checked: CheckedCatalogue) -> None:
        """Add those of a catalogue."""
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
            "approved otherwise in %(file)s:%(line)s: %(target)s",
            file=locations.name_of(self._config, first.path),
            line=first.line,
            target=first.target[:60],
        )
        with suppress(InputError, StopIteration):  # somebody changes it in this very moment
            loaded = self._load(place.path)
            unit = next(unit for unit in loaded.live if unit.line == place.line)
            lock = self._lock(loaded, directions.of_catalogue(self._config, loaded, place.path))
            recorder.report_unless_waived(unit, lock, Finding("consistency", "warning", why))
        return recorder.checked

    def _load(self, path: Path) -> Catalogue:
        """Return a catalogue that was checked, read again once."""
        if path not in self._loaded:
            self._loaded[path] = catalog.load(path)
        return self._loaded[path]
