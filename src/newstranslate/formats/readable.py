"""Tells text that can be a unit from punctuation and blanks."""

from newstranslate import late

# `é`, `ع`, `5`; but not `_`, `—`.
READABLE = late.pattern(r"[^\W_]")
"""A letter or digit of any script."""
