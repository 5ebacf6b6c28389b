"""Derives notices from the differences between two versions of a catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newstranslate import catalog
from newstranslate.model import Catalogue, State, Unit
from newstranslate.notify.notice import Notice
from newstranslate.plural import counted

Place = tuple[str, str]
"""Language and name of a catalogue."""


def between(
    before: Catalogue, after: Catalogue, place: Place, who: str, id_of: Callable[[Unit], str]
) -> Iterator[Notice]:
    """Yield the notices about a change of a catalogue made by `who`.

    `id_of` returns the id of a unit on the review page. A state is reported when it is reached,
    not while it lasts.
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
        # Other changes of the comment, such as waivers, must not repeat the question.
        if asked and len(catalog.thread(unit.comment)) > len(catalog.thread(was.comment)):
            yield Notice(
                "question", lang, name, title, asked.who, asked.to, asked.text, id_of(unit)
            )


def _stage(catalogue: Catalogue) -> str:
    """Return the state of a whole article: ``approved``, ``ready``, or empty for neither."""
    states = {unit.state for unit in catalogue.live}
    if states == {State.APPROVED}:
        return "approved"
    return "ready" if states and states <= {State.APPROVED, State.TRANSLATED} else ""


def taken_from_approval(
    before: Mapping[tuple[str, str], Unit], after: Iterable[Unit], place: Place, title: str
) -> Iterator[Notice]:
    """Yield a notice if a run found changed sources of approved units.

    `before` contains the live units before the run, by key; `after` all units after it. A change
    that the run approves itself, such as a change of spaces, does not count.
    """
    live = [unit for unit in after if not unit.obsolete]
    # Units are compared by key: a changed source has another key.
    kept = {unit.key for unit in live}
    gone = [u for key, u in before.items() if u.state is State.APPROVED and key not in kept]
    came = [unit for unit in live if unit.key not in before]
    waiting = [unit for unit in came if unit.state is not State.APPROVED]
    whole = bool(before) and all(u.state is State.APPROVED for u in before.values())
    if len(gone) > len(came) - len(waiting) or (whole and waiting):
        yield Notice("changed", *place, title, details=_details(len(waiting), len(gone)))


def _details(waiting: int, gone: int) -> str:
    if waiting:
        return f"{_units(waiting)} to check again"
    return f"{_units(gone)} no longer in the article"


def _units(count: int) -> str:
    return counted(count, "unit")
