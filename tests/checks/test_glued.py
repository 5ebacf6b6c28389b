"""Words written together, and stops without a blank."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair


def found(pair: str, source: str, target: str) -> list[str]:
    """Return the severities of what `glued` finds."""
    source_lang, target_lang = pair.split("-")
    findings = check_pair(source, target, source_lang, target_lang)
    return [f.severity for f in findings if f.check == "glued"]


@pytest.mark.parametrize(
    ("pair", "target"),
    [
        ("fr-ar", "فيالق من الجنود في المدينة."),
        ("fr-ar", "كانت فيالقهم قوية."),
        ("fr-ar", "معالجة المعالم ومجالس الرجال وأعمالهم."),
        ("fr-ar", "زارت منال مدينة فيينا."),
        ("fr-ar", "قال شىء ما بدايةً، غالبًا وأيضاً."),
        ("fr-ar", "وُلِدَ فتىً في القرية ثم رحل."),
        ("fr-ar", "أًصيب الرجل بجروح."),
        ("fr-ar", "أ.د. محمد وق.م وهـ."),
        ("fr-ar", "مقر الـONU وشركة لـIBM وDNA."),
        ("fr-ar", "سنة 2018م وعلى بعد 5كم."),
        ("fr-ar", "بلغ 1,5 و١٬٥ في المائة."),
        ("fr-ar", "الساعة 10:30، أي بعد قليل."),
        ("fr-en", "Mr. Smith met J.K. Rowling at Yahoo!, i.e. here."),
        ("fr-en", "See Booking.Com or example.org and file.txt now."),
        ("fr-en", "It cost 1,500 in the U.S.A. at 5.30 p.m. today."),
        ("fr-en", "Write to a.b@example.org, please."),
        ("en-fr", "Il dit : « oui ». Puis : « non ! »"),
        ("en-fr", "Le n°5, l’art.3 et M.Alaoui."),
    ],
)
def test_right_words(pair: str, target: str) -> None:
    assert found(pair, "xyz", target) == []


def test_what_the_source_has_is_a_name() -> None:
    assert found("fr-en", "Le site Actu.Info est là.", "The site Actu.Info is here.") == []
    assert found("fr-en", "Le groupe Wham!Bam joue.", "The band Wham!Bam plays.") == []


@pytest.mark.parametrize(
    "target",
    [
        "يعيش فيالمغرب.",
        "رحل منالجزائر أمس.",
        "دخل فيالبيت أمس.",
        "تقرر هذاالأسبوع.",
        "الحكومةالمغربية تقرر.",
        "ذهب إلىالسوق.",
        "سلبًاعلى الناس.",
        "غالبًاما يأتي.",
        "جاء،ثم ذهب.",
        "هل جاء؟نعم.",
        "انتهى الأمر.وبعد ذلك ذهب.",
        "قال,وكان محقا.",
        "شركةMicrosoft هنا.",
        "تسمحMicrosoft بذلك.",
        "أدوات Microsoftالجديدة.",
        "وفيالبيت ولدتالقطةالصغيرة.",
    ],
)
def test_arabic_words_written_together_are_a_hint(target: str) -> None:
    assert found("fr-ar", "xyz", target) == ["info"]


@pytest.mark.parametrize(
    ("pair", "target"),
    [
        ("fr-en", "It is late.Next, we leave."),
        ("fr-en", "It is late,but we stay."),
        ("fr-en", "His son Omar,a baker, left."),
        ("fr-en", "Is it late?Yes."),
        ("fr-en", "They met in the end.the baker left."),
        ("fr-en", "He said “no”,then left."),
        ("en-fr", "Il est tard.Nous partons."),
        ("en-fr", "Il est tard,l’école ferme."),
        ("en-fr", "Le cœur,celui-ci, bat."),
        ("en-fr", "Il est tard;nous partons."),
        ("ar-fr", "Il est tard !Nous partons.".replace(" !", "!")),
        ("ar-en", "It is late!We leave."),
    ],
)
def test_a_blank_is_missing(pair: str, target: str) -> None:
    assert found(pair, "xyz", target) == ["warning"]
