"""Web pages → articles: what pages declare, what is kept, what is left out and named."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Imported, convert
from newstranslate.formats.web import converter, dates, inlinewriter, running, titling
from newstranslate.project import article_files
from tests.growth import grows_with_the_length

pytest.importorskip("trafilatura")
PAGES = Path(__file__).parent.parent / "data" / "pages"


@dataclass(frozen=True)
class Page:
    """What is right for a page in tests/data/pages."""

    name: str
    title: str
    description: str
    author: str
    date: str
    lang: str
    kept: tuple[str, ...]
    """Texts of the article: paragraphs, captions, cells."""
    left_out: tuple[str, ...]
    """Boilerplate: in the report, not in the article."""


TABLE = [
    Page(
        "newspaper-fr",
        "Agadir : le port rouvre après trois semaines",
        "Les pêcheurs ont repris la mer lundi ; les prix au débarquement restent élevés.",
        "Lina Alami",
        "2026-03-12T09:15:00+00:00",
        "fr",
        (
            "Le quai nord du port, lundi matin. Crédit : Youssef Haddad",
            "10⁶ dirhams",
            "  - côté nord",
            "Fin des travaux en juin.",
        ),
        (
            "Lire aussi : La sardine",
            "Publicité",
            "ARTICLES LIÉS",
            "1 204 vues",
            "cookies",
            "TAGS",
            "Journaliste au service",
        ),
    ),
    Page(
        "jannah-ar",
        "ميناء أكادير يعيد فتح أبوابه بعد ثلاثة أسابيع",
        "عاد الصيادون إلى البحر صباح الاثنين، لكن الأسعار ما زالت مرتفعة.",
        "لينا العلمي",
        "2026-03-12T08:00:00+01:00",
        "ar",
        ("الرصيف الشمالي للميناء صباح الاثنين. تصوير يوسف حداد", "ومن المنتظر أن تنتهي الأشغال"),
        ("اقرأ أيضا: ندرة السردين", "مقالات ذات صلة", "شاركها", "اترك تعليقاً"),
    ),
    Page(
        "spip-fr",
        "Quand la vallée se vide",
        "Trente ans après la fermeture de la mine, le bourg de Saint-Aubin cherche ses habitants.",
        "Hélène Vidal",
        "2026-02-03",
        "fr",
        (
            "Le puits n° 3, fermé en 1996",
            "Photo H. Vidal",
            "jour et nuit. »\\\nPuis plus rien.",
            "Terril\n: Colline",
            "Rapport de la chambre",
            "numéro d’hiver",
        ),
        ("Dans la même rubrique", "La dernière boulangerie"),
    ),
    Page(
        "drupal-en",
        "Ferry service resumes after winter storms",
        "Boats are running to all five islands again, but freight will take weeks to catch up.",
        "Tom Reed",
        "2026-01-20T07:05Z",
        "en",
        (
            "The MV Heron leaving the outer harbour. Photo: Ana Cole",
            "| Little Skerry | 4 \\| 6 |",
            "Tickets bought in January stay valid",
            "Freight is another matter.",
        ),
        ("Most read", "Council votes on parking", "All rights reserved"),
    ),
    Page(
        "daily-fr",
        "La réforme des retraites adoptée en première lecture",
        "Le texte a été voté par 289 voix contre 246. Il sera examiné au Sénat à partir du 3 juin.",
        "Anne Roux, Paul Mercier",
        "2026-05-19T18:02:11+02:00",
        "fr",
        ("à Paris, le 19 mai 2026. JULIE DURAND / LE MATIN", "## « Un texte d’équilibre »"),
        ("Lire aussi Retraites", "Il vous reste 71.4%", "Recevez chaque matin", "Temps de Lecture"),
    ),
    Page(
        "broadcaster-en",
        "Rail strike called off after late deal",
        "Services will run as planned on Friday after twelve hours of talks.",
        "Maya Osei",
        "2026-04-02T21:14:09Z",
        "en",
        (
            "Getty Images",
            "Passengers had been told not to travel",
            "CO₂ targets stay.",
            '"It was close," one negotiator said.',
        ),
        ("Related topics", "Storm due on Sunday", "Why are rail workers angry?"),
    ),
    Page(
        "channel-ar",
        "اتفاق ليلي ينهي أزمة القطارات",
        "ستسير القطارات كما كان مقررا يوم الجمعة بعد محادثات دامت اثنتي عشرة ساعة.",
        "مايا عيسى",
        "2026-04-02T21:14:09Z",
        "ar",
        ("ركاب ينتظرون في المحطة المركزية (رويترز)", "وقال أحد المفاوضين"),
        ("اقرأ أيضا", "لماذا يغضب عمال السكك؟"),
    ),
    Page(
        "portal-ar",
        "وزارة الصحة تطلق حملة جديدة للتلقيح",
        "",
        "هبة بريس",
        "2026-03-10",
        "ar",
        ("صورة: أرشيف", "وستستمر الحملة ثلاثة أسابيع."),
        ("تعليقات الزوار", "شكرا على هذه المبادرة", "النشرة البريدية"),
    ),
    Page(
        "amp-en",
        "Orchards bloom three weeks early",
        "",
        "Nora Weiss",
        "2026-03-05T06:30:00+01:00",
        "en",
        (
            "![White blossom]",
            "Apricot trees near the river on Monday.",
            "1984\\. That was",
            "\\+ 3 °C above",
            "Frost would ruin the crop.",
        ),
        ("We use cookies", "Home"),
    ),
    Page(
        "blogger-en",
        "A bridge for otters",
        "",
        "Piers Lowe",
        "2026-02-16T07:22:00-08:00",
        "en",
        ("The plank, seen from upstream.", "**otter bridge**", "The plank cost 400 pounds."),
        ("What a lovely idea", "Email This", "Blog Archive"),
    ),
    Page(
        "static-fr",
        "Une coopérative d’énergie à Ploërmel",
        "Soixante familles produisent ensemble l’électricité qu’elles consomment, et vendent le reste.",
        "Gwenn Le Bihan",
        "2026-01-14",
        "fr",
        ("mai 2021 Dernier", "La pluie\\\ntombe sur le toit", "Le conseil compte 7 membres."),
        (
            "Texte masqué par le style.",
            "Brouillon : vérifier la date.",
            "à relire par Paul",
            "Modèle",
        ),
    ),
    Page(
        "microdata-en",
        "The last lighthouse keeper",
        "Forty years of fog, lamp oil and letters, told by the man who switched off the light.",
        "Ruth Bell",
        "2025-12-30",
        "",
        (
            '![The lamp](lamp.jpg "The lamp, last lit in 2025 Ruth Bell")',
            "The log goes to a museum in May.",
        ),
        ("Another keeper, another light", "iframe The keeper’s voice https://player.example/1"),
    ),
    Page(
        "magazine-fr",
        "« La mer ne ment pas »",
        "Rencontre avec une navigatrice qui a passé deux ans seule sur l’eau.",
        "Lina Alami",
        "2026-06-01T05:00:00Z",
        "fr",
        ("**Pourquoi êtes-vous partie ?**", "1ᵉʳ prix en 2025, 3ᵉ en 2024.", "L. A."),
        ("Rivages magazine paraît quatre fois par an.",),
    ),
]


def front(made: Imported) -> dict[str, str]:
    facts = yaml.load(made.markdown.split("---\n", 2)[1], Loader=yaml.BaseLoader)
    assert isinstance(facts, dict)
    return facts


def body(made: Imported) -> str:
    return made.markdown.split("---\n", 2)[2]


def named(made: Imported) -> str:
    return "\n".join(item.text for item in made.dropped)


@pytest.mark.parametrize("page", TABLE, ids=lambda page: page.name)
def test_a_page_gives_its_article_and_what_it_declares(page: Page) -> None:
    made = convert(PAGES / f"{page.name}.html")
    facts = front(made)
    wanted = {"title": page.title, "description": page.description, "author": page.author}
    wanted |= {"date": page.date, "lang": page.lang}
    assert {key: facts.get(key, "") for key in wanted} == wanted
    assert [text for text in page.kept if text not in body(made)] == []
    assert [text for text in page.left_out if text in body(made)] == []
    assert [text for text in page.left_out if text not in named(made)] == []
    assert page.description == "" or page.description not in body(made)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def unread(html: str, made: Imported) -> list[str]:
    """Return the texts of a page, as html5lib reads it, that are nowhere in what was made."""
    html5lib = pytest.importorskip("html5lib", reason="the independent reader")
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    for parent in tree.iter():
        for silent in [child for child in parent if child.tag in ("script", "style", "title")]:
            silent.text, _ = "", [silent.remove(inner) for inner in list(silent)]
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(deflist_plugin)
    shown = html5lib.parse(
        parser.render(body(made)), treebuilder="etree", namespaceHTMLElements=False
    )
    captions = [element.get("title") or "" for element in shown.iter("img")]
    article = "".join(shown.itertext()) + "".join(captions) + "".join(front(made).values())
    everything = letters(article + named(made))
    return [text for text in tree.find("body").itertext() if letters(text) not in everything]


@pytest.mark.parametrize("page", TABLE, ids=lambda page: page.name)
def test_every_visible_word_is_in_the_article_or_named(page: Page) -> None:
    html = (PAGES / f"{page.name}.html").read_text(encoding="utf-8")
    left = unread(html, converter.convert(html, "page.html"))
    assert [text for text in left if letters(text) not in letters(page.description)] == []


def article(*blocks: str, head: str = "", title: str = "Le port rouvre lundi") -> str:
    prose = "Le port a rouvert lundi matin après trois semaines de travaux, sous un ciel clair."
    inner = "".join(blocks)
    return (
        f"<html lang='fr'><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
        f"<p>{prose}</p>{inner}<p>Les pêcheurs ont repris la mer le jour même, et les prix ont baissé.</p>"
        "</article></body></html>"
    )


def made_of(*blocks: str, head: str = "", title: str = "Le port rouvre lundi") -> Imported:
    return converter.convert(article(*blocks, head=head, title=title), "page.html")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            "<p><span>12 mars 2026</span><span>Par Lina Alami</span></p>",
            "12 mars 2026 Par Lina Alami",
        ),
        ("<p><span class='d'>L</span><span>e quai</span> est ouvert.</p>", "Le quai est ouvert."),
        ("<p><span>Le p</span><span>ort</span> est ouvert.</p>", "Le port est ouvert."),
        (
            "<p>Les prix :<br>12 dirhams<br/>15 dirhams</p>",
            "Les prix :\\\n12 dirhams\\\n15 dirhams",
        ),
        ("<p>De 10<sup>6</sup> à 10<sup>-3</sup> km<sup>2</sup>.</p>", "De 10⁶ à 10⁻³ km²."),
        ("<p>Note<sup><a href='#n1'>1</a></sup> et CO<sub>2</sub>.</p>", "Note¹ et CO₂."),
        ("<p>Le <sup>Grand</sup> soir.</p>", "Le <sup>Grand</sup> soir."),
        ("<p>1984. Une date.</p>", "1984\\. Une date."),
        ("<p># MeToo a dix ans.</p>", "\\# MeToo a dix ans."),
        ("<p>- Où allez-vous ?</p>", "\\- Où allez-vous ?"),
        ("<p>&gt; 50 % des voix.</p>", "\\> 50 % des voix."),
        (
            "<p>Un prix en $ * 2 et [sic] a_b _c_.</p>",
            "Un prix en $ \\* 2 et \\[sic\\] a_b \\_c\\_.",
        ),
        ("<p>Un <b>mot </b>fort.</p>", "Un **mot** fort."),
        ("<p>Un<b>, oui,</b>mot.</p>", "Un<strong>, oui,</strong>mot."),
        ("<p><a href='/a b'>Un <em>lien</em></a> simple.</p>", "[Un *lien*](/a%20b) simple."),
        ("<p><b>Le prix<br></b>Il monte.</p>", "**Le prix**\\\nIl monte."),
        ("<p><q>Bonjour</q>, dit-il.</p>", "«\u00a0Bonjour\u00a0», dit-il."),
        (
            "<ol start='3'><li>Trois vagues</li><li>Quatre vents</li></ol>",
            "3. Trois vagues\n4. Quatre vents",
        ),
        ("<blockquote><p>Un.</p><p>Deux.</p></blockquote>", "> Un.\n>\n> Deux."),
        (
            "<table><tr><td>a|b</td><td>c<br>d</td></tr></table>",
            "|  |  |\n|---|---|\n| a\\|b | c<br>d |",
        ),
        ("<pre><code>x = 1\ny = 2</code></pre>", "```\nx = 1\ny = 2\n```"),
        ("<p><code>a``b</code> suit.</p>", "```a``b``` suit."),
        ("<p>import x from 'y'</p>", r"import x from \'y'"),
        ("<p>Voir https://a.example/x_y_z.</p>", "Voir https://a.example/x_y_z."),
        ("<p>Voir https://a.example/_x_ ici.</p>", "Voir <https://a.example/_x_> ici."),
        ("<p>Voir www.a.example/_x_ ici.</p>", "Voir www.a.example/\\_x\\_ ici."),
        (
            "<p>Lire <a href='https://b.example/'>https://a.example/_x_</a></p>",
            "Lire [https://a.example/\\_x\\_](https://b.example/)",
        ),
        (
            "Du texte sans paragraphe, dans la page même.<br><br>Et la suite du texte.",
            "Du texte sans paragraphe, dans la page même.\n\nEt la suite du texte.",
        ),
        (
            "<div><p>Une phrase.</p></div>Un reste sans balise.",
            "Une phrase.\n\nUn reste sans balise.",
        ),
    ],
)
def test_what_carries_meaning_is_kept(html: str, markdown: str) -> None:
    assert f"\n\n{markdown}\n\n" in body(made_of(html))


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ar", "«Oui»"),
        ("en", "“Oui”"),
        ("es", "«Oui»"),
        ("de", "“Oui”"),
        ("fr", "«\u00a0Oui\u00a0»"),
    ],
)
def test_marks_that_browsers_add_are_those_of_the_language(lang: str, printed: str) -> None:
    page = article("<p><q>Oui</q>, dit-elle au conseil.</p>").replace("lang='fr'", f"lang='{lang}'")
    assert f"{printed}, dit-elle" in body(converter.convert(page, "page.html"))


@pytest.mark.parametrize(
    ("title", "names", "others", "right"),
    [
        ("Le port rouvre - Le Courrier", ["Le Courrier"], [], "Le port rouvre"),
        ("Le port rouvre | lecourrier.ma", ["lecourrier.ma"], [], "Le port rouvre"),
        ("Le Courrier : le port rouvre", ["Le Courrier"], [], "le port rouvre"),
        (
            "Le port rouvre – Économie – Le Courrier",
            ["Le Courrier"],
            ["Le port rouvre"],
            "Le port rouvre",
        ),
        ("Le port rouvre · Lina Alami", ["Lina Alami"], [], "Le port rouvre"),
        (
            "Rabat - Casablanca : le train est en retard",
            ["Le Courrier"],
            [],
            "Rabat - Casablanca : le train est en retard",
        ),
        (
            "Agadir : le port rouvre",
            ["Le Courrier"],
            ["Agadir : le port rouvre"],
            "Agadir : le port rouvre",
        ),
        ("Le Courrier", ["Le Courrier"], [], "Le Courrier"),
        ("اتفاق ينهي الأزمة | أخبار الخليج", ["أخبار الخليج"], [], "اتفاق ينهي الأزمة"),
    ],
)
def test_a_title_loses_the_names_of_its_site_and_no_more(
    title: str, names: list[str], others: list[str], right: str
) -> None:
    assert titling.clean(title, names, others) == right


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-12", "2026-03-12"),
        ("2026-03-12T09:15:00.000+0100", "2026-03-12T09:15:00+01:00"),
        ("2026-03-12 09:15", "2026-03-12T09:15"),
        ("20260312", "2026-03-12"),
        ("Thu, 12 Mar 2026 10:15:00 +0100", "2026-03-12T10:15:00+01:00"),
        ("12 mars 2026 à 10h15", "2026-03-12"),
        ("1er avril 2026", "2026-04-01"),
        ("March 12, 2026", "2026-03-12"),
        ("الخميس ١٢ مارس ٢٠٢٦", "2026-03-12"),
        ("12 كانون الثاني 2026", "2026-01-12"),
        ("10 غشت 2026", "2026-08-10"),
        ("25 de noviembre de 2026", "2026-11-25"),
        ("31/12/2025", "2025-12-31"),
        ("2026/03/12", "2026-03-12"),
        ("03/04/2026", ""),
        ("2026-02-31", ""),
        ("hier", ""),
    ],
)
def test_dates_are_read_or_left(text: str, day: str) -> None:
    assert dates.iso(text) == day


def test_a_date_with_two_readings_is_said_and_not_guessed() -> None:
    made = made_of(head="<meta name='date' content='03/04/2026'>")
    assert "date" not in front(made)
    assert "03/04/2026" in made.unsure[0]


def test_a_page_without_a_date_gets_none() -> None:
    assert "date" not in front(made_of("<p>Le 4 mars 2026, tout était fini au port.</p>"))


def test_the_text_itself_wins_over_a_wrong_declared_language() -> None:
    html = article().replace("lang='fr'", "lang='en'")
    made = converter.convert(html, "page.html")
    assert front(made)["lang"] == "fr"
    assert "declares 'en'" in made.notes[0]


def test_a_declared_description_that_is_shown_as_a_plain_paragraph_stays_in_the_body() -> None:
    head = "<meta name='description' content='Les pêcheurs ont repris la mer le jour même, et les prix ont baissé.'>"
    made = made_of(head=head)
    assert "Les pêcheurs ont repris la mer" in body(made)


def test_a_cut_description_is_none() -> None:
    head = "<meta property='og:description' content='Le port a rouvert lundi matin après trois semaines de…'>"
    assert "description" not in front(made_of(head=head))


def test_a_page_is_refused_without_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("trafilatura", "lxml"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(InputError, match=r"a\.html: .*newstranslate\[html\]"):
        converter.convert("<p>Le port a rouvert.</p>", "a.html")


def test_prose_that_trafilatura_leaves_out_is_put_back() -> None:
    made = made_of(
        "<div class='promo-box'><p>Un encadré explique en une phrase pourquoi le port avait fermé.</p></div>"
    )
    assert "Un encadré explique" in body(made) or "Un encadré explique" in named(made)
    made = made_of(
        "<section class='encadre'><p>Un encadré explique en une phrase pourquoi le port avait fermé.</p></section>"
    )
    assert "Un encadré explique" in body(made)


def test_the_lead_picture_comes_with_its_alternative_text() -> None:
    head = "<meta property='og:image' content='https://a.example/p.jpg'><meta property='og:image:alt' content='Le quai'>"
    assert body(made_of(head=head)).startswith("\n![Le quai](https://a.example/p.jpg)")
    shown = made_of("<img src='https://a.example/p-300x200.jpg' alt='Le quai nord'>", head=head)
    assert body(shown).count("![") == 1


def test_lazy_pictures_have_their_address() -> None:
    lazy = "<img src='data:image/gif;base64,R0' data-src='/quai.jpg' alt='Le quai' data-caption='Le quai, en mars.'>"
    assert '![Le quai](/quai.jpg "Le quai, en mars.")' in body(made_of(lazy))


@pytest.mark.parametrize(
    "html",
    [
        "<p hidden>Une phrase que personne ne voit ici.</p>",
        "<p style='display:none'>Une phrase que personne ne voit ici.</p>",
        "<!-- Une phrase que personne ne voit ici. -->",
        "<template>Une phrase que personne ne voit ici.</template>",
        "<noscript>Une phrase que personne ne voit ici.</noscript>",
    ],
)
def test_hidden_text_is_left_out_and_named(html: str) -> None:
    made = made_of(html)
    assert "personne" not in body(made)
    assert [item.text for item in made.dropped if item.hidden] == [
        "Une phrase que personne ne voit ici."
    ]
    assert made.lost == ()


def test_a_left_out_sentence_is_one_and_a_notice_of_the_site_is_not() -> None:
    sentence = "Chaque matin, Nadia Alami raconte la vie du port de Nador."
    notice = "Recevez chaque matin nos meilleurs articles gratuitement."
    made = made_of(f"<div class='newsletter'><p>{sentence}</p><p>{notice}</p></div>")
    assert [item.text for item in made.lost] == [sentence]
    assert notice in [item.text for item in made.dropped]


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>{{ article.title }}</title></head><body><h1>{{ article.title }}</h1><p>{{ article.body }}</p></body></html>",
        "<html><body><h1><%= title %></h1><p>Du texte.</p></body></html>",
        "<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div></body></html>",
    ],
)
def test_a_page_that_was_never_filled_in_is_refused(html: str) -> None:
    with pytest.raises(InputError, match=r"page\.html: .*save"):
        converter.convert(html, "page.html")


def test_an_article_about_templates_is_none() -> None:
    assert "`{{ name }}`" in body(
        made_of("<p>Le gabarit contient <code>{{ name }}</code> et rien d’autre.</p>")
    )


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(InputError, match="no article found"):
        converter.convert("<html><body></body></html>", "page.html")


WORDS = st.sampled_from(
    [
        "port",
        "quai",
        "mer",
        "Karim",
        "prix",
        "10",
        "3,5",
        "été",
        "l’eau",
        "سوق",
        "*",
        "_a_",
        "[x]",
        "<",
        "#",
        "1.",
        "&copy;",
        "~~",
        "$$",
    ]
)
TEXT = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


def tagged(text: str, tag: str) -> str:
    return f"<{tag}>{text.replace('&', '&amp;').replace('<', '&lt;')}</{tag}>"


INLINE = st.builds(
    tagged, TEXT, st.sampled_from(["span", "b", "em", "a", "sup", "sub", "small", "s", "code"])
)
BLOCK = st.one_of(
    st.lists(INLINE, min_size=1, max_size=4).map(lambda parts: f"<p>{''.join(parts)}.</p>"),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda parts: f"<p>{'<br>'.join(parts)}</p>"),
    st.lists(INLINE, min_size=1, max_size=3).map(
        lambda items: f"<ul>{''.join(f'<li>{i}</li>' for i in items)}</ul>"
    ),
    st.lists(INLINE, min_size=2, max_size=4).map(
        lambda cells: f"<table><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr></table>"
    ),
    INLINE.map(lambda part: f"<blockquote>{part}</blockquote>"),
    INLINE.map(
        lambda part: f"<figure><img src='a.jpg' alt=''><figcaption>{part}</figcaption></figure>"
    ),
    INLINE.map(lambda part: f"<aside class='related'>{part}</aside>"),
    INLINE.map(lambda part: f"<div>{part}<p>Fin de bloc.</p></div>"),
    INLINE.map(lambda part: f"<dl><dt>{part}</dt><dd>{part}</dd></dl>"),
    TEXT.map(lambda text: tagged(text, "pre")),
)


@settings(max_examples=60)
@given(st.lists(BLOCK, max_size=5))
def test_no_visible_word_of_generated_pages_is_lost(blocks: list[str]) -> None:
    html = article(*blocks)
    assert unread(html, converter.convert(html, "page.html")) == []


def test_aria_hidden_text_that_repeats_is_left_out_and_other_stays() -> None:
    made = made_of(
        "<p>Le tarif <span aria-hidden='true'>douze dirhams</span></p><p>Soit douze dirhams par caisse de poisson.</p>"
    )
    assert body(made).count("douze dirhams") == 1
    assert "huit caisses" in body(
        made_of("<p>Il reste <span aria-hidden='true'>huit caisses</span>.</p>")
    )


def test_two_marked_things_are_parted_in_scripts_without_capitals() -> None:
    made = made_of(
        "<p><span class='author'>لينا العلمي</span><span class='date'>اليوم</span> في أكادير.</p>"
    )
    assert "لينا العلمي اليوم" in body(made)


@pytest.mark.parametrize(
    "html",
    [
        "<a href='/autre'><p>Un autre article, avec une phrase entière pour résumé.</p></a>",
        "<aside><p><a href='/autre'>Un autre article</a>, avec une</p></aside>",
        "<h2>Autres titres</h2><div class='related'><p>Ailleurs</p></div>",
        "<ul><li><a href='/1'>Un autre article</a></li><li><a href='/2'>Et encore un</a></li></ul>",
    ],
)
def test_links_to_other_articles_are_left_out_and_named(html: str) -> None:
    source = article(html)
    if "Autres titres" in html:
        source = article().replace("</article>", f"{html}</article>")
    made = converter.convert(source, "page.html")
    words = "Autres titres" if "Autres titres" in html else "autre article"
    assert words not in body(made)
    assert words in named(made)


def test_pull_quotes_are_not_doubled_and_new_ones_stay() -> None:
    doubled = made_of("<blockquote class='pullquote'><p>les prix ont baissé</p></blockquote>")
    assert body(doubled).count("les prix ont baissé") == 1
    own = made_of(
        "<blockquote class='pullquote'><p>Rien n’est encore gagné pour nous.</p></blockquote>"
    )
    assert "> Rien n’est encore gagné" in body(own)


def test_a_picture_is_shown_once() -> None:
    picture = "<figure><img src='/a.jpg' alt='A'></figure>"
    assert body(made_of(picture, picture)).count("![A]") == 1


def test_a_subscription_notice_has_to_be_looked_at() -> None:
    made = made_of("<div><p>Il vous reste 80 % de cet article à lire.</p></div>")
    assert "only subscribers" in made.unsure[0]


@pytest.mark.parametrize(
    ("named", "codec", "said"),
    [
        ("windows-1256", "cp1256", ""),
        ("utf-16", "utf-16", ""),
        ("windows-1256", "utf-8", "says that it is windows-1256, and is UTF-8"),
        ("", "cp1256", "names no encoding: read as Windows-1256"),
    ],
)
def test_saved_pages_are_read_in_their_charset(
    tmp_path: Path, named: str, codec: str, said: str
) -> None:
    text = (PAGES / "portal-ar.html").read_text(encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_bytes(text.replace('"utf-8"', f'"{named}"').encode(codec))
    made, expected = convert(page), convert(PAGES / "portal-ar.html")
    assert made.markdown == expected.markdown
    doubts = [*made.notes[len(expected.notes) :], *made.unsure]
    assert doubts == ([said] if said else [])
    assert not article_files.in_place(Config(root=tmp_path), page)


STORY = " ".join(
    ["Le ministre a présenté hier à Rabat un plan de douze mesures pour les ports."] * 3
)


def walled(inside: str) -> str:
    return f"<html lang=fr><head><title>Le plan</title></head><body><article><h1>Le plan</h1>{inside}</article></body></html>"


def test_a_story_behind_a_wall_is_the_story() -> None:
    paragraphs = "".join(f'<p class="paywall">{STORY} N° {n}.</p>' for n in range(6))
    made = converter.convert(walled(f'<div class="pmc-paywall">{paragraphs}</div>'), "x.html")
    assert all(f"N° {n}." in made.markdown for n in range(6))


@pytest.mark.parametrize("name", ["comments-wrapper", "social-story", "promo", "sidebar-main"])
def test_a_wrapper_that_holds_the_story_is_no_boilerplate(name: str) -> None:
    paragraphs = "".join(f"<p>{STORY} N° {n}.</p>" for n in range(6))
    made = converter.convert(walled(f'<div class="{name}">{paragraphs}</div>'), "x.html")
    assert all(f"N° {n}." in made.markdown for n in range(6))


@pytest.mark.parametrize(
    "notice",
    [
        "This content is reserved for subscribers only.",
        "Create an account or sign in to continue.",
        "Don't want to see this? Remove ads",
        "Advertisement · Scroll to continue",
        "We apologize, but this video has failed to load.",
        "Voir les commentaires",
        "La suite est réservée aux abonnés.",
    ],
)
def test_notices_of_walls_and_players_are_left_out(notice: str) -> None:
    paragraphs = "".join(f"<p>{STORY} N° {n}.</p>" for n in range(4))
    made = converter.convert(
        walled(f'{paragraphs}<div class="paywall"><p>{notice}</p></div><p>{STORY} Fin.</p>'),
        "x.html",
    )
    assert notice not in made.markdown
    assert "Fin." in made.markdown


def test_signs_of_emphasis_in_a_row_cost_no_square() -> None:
    def work(length: int) -> str:
        found = [
            running.RunningPiece(f"mot{n} ", ("strong",) if n % 2 else ())
            for n in range(length // 5)
        ]
        return inlinewriter.write(running.Run(found))

    assert grows_with_the_length(work)


def test_emphasis_beside_emphasis_is_written_as_tags() -> None:
    found = [running.RunningPiece("Le", ("em",)), running.RunningPiece("port", ("strong",))]
    assert inlinewriter.write(running.Run(found)) == "<em>Le</em><strong>port</strong>"


def test_merged_cells_that_span_too_many_are_single_ones_and_said() -> None:
    rows = "<tr>" + "<td colspan=50 rowspan=50>Quai nord</td>" * 3 + "</tr>"
    made = made_of(f"<table>{rows * 3}</table>")
    lines = [line for line in made.markdown.split("\n") if line.startswith("| Quai")]
    assert lines == ["| Quai nord | Quai nord | Quai nord |"] * 3
    assert any("span too many" in note for note in made.notes)
