"""What of two versions of a catalogue people are to be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newstranslate import catalog
from newstranslate.model import Catalogue, State, Unit
from newstranslate.notify.notice import Notice

Place = tuple[str, str]
"""Language and name of a catalogue."""


def between(
    before: Catalogue, after: Catalogue, place: Place, who: str, id_of: Callable[[Unit], str]
) -> Iterator[Notice]:
    """Yield what somebody's change of a catalogue is worth telling.

    `who` made it; `id_of` returns the id of a unit on the review page. A state is told when it is
    reached, not while it lasts.
    """
    lang, name = place
    title = catalog.title_of(after)
    old, new = (_stage(side) for side in (before, after))
    if new != old and new:
        yield Notice(new, lang, name, title, who)
    had, has = (catalog.assignee(side.header) for side in (before, after))
    if has and has != had:
        yield Notice("assigned", lang, name, title, who, has.who, has.due)
    earlier = {unit.key: unit for unit in before.live}
    for unit in after.live:
        was = earlier.get(unit.key)
        if was is None or was.comment == unit.comment:
            continue
        asked = catalog.open_question(unit)
        if asked and len(catalog.thread(unit.comment)) > len(catalog.thread(was.comment)):
            yield Notice(
                "question", lang, name, title, asked.who, asked.to, asked.text, id_of(unit)
            )


def _stage(catalogue: Catalogue) -> str:
    """Return which state a whole article has reached: ``approved``, ``ready``, or neither."""
    states = {unit.state for unit in catalogue.live}
    if states == {State.APPROVED}:
        return "approved"
    return "ready" if states and states <= {State.APPROVED, State.TRANSLATED} else ""


def taken_from_approval(
    before: Mapping[tuple[str, str], Unit], after: Iterable[Unit], place: Place, title: str
) -> Iterator[Notice]:
    """Yield the notice that a run found another source below approved units.

    `before` has the live units as the run found them, by key; `after` all as it leaves them. What
    the run itself approves, as a change of blanks alone, is no change.
    """
    live = [unit for unit in after if not unit.obsolete]
    kept = {unit.key for unit in live}
    gone = [u for key, u in before.items() if u.state is State.APPROVED and key not in kept]
    came = [unit for unit in live if unit.key not in before]
    waiting = [unit for unit in came if unit.state is not State.APPROVED]
    whole = bool(before) and all(u.state is State.APPROVED for u in before.values())
    if len(gone) > len(came) - len(waiting) or (whole and waiting):
        yield Notice("changed", *place, title, told=_told(len(waiting), len(gone)))


def _told(waiting: int, gone: int) -> str:
    if waiting:
        return f"{_units(waiting)} to look at again"
    return f"{_units(gone)} no longer in the article"


def _units(count: int) -> str:
    return "1 unit" if count == 1 else f"{count} units"
