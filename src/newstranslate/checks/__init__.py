"""Checks find errors in translations, unit by unit. `table.entries()` lists them.

Each name is imported at first use: a run that only reads waivers imports no check.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstranslate.checks.judging import (
        ENDED,
        check_pair,
        check_unit,
        judge,
        term_findings,
        valid_findings,
        waiver_notes,
    )
    from newstranslate.checks.subject import Subject
    from newstranslate.checks.table import Check, CheckInfo

__all__ = [
    "ENDED",
    "Check",
    "CheckInfo",
    "Subject",
    "check_pair",
    "check_unit",
    "judge",
    "term_findings",
    "valid_findings",
    "waiver_notes",
]
_ELSEWHERE = {"Subject": "subject", "Check": "table", "CheckInfo": "table"}
"""Name → its module, if that is not ``judging``."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"{__name__}.{_ELSEWHERE.get(name, 'judging')}")
    return getattr(module, name)
