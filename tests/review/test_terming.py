"""A term goes into the glossary from the page; what it means for the texts is shown before."""

from __future__ import annotations

import pytest

from tests.review.conftest import ARABIC, MAIN, Site

FIELDS = {"lang": "ar", "name": "story", "source": "Maroc", "target": "المغرب"}


def glossary_of(site: Site) -> str:
    folder = site.room.root / "glossary"
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.csv")))


def test_impact_is_shown_and_nothing_written_before_it_is_added(site: Site) -> None:
    before = glossary_of(site)
    page = site.get("/newterm", **FIELDS, lock="hard").text
    assert "Units with the source term: 1; with the term in the text: 1; without it: 0" in page
    page = site.get("/newterm", **FIELDS | {"target": "المملكة"}, lock="hard").text
    assert "with the term in the text: 0; without it: 1" in page
    assert "without the term becomes an error" in page
    assert f"unit={site.ids()[MAIN]}" in page
    assert 'value="maroc"' in page, "the concept's name is made of the form"
    assert glossary_of(site) == before


def test_added_term_is_in_the_file_and_holds_at_once(site: Site) -> None:
    assert site.get("/article/ar/story", q="term:maroc").text.count('data-unit="') == 0
    fields = FIELDS | {
        "target": "المملكة|المغرب",
        "kind": "name",
        "lock": "hard",
        "file": "terms.csv",
    }
    answer = site.post("/newterm", accept="text/html", **fields)
    assert "“<bdi>maroc</bdi>” was added to <bdi>terms.csv</bdi>" in answer.text
    assert "maroc,name,hard,Maroc,,المملكة|المغرب" in glossary_of(site)
    assert site.get("/article/ar/story", q="term:maroc").text.count('data-unit="') == 1
    site.save(MAIN, ARABIC[MAIN].replace("المغرب", "البلد"))
    assert site.get("/article/ar/story", q="check:terms").text.count('data-unit="') == 1
    again = site.post("/newterm", accept="text/html", **fields)
    assert again.status_code == 422
    assert glossary_of(site).count("maroc,") == 1


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('msgid "a\nmsgstr "b"\n', "locales/ar/broken.po:1: not a valid PO entry"),
        (
            'msgid ""\nmsgstr "X-Source-Language: xx\\n"\n\nmsgid "Maroc"\nmsgstr "المغرب"\n',
            "unknown language",
        ),
    ],
)
def test_a_broken_catalogue_of_another_article_is_named(
    site: Site, broken: str, message: str
) -> None:
    (site.room.root / "locales/ar/broken.po").write_text(broken, encoding="utf-8")
    page = site.get("/newterm", **FIELDS).text
    assert "Units with the source term: 1" in page
    assert f"{message}" in page
    added = site.post("/newterm", accept="text/html", **FIELDS, file="terms.csv").text
    assert "was added to" in added
    assert message in added
    assert "maroc,name,soft,Maroc" in glossary_of(site)


@pytest.mark.parametrize(
    "more",
    [
        {"file": "../locales/ar/story.po"},
        {"file": "/tmp/terms.csv"},
        {"file": "terms.toml"},
        {"file": ".csv"},
        {"file": ".hidden.csv"},
        {"file": "C:terms.csv"},
        {"kind": "verb"},
        {"lock": "steel"},
        {"source": " | "},
        {"target": ""},
        {"source": "x" * 400},
        {"concept": "iom"},
        {"source": "OIM", "concept": "other"},
    ],
)
def test_what_is_no_term_is_refused_and_nothing_written(site: Site, more: dict[str, str]) -> None:
    before = glossary_of(site)
    assert site.post("/newterm", **FIELDS | more).status_code == 422
    assert glossary_of(site) == before
    assert not (site.room.root.parent / "terms.csv").exists()


def test_a_kind_or_lock_of_no_list_points_to_the_lists(site: Site) -> None:
    for more in ({"kind": "verb"}, {"lock": "steel"}):
        answer = site.post("/newterm", **FIELDS | more)
        assert "Choose a kind and a lock from the lists." in answer.text


def test_form_says_why_a_term_cannot_be_added(site: Site) -> None:
    page = site.get("/newterm", **FIELDS | {"concept": "iom"})
    assert page.status_code == 200
    assert "is in glossary/" in page.text
    assert str(site.room.root) not in page.text
