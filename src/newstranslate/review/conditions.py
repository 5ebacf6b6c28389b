"""The filter of an article's units: one syntax for the search field, the form and the address.

``state:draft,translated by:lina -made:machine check:numbers term:OIM has:question words`` consists
of conditions and words, all of which must match; commas separate alternatives, ``-`` negates, and
``"quotation marks"`` group words. Unknown conditions are treated as words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from newstranslate import late
from newstranslate.late import dataclass
from newstranslate.model import State

SHOWS = ("all", "open", "findings", "questions")
"""Which units to show: all, unapproved ones, those with errors or warnings, those with an open
question."""
SEVERITIES = ("error", "warning", "info")
VALUES: Mapping[str, tuple[str, ...]] = {
    "state": tuple(state.value for state in State),
    "made": ("machine", "memory", "person"),
    "has": ("question", "comment", "waiver"),
    "changed": ("published",),
    "by": (),
    "check": (),
    "term": (),
}
"""Condition → its allowed values; empty if any value is allowed."""
# A condition in the query: `check:numbers`, `-state:approved`, `by:"Lina Alami"`; not `http : x`.
_CONDITION = late.pattern(r'(?<!\S)(-?)(\w+):("[^"]*"|[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a query."""

    key: str
    values: tuple[str, ...]
    """Alternatives, any of which may match."""
    denied: bool = False

    def __str__(self) -> str:
        value = ",".join(self.values)
        quoted = f'"{value}"' if re.search(r"\s", value) else value
        return f"{'-' * self.denied}{self.key}:{quoted}"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """A filter for the units of an article."""

    show: str = "all"
    """One of `SHOWS`."""
    phrase: str = ""
    """Words that occur in source or target."""
    conditions: tuple[Condition, ...] = ()
    context: bool = False
    """Whether to show the other units, too, with the matching ones marked."""

    @property
    def empty(self) -> bool:
        """Whether every unit matches."""
        return self.show == "all" and not self.phrase and not self.conditions

    @property
    def query(self) -> str:
        """The conditions and words as one line, in the syntax of the search field."""
        return " ".join([*map(str, self.conditions), self.phrase]).strip()

    @property
    def address(self) -> str:
        """The query string for an address; empty if every unit matches."""
        fields = {"show": self.show if self.show != "all" else "", "q": self.query}
        fields["context"] = "1" if self.context else ""
        return urlencode({name: value for name, value in fields.items() if value})

    def chosen(self, key: str) -> str:
        """Return the value of a form field: that of the only condition of its kind."""
        # A form field can show one condition only; all others stay in the text field.
        found = [one for one in self.conditions if one.key == key and not one.denied]
        return ",".join(found[0].values) if len(found) == 1 else ""

    @property
    def rest(self) -> str:
        """The part without a form field: words, negations, several conditions of one kind."""
        rest = [str(one) for one in self.conditions if one.denied or not self.chosen(one.key)]
        return " ".join([*rest, self.phrase]).strip()


def asked(query: Mapping[str, str]) -> RowFilter:
    """Return the filter in an address: from its query line and the fields of the form."""
    show = query.get("show", "all")
    conditions, words = _read(query.get("q", ""))
    for key in VALUES:
        if value := query.get(key, "").strip():
            conditions += [Condition(key, _values(value))]
    return RowFilter(
        show if show in SHOWS else "all",
        words,
        tuple(dict.fromkeys(conditions)),
        bool(query.get("context")),
    )


def _read(line: str) -> tuple[list[Condition], str]:
    conditions: list[Condition] = []

    def taken(match: re.Match[str]) -> str:
        denied, key, value = match.groups()
        allowed, values = VALUES.get(key), _values(value.strip('"'))
        if allowed is None or not values or (allowed and not set(values) <= set(allowed)):
            return match[0]  # words with a colon
        conditions.append(Condition(key, values, bool(denied)))
        return ""

    words = _CONDITION.sub(taken, line)
    return conditions, " ".join(words.split())


def _values(value: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in value.split(","))))
