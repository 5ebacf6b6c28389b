"""What is read of an answer."""

from __future__ import annotations

from newstranslate.model import Unit
from newstranslate.reader import answers
from newstranslate.reader.prompt import MAX_ERRORS


def test_no_more_errors_than_are_looked_at() -> None:
    told = {
        "category": "style",
        "severity": "minor",
        "source": "",
        "target": "a dog",
        "why": "A cat.",
        "corrected": "a cat",
    }
    made, dropped = answers.errors({"errors": [told] * (MAX_ERRORS + 3)}, Unit("un chat", "a dog"))
    assert (len(made), dropped) == (MAX_ERRORS, {answers.TOO_MANY: 3})
