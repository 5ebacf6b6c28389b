"""Options for dividing articles into segments."""

from __future__ import annotations

from newstranslate import opaque
from newstranslate.language import sentences
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Options for dividing articles into segments."""

    lang: str
    """Language of the article, for its sentences."""
    segmentation: str = "sentence"
    quote_limit: int = sentences.QUOTE_LIMIT
    front_matter: tuple[str, ...] = ()
    shortcode_prose: tuple[str, ...] = opaque.PROSE
    """Parameters of shortcodes and components that contain prose."""
    autop: str = "auto"
    """Whether blank lines separate paragraphs in HTML, as in WordPress's `wpautop`: ``auto``,
    ``always`` or ``never``."""
    block_settings: tuple[str, ...] = ()
    """Settings of WordPress blocks that contain prose, in addition to the known ones."""
