"""HTML in place: what is not text comes out byte for byte, whatever the HTML is like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.errors import InputError
from newstranslate.formats import Options, fragment
from newstranslate.formats.htmlstack import DEEPEST
from newstranslate.model import Article

POST = """<!-- wp:paragraph {"align":"left"} -->
<p class="has-text-align-left">Le <strong>Maroc</strong> accueille l&rsquo;OIM depuis 2007&nbsp;; <a href="https://example.org/?a=1&amp;b=2" rel='noopener' title="Le site de l'OIM">son site</a> le dit.
Le HCR aussi.</p>
<!-- /wp:paragraph -->
<figure class="wp-block-image"><img src="photo.jpg" alt="Le si&egrave;ge" width=600/><figcaption>Une l\u00e9gende</figcaption></figure>
<div class="embed" data-id="12"><iframe src="https://video.example/x?a&b"></iframe><script>if (a < b) document.write("<p>Non</p>")</script></div>
<UL><LI>Un point<LI>Un <span translate="no">Nom Propre</span> reste</UL>
<table><tr><td>5 %</td><td aria-label="Une note">x</td></tr></table>
<pre>Du code  ici</pre> Un texte nu &amp; sans balise
"""


def read(text: str) -> Article:
    return fragment.read(text, "articles/a.html", Options("fr"))


def test_segments_are_what_a_reader_reads() -> None:
    found = {(s.kind, s.text) for s in read(POST).segments}
    assert found == {
        (
            "paragraph",
            "Le <strong>Maroc</strong> accueille l’OIM depuis 2007\u00a0; "
            '<a href="https://example.org/?a=1&amp;b=2" rel=\'noopener\' title="Le site de l\'OIM">son site</a> le dit.',
        ),
        ("link title", "Le site de l'OIM"),
        ("paragraph", "Le HCR aussi."),
        ("image", "Le siège"),
        ("paragraph", "Une légende"),
        ("list item", "Un point"),
        ("list item", 'Un <span translate="no">Nom Propre</span> reste'),
        ("table cell", "5 %"),
        ("link title", "Une note"),
        ("table cell", "x"),
        ("paragraph", "Un texte nu & sans balise"),
    }  # fmt: skip


def test_nothing_translated_is_byte_for_byte_the_same() -> None:
    article = read(POST)
    assert fragment.render(article, {}) == POST
    assert fragment.render(article, {s.key: s.text for s in article.segments}) == POST


def test_translated_text_stands_in_its_tags_and_the_rest_is_untouched() -> None:
    article = read(POST)
    targets = {
        s.key: s.text.replace("site", "موقع").replace("légende", 'شرح <3 & "x"')
        for s in article.segments
    }
    made = fragment.render(article, targets)
    assert 'title="Le موقع de l\'OIM">son موقع</a>' in made
    assert '<figcaption>Une شرح &lt;3 &amp; "x"</figcaption>' in made
    assert 'alt="Le si&egrave;ge" width=600/>' in made
    assert fragment.skeleton(made) == fragment.skeleton(POST)
    assert "<!-- wp:paragraph" in made


def test_quotation_marks_in_attributes_are_escaped() -> None:
    article = read("<p><img alt='Une photo' src=x></p>")
    made = fragment.render(article, {("", "Une photo"): "صورة 'كبيرة' <b>"})
    assert made == "<p><img alt='صورة &#39;كبيرة&#39; &lt;b>' src=x></p>"


PIECES = ["<p>", "</p>", "<b>", "</b>", "<div class='x'>", "</div>", "<br>", "<code>", "</code>", "<!-- c -->",
          "&nbsp;", "&lt;", "&amp;", "&bogus;", "&", "<", ">", "Un mot. ", "Deux", "\n", "  ", '<img alt="Une image">',
          "<a href='x' title='Un titre'>", "</a>", "<script>", "</script>", "<!DOCTYPE x>", "<?pi?>", "é", "<li>", '"']  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_html_is_the_same_without_targets_and_its_tags_with_them(parts: list[str]) -> None:
    text = "".join(parts)
    article = read(text)
    assert fragment.render(article, {}) == text
    for segment in article.segments:
        assert 0 <= segment.start < segment.end <= len(text)
    upper = {
        s.key: s.text.replace("mot", "كلمة").replace("image", "صورة") for s in article.segments
    }
    assert fragment.skeleton(fragment.render(article, upper)) == fragment.skeleton(text)


def test_page_and_piece_are_told_apart() -> None:
    assert fragment.is_page("<!doctype html><html><body><p>x</p></body></html>")
    assert not fragment.is_page(POST)


def test_what_is_no_article_is_refused_at_once() -> None:
    with pytest.raises(InputError, match="is this the right file"):
        read("<p>x</p>" * 3_000_000)
    with pytest.raises(InputError, match="elements nested more than"):
        read("<div>" * (DEEPEST + 1))
    assert read("<div>" * DEEPEST + "Un mot.").segments
    assert len(read("<p>Un mot.</p>" * 20_000).segments) == 20_000


def test_meta_description_and_language() -> None:
    page = '<html lang="fr"><head><title>Le titre</title><meta name="description" content="La phrase"></head><body><p>x</p>'
    assert {s.text for s in read(page).segments} >= {"Le titre", "La phrase"}
    assert fragment.language(page, "x") == "fr"
