"""The measure of accessibility can fail."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.review.accessibility import violations
from tests.review.conftest import IN_A_BROWSER, Visit

pytestmark = IN_A_BROWSER

BAD = """<html lang=en><title>x</title><main><h1>x</h1><img src=x>
<p style="color:#888;background:#999">grey</p></main>"""


@pytest.mark.parametrize(
    ("scheme", "rules"), [("light", {"color-contrast", "image-alt"}), ("dark", {"color-contrast"})]
)
def test_what_is_wrong_is_found(visit: Visit, scheme: str, rules: set[str]) -> None:
    page = visit("/", color_scheme=scheme)
    page.goto(f"data:text/html,{quote(BAD)}")  # a page of ours forbids styles in its text
    assert {rule for rule, _ in violations(page, scheme)} == rules
