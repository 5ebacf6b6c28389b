"""What the user asks of `publish`."""

from __future__ import annotations

from pathlib import Path

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """What the user asked of this publish."""

    kind: str = "md"
    """One of `formats.kinds`; HTML that is translated in place stays as it is."""
    folder: Path | None = None
    drafts: bool = False
    """Whether drafts are taken too; the result says that it is a draft."""
    fallback: bool = False
    """Whether the source is printed where there is no target."""
    force: bool = False
    """Whether a file that was changed by hand is overwritten."""
    provenance: bool = False
    """Whether the result says how it was made."""
    check_only: bool = False
    """Whether nothing is written, and only said what would be."""
