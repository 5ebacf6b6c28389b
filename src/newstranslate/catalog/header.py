"""The header of a catalogue: what gettext tools need, and which article it translates.

Nothing in it changes with each save, so that two people's branches merge.
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
"""How many live entries the file has: one with fewer was cut short."""
SUBJECT_FIELD = "X-Newstranslate-Subject"
"""What the article's front matter says it is about: its category, section or tags."""
NOBODY = "newstranslate"
"""The last translator of a catalogue that no person's editor has signed."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a catalogue's header says of its article."""

    path: str
    digest: str
    """`Article.digest`."""
    source: str
    """Language of the article."""
    target: str
    """Language of the catalogue."""
    project: str
    """The newsroom project's name."""
    now: str
    """The time as PO files write it: ``2026-11-23 21:05+0000``."""
    units: int = 0
    """How many live entries the catalogue has; 0 where the header does not say."""
    subject: str = ""
    """What the article is about; empty where it does not say."""


def header(origin: Origin, old: Mapping[str, str]) -> dict[str, str]:
    """Return the header for an article, keeping what people and editors put into the old one."""
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
    known = {*fixed, SUBJECT_FIELD}
    return fixed | {name: value for name, value in old.items() if name not in known}


def _plurals(lang: str, old: str) -> str:
    """Return the rule of the language, in the editor's spelling where it counts as many forms."""
    rule = describe(lang).plurals
    return old if old.replace(" ", "").startswith(rule.split(";")[0]) else rule


def source_of(catalogue: Catalogue) -> tuple[str, str]:
    """Return (article path, digest) from the header; empty strings when it has none."""
    path, _, digest = catalogue.header.get(SOURCE_FIELD, "").rpartition(" sha256:")
    return path, digest


def subject_of(catalogue: Catalogue) -> str:
    """Return what the header says that the article is about; empty where it does not."""
    return catalogue.header.get(SUBJECT_FIELD, "")


def title_of(catalogue: Catalogue) -> str:
    """Return the article's title: of its front matter, else its first heading, else nothing."""
    for unit in catalogue.live:
        if unit.context == "title" or unit.kind == "heading 1":
            return unit.source
    return ""


def now() -> str:
    """Return the time as PO headers hold it, by ``SOURCE_DATE_EPOCH`` where that is set.

    Raises `InputError` where it is no time.
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
    """Whether two tags name one language, whatever the region."""
    return base(one) == base(other)
