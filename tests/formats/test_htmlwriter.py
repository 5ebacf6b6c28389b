"""Targets in HTML: the source's own tags come out, whatever they look like in the unit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from newstranslate.formats import Options, fragment
from newstranslate.formats.htmlelements import prose_attributes
from newstranslate.model import Article


def read(text: str) -> Article:
    return fragment.read(text, "articles/a.html", Options("fr"))


def translated(text: str, **words: str) -> str:
    """Render `text`, words of its units replaced."""
    article = read(text)
    targets = {}
    for segment in article.segments:
        target = segment.text
        for old, new in words.items():
            target = target.replace(old, new)
        targets[segment.key] = target
    return fragment.render(article, targets)


TAGS = [
    '<img class="alignleft  size-full" src="x.jpg">',
    "<img\n  src='x.jpg'\n  class='a\tb'>",
    "<IMG SRC=x.jpg WIDTH=600>",
    '<img src="x?a=1&b=2&amp;c=3" data-x="&eacute;  &#233;">',
    '<img src="x" />',
    '<img src="x" data-a="1 > 0">',
    "<br  />",
    '<img class="x  notranslate" src=x alt="Un nom">',
    '<span class="notranslate">Nom  propre</span>',
    "<code>a  =\n1</code>",
    "<!-- un\n  mot -->",
    '<B  CLASS="x  y">gras</B >',
]


@pytest.mark.parametrize("tag", TAGS)
def test_tags_in_a_sentence_come_out_byte_for_byte(tag: str) -> None:
    text = f"<p>Le texte {tag} finit ici.</p>"
    assert translated(text, texte="نص", finit="ينتهي") == text.replace("texte", "نص").replace(
        "finit", "ينتهي"
    )


@pytest.mark.parametrize(
    "written",
    [
        "<img class='alignleft size-full' src='x.jpg'>",
        '<IMG src="x.jpg" class="alignleft  size-full"/>',
        "<img src=x.jpg\nclass='alignleft size-full' >",
    ],
)
def test_a_targets_tag_may_be_written_otherwise(written: str) -> None:
    text = f"<p>Un texte {TAGS[0]} ici.</p>"
    (segment,) = read(text).segments
    made = fragment.render(read(text), {segment.key: f"نص {written} هنا."})
    assert made == f"<p>نص {TAGS[0]} هنا.</p>"


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        # links that are told apart by their titles, or by their addresses alone
        ("<a href=x title='Un'>a</a> <a href=x title='Deux'>b</a>", '<a href="x" title="Deux">ب</a> <a href="x" title="Un">أ</a>', "<a href=x title='Deux'>ب</a> <a href=x title='Un'>أ</a>"),
        ("<a href=x title='Un'>a</a> <a href=y title='Deux'>b</a>", '<a href="y" title="اثنان">ب</a> <a href="x">أ</a>', '<a href=y title=\'Deux\'>ب</a> <a href="x">أ</a>'),
        # code that a translator has changed is no code of the source
        ("Un <code>x</code> mot", "<code >y</code> كلمة", "<code >y</code> كلمة"),
        # a word put into a hidden element stands beside it, the end of another stays
        ("Un <span hidden>x</span> <span>mot</span>", "<span hidden>أ</span> <span>ب</span>", "<span hidden>x</span>أ <span>ب</span>"),
        ("Un <span hidden>x</span> mot", "<span hidden>أ", "<span hidden>x</span>أ"),
        ("Un <span hidden>x</span> <b>mot</b>", "<span hidden></span> <b>ب</b>", "<span hidden>x</span> <b>ب</b>"),
        ("Un [box title='<B >x</B >'] <b>mot</b>", "أ [box title='<B >x</b>'] <b>ب</b>", "أ [box title='<B >x</B >'] <b>ب</b>"),
        ("Un [icon a='b']<b  id=x>mot</b>", "أ [icon a='b']<b id=x>ب</b>", "أ [icon a='b']<b  id=x>ب</b>"),
        ("Un [icon a='b'] <b  id=x>mot</b>", "أ [icon a='b'] <b id=x>ب</b>", "أ [icon a='b'] <b  id=x>ب</b>"),
        ("Un mot [1]", "أ [2] < 3 &copy &eacute;", "أ [2] &lt; 3 &amp;copy &eacute;"),
    ],
)  # fmt: skip
def test_a_target_has_tags_of_its_source(source: str, target: str, made: str) -> None:
    article = read(f"<p>{source}</p>")
    outer = max(article.segments, key=lambda segment: segment.end - segment.start)
    assert fragment.render(article, {outer.key: target}) == f"<p>{made}</p>"


def test_brackets_stay_where_they_end_no_shortcode() -> None:
    text = '<p><img alt="Un texte"></p>'
    assert translated(text, texte="[mot]") == '<p><img alt="Un [mot]"></p>'
    text = "[gallery title='Un texte']"
    assert translated(text, texte="[mot]") == "[gallery title='Un &#91;mot&#93;']"


def test_tags_that_look_the_same_in_a_unit_keep_their_order() -> None:
    text = '<p>Un <b  id="x">mot</b> et <b id="x">deux</b>.</p>'
    assert translated(text, mot="كلمة") == text.replace("mot", "كلمة")


def test_translated_attributes_are_in_the_sources_tags() -> None:
    text = "<p>Un <a  href='x'\n title='Une note'>lien</a> et <IMG ALT=Photo src=y> ici.</p>"
    article = read(text)
    sentence = article.segments[0].text
    targets = {("", "Une note"): "ملاحظة 'x'", ("", "Photo"): "صورة كبيرة"}
    tags = "<a  href='x'\n title='ملاحظة &#39;x&#39;'>{}</a>", '<IMG ALT="صورة كبيرة" src=y>'
    made = fragment.render(article, {**targets, ("", sentence): sentence.replace("lien", "رابط")})
    assert made == f"<p>Un {tags[0].format('رابط')} et {tags[1]} ici.</p>"
    # A target whose tags hold the translated words has them once more in units of their own.
    other = sentence.replace("lien", "رابط").replace("Une note", "أخرى").replace("Photo", "أخرى")
    assert fragment.render(article, {**targets, ("", sentence): other}) == made


def test_an_attribute_alone_changes_in_an_untranslated_sentence() -> None:
    text = "<p>Un <a  title='Une note'>lien</a>.</p>"
    assert fragment.render(read(text), {("", "Une note"): "ملاحظة"}) == text.replace(
        "Une note", "ملاحظة"
    )


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ('<p>Un texte <br>ici.</p>', "<p>Un نص <br>ici.</p>"),
        ('<pre class="wp-block-verse">Un texte\r\nici</pre>', '<pre class="wp-block-verse">Un نص\r\nici</pre>'),
        ('<pre class="wp-block-verse">Un texte\n   ici</pre>', '<pre class="wp-block-verse">Un نص\n   ici</pre>'),
        ("Un texte\nici.\n\n\n\nFin texte", "Un نص\nici.\n\n\n\nFin نص"),
        ("Un texte<br />\nici.\n\nFin", "Un نص<br /> ici.\n\nFin"),
        ("<!--more Le texte-->", "<!--more Le نص-->"),
        ("<title>Un texte &lt;b&gt;</title>", "<title>Un نص &lt;b&gt;</title>"),
        ("<div>Un texte `(a) => b`</div>", "<div>Un نص `(a) => b`</div>"),
        ("<p>Un texte : 3 > 2 <b>oui</b></p>", "<p>Un نص : 3 > 2 <b>oui</b></p>"),
    ],
)  # fmt: skip
def test_line_breaks_and_marks_stay(text: str, made: str) -> None:
    assert translated(text, texte="نص") == made


def test_an_angle_that_the_source_has_not_is_a_reference() -> None:
    assert (
        translated("<p>Un texte <b>ici</b></p>", texte="3 > 2") == "<p>Un 3 &gt; 2 <b>ici</b></p>"
    )


@pytest.mark.parametrize("entity", ["nbsp;", "#160;", "#xA0;", "amp;lt;"])
def test_the_name_of_a_character_is_not_the_character(entity: str) -> None:
    text = f"<p>Un texte : &amp;{entity} et R&amp;D &amp;co</p>"
    (segment,) = read(text).segments
    assert segment.text == f"Un texte : &amp;{entity} et R&D &co"
    assert translated(text, texte="نص") == text.replace("texte", "نص")


@pytest.mark.parametrize("reference", ["&#1;", "&#xFFFF;"])
def test_a_reference_to_no_character_is_nothing(reference: str) -> None:
    (segment,) = read(f"<p>Un {reference}texte ici</p>").segments
    assert segment.text == "Un texte ici"


def test_code_in_a_template_stays() -> None:
    assert translated("<p>Un texte <%= x %> ici</p>", texte="نص") == "<p>Un نص <%= x %> ici</p>"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Un texte\n\nFin\n<!--more-->\n\n", "Un أ ب\n\nFin\n<!--more-->\n\n"),
        ('<p><img alt="Un texte"></p>', '<p><img alt="Un أ ب"></p>'),
        ('[gallery title="Un texte"]\n<p>Fin</p>', '[gallery title="Un أ ب"]\n<p>Fin</p>'),
        ("<p>Fin</p><!--more Un texte-->", "<p>Fin</p><!--more Un أ ب-->"),
        (
            '<pre class="wp-block-verse">Un texte</pre>',
            '<pre class="wp-block-verse">Un أ\n\nب</pre>',
        ),
    ],
)
def test_a_line_end_in_a_target_is_a_blank_but_where_lines_are_kept(text: str, made: str) -> None:
    assert translated(text, texte="أ\n\nب") == made


def test_a_line_break_more_is_one_in_the_file() -> None:
    text = '<pre class="wp-block-verse">Un texte\nici</pre>'
    (segment,) = read(text).segments
    made = fragment.render(read(text), {segment.key: "نص<br>ثان<br/>ثالث"})
    assert made == '<pre class="wp-block-verse">نص\nثان\nثالث</pre>'


def test_words_held_in_their_direction_bring_no_tags_where_none_can_be() -> None:
    text = '<p>Un <img alt="Photo OIM"></p><!--more Lire OIM--><p>OIM ici</p>'
    held = '<bdi dir="ltr">OIM</bdi>'
    made = translated(text, OIM=held)
    assert made == (
        '<p>Un <img alt="Photo \u2066OIM\u2069"></p><!--more Lire \u2066OIM\u2069-->'
        f"<p>{held} ici</p>"
    )


def test_a_comment_of_the_translator_stays() -> None:
    assert translated("<p>Un <b>mot</b></p>", Un="<!-- à voir -->Un").startswith(
        "<p><!-- à voir -->Un"
    )


def test_a_comment_never_ends_early() -> None:
    assert translated("<!--more Lire x-->", x="a --> b--") == "<!--more Lire a –› b–-->"


PIECES = [*TAGS, "<b>", "</b>", "<a href='x'  title='Un titre'>", "</a>", "Un mot. ", "deux\n", "\n\n", "<li>",
          "<p>", "</p>", "<ul>", "</ul>", "<em id=1>", "</em>", "&amp;", "&lt;", "[gallery ids='1' caption='Un mot']",
          '<pre class="wp-block-verse">', "</pre>", "<select><option>", "</select>", "\nhttps://example.org/\n",
          "<span hidden>", "</span>", "<!--more-->", "<td>", "[caption id='x']", "[/caption]"]  # fmt: skip


def shape(text: str) -> list[object]:
    """What lxml sees of a text, without its words."""
    found: list[object] = []
    for element in html.fromstring(f"<main>{text}</main>").iter():
        attrs = {str(name): str(value) for name, value in element.attrib.items()}
        prose = prose_attributes(str(element.tag), attrs) if isinstance(element.tag, str) else ()
        found.append((element.tag, {n: v for n, v in attrs.items() if n not in prose}))
    return found


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_a_translation_has_the_elements_of_its_source(parts: list[str]) -> None:
    text = "".join(parts)
    assert fragment.render(read(text), {}) == text
    made = translated(text, mot="كلمة", deux="اثنان", titre="عنوان")
    assert fragment.skeleton(made) == fragment.skeleton(text)
    assert shape(made) == shape(text)
