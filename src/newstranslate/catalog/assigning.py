"""Assignments, stored in the catalogue's header: ``X-Assigned: Lina Alami, 2026-11-30``.

They are not in a separate file, so that `mv` moves them with the catalogue, a run keeps them as it
keeps other editors' fields, and two branches that assign two articles change different files. If
both branches assign the same article, the merge keeps ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Catalogue

ASSIGNED_FIELD = "X-Assigned"
LONGEST = 200
"""Maximum length of a name in characters."""
# A name, and a due date if there is one: `Lina Alami, 2026-11-30`, `Lina Alami`.
_FIELD = late.pattern(r"(?P<who>.*?)(?:, (?P<due>\d{4}-\d\d-\d\d))?")


@dataclass(frozen=True, slots=True)
class Assignee:
    """The person assigned to an article in a language, and the due date."""

    who: str
    due: str = ""
    """ISO 8601; empty if there is none."""

    def __str__(self) -> str:
        return f"{self.who}, {self.due}" if self.due else self.who

    def late(self, today: str) -> bool:
        """Whether the due date has passed; `today` is ISO 8601."""
        return bool(self.due) and self.due < today


def assignee(header: Mapping[str, str]) -> Assignee | None:
    """Return the assignee of the catalogue with this header; None if there is none."""
    match = _FIELD.fullmatch(header.get(ASSIGNED_FIELD, "").strip())
    return Assignee(match["who"], match["due"] or "") if match and match["who"] else None


def assigned(catalogue: Catalogue, who: str, due: str) -> Catalogue:
    """Return the catalogue assigned to `who` until `due` (ISO 8601); unassigned if `who` is empty.

    Raises `InputError` for an invalid date, and for a name that is too long.
    """
    header = {name: value for name, value in catalogue.header.items() if name != ASSIGNED_FIELD}
    name = " ".join(who.split())
    if len(name) > LONGEST:
        raise InputError(f"The name has {len(name)} characters; at most {LONGEST} are allowed.")
    if name:
        header[ASSIGNED_FIELD] = str(Assignee(name, _day(due)))
    return replace(catalogue, header=header)


def same_person(one: str, other: str) -> bool:
    """Whether two signatures, such as ``Lina <lina@desk.example>``, share a name or an address."""
    return bool(_names(one) & _names(other))


def _names(who: str) -> set[str]:
    from email.utils import parseaddr  # imports sockets, which slows down the start

    name, at = parseaddr(who)
    plain = " ".join(who.split())
    return {one.casefold() for one in (plain, name, at if "@" in at else "") if one}


def _day(due: str) -> str:
    try:
        return date.fromisoformat(due.strip()).isoformat() if due.strip() else ""
    except ValueError:
        raise InputError(f"'{due[:20]}' is not a date; write it as 2026-11-30.") from None
