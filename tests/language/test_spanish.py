"""Spanish as the press of Spain and Spanish America writes it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest

from newstranslate.checks import negation
from newstranslate.language import (
    assistants,
    bounds,
    calendar,
    clock,
    days,
    detect,
    exonyms,
    lengths,
    names,
    negations,
    nouns,
    places,
    sentences,
    time_zones,
    titles,
    typography,
    units,
)
from newstranslate.language.capitalised import ordinary
from newstranslate.language.quantities import quantities
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

SENTENCES = [
    "El Sr. Ortega y la Sra. Pérez volaron a EE. UU. el lunes.|¿Cuándo volverán?|¡Nadie lo sabe!",
    "Véase el art. 5 del núm. 14, p. ej. la pág. 3.|En el año 44 a. C. murió.|La S. A. quebró.",
    "«¿Por qué no vino?» preguntó el juez.|Nadie respondió.|Dijo: “No hay dinero.”|Luego se fue.",
    "Iberdrola S.A. ganó 1.234,5 millones.|El 2.º trimestre fue mejor.|Subió el IVA, etc.|Pero bajó.",
    "Vive en la Avda. de América, 12.|Nació el 3 de sept. de 1950.|Las FF. AA. intervinieron.",
    "El Excmo. Sr. D. Pedro Ruiz asistió a los JJ. OO. de París.|Salió a las 9 a. m. del martes.",
    "Los llevaron a EE. UU.|Los demás esperan.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    wanted = marked.split("|")
    text = " ".join(wanted)
    assert [text[start:end] for start, end in sentences.split(text, "es")] == wanted


NUMBERS: list[tuple[str, list[int | float]]] = [
    ("su trigésima sexta reunión", [36]),
    ("su trigésimo sexta reunión", [36]),
    ("el vigesimoprimer premio y la decimotercera", [21, 13]),
    ("la centésima vigésima quinta edición", [125]),
    ("la sexta séptima", [6, 7]),
    ("la vigésima décima", [20, 10]),
    ("1.234,56 euros", [1234.56]),
    ("1.234 personas", [1234]),
    ("3,5 millones", [3_500_000]),
    ("35 mil millones", [35_000_000_000]),
    ("mil millones", [1_000_000_000]),
    ("tres mil quinientos millones", [3_500_000_000]),
    ("dos billones", [2_000_000_000_000]),
    ("veintiocho mil", [28_000]),
    ("mil novecientos noventa y ocho", [1998]),
    ("treinta y un días", [31]),
    ("ciento veintidós", [122]),
    ("doscientos cincuenta mil", [250_000]),
    ("un millón doscientos mil", [1_200_000]),
    ("diecisiete y veinte", [17, 20]),
    ("el siglo XIX", [19]),
    ("el 10 por ciento", [10]),
    ("siete millardos", [7_000_000_000]),
    ("tres mil cinco mil", [3000, 5000]),
    ("dos años", [2]),
]


@pytest.mark.parametrize(("text", "wanted"), NUMBERS)
def test_numbers(text: str, wanted: list[float]) -> None:
    found = quantities(text, "es")
    certain = [q for q in found if q.certain] or found
    assert [min(q.own or q.values) for q in certain] == [Fraction(str(value)) for value in wanted]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("medio millón", 500_000),
        ("dos millones y medio", 2_500_000),
        ("dos tercios", Fraction(2, 3)),
        ("tres cuartas partes", Fraction(3, 4)),
        ("media hora", 30),
        ("dos años y medio", Fraction(5, 2)),
        ("los años ochenta", 80),
        ("quince días", 2),
        ("las nueve y media", 9),
        ("octavos de final", 16),
    ],
)
def test_number_may_mean(text: str, value: int | Fraction) -> None:
    assert any(value in quantity.values for quantity in quantities(text, "es"))


def test_percent_and_currency() -> None:
    share, sum_, weight = quantities("El 5 por ciento de 3 millones de libras y 2 libras", "es")
    assert share.percent
    assert sum_.currency == "pound"
    assert not weight.currency


@pytest.mark.parametrize(("text", "certain"), [("dos años", True), ("dos hermanos", False)])
def test_two_is_certain_before_what_a_translation_counts_too(text: str, certain: bool) -> None:
    assert [quantity.certain for quantity in quantities(text, "es")] == [certain]


def test_numbers_of_a_range_share_their_sign_and_unit() -> None:
    assert "%" in quantities("entre 5 y 10 por ciento", "es")[0].shares
    assert units.measures("entre 5 y 10 km", "es")[0].unit == "km"


def test_separators_the_american_way_are_not_taken_for_certain() -> None:
    (number, *_) = quantities("1,250.75 pesos y 3.5 %", "es")
    assert Fraction("1250.75") in number.values


@pytest.mark.parametrize(
    ("text", "unit"),
    [("230 kilómetros", "km"), ("300 m²", "m2"), ("47 °C", "c"), ("tres toneladas", "t")],
)
def test_units(text: str, unit: str) -> None:
    assert units.measures(text, "es")[0].unit == unit


@pytest.mark.parametrize(
    ("text", "kind", "number", "certain"),
    [
        ("el 25 de noviembre de 2026", "month", 11, True),
        ("En setiembre", "month", 9, True),
        ("Julio Cortázar", "month", 7, False),
        ("los sábados", "weekday", 5, True),
        ("Santo Domingo", "weekday", 6, False),
        ("el Domingo 12", "weekday", 6, True),
        ("este Domingo", "weekday", 6, True),
    ],
)
def test_dates(text: str, kind: str, number: int, certain: bool) -> None:
    (found,) = calendar.named(text, "es", kind)
    assert (found.number, found.certain) == (number, certain)


def test_day_of_front_matter_is_read_and_written() -> None:
    day = days.read("25 noviembre 2026")
    assert day is not None
    assert days.written(day, "es") == "25 de noviembre de 2026"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("a las 9:30 de la mañana", (9, 30, "am")),
        ("a las ocho y cuarto de la tarde", (8, 15, "pm")),
        ("a las nueve menos cuarto de la noche", (8, 45, "pm")),
        ("a la una de la madrugada", (1, 0, "am")),
        ("a las 21.15 horas", (9, 15, "pm")),
    ],
)
def test_times(text: str, time: tuple[int, int, str]) -> None:
    (found,) = clock.times(text, "es")
    assert (found.hour, found.minute, found.half) == time


def test_zones() -> None:
    assert [z.group for z in time_zones.zones("a las 9, hora peninsular (8 GMT)", "es")] == [
        "paris",
        "utc",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No vino.",
        "Nunca llueve.",
        "Nadie lo sabe.",
        "Ningún herido.",
        "Tampoco habló.",
        "Nada cambia.",
    ],
)
def test_denials(text: str) -> None:
    plain = negations.without_idioms(text, "es")
    assert negations.clauses("es").search(plain)
    assert negations.may_deny(text, text.strip(".").split(), "es")


@pytest.mark.parametrize(
    "text",
    [
        "no solo médicos",
        "no obstante",
        "sin duda",
        "más que nunca",
        "una organización no gubernamental",
    ],
)
def test_what_only_looks_like_a_denial(text: str) -> None:
    assert not negations.negated(text, "es")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("al menos 40", "low"),
        ("no más de 40", "high"),
        ("hasta 40 euros", "high"),
        ("más de 40", "more"),
        ("menos de 40", "less"),
        ("40 o más", "more_after"),
    ],
)
def test_bounds(text: str, kind: str) -> None:
    assert [bound.kind for bound in bounds.bounds(text, "es")] == [kind]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("organización internacional", "organizaciones internacionales"),
        ("solicitante de asilo", "solicitantes de asilo"),
        ("juez", "jueces"),
        ("interés legítimo", "intereses legítimos"),
        ("derecho humano", "derechos humanos"),
    ],
)
def test_nouns(one: str, many: str) -> None:
    assert nouns.numbers(one, "es") == (one, many)
    assert nouns.stem(many.split()[0], "es") == nouns.stem(one.split()[0], "es")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Marruecos y España", ["MA", "ES"]),
        ("las autoridades marroquíes", ["MA"]),
        ("los franceses", ["FR"]),
        ("EE UU", ["US"]),
        ("la capital alemana", ["DE"]),
        ("Corea del Sur", ["KR"]),
    ],
)
def test_places(text: str, codes: list[str]) -> None:
    words = text.split()
    assert [min(place.codes) for place in places.places(words, "es")] == codes


def test_titles() -> None:
    found = titles.titles("El Sr. Ruiz y la reina doña Elena", "es")
    assert {(title.kind, title.gender) for title in found if title.certain} == {
        ("courtesy", "m"),
        ("courtesy", "f"),
        ("crown", "f"),
    }


def test_capitals_are_names_but_for_words_that_open_a_sentence() -> None:
    found = names.capitals("¿Dónde está Ruiz? Según Elena, en Fez.", "es")
    assert [name.text for name in found] == ["Ruiz", "Elena", "Fez"]


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ('Dijo: "No sé" .', "Dijo: «No sé» ."),
        ('¿"Qué pasa"?', "¿«Qué pasa»?"),
        ("« Dijo “sí” »", "«Dijo “sí”»"),
        ("¿Qué ?", "¿Qué?"),
        ("Espera...", "Espera…"),
    ],
)
def test_typography(plain: str, set_: str) -> None:
    assert typography.typeset(plain, "es") == set_
    assert typography.typeset(set_, "es") == set_


def test_typography_of_english_is_not_set_in_spanish() -> None:
    text = "«Dijo “sí”. No»"
    assert typography.typeset(text, "es", typography.Style(english="american")) == text


def test_words_with_capitals_that_are_no_names() -> None:
    assert exonyms.is_word("escocia", "es")
    assert not exonyms.is_word("escocia", "fr")
    assert ordinary("portavoz", "es")
    assert not ordinary("portavoz", "fr")


def test_words_of_a_machine() -> None:
    assert assistants.said("Aquí está la traducción:", "fr", "es")
    assert not assistants.said("Aquí está la llave:", "fr", "es")


def test_clauses_without_a_subject_of_their_own_are_joined() -> None:
    assert negation._is_joint(" vuelan y ", "es")
    assert not negation._is_joint(" vuelan luego ", "es")


def test_lengths_are_told_by_those_of_both_languages() -> None:
    assert lengths._usual("fr", "en") == (-0.159, 0.102)
    assert lengths._usual("es", "fr") == pytest.approx((0.038, 0.11))
    assert lengths.deviation(100, 300, "es", "es") == 0
    assert lengths.deviation(100, 300, "es", "cs") == 0


STORY = """---
title: Un puente nuevo
---

# Un puente nuevo

El gobierno presentó el martes un plan de apoyo a los municipios que acogen a familias de las regiones
vecinas. ¿Cuánto costará? Nadie lo sabe en EE. UU. ni en Marruecos.
"""


def test_language_of_a_story_is_detected() -> None:
    found = detect.detect(STORY)
    assert found is not None
    assert found[0] == "es"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    with FakeDeepL() as server:
        monkeypatch.setenv("DEEPL_SERVER_URL", server.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", server.key)
        yield server


@pytest.mark.parametrize("options", [("--from", "es"), ()])
def test_run_from_spanish(newsroom: Newsroom, fake: FakeDeepL, options: tuple[str, ...]) -> None:
    (newsroom.root / "story.md").write_text(STORY, encoding="utf-8")
    done = newsroom.call("run", "story.md", *options, "--to", "fr")
    assert done.status == 0, done.err
    text = (newsroom.root / "locales" / "fr" / "story.po").read_text(encoding="utf-8")
    assert 'msgid "¿Cuánto costará?"' in text
    assert 'msgid "Nadie lo sabe en EE. UU. ni en Marruecos."' in text
    assert "#, fuzzy" in text
