"""Names that recur, and how they were rendered."""

from __future__ import annotations

import pytest

from newstranslate.glossary.candidate import Candidate
from newstranslate.glossary.renderings import Targets
from newstranslate.glossary.suggest import candidates
from tests.conftest import Newsroom


def found(*texts: str, lang: str = "fr", known: str = "", least: int = 2) -> dict[str, Candidate]:
    def spans(text: str) -> list[tuple[int, int]]:
        at = text.find(known) if known else -1
        return [(at, at + len(known))] if at >= 0 else []

    segments = [(f"{number}.md", text) for number, text in enumerate(texts)]
    return {c.form: c for c in candidates(segments, lang, spans, least)}


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (
            [
                "Le Fonds mondial de solidarité a réuni ses membres.",
                "Selon le Fonds mondial de solidarité, rien ne presse.",
                "Au Fonds mondial de solidarité !",
            ],
            "Fonds mondial de solidarité",
        ),
        (["La visite de Khalid Berrada.", "Pour Khalid Berrada, non."], "Khalid Berrada"),
        (["Il lit le Haut-Atlas.", "Dans le Haut-Atlas, il neige."], "Haut-Atlas"),
        (["Le retour de l’AMDH.", "L’AMDH se tait."], "AMDH"),
    ],
)
def test_recurrent_names_are_found_whole(texts: list[str], name: str) -> None:
    assert list(found(*texts)) == [name]


def test_long_form_and_acronym_come_as_one() -> None:
    texts = ["Le Fonds de résilience (FR) paie.", "Le FR a payé.", "Le FR paiera."]
    (name,) = found(*texts).values()
    assert (name.form, name.acronym, name.kind, name.count) == (
        "Fonds de résilience", "FR", "name", 4,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("l’Agence nationale de l’emploi (ANE)", "Agence nationale de l’emploi"),
        ("avec la Caisse de dépôt et de gestion (CDG)", "Caisse de dépôt et de gestion"),
        ("le groupe ami (ANE) du soir", None),
        ("le Conseil (voir ONU)", None),
        ("il dit (ANE) que", None),
    ],
)
def test_letters_must_stand_for_words(text: str, long: str | None) -> None:
    names = found(f"Voici {text}.", least=1)
    assert [c.form for c in names.values() if c.acronym] == ([long] if long else [])


@pytest.mark.parametrize(
    "text",
    [
        "Selon lui, tout va.",
        "Le XIXe siècle fut long.",
        "TOUT EST EN CAPITALES ICI",
        "Le 10 décembre à Rabat le 10 décembre.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert found(text, text + " Oui.", least=2) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Khalid Benabdallah", "Khalid Ben-Abdallah", False),
        ("Mohammed Berrada", "Mohamed Berrada", True),
        ("Mikhaïl Gorbatchev", "Mikhail Gorbatchov", True),
        ("Région Oriental", "Région Orientale", True),
        ("Anna Berg", "Anna Borg", False),
        ("Karim Amin", "Karim Amine", False),
        ("Karim Zidane", "Karim Zidana", False),
        ("Nadia Berrada", "Khadija Berrada", False),
    ],
)
def test_spellings_of_one_name_come_as_one(one: str, other: str, *, same: bool) -> None:
    texts = [f"{way} {name}." for name in (one, other) for way in ("La visite de", "Hier, pour")]
    names = found(*texts, texts[0])
    assert len(names) == 2 - same
    if same:
        assert (names[one].count, names[one].spellings) == (5, {other: 2})
        assert len(names[one].sources) == 4


def test_acronyms_are_no_spellings_of_each_other() -> None:
    assert (
        len(found("Le UNITARS vient.", "Par UNITARS.", "Le UNITARSE vient.", "Par UNITARSE.")) == 2
    )


def test_one_sentence_repeated_does_not_tell_where_a_name_ends() -> None:
    assert found(*["Ici, chaque État met en œuvre ce texte."] * 3) == {}


def test_known_terms_are_left_out_and_names_do_not_run_over_them() -> None:
    texts = ["Le Conseil de l’Union des juges.", "Au Conseil de l’Union des juges, oui."]
    assert found(*texts, known="Union des juges") == {}


def test_english_names_end_with_their_last_capital() -> None:
    texts = ["The Bank of West Island said so.", "At the Bank of West Island yesterday."]
    assert list(found(*texts, lang="en")) == ["Bank of West Island"]


def test_arabic_names_begin_with_what_institutions_are_called() -> None:
    texts = ["قالت هيئة الأسواق المالية ذلك.", "ردت هيئة الأسواق المالية أمس."]
    assert "هيئة الأسواق المالية" in found(*texts, lang="ar")


BACKGROUND = [
    "اجتمع الوزراء في الرباط صباح اليوم.",
    "قال المتحدث إن الأسعار ارتفعت كثيرا.",
    "وصل المنتخب إلى المدينة مساء أمس.",
]


def test_rendering_is_what_the_translations_share() -> None:
    targets = [
        "أعلن صندوق الصمود عن برنامجه.",
        "ساهم المغرب في صندوق الصمود هذا العام.",
        "وقال المدير لصندوق الصمود دور.",
    ]
    (rendering,) = Targets(BACKGROUND + targets).renderings("Fonds de résilience", targets)
    assert (rendering.form, rendering.count) == ("صندوق الصمود", 3)


def test_two_spellings_of_a_rendering_are_told() -> None:
    targets = [
        "التقى أنطونيو غوتيريش بالوفد.",
        "وصل أنطونيو غوتيريس إلى الرباط.",
        "قال أنطونيو غوتيريش ذلك.",
    ]
    found = Targets(BACKGROUND + targets).renderings("António Guterres", targets)
    assert [(r.form, r.count, r.spelling_of) for r in found] == [
        ("أنطونيو غوتيريش", 2, ""),
        ("أنطونيو غوتيريس", 1, "أنطونيو غوتيريش"),
    ]


def test_one_unit_alone_tells_nothing() -> None:
    assert Targets(BACKGROUND).renderings("Fonds de résilience", BACKGROUND[:1]) == []


def test_capital_at_a_sentences_head_is_no_other_spelling() -> None:
    targets = ["Price controls came.", "They want price controls.", "No price controls now."]
    found = Targets([*targets, "Other words here."]).renderings("Prix plafonnés", targets)
    assert [(r.form.lower(), r.count) for r in found] == [("price controls", 3)]


def test_command_shows_places_and_renderings(newsroom: Newsroom) -> None:
    newsroom.write(
        "articles/story.md",
        "---\nlang: fr\n---\n\nLe Fonds de résilience (FR) paie.\n\nAu FR, Anna Berg dirige.\n\n"
        "Hier, Anna Berg a parlé de l’OIM.\n",
    )
    newsroom.call("run", "articles/story.md", "--to", "en")
    text = newsroom.po("en").read_text(encoding="utf-8")
    for source, target in (
        ("Au FR, Anna Berg dirige.", "Anna Berg heads the RF."),
        ("Hier, Anna Berg a parlé de l’OIM.", "Anna Bergh spoke of IOM yesterday."),
    ):
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    newsroom.po("en").write_text(text, encoding="utf-8")
    rows = newsroom.call("glossary", "suggest", "articles/", "--json").json()["suggestions"]
    assert [(r["form"], r["acronym"], r["count"], r["inconsistent"]) for r in rows] == [
        ("Anna Berg", "", 2, ["en"]),
        ("Fonds de résilience", "FR", 3, []),
    ]
    shown = newsroom.call("glossary", "suggest")
    assert "en: Anna Berg 1× / Anna Bergh 1×  ← inconsistent" in shown.out
    assert "2 suggestions, 1 of them with inconsistent translations" in shown.out


def test_markup_is_no_part_of_a_name_nor_of_its_renderings(newsroom: Newsroom) -> None:
    newsroom.write(
        "articles/story.md",
        "---\nlang: fr\n---\n\nHier, **Anna** [Berg](https://example.org/x) dirige.\n\n"
        "Selon A*n*na Berg, oui.\n",
    )
    (row,) = newsroom.call("glossary", "suggest", "articles/", "--json").json()["suggestions"]
    assert (row["form"], row["count"]) == ("Anna Berg", 2)
    assert row["contexts"] == ["Hier, Anna Berg dirige.", "Selon Anna Berg, oui."]


def test_article_that_cannot_be_read_is_said_and_the_others_are_looked_at(
    newsroom: Newsroom,
) -> None:
    newsroom.write("articles/other.md", "\0")
    done = newsroom.call("glossary", "suggest", "--min", "1")
    assert (done.status, "other.md" in done.err) == (0, True)
