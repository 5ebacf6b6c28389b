"""What is printed for WordPress, opened in the editor of a real one: no block needs recovery."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from newstranslate.formats import Facts, write
from tests import wordpress_site
from tests.conftest import ARTICLE
from tests.formats.constructs import CONSTRUCTS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = ", ".join(filter(None, (wordpress_site.missing(), "" if CHROMIUM else "chromium")))
pytestmark = [
    pytest.mark.outside,
    pytest.mark.skipif(
        bool(MISSING) and not os.environ.get("NEWSTRANSLATE_REQUIRE_WORDPRESS"),
        reason=f"not on this machine: Debian's packages {MISSING}",
    ),
]
PRINTED = Path(__file__).parent.parent / "data/printed"
PARSE = """texts => texts.map(text => {
    const flat = [];
    const gather = blocks => blocks.forEach(one => { flat.push(one); gather(one.innerBlocks); });
    const blocks = wp.blocks.parse(text);
    gather(blocks);
    return {
        names: flat.map(one => one.name),
        invalid: flat.filter(one => !one.isValid).map(one => one.originalContent),
        saved: wp.blocks.serialize(blocks),
    };
})"""
Parse = Callable[[list[str]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def parse() -> Iterator[Parse]:
    """Have posts parsed by the editor of a new WordPress, as it does when they are pasted."""
    with wordpress_site.running() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{url}/wp-login.php?redirect_to=/wp-admin/post-new.php")
        page.fill("#user_login", wordpress_site.USER)
        page.fill("#user_pass", wordpress_site.PASSWORD)
        page.click("#wp-submit")
        page.wait_for_function("window.wp && wp.blocks && wp.blocks.getBlockTypes().length > 50")
        yield lambda texts: page.evaluate(PARSE, texts)
        browser.close()


def printed(text: str, lang: str) -> str:
    return write("wordpress", text, Facts(lang, source="fr")).decode()


def told(saved: str) -> str:
    """Return what the editor saves, without what older versions note: classes of newer ones."""
    saved = re.sub(r',?"className":"wp-block-(?:heading|list)"', "", saved)
    return re.sub(r" \{\}(?= -->)", "", saved).replace(' {"hasFixedLayout":false}', "").strip()


def faults(parse: Parse, texts: dict[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for (name, text), result in zip(texts.items(), parse(list(texts.values())), strict=True):
        if result["invalid"] or "core/freeform" in result["names"]:
            found[name] = result["invalid"] or "a classic block"
        elif told(result["saved"]) != told(text) and name not in CHANGED:
            found[name] = told(result["saved"])
    return found


CHANGED = {f"code {lang}" for lang in ("ar", "en")}
"""Valid, and saved otherwise: the editor protects only the first address in code."""


def test_each_construct_is_what_the_editor_saves(parse: Parse) -> None:
    texts = {
        f"{n} {lang}": printed(c, lang) for n, c in CONSTRUCTS.items() for lang in ("ar", "en")
    }
    assert faults(parse, texts) == {}


def test_our_articles_are_what_the_editor_saves(parse: Parse) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in PRINTED.glob("*.wp.html")}
    assert len(texts) == 2
    assert faults(parse, texts | {"story": printed(ARTICLE, "ar")}) == {}


def _nested(text: str, choose: random.Random) -> str:
    prefix, first = choose.choice([("", ""), ("", ""), ("> ", "> "), ("  ", "- "), ("   ", "4. ")])
    lines = [prefix + line if line or prefix == "> " else "" for line in text.split("\n")]
    return "\n".join([first + lines[0][len(prefix) :], *lines[1:]])


def test_a_hundred_articles_of_all_constructs_have_no_invalid_block(parse: Parse) -> None:
    choose = random.Random(20)
    parts = list(CONSTRUCTS.values())
    texts = [
        "\n".join(_nested(choose.choice(parts), choose) for _ in range(choose.randrange(1, 9)))
        for _ in range(100)
    ]
    results = parse([printed(text, choose.choice(["ar", "en"])) for text in texts])
    invalid = {text: r["invalid"] for text, r in zip(texts, results, strict=True) if r["invalid"]}
    assert invalid == {}
    assert sum(len(result["names"]) for result in results) > 800


def test_the_editor_tells_what_it_does_not_take(parse: Parse) -> None:
    heading = '<!-- wp:heading -->\n<h2 dir="rtl">كلمة</h2>\n<!-- /wp:heading -->'
    assert parse([heading])[0]["invalid"] == ['<h2 dir="rtl">كلمة</h2>']
