"""Creates the questions for a catalogue: each translated unit with context, terms and style."""

from __future__ import annotations

from collections.abc import Container, Sequence

from newstranslate import catalog, inline
from newstranslate.config import Config
from newstranslate.engines import Say
from newstranslate.engines.llm import chat
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import InputError
from newstranslate.lock import Lock
from newstranslate.model import Catalogue, Unit
from newstranslate.project import style_guides
from newstranslate.project.readings import Readings
from newstranslate.reader.asking import SecondReader
from newstranslate.reader.prompt import Question, ReaderSetup

Key = tuple[str, str]
"""`Unit.key`."""


def of(
    config: Config, loaded: Catalogue, lock: Lock, only: Container[Key] | None = None
) -> list[Question]:
    """Return a question for each translated unit (or those in `only`), in article order."""
    terms = lock.about(catalog.subject_of(loaded))
    style = style_guides.read(config, lock.pair.target)
    around = _neighbours(loaded.live)
    return [
        Question(
            unit,
            lock.pair,
            *around.get(unit.key, ("", "")),
            tuple(terms.uses(unit.source)),
            style,
            config.review_language,
        )
        for unit in loaded.live
        if unit.target.strip() and not unit.plural and (only is None or unit.key in only)
    ]


def _neighbours(live: Sequence[Unit]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the source text before and after each unit of the body, as plain text."""
    # Front matter is not part of the running text.
    body = [unit for unit in live if not unit.context]
    texts = ["", *(inline.plain(unit.source) for unit in body), ""]
    return {unit.key: (texts[at], texts[at + 2]) for at, unit in enumerate(body)}


def unread(questions: Sequence[Question], known: Readings, setup: ReaderSetup) -> list[Question]:
    """Return the questions that were not asked before in exactly this form."""
    found = []
    for question in questions:
        reading = known.of(question.unit)
        # The digest covers model, prompts, context, terms and style guide.
        if reading is None or reading.asked != setup.digest(question):
            found.append(question)
    return found


def setup(config: Config, model: str = "") -> ReaderSetup:
    """Return the configured setup; `model` overrides the settings.

    Raises `EngineUnavailable` if the address or the model is missing.
    """
    return ReaderSetup(chat.address(config, model or config.reader_model)[1], config.reader_passes)


def create(config: Config, wanted: ReaderSetup, say: Say, traffic: Traffic) -> SecondReader:
    """Return the reader; raises `EngineUnavailable`."""
    return SecondReader(chat.create(config, say, traffic, wanted.model), wanted)


def model_of(reader: str) -> str:
    """Return the model in ``--reader llm:MODEL``; empty for the configured model."""
    engine, _, model = reader.partition(":")
    if engine != "llm" or (":" in reader and not model.strip()):
        raise InputError(f"--reader {reader}: must be llm or llm:MODEL, such as llm:mistral-small")
    return model.strip()
