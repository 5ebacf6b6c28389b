"""What leads elsewhere is left out of a web page's article and named; the story's own stays."""

from __future__ import annotations

import random

import pytest

from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.formats.web import converter

pytest.importorskip("trafilatura")
PROSE = [
    f"<p>The harbour office counted {number} boats on the quay that morning, and the fishermen said "
    "that they had waited for three weeks to leave the port again.</p>"
    for number in (12, 31, 47, 52, 68)
]
SITE = "https://courier.example"


def made(*blocks: str, head: str = "") -> Imported:
    """Return the article of a page whose story has these blocks between its paragraphs."""
    inner = "".join([*PROSE[:3], *blocks, *PROSE[3:]])
    return converter.read(
        f"<html lang='en'><head><title>Port reopens</title>{head}</head><body><nav>Menu</nav>"
        f"<article><h1>Port reopens</h1>{inner}</article></body></html>",
        "page.html",
        f"{SITE}/port",
    )


LEFT_OUT = [
    f'<p><a href="{SITE}/x"><b>WHAT BECAME OF THE OLD QUAY?</b></a></p>',
    '<p><a href="/charts/">Explore charts &gt;&gt;</a></p>',
    '<p>For more stories like this, <a href="/news/">check our news page</a>.</p>',
    "<p><b>Got a story? Get in touch by writing to desk@courier.example.</b></p>",
    "<p>Passer la publicité</p>",
    '<p>Our Standards: <a href="https://a.example/p">The Principles of the agency.</a></p>',
    '<p><a href="https://shop.example/a">Buy now</a></p>',
    '<p>Pour ne rien manquer, abonnez-vous à <a href="/lettre">notre lettre</a>.</p>',
    '<p>للمزيد من الأخبار اشترك في <a href="/n">نشرتنا</a></p>',
    '<p><a href="#menu">Go to accessibility shortcuts</a></p>',
    "<ul><li>Unlimited access to the Courier.</li><li>Exclusive articles on the harbour.</li><li>Share your thoughts.</li></ul>",
    "<ul><li>Accès illimité au Courrier</li><li>Lecture sans publicité</li><li>Sans engagement</li></ul>",
    "<ul><li>وصول غير محدود</li><li>مقالات حصرية عن الميناء</li><li>قراءة بدون إعلانات</li></ul>",
    "<h2>Sign in or create an account</h2>",
    "<p>Please refresh the page or open another one to be logged in</p>",
    "<p>Our website is the place for news of the coast, so bookmark it and sign up.</p>",
    "<p>Last updated 15 hours ago</p>",
    "<p>5 hours ago07:06 Nadia Alami</p>",
    "<p>il y a 3 heures</p>",
    "<p>منذ 5 ساعات</p>",
    "<p>Published 7:07 PM EST Nov 19, 2019</p>",
    "<p>Mis à jour le 12 mars 2026 à 10h15</p>",
    "<p>Advert</p>",
    '<p>See more: <a href="/x">What became of the old quay</a></p>',
    '<p>« <a href="/a">The quay before this one</a> <a href="/b">The quay behind it</a> »</p>',
    '<p><a href="https://shop.example/a">$285 at the chandler’s</a></p>',
    "<h2>Enjoying our stories? Log in or create an account to continue</h2>"
    "<ul><li>Access the latest journalism of the coast</li><li>Explore features on harbours</li></ul>",
    "<h2>Nouveau : découvrez nos offres du port</h2>"
    '<p><a href="https://courier.example/o">Je découvre les offres</a></p>',
]
STAYS = [
    "<p>12 mars 2026</p>",
    "<p>The notice was published on 12 March and updated at noon.</p>",
    "<p>Crates went for $285 at the auction.</p>",
    "<p>$285 at the auction</p>",
    "<ul><li>Access to the north quay by boat</li><li>A new crane</li></ul>",
    "<p>5 days ago the harbour office closed the north quay.</p>",
    "<p>5 days ago, Rabat said no.</p>",
    "<p>Il y a 3 jours à Salé, la capitainerie a fermé le quai.</p>",
    "<ul><li>Unlimited access for boats</li><li>A new crane</li><li>Two more berths</li></ul>",
    "<p>The paper offers unlimited access to subscribers, its editor said.</p>",
    "<p>Our website is down, the harbour office said.</p>",
    "<p>Get in touch, the mayor told the owners of the boats that had no berth.</p>",
    "<p>For the latest count, the office will check every berth on Monday.</p>",
    "<p>Follow these steps to close your Facebook account.</p>",
    '<p>Websites must ask you before they set cookies, so the <a href="/law">law</a> says.</p>',
    '<p><a href="https://other.example/report">The ministry’s report of 2025</a></p>',
    '<p><a href="/files/report.pdf">The whole report on the works</a></p>',
    '<p><a href="/more">The port stays open at night from Monday.</a></p>',
    "<p>MORE: the fishermen want a second quay, and soon.</p>",
    '<p>Note: <a href="/law">the law of 2024</a></p>',
    "<p>20:42 The last boat is back.</p>",
    "<p>Les autorités promettent de passer la publicité des marchés au contrôle.</p>",
]


def words(markup: str) -> str:
    from lxml import html

    return " ".join("".join(html.fromstring(markup).itertext()).split())


@pytest.mark.parametrize("block", LEFT_OUT)
def test_what_leads_elsewhere_is_left_out_and_named(block: str) -> None:
    imported = made(block)
    text = words(block)
    assert text[:20] not in imported.markdown
    assert any(text[:12] in item.text for item in imported.dropped)
    assert imported.markdown.count("harbour office") == len(PROSE)


@pytest.mark.parametrize("block", STAYS)
def test_what_the_story_says_stays(block: str) -> None:
    assert words(block)[:25] in made(block).markdown.replace("[", "")


def test_lines_with_one_label_are_pointers_in_any_language() -> None:
    lines = [f'<p><b>FUNDA LAPHA |</b> <a href="/{n}">Uphenyo {n}</a></p>' for n in (1, 2)]
    assert "Uphenyo" not in made(*lines).markdown
    assert "Uphenyo" in made(lines[0]).markdown


def test_what_the_page_offers_to_skip_is_left_out() -> None:
    box = "<a href='#after'>skip past letter</a><div><p>Ideas for each of your weeks</p></div>"
    assert "Ideas" not in made(box, "<p id='after'></p>").markdown
    assert "Ideas" in made(box).markdown
    long = box.replace("weeks", "weeks " * 160)
    assert "Ideas" in made(long, "<p id='after'></p>").markdown


def test_a_teaser_takes_its_picture_and_heading_along() -> None:
    card = (
        "<h2>From the coast</h2><ul><li><div><img src='/t.jpg' alt='Boats'>"
        "<a href='/t'><h4>Another story of boats</h4></a></div></li></ul><h2>The works</h2>"
    )
    text = made(card).markdown
    assert "t.jpg" not in text
    assert "From the coast" not in text
    assert "The works" in text


def test_a_picture_of_the_story_stays() -> None:
    figure = "<figure><img src='/q.jpg' alt='The quay'><button>Enlarge</button></figure>"
    assert "q.jpg" in made(figure).markdown


def test_a_video_is_named_with_its_length_and_title() -> None:
    video = (
        "<div><img src='/v.jpg' alt=\"Click to play video: 'Boats leave the port'\">"
        "<p><time>2:34</time> Boats leave the port</p></div>"
    )
    imported = made(video)
    assert "v.jpg" not in imported.markdown
    assert "2:34" not in imported.markdown
    assert any("Boats leave the port" in item.text for item in imported.dropped)


def test_a_byline_at_the_end_is_one() -> None:
    head = (
        '<meta name="author" content="Lina Alami">'
        '<meta property="article:published_time" content="2026-03-12">'
    )
    inner = "".join([*PROSE, "<p>Lina Alami March 12, 2026</p>"])
    page = f"<html><head><title>Port reopens</title>{head}</head><body><article>{inner}</article></body>"
    text = converter.convert(page, "p").markdown.split("---\n", 2)[2]
    assert "Lina Alami" not in text


def mutants(count: int) -> list[str]:
    """Return damaged pages, the same ones each time."""
    chance = random.Random(19)
    page = (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Port reopens</title>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port reopens",'
        '"author":[{"name":"Lina"}],"datePublished":"2026-03-12"}</script></head><body><article>'
        f"<h1>Port reopens</h1>{''.join(PROSE)}<table><tr><td colspan='2'>1</td></tr></table>"
        "<ul><li>one<ul><li>two</li></ul></li></ul></article></body></html>"
    )
    bits = ["\x00", "<div>" * 300, "]]>", "<!--", "&#xFFFFFF;", "&a;" * 50, "<table><td>", "\ud800", '"', "<svg>",
            "<meta name=date content='\x01'>" * 40, "<base href='http://[::1'>", "<a href='http://['>x</a>",
            "<td colspan='²' rowspan='99999999999'>", "<ol start='٣'><li>x", "<h1>", "{{ x }}", "</body>"]  # fmt: skip
    made = []
    for _ in range(count):
        text = page
        for _ in range(chance.randint(1, 4)):
            at, to = sorted(chance.randrange(len(text)) for _ in range(2))
            text = (
                chance.choice(
                    [
                        text[:at],
                        text[:at] + chance.choice(bits) + text[at:],
                        text[:at] + text[to:],
                        text[at:to] + text,
                    ]
                )
                or page
            )
        made.append(text)
    return made


def test_damaged_pages_are_read_or_refused() -> None:
    read = 0
    for text in mutants(150):
        try:
            read += bool(converter.convert(text, "page.html").markdown)
        except InputError:
            continue
    assert read > 30


def test_thousands_of_attributes_are_refused_and_long_values_are_not() -> None:
    many = " ".join(f"a{number}=x" for number in range(4_000))
    with pytest.raises(InputError, match="attributes"):
        made(f"<p {many}>x</p>")
    assert "harbour" in made(f"<p title='{'x ' * 30_000}'>x</p>").markdown


def test_spans_of_a_huge_table_make_no_millions_of_cells() -> None:
    rows = "<tr><td colspan='50' rowspan='50'>x</td><td>y</td></tr>" * 60
    assert len(made(f"<table>{rows}</table>").markdown) < 300_000


def card(number: int, site: str = "") -> str:
    """Return a box with a linked title and an excerpt, as lists of other articles have them."""
    title = f"The crane of quay {number} moves again"
    return (
        f'<div class="card"><h3><a href="{site}/crane-{number}">{title}</a></h3>'
        f"<p>Dockers saw it lift its first crate for {number} weeks.</p></div>"
    )


def test_a_list_of_linked_titles_with_excerpts_is_left_out_whole() -> None:
    result = made(f"<div>{card(1)}{card(2)}{card(3)}</div>")
    assert "crane" not in result.markdown
    assert "Dockers" not in result.markdown
    assert sum("Dockers" in item.text for item in result.dropped) == 3


@pytest.mark.parametrize(
    "block",
    [
        f"<div>{card(1)}{card(2)}</div>",
        f"<div>{''.join(card(n, 'https://elsewhere.example') for n in (1, 2, 3))}</div>",
    ],
    ids=["two of them", "pages of others"],
)
def test_boxes_that_may_be_part_of_the_story_stay(block: str) -> None:
    assert "Dockers" in made(block).markdown


def test_a_page_of_nothing_but_linked_titles_keeps_them() -> None:
    page = f"<html lang='en'><body><article><h1>The week</h1>{''.join(map(card, range(5)))}</article></body></html>"
    assert converter.read(page, "page.html", f"{SITE}/week").markdown.count("Dockers") == 5


AUTHOR = '<meta name="author" content="Lina Alami">'
LAST = "<p>{}</p>"


@pytest.mark.parametrize(
    "note",
    [
        "Lina Alami covers the ports of the coast for the Courier.",
        "Lina Alami est journaliste au service Économie du Courrier.",
        "Follow Lina on Twitter @linaalami.",
    ],
)
def test_a_note_on_the_writer_at_the_end_is_left_out(note: str) -> None:
    page = "".join([*PROSE, *PROSE[:1], LAST.format(note)])
    result = converter.read(
        f"<html lang='en'><head>{AUTHOR}</head><body><article><h1>Port reopens</h1>{page}"
        "</article></body></html>",
        "page.html",
        f"{SITE}/port",
    )
    assert note not in result.markdown
    assert any(note in item.text for item in result.dropped)


@pytest.mark.parametrize(
    "sentence", ["Lina Alami stayed on the quay until night.", "Nadia Haddad is a docker."]
)
def test_a_last_sentence_on_somebody_stays(sentence: str) -> None:
    page = "".join([*PROSE, *PROSE[:1], LAST.format(sentence)])
    result = converter.read(
        f"<html lang='en'><head>{AUTHOR}</head><body><article><h1>Port reopens</h1>{page}"
        "</article></body></html>",
        "page.html",
        f"{SITE}/port",
    )
    assert sentence in result.markdown


def test_titles_without_text_behind_the_story_are_left_out_with_their_pictures() -> None:
    tail = "".join(
        f'<h3>The crane of quay {n}</h3><img src="/c{n}.jpg" width="400">' for n in (1, 2)
    )
    result = converter.read(
        f"<html lang='en'><body><article><h1>Port reopens</h1>{''.join(PROSE)}<div>{tail}</div>"
        "</article></body></html>",
        "page.html",
        f"{SITE}/port",
    )
    assert "crane" not in result.markdown
    assert "c1.jpg" not in result.markdown


def test_a_gallery_under_its_heading_at_the_end_stays() -> None:
    pictures = "".join(f'<img src="/c{n}.jpg" width="400">' for n in range(3))
    result = converter.read(
        f"<html lang='en'><body><article><h1>Port reopens</h1>{''.join(PROSE)}<h2>The quays</h2>"
        f"{pictures}</article></body></html>",
        "page.html",
        f"{SITE}/port",
    )
    assert "## The quays" in result.markdown
    assert "c2.jpg" in result.markdown


def test_a_caption_that_a_gallery_says_twice_stands_once() -> None:
    words = "Fishermen mend their nets on the north quay before the port opens again."
    assert made(f"<p>{words}</p><p>{words}</p>").markdown.count(words) == 1


def test_a_line_drawn_with_characters_is_a_rule() -> None:
    assert "\n---\n\nThe harbour" in made("<p>___</p>").markdown
