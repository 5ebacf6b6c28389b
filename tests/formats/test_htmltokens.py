"""Tags, comments and texts of HTML: as a browser parts them, and the whole file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.formats.htmltokens import Attribute, attributes, meaning, tokens, unwrapped


def parted(text: str) -> list[tuple[str, str]]:
    return [(token.kind, text[token.start : token.end]) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Un <b>mot</b>", [("text", "Un "), ("start", "<b>"), ("text", "mot"), ("end", "</b>")]),
        ("<a title='a > b'>x", [("start", "<a title='a > b'>"), ("text", "x")]),
        ('<a title="it\'s">x', [("start", '<a title="it\'s">'), ("text", "x")]),
        ("<a title=it's>l’été</a>", [("start", "<a title=it's>"), ("text", "l’été"), ("end", "</a>")]),
        ('<a href="x>le lien</a>', [("start", '<a href="x>'), ("text", "le lien"), ("end", "</a>")]),
        ("3 < 5 et <3", [("text", "3 < 5 et <3")]),
        ("a <<b>c", [("text", "a <"), ("start", "<b>"), ("text", "c")]),
        ("Fin <b sans fermer", [("text", "Fin "), ("cut", "<b sans fermer")]),
        ("a<!-- > -->b", [("text", "a"), ("comment", "<!-- > -->"), ("text", "b")]),
        ("a<!-->b", [("text", "a"), ("comment", "<!-->"), ("text", "b")]),
        ("a<!-- b --!>c", [("text", "a"), ("comment", "<!-- b --!>"), ("text", "c")]),
        ("a<!-- jamais fermé", [("text", "a"), ("comment", "<!-- jamais fermé")]),
        ("a<![CDATA[b]]>c", [("text", "a"), ("other", "<![CDATA[b]]>"), ("text", "c")]),
        ("<?php echo 1 ?>a</ >b", [("other", "<?php echo 1 ?>"), ("text", "a"), ("other", "</ >"), ("text", "b")]),
        ("<script>a</b></SCRIPT >c", [("start", "<script>"), ("raw", "a</b>"), ("end", "</SCRIPT >"), ("text", "c")]),
        ("<iframe src=x/>a", [("start", "<iframe src=x/>"), ("text", "a")]),
    ],
)  # fmt: skip
def test_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert parted(text) == pieces


def test_attributes_have_their_values_and_places() -> None:
    tag = "<IMG class=\"a  b\" ALT='L&#39;eau' width=600 async alt=second\nsrc = x.jpg />"
    found = {item.name: item for item in attributes(tag)}
    values = {name: item.value for name, item in found.items()}
    assert values == {"class": "a  b", "alt": "L'eau", "width": "600", "async": "", "src": "x.jpg"}
    assert all(tag[i.start : i.end] == i.raw for i in found.values() if i.start >= 0)
    assert [found[name].quote for name in ("class", "alt", "width")] == ['"', "'", ""]
    assert found["async"] == Attribute("async", "", -1, -1, "")


def test_attributes_are_those_of_the_tag_that_the_text_begins_with() -> None:
    assert [item.name for item in attributes("<a b=c d>mot e=f</a>")] == ["b", "d"]
    assert attributes("mot e=f") == []


@pytest.mark.parametrize(
    "other",
    [
        "<img class='a b' src=x>",
        '<IMG src="x"  class="a  b"/>',
        '<img\nclass="a\nb"\nsrc="&#120;">',
    ],
)
def test_tags_mean_the_same_whatever_their_blanks_quotes_and_capitals(other: str) -> None:
    assert meaning(other) == meaning('<img class="a b" src="x">')


@pytest.mark.parametrize("other", ['<img class="a c" src="x">', '<img class="a b">', "</img>"])
def test_tags_that_say_something_else_do_not(other: str) -> None:
    assert meaning(other) != meaning('<img class="a b" src="x">')


@pytest.mark.parametrize(
    ("html", "inner"),
    [
        ("<p>Un <b>mot</b></p>", "Un <b>mot</b>"),
        ("<P class=a> <b>Un</b> </p >", "Un"),
        ("<b>Un <b>mot</b></b>", "Un <b>mot</b>"),
        ("<p>Un<br>mot</p>", "Un<br>mot"),
        ("<title>Un mot</title>", "Un mot"),
        ("<b>Un</b> <b>mot</b>", "<b>Un</b> <b>mot</b>"),
        ("<b>Un</b> mot", "<b>Un</b> mot"),
        ("</b>Un<b>", "</b>Un<b>"),
        ("<b>Un", "<b>Un"),
        ("Un", "Un"),
    ],
)
def test_elements_around_all_of_a_text_are_taken_off(html: str, inner: str) -> None:
    assert unwrapped(html) == inner


SIGNS = st.text(st.sampled_from("<>/!-?[]='\" \nabé&;"), max_size=60)


@given(SIGNS)
def test_pieces_are_the_whole_text(text: str) -> None:
    assert "".join(piece for _, piece in parted(text)) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a ", '<a b="', "<!--", "</", "<a b='>", "<title>", "<a" + " b" * 50]
)
def test_time_grows_with_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert sum(token.end - token.start for token in tokens(text)) == len(text)
