"""`honorifics`: a title may go, it may not change its gender."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Mme Alaoui a démissionné.", "Ms Alaoui has resigned."),
    ("fr", "en", "Mme Alaoui a démissionné.", "Mrs. Alaoui has resigned."),
    ("fr", "en", "Mme Alaoui a démissionné.", "Alaoui has resigned."),
    ("fr", "en", "Mlle Alaoui a démissionné.", "Miss Alaoui has resigned."),
    ("fr", "en", "M. Alaoui a démissionné.", "Mr Alaoui has resigned."),
    ("fr", "en", "Nadia Alaoui a démissionné.", "Ms Alaoui has resigned."),
    ("fr", "en", "M. et Mme Alaoui sont partis.", "Mr and Mrs Alaoui have left."),
    ("fr", "en", "M. Alaoui a cité Mme Tazi.", "Mr Alaoui quoted Tazi."),
    ("fr", "en", "Nadia M. Alaoui est venue.", "Ms Alaoui came."),
    ("fr", "en", "Hier, Nadia M. Alaoui est venue.", "Yesterday Ms Alaoui came."),
    ("fr", "en", "Madame, Monsieur, bonjour.", "Dear Sir or Madam,"),
    ("fr", "en", "M. Tazi élit Miss Maroc.", "Tazi elects Miss Morocco."),
    ("fr", "en", "M. Tazi l’a élue.", "She is Miss Morocco."),
    ("fr", "en", "La reine Letizia attend M. Tazi.", "Queen Letizia awaits Mr Tazi."),
    ("fr", "en", "La reine a parlé.", "The monarch spoke."),
    ("fr", "en", "La reine a aimé King Kong.", "The monarch liked King Kong."),
    ("fr", "en", "Les rois et les reines", "Kings and queens"),
    ("fr", "ar", "Mme Alaoui a démissionné.", "استقالت السيدة العلوي."),
    ("fr", "ar", "Mme Alaoui a démissionné.", "استقالت العلوي."),
    ("fr", "ar", "Mlle Alaoui a démissionné.", "استقالت الآنسة العلوي."),
    ("fr", "ar", "À M. Alaoui", "وللسيد العلوي"),
    ("fr", "ar", "À Mme Alaoui", "للسيدة العلوي"),
    ("fr", "ar", "Mme Petit cite Jésus.", "تستشهد بالسيد المسيح."),
    ("fr", "ar", "La reine règne sur le royaume.", "تحكم الملكة المملكة."),
    ("fr", "ar", "La reine avait un bien.", "كان لديها ملك."),
    ("fr", "ar", "Le roi du Maroc", "العاهل المغربي"),
    ("fr", "ar", "La dame et M. Tazi", "السيدة والسيد التازي"),
    ("ar", "en", "جاءت منى السيد أمس.", "Ms El-Sayed came yesterday."),
    ("ar", "fr", "جاءت منى السيد أمس.", "Mme Elsayed est venue, dit Mona Al-Saïd."),
    ("en", "fr", "Lady Ashton met Mr Tazi.", "Mme Ashton a vu M. Tazi."),
    ("en", "fr", "Sir Keir spoke, Ms Tazi listened.", "M. Keir a parlé."),
]

BAD = [
    ("fr", "en", "Et M. Alaoui a démissionné.", "And Ms Alaoui has resigned."),
    ("fr", "en", "Vendredi Mme Alaoui est venue.", "On Friday Mr Alaoui came."),
    ("fr", "en", "Mme Alaoui a démissionné.", "Mr Alaoui has resigned."),
    ("fr", "ar", "Mme Alaoui a démissionné.", "استقال السيد العلوي."),
    ("fr", "en", "M. Alaoui a démissionné.", "Ms Alaoui has resigned."),
    ("fr", "en", "Selon M. Alaoui, tout va.", "According to Mrs. Alaoui, all is well."),
    ("fr", "en", "L’avis de M.\u00a0Tazi", "The opinion of Miss Tazi"),
    ("fr", "en", "Mlle Tazi a dit oui.", "Mr Tazi said yes."),
    ("fr", "en", "Monsieur Tazi a dit oui.", "Mrs Tazi said yes."),
    ("fr", "en", "Madame Tazi a dit oui.", "Mr Tazi said yes."),
    ("fr", "en", "M. Tazi a cité Mme Alaoui.", "Mr Tazi quoted Mr Alaoui."),
    ("fr", "en", "Mme Alaoui et Mme Tazi", "Ms Alaoui and Mr Tazi"),
    ("fr", "en", "Le roi Felipe est arrivé.", "Queen Felipe has arrived."),
    ("fr", "en", "La reine Letizia est arrivée.", "King Letizia has arrived."),
    ("fr", "en", "La princesse est arrivée.", "The prince has arrived."),
    ("fr", "ar", "M. Alaoui a démissionné.", "استقالت السيدة العلوي."),
    ("fr", "ar", "À M. Alaoui", "وللسيدة العلوي"),
    ("fr", "ar", "À Mme Alaoui", "للسيد العلوي"),
    ("fr", "ar", "M. Alaoui", "الآنسة العلوي"),
    ("fr", "ar", "La reine a parlé.", "تكلم الملك."),
    ("fr", "ar", "Le roi a parlé.", "تكلمت الملكة."),
    ("fr", "ar", "La princesse a parlé.", "تكلم الأمير."),
    ("fr", "ar", "Le prince a parlé.", "تكلمت الأميرة."),
    ("en", "fr", "Mrs Tazi said yes.", "M. Tazi a dit oui."),
    ("en", "fr", "Mr. Tazi said yes.", "Mme Tazi a dit oui."),
    ("en", "ar", "Ms Tazi said yes.", "قال السيد التازي نعم."),
    ("en", "ar", "King Felipe has come.", "جاءت الملكة فيليبي."),
    ("ar", "fr", "قالت السيدة التازي نعم.", "M. Tazi a dit oui."),
    ("ar", "en", "قال السيد التازي نعم.", "Mrs Tazi said yes."),
]


def _found(lang: str, to: str, source: str, target: str) -> list[str]:
    found = check_pair(source, target, lang, to)
    return [f.severity for f in found if f.check == "honorifics"]


@pytest.mark.parametrize(("lang", "to", "source", "target"), GOOD)
def test_a_title_may_be_dropped_or_put_in_other_words(
    lang: str, to: str, source: str, target: str
) -> None:
    assert _found(lang, to, source, target) == []


@pytest.mark.parametrize(("lang", "to", "source", "target"), BAD)
def test_a_title_of_the_other_gender_is_found(lang: str, to: str, source: str, target: str) -> None:
    assert _found(lang, to, source, target) == ["warning"]


def test_a_finding_says_both_titles_and_where() -> None:
    found = check_pair("Mme Alaoui est partie.", "Then Mr Alaoui left.", "fr", "en")
    (finding,) = [f for f in found if f.check == "honorifics"]
    assert (finding.about, finding.start, finding.end) == ("Mme → Mr", 5, 7)
