"""How articles are cut into segments."""

from __future__ import annotations

from newstranslate import opaque
from newstranslate.language import sentences
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are cut."""

    lang: str
    """Language of the article, for its sentences."""
    segmentation: str = "sentence"
    quote_limit: int = sentences.QUOTE_LIMIT
    front_matter: tuple[str, ...] = ()
    shortcode_prose: tuple[str, ...] = opaque.PROSE
    """Parameters of shortcodes and components that hold prose."""
    autop: str = "auto"
    """Whether blank lines part paragraphs in HTML: ``auto``, ``always`` or ``never``."""
    block_settings: tuple[str, ...] = ()
    """Settings of WordPress blocks that hold prose, besides those known to."""
