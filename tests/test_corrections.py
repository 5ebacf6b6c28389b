"""What becomes of a translation when its source is corrected: what stays, what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newstranslate import catalog
from newstranslate.catalog import Match, Rules, corrections, successors
from newstranslate.model import Article, Catalogue, Segment, State, Unit
from tests.conftest import Newsroom

TYPOGRAPHY = [
    ("Le 12 mars, l'OIM a dit « oui ».", "Le 12 mars, l’OIM a dit “oui”."),
    ("Il part à 20 h", "Il part à 20\u00a0h"),
    ("Etat et Ecole", "État et École"),
    ("ETATS-UNIS", "ÉTATS-UNIS"),
    ("Le **Maroc** avance", "Le Maroc avance"),
    ("Voir [ici](https://a.example/1)", "Voir [ici](https://b.example/2)"),
    ("de 2014 – 2020", "de 2014-2020"),
    ("12 500 personnes", "12500 personnes"),
    ("Attendre... puis", "Attendre… puis"),
    ("co\u00adopération", "coopération"),
    ("قالت المنظـمة", "قالت المنظمة"),
    ("12 % de hausse", "12% de hausse"),
    ("Il dit oui !", "Il dit oui!"),
    ('Il dit " oui " à tous', 'Il dit "oui" à tous'),
    ("À Rabat, il neige", "A Rabat, il neige"),
    ("CET ÉTÉ, IL NEIGE", "CET ETÉ, IL NEIGE"),
    ("Élève ou non", "Elève ou non"),
    ("de 12 500 à 13 500", "de 12500 à 13500"),
]
SPELLING = [
    ("c'est à dire", "c’est-à-dire"),
    ("Le roi, a dit", "Le roi a dit"),
    ("le long de de la côte", "le long de la côte"),
    ("les éleves sont venus", "les élèves sont venus"),
    ("coeur de ville", "cœur de ville"),
    ("il vit A Rabat", "il vit a Rabat"),
    ("أعلنت الحكومه المغربية", "أعلنت الحكومة المغربية"),
    ("Élève ou non", "Éleve ou non"),
    ("Peut être viendra-t-il", "Peut-être viendra-t-il"),
    ("un porte parole du roi", "un porte-parole du roi"),
    ("un mini stre du roi", "un ministre du roi"),
    ("La Grande-Bretagne part", "La Grande Bretagne part"),
    ("À Oran, la mairie et le port", "À Oran la mairie et le port"),
    ("la petite fille du maire", "la petite-fille du maire"),
]
NUMBER = [
    ("il y a 152 morts", "il y a 153 morts"),
    ("le 12 mars 2024", "le 13 avril 2024"),
    ("lundi, il part", "mardi, il part"),
    ("cinq millions de dirhams", "six millions de dirhams"),
    ("3,5 millions", "35 millions"),
    ("le mardi 12 mars, il part", "le lundi 11 mars, il part"),
    ("de 2014-2020 à là", "de 20142020 à là"),
    ("Il gèle à −8 °C ici", "Il gèle à 8 °C ici"),
    ("Le cours (−7 %) inquiète", "Le cours (7 %) inquiète"),
    ("un écart de -0,3 point", "un écart de – 0,3 point"),
    ("un écart de -0,3 point", "un écart de 0,3 point"),
    ("un solde de 6,1 % en mai", "un solde de −6,1 % en mai"),
    ("un solde de 6,1 % en mai", "un solde de +6,1 % en mai"),
    ("il pèse 2.400 tonnes", "il pèse 2,400 tonnes"),
    ("de 5.000 à 7,5 tonnes", "de 5,000 à 7.5 tonnes"),
    ("un délai de 3,5 jours", "un délai de 3.5 jours"),
    ("un délai de ٣٫٥ jours", "un délai de ٣٬٥ jours"),
]
NAME = [
    ("Selon Mme Dupond, oui", "Selon Mme Dupont, oui"),
    ("Il vit à Rabat depuis", "Il vit à Salé depuis"),
]
MEANING = [
    ("LE POLICIER TUE", "LE POLICIER TUÉ"),
    ("il est tué", "il est tue"),
    ("10<sup>6</sup> habitants", "106 habitants"),
    ("Il dit ~~non~~ oui", "Il dit non oui"),
    ("une hausse des prix", "une baisse des prix"),
    ("le texte est légal", "le texte est illégal"),
    ("il viendra demain", "il viendrait demain"),
    ("il n'a pas dit", "il a dit"),
    ("5 % de hausse", "5 points de hausse"),
    ("Est-il venu ?", "Est-il venu !"),
    ("Elle peut partir", "Elle veut partir"),
    ("L’OIM part", "L’ONU part"),
    ("5 € de plus", "5 $ de plus"),
    ("le père arrive", "la mère arrive"),
    ("IL EST LÀ", "IL EST LA"),
    ("il y a 152 morts à Rabat", "il y a 153 blessés à Rabat"),
    ("le 12 mars, il part", "le 13 mars, il reste"),
    ("Il vit à Rabat depuis", "Il vit près Salé depuis"),
    ("Il vit à Rabat", "Il vit à Rabat Salé"),
    ("10<sup>6</sup> habitants", "10<sub>6</sub> habitants"),
    ("le roi du pays part", "le roi part"),
    ("Il dit non,", "Il dit oui,"),
    ("Il gèle à −8 °C ici", "Il gèle à 8 °C dehors"),
    ("en 2021 −4 % de ventes", "en 2021-4 % de ventes"),
    # Another letter may make another word.
    ("Le gouvernment marocain", "Le gouvernement marocain"),
    ("Il accueile 20 personnes.", "Il accueille 20 personnes."),
    ("le ministre parle", "le ministère parle"),
    ("le projet est adopté", "le projet est adapté"),
    ("une prescription légale", "une proscription légale"),
    ("une collision à trois", "une collusion à trois"),
    ("le poisson du lac", "le poison du lac"),
    ("les députés sortent", "les députées sortent"),
    ("la conversation du site", "la conservation du site"),
    ("les postes ou il va", "les postes où il va"),
    ("les internes partent", "les internés partent"),
    ("dites-le à us, oui", "dites-le à US, oui"),
]


UNCERTAIN = [pair for pair in SPELLING if "œ" not in pair[1]]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (*pair, kind)
        for kind, pairs in (
            (catalog.TYPOGRAPHY, TYPOGRAPHY),
            (corrections.SPELLING, SPELLING),
            (corrections.NUMBER, NUMBER),
            (corrections.NAME, NAME),
            (corrections.MEANING, MEANING),
        )
        for pair in pairs
    ],
)
def test_kind_of_a_correction(old: str, new: str, kind: str) -> None:
    lang = "ar" if "ا" in old else "fr"
    assert (corrections.kind(old, new, lang), corrections.kind(new, old, lang)) == (kind, kind)


def test_an_acronym_in_lower_case_is_another_word() -> None:
    one, other = "les soldats US partent", "les soldats us partent"
    assert corrections.kind(one, other, "fr") == corrections.MEANING
    assert corrections.kind("US, dit-il", "us, dit-il", "fr") == corrections.SPELLING


def test_what_the_eye_cannot_see_is_named() -> None:
    assert corrections.visible("12\u00a0% et l\u200bà", "12 % et là") == "12⟨NBSP⟩% et l⟨ZWSP⟩à"
    assert corrections.visible("12\u00a0% là", "13 % là") == "12\u00a0% là"


RULES = Rules("fr", day="2026-11-25")


def merged(units: tuple[Unit, ...], *sentences: str, rules: Rules = RULES) -> tuple[Unit, ...]:
    segments = tuple(
        Segment(text, "paragraph", n * 1000, n * 1000 + len(text), n + 1, n)
        for n, text in enumerate(sentences)
    )

    def nothing(_: Segment) -> Match | None:
        return None

    def near(segment: Segment, donors: object) -> Match | None:
        assert isinstance(donors, list)
        likely = [d for d in donors if len(set(d.source.split()) & set(segment.text.split())) > 2]
        return Match(likely[0].source, likely[0].target, 90) if likely else None

    article = Article("a.md", "", segments)
    return catalog.merge(Catalogue({}, units), article, nothing, near, rules)


def approved(source: str, target: str, comment: str = "approved: Lina, 2026-11-24") -> Unit:
    return Unit(source, target, comment=comment)


@pytest.mark.parametrize(("old", "new"), TYPOGRAPHY)
def test_change_that_means_nothing_keeps_approval_and_comments(old: str, new: str) -> None:
    target = old.replace("Voir", "See").replace("Le ", "The ")
    unit = approved(old, target, "approved: Lina, 2026-11-24\nask the lawyer")
    (made,) = merged((unit,), new)
    assert (made.source, made.state, made.comment) == (new, State.APPROVED, unit.comment)
    assert made.correction == catalog.TYPOGRAPHY
    assert merged((made,), new)[0] == replace(made, references=(("a.md", 1),))


def test_changed_address_is_changed_in_the_target_too() -> None:
    unit = approved("Voir [ici](https://a.example/1)", "See [here](https://a.example/1)")
    (made,) = merged((unit,), "Voir [ici](https://b.example/2)")
    assert (made.target, made.state) == ("See [here](https://b.example/2)", State.APPROVED)


def test_markup_that_the_target_does_not_have_ends_the_approval() -> None:
    unit = approved("Voir le rapport", "See the report")
    (made,) = merged((unit,), "Voir le [rapport](https://a.example)")
    assert (made.target, made.state) == ("See the report", State.DRAFT)
    assert made.notes == (f"{catalog.REOPENED}markup of the source",)


def test_setting_ends_approval_with_every_change() -> None:
    unit = approved("l'OIM part", "IOM leaves")
    (made,) = merged((unit,), "l’OIM part", rules=replace(RULES, approve_typographic=False))
    assert (made.state, made.target) == (State.DRAFT, "IOM leaves")


def test_machine_draft_stays_one() -> None:
    unit = catalog.draft(Unit("l'OIM part"), "IOM leaves", "deepl")
    (made,) = merged((unit,), "l’OIM part")
    assert catalog.is_machine_draft(made)


def test_spelling_waits_for_a_look_or_is_approved_again_under_a_name() -> None:
    old, new = "Le noeud du débat est là.", "Le nœud du débat est là."
    unit = approved(old, "The crux of the debate is there.")
    (made, gone) = merged((unit,), new)
    assert (made.state, made.target) == (State.DRAFT, unit.target)
    assert (made.correction, made.notes) == ("spelling", ("memory: likely unchanged: confirm",))
    assert (made.previous, made.seal, gone.obsolete) == (old, "", True)
    (kept, _) = merged((unit,), new, rules=replace(RULES, keep_spelling="Omar"))
    assert (kept.state, kept.comment) == (State.APPROVED, "approved: Omar, 2026-11-25")
    assert kept.notes == (), "nothing is left to confirm"
    draft = replace(unit, fuzzy=True, comment="")
    (still, _) = merged((draft,), new, rules=replace(RULES, keep_spelling="Omar"))
    assert still.state is State.DRAFT, "nobody had approved it before"


@pytest.mark.parametrize(
    ("old", "new", "certain"),
    [
        ("Le noeud du débat", "Le nœud du débat", True),
        ("Le moine Aegidius", "Le moine Ægidius", True),
        ("OEUVRE du maître", "ŒUVRE du maître", False),  # “OEuvre” is written, too
        ("Oeuvre du maître", "Œuvre du maître", True),
        ("un curriculum vitae", "un curriculum vitæ", True),
        ("le maire parle", "Le maire parle", True),
        ("le maire,hier,parlait", "le maire, hier, parlait", True),
        ("L’accord (signé )", "L'accord(signé)", True),
        ("il vit A Rabat", "il vit a Rabat", False),
        ("us, dit-il", "US, dit-il", False),
        ("la foret dense", "la forêt dense", False),
        ("la petite fille du maire", "la petite-fille du maire", False),
        ("un a part", "un apart", False),
        ("À Oran, la mairie et le port", "À Oran la mairie et le port", False),
        ("il va faire faire un plan", "il va faire un plan", False),
        ("«", "", False),
    ],
)
def test_only_the_same_words_are_approved_in_bulk(old: str, new: str, certain: bool) -> None:
    assert corrections.is_certain(old, new) is corrections.is_certain(new, old) is certain


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Le noeud [ici](http://a.org/x).", "Le nœud [ici](http://b.org/y)."),
        ("Le noeud %s.", "Le nœud %d."),
        ("Le noeud[^1].", "Le nœud[^2]."),
        ("Le noeud ![a](a.png).", "Le nœud ![a](b.png)."),
    ],
)
def test_other_markup_is_not_certainly_the_same(old: str, new: str) -> None:
    assert not corrections.is_certain(old, new)


@pytest.mark.parametrize(("old", "new"), [*NUMBER, *NAME, *MEANING, *UNCERTAIN])
def test_what_may_be_another_word_or_number_is_never_approved_in_bulk(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        unit = approved(one, "A text of the desk.")
        bulk = replace(RULES, keep_spelling="Omar")
        assert all(u.state is not State.APPROVED for u in merged((unit,), other, rules=bulk)[:1])


@pytest.mark.parametrize(("old", "new"), NUMBER)
def test_a_changed_number_is_never_called_unchanged(old: str, new: str) -> None:
    made = merged((approved(old, "A text of the desk."),), new)[0]
    assert not any("likely unchanged" in note for note in made.notes)
    assert made.correction in ("", corrections.NUMBER)


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("Les moulins", "les moulins", True),
        ("Les Moulins", "Les moulins", True),
        ("Coeur numerique", "Cœur numérique", True),
        ("Porte parole", "Porte-parole", True),
        ("Ou aller", "Où aller", False),
        ("58 %", "5 %", False),
        ("Le moulin", "Les moulins", False),
    ],
)
def test_a_short_heading_keeps_its_draft_if_its_spelling_changed(
    old: str, new: str, kept: bool
) -> None:
    unit = approved(old, "The text", "ask the lawyer")
    made = merged((unit,), new)[0]
    assert (made.target, made.state is State.DRAFT) == (("The text", True) if kept else ("", False))
    if kept:
        assert (made.previous, made.correction, made.comment) == (old, "spelling", unit.comment)


def test_a_new_article_is_not_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "letters", lambda _: pytest.fail("no removed unit to find"))
    found = successors.Successors([], Rules("fr"))
    assert found.respelled(Segment("Les moulins", "heading 1", 0, 11, 1, 0)) is None


def test_a_heading_takes_no_draft_of_a_title() -> None:
    assert not merged((replace(approved("Les moulins", "Mills"), context="title"),), "les moulins")[
        0
    ].target


def test_changed_meaning_is_never_approved_again() -> None:
    unit = approved("Le roi peut partir demain.", "The king may leave tomorrow.")
    made = merged((unit,), "Le roi veut partir demain.", rules=replace(RULES, keep_spelling="O"))
    assert (made[0].state, made[0].correction) == (State.DRAFT, "meaning")


ONE, TWO = "Le roi est parti lundi matin.", "La reine est restée au palais royal."
EN = {ONE: "The king left on Monday morning.", TWO: "The queen stayed at the royal palace."}
BOTH = "Le roi est parti lundi matin, la reine est restée au palais royal."


def test_sentences_put_together_begin_with_both_texts() -> None:
    units = tuple(approved(source, target) for source, target in EN.items())
    made, *gone = merged(units, BOTH)
    assert (made.target, made.state) == (f"{EN[ONE]} {EN[TWO]}", State.DRAFT)
    assert made.previous == f"{ONE}\n{TWO}"
    assert [unit.source for unit in gone if unit.obsolete] == [ONE, TWO]


def test_parted_sentence_gives_each_its_part_or_the_whole() -> None:
    unit = approved(BOTH, "The king left on Monday morning, the queen stayed at the royal palace.")
    one, two, _ = merged((unit,), ONE, TWO)
    assert (one.target, two.target) == (
        "The king left on Monday morning",
        "the queen stayed at the royal palace.",
    )
    assert {one.previous, two.previous} == {BOTH}
    assert {one.state, two.state} == {State.DRAFT}
    whole = approved(BOTH, "The king left on Monday morning while the queen stayed at the palace.")
    one, two, _ = merged((whole,), ONE, TWO)
    assert {one.target, two.target} == {whole.target}


def test_other_neighbours_are_not_put_together() -> None:
    units = tuple(approved(source, target) for source, target in EN.items())
    made = merged(units, "Le parlement débat du budget de l’État depuis hier soir.")[0]
    assert made.target == ""


def test_waiver_of_a_sentence_whose_typography_changed_did_not_end(newsroom: Newsroom) -> None:
    run = ("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.call(*run)
    newsroom.edit(
        'msgid "L’OIM ouvre un bureau"\nmsgstr ""',
        '#, fuzzy\nmsgid "L’OIM ouvre un bureau"\nmsgstr "مكتب"',
    )
    newsroom.edit("#. heading 1\n", "# waive terms ‹OIM›: clear from the title\n#. heading 1\n")
    newsroom.call(*run)
    article = newsroom.root / "articles" / "story.md"
    article.write_text(article.read_text("utf-8").replace("L’OIM ouvre", "L'OIM ouvre"), "utf-8")
    newsroom.call(*run)
    data = newsroom.po().read_bytes()
    assert b'msgid "L\'OIM ouvre un bureau"' in data
    assert b"waiver of the earlier sentence ended" not in data
    newsroom.call(*run)
    assert newsroom.po().read_bytes() == data
