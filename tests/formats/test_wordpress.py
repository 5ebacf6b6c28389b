"""Blocks for WordPress, without an editor: what it is pasted from, and that no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.formats import Facts, write
from newstranslate.formats.wordpress import soundness
from newstranslate.formats.wordpress.comments import block
from newstranslate.formats.wordpress.embeds import embed
from tests.formats.constructs import CONSTRUCTS

PRINTED = Path(__file__).parent.parent / "data/printed"


def printed(text: str, lang: str = "en") -> str:
    return write("wordpress", text, Facts(lang, source="fr")).decode()


@pytest.mark.parametrize("kind", ["html", "wp.html"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_printed_articles_are_those_kept_as_examples(lang: str, kind: str) -> None:
    text = (PRINTED / f"{lang}.md").read_text(encoding="utf-8")
    name = {"html": "html", "wp.html": "wordpress"}[kind]
    made = write(name, text, Facts(lang, source="fr")).decode()
    assert made == (PRINTED / f"{lang}.{kind}").read_text(encoding="utf-8")


def test_direction_is_on_paragraphs_and_code_alone() -> None:
    text = printed(
        "".join(CONSTRUCTS[n] + "\n" for n in ("quotation", "list", "table", "code")), "ar"
    )
    assert set(re.findall(r'<(\w+)[^>]* dir="(\w+)"', text)) == {
        ("p", "rtl"),
        ("code", "ltr"),
        ("bdi", "ltr"),
    }
    assert text.count('<p dir="rtl">') == text.count('{"direction":"rtl"}')
    assert "direction" not in printed(CONSTRUCTS["quotation"])


@pytest.mark.parametrize(
    ("text", "title", "first"),
    [
        ("# Une\n\nmot\n", "Une", "<p>mot</p>"),
        ("---\ntitle: Autre\n---\n\n# Une *fois*\n\nmot\n", "Une fois", "<p>mot</p>"),
        ("---\ntitle: Une\n---\n\nmot\n\n# Une\n", "Une", "<p>mot</p>"),
        ("---\ntitle: Une\n---\n\nmot\n", "Une", "<p>mot</p>"),
        ("> **Brouillon**\n\n# Une\n\nmot\n", "Une", "<blockquote"),
        ("mot\n\n# Une\n", "", "<p>mot</p>"),
    ],
)
def test_the_headline_is_the_posts_title(text: str, title: str, first: str) -> None:
    said: list[str] = []
    made = write("wordpress", text, Facts("en", say=said.append)).decode()
    assert said == ([f"title of the post: {title}"] if title else [])
    assert made.split("\n")[1].startswith(first)
    assert ("<h1" in made) is (not title)


@pytest.mark.parametrize(
    ("html", "mended"),
    [
        ("<p>un</p>", "<p>un</p>"),
        ("<P CLASS=a>un</P>", '<p class="a">un</p>'),
        ("<img src=a alt='\"'/>", '<img src="a" alt="&quot;">'),
        ("<p>un<p>deux", "<p>un</p><p>deux</p>"),
        ("<p>un<b>deux</b><div>x</div>", "<p>un<b>deux</b></p><div>x</div>"),
        ("<ul><li>un<li>deux</ul>", "<ul><li>un</li><li>deux</li></ul>"),
        ("<b>un <i>deux</b> fin", "<b>un <i>deux</i></b> fin"),
        ("<div>un<div>deux</div>fin", "<div>un<div>deux</div>fin</div>"),
        ("un</b> fin", "un fin"),
        ("<Note />", "<note></note>"),
        ('<svg viewBox="0"><path d="M"/></svg>', '<svg viewBox="0"><path d="M"></path></svg>'),
        ("un <a href", "un &lt;a href"),
        ("<script>a<b</script>", "<script>a<b</script>"),
    ],
)
def test_html_is_mended_as_browsers_read_it(html: str, mended: str) -> None:
    assert soundness.mended(html) == mended
    assert soundness.mended(mended) == mended


TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<li>",
    "<ul>",
    "</ul>",
    "<br/>",
    "<div>",
    "</div>",
    "mot ",
    "<hr>",
]


@given(st.lists(st.sampled_from(TAGS), max_size=8))
def test_what_was_mended_is_html_without_an_error(pieces: list[str]) -> None:
    made = soundness.mended("".join(pieces))
    assert soundness.mended(made) == made
    assert made.count("mot ") == pieces.count("mot ")
    opened = Counter(re.findall(r"<(\w+)", made)) - Counter({"br": 99, "hr": 99})
    assert opened == Counter(re.findall(r"</(\w+)", made))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://youtu.be/a", 'is-type-video is-provider-youtube wp-block-embed-youtube"'),
        ("https://x.com/desk/status/1", "is-provider-twitter"),
        ("https://www.facebook.com/desk/posts/1", 'class="wp-block-embed"'),
        ("https://youtu.be/a--b", '"url":"https://youtu.be/a\\u002d\\u002db"'),
        ("https://site.example/youtu.be/a", ""),
        ("https://youtu.be/a b", ""),
        ("voir https://youtu.be/a", ""),
    ],
)
def test_addresses_of_known_services_are_embedded(address: str, expected: str) -> None:
    made = embed(address)
    assert expected in made if expected else made == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[gallery ids=\"4\"]\n", '<!-- wp:shortcode -->\n[gallery ids="4"]\n'),
        ('[audio src="a.mp3" title="Vous & nous"]\n', 'title="Vous & nous"]\n'),
        ("[box]mot[/box]\n", "<!-- wp:shortcode -->\n[box]mot[/box]\n"),
        ("[box]**mot**[/box]\n", "<!-- wp:shortcode -->\n[box]<strong>mot</strong>[/box]\n"),
        ("```html\n<div>\n```\n\nmot\n\n```html\n</div>\n```\n", "<!-- wp:paragraph -->\n<p>mot</p>"),
        ("<!-- wp:group -->\n\n<!-- wp:spacer /-->\n\nmot\n\n<!-- /wp:group -->\n", "<!-- wp:spacer /-->\n<p>mot</p>\n"),
        ("<div>\n\n<x-note/>\n\nmot\n\n</div>\n", "<div>\n<x-note></x-note>\n<p>mot</p>\n</div>"),
        ("https://site.example/l'eau\n", "<p>https://site.example/l'eau</p>"),
        ('[audio\nsrc="a.mp3"]\n', '<!-- wp:shortcode -->\n[audio\nsrc="a.mp3"]\n'),
        ('« [gallery ids="4"]\n', "<p>« [gallery"),
        ("Voir [gallery ids=\"4\"] ici\n", "<p>Voir [gallery"),
        ("`[gallery]`\n\n    [gallery]\n", "<code>&#91;gallery]</code></pre>"),
        ("https://site.example/a/\n", "<p>https://site.example/a/</p>"),
        ("- un\n\n  > deux\n\n  trois\n", "<!-- wp:html -->\n<ul>"),
        ("a--b\n\n```c--d\nx\n```\n", '"className":"language-c\\u002d\\u002dd"'),
        ("<div>\n\n**mot**\n\n</div>\n", "<!-- wp:html -->\n<div>\n<p><strong>mot</strong></p>\n</div>"),
        ("Terme\n: Sens\n", "<!-- wp:html -->\n<dl>"),
        ("    https://site.example/\n", "<code>https:&#47;&#47;site.example/</code>"),
        ("<p>un\n\nmot\n", "<!-- wp:paragraph -->\n<p>mot</p>"),
        ("<center>\n\nmot\n\n<br>\n\n</center>\n", "<center>\n<p>mot</p>\n<br>"),
        ("[![a](b.png)](c)\n", '<!-- wp:image {"linkDestination":"custom"} -->'),
        ('![a](b.png "5\u00a0€")\n', 'caption">5&nbsp;€</figcaption>'),
        ("voir https://site.example/a/ ici\n", "voir https://site.example/a/ ici"),
        (":::\n\nmot\n", "<!-- wp:paragraph -->\n<p>mot</p>"),
        ("> [!TIP] **Titre** *x*\n", "<p><strong><strong>Titre</strong> <em>x</em></strong></p>"),
        ("- [ ] à\n- [x] **fait**\n", "<li>☑ <strong>fait</strong></li>"),
        ("::: mermaid\nun\ndeux\n:::\n", "<code>::: mermaid\nun\ndeux\n:::</code></pre>"),
        (CONSTRUCTS["gallery"], "<!-- wp:gallery"),
        (CONSTRUCTS["directives"], '<img src="a.png" alt="Le quai"/>'),
        ("mot\n\n(@) Un *exemple*\n", "<p>Un <em>exemple</em></p>"),
        (CONSTRUCTS["directives"], "<p><strong>Gare</strong></p>"),
        ("<<< @/un.md\n", "<p><code>&lt;&lt;&lt; @/un.md</code></p>"),
        (":::note\r\nmot\r\n:::\r\n", '{"className":"note"}'),
        ("<!-- wp:spacer /-->\n", "<!-- wp:spacer /-->"),
        ("<!-- translator: x -->\n\nmot\n", "<!-- wp:paragraph -->\n<p>mot"),
    ],
)  # fmt: skip
def test_pieces_are_blocks_of_their_own_kind(text: str, expected: str) -> None:
    assert expected in printed(text)


def test_addresses_in_arabic_keep_their_order_except_in_shortcodes() -> None:
    made = printed("انظر https://site.example/a/ هنا\n\nhttps://site.example/a/\n", "ar")
    assert '<bdi dir="ltr">https://site.example/a/</bdi> هنا' in made
    assert '<p dir="rtl">https://site.example/a/</p>' in made
    made = printed('صوت [audio src="https://site.example/a/"] هنا\n', "ar")
    assert '[audio src="https://site.example/a/"]' in made


@pytest.mark.parametrize(
    "text",
    [
        "{: .classe}\n\nmot\n",
        "(ici)=\n\nmot\n",
        "[TOC]\n\nmot\n",
        "<!-- translator: x -->\n\nmot\n",
    ],
)
def test_marks_without_words_leave_nothing(text: str) -> None:
    assert printed(text) == "<!-- wp:paragraph -->\n<p>mot</p>\n<!-- /wp:paragraph -->\n"


def test_blocks_of_html_have_the_direction_of_arabic() -> None:
    assert '<!-- wp:html -->\n<div dir="rtl"><dl>' in printed("كلمة\n: معنى\n", "ar")
    assert printed("<div>x</div>\n", "ar").startswith("<!-- wp:html -->\n<div>x</div>")


def test_columns_turn_where_the_text_does() -> None:
    table = "| A | B |\n|:--|--:|\n| 1 | 2 |\n"
    sides = ['data-align="left"', 'data-align="right"']
    for lang, source, expected in (
        ("ar", "fr", sides[::-1]),
        ("en", "fr", sides),
        ("ar", "he", sides),
        ("ar", "", sides),
    ):
        made = write("wordpress", table, Facts(lang, source=source)).decode()
        assert re.findall(r'data-align="\w+"', made)[:2] == expected


def test_settings_are_what_wordpress_reads() -> None:
    made = block("embed", "x", {"url": 'a--b"<&>', "responsive": True, "start": 3})
    assert made.split("\n")[0] == (
        '<!-- wp:embed {"url":"a\\u002d\\u002db\\u0022\\u003c\\u0026\\u003e","responsive":true,"start":3} -->'
    )


MARKS = set(
    "port alt tip note warning details dehors dedans toc page classe large python title exemple".split()
)
"""Words of marks: they are printed in the reader's language, or not at all."""
NO_PROSE = {"style", "drawing", "said to translators", "links", "reference links"}
_ADDRESS = re.compile(r"\]\([^\s\"')]*|https?://\S+|<[^>]*>|&\w+;|\{#\w+\}")


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.lower()))


@pytest.mark.parametrize("name", sorted(set(CONSTRUCTS) - NO_PROSE))
@pytest.mark.parametrize("kind", ["wordpress", "html"])
def test_no_word_is_lost(name: str, kind: str) -> None:
    said: list[str] = []
    made = write(kind, CONSTRUCTS[name], Facts("en", say=said.append)).decode()
    body = made[made.find("<body>") :] if kind == "html" else made
    tree = html5lib.parseFragment(body, treebuilder="etree", namespaceHTMLElements=False)
    values = [value for element in tree.iter() for value in element.attrib.values()]
    shown = " ".join([*tree.itertext(), *values, *re.findall("<!--.*?-->", body), *said])
    assert words(_ADDRESS.sub(" ", CONSTRUCTS[name])) - MARKS <= words(shown)
