"""Small guards of the formats: tokens of HTML, kinds of results, expressions in attributes."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.formats import facts, htmltokens, importing, jsx, writers


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
