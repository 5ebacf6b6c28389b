"""A fake language model that reads translations with a given quality, seeded."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import Any

from newstranslate.late import dataclass
from newstranslate.testing.llm import FakeLLM


@dataclass(frozen=True, slots=True)
class ReaderQuality:
    """The quality of a fake reader. Shares are 0–1."""

    recall: float = 1.0
    """Share of the errors that a pass reports."""
    noise: float = 0.0
    """Share of the units in which a pass reports correct words."""
    habit: float = 0.0
    """Share of the units in which all passes report the same correct words."""
    judge: float = 1.0
    """Share of the second questions that it answers correctly."""


class FakeReader(FakeLLM):
    """A chat endpoint that reads translations.

    It knows the correct target of each target with an error (`right`), and reports the
    difference; it translates as `FakeLLM` does. Faults, besides those of every server:
    ``chatty``, ``cut``, ``refusing``; of the listed errors: ``category``, ``words``,
    ``unmarked``, ``unchanged``, ``shapeless``, ``many``.
    """

    def __init__(
        self,
        port: int = 0,
        right: Mapping[tuple[str, str], str] | None = None,
        quality: ReaderQuality = ReaderQuality(),  # noqa: B008 - frozen
        seed: int = 0,
    ) -> None:
        super().__init__(port)
        self.right = dict(right or {})
        """(source, target) → the correct target."""
        self.category = "accuracy/mistranslation"
        self.severity = "major"
        self.why = "This is not what the source says."
        self._quality = quality
        self._seed = seed
        self._seen: dict[tuple[str, str], int] = {}
        self._worse: set[tuple[str, str]] = set()

    def _content(self, messages: Any, fault: str | None) -> str:
        data = json.loads(messages[1]["content"])
        if "segments" in data:
            return super()._content(messages, fault)
        if "translation" not in data:
            return json.dumps({"better": self._better(data)})
        found = _spoilt_errors(self._errors(data["source"], data["translation"]), fault)
        whole = json.dumps({"errors": found}, ensure_ascii=False)
        return {"chatty": "It reads well!", "cut": whole[:-8]}.get(fault or "", whole)

    def _errors(self, source: str, target: str) -> list[dict[str, str]]:
        # Counts the passes over a unit, which must differ from each other.
        number = self._seen.get((source, target), 0)
        self._seen[source, target] = number + 1
        right = self.right.get((source, target), "")
        found = []
        if right and self._chance("recall", source, target, number) < self._quality.recall:
            found.append(self._error(source, target, right))
        habit = self._chance("habit", source, target) < self._quality.habit
        if habit or self._chance("noise", source, target, number) < self._quality.noise:
            found.append(self._false(source, target, 0 if habit else number))
        return found

    def _error(self, source: str, target: str, right: str) -> dict[str, str]:
        wrong = _differing(target, right)
        return {
            "category": self.category,
            "severity": self.severity,
            "source": "" if wrong else source,
            "target": wrong,
            "why": self.why,
            "corrected": right,
        }

    def _false(self, source: str, target: str, number: int) -> dict[str, str]:
        word = random.Random(f"{self._seed} {target} {number}").choice(target.split())
        corrected = target.replace(word, word[::-1], 1)
        self._worse.add((source, corrected))
        return {
            "category": "style",
            "severity": self.severity,
            "source": "",
            "target": word,
            "why": "Another word is more usual.",
            "corrected": corrected,
        }

    def _better(self, data: Mapping[str, str]) -> str:
        """Return the position of the correct target, or the other one if it errs."""
        source, one, other = (data[name] for name in ("source", "A", "B"))
        other_is_right = self.right.get((source, one)) == other or (source, one) in self._worse
        truth = "B" if other_is_right else "A"
        sure = self._chance("judge", source, *sorted((one, other))) < self._quality.judge
        return truth if sure else "B" if truth == "A" else "A"

    def _chance(self, *about: object) -> float:
        return random.Random(repr((self._seed, *about))).random()


def _differing(target: str, right: str) -> str:
    """Return the words of the target that differ from the correct one; empty for an omission."""
    old, new = target.split(" "), right.split(" ")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return " ".join(old)


def _spoilt_errors(found: list[dict[str, str]], fault: str | None) -> list[Any]:
    changes: dict[str, dict[str, str]] = {
        "category": {"category": "accuracy/vibes"},
        "words": {"target": "words of no text"},
        "unmarked": {"corrected": "no markup"},
    }
    if fault == "shapeless":
        return ["an error", {"category": 7}, None]
    if fault == "many":
        return found * 20
    if fault == "unchanged":
        return [error | {"corrected": ""} for error in found]
    return [error | changes.get(fault or "", {}) for error in found]
