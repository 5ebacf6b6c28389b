"""The printed page: what is above the body, and what Chromium shows in which order."""

from __future__ import annotations

import os
import re
import shutil

import html5lib
import pytest
from lxml import html
from playwright.sync_api import sync_playwright

from newstranslate import inline
from newstranslate.formats import Facts, write
from newstranslate.language import bidi, days
from tests.formats.constructs import CONSTRUCTS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NEEDS_CHROMIUM = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("NEWSTRANSLATE_REQUIRE_BROWSER"),
    reason="no chromium on this machine: install Debian's package 'chromium'",
)


def page(text: str, lang: str = "ar", regional_lang: str = "") -> str:
    return write("html", text, Facts(lang, source="fr", regional_lang=regional_lang)).decode()


def front(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "mot", ""])


@pytest.mark.parametrize(
    ("value", "lang", "shown"),
    [
        ("2026-11-24", "ar", "24 نوفمبر 2026"),
        ("2026-11-24", "ar-MA", "24 نونبر 2026"),
        ("2026-11-24", "en", "24 November 2026"),
        ("2026-11-24", "en-US", "November 24, 2026"),
        ("2026-11-24", "fr", "24 novembre 2026"),
        ("2026-11-24T10:05:00+01:00", "en", "24 November 2026"),
        ("2026-11-24 10:05", "en", "24 November 2026"),
        ("24 novembre 2026", "ar", "24 نوفمبر 2026"),
        ("1er mars 2026", "en", "1 March 2026"),
        ("November 24, 2026", "fr", "24 novembre 2026"),
        ("24 نوفمبر 2026", "en", "24 November 2026"),
        ("31 février 2026", "en", "31 février 2026"),
        ("3/4/2026", "en", "3/4/2026"),
        ("2026-11-24", "xx", "2026-11-24"),
        ("hier", "en", "hier"),
    ],
)
def test_days_are_written_in_the_language(value: str, lang: str, shown: str) -> None:
    assert days.written(value, lang) == shown


def test_above_the_body_are_headline_standfirst_byline_and_picture() -> None:
    text = front(
        "title: عنوان", "subtitle: فرعي", "description: مقدمة", "author: [Leïla Amrani, طه]",
        "date: 2026-11-24", "image: a.jpg", "image_alt: ميناء", "caption: صورة",
    )  # fmt: skip
    tree = html.fromstring(page(text, regional_lang="ar-MA"))
    assert [e.tag for e in tree.find("body/article")] == ["h1", "p", "p", "p", "figure", "p"]
    assert [p.text_content() for p in tree.findall(".//p")][:2] == ["فرعي", "مقدمة"]
    assert tree.find(".//p[@class='byline']").text_content() == "Leïla Amrani، طه · 24 نونبر 2026"
    assert tree.find(".//time").get("datetime") == "2026-11-24"
    assert tree.find(".//figure/img").get("alt") == "ميناء"
    assert tree.findtext(".//figcaption") == "صورة"


@pytest.mark.parametrize(
    ("lines", "body", "sources"),
    [
        (["image: {src: a.jpg, alt: x}"], "mot", ["a.jpg"]),
        (["cover: a.jpg"], "![x](a.jpg)", ["a.jpg"]),
        (["image: a.jpg"], "mot ![x](a.jpg) mot", ["a.jpg"]),
        (["image: a.jpg"], "![x](b.jpg)", ["a.jpg", "b.jpg"]),
        (["image: true"], "mot", []),
    ],
)
def test_the_lead_picture_is_shown_once(lines: list[str], body: str, sources: list[str]) -> None:
    assert re.findall(r'src="([^"]*)"', page(front(*lines) + body)) == sources


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ('Un [le **port [x]**]({{< ref "a.md" >}}) ici', "<p>Un <a>le <strong>port [x]</strong></a> ici</p>"),
        ('[là]({{ site.url }}/a "Le port")', '<p><a title="Le port">là</a></p>'),
        ("Un ![port]({{ site.url }}/a.png) ici", '<p>Un <img src="{{ site.url }}/a.png" alt="port"> ici</p>'),
        ('[![port]({{ u }}/a.png "Au port")]({{ u }})', '<figure><img src="{{ u }}/a.png" alt="port"><figcaption>Au port</figcaption></figure>'),
        ("un]({{ u }}) mot", '<p>un<code dir="ltr">]({{ u }})</code> mot</p>'),
    ],
)  # fmt: skip
def test_an_address_that_is_a_template_is_not_shown(text: str, made: str) -> None:
    body = page(text).partition("<article>")[2].partition("</article>")[0]
    assert body.strip() == made


def test_the_headline_of_the_body_is_the_pages() -> None:
    made = page("---\ntitle: Autre\n---\n\n# Une *fois*\n\nmot\n\n# Deux\n", "fr")
    assert re.findall("<h1>(.*)</h1>", made) == ["Une <em>fois</em>", "Deux"]
    assert "<title>Autre</title>" in made
    assert "<title>Une fois</title>" in page("# Une *fois*\n", "fr")


def test_what_is_not_told_is_not_printed() -> None:
    made = page("## Deux {#ancre}\n", "fr")
    assert [e.tag for e in html.fromstring(made).find("body/article")] == ["h2"]
    assert '<h2 id="ancre">Deux</h2>' in made


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    "name",
    sorted(set(CONSTRUCTS) - {"HTML left open", "tag left open", "block in text", "component"}),
)
def test_a_strict_parser_takes_the_page(name: str, lang: str) -> None:
    parser = html5lib.HTMLParser()
    parser.parse(page(CONSTRUCTS[name], lang))
    assert parser.errors == []


VISUAL = """() => [...document.querySelectorAll('article > p')].map(line => {
    const shown = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (let at = 0; at < node.data.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            if (box && box.width) shown.push([box.left + box.width / 2, node.data[at]]);
        }
    }
    return shown.sort((one, other) => one[0] - other[0]).map(pair => pair[1]).join('');
})"""
ORDER = [
    ("ميزانية 5,1 مليون يورو", "5,1"),
    ("هاتف +212 5 37 00 00 00 هنا", "+212 5 37 00 00 00"),
    ("هاتف (+212) 537 22 33 44 هنا", "(+212) 537 22 33 44"),
    ("هاتف +212 (0)537 22 هنا", "+212 (0)537 22"),
    ("هاتف 0537-22-33-44 هنا", "0537-22-33-44"),
    ("تراجع −3,5 نقطة", "−3,5"),
    ("تراجع -3,5 نقطة", "-3,5"),
    ("حرارة -5 درجات", "-5"),
    ("من -3,5 % إلى 7 %", "-3,5 %"),
    ("من 5 إلى 7 %", "7 %"),
    ("خصم 50%-70% هنا", "50%-70%"),
    ("ارتفع بـ+3% أمس", "+3%"),
    ("كلفة 5 € هنا", "5 €"),
    ("كلفة $5 هنا", "$5"),
    ("كلفة 1 200,50 درهم", "1 200,50"),
    ("حرارة 33°C اليوم", "33°C"),
    ("لغة C++ هنا", "C++"),
    ("لغة C#، ثم", "C#"),
    ("محرك .NET هنا", ".NET"),
    ("تصنيف BBB- اليوم", "BBB-"),
    ("وسم #Rabat هنا", "#Rabat"),
    ("حساب @newsroom_ma هنا", "@newsroom_ma"),
    ("انظر https://site.example/a/?b=1 هنا", "https://site.example/a/?b=1"),
    ("https://site.example/a/", "https://site.example/a/"),
    ("انظر [https://site.example/a/](x) هنا", "https://site.example/a/"),
    ("البريد desk@site.example هنا", "desk@site.example"),
    ("الفترة 2014-2020 هنا", "2014-2020"),
    ("الفترة 2014–2020 هنا", "2014–2020"),
    ("نحو 3 - 4 أشهر", "3 - 4"),
    ("يوم 14/03/2025 هنا", "14/03/2025"),
    ("فاز 2-1 أمس", "2-1"),
    ("من 9:30-10:45 صباحا", "9:30-10:45"),
    ("ص. 12-15", "12-15"),
    ("العقد رقم 45-B/2026 هنا", "45-B/2026"),
    ("القرار 2026/UN، ثم", "2026/UN"),
    ("شبكة 5G/4G هنا", "5G/4G"),
    ("فيروس COVID-19.", "COVID-19"),
    ("كوفيد-19 هنا", "19-ديفوك"),
    ("فيلم «Star Wars: Episode IV» هنا", "Star Wars: Episode IV"),
    ("مع OIM, HCR في", "HCR ,OIM"),
    ("في 2014, 2015-2016 و", "2015-2016 ,2014"),
    ("العدد 10^6 هنا", "10^6"),
    ("قال **C++**، ثم", "C++"),
    ("الأمر `a -b` هنا", "a -b"),
    ("انظر $x_1 + y$ هنا", "$x_1 + y$"),
]


@pytest.mark.outside
@NEEDS_CHROMIUM
def test_runs_are_shown_in_their_own_order() -> None:
    text = "\n\n".join(inline.through(text, bidi.isolated) for text, _ in ORDER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        opened.set_content(page(text))
        shown = [re.sub("[\u2066\u2069]", "", line) for line in opened.evaluate(VISUAL)]
        opened.set_viewport_size({"width": 390, "height": 900})
        width = opened.evaluate("document.documentElement.scrollWidth")
        browser.close()
    wrong = {t: line for (t, piece), line in zip(ORDER, shown, strict=True) if piece not in line}
    assert wrong == {}
    assert width == 390
