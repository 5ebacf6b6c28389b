"""Removes the names that a site or a template adds to a page's headline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newstranslate import late

# `Un titre - Le Quai`, `Un titre | Le Quai`, `Le Quai : un titre`; but not `Rabat-Salé`, `10:32`.
_PARTS = late.pattern(
    r"\s*(?:\s[-–—|·•:»«/]|[|·•»|])\s+|\s*[|｜]\s*|\s+::\s+|\s*[–—]\s+|\s+[–—]\s*|:\s+"
)


def clean(title: str, names: Iterable[str], others: Iterable[str] = ()) -> str:
    """Return a title without names of its site and authors at its start and end.

    `others` are other titles that the page declares: an ending that one of them lacks is not part
    of the headline.
    """
    plain = " ".join(title.split())
    known = {bare(name) for name in names if len(bare(name)) > 1}
    shorter = [other for other in others if bare(other) and bare(other) != bare(plain)]
    while True:
        cut = _shortened(plain, known, shorter)
        if cut == plain:
            return plain
        plain = cut


def _shortened(title: str, known: set[str], others: Iterable[str]) -> str:
    """Return a title without its last or first part, if that is a name."""
    places = list(_PARTS.finditer(title))
    for place in reversed(places):
        head, tail = title[: place.start()].strip(), title[place.end() :].strip()
        if head and tail and (_is_name(tail, known) or _is_the_rest(head, tail, others)):
            return head
    for place in places:
        head, tail = title[: place.start()].strip(), title[place.end() :].strip()
        if head and tail and _is_name(head, known):
            return tail
    return title


def _is_name(part: str, known: set[str]) -> bool:
    found = bare(part)
    # “lemonde.fr” as a name of the site “Le Monde”.
    found = (
        re.sub(r"(?:com|fr|ma|net|org|info|tv|ar|en)\Z", "", found) if found not in known else found
    )
    return found in known or bare(part) in known


def _is_the_rest(head: str, tail: str, others: Iterable[str]) -> bool:
    """Whether another title of the page is this one without its short tail."""
    return len(tail.split()) <= 8 and any(bare(other) == bare(head) for other in others)


def bare(text: str) -> str:
    """Return the letters and digits of a text in lower case, for comparisons."""
    return re.sub(r"[\W_]+", "", text).casefold()


def site_names(domain: str) -> list[str]:
    """Return the names in a domain: lemonde.fr and lemonde for www.lemonde.fr."""
    host = domain.lower().split("@")[-1].split(":")[0].removeprefix("www.")
    parts = host.split(".")
    if len(parts) < 2 or host.replace(".", "").isdigit():
        return []
    # bbc.co.uk → bbc.
    second = parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2]
    return [host, second]


def alike(one: str, two: str) -> bool:
    """Whether two titles are of one story: one contains the other, or they share most words."""
    a, b = bare(one), bare(two)
    if not a or not b:
        return False
    if a in b or b in a:
        # “Maroc” is in many titles.
        return min(len(a), len(b)) >= 8
    first, second = (set(re.findall(r"\w{3,}", text.casefold())) for text in (one, two))
    shared = len(first & second)
    return bool(first and second) and shared >= 0.6 * min(len(first), len(second)) and shared > 1
