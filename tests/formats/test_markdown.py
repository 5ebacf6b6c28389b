"""Markdown: what is a segment, and that everything else stays byte for byte."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstranslate.errors import InputError
from newstranslate.formats import markdown
from newstranslate.model import Article

KEYS = ("title", "description", "caption", "keywords")
OPTIONS = markdown.Options("fr", front_matter=KEYS)


def read(text: str) -> Article:
    return markdown.read(text, "a.md", OPTIONS)


def segments(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in read(text).segments]


CONSTRUCTS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "paragraph": ("Une phrase.", [("paragraph", "Une phrase.")]),
    "two sentences": ("Une. Deux.\n", [("paragraph", "Une."), ("paragraph", "Deux.")]),
    "soft break": ("Une phrase\nsur deux lignes.", [("paragraph", "Une phrase sur deux lignes.")]),
    "hard break spaces": ("Vers un  \nvers deux", [("paragraph", "Vers un  \nvers deux")]),
    "hard break backslash": ("Vers un\\\nvers deux", [("paragraph", "Vers un\\\nvers deux")]),
    "atx heading": ("## Titre ##\n", [("heading 2", "Titre")]),
    "atx heading with hashes": ("# C# et # fin #\n", [("heading 1", "C# et # fin")]),
    "setext heading": ("Titre\n=====\n", [("heading 1", "Titre")]),
    "setext two lines": ("Titre\nlong\n---\n", [("heading 2", "Titre long")]),
    "bullets": ("- un\n- deux\n", [("list item", "un"), ("list item", "deux")]),
    "star and plus": ("* un\n\n+ deux\n", [("list item", "un"), ("list item", "deux")]),
    "numbers": ("1. un\n2) deux\n", [("list item", "un"), ("list item", "deux")]),
    "nested list": (
        "- un\n  - deux\n    1. trois\n\n      suite\n",
        [("list item", t) for t in ("un", "deux", "trois", "suite")],
    ),
    "lazy continuation": ("> un\ndeux\n", [("quote", "un deux")]),
    "nested quote": ("> un\n>> deux\n>> trois\n", [("quote", "un"), ("quote", "deux trois")]),
    "quote in list": ("- > cité\n  > ici\n", [("quote", "cité ici")]),
    "heading in quote": ("> # Titre\n> texte\n", [("heading 1", "Titre"), ("quote", "texte")]),
    "heading in list": ("- ## Titre\n", [("heading 2", "Titre")]),
    "tab indent": ("-\tun\n\tdeux\n", [("list item", "un deux")]),
    "table": (
        "| Pays | Somme |\n|:--|--:|\n| Maroc \\| Sud | 12,5 % |\n| `x` | |\n",
        [("table header", "Pays"), ("table header", "Somme"), ("table cell", "Maroc | Sud"), ("table cell", "12,5 %")],
    ),
    "table without outer pipes": (
        "a | b\n--|--\nc | d\n",
        [("table header", "a"), ("table header", "b"), ("table cell", "c"), ("table cell", "d")],
    ),
    "table in quote": (
        "> | a | b |\n> |---|---|\n> | c | d |\n",
        [("table header", "a"), ("table header", "b"), ("table cell", "c"), ("table cell", "d")],
    ),
    "table in list": (
        "- | a | b |\n  |---|---|\n  | c | d |\n",
        [("table header", "a"), ("table header", "b"), ("table cell", "c"), ("table cell", "d")],
    ),
    "table in numbered list and quote": (
        "> 1. a | b\n>    --|--\n>    c | d\n",
        [("table header", "a"), ("table header", "b"), ("table cell", "c"), ("table cell", "d")],
    ),
    "ragged table": ("a | b\n--|--\nc\nd | e | f\n", [("table header", "a"), ("table header", "b"), ("table cell", "c"), ("table cell", "d"), ("table cell", "e")]),
    "strikethrough": ("un ~~faux~~ mot", [("paragraph", "un ~~faux~~ mot")]),
    "inline link": ('un [lien](u "titre") ici', [("paragraph", 'un [lien](u "titre") ici')]),
    "image alone": ('![Une rue](r.png "À Fès")\n', [("image", "Une rue"), ("image title", "À Fès")]),
    "image in a link": ("[![Une rue](r.png)](u)\n", [("image", "Une rue")]),
    "image in text": ("voir ![ici](i.png) bien", [("paragraph", "voir ![ici](i.png) bien")]),
    "reference": (
        '[un][r] et [deux]\n\n[r]: u "Titre"\n[deux]: v\n',
        [("paragraph", "[un][r] et [deux][deux]"), ("link title", "Titre")],
    ),
    "footnote": (
        "Un[^1].\n\n[^1]: Note une.\n    suite de note\n",
        [("paragraph", "Un[^1]."), ("footnote", "Note une. suite de note")],
    ),
    "fenced code": ("```py\nprint('non')\n```\n", []),
    "tilde fence": ("~~~\nnon\n~~~\n", []),
    "indented code": ("    non\n", []),
    "html tag alone": (
        '<img alt="Un" src="a">\n<a title="Le">\n',
        [("image", "Un"), ("link title", "Le")],
    ),
    "html block": ("<div>\noui\n</div>\n", [("paragraph", "oui")]),
    "comment": ("<!-- non -->\n", []),
    "rule": ("***\n\n---\n\n___\n", []),
    "shortcode": ('{{< figure src="a.png" >}}\n', []),
    "wordpress shortcode": ('[gallery ids="1,2"]\n', []),
    "code only": ("`non`\n", []),
    "autolink only": ("<https://exemple.org>\n", []),
    "bare address": ("https://exemple.org/a\n", []),
    "escapes": ("1\\. pas une liste \\* &amp; &nbsp;\n", [("paragraph", "1\\. pas une liste \\* &amp; &nbsp;")]),
    "emphasis over sentences": ("*Une. Deux.* Trois.", [("paragraph", "*Une. Deux.*"), ("paragraph", "Trois.")]),
    "link over sentences": ("[Une. Deux.](u) Trois.", [("paragraph", "[Une. Deux.](u)"), ("paragraph", "Trois.")]),
    "off region": (
        "un\n\n<!-- translate:off -->\n\nnon\n\n<!-- translate:on -->\n\ndeux\n",
        [("paragraph", "un"), ("paragraph", "deux")],
    ),
    "empty": ("", []),
    "blank": (" \n\t\n", []),
    "empty front matter": ("---\n---\n\nun\n", [("paragraph", "un")]),
    "crlf": ("# Un\r\n\r\ndeux\r\ntrois\r\n", [("heading 1", "Un"), ("paragraph", "deux trois")]),
    "lone cr": ("un\r\rdeux\r", [("paragraph", "un"), ("paragraph", "deux")]),
    "bom": ("\ufeff# Un\n", [("heading 1", "Un")]),
    "trailing spaces": ("un   \n\n  deux \t\n", [("paragraph", "un"), ("paragraph", "deux")]),
    "line of a no-break space first": ("\u00a0\nUn mot.\n", [("paragraph", "Un mot.")]),
    "the same in a quote": ("> \u00a0\n> Un mot.\n> Deux.\n", [("quote", "Un mot."), ("quote", "Deux.")]),
    "line separator": ("un\u2028deux\n", [("paragraph", "un\u2028deux")]),
}  # fmt: skip


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_construct_gives_its_segments(name: str) -> None:
    text, wanted = CONSTRUCTS[name]
    assert segments(text) == wanted


@pytest.mark.parametrize("name", CONSTRUCTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_construct_without_targets_stays_byte_for_byte(name: str, newline: str) -> None:
    text = CONSTRUCTS[name][0].replace("\n", newline)
    article = read(text)
    assert markdown.render(article, {}) == text
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text


FRONT = """---
title: "Le Maroc : un pas"
description: >-
  Une ligne
  et une autre.
keywords: [migration, 'droit d’asile', 12]
image:
  src: a.jpg
  caption: Une légende
date: 2025-01-01
draft: true
---

Texte.
"""


def test_front_matter_gives_its_prose_with_its_keys() -> None:
    found = [(s.context, s.text) for s in read(FRONT).segments]
    assert found == [
        ("title", "Le Maroc : un pas"),
        ("description", "Une ligne et une autre."),
        ("keywords", "migration"),
        ("keywords", "droit d’asile"),
        ("image.caption", "Une légende"),
        ("", "Texte."),
    ]


def test_front_matter_targets_are_quoted_so_that_yaml_reads_them_back() -> None:
    article = read(FRONT)
    awkward = {segment.key: f'- "{segment.text}": #\'x' for segment in article.segments}
    back = read(markdown.render(article, awkward))
    assert [s.text for s in back.segments][:5] == list(awkward.values())[:5]


def test_targets_stand_where_their_segments_stood() -> None:
    text = "> Une. Deux\n> suite.\n\n| a \\| b |\n|---|\n| c |\n"
    article = read(text)
    targets = {s.key: f"<{i}|{s.text}>" for i, s in enumerate(article.segments)}
    assert markdown.render(article, targets) == (
        "> <0|Une.> <1|Deux suite.>\n\n| <2\\|a \\| b> |\n|---|\n| <3\\|c> |\n"
    )


@pytest.mark.parametrize("start", ["- un", "1. un", "# un", "> un", "+ un", "12) un", "```", "==="])
def test_a_target_cannot_open_a_block(start: str) -> None:
    article = read("Une phrase.\n\n- point\n")
    text = markdown.render(article, {s.key: start for s in article.segments})
    assert [s.kind for s in read(text).segments] in (["paragraph", "list item"], [])
    assert text.count("\n\n- ") == 1


@pytest.mark.parametrize(
    ("text", "target", "wanted"),
    [
        ("Un titre\n---\n", "> un", "\\> un\n---\n"),
        ("# Un titre\n", "> un", "# > un\n"),
        ("# Un titre\n", "En C # ##", "# En C # \\##\n"),
        ("# Un titre ##\n", "#", "# \\# ##\n"),
        ("# Un titre\n", "En C#", "# En C#\n"),
        ("Une phrase.\n", "``` a ``` un", "``` a ``` un\n"),
        ("Une phrase.\n", "$$x$$ un", "$$x$$ un\n"),
        ("[un](pas un lien)\n\n[un]: /u\n", "[one][un]\\(no link)", "[one][un]\\(no link)\n\n[un]: /u\n"),
    ],
)  # fmt: skip
def test_a_target_is_escaped_where_it_would_be_another_block(
    text: str, target: str, wanted: str
) -> None:
    article = read(text)
    assert markdown.render(article, {article.segments[0].key: target}) == wanted


@pytest.mark.parametrize(
    ("target", "made"),
    [('A "big" > cat', "A &quot;big&quot; > cat"), ("A\n\ncat", "A cat")],
)
def test_an_attribute_in_an_article_without_other_html_is_written_as_one(
    target: str, made: str
) -> None:
    article = read('Une phrase.\n\n<img alt="Un chat" src="a">\n')
    text = markdown.render(article, {("", "Un chat"): target})
    assert text == f'Une phrase.\n\n<img alt="{made}" src="a">\n'


@pytest.mark.parametrize(
    "words",
    [{"Un port": 'A "port"'}, {"Mot": "# Word", "Un port": "A <port>", "Deux": "Two\n- and"}],
)
def test_units_beside_html_are_written_as_in_an_article_without(words: dict[str, str]) -> None:
    html = '<img alt="Un chat">\n\n'
    text = 'Mot {{< figure caption="Un port" >}} fin\r\nici.\r\n\r\n> **Deux\\\r\n> mots**\r\n'
    alone, beside = read(text), read(html.replace("\n", "\r\n") + text)
    targets = {
        segment.key: re.sub("|".join(words), lambda match: words[match[0]], segment.text)
        for segment in alone.segments
    }
    made = markdown.render(alone, targets)
    assert made != text
    assert markdown.render(beside, targets) == html.replace("\n", "\r\n") + made


def test_a_title_comes_before_the_words_of_its_link() -> None:
    article = read('<a href="x" title="Un titre">\nUn lien\n</a>\n\nUne phrase.\n')
    assert [s.text for s in article.segments] == ["Un titre", "Un lien", "Une phrase."]
    assert [s.block for s in article.segments] == [0, 0, 1]
    targets = {s.key: s.text.upper() for s in article.segments}
    assert markdown.render(article, targets) == (
        '<a href="x" title="UN TITRE">\nUN LIEN\n</a>\n\nUNE PHRASE.\n'
    )


def test_blocks_of_html_are_counted_with_the_others() -> None:
    article = read("<div><p>Un. Deux.</p><p>Trois.</p></div>\n\n<p>Quatre.</p>\n\nCinq.\n")
    assert [s.block for s in article.segments] == [0, 0, 1, 2, 3]


def test_a_label_before_a_parenthesis_makes_no_link_of_it() -> None:
    assert read("[un](pas un lien)\n\n[un]: /u\n").segments[0].text == "[un][un]\\(pas un lien)"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Un [lien](<a\nb>) ici.", "Un [lien]\\(<a b>) ici."),
        ("Un [lien](<1er\nmars>) ici.", "Un [lien]\\(<1er mars>) ici."),
        ("Un [lien](<a b>) sur\ndeux lignes.", "Un [lien](<a b>) sur deux lignes."),
        ("Le code `[a](<b\nc>)` ici.", "Le code `[a](<b c>)` ici."),
        ("[k] et `[a](<b\nc>)`.\n\n[k]: /u\n", "[k][k] et `[a](<b c>)`."),
        ("[k] et [a](<b\nc>).\n\n[k]: /u\n", "[k][k] et [a]\\(<b c>)."),
        ("[a](<b\nc>) `d\\\ne` f\\\ng", "[a]\\(<b c>) `d\\ e` f\\\ng"),
    ],
)
def test_no_address_over_two_lines_becomes_one_on_a_line(text: str, wanted: str) -> None:
    article = read(text)
    assert article.segments[0].text == wanted
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text


def test_a_hard_break_in_a_target_keeps_the_quote() -> None:
    article = read("> vers un  \n> vers deux\n")
    text = markdown.render(article, {article.segments[0].key: "one  \ntwo"})
    assert text == "> one  \n> two\n"


def test_translator_comment_becomes_a_note_of_the_next_segment() -> None:
    article = read("<!-- translator: garder le ton -->\n\nUn. Deux.\n")
    assert [s.notes for s in article.segments] == [("garder le ton",), ()]


def test_inline_off_region_is_no_text() -> None:
    article = read("Avant <!-- translate:off --> Nom. Propre <!-- translate:on --> après. Fin.")
    assert [s.text for s in article.segments][1] == "Fin."


def test_block_segmentation_keeps_paragraphs_whole() -> None:
    options = markdown.Options("fr", segmentation="block")
    article = markdown.read("Une. Deux.\n", "a.md", options)
    assert [s.text for s in article.segments] == ["Une. Deux."]


def test_lines_are_counted_from_one_through_front_matter() -> None:
    assert [s.line for s in read(FRONT).segments] == [2, 3, 6, 6, 9, 14]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: a: b\n---\n", r"a\.md:2: the front matter is not valid YAML"),
        ("---\ntitle: [a\n---\n", r"a\.md:\d: the front matter is not valid YAML"),
        ("x" * 1_000_001, r"a\.md:1: this line has 1,000,001 characters"),
    ],
)
def test_unusable_articles_are_refused_with_their_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(text)


PIECES = st.sampled_from(
    ["# ", "> ", "- ", "1. ", "    ", "\t", "\n", "\r\n", "\n\n", "mot ", "Fin. ", "**", "_", "`", "```\n"]
    + ["[a](b)", "![", "](", "|", "|---|\n", "<b>", "<!-- x -->", "[^1]", "[^1]: ", "[r]: u 't'\n", "\\", "  \n"]
    + ["é", "،", "«", "»", "~~", "&amp;", "---\n", "===\n", "\u2028", "\ufeff", "{{< x >}}", "\x0b", "\x0c"]
)  # fmt: skip


@settings(max_examples=1000)
@example("mot \n> \x0b  \n[r]: u 't'\nmot ")
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_stays_byte_for_byte_without_targets(text: str) -> None:
    try:
        article = read(text)
    except InputError:
        return
    assert markdown.render(article, {}) == text
    assert markdown.render(article, {s.key: s.text for s in article.segments}) == text
    for one, two in zip(article.segments, article.segments[1:], strict=False):
        assert one.end <= two.start


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_arbitrary_characters_stay_too(text: str) -> None:
    try:
        article = read(text)
    except InputError:
        return
    assert markdown.render(article, {}) == text
