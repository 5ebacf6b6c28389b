"""Classic posts of WordPress: paragraphs without tags, shortcodes, addresses alone on a line."""

from __future__ import annotations

import pytest

from newstranslate.formats import Options, fragment, shortcodes
from newstranslate.model import Article


def read(text: str, autop: str = "auto") -> Article:
    return fragment.read(text, "articles/a.html", Options("fr", autop=autop))


def texts(text: str, autop: str = "auto") -> list[str]:
    article = read(text, autop)
    assert fragment.render(article, {}) == text
    return [segment.text for segment in article.segments]


@pytest.mark.parametrize(
    "text",
    [
        "Le chapô\n\nLe premier paragraphe.",
        "Le chapô\r\n\r\nLe <b>premier</b> paragraphe.",
        "<b>Un titre</b>\n \nLe texte.",
        "<h2>Titre</h2>\nUn texte.\n\nUn autre.",
        '[caption id="a"]<img src="x" /> Le port[/caption]\n\n<p>Le texte.</p>',
        "<p>Un.</p>\n\n<!--more-->\n\n<p>Deux.</p>",
        '<h2>Titre</h2>\n\n<img class="wp-image-4" src="x" />',
    ],
)
def test_classic_posts_are_told(text: str) -> None:
    assert shortcodes.is_classic(text)


@pytest.mark.parametrize(
    "text",
    [
        "<p>Un texte.</p>\n\n<p>Un autre.</p>",
        "<p>Un texte.</p>\n\nUn autre.\n\nUn troisième.",
        "Un texte\nsur deux lignes.",
        "<!-- wp:paragraph -->\n<p>Un.</p>\n<!-- /wp:paragraph -->\n\n[caption]x[/caption]",
        "<div>Un texte\n\nsur deux lignes.</div>",
        "<ul>\n<li>Un</li>\n\n<li>Deux</li>\n</ul>",
        "<h1>Un</h1>\n\n<h2>Deux</h2>",
    ],
)
def test_other_html_is_no_classic_post(text: str) -> None:
    assert not shortcodes.is_classic(text)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Le chapô\n\nUn. Deux.\n \nTrois", ["Le chapô", "Un.", "Deux.", "Trois"]),
        ("Lina Alami\nRabat\n\nLe texte.", ["Lina Alami<br>Rabat", "Le texte."]),
        ("Une phrase\nsur deux lignes. Et\nune autre.\n\nFin.",
         ["Une phrase<br>sur deux lignes.", "Et<br>une autre.", "Fin."]),
        ("Une ligne<br />\npuis une autre.\n\nFin.", ["Une ligne<br /> puis une autre.", "Fin."]),
        ("<blockquote>Un\n\ndeux</blockquote>\n\nFin.\n\nTrois", ["Un", "deux", "Fin.", "Trois"]),
        ("<strong>Un\n\ndeux</strong>\n\nFin.", ["Un", "deux", "Fin."]),
        ("Un.\n\nhttps://youtu.be/x\nhttps://youtu.be/y\n\nDeux.", ["Un.", "Deux."]),
        ("Avant\nhttps://youtu.be/x\nAprès\n\nDeux.", ["Avant", "Après", "Deux."]),
        ("Un.\n\n<!--more-->\n\nDeux.\n\n<!--nextpage-->\n\nTrois.", ["Un.", "Deux.", "Trois."]),
        ("Un.\n\n<!--more Lire la suite…-->\n\nDeux.", ["Un.", "Lire la suite…", "Deux."]),
        ("Un <!-- note --> mot.\n\nDeux.", ["Un <!-- note --> mot.", "Deux."]),
    ],
)  # fmt: skip
def test_paragraphs(text: str, units: list[str]) -> None:
    assert texts(text) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ('[caption id="a" width="8"]<img src="x" alt="Port" /> Le port, le 12 mars[/caption]',
         ["Port", "Le port, le 12 mars"]),
        ('[caption id="a" caption="Le port"]<img src="x" />[/caption]', ["Le port"]),
        ('[caption id="a"]<img src="x" /> Le port[/caption]La suite.', ["Le port", "La suite."]),
        ('[gallery ids="1,2" caption="Nos photos"]', ["Nos photos"]),
        ("[gallery]", []),
        ("[contact-form-7 id=\"12\" title=\"Écrivez-nous\"]", []),
        ('[gravityform id="1" title="true"]', []),
        ('[button link="https://x.org/" text="Abonnez-vous"]', ["Abonnez-vous"]),
        ('[video title="false" src="x"]', []),
        ("[embed]https://youtu.be/x[/embed]", []),
        ("[vc_row][vc_column width=\"1/2\"][vc_column_text]Le texte.[/vc_column_text][/vc_column][/vc_row]",
         ["Le texte."]),
        ("[et_pb_row][et_pb_text]<p>Le texte.</p>[/et_pb_text][/et_pb_row]", ["Le texte."]),
        ("Un.\n[toc]\nDeux.", ["Un.", "Deux."]),
        ("[su_box]\nUn texte\n[/su_box]", ["Un texte"]),
        ("Il dit [sic] cela.", ["Il dit [sic] cela."]),
        ("[NDLR] Le texte.", ["[NDLR] Le texte."]),
        ("Écrire [[gallery]] montre des photos.", ["Écrire [[gallery]] montre des photos."]),
        ("[[caption]le texte[/caption]] ici.", ["[[caption]le texte[/caption]] ici."]),
        ("[dropcap]L[/dropcap]a ville.", ["[dropcap]L[/dropcap]a ville."]),
        ('Un <a href="x">lien</a> [note id="1"] ici.', ['Un <a href="x">lien</a> [note id="1"] ici.']),
    ],
)  # fmt: skip
def test_shortcodes(text: str, units: list[str]) -> None:
    assert texts(text) == units


def test_parameters_that_may_hold_words_are_named() -> None:
    article = read('<p>Un.</p>[box legende="Une légende" style="a b" link="url:x y" class="a b"]')
    assert article.notes == (
        "1 text in shortcodes is not translated: line 1 box legende “Une légende”",
    )


def test_a_parameter_with_tags_is_named() -> None:
    article = read("<p>Un.</p>[box caption='Le <b>port</b> ici']")
    assert [segment.text for segment in article.segments] == ["Un."]
    assert "“Le <b>port</b> ici”" in article.notes[0]


def test_translated_shortcodes_keep_their_other_parameters() -> None:
    text = "[caption id=\"a\"  align='left']<img src=x  /> Le port[/caption]\n[gallery  caption='Le port']"
    made = fragment.render(read(text), {("", "Le port"): "ميناء 'x' [1]"})
    assert made == (
        "[caption id=\"a\"  align='left']<img src=x  /> ميناء 'x' [1][/caption]\n"
        "[gallery  caption='ميناء &#39;x&#39; &#91;1&#93;']"
    )
    inline = '<p>Un [note  id="1" text="Le port"] mot.</p>'
    article = read(inline)
    targets = {
        ("", "Le port"): "ميناء",
        article.segments[0].key: 'كلمة [note id="1" text="Le port"].',
    }
    assert fragment.render(article, targets) == '<p>كلمة [note  id="1" text="ميناء"].</p>'


def test_the_setting_decides() -> None:
    assert texts("<div>Un\n\ndeux</div>") == ["Un deux"]
    assert texts("<div>Un\n\ndeux</div>", "always") == ["Un", "deux"]
    assert texts("Un\n\ndeux", "never") == ["Un deux"]
    assert texts("<body>Un\n\ndeux<!--more--></body>") == ["Un deux"]


def test_line_ends_stay_in_a_translation() -> None:
    text = "Chapô\r\nen deux\r\n\r\n\r\n\r\nhttps://youtu.be/x\r\n\r\n Fin "
    targets = {("", "Chapô<br>en deux"): "مقدمة<br>بسطرين", ("", "Fin"): "نهاية"}
    made = fragment.render(read(text), targets)
    assert made == "مقدمة\r\nبسطرين\r\n\r\n\r\n\r\nhttps://youtu.be/x\r\n\r\n نهاية "


def test_many_shortcodes_take_no_time() -> None:
    assert len(texts('[a b="c"] ' * 10_000 + "Un mot")) == 1
