"""Who works on a catalogue, and until when: in its header, ``X-Assigned: Lina Alami, 2026-11-30``.

It is in the catalogue, and in no file beside it: it goes where `mv` takes the catalogue, a run
keeps it as it keeps what other editors put there, and two branches that assign two articles change
two files. Where both assign the same one, the merge keeps ours.
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
"""Characters of a name."""
_FIELD = late.pattern(r"(?P<who>.*?)(?:, (?P<due>\d{4}-\d\d-\d\d))?")


@dataclass(frozen=True, slots=True)
class Assignee:
    """Who has an article in a language."""

    who: str
    due: str = ""
    """The day it is wanted, ISO 8601; empty where none was said."""

    def __str__(self) -> str:
        return f"{self.who}, {self.due}" if self.due else self.who

    def late(self, today: str) -> bool:
        """Whether the day is over; `today` is ISO 8601."""
        return bool(self.due) and self.due < today


def assignee(header: Mapping[str, str]) -> Assignee | None:
    """Return who has the catalogue with this header; None where nobody has."""
    match = _FIELD.fullmatch(header.get(ASSIGNED_FIELD, "").strip())
    return Assignee(match["who"], match["due"] or "") if match and match["who"] else None


def assigned(catalogue: Catalogue, who: str, due: str) -> Catalogue:
    """Return the catalogue given to somebody until a day, ISO 8601; to nobody where `who` is empty.

    Raises `InputError` for a day that is none, and for a name that is too long.
    """
    header = {name: told for name, told in catalogue.header.items() if name != ASSIGNED_FIELD}
    name = " ".join(who.split())
    if len(name) > LONGEST:
        raise InputError(f"The name has {len(name)} characters; at most {LONGEST} are allowed.")
    if name:
        header[ASSIGNED_FIELD] = str(Assignee(name, _day(due)))
    return replace(catalogue, header=header)


def same_person(one: str, other: str) -> bool:
    """Whether two signatures name one person: ``lina``, ``Lina Alami <lina@desk.example>``."""
    return bool(_names(one) & _names(other))


def _names(who: str) -> set[str]:
    from email.utils import parseaddr  # brings sockets

    name, at = parseaddr(who)
    plain = " ".join(who.split())
    return {one.casefold() for one in (plain, name, at if "@" in at else "") if one}


def _day(due: str) -> str:
    try:
        return date.fromisoformat(due.strip()).isoformat() if due.strip() else ""
    except ValueError:
        raise InputError(f"'{due[:20]}' is no day; write it as 2026-11-30.") from None
