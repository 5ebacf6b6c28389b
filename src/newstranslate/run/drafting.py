"""One segment's draft: an engine's answer, or a better one where its terms are asked for again."""

from __future__ import annotations

from newstranslate.engines import Engine, Failed, Request
from newstranslate.lock import Lock


def insisted(engine: Engine, lock: Lock, request: Request, answer: str, *, soft: bool) -> str:
    """Return the engine's answer, or a better one that is like it; neither is repaired yet.

    Where a term is missing that no repair puts right and that is hard, or any if `soft` ones
    count, too, the engine's stricter ways are tried, and the first that the lock accepts is
    returned. Raises `EngineError`.
    """
    target = lock.repair(request.text, answer, request.uses)
    wrong = tuple(
        outcome
        for outcome in lock.verify(target, request.uses)
        if outcome.fails and (soft or outcome.use.term.hard)
    )
    for other in engine.retry(Failed(request, target, wrong), lock.pair) if wrong else ():
        mended = lock.repair(request.text, other, request.uses)
        if lock.accepts(request.text, target, mended, request.uses):
            return other
    return answer
