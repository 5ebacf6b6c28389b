"""Asks one engine for one unit, as requested by a translator on the review page."""

from __future__ import annotations

from newstranslate import engines, inline
from newstranslate.config import Config
from newstranslate.engines import Engine, Request, Story
from newstranslate.errors import EngineError
from newstranslate.glossary import Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from newstranslate.project import style_guides, terminology
from newstranslate.run import drafting


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """The unit to translate, its context and the engine to ask."""

    unit: Unit
    before: str = ""
    """The previous segment of the article, as context."""
    after: str = ""
    engine: str = ""
    strict: bool = False
    """Whether soft terms are required as if they were hard."""


def ask(config: Config, terms: Glossary, pair: Pair, asked: DraftRequest) -> str:
    """Return an engine's translation of a unit, with terms repaired if that is certain.

    If a hard term (with `strict`, any term) is missing, the engine is asked again in stricter
    ways. Raises `EngineError`, `InputError`.
    """
    engine = engines.create(asked.engine, config, lambda _: None)
    try:
        engine.prepare([pair], terminology.terms(config, terms))
        about = Story(style=style_guides.read(config, pair.target))
        return _best(engine, terminology.lock(config, terms, pair), asked, about)
    finally:
        engine.close()


def _best(engine: Engine, lock: Lock, asked: DraftRequest, about: Story) -> str:
    text = asked.unit.source
    around = inline.plain(asked.before), inline.plain(asked.after)
    request = Request("0", text, *around, lock.uses(text), about)
    answer = next(iter(engine.translate([request], lock.pair)), None)
    if answer is None:
        raise EngineError(_no_answer(engine))
    best = drafting.with_missing_terms(engine, lock, request, answer.text, soft=asked.strict)
    return lock.repair(text, best, request.uses)


def _no_answer(engine: Engine) -> str:
    why = f": {engine.tally}" if engine.tally.refused else ""
    return f"{engine.name} gave no usable translation of this segment{why}"
