"""Inline Markdown: distinguishes words and markup in a text, as spans."""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.inline.comparison import inventory, structure, with_labels
    from newstranslate.inline.elements import CODE_ELEMENTS, inside, literal
    from newstranslate.inline.grammar import blocks_parser, keep_opaque, parser
    from newstranslate.inline.markup import Markup
    from newstranslate.inline.scanner import opened, scan
    from newstranslate.inline.titles import LinkTitle, paired_titles
    from newstranslate.inline.words import plain, through, words_only
else:
    __getattr__ = late.members(
        __name__,
        comparison="inventory structure with_labels",
        elements="CODE_ELEMENTS inside literal",
        grammar="blocks_parser keep_opaque parser",
        markup="Markup",
        scanner="opened scan",
        titles="LinkTitle paired_titles",
        words="plain through words_only",
    )

__all__ = [
    "CODE_ELEMENTS",
    "LinkTitle",
    "Markup",
    "blocks_parser",
    "inside",
    "inventory",
    "keep_opaque",
    "literal",
    "opened",
    "paired_titles",
    "parser",
    "plain",
    "scan",
    "structure",
    "through",
    "with_labels",
    "words_only",
]
