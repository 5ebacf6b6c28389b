"""Reads one unit: runs several passes, keeps errors they agree on, and verifies corrections."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import field, replace
from typing import Any

from newstranslate import checks
from newstranslate.engines.llm import chat
from newstranslate.engines.llm.chat import Chat, Fits, Message, NoAnswer
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Unit
from newstranslate.project.readings import TranslationError, UnitReading, texts_of
from newstranslate.reader import agreement, answers, prompt
from newstranslate.reader.prompt import Question, ReaderSetup

TEMPERATURE = 0.7
"""Temperature of the passes: at 0 all would be identical, and their agreement meaningless."""
CHECKED = "a corrected text that our checks find worse"
NOT_BETTER = "a corrected text that is not the better translation"
DISAGREED = "an error that most passes do not see"


@dataclass(slots=True)
class ReaderTally:
    """Counts requests, and proposed and dropped errors."""

    requests: int = 0
    """Number of answers received."""
    proposed: int = 0
    """Number of errors in all passes, including dropped ones."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Reason for dropping an error → number of errors."""

    def add(self, other: ReaderTally) -> None:
        """Add the counts of another tally."""
        self.requests += other.requests
        self.proposed += other.proposed
        self.dropped += other.dropped


class UnitNotRead(Exception):
    """The model gave no usable answer for a unit; the message says why."""


class SecondReader:
    """A model that reads units; counts what it does in `tally`."""

    def __init__(self, model: Chat, setup: ReaderSetup) -> None:
        self.tally = ReaderTally()
        self.traffic = model.traffic
        self._chat = model
        self._setup = setup

    def prepare(self) -> None:
        """Check the connection to the server (free). Raises `EngineError`."""
        self._chat.prepare()

    def close(self) -> None:
        """Close the connections."""
        self._chat.close()

    def read(self, question: Question, lock: Lock) -> UnitReading:
        """Return the errors of a unit on which passes agree and whose correction is better.

        Raises `UnitNotRead` if a pass gets no usable answer, `EngineError` if the server fails.
        """
        passes = [self._errors_of_one_pass(question) for _ in range(self._setup.passes)]
        found, alone = agreement.agreed(passes, question.unit)
        if alone:
            self.tally.dropped[DISAGREED] += alone
        kept = tuple(error for error in found if self._is_confirmed(error, question, lock))
        return UnitReading(texts_of(question.unit), self._setup.digest(question), kept)

    def _errors_of_one_pass(self, question: Question) -> list[TranslationError]:
        messages = prompt.errors(question)
        reply = self._asked(messages, prompt.ERRORS_SCHEMA, answers.fits, TEMPERATURE)
        made, dropped = answers.errors(reply, question.unit)
        self.tally.proposed += len(made) + dropped.total()
        self.tally.dropped += dropped
        return made

    def _is_confirmed(self, error: TranslationError, question: Question, lock: Lock) -> bool:
        """Whether the corrected text passes our checks and the model prefers it."""
        if worse(question.unit, error.corrected, lock):
            self.tally.dropped[CHECKED] += 1
            return False
        if self._is_better(error.corrected, question):
            return True
        self.tally.dropped[NOT_BETTER] += 1
        return False

    def _is_better(self, corrected: str, question: Question) -> bool:
        """Ask which of the two is better, in random order because models prefer one position.

        The order depends on the question only, so that reading again gives the same requests.
        """
        first = random.Random(self._setup.digest(question) + corrected).random() < 0.5  # noqa: S311
        texts = (corrected, question.unit.target)
        messages = prompt.better(question, *(texts if first else texts[::-1]))
        reply = self._asked(messages, prompt.BETTER_SCHEMA, answers.chooses, 0)
        return bool(reply["better"] == ("A" if first else "B"))

    def _asked(
        self, messages: Sequence[Message], schema: dict[str, Any], fits: Fits, temperature: float
    ) -> dict[str, Any]:
        """Return the object in an answer; ask a second time if the first answer is unusable."""
        size = prompt.size_of(messages)
        # The whole prompt is counted, as it costs more than the sentence in it.
        self.traffic.first(size)
        why = ""
        for last in (False, True):
            try:
                reply = self._chat.ask(messages, schema, size, temperature)
            except NoAnswer as error:
                raise UnitNotRead(str(error)) from None
            self.tally.requests += 1
            found, why = chat.object_in(reply, fits)
            self._chat.answered(in_form=found is not None)
            if found is not None:
                return found
            if not last and not self.traffic.again(size):
                break
        raise UnitNotRead(why)


def worse(unit: Unit, corrected: str, lock: Lock) -> bool:
    """Whether our checks find more errors or more warnings in the corrected text."""
    before = _counted(unit, lock)
    after = _counted(replace(unit, target=corrected), lock)
    return any(after[severity] > before[severity] for severity in ("error", "warning"))


def _counted(unit: Unit, lock: Lock) -> Counter[str]:
    return Counter(finding.severity for finding in checks.check_unit(unit, lock))
