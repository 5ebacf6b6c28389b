"""The header of a catalogue: the fields that gettext tools need, and the article.

No field changes with each save, for that would make every two branches conflict in git.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from newstranslate.errors import InputError
from newstranslate.language import base, describe
from newstranslate.late import dataclass
from newstranslate.model import Catalogue

SOURCE_FIELD = "X-Newstranslate-Source"
SOURCE_LANGUAGE_FIELD = "X-Source-Language"
UNITS_FIELD = "X-Newstranslate-Units"
"""Number of live entries: a file with fewer was truncated."""
SUBJECT_FIELD = "X-Newstranslate-Subject"
"""The article's subject: category, section or tags in its front matter."""
NOBODY = "newstranslate"
"""The ``Last-Translator`` of a catalogue that no other editor has saved."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The values of a catalogue's header that depend on its article."""

    path: str
    digest: str
    """`Article.digest`."""
    source: str
    """Language of the article."""
    target: str
    """Language of the catalogue."""
    project: str
    """Name of the newsroom's project."""
    now: str
    """The time in the format of PO headers: ``2026-11-23 21:05+0000``."""
    units: int = 0
    """Number of live entries; 0 to omit the field."""
    subject: str = ""
    """The subject of the article; empty if there is none."""


def header(origin: Origin, old: Mapping[str, str]) -> dict[str, str]:
    """Return the header for an article, keeping fields of the old one set by people and editors."""
    fixed = {
        "Project-Id-Version": old.get("Project-Id-Version") or origin.project,
        "Report-Msgid-Bugs-To": old.get("Report-Msgid-Bugs-To", ""),
        "POT-Creation-Date": old.get("POT-Creation-Date") or origin.now,
        "PO-Revision-Date": old.get("PO-Revision-Date") or origin.now,
        "Last-Translator": old.get("Last-Translator") or NOBODY,
        "Language-Team": old.get("Language-Team") or describe(origin.target).name,
        "Language": origin.target.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _plurals(origin.target, old.get("Plural-Forms", "")),
        SOURCE_LANGUAGE_FIELD: origin.source,
        SOURCE_FIELD: f"{origin.path} sha256:{origin.digest}",
    }
    if origin.units:
        fixed[UNITS_FIELD] = str(origin.units)
    if origin.subject:
        fixed[SUBJECT_FIELD] = origin.subject
    # An article that no longer has a subject loses the field.
    known = {*fixed, SUBJECT_FIELD}
    return fixed | {name: value for name, value in old.items() if name not in known}


def _plurals(lang: str, old: str) -> str:
    """Return the plural rule of the language; the old one if it has the same number of forms."""
    # PO editors write the same rule in different ways; rewriting it would change the file.
    rule = describe(lang).plurals
    return old if old.replace(" ", "").startswith(rule.split(";")[0]) else rule


def source_of(catalogue: Catalogue) -> tuple[str, str]:
    """Return (article path, digest) from the header; empty strings if it has none."""
    path, _, digest = catalogue.header.get(SOURCE_FIELD, "").rpartition(" sha256:")
    return path, digest


def subject_of(catalogue: Catalogue) -> str:
    """Return the article's subject from the header; empty if there is none."""
    return catalogue.header.get(SUBJECT_FIELD, "")


def title_of(catalogue: Catalogue) -> str:
    """Return the title in the article's front matter, else its first heading, else nothing."""
    for unit in catalogue.live:
        if unit.context == "title" or unit.kind == "heading 1":
            return unit.source
    return ""


def now() -> str:
    """Return the time in the format of PO headers; ``SOURCE_DATE_EPOCH``, if set, replaces it.

    Raises `InputError` if that variable is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(
            f"SOURCE_DATE_EPOCH is '{epoch[:20]}'; it must be a number of seconds since 1970"
        ) from None
    return moment.strftime("%Y-%m-%d %H:%M+0000")


def language_of(catalogue: Catalogue, path: Path) -> str:
    """Return the catalogue's language from its header; raises `InputError` without one."""
    tag = catalogue.header.get("Language", "").replace("_", "-")
    if not tag:
        raise InputError(f"{path}: the header has no Language; add one, for example: Language: ar")
    return tag


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, ignoring the region."""
    return base(one) == base(other)
