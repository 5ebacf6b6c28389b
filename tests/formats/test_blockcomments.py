"""Settings of WordPress blocks: which are units, how they are written, which are named."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.formats import Options, blockcomments, fragment
from newstranslate.model import Article


def read(text: str, *more: str) -> Article:
    options = Options("fr", block_settings=more)
    return fragment.read(text, "articles/a.html", options)


def texts(text: str, *more: str) -> list[str]:
    article = read(text, *more)
    assert fragment.render(article, {}) == text
    return [segment.text for segment in article.segments]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ('<!-- wp:search {"label":"Chercher","placeholder":"Un mot","buttonText":"Aller"} /-->',
         ["Chercher", "Un mot", "Aller"]),
        ('<!-- wp:post-excerpt {"moreText":"Lire la suite"} /-->', ["Lire la suite"]),
        ('<!-- wp:rank-math/faq-block {"questions":[{"id":"a1","title":"Qui paie ?","content":"<p>L’État. Tous.</p>"}]} /-->'.replace("<p>", "\\u003cp\\u003e").replace("</p>", "\\u003c/p\\u003e"),
         ["Qui paie ?", "L’État.", "Tous."]),
        ('<!-- wp:navigation-link {"label":"Accueil","type":"page","url":"/accueil","kind":"post-type"} /-->', ["Accueil"]),
        ('<!-- wp:x/y {"title":"center","label":"#ff0000","text":"https://x.org/","value":"option_1","caption":"12"} /-->', []),
        ('<!-- wp:code {"content":"Un mot"} -->\n<pre class="wp-block-code"><code>Un mot</code></pre>\n<!-- /wp:code -->', []),
        ('<!-- wp:group {"metadata":{"name":"Le groupe du haut"},"className":"un deux"} /-->', []),
        ('<!-- wp:x {"text":"Un\\nmot\\n\\nDeux"} /-->', ["Un<br>mot", "Deux"]),
        ('<!-- wp:x {"a":[{"text":"Un mot"},["text"],{}],"text":"Deux"} /-->', ["Un mot", "Deux"]),
        ('<!-- wp:x {"text":"Un","b":{"title":"Deux"}} /-->', ["Un", "Deux"]),
        ('<!-- wp:x {"legende":"\\u003cbr\\u003e"} /-->', []),
        ('<!-- wp:x {"text":"\\u003cem\\u003eUn\\u003c/em\\u003e mot\\n\\nDeux"} /-->', ["<em>Un</em> mot Deux"]),
        ('<!-- wp:x {"content":"Un \\u003cb title=Titre\\u003emot\\u003c/b\\u003e"} /-->', ["Un <b title=Titre>mot</b>"]),
    ],
)  # fmt: skip
def test_units_of_settings(text: str, units: list[str]) -> None:
    assert texts(text) == units
    assert read(text).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        '<!-- wp:x {"text":"Un mot" -->',
        '<!-- wp:x {"text":Un mot} /-->',
        '<!-- wp:x {"text" "Un mot"} /-->',
        '<!-- wp:x {"a":' + "[" * 50_000 + "]" * 50_000 + "} /-->",
        "<!-- wp:x {} /-->",
        "<!-- wp: -->",
        "<!-- /wp:x -->",
        '<!-- wp:x {"n":' + "9" * 10_000 + "} /-->",
    ],
)
def test_broken_settings_are_left_alone(text: str) -> None:
    assert texts(text) == []


IN_STEP = """<!-- wp:image {"id":4,"legende":"Une vue du port"} -->
<figure><img src="x"/><figcaption>Une vue du port</figcaption></figure>
<!-- /wp:image -->"""


def test_words_that_a_block_repeats_are_one_unit() -> None:
    assert texts(IN_STEP) == ["Une vue du port"] * 2
    made = fragment.render(read(IN_STEP), {("", "Une vue du port"): 'ميناء <b>"x"</b> & -- y'})
    assert '{"id":4,"legende":"ميناء \\u0022x\\u0022 \\u0026 \\u002d\\u002d y"}' in made
    assert '<figcaption>ميناء <b>"x"</b> &amp; -- y</figcaption>' in made
    assert fragment.skeleton(made) != fragment.skeleton(IN_STEP)  # the bold is the translator's


def test_words_that_a_block_has_in_a_tag_are_one_unit_with_it() -> None:
    text = (
        '<!-- wp:quote {"citation":"Le maire"} -->\n'
        "<blockquote><cite class='a'>Le maire</cite></blockquote>\n<!-- /wp:quote -->"
    )
    (setting, cite) = read(text).segments
    assert setting.key == cite.key
    made = fragment.render(read(text), {cite.key: "<cite class='a'>العمدة</cite>"})
    assert made == text.replace("Le maire", "العمدة")


def test_tags_round_the_blocks_words_stay_out_of_the_setting() -> None:
    text = (
        '<!-- wp:quote {"citation":"Le \\u003cb\\u003emaire\\u003c/b\\u003e"} -->'
        "<cite>Le <b>maire</b></cite><!-- /wp:quote -->"
    )
    (setting, cite) = read(text).segments
    assert setting.key == cite.key
    made = fragment.render(read(text), {cite.key: "<cite>السيد <b>العمدة</b></cite>"})
    assert made == text.replace("Le ", "السيد ").replace("maire", "العمدة")


def test_a_block_of_two_sentences_in_one_tag_is_one_unit() -> None:
    text = '<!-- wp:x {"legende":"Un. Deux mots."} --><b>Un. Deux mots.</b><!-- /wp:x -->'
    assert texts(text) == ["<b>Un. Deux mots.</b>"] * 2
    made = fragment.render(read(text), {("", "<b>Un. Deux mots.</b>"): "<b>واحد. كلمتان.</b>"})
    assert made == text.replace("Un. Deux mots.", "واحد. كلمتان.")


def test_two_sentences_stay_in_step_too() -> None:
    value = "\\u003cem\\u003eUn.\\u003c/em\\u003e Deux mots."
    text = f'<!-- wp:x {{"legende":"{value}"}} --><p><em>Un.</em> Deux mots.</p><!-- /wp:x -->'
    article = read(text)
    made = fragment.render(
        article, {("", "<em>Un.</em>"): "<em>واحد.</em>", ("", "Deux mots."): "كلمتان."}
    )
    assert "\\u003cem\\u003eواحد.\\u003c/em\\u003e كلمتان." in made
    assert "<p><em>واحد.</em> كلمتان.</p>" in made


def test_a_string_has_its_keys_and_is_a_whole_text_or_a_piece() -> None:
    text = '<!-- wp:x {"a":"1","b":{"c":"2","d":["3",["4"],"5"]},"e":["6",{"f":"7"},"8"],"":"9","g":"0"} -->'
    found = blockcomments.parse(text)
    assert found is not None
    assert [(one.path, one.value, one.alone) for one in blockcomments.settings(text, found)] == [
        (("a",), "1", True),
        (("b", "c"), "2", True),
        (("b", "d"), "3", True),
        (("b", "d"), "4", True),
        (("b", "d"), "5", True),
        (("e",), "6", False),
        (("e", "f"), "7", True),
        (("e",), "8", False),
        (("?",), "9", True),
        (("g",), "0", True),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('<!-- wp:acf/x {"data":{"titre":"Le titre","_titre":"field_1"}} /-->', "wp:acf/x data.titre “Le titre”"),
        ('<!-- wp:x {"variante":"Note"} --><p>Note</p><!-- /wp:x -->', "wp:x variante “Note”"),
        ('<!-- wp:faq {"answer":["Un ",{"props":{"children":["mot"]}}," là-bas"]} /-->', "wp:faq answer “là-bas”"),
        ('<!-- wp:faq {"answer":["Un ",{"type":"br"},"là-bas"]} --><p>là-bas</p><!-- /wp:faq -->', "wp:faq answer “là-bas”"),
    ],
)  # fmt: skip
def test_other_settings_are_named(text: str, named: str) -> None:
    (note,) = read(text).notes
    assert "in block settings" in note
    assert named in note
    assert "wordpress.block_settings" in note


def test_a_project_names_its_own_settings() -> None:
    text = '<!-- wp:acf/x {"data":{"titre":"Le titre","_titre":"field_1"}} /-->'
    assert texts(text, "titre") == ["Le titre"]
    assert read(text, "titre").notes == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("<!-- wp:x {} --><p>Deux</p><!-- /wp:x --><p>Un mot là</p>", ["Deux", "Un mot là"]),
        ("<!-- wp:x {} /-->Un mot là", ["Un mot là"]),
        ("<p>Un mot là</p><!-- wp:x {} --><p>Deux</p><!-- /wp:x -->", ["Un mot là", "Deux"]),
    ],
)
def test_settings_do_not_leave_their_block(text: str, units: list[str]) -> None:
    assert texts(text.replace("{}", '{"legende":"Un mot là"}')) == units


def test_the_alternative_text_of_a_picture_is_one_in_a_setting_too() -> None:
    text = '<!-- wp:cover {"alt":"Le quai","title":"Le port"} /-->'
    assert [(one.text, one.kind) for one in read(text).segments] == [
        ("Le quai", "image"),
        ("Le port", "paragraph"),
    ]


@given(st.text(st.sampled_from('aé"\\<>&-/\n\t😀\u2028{}'), max_size=30))
def test_a_value_comes_back_and_never_ends_its_comment(value: str) -> None:
    made = blockcomments.encoded(value)
    assert json.loads(f'"{made}"') == value
    assert blockcomments.decoded(made) == value
    assert not {"--", "<", ">", "&"} & {made[n : n + m] for n in range(len(made)) for m in (1, 2)}


@pytest.mark.parametrize(
    ("setting", "made"),
    [
        ("Chercher", "Look up"),
        ("Un\\nmot", "Look up"),
        ("\\u003cp\\u003eUn mot\\u003c/p\\u003e", "\\u003cp\\u003eLook up\\u003c/p\\u003e"),
    ],
)
def test_a_line_end_in_a_target_is_a_blank_in_a_setting(setting: str, made: str) -> None:
    article = read(f'<!-- wp:x {{"text":"{setting}"}} /-->')
    text = fragment.render(article, {article.segments[0].key: "Look\nup"})
    assert text == f'<!-- wp:x {{"text":"{made}"}} /-->'


@pytest.mark.parametrize(
    ("setting", "made"), [("Un\\nmot", "Look\\nup & see"), ("Un mot", "Look up & see")]
)
def test_a_break_in_a_target_is_a_line_end_where_the_setting_has_one(
    setting: str, made: str
) -> None:
    article = read(f'<!-- wp:x {{"text":"{setting}"}} /-->')
    text = fragment.render(article, {article.segments[0].key: "Look<br>up & see"})
    assert text == f'<!-- wp:x {{"text":"{made}"}} /-->'.replace("&", "\\u0026")
