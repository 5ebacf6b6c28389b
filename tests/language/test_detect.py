"""Detection refuses where langdetect only guesses."""

from __future__ import annotations

import gettext
import re

import pytest

from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, describe, detect, normalise, scripts

FRENCH = (
    "Le gouvernement a présenté mardi un plan de soutien aux communes qui accueillent des "
    "familles venues des régions voisines, et le débat se poursuivra jeudi au Parlement."
)


def test_french_is_french_with_the_same_probability_each_time() -> None:
    first = detect.detect(FRENCH)
    assert first is not None
    assert first[0] == "fr"
    assert first[1] > 0.99
    assert detect.detect(FRENCH) == first


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        "The government presented a plan on Tuesday to support the towns that host families from "
        "the neighbouring regions, and the debate will go on in Parliament on Thursday.",
        "قدمت الحكومة يوم الثلاثاء خطة لدعم البلديات التي تستقبل أسرا قادمة من المناطق المجاورة عبر OIM، "
        "وسيتواصل النقاش يوم الخميس في البرلمان بحضور وزراء من ثلاث دول.",
        "El gobierno presentó el martes un plan de apoyo a los municipios que acogen a familias de las "
        "regiones vecinas, y el debate continuará el jueves en el Parlamento con los ministros.",
    ],
)
def test_answer_is_that_of_the_whole_library(text: str) -> None:
    import langdetect

    langdetect.DetectorFactory.seed = 0
    words = " ".join(detect._WORD.findall(text))
    best = langdetect.detect_langs(words)[0]
    for factory in (detect._narrow(words), detect._whole()):
        detector = factory.create()
        detector.append(words)
        found = detector.get_probabilities()[0]
        assert found.lang == best.lang
        assert found.prob == pytest.approx(best.prob, abs=1e-4)


def test_few_words_are_not_guessed_at() -> None:
    assert detect.detect("Pacte de Marrakech") is None


@pytest.mark.parametrize(
    ("tag", "wanted"), [("FR", "fr"), ("ar_ma", "ar-MA"), ("zh-hant", "zh-Hant")]
)
def test_tags_are_written_the_bcp_47_way(tag: str, wanted: str) -> None:
    assert normalise(tag) == wanted


@pytest.mark.parametrize(
    ("lang", "comma"), [("ar-MA", "، "), ("fa", "، "), ("fr", ", "), ("en", ", ")]
)
def test_the_comma_of_a_list(lang: str, comma: str) -> None:
    assert scripts.comma(lang) == comma


@pytest.mark.parametrize("tag", ["xx", "frenchy", "", "a", "fr-"])
def test_unknown_language_is_refused_with_the_list_of_known_ones(tag: str) -> None:
    with pytest.raises(InputError, match=r"unknown language .*/docs/languages.md"):
        normalise(tag)


@pytest.mark.parametrize("tag", ["zgh", "lt", "lv", "mt", "ga", "sk", "sl", "ckb-Arab-IQ"])
def test_languages_of_our_readers_and_of_institutions_are_known(tag: str) -> None:
    assert normalise(tag) == tag
    assert describe(tag).name


@pytest.mark.parametrize("tag", sorted(LANGUAGES))
def test_plural_rule_is_one_that_gettext_takes_and_reaches_each_form(tag: str) -> None:
    count, rule = re.fullmatch(r"nplurals=(\d); plural=(.+);", LANGUAGES[tag].plurals).groups()  # type: ignore[union-attr]
    assert {gettext.c2py(rule)(n) for n in range(300)} == set(range(int(count)))
