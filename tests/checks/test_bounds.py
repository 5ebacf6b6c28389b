"""`bounds`: at least stays at least, more than stays more than."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair
from newstranslate.model import Finding

GOOD = [
    ("fr", "en", "Ici, 20 personnes ont plus de 100 ans.", "Here, 20 people are older than 100."),
    # A bound on one side only.
    ("fr", "en", "Plus de 300 personnes.", "300+ people."),
    ("fr", "en", "Plus de trois mois de travail.", "3 months of work."),
    ("fr", "en", "Il n’a pas dépassé 20 tonnes.", "It did not exceed 20 tonnes."),
    ("en", "fr", "It has not exceeded 20 tonnes.", "Il n’a pas dépassé 20 tonnes."),
    ("es", "en", "No ha superado las 20 toneladas.", "It was no more than 20 tonnes."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "At least 12 houses burned down."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "No fewer than 12 houses burned down."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "More than 12 houses burned down."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "12 or more houses burned down."),
    ("fr", "en", "Douze maisons au moins ont brûlé.", "At least twelve houses burned down."),
    ("fr", "en", "Au plus 5 élèves par classe.", "No more than 5 pupils a class."),
    ("fr", "en", "Jusqu’à 300 euros d’amende.", "A fine of up to €300."),
    ("fr", "en", "Jusqu’à 300 euros d’amende.", "A maximum fine of €300."),
    ("fr", "en", "Plus de 40 pays et moins de 3 % du budget.", "Less than 3% of the budget and more than 40 countries."),
    ("fr", "en", "Moins de 50 élèves.", "Under 50 pupils."),
    ("fr", "en", "Moins de 50 élèves.", "No more than 50 pupils."),
    ("fr", "en", "Pas moins de 50 élèves.", "Over 50 pupils."),
    ("fr", "en", "Cela ne dépasse pas 3 %.", "It is less than 3%."),
    ("fr", "en", "Il dépasse 3 %.", "It exceeds 3%."),
    ("fr", "en", "Elle arrive au plus tard à 8 h.", "She arrives by 8 a.m. at least."),
    ("fr", "en", "Les moins de 18 ans.", "Those aged under 18."),
    ("fr", "en", "Les plus de 65 ans.", "People over 65."),
    ("fr", "en", "C’est plus de peine que prévu.", "It is more trouble than planned."),
    ("fr", "en", "Du moins, il l’a dit.", "At least, he said so."),
    ("fr", "en", "La vitesse maximale est de 80 km/h.", "The maximum speed is 80 km/h."),
    ("fr", "en", "Restez au maximum chez vous.", "Stay in more than usual."),
    ("fr", "en", "Plus de 5 ans ou moins de 5 ans ?", "Is it less than 5 years?"),
    ("fr", "en", "Entre 10 et 20 personnes.", "Between 10 and 20 people."),
    ("fr", "en", "Plus que jamais, il faut agir au maximum.", "More than ever, we must act to the full."),
    ("fr", "ar", "Au moins 12 maisons ont brûlé.", "احترق ما لا يقل عن 12 منزلا."),
    ("fr", "ar", "Au moins 12 maisons ont brûlé.", "احترق 12 منزلا على الأقل."),
    ("fr", "ar", "Au plus 5 élèves par classe.", "خمسة تلاميذ على الأكثر في كل قسم."),
    ("fr", "ar", "Au plus 5 élèves par classe.", "ما لا يزيد عن 5 تلاميذ في كل قسم."),
    ("fr", "ar", "Plus de 40 pays.", "أكثر من 40 بلدا."),
    ("fr", "ar", "Plus de 40 pays.", "ما يزيد على 40 بلدا."),
    ("fr", "ar", "Moins de 50 élèves.", "أقل من 50 تلميذا."),
    ("fr", "ar", "Jusqu’à 300 euros d’amende.", "غرامة تصل إلى 300 يورو."),
    ("fr", "ar", "La vitesse maximale est de 80 km/h.", "السرعة القصوى هي 80 كم/س."),
    ("en", "fr", "At least 12 houses burned.", "Au minimum 12 maisons ont brûlé."),
    ("en", "fr", "Over 12 houses burned.", "Plus de 12 maisons ont brûlé."),
    ("en", "ar", "Up to 9 people.", "تسعة أشخاص كحد أقصى."),
    ("en", "ar", "From 48 hours and up to 5 days.", "من 48 ساعة وحتى 5 أيام، أو تصل إلى 5 أيام."),
    ("ar", "fr", "احترق 12 منزلا على الأقل.", "Au moins 12 maisons ont brûlé."),
    ("ar", "en", "أكثر من 40 بلدا", "more than 40 countries"),
    ("ar", "en", "لا يتجاوز عددهم 40", "There are no more than 40 of them"),
    ("ar", "en", "أقل من 40 بلدا", "fewer than 40 countries"),
    ("fr", "en", "Environ 4,5 millions de dollars.", "About US$4.5 million."),
    ("fr", "en", "Plus de 20 millions de dirhams.", "Over MAD 20 million."),
    ("en", "fr", "He talked about 20 reforms.", "Il a parlé de 20 réformes."),
    ("en", "ar", "A film about 12 angry men.", "فيلم عن 12 رجلا غاضبا."),
    ("fr", "en", "Environ 300 personnes.", "~300 people."),
    ("fr", "en", "Environ 300 personnes.", "300-odd people."),
    ("fr", "en", "Environ 300 personnes.", "Approx 300 people."),
    ("fr", "en", "Moins de 300 personnes.", "Just shy of 300 people."),
    ("fr", "en", "Plus de 300 personnes.", "Past the 300 mark."),
    ("en", "fr", "More than 300 people.", "La barre des 300 a été franchie."),
    ("en", "es", "More than 300 people.", "Superan las 300 personas."),
    ("fr", "ar", "Plus de 300 personnes.", "تخطّى العدد 300 شخص."),
    ("fr", "ar", "Plus de 300 personnes.", "300 شخص ونيّف."),
    ("fr", "en", "À peine plus de 300 personnes.", "Barely more than 300 people."),
    ("fr", "en", "À peine plus de 300 personnes.", "About 300 people."),
    ("fr", "en", "Depuis environ 10 ans.", "For the past 10 years or so."),
    ("en", "fr", "About 10 to 15 people.", "Entre 10 et 15 personnes."),
    ("en", "ar", "About 10 to 15 people.", "ما بين 10 و15 شخصا."),
    ("fr", "en", "Environ 2019, il partit.", "In 2019, he left."),
    ("fr", "en", "Au moins 300 personnes ont vu le film.", "Au moins 300 people saw the film."),
    ("fr", "en", "Plus de 90 navires.", "Ships of the 90s."),
    ("fr", "de", "Environ 300 personnes.", "Etwa 300 Personen."),
    ("fr", "en", "Environ 300 km, soit 186 miles.", "300 km, or about 186 miles."),
    ("fr", "en", "Plus de 300 personnes.", "300 people, and very likely many more than that."),
    # Arabic with vowel signs and tatweel.
    ("fr", "ar", "Plus de 300 personnes.", "أكثرَ من 300 شخص."),
    ("fr", "ar", "Environ 300 personnes.", "نَحْو 300 شخص."),
    ("fr", "ar", "Environ 300 personnes.", "300 شخص تقريبًا."),
    ("fr", "ar", "Environ 300 personnes.", "حوالـي 300 شخص."),
]  # fmt: skip
BAD = [
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "At most 12 houses burned down."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "Up to 12 houses burned down."),
    ("fr", "en", "Au moins 12 maisons ont brûlé.", "No more than 12 houses burned down."),
    ("fr", "en", "Au minimum, il faut deux témoins.", "At most, two witnesses are needed."),
    ("fr", "en", "Au plus 5 élèves par classe.", "At least 5 pupils a class."),
    ("fr", "en", "Jusqu’à 300 euros d’amende.", "A fine of at least €300."),
    ("fr", "en", "Plus de 40 pays.", "Fewer than 40 countries."),
    ("fr", "en", "Plus de 40 pays.", "Under 40 countries."),
    ("fr", "en", "Moins de 50 élèves.", "Over 50 pupils."),
    ("fr", "en", "Moins de 50 élèves.", "More than 50 pupils."),
    ("fr", "en", "Moins d’un millier de cas.", "More than a thousand cases."),
    ("fr", "en", "Plus d’une heure.", "Less than an hour."),
    ("fr", "en", "Pas moins de 50 élèves.", "No more than 50 pupils."),
    ("fr", "en", "La vitesse maximale est de 80 km/h.", "The minimum speed is 80 km/h."),
    ("fr", "en", "Le salaire minimum augmente.", "The maximum wage rises."),
    ("fr", "en", "Il dépasse 3 %.", "It is less than 3%."),
    ("fr", "en", "Plus de 40 pays et moins de 3 % du budget.", "More than 40 countries and over 3% of the budget."),
    ("fr", "en", "Un taux inférieur à 5 %.", "A rate higher than 5%."),
    ("fr", "en", "Un taux supérieur à 5 %.", "A rate below 5%."),
    ("fr", "en", "Du moins chez les jeunes, c’est connu.", "At most among the young, this is known."),
    ("fr", "en", "Dix jours ou plus.", "Ten days or less."),
    ("fr", "ar", "Au moins 12 maisons ont brûlé.", "احترق 12 منزلا على الأكثر."),
    ("fr", "ar", "Au moins 12 maisons ont brûlé.", "احترق ما لا يزيد عن 12 منزلا."),
    ("fr", "ar", "Au plus 5 élèves par classe.", "خمسة تلاميذ على الأقل في كل قسم."),
    ("fr", "ar", "Au plus 5 élèves par classe.", "ما لا يقل عن 5 تلاميذ في كل قسم."),
    ("fr", "ar", "Plus de 40 pays.", "أقل من 40 بلدا."),
    ("fr", "ar", "Moins de 50 élèves.", "أكثر من 50 تلميذا."),
    ("fr", "ar", "Jusqu’à 300 euros d’amende.", "غرامة لا تقل عن 300 يورو."),
    ("fr", "ar", "La vitesse maximale est de 80 km/h.", "الحد الأدنى للسرعة هو 80 كم/س."),
    ("fr", "ar", "Au maximum 3 mois.", "ثلاثة أشهر كحد أدنى."),
    ("fr", "ar", "Pas plus de 7 joueurs.", "ما لا يقل عن 7 لاعبين."),
    ("fr", "ar", "Dix jours ou plus.", "عشرة أيام فأقل."),
    ("en", "fr", "At least 12 houses burned.", "Au maximum 12 maisons ont brûlé."),
    ("en", "fr", "Over 12 houses burned.", "Moins de 12 maisons ont brûlé."),
    ("en", "fr", "Up to 9 people.", "Au moins 9 personnes."),
    ("en", "ar", "At least 9 people.", "تسعة أشخاص كحد أقصى."),
    ("en", "ar", "More than 9 people.", "أقل من 9 أشخاص."),
    ("ar", "fr", "احترق 12 منزلا على الأقل.", "Au plus 12 maisons ont brûlé."),
    ("ar", "en", "أكثر من 40 بلدا", "fewer than 40 countries"),
    ("ar", "en", "لا يتجاوز عددهم 40", "There are at least 40 of them"),
    ("ar", "fr", "أكثرَ من 40 بلدا", "40 pays"),
    ("fr", "en", "Plus de 300 personnes.", "An A+ deal: 300 people."),
]  # fmt: skip


def _found(pair: tuple[str, str, str, str]) -> list[Finding]:
    source_lang, target_lang, source, target = pair
    findings = check_pair(source, target, source_lang, target_lang)
    return [it for it in findings if it.check == "bounds"]


@pytest.mark.parametrize("pair", GOOD)
def test_a_bound_that_holds_is_no_finding(pair: tuple[str, str, str, str]) -> None:
    assert not _found(pair)


@pytest.mark.parametrize("pair", BAD)
def test_a_flipped_bound_is_found(pair: tuple[str, str, str, str]) -> None:
    assert [it.severity for it in _found(pair)] == ["warning"]


def test_a_finding_names_both_bounds() -> None:
    pair = ("fr", "en", "Au moins 12 maisons ont brûlé.", "At most 12 houses burned down.")
    assert [it.about for it in _found(pair)] == ["Au moins → At most"]


@pytest.mark.parametrize(("lang", "to", "source", "right", "without"), [
    ("fr", "en", "Environ 40 maisons ont brûlé.", "About 40 houses burned down.", "40 houses burned down."),
    ("en", "fr", "He said about US$40 was lost.", "Il a dit qu’environ 40 dollars étaient perdus.", "Il a dit que 40 dollars étaient perdus."),
    ("en", "fr", "Around 40 houses burned down.", "Une quarantaine de maisons ont brûlé.", "40 maisons ont brûlé."),
    ("fr", "ar", "Environ 40 maisons ont brûlé.", "احترق 40 منزلا تقريبًا.", "احترق 40 منزلا."),
    ("en", "ar", "The trip takes about 40 minutes.", "تستغرق الرحلة حوالي 40 دقيقة.", "تستغرق الرحلة 40 دقيقة."),
])  # fmt: skip
def test_about_that_was_lost_or_added_is_a_hint(
    lang: str, to: str, source: str, right: str, without: str
) -> None:
    assert [one.severity for one in check_pair(source, without, lang, to)] == ["info"]
    assert [one.severity for one in check_pair(without, source, to, lang)] == ["info"]
    assert not check_pair(source, right, lang, to)
