"""Inline Markdown: which parts of a text are words and which are markup, as spans."""

from newstranslate.inline.comparison import inventory, structure, with_labels
from newstranslate.inline.grammar import blocks_parser, keep_opaque, parser
from newstranslate.inline.markup import Markup
from newstranslate.inline.scanner import scan
from newstranslate.inline.words import plain, through, words_only

__all__ = [
    "Markup",
    "blocks_parser",
    "inventory",
    "keep_opaque",
    "parser",
    "plain",
    "scan",
    "structure",
    "through",
    "with_labels",
    "words_only",
]
