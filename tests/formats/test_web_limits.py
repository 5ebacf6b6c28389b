"""How long, how linked and where a block of a web page may be: the last good case, the first bad one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from newstranslate.errors import InputError
from newstranslate.formats.web import (
    assembling,
    boilerplate,
    bylinelines,
    bylines,
    cards,
    closing,
    converter,
    dates,
    declared,
    elements,
    invitations,
    jsonld,
    judging,
    links,
    lists,
    offers,
    repeats,
    running,
    showndates,
    slugs,
    standfirst,
    teasers,
    titling,
    tree,
    unfilled,
    walk,
)
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import WritingContext

html = pytest.importorskip("lxml.html")
pytest.importorskip("trafilatura")

_STORY = (
    "Le port de Salé a rouvert lundi matin après trois semaines de travaux et les chalutiers ont débarqué leurs "
    "caisses devant une foule venue de toute la région pour voir les pêcheurs reprendre la mer avant le mauvais "
    "temps annoncé par la météorologie nationale pour la fin de la semaine sur toute la côte "
)


def words(many: int, end: str = "") -> str:
    """Return the first words of a story, which begins again where it is too short."""
    return " ".join((_STORY * 5).split()[:many]) + end


def block(plain: str, kind: str = "paragraph", **more: Any) -> PageBlock:
    """Return a block of a page that stands alone."""
    element = more.pop("element", None)
    element = html.fromstring("<p>mot</p>") if element is None else element
    return PageBlock(element, kind, more.pop("markdown", plain), plain, **more)


def element(text: str, tag: str) -> Any:
    """Return the first element of that name in a page."""
    return next(html.document_fromstring(f"<html><body>{text}</body></html>").iter(tag))


# --- the words of a block ---


@pytest.mark.parametrize(("text", "said"), [
    (f"Il reste 80 % de cet article à lire {words(51)}", "a subscription notice"),
    (f"Il reste 80 % de cet article à lire {words(52)}", ""),
    (f"Lire aussi : {words(37)}", "a pointer to another article"),
    (f"Lire aussi : {words(38)}", ""),
    (f"Share this story {words(4)}", "page navigation or boilerplate"),
    (f"Abonnez-vous {words(20)}", "page navigation or boilerplate"),
    (f"Suivez-nous {' '.join(['à l'] * 14)} q", "page navigation or boilerplate"),
    (f"Suivez-nous {' '.join(['à l'] * 15)}", ""),
    (f"Ce site utilise des cookies {words(55)}", "a notice of the site"),
    (f"Ce site utilise des cookies {words(56)}", ""),
    ("Articles similaires", "related articles or comments"),
])  # fmt: skip
def test_a_set_phrase_of_a_page_is_no_longer_than_that(text: str, said: str) -> None:
    assert boilerplate.phrase(text) == said


@pytest.mark.parametrize(("text", "byline"), [
    ("12/03/2026 - 10:15", True),
    ("Salé, lundi 12 mars 2026", True),
    ("Le quai a rouvert 12 mars 2026", False),
    (f"Par Lina Alami {words(9)}", True),
    (f"Par Lina Alami {words(10)}", False),
    ("Par Lina Alami, à Salé.", False),
    ("Par Lina Alami, à Salé, en 2026.", True),
    (f"Le port {words(24)} par Lina 2026", True),
    (f"Le port {words(26)} par Lina 2026", False),
    ("Le port rouvre", False),
    ("Le port a été rouvert par le roi en 2026.", False),
    ("Le 12 mars 2026, tout a changé au port.", False),
    ("Lina Alami Publié le 12 mars 2026 à 10h15 Lecture 4 min.", True),
    ("Le rapport a été publié le 12 mars 2026 à Salé.", False),
    ("Le 12 mars 2026 à Salé au port", True),
    (f"Le 12 mars {words(4)}", True),
    (f"Le 12 mars {words(5)}", False),
    ("On 12 March in Whitby", True),
    ("On 12 March, the port will reopen, says the mayor", False),
])  # fmt: skip
def test_a_byline_is_short_and_no_sentence(text: str, byline: bool) -> None:
    assert boilerplate.is_byline(text) is byline


@pytest.mark.parametrize(("text", "opens"), [
    ("Lire aussi " + words(12), True),
    ("Lire aussi " + words(13), False),
    ("Articles similaires", True),
    ("Le port", False),
])  # fmt: skip
def test_a_heading_of_related_articles_is_short(text: str, opens: bool) -> None:
    assert boilerplate.opens_section(text) is opens


@pytest.mark.parametrize(("made", "said"), [
    (block("Voir la vidéo"), "a video"),
    (block(""), ""),
    (block("Voir la vidéo", "code"), ""),
    (block(f"Le tout « {'a' * 29} » et nos standards. Our Standards: x"), ""),
    (block("Mis à jour le 12 mars 2026 à 10h15"), "when the page was published"),
    (block("Mis à jour le 12 mars 2026 à 10h15", "heading"), ""),
    (block("il y a 3 heures"), "page navigation or boilerplate"),
    (block(f"Our Standards: {words(68)}"), "a notice of the site"),
    (block(f"Our Standards: {words(69)}"), ""),
    (block("Our Standards: “" + "a" * 30 + "”"), ""),
    (block("Our Standards: “" + "a" * 29 + "”"), "a notice of the site"),
    (block("Contactez-nous au port", markdown="[Contactez-nous](/c) au port"), "an invitation to readers"),
    (block("Contactez-nous au port"), ""),
    (block("Tous droits réservés au journal"), "a copyright notice"),
    (block("Tous droits réservés au journal", "caption"), ""),
])  # fmt: skip
def test_what_a_site_says_to_its_readers_is_short_and_can_be_followed(
    made: PageBlock, said: str
) -> None:
    assert invitations.reason(made) == said


@pytest.mark.parametrize(("alternative", "said"), [
    ("Voir la vidéo", "a video"), ("Logo", "page navigation or boilerplate"), ("À suivre", "page navigation or boilerplate"), ("Le quai nord", ""),
])  # fmt: skip
def test_a_picture_is_known_by_its_alternative_text(alternative: str, said: str) -> None:
    assert invitations.of_picture(alternative) == said


# --- links ---


@pytest.mark.parametrize(("target", "host", "same"), [
    ("/port", "courier.example", True),
    ("https://courier.example/port", "courier.example", True),
    ("https://www.courier.example:443/port", "courier.example", True),
    ("https://other.example/port", "courier.example", False),
    ("https://courier.example/port", "", False),
    ("/port.pdf", "courier.example", False),
    ("mailto:desk@courier.example", "courier.example", False),
    ("https://news.lemonde.fr/", "lemonde.fr", True),
    ("https://www.lemonde.fr/", "abo.lemonde.fr", True),
    ("https://news.bbc.co.uk/", "www.bbc.co.uk", True),
    ("https://bbc.co.uk/", "itv.co.uk", False),
    ("https://un.github.io/", "deux.github.io", False),
    ("http://localhost:8000/port", "localhost", True),
])  # fmt: skip
def test_a_page_of_the_same_site(target: str, host: str, same: bool) -> None:
    assert links.is_same_site(target, host) is same


def _line(text: str, linked: int, targets: int = 1) -> PageBlock:
    links = " ".join(f"[{n}](/{n})" for n in range(targets))
    return block(text, linked=linked, markdown=links)


@pytest.mark.parametrize(("made", "out"), [
    (_line("a" * 100, 96), True),
    (_line("a" * 100, 95), False),
    (_line("a" * 100, 81, 2), True),
    (_line("a" * 100, 80, 2), False),
    (_line("a" * 99 + ".", 100), False),
    (_line("a" * 99 + "?", 100), True),
    (block("a" * 100, "heading", linked=100, markdown="[a](/a)"), False),
    (block("a" * 100, linked=100, markdown="[a](/a)", quotes=(1,)), False),
    (block("a" * 100, linked=100, markdown="[a](/a) [b](https://other.example)"), False),
    (block("a" * 100, linked=100), False),
])  # fmt: skip
def test_a_paragraph_that_is_but_a_link_leads_elsewhere(made: PageBlock, out: bool) -> None:
    assert bool(teasers.found([made], "courier.example")) is out


@pytest.mark.parametrize(("lines", "out"), [
    (((words(8), "paragraph"), (words(8), "paragraph")), 1),
    (((words(7), "paragraph"), (words(7), "paragraph")), 0),
    (((words(8), "caption"), (words(8), "caption")), 1),
    (((words(8), "heading"), (words(8), "heading")), 0),
    (((words(8), "paragraph"), (words(9), "paragraph"), (words(8), "paragraph")), 0),
    (((words(8), "paragraph"), ("", "picture"), (words(8), "paragraph")), 1),
])  # fmt: skip
def test_eight_words_said_twice_in_a_row_are_a_repetition(
    lines: tuple[tuple[str, str], ...], out: int
) -> None:
    assert len(teasers.found([block(text, kind) for text, kind in lines], "")) == out


@pytest.mark.parametrize(("labels", "out"), [
    (("MORE: ", "MORE: "), 2), (("MORE: ", "LESS: "), 0), (("MORE: ", "More : "), 2), (("Vu: ", "Vu: "), 2), (("V: ", "V: "), 0), ((": ", ": "), 0),
])  # fmt: skip
def test_a_label_that_two_lines_have_points_elsewhere(labels: tuple[str, ...], out: int) -> None:
    lines = [
        block(f"{label}{n} un titre", markdown=f"{label}[{n} un titre](/{n})", linked=3)
        for n, label in enumerate(labels)
    ]
    assert len(teasers.found(lines, "courier.example")) == out


@pytest.mark.parametrize(("made", "out"), [
    (block("a" * 100, "list", linked=81, markdown="- [a](/a)\n- [b](/b)"), True),
    (block("a" * 100, "list", linked=80, markdown="- [a](/a)\n- [b](/b)"), False),
    (block("a" * 100, "list", linked=81, markdown="- [a](/a)"), False),
    (block("a" * 100, "list", linked=81, markdown="- [a.](/a)\n- [b](/b)"), True),
    (block("a" * 100, "list", linked=81, markdown="- [a](/a).\n- [b](/b)."), False),
    (block("a" * 100, "list", linked=81, markdown="1. [a](/a).\n2. [b](/b)"), False),
    (block("a" * 100, "list", linked=81, markdown="- [a](/a).\n- [b](/b)"), True),
    (block("a" * 100, "list", linked=81, markdown="- [a](/a).\n- [b](/b)?\n- [c](/c)"), False),
    (block("a" * 100, linked=81, markdown="[a](/a) [b](/b) [c](/c)"), True),
    (block("a" * 100, linked=80, markdown="[a](/a) [b](/b) [c](/c)"), False),
    (block("a" * 100, linked=81, markdown="[a](/a) [b](/b)"), False),
])  # fmt: skip
def test_a_list_of_links_is_no_list_of_sources(made: PageBlock, out: bool) -> None:
    assert judging._is_links(made) is out


# --- lists of other articles ---


def _card(title: str, excerpt: str, tag: str = "div", kind: str = "carte") -> str:
    return f"<{tag} class='{kind}'><h3><a href='/{title}'>{title}</a></h3><p>{excerpt}</p></{tag}>"


def _around(head: str, title: str) -> str:
    return f"<div class='carte'>{head.format(title)}<p>{words(3)}</p></div>"


@pytest.mark.parametrize(("boxes", "outside", "out"), [
    ([_card("Un", words(3)), _card("Deux", words(3)), _card("Trois", words(3))], 100, True),
    ([_card("Un", words(3)), _card("Deux", words(3)), _card("Trois", words(3))], 99, False),
    ([_card("Un", words(3)), _card("Deux", words(3))], 100, False),
    ([_card("Un", words(3)), _card("Deux", words(3)), _card("Trois", words(3), kind="autre")], 100, False),
    ([_card("Un", words(3)), _card("Deux", words(3)), _card("Trois", words(3), "section")], 100, False),
    ([_card(n, words(90)) for n in ("Un", "Deux", "Trois")], 100, True),
    ([_card(n, words(91)) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_card(n, words(3), kind=f"carte {n}") for n in ("Un", "Deux", "Trois")], 100, True),
    ([_card(n, words(3), kind="") for n in ("Un", "Deux", "Trois")], 100, True),
    ([_around("<a href='/{0}'><h3>{0}</h3></a>", n) for n in ("Un", "Deux", "Trois")], 100, True),
    ([_around("<a href='/{0}'><h3>{0}</h3>un mot</a>", n) for n in ("Un", "Deux", "Trois")], 100, True),
    ([_around("<a href='/{0}'>Mot <h3>{0}</h3></a>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_around("<h3>Le <a href='/{0}'>{0}</a></h3>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_around("<h3><a>{0}</a></h3>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_around("<h3><a href='/{0}'><img src='/a.jpg'></a></h3>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_around("<h3>{0}</h3>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([_around("<h3><a href='https://other.example/'>{0}</a></h3>", n) for n in ("Un", "Deux", "Trois")], 100, False),
    ([f"<h3><a href='/{n}'>{n}</a></h3>" for n in ("Un", "Deux", "Trois")], 100, False),
])  # fmt: skip
def test_three_boxes_of_one_kind_are_a_list_of_articles(
    boxes: list[str], outside: int, out: bool
) -> None:
    page = html.document_fromstring(f"<html><body><main>{''.join(boxes)}</main></body></html>")
    made = [
        block(tree.words(one), "heading" if one.tag == "h3" else "paragraph", element=one)
        for one in page.iter("h3", "p")
    ]
    story = block(words(outside))
    reasons = cards.found([story, *made], [story, *made], "courier.example")
    assert set(reasons) == ({id(one) for one in made} if out else set())


# --- pictures and their captions ---

_A, _B = "<img src='/a.jpg'>", "<img src='/b.jpg'>"


def _says(caption: str) -> str:
    return f"<figcaption>{caption}</figcaption>"


@pytest.mark.parametrize(("page", "made"), [
    (f"<figure>{_says('Le quai')}</figure><p>Un mot.</p>", ['Le quai', 'Un mot.']),
    (f"<figure>{_A}{_says('Le quai')}</figure>", ['![](/a.jpg "Le quai")']),
    (f"<figure>{_says('Le quai')}{_A}</figure>", ['![](/a.jpg "Le quai")']),
    (f"<p>Un mot.</p><figure>{_says('Le quai')}{_A}</figure><p>Deux.</p>", ['Un mot.', '![](/a.jpg "Le quai")', 'Deux.']),
    (f"<figure>{_A}{_says('Le « quai »')}</figure>", ['![](/a.jpg "Le « quai »")']),
    (f"<figure>{_A}{_says('Le &quot;quai&quot;')}</figure>", ['![](/a.jpg)', 'Le "quai"']),
    (f"<figure>{_A}{_says('Le *quai*')}</figure>", ['![](/a.jpg)', 'Le \\*quai\\*']),
    (f"<figure>{_A}{_says('Le <b>quai</b>')}</figure>", ['![](/a.jpg)', 'Le **quai**']),
    (f"<figure>{_A}{_says('Un')}</figure><figure>{_says('Deux')}{_B}</figure>", ['![](/a.jpg "Un")', '![](/b.jpg "Deux")']),
    (f"<figure>{_A}</figure><figure>{_says('Deux')}{_B}</figure>", ['![](/a.jpg)', '![](/b.jpg "Deux")']),
    (f"<figure>{_A}{_says('Un')}{_B}</figure>", ['![](/a.jpg "Un")', '![](/b.jpg)']),
    (f"<figure>{_says('Un')}{_A}{_says('Deux')}{_B}</figure>", ['![](/a.jpg "Un")', '![](/b.jpg "Deux")']),
    (f"<figure>{_A}{_says('Un')}{_says('Photo : Lina')}</figure>", ['![](/a.jpg "Un Photo : Lina")']),
    (f"<figure>{_says('Un')}</figure>{_A}", ['Un', '![](/a.jpg)']),
    (f"<p>Un mot.</p>{_says('Le quai')}", ['Un mot.', 'Le quai']),
])  # fmt: skip
def test_a_caption_is_the_title_of_its_picture(page: str, made: list[str]) -> None:
    root = html.document_fromstring(f"<html><body>{page}</body></html>")
    found = assembling._with_captions(list(walk.blocks(root, WritingContext("", "fr"))))
    assert [one.markdown for one in found] == made


@pytest.mark.parametrize(("page", "made"), [
    ("<p>Un mot.</p><img width='1' height='1' src='/a.jpg'><img alt='Le quai'><img src='/b.jpg' alt=' Le  quai '>", ['paragraph: Un mot.', 'picture: ![Le quai](/b.jpg)']),
    ("<img src='/a.jpg' data-caption='Le quai'><img src='/b.jpg' data-image-caption='&lt;p&gt;Le môle&lt;/p&gt;'>", ['picture: ![](/a.jpg)', 'caption: Le quai', 'picture: ![](/b.jpg)', 'caption: Le môle']),
    ("<figure><img src='/a.jpg' data-caption='Le quai'><figcaption>Le quai, lundi</figcaption></figure>", ['picture: ![](/a.jpg)', 'caption: Le quai, lundi']),
    ("<ul><li><span class='date'>lundi</span><span class='name'>port</span></li><li>Un</li></ul>", ['list: - lundi port\n- Un']),
    ("<ul><li>Un<p>Deux</p>trois<br>quatre</li></ul>", ['list: - Un\\\n  Deux\\\n  trois\\\n  quatre']),
    ("<ul><li>Un <img src='/a.jpg' alt='quai'> mot</li></ul>", ['picture: ![quai](/a.jpg)', 'paragraph: Un mot']),
    ("<ul><li></li><li>Un</li></ul>", ['list: - Un']),
    ("<ol start='3'><li>Un</li><li>Deux</li><li>Trois</li></ol>", ['list: 3. Un\n4. Deux\n5. Trois']),
    ("<ol start='x'><li>Un</li></ol><ol reversed><li>Deux</li></ol>", ['list: 1. Un', 'list: 1. Deux']),
    ("<ul><li>Un<ul><li>Deux<ol><li>Trois</li></ol></li></ul></li></ul>", ['list: - Un\n  - Deux\n    1. Trois']),
    ("<ul><li><b>Un</b><br><br>Deux</li></ul>", ['list: - **Un**\\\n  Deux']),
    ("<dl><dt>Un</dt><dd>Deux</dd></dl>", ['terms: Un\n: Deux']),
    ("<table><tr><th>Un</th><td>Deux | trois</td></tr><tr><td>Quatre<br>cinq</td></tr></table>", ['table: |  |  |\n|---|---|\n| Un | Deux \\| trois |\n| Quatre<br>cinq |  |']),
    ("<table><tr><td>Un seul</td></tr></table>", ['paragraph: Un seul']),
    ("<table><caption>Parts</caption><thead><tr><th>a<th>b</thead><tbody><tr><td colspan=2>c</tbody></table>", ['paragraph: Parts', 'table: | a | b |\n|---|---|\n| c |  |']),
    ("<table><tr><td><p>Un</p><p>Deux</p></td><td><ul><li>a</li></ul></td></tr><tr><td>b<td>c</table>", ['paragraph: Un', 'paragraph: Deux', 'list: - a', 'paragraph: b', 'paragraph: c']),
    ("<h2>Un <b>mot</b></h2><h2></h2><h7>Deux</h7>", ['heading: ## Un **mot**', 'paragraph: Deux']),
    ("<blockquote><p>Un.</p><p>Deux.</p></blockquote><blockquote>Trois</blockquote>", ['paragraph: Un.', 'paragraph: Deux.', 'paragraph: Trois']),
    ("<hr><p>Un.</p><hr><hr>", ['rule: ---', 'paragraph: Un.', 'rule: ---', 'rule: ---']),
    ("<iframe src='/v' title='La vidéo'></iframe><video><source src='/w'></video><object data='/x'></object><embed>", ['embed: ', 'embed: ', 'embed: ', 'embed: ']),
    ("<p>Un <a href='/a'>mot</a><a href='#b'>deux</a> <a>trois</a> <a href='/c'></a></p>", ['paragraph: Un [mot](/a)deux trois']),
    ("<p>Un<sup>1</sup> CO<sub>2</sub> <del>non</del> <code>x*y</code> <q>oui</q> <mark>ici</mark></p>", ['paragraph: Un¹ CO₂ ~~non~~ `x*y` «\xa0oui\xa0» ici']),
    ("<p>Un</p>deux<p>trois</p>", ['paragraph: Un', 'paragraph: deux', 'paragraph: trois']),
    ("<div>Un<div>Deux</div>trois <b>quatre</b></div>", ['paragraph: Un', 'paragraph: Deux', 'paragraph: trois **quatre**']),
    ("<p> </p><p>&nbsp;</p><p>Un\n  mot</p>", ['paragraph: Un mot']),
    ("<details><summary>Un</summary><p>Deux</p></details>", ['paragraph: Un', 'paragraph: Deux']),
])  # fmt: skip
def test_a_block_of_a_page_is_markdown(page: str, made: list[str]) -> None:
    root = html.document_fromstring(f"<html><body>{page}</body></html>")
    found = walk.blocks(root, WritingContext("", "fr"))
    assert [f"{one.kind}: {one.markdown}" for one in found] == made


@pytest.mark.parametrize(("embeds", "told"), [(1, 1), (5, 5), (6, 5)])
def test_five_embeds_are_named(embeds: int, told: int) -> None:
    frames = "".join(f"<iframe src='https://v.example/{n}'></iframe>" for n in range(embeds))
    page = f"<html lang='fr'><body><article><h1>Le port</h1><p>{words(40, '.')}</p>{frames}<p>{words(30, '.')}</p></article></body></html>"
    found = converter.convert(page, "a.html")
    assert sum(note.startswith("embedded content omitted") for note in found.notes) == told


_WALL = "La suite est réservée aux abonnés."


@pytest.mark.parametrize(
    ("body", "notes", "unsure"),
    [
        ({"kept": [words(9)] * 5, "back": True}, 5, 0),
        ({"kept": [words(9)] * 6, "back": True}, 5, 0),
        ({"kept": [words(9)]}, 0, 0),
        ({"dropped": [f"{_WALL} {words(54)}"]}, 0, 1),
        ({"dropped": [f"{_WALL} {words(55)}"]}, 0, 0),
        ({"kept": [words(249)], "free": False}, 0, 1),
        ({"kept": [words(250)], "free": False}, 0, 0),
    ],
)
def test_what_a_report_tells_of_a_page(body: dict[str, Any], notes: int, unsure: int) -> None:
    page = converter._Page(html.document_fromstring("<html><body></body></html>"), "a.html", "")
    page.facts.is_free = body.get("free", True)
    kept = [block(one) for one in body.get("kept", ())]
    dropped = [(block(one), "a subscription notice") for one in body.get("dropped", ())]
    back = kept if body.get("back") else [block(words(9))]
    page._report(judging.Body(kept, dropped, back), kept)
    assert (len(page.notes), len(page.unsure)) == (notes, unsure)


@pytest.mark.parametrize(("base", "address", "led"), [
    ("https://a.example/eco/", "", "https://a.example/eco/b"), ("/eco/", "", "b"), ("/eco/", "https://a.example/x/y", "https://a.example/eco/b"),
    ("", "https://a.example/x/y", "https://a.example/x/b"), ("", "", "b"),
])  # fmt: skip
def test_a_relative_address_is_one_of_the_page(base: str, address: str, led: str) -> None:
    page = f"<html lang='fr'><head><base href='{base}'></head><body><article><h1>Le port</h1><p>{words(40, '.')}</p><p><a href='b'>La carte</a> du port : {words(9, '.')}</p></article></body></html>"
    assert f"[La carte]({led})" in converter.read(page, "a.html", address).markdown


# --- teasers beside a story ---

_VIDEO = "Click to play video: 'Le port rouvre'"


@pytest.mark.parametrize(("alternative", "line", "out"), [
    (_VIDEO, block("2:34 Le port rouvre"), True),
    (_VIDEO, block("1:02:34 Le port rouvre"), True),
    (_VIDEO, block("2:34 Le port rouvre", "heading"), False),
    (_VIDEO, block("Le port rouvre"), False),
    (_VIDEO, block("2:34 La sardine se fait rare"), False),
    (_VIDEO, block("2:34"), False),
    ("Le quai nord", block("2:34 Le quai nord"), False),
])  # fmt: skip
def test_a_line_beside_a_video_has_its_length_and_title(
    alternative: str, line: PageBlock, out: bool
) -> None:
    image = element(f'<img alt="{alternative}">', "img")
    found = teasers.pictures([line, block("", "picture", element=image)], [])
    assert (found.get(id(line)) == "a video") is out


_BLOCKS = {
    "##": block("Autres titres", "heading", markdown="## Autres titres"),
    "###": block("Un détail", "heading", markdown="### Un détail"),
    "text": block("Un mot."),
    "rule": block("", "rule"),
    "embed": block("", "embed"),
    "picture": block("", "picture"),
}


@pytest.mark.parametrize(("page", "out"), [
    ("## -text ##", 1),
    ("### -text ##", 1),
    ("## -text ### text", 0),
    ("## text -text ##", 0),
    ("## -text text ##", 0),
    ("## rule -text ##", 1),
    ("## -text embed ##", 1),
    ("## picture -text ##", 0),
    ("## -picture ##", 0),
    ("## -picture -text ##", 1),
    ("-text ## ##", 0),
    ("## ##", 0),
    ("## -text", 0),
    ("## -text ## -text ##", 2),
])  # fmt: skip
def test_a_heading_goes_with_all_that_is_below_it(page: str, out: int) -> None:
    made = [(copy.copy(_BLOCKS[name.lstrip("-")]), name[0] != "-") for name in page.split()]
    kept = [one for one, stays in made if stays]
    assert len(teasers.headings([one for one, _ in made], kept)) == out


_SKIPPING = "<p><a href='#fin'>Passer la publicité</a></p>"


@pytest.mark.parametrize(("page", "out"), [
    (_SKIPPING + "<p>Un mot.</p><p id='fin'>Suite.</p>", ["Passer la publicité", "Un mot."]),
    (_SKIPPING + "<p>Un mot.</p><p id='but'>Suite.</p>", ["Passer la publicité"]),
    (_SKIPPING + f"<p>{words(150)}</p><p id='fin'>Suite.</p>", ["Passer la publicité", words(150)]),
    (_SKIPPING + f"<p>{words(151)}</p><p id='fin'>Suite.</p>", ["Passer la publicité"]),
    ("<p id='fin'>Un mot.</p>" + _SKIPPING + "<p>Suite.</p>", ["Passer la publicité"]),
    (_SKIPPING.replace("Passer la publicité", "Voir la carte") + "<p>Un mot.</p><p id='fin'>Suite.</p>", ["Voir la carte"]),
    (_SKIPPING.replace("Passer la publicité", "12 à 13") + "<p>Un mot.</p><p id='fin'>Suite.</p>", []),
    ("<p><a href='#fin'>Passer</a> la publicité</p><p>Un mot.</p><p id='fin'>Suite.</p>", []),
    ("<h2><a href='#fin'>Passer la publicité</a></h2><p>Un mot.</p><p id='fin'>Suite.</p>", []),
    ("<a href='#fin'><p>Passer la publicité</p></a><p>Un mot.</p><p id='fin'>Suite.</p>", ["Passer la publicité", "Un mot."]),
    ("<p><a>Passer la publicité</a></p><p>Un mot.</p><p id='fin'>Suite.</p>", []),
])  # fmt: skip
def test_what_a_page_offers_to_skip_is_no_story(page: str, out: list[str]) -> None:
    root = html.document_fromstring(f"<html><body><article>{page}</article></body></html>")
    made = list(walk.blocks(root, WritingContext("", "fr")))
    reasons = teasers.found(made, "")
    assert [one.plain for one in made if id(one) in reasons] == out


@pytest.mark.parametrize(("page", "out"), [
    ("<div><img src='/a.jpg'><p>-Un titre</p></div>", True),
    ("<div><div><img src='/a.jpg'></div><p>-Un titre</p></div>", True),
    ("<div><img src='/a.jpg'><p>-Un titre</p><p>Un mot.</p></div>", False),
    ("<div><img src='/a.jpg'></div><p>-Un titre</p>", False),
    ("<div><img src='/a.jpg'><p>~Un titre</p></div>", False),
    ("<div><img src='/a.jpg' alt='Logo'><p>Un mot.</p></div>", True),
])  # fmt: skip
def test_a_picture_goes_with_all_words_beside_it(page: str, out: bool) -> None:
    root = html.document_fromstring(f"<html><body><p>Le port.</p>{page}</body></html>")
    made = list(walk.blocks(root, WritingContext("", "fr")))
    kept = [one for one in made if one.plain[:1] not in ("-", "~")]
    reasons = {"-": "related articles", "~": "a byline"}
    gone = [(one, reasons[one.plain[0]]) for one in made if one not in kept]
    picture = next(one for one in made if one.kind == "picture")
    assert (id(picture) in teasers.pictures(kept, gone)) is out


# --- the end of a story ---


@pytest.mark.parametrize(("place", "count", "note", "out"), [
    (0, 1, "Lina Alami est journaliste.", True),
    (0, 1, "Lina est journaliste.", False),
    (5, 6, f"Lina Alami est journaliste {words(86)}.", True),
    (5, 6, f"Lina Alami est journaliste {words(87)}.", False),
    (6, 11, "Lina Alami est journaliste.", True),
    (5, 11, "Lina Alami est journaliste.", False),
    (8, 10, "Lina Alami est journaliste.", False),
    (0, 1, f"Contacter Lina sur Facebook {words(36)}", True),
    (0, 1, f"Contacter Lina sur Facebook {words(37)}", False),
    (0, 1, "Lina Alami dit non.", False),
])  # fmt: skip
def test_a_note_on_the_writer_stands_at_the_end(
    place: int, count: int, note: str, out: bool
) -> None:
    kept = [block(words(20 + at, ".")) for at in range(count)]
    kept[place] = block(note)
    found = closing.found(kept, kept, ["Lina Alami", "Lina"])
    assert (id(kept[place]) in found) is out


@pytest.mark.parametrize(("tail", "out"), [
    (["heading"], 1), (["heading", "picture"], 2), (["heading", "picture", "picture"], 0), (["picture"], 0),
    (["heading", "picture", "heading", "picture"], 4),
])  # fmt: skip
def test_a_title_at_the_end_with_at_most_one_picture_is_no_gallery(
    tail: list[str], out: int
) -> None:
    kept = [block(words(20, ".")), *(block("Titre" * (kind == "heading"), kind) for kind in tail)]
    assert len(closing.found(kept, kept, [])) == out


@pytest.mark.parametrize(("made", "out"), [
    (block("12 euros", linked=8), True),
    (block("$285 at the shop’s", linked=18), True),
    (block("12 euros" + " " * 12, linked=19), False),
    (block("12 euros", "heading", linked=8), False),
    (block("12 euros du kilo", linked=16), False),
])  # fmt: skip
def test_a_price_that_is_all_link_is_a_shop_s(made: PageBlock, out: bool) -> None:
    assert bool(offers.found([made], [], [made])) is out


@pytest.mark.parametrize(("size", "kind", "linked", "out"), [
    (80, "list", 0, True), (81, "list", 0, False), (20, "paragraph", 1.0, True), (21, "paragraph", 1.0, False), (20, "paragraph", 0.8, False),
])  # fmt: skip
def test_an_offer_goes_on_with_what_it_gives(
    size: int, kind: str, linked: float, out: bool
) -> None:
    text = f"Accès {words(size - 1)}"
    text += "a" * (10 * (len(text) // 10 + 1) - len(text))
    assert offers._continues_offer(block(text, kind, linked=int(linked * len(text)))) is out
    assert not offers._continues_offer(block(words(size), kind, linked=len(words(size))))


@pytest.mark.parametrize(("steps", "out"), [
    (["offer"] * 3, 3), (["offer"] * 4, 3), (["offer", "text", "offer"], 1), (["", "offer", "", "offer"], 2), (["offer", "opens", "offer", "offer", "offer", "offer"], 5),
])  # fmt: skip
def test_three_blocks_go_on_with_an_offer(steps: list[str], out: int) -> None:
    texts = {
        "offer": "Accès illimité",
        "text": words(9, "."),
        "": "",
        "opens": "Découvrez nos offres",
    }
    notice = block("Abonnez-vous")
    made = [
        notice,
        *(block(texts[one], linked=len(texts[one]) * (one == "offer")) for one in steps),
    ]
    found = offers.found(made[1:], [(notice, "a subscription notice")], made)
    assert len(found) == out


# --- which blocks are the story ---

_FIRST, _SECOND = words(12, "."), words(26, ".")


def judged(page: str, extracted: str) -> tuple[list[str], dict[str, str]]:
    """Return the words of the kept blocks, and those of the dropped ones with the reason."""
    root = html.document_fromstring(f"<html><body>{page}</body></html>")
    body = judging.judge(walk.blocks(root, WritingContext("", "fr")), extracted)
    return [one.plain for one in body.kept], {one.plain: why for one, why in body.dropped}


@pytest.mark.parametrize(("page", "taken", "kept"), [
    (f"<article><p>Rubrique</p><p>{_FIRST}</p><p>{_SECOND}</p></article>", "", [_FIRST, _SECOND]),
    (f"<article><p>Rubrique</p><p>{_FIRST}</p><p>{_SECOND}</p></article>", "Rubrique", ["Rubrique", _FIRST, _SECOND]),
    (f"<article><div><p>{_FIRST}</p><p>{_SECOND}</p><p>Fin</p></div></article>", "", [_FIRST, _SECOND, "Fin"]),
    (f"<article><div><p>{_FIRST}</p><p>{_SECOND}</p></div><div><p>Fin</p></div></article>", "", [_FIRST, _SECOND]),
    (f"<article><div><p>{_FIRST}</p><p>{_SECOND}</p></div><footer><p>Fin</p></footer></article>", "Fin", [_FIRST, _SECOND]),
    (f"<article><p>{_FIRST}</p><p>Un intertitre</p><p>{_SECOND}</p></article>", "", [_FIRST, "Un intertitre", _SECOND]),
    (f"<p>Menu</p><article><p>{_FIRST}</p><p>{_SECOND}</p></article><p>Bas</p>", "Menu Bas", [_FIRST, _SECOND]),
])  # fmt: skip
def test_a_few_words_belong_to_the_prose_they_stand_beside(
    page: str, taken: str, kept: list[str]
) -> None:
    assert judged(page, f"{taken} {_FIRST} {_SECOND}")[0] == kept


@pytest.mark.parametrize(("page", "described", "found", "away"), [
    (f"<p class='chapo'>{words(6)}</p><p>{_FIRST}</p>", "", words(6), 1),
    (f"<p class='chapo'>{words(3)}</p><p>{_FIRST}</p>", "", "", 0),  # too short
    (f"<div class='chapo'><p>{words(6)}</p><p>{words(7)}</p></div><p>{_FIRST}</p>", "", f"{words(6)} {words(7)}", 2),
    (f"<div class='chapo'><p>{words(6)}</p></div><div class='intro'><p>{words(7)}</p></div><p>{_FIRST}</p>", "", words(6), 1),
    (f"<p>{_FIRST}</p><p>{_SECOND}</p><p class='chapo'>{words(6)}</p>", "", "", 0),  # below the top
    (f"<p>{_FIRST}</p>", "Le maire parle à tous.", "Le maire parle à tous.", 0),
    (f"<p>{_FIRST}</p>", "Le maire parle à tous", "", 0),  # no sentence
    (f"<p>{_FIRST}</p>", "Le maire parle…", "", 0),
    (f"<p>{_FIRST}</p>", "Le maire part.", "", 0),
    (f"<p>{_FIRST}</p>", _FIRST, _FIRST, 0),
    (f"<p><b>{_FIRST}</b></p><p>{_SECOND}</p>", _FIRST, _FIRST, 1),
    (f"<p>{_FIRST}</p><p><b>{_SECOND}</b></p>", _SECOND, _SECOND, 0),
    (f"<p>{_SECOND}</p>", f"{words(13)} et la mer.", "", 0),  # sixty letters of the story
    (f"<p>{_SECOND}</p>", f"{words(13)} et un quai.", f"{words(13)} et un quai.", 0),
])  # fmt: skip
def test_a_standfirst_is_marked_at_the_top_or_declared(
    page: str, described: str, found: str, away: int
) -> None:
    root = html.document_fromstring(f"<html><body><article>{page}</article></body></html>")
    blocks = walk.blocks(root, WritingContext("", "fr"))
    body = judging.judge(blocks, f"{_FIRST} {_SECOND}")
    facts = declared.DeclaredFacts(descriptions=[(described, False)] if described else [])
    made, taken = standfirst.Standfirst(facts, body, "").found("Un titre", blocks)
    assert (made, len(taken)) == (found, away)


# --- the top of a story ---


@pytest.mark.parametrize(("text", "byline"), [
    ("Lina Alami, à Salé au port", True),
    ("Lina Alami pour le journal du port nord", True),
    ("Lina Alami pour le journal du port de Salé", False),
    ("Lina Alami dit non.", False),
    ("Par Lina Alami", True),
    (f"Par Lina Alami{' ' * 287}", False),
    ("Par Omar Haddad", False),
    ("12 mars 2026", True),
    ("13 mars 2026", False),
    ("Le 12 mars 2026, tout a changé au port.", False),
])  # fmt: skip
def test_a_line_that_says_no_more_than_the_front_matter(text: str, byline: bool) -> None:
    assert bylinelines._repeats_byline(block(text), ["Lina Alami"], "2026-03-12T10:15") is byline


@pytest.mark.parametrize(
    ("at", "count", "out"), [(7, 20, True), (8, 20, False), (18, 20, True), (17, 20, False)]
)
def test_a_byline_stands_among_the_first_or_last_lines(at: int, count: int, out: bool) -> None:
    kept = [block(words(20 + n, ".")) for n in range(count)]
    kept[at] = line = block("Par Lina Alami")
    body = judging.Body(kept=kept)
    bylinelines.leave_out(body, ["Lina Alami"], "")
    assert (line not in body.kept) is out
    assert [reason for _, reason in body.dropped] == ["the byline"] * out


@pytest.mark.parametrize(("one", "two", "alike"), [
    ("Le port rouvre", "Le port rouvre", True),
    ("Le port", "Le port rouvre", False),
    ("Le port a", "Le port a rouvert", False),
    ("Le port né", "Le port né hier", True),
    ("Salé : port rouvert lundi", "Lundi, le port de Salé rouvert", True),
    ("Salé rouvre le marché couvert et la criée", "Salé ferme le port et la plage", False),
    ("Le port de Salé rouvre lundi", "Le port de Fès ferme mardi", False),
    ("Un port", "Deux ports", False),
    ("", "Le port", False),
])  # fmt: skip
def test_titles_of_one_story_share_most_words(one: str, two: str, alike: bool) -> None:
    assert titling.alike(one, two) is alike
    assert titling.alike(two, one) is alike


@pytest.mark.parametrize(("title", "names", "others", "left"), [
    ("Le port rouvre - Le Courrier", ["Le Courrier"], [], "Le port rouvre"),
    ("Le Courrier - Le port rouvre", ["Le Courrier"], [], "Le port rouvre"),
    ("Le port rouvre - Le Courrier.fr", ["Le Courrier"], [], "Le port rouvre"),
    ("Le port rouvre - X", ["X"], [], "Le port rouvre - X"),
    ("Le port rouvre - XY", ["XY"], [], "Le port rouvre"),
    ("Le port rouvre - Économie - Le Courrier", ["Le Courrier"], [], "Le port rouvre - Économie"),
    (f"Le port - {words(8)}", [], ["Le port"], "Le port"),
    (f"Le port - {words(9)}", [], ["Le port"], f"Le port - {words(9)}"),
    ("Le port - Salé", [], ["Le quai"], "Le port - Salé"),
    ("Le  port", [], [], "Le port"),
])  # fmt: skip
def test_a_title_loses_the_names_at_its_ends(
    title: str, names: list[str], others: list[str], left: str
) -> None:
    assert titling.clean(title, names, others) == left


@pytest.mark.parametrize(("domain", "names"), [
    ("www.lemonde.example", ["lemonde.example", "lemonde"]),
    ("news.co.uk", ["news.co.uk", "news"]),
    ("www.courier.com.ma:8080", ["courier.com.ma", "courier"]),
    ("port.salé.example", ["port.salé.example", "salé"]),
    ("a.abcd.ma", ["a.abcd.ma", "abcd"]),
    ("a.abc.ma", ["a.abc.ma", "a"]),
    ("user@courier.example", ["courier.example", "courier"]),
    ("localhost", []),
    ("127.0.0.1", []),
    ("", []),
])  # fmt: skip
def test_a_domain_stands_for_names(domain: str, names: list[str]) -> None:
    assert titling.site_names(domain) == names


@pytest.mark.parametrize(("address", "name"), [
    ("https://a.example/eco/le-port-rouvre.html", "le-port-rouvre"),
    ("https://a.example/le-port/12", "le-port"),
    ("https://a.example/le-port/index.html", "le-port"),
    ("https://a.example/12/", ""),
    ("https://a.example/ab", ""),
    ("https://a.example/abc", "abc"),
    (f"https://a.example/{'a' * 50}-{'b' * 49}", f"{'a' * 50}-{'b' * 49}"),
    (f"https://a.example/{'a' * 50}-{'b' * 50}", "a" * 50),
    (f"https://a.example/{'a' * 101}", "a" * 50),
    ("https://a.example/le%20port%2Csalé", "le-port-salé"),
])  # fmt: skip
def test_an_article_is_called_by_its_address(address: str, name: str) -> None:
    assert slugs.slug(address) == name


# --- what a page declares ---


@pytest.mark.parametrize(("value", "name"), [
    ("Lina Alami", "Lina Alami"),
    ("Par Lina Alami", "Lina Alami"),
    ("Par Lina Alami, par Omar", "Lina Alami, par Omar"),
    ("L", ""),
    ("Li", "Li"),
    ("a" * 120, "a" * 120),
    ("a" * 121, ""),
    ("https://a.example/lina", ""),
    ("@lina", ""),
    ("Lina Alami |", "Lina Alami"),
    ({"name": "Lina Alami"}, "Lina Alami"),
    (["", {"name": "Lina"}], "Lina"),
    (None, ""),
])  # fmt: skip
def test_the_name_of_an_author(value: object, name: str) -> None:
    assert bylines._author_name(value) == name


@pytest.mark.parametrize(("body", "names"), [
    ("<p class='byline'>Par Lina Alami | 12 mars</p>", ["Lina Alami"]),
    ("<p class='byline'>Par Lina Alami le 12 mars</p>", ["Lina Alami"]),
    ("<p class='byline'>Un Deux Trois Quatre Cinq Six</p>", ["Un Deux Trois Quatre Cinq Six"]),
    ("<p class='byline'>Un Deux Trois Quatre Cinq Six Sept</p>", []),
    ("<p class='byline'>Lina dit non.</p>", []),
    ("<div class='comment'><p class='byline'>Lina Alami</p></div>", []),
    ("<p class='author-of-it'>Lina Alami</p>", []),
    ("<p class='author-of-it'>Par Lina Alami</p>", ["Lina Alami"]),
    ("<p class='article-byline'>Lina Alami</p>", ["Lina Alami"]),
    ("<p class='byline'>Photo <a>Lina Alami</a></p>", ["Lina Alami"]),
    ("<p class='byline'><a></a>Lina Alami</p>", ["Lina Alami"]),
    ("<p class='byline'></p><p class='auteur'>Omar Haddad</p>", ["Omar Haddad"]),
])  # fmt: skip
def test_a_byline_that_the_page_shows_names_the_author(body: str, names: list[str]) -> None:
    assert (
        bylines._shown_authors(html.document_fromstring(f"<html><body>{body}</body></html>"))
        == names
    )


@pytest.mark.parametrize(("article", "metas", "names"), [
    ({"author": {"name": "Lina Alami"}}, {}, ["Lina Alami"]),
    ({"creator": "Lina Alami"}, {"author": ["Omar Haddad"]}, ["Lina Alami"]),
    ({"author": [{"@id": "#1"}, {"name": "Omar"}]}, {}, ["Aya Tazi", "Omar"]),
    ({}, {"author": ["Omar Haddad"], "byl": ["Par Aya"]}, ["Omar Haddad", "Aya"]),
    ({"author": "Le Courrier"}, {}, ["Lina Vue"]),
    ({"author": ["Le Courrier", "Omar Haddad"]}, {}, ["Le Courrier", "Omar Haddad"]),
    ({"author": "admin"}, {}, ["Lina Vue"]),
])  # fmt: skip
def test_declared_authors_come_before_shown_ones(
    article: dict[str, Any], metas: dict[str, list[str]], names: list[str]
) -> None:
    root = html.document_fromstring("<html><body><p class='byline'>Lina Vue</p></body></html>")
    nodes = [{"@id": "#1", "name": "Aya Tazi"}]
    assert bylines.authors(root, metas, article, nodes, ["Le Courrier"]) == names
    bare = html.document_fromstring("<html><body><p>Rien</p></body></html>")
    assert bylines.authors(bare, {}, {"author": "Le Courrier"}, [], ["Le Courrier"]) == [
        "Le Courrier"
    ]


@pytest.mark.parametrize(("nodes", "merged"), [
    ([{"@type": "NewsArticle", "headline": "a"}], {"@type": "NewsArticle", "headline": "a"}),
    ([{"@type": "Person", "name": "a"}], {}),
    ([{"@type": "WebPage", "name": "a", "url": "b"}, {"@type": "https://schema.org/Article", "headline": "c"}], {"@type": "https://schema.org/Article", "headline": "c", "url": "b"}),
    ([{"@type": "Article"}, {"@type": ["Article"], "headline": "c"}], {"@type": ["Article"], "headline": "c"}),
    ([{"@type": "Article", "headline": "a"}, {"@type": "Article", "headline": "b", "url": "c"}], {"@type": "Article", "headline": "a"}),
    ([{"@type": "Article", "headline": "a", "url": ""}, {"@type": "WebPage", "description": "b", "url": "c"}], {"@type": "Article", "headline": "a", "url": "c"}),
])  # fmt: skip
def test_the_article_among_the_objects_of_a_page(
    nodes: list[dict[str, Any]], merged: dict[str, Any]
) -> None:
    assert jsonld.article(nodes) == merged


@pytest.mark.parametrize(("script", "count"), [
    ('{"a": 1}', 1),
    ('[{"a": 1}, {"b": 2}]', 2),
    ('{"@graph": [{"a": 1}, {"b": 2}]}', 3),
    ('{"mainEntity": {"a": 1}}', 2),
    ('{"mainEntity": "a"}', 1),
    ('<!-- {"a": 1} -->', 1),
    ('/* a */ {"a": 1}', 1),
    ('{"a": ', 0),
    ('{"mainEntity": ' * 7 + '{"a": 1}' + "}" * 7, 8),
    ('{"mainEntity": ' * 8 + '{"a": 1}' + "}" * 8, 8),
])  # fmt: skip
def test_objects_of_a_page_are_read_eight_deep(script: str, count: int) -> None:
    page = f"<html><head><script type='application/ld+json'>{script}</script><script>{{\"x\": 1}}</script></head></html>"
    assert len(list(jsonld.objects(html.document_fromstring(page)))) == count


@pytest.mark.parametrize(("text", "day"), [
    ("2026-03-12T9:15", "2026-03-12T09:15"),
    ("2026-03-12T09:15:10", "2026-03-12T09:15:10"),
    ("2026-03-12T9:15:10", "2026-03-12T09:15:10"),
    ("2026-03-12T09:15 +0100", "2026-03-12T09:15+01:00"),
    ("2026-03-12T09:15 +01", "2026-03-12T09:15+01:00"),
    ("2026-03-12T09:15 UTC", "2026-03-12T09:15Z"),
    ("2026-03-12T25:15", "2026-03-12"),
    ("2026-02-30", ""),
    ("20260312", "2026-03-12"),
    ("202603122359", "2026-03-12T23:59:00"),
    ("202603122459", "2026-03-12"),
    ("202603122360", "2026-03-12"),
    ("20260312T235910Z", "2026-03-12T23:59:10Z"),
    ("Thu, 12 Mar 2026 10:15:00 +0100", "2026-03-12T10:15:00+01:00"),
    ("13/03/2026", "2026-03-13"), ("03/13/2026", "2026-03-13"), ("12/12/2026", "2026-12-12"), ("03/04/2026", ""),
    ("13/12/2026", "2026-12-13"), ("12/13/2026", "2026-12-13"), ("13/13/2026", ""), ("2026/12/03", "2026-12-03"), ("2026/13/03", ""), ("2026/1/3", "2026-01-03"),
    ("12/03/26", ""),
])  # fmt: skip
def test_a_declared_day(text: str, day: str) -> None:
    assert dates.iso(text) == day


@pytest.mark.parametrize(("head", "facts"), [
    ("<meta property='og:title' content='Le port'>", {"titles": ["Le port"]}),
    ("<title>Le port</title><title>Autre</title>", {"titles": ["Le port"]}),
    ("<meta name='date' content='03/04/2026'>", {"unread_date": "03/04/2026", "date": ""}),
    ("<meta name='date' content='2026-03-12'><meta name='lastmod' content='2026-03-13'>", {"date": "2026-03-12", "modified": "2026-03-13"}),
    ("<link rel='canonical' href='https://a.example/p'>", {"canonical": "https://a.example/p"}),
    ("<link rel='canonical' href='/p'><meta property='og:url' content='https://a.example/q'>", {"canonical": "https://a.example/q"}),
    ("<link rel='next' href='https://a.example/p'>", {"canonical": ""}),
    ("<meta property='og:site_name' content='Le Courrier'>", {"names": ["Le Courrier"]}),
    ("<meta name='twitter:site' content='@courrier'>", {"names": ["courrier"]}),
    ("<meta property='og:locale' content='fr_MA'>", {"lang": "fr"}),
    ("<meta property='og:locale' content='français'>", {"lang": ""}),
    ("<meta property='og:image' content='/a.jpg'><meta property='og:image:alt' content='Le quai'>", {"image": "/a.jpg", "image_alt": "Le quai"}),
    ("<meta property='og:image' content='a.jpg'>", {"image": ""}),
    ("<meta name='description' content='Un.'>", {"descriptions": [("Un.", False)]}),
    ('<script type="application/ld+json">{"@type": "Article", "description": "Un.", "isAccessibleForFree": "http://schema.org/False", "image": [{"url": "/b.jpg", "caption": "Le môle"}]}</script>',
     {"descriptions": [("Un.", True)], "is_free": False, "image": "/b.jpg", "image_alt": "Le môle"}),
    ('<script type="application/ld+json">{"@type": "Organization", "name": "Le Courrier", "alternateName": "LC"}</script>', {"names": ["Le Courrier", "LC"]}),
    ("", {"is_free": True, "titles": [], "names": [], "lang": "", "image": ""}),
])  # fmt: skip
def test_a_page_declares_its_facts(head: str, facts: dict[str, Any]) -> None:
    found = declared.read(
        html.document_fromstring(f"<html><head>{head}</head><body><p>Mot</p></body></html>")
    )
    assert {name: getattr(found, name) for name in facts} == facts


# --- elements ---


@pytest.mark.parametrize(("image", "tiny"), [
    ("<img width='49' height='300'>", True), ("<img width='50' height='50'>", False), ("<img width='49%'>", False), ("<img class='logo'>", True), ("<img id='icon'>", True), ("<img>", False),
])  # fmt: skip
def test_a_picture_below_fifty_pixels_is_an_icon(image: str, tiny: bool) -> None:
    assert elements.is_tiny(element(image, "img")) is tiny


@pytest.mark.parametrize(("around", "told"), [
    ("<figure><img><span>x</span></figure>", True),
    ("<figure><span>x</span></figure>", False),
    ("<figure><img><blockquote><span>x</span></blockquote></figure>", False),
    ("<figure><img><div><div><div><span>x</span></div></div></div></figure>", True),
    ("<figure><img><div><div><div><div><span>x</span></div></div></div></div></figure>", False),
    ("<div class='caption'><span>x</span></div>", True),
    ("<table class='caption'><tr><td><span>x</span></td></tr></table>", False),
])  # fmt: skip
def test_words_in_a_figure_with_a_picture_are_its_caption(around: str, told: bool) -> None:
    assert elements.in_caption(element(around, "span")) is told


@pytest.mark.parametrize(("table", "data"), [
    ("<tr><td>a<td>b</tr>", True),
    ("<tr><td>a</tr>", False),
    ("<tr><th>a</tr>", True),
    ("<tr><td>a<td><img></tr>", False),
    ("<tr><td>a<td><table><tr><td>x</tr></table></tr>", False),
    ("<tr><td>a<td><p>b</p><p>c</p></tr>", False),
    ("<tr><td>a<td><p>b</p></tr>", True),
    (f"<tr><td>a<td>{'b' * 599}</tr>", True),
    (f"<tr><td>a<td>{'b' * 600}</tr>", False),
])  # fmt: skip
def test_a_table_of_data_has_columns_of_short_cells(table: str, data: bool) -> None:
    assert elements.is_data(element(f"<table>{table}</table>", "table")) is data


@pytest.mark.parametrize(
    ("role", "data"), [("presentation", False), ("none", False), ("table", True)]
)
def test_a_table_for_the_layout_holds_no_data(role: str, data: bool) -> None:
    assert elements.is_data(element(f"<table role='{role}'><tr><th>a</table>", "table")) is data


@pytest.mark.parametrize(
    ("value", "wide"), [("2", 2), ("0", 1), ("50", 50), ("51", 50), ("x", 1), ("", 1)]
)
def test_a_cell_spans_one_to_fifty_columns(value: str, wide: int) -> None:
    cell = element(f"<table><tr><td colspan='{value}' rowspan='3'>a</table>", "td")
    assert elements.spans(cell) == (wide, 3)


@pytest.mark.parametrize(("items", "text"), [
    ("<li>a</li>", True), ("<li><p>a</p><p>b</p></li>", True), ("<li><p>a</p><p>b</p><p>c</p></li>", False), ("<li><h2>a</h2></li>", False), ("<li><img></li>", False), ("a", False),
])  # fmt: skip
def test_a_list_of_text_has_no_cards(items: str, text: bool) -> None:
    assert elements.is_list(element(f"<ul>{items}</ul>", "ul")) is text


@pytest.mark.parametrize(("terms", "told"), [
    ("<dt>a</dt><dd>b</dd>", True), ("<dt>a</dt>", False), ("<dd>b</dd>", False), ("<dt>a</dt><dd><img></dd>", False),
])  # fmt: skip
def test_terms_have_explanations(terms: str, told: bool) -> None:
    assert elements.is_terms(element(f"<dl>{terms}</dl>", "dl")) is told


@pytest.mark.parametrize(("list_", "markdown"), [
    ("<ol start='3'><li>a<li>b</ol>", "3. a\n4. b"),
    ("<ol start='x'><li>a</ol>", "1. a"),
    ("<ul start='3'><li>a</ul>", "- a"),
    ("<ol><li>a<ul><li>b</ul></ol>", "1. a\n   - b"),
    ("<ul><li>a<ul><li>b</ul>c</ul>", "- a\\\n  c\n  - b"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n- - b"),
    ("<ul><li></li><li>b</li></ul>", "- b"),
])  # fmt: skip
def test_a_list_is_written_with_its_numbers(list_: str, markdown: str) -> None:
    from newstranslate.formats.web.elementtext import ElementText

    tag = list_[1:3]
    made = lists.block(element(list_, tag), ElementText(running.WritingContext()), ())
    assert made.markdown == markdown


@pytest.mark.parametrize(("one", "two", "glued"), [
    ("<span>12 mars 2026</span>", "<span>Par Lina</span>", True),
    ("<span>Salé</span>", "<span>12 mars</span>", True),
    ("<span>né</span>", "<span>12</span>", False),
    ("<span>née</span>", "<span>12</span>", True),
    ("<span>CO</span>", "<span>2</span>", False),
    ("<span>COV</span>", "<span>2</span>", False),
    ("<span>SALÉ</span>", "<span>2</span>", True),
    ("<span>L</span>", "<span>Alami</span>", False),
    ("<span>le</span>", "<span>A</span>", False),
    ("<span>Fin.</span>", "<span>Puis</span>", True),
    ("<span>Salé </span>", "<span>Par</span>", False),
    ("<span>le</span>", "<span>port</span>", False),
    ("<span class='date'>lundi</span>", "<span class='name'>port</span>", True),
    ("<span class='date'>lu</span>", "<span class='name'>port</span>", False),
    ("<span class='date'>lundi</span>", "<span class='name'>po</span>", False),
    ("<span class='date'>lundi</span>", "<span class='date'>port</span>", False),
    ("<span class='a'>lundi</span>", "<span class='b'>port</span>", False),
    ("<time>lundi</time>", "<span>port</span>", True),
    ("<q>Salé</q>", "<span>12 mars</span>", False),
    ("<span>Salé</span>, ", "<span>12 mars</span>", False),
    ("<span></span>", "<span>12 mars</span>", False),
])  # fmt: skip
def test_words_that_touch_are_two_things_where_they_meet_so(
    one: str, two: str, glued: bool
) -> None:
    assert running.are_glued(element(f"<p>{one}{two}</p>", "p")[0]) is glued


@pytest.mark.parametrize(("value", "base", "address"), [
    ("/a", "", "/a"), (" /a ", "", "/a"), ("#a", "", ""), ("", "https://a.example/b", ""), ("javascript:x()", "", ""), ("/a", "https://a.example/b/c", "https://a.example/a"),
    ("http://[a", "https://a.example", ""), ("/a b(c)", "", "/a%20b%28c%29"), ("/a\u2003b", "", "/ab"), ("/\x7f<", "", "/\x7f%3C"),
])  # fmt: skip
def test_an_address_is_one_that_markdown_can_hold(value: str, base: str, address: str) -> None:
    assert running.address_of(value, running.WritingContext(base)) == address


# --- hidden and repeated ---


@pytest.mark.parametrize(("image", "source"), [
    ("<img src='/a.jpg'>", "/a.jpg"), ("<img src='data:x'>", ""), ("<img data-src='/b.jpg' src='/a.jpg'>", "/b.jpg"), ("<img srcset='/s.jpg 1x, /l.jpg 2x'>", "/l.jpg"),
    ("<img srcset=' , ' src='/a.jpg'>", "/a.jpg"), ("<img src='/Placeholder.png'>", ""),
])  # fmt: skip
def test_the_address_of_a_picture(image: str, source: str) -> None:
    assert tree.picture_source(element(image, "img")) == source


@pytest.mark.parametrize(("depth", "tags"), [(198, 198), (199, 198), (260, 198)])
def test_wrappers_deeper_than_two_hundred_are_taken_away(depth: int, tags: int) -> None:
    root = tree.parse(
        "<html><body>" + "<div>" * depth + "mot" + "</div>" * depth + "</body></html>"
    )
    assert len(list(root.iter("div"))) == tags
    assert tree.words(root) == "mot"


@pytest.mark.parametrize(("around", "pulled"), [
    ("<p class='exergue'>{}</p>", True), ("<div class='pull-quote'><div><div><p>{}</p></div></div></div>", True),
    ("<div class='pull-quote'><div><div><div><p>{}</p></div></div></div></div>", False), ("<p>{}</p>", False),
])  # fmt: skip
def test_a_pull_quote_says_so_near_its_words(around: str, pulled: bool) -> None:
    quote = block("Le port rouvre", element=element(around.format("Le port rouvre"), "p"))
    kept, doubled = repeats.without_pull_quotes([block("Lundi, le port rouvre."), quote])
    assert (doubled == [quote]) is pulled
    assert (quote in kept) is not pulled


@pytest.mark.parametrize(("tags", "quotes", "pulled"), [
    ("<aside><div><p>{}</p></div></aside>", 1, True), ("<aside><div><p>{}</p></div></aside>", 0, False), ("<aside><div><div><p>{}</p></div></div></aside>", 1, False),
])  # fmt: skip
def test_a_quotation_in_an_aside_is_a_pull_quote(tags: str, quotes: int, pulled: bool) -> None:
    quote = block("Le port rouvre", element=element(tags.format("x"), "p"), quotes=(1,) * quotes)
    assert (repeats.without_pull_quotes([block("Le port rouvre."), quote])[1] == [quote]) is pulled


def test_a_picture_shown_again_is_left_out_once() -> None:
    one, two, other = (block("", "picture", source=name) for name in ("a", "a", "b"))
    assert repeats.without_repeated_pictures([one, other, two]) == ([one, other], [two])


@pytest.mark.parametrize(("text", "start"), [("a" * 60, "a" * 60), ("a" * 61, "a" * 59 + "…")])
def test_a_message_names_the_first_sixty_characters(text: str, start: str) -> None:
    assert converter._start(text) == start


@pytest.mark.parametrize(("one", "other", "same"), [
    ("/a/quai.jpg", "https://b.example/quai-300x200.jpg", True), ("/quai@2x.png", "/quai.jpg", True), ("/quai-scaled.jpg", "/quai.jpg", True), ("/quai-e1234567890.jpg", "/Quai.jpg", True),
    ("/quai-1.jpg", "/quai.jpg", False),
])  # fmt: skip
def test_sizes_of_a_picture_are_one(one: str, other: str, same: bool) -> None:
    assert (converter._file_name(one) == converter._file_name(other)) is same


# --- days that a page shows, pages that are not filled in ---


@pytest.mark.parametrize(("body", "shown"), [
    ("<time datetime='2026-03-12'>hier</time>", [("2026-03-12", False)]),
    ("<p>Mis à jour <time datetime='2026-03-12'>hier</time></p>", [("2026-03-12", True)]),
    ("<p><b>x</b> mis à jour <time datetime='2026-03-12'>hier</time></p>", [("2026-03-12", True)]),
    ("<p>Publié <time datetime='2026-03-12' class='updated'>hier</time></p>", [("2026-03-12", True)]),
    ("<p>Publié <time datetime='2026-03-12' class='published updated'>hier</time></p>", [("2026-03-12", False)]),
    ("<p><abbr class='published' title='2026-03-12'>hier</abbr><abbr title='2026-03-13'>x</abbr></p>", [("2026-03-12", False)]),
    ("<aside><time datetime='2026-03-12'>hier</time></aside>", []),
    ("<div class='related'><time datetime='2026-03-12'>hier</time></div>", []),
    ("<aside><article><time datetime='2026-03-12'>hier</time></article></aside>", [("2026-03-12", False)]),
    ("<meta itemprop='dateModified' content='2026-03-12'>", [("2026-03-12", True)]),
    ("<span itemprop='datePublished'>12 mars 2026</span>", [("12 mars 2026", False)]),
    ("<span property='dateModified' datetime='2026-03-12'>hier</span>", [("2026-03-12", True)]),
    ("<p>Publié le 12 mars 2026</p>", [("2026-03-12", False)]),
    ("<p class='entry-date'>12 mars 2026</p>", [("2026-03-12", False)]),
    ("<p class='entry-date'>Mis à jour le 12 mars 2026</p>", [("2026-03-12", True)]),
    ("<p class='entry-date'>Publié, mis à jour le 12 mars 2026</p>", [("2026-03-12", False)]),
    (f"<p class='entry-date'>Le 12 mars 2026 {'a' * 14} mis à jour</p>", [("2026-03-12", False)]),
    ("<p>Le 12 mars 2026</p>", []),
    (f"<p>Publié le 12 mars 2026 {'a' * 77}</p>", [("2026-03-12", False)]),
    (f"<p>Publié le 12 mars 2026 {'a' * 78}</p>", []),
])  # fmt: skip
def test_days_that_a_page_shows(body: str, shown: list[tuple[str, bool]]) -> None:
    root = html.document_fromstring(f"<html><body>{body}</body></html>")
    assert list(showndates.dates_of(root)) == shown


@pytest.mark.parametrize(("text", "stamp"), [
    ("Publié le 12 mars 2026", True), ("Publié le port en 2026", False), ("12 mars 2026", False), ("12 mars 2026, 10:15 GMT", True), ("12 mars 2026, 10:15", False), ("12 mars 2026, GMT", False), ("Publié hier", False), ("Mis à jour jeudi 12 mars 2026 à 10h15", True),
    ("Publié marché 12 mars 2026", False), ("Publié mer 12 mars 2026", True), ("Updated Tues 12 March 2026", True), ("updated miércoles 12 marzo 2026", True), ("Modifié monde 12 mars 2026", False),
    ("Publié 2026" + " 12" * 36 + " 1", False), ("Publié 2026" + " 12" * 36, True), ("Publié le 12 mars 2026 x", False),
])  # fmt: skip
def test_a_stamp_is_a_day_and_nothing_else(text: str, stamp: bool) -> None:
    assert dates.is_stamp(text) is stamp


@pytest.mark.parametrize(("shown", "titles", "refused"), [
    (["{{ title }}", *["Un mot."] * 4], [], True), (["{{ title }}", *["Un mot."] * 5], [], False), (["Un mot."], ["{{ title }}"], True), (["Un mot."], ["Le port"], False), (["{% block %}"], [], True), (["<%= x %>"], [], True),
    (["Please enable JavaScript"], [], True), (["Please enable JavaScript", words(60, ".")], [], False), (["Please enable JavaScript", words(59, ".")], [], True),
])  # fmt: skip
def test_a_page_that_was_not_filled_in_is_refused(
    shown: list[str], titles: list[str], refused: bool
) -> None:
    blocks = [block(text) for text in shown]
    if not refused:
        unfilled.refuse("a.html", blocks, titles, [])
        return
    with pytest.raises(InputError, match=r"a\.html: "):
        unfilled.refuse("a.html", blocks, titles, [])
