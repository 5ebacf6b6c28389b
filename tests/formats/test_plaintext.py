"""Text dumps: the article stays, the web page round it goes, and each loss has a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.formats import Imported, convert, plaintext

FIRST = (
    "Le port de Salé a rouvert lundi après trois semaines de travaux, et les premiers chalutiers "
    "ont débarqué leurs caisses devant une foule de mareyeurs venus de toute la région."
)
SECOND = (
    "« Nous avons perdu la moitié de la saison, mais personne n’a perdu son bateau », a déclaré "
    "Hassan Berrada, patron pêcheur, qui attend encore l’indemnité promise par la préfecture."
)
TITLE = "À Salé, le port rouvre et les caisses reviennent"


def dump(*blocks: str) -> Imported:
    return plaintext.convert("\n\n".join(blocks), "dump.txt")


def body(made: Imported) -> list[str]:
    return made.markdown.split("---\n\n", 1)[1].strip().split("\n\n")


def test_headline_twice_byline_and_boilerplate() -> None:
    made = dump(
        "ÉCONOMIERÉGIONS", TITLE, TITLE, "Par Nadia Alami / Le Quai", FIRST, SECOND,
        "Articles similaires", "Un autre port", "Laisser un commentaire",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Retour en haut de page",
    )  # fmt: skip
    assert made.markdown.startswith(
        f'---\ntitle: "{TITLE}"\nauthor: "Nadia Alami / Le Quai"\n---\n'
    )
    assert body(made) == [FIRST, SECOND]
    assert [item.reason for item in made.dropped] == [
        "a section label above the headline",
        "a repetition of the headline",
        "page navigation or boilerplate",
        "below page navigation or boilerplate, and short",
        "page navigation or boilerplate",
        "page navigation or boilerplate",
        "page navigation or boilerplate",
    ]


def test_english_and_arabic_boilerplate_goes_too() -> None:
    made = dump(TITLE, TITLE, FIRST, "Related articles", "Leave a comment", "Back to top")
    assert body(made) == [FIRST]
    made = dump(TITLE, TITLE, FIRST, "مقالات ذات صلة", "اترك تعليقاً")
    assert body(made) == [FIRST]


@pytest.mark.parametrize(
    "name",
    [
        "WhatsApp Image 2025 07 28 at 22.11.56 1",
        "IMG_20240312_101500 ",
        "DSC_0042 2024 01 ",
        "salé-port.jpg",
        "Capture d’écran 2024-03-12 à 10.15.00 ",
    ],
)
def test_image_file_name_glued_to_a_paragraph_is_taken_off(name: str) -> None:
    made = dump(TITLE, TITLE, FIRST, name + SECOND)
    assert body(made) == [FIRST, SECOND]
    assert made.dropped[-1].text == name.strip()


@pytest.mark.parametrize(
    "paragraph",
    [
        "Il a dit non.",
        "Photo de famille : les douze ministres sont venus.",
        "Partager le port, c’est partager le travail, répètent les syndicats depuis dix ans à qui "
        "veut les entendre, et la formule a fini par s’imposer jusque dans les discours officiels.",
        "OIM : 12 000 caisses en 2024.",
        "La newsletter du port a 3 000 abonnés.",
    ],
)
def test_what_may_be_article_is_kept(paragraph: str) -> None:
    assert paragraph in body(dump(TITLE, FIRST, paragraph, SECOND))


def test_pointer_to_another_article_goes_from_the_middle() -> None:
    assert body(dump(TITLE, FIRST, "Lire aussi : Le prix du poisson", SECOND)) == [FIRST, SECOND]


def test_date_line_becomes_front_matter() -> None:
    made = dump(TITLE, "Publié le 28 juillet 2025 à 22:11", FIRST)
    assert 'date: "2025-07-28T22:11"' in made.markdown


def test_lines_without_empty_ones_between_are_paragraphs() -> None:
    made = plaintext.convert(f"{TITLE}\n{FIRST}\n{SECOND}\n", "dump.txt")
    assert body(made) == [FIRST, SECOND]


def test_characters_of_markdown_are_escaped() -> None:
    assert body(dump(TITLE, FIRST, "1. Le *vrai* prix [sic] de <b>la</b> caisse"))[1] == (
        "1\\. Le \\*vrai\\* prix \\[sic\\] de \\<b>la\\</b> caisse"
    )


def test_nothing_is_refused() -> None:
    with pytest.raises(InputError, match=r"dump\.txt: contains no text"):
        plaintext.convert(" \n\n\t\n", "dump.txt")


def test_web_page_keeps_title_emphasis_links_and_lists(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = (
        f"<html lang=fr><head><title>{TITLE}</title><meta name=author content='N. B. Alami'></head>"
        f"<body><nav>Accueil Monde</nav><article><h1>{TITLE}</h1><p>{FIRST}</p>"
        f"<p>Un <b>bilan</b> et un <a href='https://example.org/a'>rapport</a>, le tout publié hier "
        f"par la préfecture.</p><p>{SECOND}</p><ul><li>un point</li><li>deux points</li></ul>"
        "</article><footer>© 2025 Le Quai</footer></body></html>"
    )
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    made = convert(path)
    assert f'title: "{TITLE}"' in made.markdown
    assert 'author: "N. B. Alami"' in made.markdown
    assert 'lang: "fr"' in made.markdown
    assert FIRST in made.markdown
    assert "[rapport](https://example.org/a)" in made.markdown
    assert "- un point" in made.markdown
    assert "Accueil" not in made.markdown
    assert "date" not in made.markdown
    assert {item.text for item in made.dropped} >= {"Accueil Monde", "© 2025 Le Quai"}


def test_other_formats_are_refused_with_the_known_ones() -> None:
    with pytest.raises(
        InputError, match=r"cannot read '\.xyz' files; articles end in one of: \.md"
    ):
        convert(Path("a.xyz"))
    with pytest.raises(InputError, match=r"a\.odt: cannot read .* save it as \.docx"):
        convert(Path("a.odt"))
