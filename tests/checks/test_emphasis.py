"""Marks that would be printed, links without words, blanks lost beside markup."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair, emphasis
from tests.checks.subjects import shown, subject

STRONG = "Un mot **fort** ici."


def markup(lang: str, source: str, target: str) -> list[str]:
    """Return the texts that findings on markup are about."""
    found = check_pair(source, target, "fr", lang)
    return [f.about for f in found if f.check == "markup"]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("en", STRONG, "A **strong** word here."),
        ("en", STRONG, "A strong word here."),
        ("en", "Le prix : 5 × 3 ou 4 × 2.", "The price: 5 * 3, or 4*2."),
        ("en", "Le fichier mon_nom_long et `2**3`.", "The file mon_nom_long and `2**3`."),
        ("en", "Un *mot* : mon_nom.", "A word: mon_nom."),
        ("en", "Nom modifié*.", "Name changed*."),
        ("en", "Un astérisque suit.", "* Name changed at her request, by hand*."),
        ("en", "Quel con !", "What a d*** f**k!"),
        ("en", "Écrivez ** puis ~~ ici.", "Type ** and then ~~ here."),
        ("en", "Remplissez : ____ .", "Fill in: ____ ."),
        ("en", "Une étoile \\* seule et *mot*.", "A lone \\* star and *word*."),
        ("en", "Les **ONG** sont là.", "**NGO**s are there."),
        ("en", "Un mot**fort** ici.", "A strong**word** here."),
        ("en", "Voir [](https://a.b) ici.", "See [](https://a.b) here."),
        ("en", "Voir ![](a.png) ici.", "See ![](a.png) here."),
        ("en", "Voir [![Port](a.png)](https://a.b).", "See [![Port](a.png)](https://a.b)."),
        ("en", "Voir [`x`](https://a.b).", "See [`x`](https://a.b)."),
        ("en", "De **[l’ONU](https://a.b)** hier.", "Of **[the UN](https://a.b)**, yesterday."),
        ("ar", "Et **les Nations** ici.", "و**الأمم** هنا."),
        ("ar", "Pour **les Nations** ici.", "لـ**الأمم** هنا، وبال**مدن** ولل**ناس** فال**كل**."),
        ("ar", "Sa **lettre** ici.", "**رسالت**ه هنا."),
        ("ar", "Comme [lui](https://a.b) ici.", "ك[هذا](https://a.b) هنا."),
        ("en", "Voir [le site](https://a.b) ici.", "See[ the site](https://a.b) here."),
        ("zh", STRONG, "这里有一个**强**词。"),
    ],
)  # fmt: skip
def test_sound_markup_is_left_alone(lang: str, source: str, target: str) -> None:
    assert markup(lang, source, target) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "about"),
    [
        ("en", STRONG, "A ** strong** word here.", "**"),
        ("en", STRONG, "A **strong word here.", "**"),
        ("en", STRONG, "A strong**** word here.", "****"),
        ("en", STRONG, "A *strong word here.", "*"),
        ("en", STRONG, "A __ strong __ word here.", "__"),
        ("en", "Un mot *fort* ici.", "A _strong _ word here.", "_"),
        ("en", "Un mot *fort* ici.", "A word strong* here.", "*"),
        ("en", "Un mot fort ici.", "A * strong * word here.", "*"),
        ("en", "Un mot fort ici.", "A **strong word here.", "**"),
        ("en", "Un ~~mot~~ ici.", "A ~~ word~~ here.", "~~"),
        ("en", "Écrivez ** et **fort**.", "Type ** and ** strong**.", "**"),
        ("ar", "Et **les Nations** ici.", "و**«الأمم»** هنا.", "**"),
        ("en", "Voir [le site](https://a.b) ici.", "See [](https://a.b) here.", "[](https://a.b)"),
        ("en", "Voir [le site](https://a.b) ici.", "See [ . ](https://a.b) here.",
         "[ . ](https://a.b)"),
        ("en", "Voir ![le port](a.png) ici.", "See ![](a.png) here.", "![](a.png)"),
        ("en", "Ici.^[Une note.]", "Here.^[ ]", "^[ ]"),
        ("ar", STRONG, "كلمة**قوية** هنا.", "كلمة**قوية"),
        ("ar", "**L’ONU** a dit.", "قالت**المنظمة** ذلك.", "قالت**المنظمة"),
        ("ar", STRONG, "كلمة **قوية**هناك.", "لمة **قوية**هناك."),
        ("en", STRONG, "A **strong**word here.", "**strong**word here."),
        ("en", "Un mot `fort` ici.", "A word`fort` here.", "A word`fort` here."),
        ("en", "Un **gros** mot ici.", "A big f**k** word here.", "**"),
        ("en", "Un mot fort ici.", "A word _ strong _ here.", "_"),
        ("en", "De 3 à 4 *ans*.", "From 3 to 4* years, 5 * 6.", "*"),
        ("en", "Voir [le site](https://a.b) ici.", "See[the site](https://a.b) here.",
         "See[the site](h"),
    ],
)  # fmt: skip
def test_broken_markup_is_an_error(lang: str, source: str, target: str, about: str) -> None:
    found = markup(lang, source, target)
    assert len(found) == 1
    assert about in found[0]


LONG = f"[](https://example.org/{'a' * 80})"


@pytest.mark.parametrize(
    ("pair", "source", "target", "marked", "said"),
    [
        # words of links: one without text in the source excuses one
        ("fr-en", "Voir [](https://a.b) ici.", "See [](https://a.b) or [](https://a.b).", "[](https://a.b)", "a link without text: [](https://a.b)"),
        ("fr-en", "Voir [](https://a.b) ici.", "See [](https://a.c) here.", "[](https://a.c)", "a link without text: [](https://a.c)"),
        ("fr-en", "Voir ![](https://a.b) ici.", "See [](https://a.b) here.", "[](https://a.b)", "a link without text: [](https://a.b)"),
        ("fr-en", "Voir [](https://a.b) ici.", "See [x](https://a.b), [](https://a.b).", "", ""),
        ("fr-en", "Voir [le site](a) ici.", f"See {LONG} here.", LONG, f"a link without text: {LONG[:80]}"),
        ("fr-en", "Voir [le site](a) ici.", "See [$x$](a), [{{< x >}}](b), [<br>](c).", "", ""),
        ("fr-en", "Un [mot]{.c} ici.", "A [ ]{.c} here.", "[ ]{.c}", "a mark without text: [ ]{.c}"),
        ("fr-en", "Ici.^[Une note.]", "Here.^[]", "^[]", "a note without text: ^[]"),
        # words beside marks
        ("fr-en", "Un mot**fort** ici.", "A very **strong**word here.", "y **strong**word here.", "no space between a word and markup: y **strong**word here."),
        ("fr-en", "Un **mot**fort ici.", "A strong**strong** word here", "A strong**strong** w", "no space between a word and markup: A strong**strong** w"),
        ("fr-en", "Un mot ici.", "A strong**strong** word here", "", ""),
        ("fr-en", "Un [**mot**](a) ici.", "A [x**mot**](a) word", "A [x**mot**](a) ", "no space between a word and markup: A [x**mot**](a) "),
        ("fr-en", "Un **mot** ici.", "A `b`c word", "A `b`c word", "no space between a word and markup: A `b`c word"),
        ("fr-en", "Un **mot** ici.", "A **word**^[x] here", "", ""),
        ("fr-en", "Un **mot** ici.", "A **NGO**s word", "", ""),
        ("fr-en", "Un **mot** ici.", "A **NGO**stuff word", "A **NGO**stuff word", "no space between a word and markup: A **NGO**stuff word"),
        ("fr-ar", "Un **mot** ici.", "سوف**يكون** هنا", "سوف**يكون** هنا", "no space between a word and markup: سوف**يكون** هنا"),
        ("fr-ar", "Un **mot** ici.", "والسلام وبال**مدن** هنا", "", ""),
        ("fr-ar", "Un **mot** ici.", "فبــــــ**مدن** هنا", "", ""),
    ],
)  # fmt: skip
def test_what_is_marked_and_said(
    pair: str, source: str, target: str, marked: str, said: str
) -> None:
    found = shown(emphasis.broken(subject(pair, source, target)), target)
    assert found == ([(said, marked)] if said else [])


@pytest.mark.parametrize(
    ("target", "findings"),
    [
        ('See [the harbour](a.md "Seen from the pier") here.', []),
        ("See [the harbour](a.md 'Seen from the pier') here.", []),
        ("See [the harbour](a.md) here.", ["lost: link title"]),
    ],
)
def test_a_link_keeps_its_title(target: str, findings: list[str]) -> None:
    assert markup("en", 'Voir [le port](a.md "Vu du môle") ici.', target) == findings


def test_a_link_gets_no_title_of_its_own() -> None:
    found = markup("en", "Voir [le port](a.md) ici.", 'See [the harbour](a.md "Port") here.')
    assert found == ["added: link title"]


@pytest.mark.parametrize(
    ("target", "findings"),
    [
        ("%s was told by ${nom} in ${ville}.", []),
        ("${nom} told %s in ${ville}.", []),
        ("%s’s ${nom} in ${ville}.", []),
        ("%s's ${nom} in ${ville}.", []),
        ("${nom} told %s in ${town}.", ["lost: expr ${ville}; added: expr ${town}"]),
        ("${nom} told them in ${ville}.", ["lost: expr %s"]),
    ],
)
def test_placeholders_of_programs_stay(target: str, findings: list[str]) -> None:
    assert markup("en", "${nom} dit à %s dans ${ville}.", target) == findings


@pytest.mark.parametrize(
    ("target", "findings"),
    [
        ('A <span translate="no">Boeing 737</span> flies.', []),
        (
            'A <span translate="no">Plane 737</span> flies.',
            [
                'lost: code <span translate="no">Boeing 737</span>; added: code <span translate="no">Plane 737</span>'
            ],
        ),
    ],
)
def test_words_that_are_not_to_be_translated_stay(target: str, findings: list[str]) -> None:
    assert markup("en", 'Un <span translate="no">Boeing 737</span> vole.', target) == findings
