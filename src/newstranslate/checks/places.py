"""`places`: a country, nationality or capital was replaced by another one.

A place of the source is missing and another one was added. Noun, adjective, nationality and capital
of a country are the same place. A name that may be another word is never reported, but counts as a
translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, of, places
from newstranslate.language.names import capitals
from newstranslate.language.places import Place
from newstranslate.language.transliteration import Fit, fit
from newstranslate.messages import say
from newstranslate.model import Finding


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each country that was replaced by another one."""
    source, target = subject.source_places, subject.target_places
    if not source or not any(place.certain for place in (*source, *target)):
        return
    lost, fewer = unmatched(source, target)
    added, more = unmatched(target, source)
    if added and not lost:
        known = {code for place in source for code in place.codes if "-" in code}
        target = [it for it in target if it.codes & known or not _is_name(it, subject)]
        lost, fewer = unmatched(source, target)
    lost, added = _exchanged_city(lost, added, source, target)
    # One place replaced by one other is certain; a difference in number may have another reason.
    plain = len(lost) == len(added) == 1 and len(source) == len(target)
    certain = plain and lost[0].certain and added[0].certain
    severity = "error" if certain else "warning" if lost or added else "info"
    # The lists differ in length if other places were added or dropped.
    for one, other in zip(lost or fewer, added or more, strict=False):
        yield _finding(subject, severity, one, other)


def _is_name(place: Place, subject: Subject) -> bool:
    """Whether an Arabic word that names a place also writes a name of the source that is none:
    شيلي is Chile, and Shelley."""
    if not of(subject.target_lang).arabic_script or place.end - place.start > 1:
        return False
    word = arabic.fold(subject.target_tokens[place.start])
    spans = [subject.source_span(one.start, one.end) for one in subject.source_places]
    return any(
        fit(name.text.casefold(), form) is Fit.SAME
        for name in capitals(subject.source_words, subject.source_lang)
        if not any(start <= name.start < end for start, end in spans)
        for form in arabic.bare_forms(word)
    )


def unmatched(these: Sequence[Place], others: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Return (certain places missing in `others`, certain places that `others` have less often)."""
    none: list[Place] = []
    fewer: list[Place] = []
    for place in _left(these, others):
        if place.certain:
            (fewer if _is_known(place, others) else none).append(place)
    return none, fewer


def _left(these: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """Return the places that none of the others translates, each of which translates only one."""
    free = list(range(len(others)))
    left: list[Place] = []
    none: set[frozenset[str]] = set()  # codes that no other has: a long list names them often
    for place in _not_named(these, others, free):
        known = place.codes not in none
        match = next((at for at in free if known and _may_be(place, others[at])), None)
        if match is None:
            none.add(place.codes)
            left.append(place)
        else:
            free.remove(match)
    return left


def _may_be(place: Place, other: Place) -> bool:
    """Whether a place may translate another one: not Rabat and Casablanca, both in Morocco."""
    if _is_city(place) and _is_city(other):
        return not place.codes.isdisjoint(other.codes)
    return not _with_related(other.codes).isdisjoint(place.codes)


def _is_city(place: Place) -> bool:
    return any("-" in code for code in place.codes)


def _is_known(place: Place, others: Sequence[Place]) -> bool:
    """Whether the others name a place; of a city, the name of its country is not enough."""
    if _is_city(place):
        return any(not other.codes.isdisjoint(place.codes) for other in others)
    return any(_may_be(place, other) for other in others)


def _exchanged_city(
    lost: list[Place], added: list[Place], source: Sequence[Place], target: Sequence[Place]
) -> tuple[list[Place], list[Place]]:
    """Return the places lost and added, of which one may be a doubtful city beside a certain one.

    Lyon, which is a surname, too, became Marseille.
    """
    if lost and not added and all(map(_is_city, lost)):
        added = [place for place in _left(target, source) if _is_city(place)]
    elif added and not lost and all(map(_is_city, added)):
        lost = [place for place in _left(source, target) if _is_city(place)]
    return lost, added


def _not_named(these: Sequence[Place], others: Sequence[Place], free: list[int]) -> list[Place]:
    """Return the places that the others do not name themselves, after taking those from `free`.

    So a city takes no country that its own country needs: Tanger, au Maroc.
    """
    left = []
    for place in these:
        match = next((at for at in free if not others[at].codes.isdisjoint(place.codes)), None)
        if match is None:
            left.append(place)
        else:
            free.remove(match)
    return left


def _with_related(codes: Iterable[str]) -> set[str]:
    related = places.related()
    return {other for code in codes for other in (code, *related.get(code, ()))}


def _finding(subject: Subject, severity: str, one: Place, other: Place) -> Finding:
    start, end = subject.target_span(other.start, other.end)
    lost = subject.source[slice(*subject.source_span(one.start, one.end))]
    added = subject.target[start:end]
    message = say("%(one)s in the source, %(other)s here", one=lost, other=added)
    return Finding("places", severity, message, start=start, end=end, about=f"{lost} → {added}")
