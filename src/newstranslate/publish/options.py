"""Options of `publish`."""

from __future__ import annotations

from pathlib import Path

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """Options of `publish`."""

    kind: str = "md"
    """One of `formats.kinds`; articles translated in place keep their format."""
    folder: Path | None = None
    drafts: bool = False
    """Whether drafts are published, too; the result is then marked as a draft."""
    fallback: bool = False
    """Whether the source is printed for units without a target."""
    force: bool = False
    """Whether files that were changed by hand are overwritten."""
    provenance: bool = False
    """Whether the result contains a note on how it was made."""
    check_only: bool = False
    """Whether nothing is written, and only reported what would be."""
