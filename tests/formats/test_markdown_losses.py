"""What a translated Markdown article must keep for other readers: titles, breaks, its own blocks."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from markdown_it import MarkdownIt

from newstranslate.formats import body, markdown, page
from newstranslate.formats.facts import Facts
from newstranslate.model import Article
from tests.formats.test_markdown import read, segments


def published(text: str, target: str) -> str:
    """Return the text with its first segment replaced by a target."""
    article = read(text)
    return markdown.render(article, {article.segments[0].key: target})


def html(text: str) -> str:
    return str(MarkdownIt("commonmark").render(text))


# --- titles of link definitions --------------------------------------------------------


@pytest.mark.parametrize(
    ("definition", "title"),
    [
        ('[r]: a.md "Le port"', "Le port"),
        ("[r]: <un quai.md> 'Le port'", "Le port"),
        ("[r]: a.md (Le port)", "Le port"),
        ('[r]: a.md\n"Le port"', "Le port"),
        ('[r]: a.md\n    "Le port"', "Le port"),
        ('[r]:\na.md\n"Le port"', "Le port"),
        ('[r]:\n<a.md>\n"Le port"  ', "Le port"),
        ('[r]: a.md\r\n\t"Le port"', "Le port"),
        ('[r]: a.md "Le port\nde Salé"', "Le port de Salé"),
        ('[s]: b.md\n[r]: a.md "Le port"', "Le port"),
        ('[s\\]]: b.md "Le port"\n[r]: a.md', "Le port"),
        ('[r]: a.md "Le \\"port\\""', 'Le \\"port\\"'),
    ],
)
def test_the_title_of_a_definition_is_a_unit(definition: str, title: str) -> None:
    text = f"[Un mot][r]\n\n{definition}\n"
    article = read(text)
    assert [(s.kind, s.text) for s in article.segments][1:] == [("link title", title)]
    made = markdown.render(article, {("", title): "The harbour"})
    definitions: dict[str, Any] = {}
    MarkdownIt("commonmark").parse(made, definitions)
    assert "The harbour" in [one["title"] for one in definitions["references"].values()]


def test_a_title_in_a_quotation_keeps_the_quotation() -> None:
    article = read("> [Un mot][r]\n>\n> [r]: a.md\n> 'Le port\n> de Salé'\n")
    assert article.segments[1].text == "Le port de Salé"
    made = markdown.render(article, {("", "Le port de Salé"): "The harbour"})
    assert made == "> [Un mot][r]\n>\n> [r]: a.md\n> 'The harbour'\n"


@pytest.mark.parametrize(
    "text",
    [
        '```\n[r]: a.md "Le port"\n```\n\n[r]: b.md\n',  # code
        '[r]: b.md\n[r]: a.md "Le port"\n',  # the first definition counts
        '[r]: b.md "—"\n',
        "[^r]: b.md\n[r]: c.md\n",
    ],
)
def test_what_is_no_title_of_a_definition_is_no_unit(text: str) -> None:
    assert [kind for kind, _ in segments(text)].count("link title") == 0


@pytest.mark.parametrize("quotes", ['""', "''", "()"])
@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ('Le "port"', "Le &quot;port&quot;"),
        ("L'été", "L'été"),
        ("Le port (sud)", "Le port (sud)"),
        ("Le port)", "Le port)"),
        ('Le \\"port\\"', "Le &quot;port&quot;"),
        ("Le port\\", "Le port\\"),
        ("Le port\\\\", "Le port\\"),
        ("Le port\nde Salé", "Le port de Salé"),
    ],
)
def test_the_title_of_a_definition_ends_where_it_ended(
    quotes: str, target: str, shown: str
) -> None:
    article = read(f"[Un mot][r]\n\n[r]: a.md {quotes[0]}Quai{quotes[1]}\n")
    made = markdown.render(article, {("", "Quai"): target})
    assert html(made) == f'<p><a href="a.md" title="{shown}">Un mot</a></p>\n'


# --- hard line breaks ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Un mot.\\\nDeux mots.", ["Un mot.", "Deux mots."]),
        ("Un mot.  \nDeux mots.", ["Un mot.", "Deux mots."]),
        ("Vers un\\\nvers deux", ["Vers un\\\nvers deux"]),
        ("Un `mot.\\\nDeux` mots.", ["Un `mot.\\ Deux` mots."]),
        ("Un mot.\\", ["Un mot.\\"]),
        ("Un mot.\\\\\nDeux mots.", ["Un mot.\\\\ Deux mots."]),
        ("Un mot.\\\\\\\nDeux mots.", ["Un mot.\\\\\\\nDeux mots."]),
    ],
)
def test_a_backslash_at_the_end_of_a_line_separates_sentences(text: str, wanted: list[str]) -> None:
    article = read(text)
    assert [s.text for s in article.segments] == wanted
    made = markdown.render(article, {s.key: s.text.upper() for s in article.segments})
    assert html(made).split() == html(text.upper()).split()


# --- targets that would begin a block --------------------------------------------------

_STARTS = [
    "1. un", "12) un", "- un", "+ un", "* un", "# un", "> un", "| un", "    un", "\tun", "***", "_ _ _", "---",
    "::: un", "[ ] un", "[x] un", "[X] un", "{{< un", "{% un", "{{ un", "*[un]: deux", "[un]: deux", "<!-- un",
    "<!un", "<?un", "<div un", "</p un", "~~~ un", "!!! un", "$$ un",
]  # fmt: skip


@pytest.mark.parametrize("start", _STARTS)
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Un mot.\n", "<p>{}</p>\n"),
        ("> Un mot.\n", "<blockquote>\n<p>{}</p>\n</blockquote>\n"),
        ("- Un mot.\n", "<ul>\n<li>{}</li>\n</ul>\n"),
        ("1. Un mot.\n", "<ol>\n<li>{}</li>\n</ol>\n"),
        ("Un mot\n===\n", "<h1>{}</h1>\n"),
    ],
)
def test_a_target_begins_no_block_for_another_reader(text: str, wanted: str, start: str) -> None:
    words = f"{start} fin" if start[-1].isalpha() else start
    shown = unescape(html(published(text, words)))
    assert shown == wanted.format(words.strip())


@pytest.mark.parametrize(
    ("text", "target", "wanted"),
    [
        ("- Un mot.\n", "[x] one", "- \\[x] one\n"),
        ("- [ ] Un mot.\n", "[x] one", "- [ ] [x] one\n"),
        ("- Un mot.\n", "[x](y) one", "- [x](y) one\n"),
        ("Un mot.\n", "*[un]: deux", "\\*[un]: deux\n"),
        ("- Un mot.\n", "[ ]one", "- [ ]one\n"),
        ("Un mot.\n", "{{< un", "{\\{< un\n"),  # Hugo would not build the site
        ("Un mot.\n", '{{< un >}} "fin', '{{< un >}} "fin\n'),
        ("Un mot.\n", "<b>un</b>", "<b>un</b>\n"),
        ("Un mot.\n", "*** un", "*** un\n"),
        ("Un mot. Deux.\n", "    one", "one Deux.\n"),
    ],
)
def test_only_what_would_begin_a_block_is_escaped(text: str, target: str, wanted: str) -> None:
    assert published(text, target) == wanted


def test_an_escaped_box_is_printed_as_its_words() -> None:
    article: Article = read("- \\[x] un\n- [x] deux\n")
    tokens = body.parse(article.text, "fr")
    printed = [t.children[0].content for t in tokens if t.type == "inline" and t.children]
    assert printed == ["[x] un", "☑ deux"]
    assert b"[x] un" in page.write(article.text, Facts("fr", "Titre"))


# --- words in HTML that are in no unit -------------------------------------------------


@pytest.mark.parametrize(
    ("text", "units", "outside"),
    [
        ("<div><p>Un mot.</p><object>Le plan du port</object></div>\n", ["Un mot."], 4),
        ("<div><p>Un mot.</p><video>Un film</video></div>\n", ["Un mot."], 2),
        ("<div><p>Un mot.</p><svg><text>Salé</text></svg></div>\n", ["Un mot."], 1),
        ("<div><p>Un mot.</p><textarea>Écrivez ici</textarea></div>\n", ["Un mot."], 2),
        ("<div><object>Le plan du port</object></div>\n", [], 4),
        ("<div><noscript>Le plan</noscript></div>\n", ["<noscript>Le plan</noscript>"], 0),
        ("<div><p>Un mot.</p><p hidden>Rien du tout</p></div>\n", ["Un mot."], 0),
        ("<div><p>Un mot.</p><code>a b</code><iframe>c</iframe></div>\n", ["Un mot."], 0),
    ],
)
def test_words_in_html_are_in_units_or_counted(text: str, units: list[str], outside: int) -> None:
    article = read(text)
    assert [s.text for s in article.segments] == units
    assert article.outside == outside
