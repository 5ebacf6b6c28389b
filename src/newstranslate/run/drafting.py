"""One segment's draft: an engine's answer, its terms repaired or asked for again."""

from __future__ import annotations

from newstranslate.engines import Engine, Failed, Request
from newstranslate.lock import Lock


def insisted(engine: Engine, lock: Lock, request: Request, answer: str, *, soft: bool) -> str:
    """Return an engine's answer with its terms repaired where that is certain.

    Where a term is missing that is hard, or any if `soft` ones count, too, the engine's stricter
    ways are tried, and the first that the lock accepts is returned. Raises `EngineError`.
    """
    target = lock.repair(answer, request.uses)
    wrong = tuple(
        outcome
        for outcome in lock.verify(target, request.uses)
        if outcome.fails and (soft or outcome.use.term.hard)
    )
    for other in engine.retry(Failed(request, target, wrong), lock.pair) if wrong else ():
        mended = lock.repair(other, request.uses)
        if lock.accepts(request.text, target, mended, request.uses):
            return mended
    return target
