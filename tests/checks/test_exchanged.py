"""`exchanged`: two neighbouring numbers keep their places."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Les ventes sont passées de 15 à 12 millions.", "Sales fell to 12 million from 15 million."),
    ("en", "fr", "It fell to $4.1 billion from $4.2 billion.", "Elle a reculé de 4,2 à 4,1 milliards de dollars."),
    ("en", "fr", "A rate of 17%, above the 15.4% there.", "Un taux de 17 %, au-dessus des 15,4 % là-bas."),
    ("en", "ar", "Out of 711,988 people 56.2% voted.", "من بين 711.988 من الناس صوت 56,2٪."),
    ("fr", "en", "Sur 14 ministres, 3 sont partis.", "Of 14 ministers, 3 left."),
    ("fr", "en", "Sur 14 ministres, 3 sont partis.", "3 of the 14 ministers left."),
    ("fr", "en", "Sur 14 ministres, 3 sont partis.", "3 ministers out of 14 left."),
    ("fr", "en", "En 2019, 45 écoles ont ouvert.", "45 schools opened in 2019."),
    ("fr", "en", "En avril 2019, 45 immeubles ont brûlé.", "45 blocks burned down in April 2019."),
    ("fr", "en", "Le 24 mars 1960, il partit.", "On March 24, 1960, he left."),
    ("fr", "en", "Une route de 80 km coûte 12 millions.", "For 12 million, an 80 km road."),
    ("fr", "en", "Il y a 45 écoles et 12 hôpitaux.", "There are 12 hospitals and 45 schools."),
    ("fr", "en", "Un taux de 8 % en 30 ans.", "In 30 years, a rate of 8%."),
    ("fr", "en", "Il a perdu 2-1.", "He lost 1-2."),
    ("fr", "en", "À 165 km/h (105 mph).", "At 105 mph (165 km/h)."),
    ("fr", "en", "Le SARS-CoV-2 en 2019.", "In 2019, SARS-CoV-2."),
    ("fr", "en", "Il a 12 ans. Elle en a 15.", "She is 15. He is 12."),
    ("fr", "en", "De 5 à 10 élèves.", "Five to ten pupils."),
    ("fr", "en", "L’Airbus A320 et le F-16.", "The F-16 and the A320 Airbus."),
    ("fr", "en", "Entre 1950 et 1960, 300 villages ont disparu.", "300 villages vanished between 1950 and 1960."),
    ("fr", "ar", "Sur 14 ministres, 3 sont partis.", "غادر 3 من أصل 14 وزيرا."),
    ("fr", "ar", "En 2019, 45 immeubles ont brûlé.", "احترق 45 مبنى في عام 2019."),
    ("fr", "ar", "Il y a 45 écoles et 12 hôpitaux.", "هناك 12 مستشفى و45 مدرسة."),
    ("fr", "ar", "Il a perdu 2-1.", "خسر 1-2."),
    ("fr", "ar", "Le 24 mars 1960, il partit.", "رحل في 24 مارس 1960."),
    ("en", "fr", "40 of the 75 seats", "Sur 75 sièges, 40"),
    ("ar", "fr", "من بين 75 مقعدا فاز بـ 40.", "Il a gagné 40 sièges sur 75."),
]  # fmt: skip
BAD = [
    ("fr", "en", "Sur 14 ministres, 3 sont partis.", "Of 3 ministers, 14 left."),
    ("fr", "en", "Il a gagné 40 sièges sur 75.", "He won 75 seats out of 40."),
    ("fr", "en", "Le 24 mars 1960, il partit.", "On March 1960, 24, he left."),
    ("fr", "en", "De 10 à 15 élèves.", "From 15 to 10 pupils."),
    ("fr", "en", "Entre 1950 et 1960, il écrit.", "Between 1960 and 1950 he wrote."),
    ("fr", "en", "Le peintre (1850-1900) y vécut.", "The painter (1900–1850) lived there."),
    ("fr", "en", "Il y a 45 écoles et 12 hôpitaux.", "There are 12 schools and 45 hospitals."),
    ("fr", "en", "En 2019, 45 immeubles ont brûlé.", "In 45, 2019 blocks burned down."),
    ("fr", "en", "Elle a 34 ans et court 10 km.", "She is 10 and runs 34 km."),
    ("fr", "en", "Au bout de trois mois, 80 sont sortis.", "After 80 months, 3 got out."),
    ("fr", "en", "Il a marqué 403 buts en 468 matchs.", "He scored 468 goals in 403 matches."),
    ("fr", "en", "L’Iliouchine Il-76 vole depuis 1970.", "The Ilyushin Il-1970 has flown since 76."),
    ("fr", "en", "Le vaccin contre le Covid-19 est gratuit.", "The Covid-29 vaccine is free."),
    ("fr", "en", "Entre 300 millions et 500 millions de locuteurs.", "Between 500 million and 300 million speakers."),
    ("fr", "ar", "Sur 14 ministres, 3 sont partis.", "من أصل 3 وزراء غادر 14."),
    ("fr", "ar", "De 10 à 15 élèves.", "من 15 إلى 10 تلاميذ."),
    ("fr", "ar", "Il y a 45 écoles et 12 hôpitaux.", "هناك 12 مدرسة و45 مستشفى."),
    ("fr", "ar", "En 2019, 45 immeubles ont brûlé.", "في عام 45 احترق 2019 مبنى."),
    ("fr", "ar", "Le 24 mars 1960, il partit.", "رحل في 1960 مارس 24."),
    ("fr", "ar", "Entre 1950 et 1960, il écrit.", "بين عامي 1960 و1950 كتب."),
    ("en", "fr", "40 of the 75 seats", "Sur 40 sièges, 75"),
    ("en", "ar", "He ran 10 km at 34.", "ركض 34 كم في سن 10."),
    ("ar", "en", "من 10 إلى 15 تلميذا", "15 to 10 pupils"),
]  # fmt: skip


def _found(pair: tuple[str, str, str, str]) -> set[str]:
    source_lang, target_lang, source, target = pair
    findings = check_pair(source, target, source_lang, target_lang)
    return {it.check for it in findings if it.severity != "info"}


@pytest.mark.parametrize("pair", GOOD)
def test_numbers_that_keep_what_they_count_are_no_finding(
    pair: tuple[str, str, str, str],
) -> None:
    assert "exchanged" not in _found(pair)


@pytest.mark.parametrize("pair", BAD)
def test_exchanged_numbers_are_found(pair: tuple[str, str, str, str]) -> None:
    assert _found(pair) & {"exchanged", "units"}
