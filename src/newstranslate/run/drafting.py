"""Drafts: an engine's answer, or a better one after asking again for missing terms."""

from __future__ import annotations

from collections.abc import Container

from newstranslate import formats
from newstranslate.engines import Engine, Failed, Request
from newstranslate.engines.gate import GatedEngine
from newstranslate.glossary import Glossary
from newstranslate.language import regional
from newstranslate.lock import Lock
from newstranslate.model import Article, Pair
from newstranslate.run import story


def with_missing_terms(
    engine: Engine, lock: Lock, request: Request, answer: str, *, soft: bool
) -> str:
    """Return the engine's answer, or a better one with its terms; neither is repaired yet.

    If a hard term (with `soft`, any term) is missing and cannot be repaired, the engine is asked
    again in stricter ways, and the first answer that the lock accepts is returned. Raises
    `EngineError`.
    """
    target = lock.repair(request.text, answer, request.uses)
    wrong = tuple(
        outcome
        for outcome in lock.verify(target, request.uses)
        if outcome.fails and (soft or outcome.use.term.hard)
    )
    for other in engine.retry(Failed(request, target, wrong), lock.pair) if wrong else ():
        repaired = lock.repair(request.text, other, request.uses)
        if lock.accepts(request.text, target, repaired, request.uses):
            return other
    return answer


def drafts(
    article: Article,
    engine: Engine,
    glossary: Glossary,
    pair: Pair,
    only: Container[tuple[str, str]] | None = None,
) -> dict[tuple[str, str], str]:
    """Return `Segment.key` → the engine's repaired draft, for the segments of an article.

    With `only`, for those segments; the engine still gets their neighbours as context. Segments
    without a valid answer are omitted. Raises `EngineError`.
    """
    gated = engine if isinstance(engine, GatedEngine) else GatedEngine(engine)
    lock = Lock(glossary, pair).about(formats.subject(article))
    gated.prepare([pair], glossary.terms)
    requests = _requests(article, lock)
    if only is not None:
        requests = {key: request for key, request in requests.items() if key in only}
    by_key = {request.key: (unit, request) for unit, request in requests.items()}
    found: dict[tuple[str, str], str] = {}
    for answer in gated.translate(list(requests.values()), pair):
        unit, request = by_key[answer.key]
        regions = regional.region(pair.target)
        draft = regional.rendered(answer.text, pair.target) if regions else answer.text
        best = with_missing_terms(gated, lock, request, draft, soft=False)
        found[unit] = lock.repair(request.text, best, request.uses)
    return found


def _requests(article: Article, lock: Lock) -> dict[tuple[str, str], Request]:
    """Return a request for each unit of an article, with its neighbours and story."""
    around, about = story.neighbours(article.segments), story.of(article, "")
    keys = dict.fromkeys(segment.key for segment in article.segments)
    return {
        key: Request(str(number), key[1], *around.get(key, ("", "")), lock.uses(key[1]), about)
        for number, key in enumerate(keys)
    }
