"""Small guards of the formats: tokens of HTML, kinds of results, expressions in attributes."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.formats import addresses, facts, htmltokens, importing, jsx, shortcodes, writers


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("a <b>c</b> d", ["text a ", "start <b>", "text c", "end </b>", "text  d"]),
        ("<script>a < b</script>", ["start <script>", "raw a < b", "end </script>"]),
        ("<script/>a<b>", ["start <script/>", "text a", "start <b>"]),
        ("<script></script>a", ["start <script>", "end </script>", "text a"]),
        ("<title>a <b></title>", ["start <title>", "raw a <b>", "end </title>"]),
        ("<p>a < b</p>", ["start <p>", "text a < b", "end </p>"]),
        ("</script>a<b>", ["end </script>", "text a", "start <b>"]),
        ("<style>a", ["start <style>", "raw a"]),
        ("", []),
        ("<", ["text <"]),
    ],
)
def test_html_is_cut_into_tags_and_text(html: str, pieces: list[str]) -> None:
    found = list(htmltokens.tokens(html))
    assert [f"{one.kind} {html[one.start : one.end]}" for one in found] == pieces
    assert "".join(html[one.start : one.end] for one in found) == html


@pytest.mark.parametrize("kind", ["md", "html", "wordpress", "docx"])
def test_every_format_is_known(kind: str) -> None:
    writers.refuse_unknown(kind)
    assert kind in writers.kinds()
    assert writers.written(kind) is writers.WRITERS[kind]


@pytest.mark.parametrize("kind", ["", "pdf", "MD"])
def test_another_format_is_refused_by_name(kind: str) -> None:
    with pytest.raises(
        InputError, match=f"no format '{kind}'; use one of: md, html, wordpress, docx"
    ):
        writers.refuse_unknown(kind)
    with pytest.raises(InputError, match="no format"):
        writers.written(kind)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>mot</p>", ""),
        ("<p>{mot}</p>", ""),
        ("<p>{x && <b>mot</b>}</p>", "mot"),
        ("<p>{x && <b>un</b>}{y && <i>deux</i>}</p>", "un deux"),
        ("<X a={<b>mot</b>}>fin</X>", ""),
        ("<X a={`b`} c={<i>d</i>} />", ""),
        ("<p>{a < b}</p>", ""),
        ("<p>{x && <b>l'eau</b>}</p>", "l'eau"),
    ],
)
def test_words_in_expressions_are_counted_where_a_reader_sees_them(html: str, shown: str) -> None:
    covered = jsx.cover(html)
    assert covered.shown == shown
    assert len(covered.text) == len(html)
    assert jsx.uncovered(covered.text) == html


@pytest.mark.parametrize(
    ("name", "known"),
    [("a.md", True), ("a.MDX", True), ("a.html", True), ("a.docx", True), ("a.xyz", False)],
)
def test_the_ending_of_a_file_says_whether_it_is_an_article(name: str, known: bool) -> None:
    assert importing.is_known(Path(name)) is known


@pytest.mark.parametrize("text", ["---\nb: [\n---\n", "---\na: 1\nb: [\n---\nMot\n"])
def test_broken_front_matter_is_told_with_the_line_of_the_file(text: str) -> None:
    line = text.count("\n", 0, text.rindex("---")) + 1
    with pytest.raises(InputError, match=rf"a\.md:{line}\b"):
        facts.values(text, "a.md")


_PLACES = {
    "a.md": "b c.md",
    "a.jpg": "b.jpg",
    "é.md": "ü.md",
    "w.md": "https://x.example/?a=1&b=2",
    "n.md": "a\0b",
    "c.md": "x:y.md",
    "q.md": 'l\'"été".md',
    "s.md": "s.md",
}


def _led(text: str) -> str:
    html = text.startswith("<") and "\n" not in text
    return addresses.rewritten(text, _PLACES.get, html=html)


@pytest.mark.parametrize(("text", "led"), [
    ("<a href='a.md'>x</a>", "<a href='b%20c.md'>x</a>"),
    ("<A HREF=a.md>x</A>", '<A HREF=b%20c.md>x</A>'),
    ("<a href={a.md} id='b'>x</a>", "<a href={a.md} id='b'>x</a>"),
    ("<a href=' a.md '>x</a>", "<a href=' b%20c.md '>x</a>"),
    ("<img srcset='a.jpg 1x,a.jpg 2x, a.jpg'>", "<img srcset='b.jpg 1x,b.jpg 2x, b.jpg'>"),
    ("<img srcset=a.jpg src=a.jpg>", '<img srcset=b.jpg src=b.jpg>'),
    ("<my-link href='a.md'><Image src='a.jpg'><p src='a.jpg'>", "<my-link href='b%20c.md'><Image src='b.jpg'><p src='a.jpg'>"),
    ("<area href='a.md'><link href='a.md'><video poster='a.jpg'><object data='a.jpg'><image xlink:href='a.jpg'><p href='a.md'>", "<area href='b%20c.md'><link href='b%20c.md'><video poster='b.jpg'><object data='b.jpg'><image xlink:href='b.jpg'><p href='a.md'>"),
    ("<a href='a.md'>x</a><base href='/x/'>", "<a href='a.md'>x</a><base href='/x/'>"),
    ("<a href=''><a href='?x'><a href='\\a.md'><a href='/a.md'><a href='a.md'>", "<a href=''><a href='?x'><a href='\\a.md'><a href='/a.md'><a href='b%20c.md'>"),
    ("<a href='a.md?x=1#y'><a href='a.md?x=1&amp;y=2'><a href=a.md?x=1>", "<a href='b%20c.md?x=1#y'><a href='b%20c.md?x=1&amp;y=2'><a href=b%20c.md?x=1>"),
    ("<a href='tel:a.md'><a href='c:a.md'><a href='a.md'>", "<a href='tel:a.md'><a href='c:a.md'><a href='b%20c.md'>"),
    ("<a href='%FF.md'><a href='%61.md'><a href='%C3%A9.md'><a href='é.md'>", "<a href='%FF.md'><a href='b%20c.md'><a href='%C3%BC.md'><a href='ü.md'>"),
    ("<a href='n.md'><a href='w.md#x'><a href='c.md'><a href=q.md><a href='s.md'>", "<a href='n.md'><a href='https://x.example/?a=1&amp;b=2#x'><a href='./x:y.md'><a href=l&#39;%22été%22.md><a href='s.md'>"),
    ("<a href='{{ x }}/a.md'><a href='a.md?{% x %}'><a href='a.md'>", "<a href='{{ x }}/a.md'><a href='a.md?{% x %}'><a href='b%20c.md'>"),
    ("[x](a.md) [y]( a.md 'Un mot') ![z](a.jpg)", "[x](b%20c.md) [y]( b%20c.md 'Un mot') ![z](b.jpg)"),
    ("[x](<a.md>) [y](<c.md>) [z](<é.md>) [q](<q.md>)", '[x](<b c.md>) [y](<./x:y.md>) [z](<ü.md>) [q](<l\'"été".md>)'),
    ("[x](a.md?a(b)) [y](<a.md?a(b)>) [z](a.md#a\\)b)", '[x](b%20c.md?a\\(b\\)) [y](<b c.md?a(b)>) [z](b%20c.md#a\\)b)'),
    ("[x](w.md) [y](<w.md#z>) [z](n.md)", '[x](https://x.example/?a=1&b=2) [y](<https://x.example/?a=1&b=2#z>) [z](n.md)'),
    ("[r]: a.md\n[s]: <a.md> 'Un mot'\n\n[r] [s]", "[r]: b%20c.md\n[s]: <b c.md> 'Un mot'\n\n[r] [s]"),
    ("[r]:\n  a.md\n\n[r]", '[r]:\n  b%20c.md\n\n[r]'),
    ("- [r]: a.md\n\n> [s]: a.md\n\n[r] [s]", '- [r]: b%20c.md\n\n> [s]: b%20c.md\n\n[r] [s]'),
    ("[^1]: a.md\n\nUn[^1] [x](a.md)", '[^1]: a.md\n\nUn[^1] [x](b%20c.md)'),
    ("    [r]: a.md\n\n[r] [x](a.md)", '    [r]: a.md\n\n[r] [x](b%20c.md)'),
    ("| [x](a.md) | [y](a\\|b.md) |\n|--|--|\n| ![z](a.jpg) | b |", '| [x](b%20c.md) | [y](a\\|b.md) |\n|--|--|\n| ![z](b.jpg) | b |'),
    ("---\ntitle: '[x](a.md)'\n---\n\n[x](a.md)\n\n[r]: a.md\n\n[r]", "---\ntitle: '[x](a.md)'\n---\n\n[x](b%20c.md)\n\n[r]: b%20c.md\n\n[r]"),
    ("<div>\n<a href='a.md'>x</a>\n</div>\n", "<div>\n<a href='b%20c.md'>x</a>\n</div>\n"),
    ("<Box href='a.md'>\n\n[x](a.md)\n\n</Box>\n", "<Box href='b%20c.md'>\n\n[x](b%20c.md)\n\n</Box>\n"),
    ("`[x](a.md)` [y](a.md)", '`[x](a.md)` [y](b%20c.md)'),
    ("\ufeff[x](a.md)\n\n[r]: a.md\n\n[r]", '\ufeff[x](b%20c.md)\n\n[r]: b%20c.md\n\n[r]'),
    ("Un <code>[x](a.md) <img src='a.jpg'></code> <b><a href='a.md'>y</a></b>", "Un <code>[x](b%20c.md) <img src='b.jpg'></code> <b><a href='b%20c.md'>y</a></b>"),
    ("Un mot. https://x.example/a.md", 'Un mot. https://x.example/a.md'),
])  # fmt: skip
def test_an_address_is_changed_where_it_is_one(text: str, led: str) -> None:
    assert _led(text) == led


@pytest.mark.parametrize(("text", "found"), [
    ("Un [sic] mot", []),
    ("[sic]", ['[sic]']),
    ("  [sic]\u00a0", ['[sic]']),
    ("[NDLR]", []),
    ("[été]", []),
    ("Un\n[toc]\ndeux", ['[toc]']),
    ("Un [a x=1] mot [b x= 'y'] fin [c x] [d x=]", ['[a x=1]', "[b x= 'y']"]),
    ("Un [gallery] mot", ['[gallery]']),
    ("Un [[gallery]] mot", []),
    ("Un [b]mot[/b] et [/c] fin [d]", ['[b]', '[/b]', '[/c]']),
    ("[b][c]", ['[b]', '[c]']),
    ("[b] mot [c]", []),
    ("[b]un[b]deux[/b]", ['[b]', '[/b]']),
    ("Un mot", []),
    ("[1]", []),
    ("[Box]\n[box]", ['[box]']),
])  # fmt: skip
def test_words_in_brackets_are_shortcodes_or_not(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in shortcodes.find(text)] == found


@pytest.mark.parametrize(("parameter", "value", "prose"), [
    ("legende", "Une légende", True),
    ("legende", "Légende", False),
    ("class", "un deux", False),
    ("x", "https://a.example un", False),
    ("x", "a: b; c", False),
    ("x", "12, 13", False),
    ("x", "12 x 13 %", False),
    ("x", "12 mots", True),
    ("x", "un | deux", False),
    ("x", "a:b c", False),
    ("x", "Un mot : deux", True),
])  # fmt: skip
def test_a_parameter_may_hold_words(parameter: str, value: str, prose: bool) -> None:
    assert shortcodes.may_be_prose(parameter, value) is prose
