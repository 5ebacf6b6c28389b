"""What must be the same before and after a translation of HTML, and what may differ."""

from __future__ import annotations

import pytest

from newstranslate.formats.htmlgate import skeleton

SOURCE = (
    '<!-- wp:image {"id":4,"alt":"Le port","url":"/a","title":"center","legende":"Le port","lock":{"name":"Le haut"}} --><p class="a  b">Un <b>mot</b> '
    '<img alt="Le port" src="x"> [note id="1"]</p><!-- /wp:image --><!-- voir wp:x [y a="1"] -->'
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mot", "كلمة"),
        ("Le port", "ميناء"),
        ("center", "وسط"),
        ('class="a  b"', "CLASS='a b'"),
        ("Un <b>mot</b>", "<b>كلمة</b> واحدة"),
        ('src="x"', "src=x"),
        ('voir wp:x [y a="1"]', "relu"),
    ],
)
def test_words_and_the_look_of_tags_may_differ(old: str, new: str) -> None:
    assert skeleton(SOURCE.replace(old, new)) == skeleton(SOURCE)


def test_brackets_that_may_be_words_may_differ() -> None:
    assert skeleton("<p>&nbsp;[note]</p>") == skeleton("<p>\u00a0[note]</p>")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<b>mot</b>", "mot"),
        ("</b>", ""),
        ('class="a  b"', 'class="a"'),
        ('src="x"', 'src="y"'),
        ('src="x"', ""),
        ('src="x"', 'src="x" onload="y()"'),
        ('src="x"', 'data-src="x"'),
        ("<b>mot</b>", "<i>mot</i>"),
        ("<b>mot</b>", '<b class="a">mot</b>'),
        (' alt="Le port"', ""),
        ('"id":4', '"id":5'),
        ('"url":"/a"', '"url":"/b"'),
        ("Le haut", "أعلى"),
        (',"alt":"Le port"', ""),
        ("<!-- /wp:image -->", ""),
        ('[note id="1"]', ""),
        ("Un", "Un<br>"),
    ],
)
def test_tags_settings_and_shortcodes_may_not(old: str, new: str) -> None:
    assert skeleton(SOURCE.replace(old, new, 1)) != skeleton(SOURCE)
